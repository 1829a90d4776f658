import { sha256 } from '../base/sha256.ts';
import type { EventBody } from '../domain/event.ts';
import { bootTime, isThisBoot } from './boot.ts';
import { readKept, writeKept } from './kept.ts';
import { noteHolds } from './last-use.ts';
import { layout } from './layout.ts';
import { type FileStat, isSettled, type Stamp, statOf, statThrough } from './stamp.ts';
import type { Store } from './store.ts';

/** What a run came to that found everything in place, and what that rests on: as long as no stamp of it moves, another run comes to the same. */
export interface Standing {
  /** Every file and folder that was looked at, as it was found. */
  readonly watched: readonly Watched[];
  /** When the use of an entry was last noted, for that whose note is the oldest; in milliseconds. */
  readonly noted: number;
  readonly events: readonly EventBody[];
}

export interface Watched {
  readonly path: string;
  readonly stat: FileStat;
  /** It is what a link there leads to. */
  readonly through: boolean;
}

/** A pipeline file keeps one standing. `key` is a digest of all that a run rests on but what is watched: plan, build. */
export interface StandingName {
  readonly file: string;
  readonly key: string;
}

/** The file. */
interface Kept {
  readonly boot: number;
  readonly noted: number;
  /** `through`: the stamp is that of what a link there leads to. */
  readonly watched: readonly (readonly [path: string, stamp: Stamp, through: 0 | 1])[];
  readonly events: readonly EventBody[];
}

/** What the run that is meant comes to, if nothing has moved since it last came to it. Else that has to be found out. */
export function readStanding(
  store: Store,
  { file, key }: StandingName,
  now: Date,
): readonly EventBody[] | undefined {
  const kept = readKept(place(store, file), key)?.value as Kept | undefined;
  if (kept === undefined || !isThisBoot(kept.boot)) return undefined;
  const age = now.getTime() - kept.noted;
  if (age < 0 || age >= noteHolds) return undefined;
  for (const [path, stamp, through] of kept.watched)
    if ((through ? statThrough(path) : statOf(path))?.stamp !== stamp) return undefined;
  return kept.events;
}

/** Keeps it, unless something changed so shortly before `began`, when the run first looked, that a change right after might not show. */
export function keepStanding(
  store: Store,
  { file, key }: StandingName,
  { watched, noted, events }: Standing,
  began: Date,
): void {
  if (!watched.every(({ stat }) => isSettled(stat, began))) return;
  const lines = watched.map(({ path, stat, through }) => [path, stat.stamp, through ? 1 : 0] as const);
  const kept: Kept = { boot: bootTime(), noted, watched: lines, events };
  writeKept(place(store, file), key, JSON.stringify(kept));
}

const place = (store: Store, file: string): string => layout(store.folder).standing(sha256(file));
