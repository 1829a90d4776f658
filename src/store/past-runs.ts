import { readdirSync, readlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseObject } from '../base/json.ts';
import type { Event } from '../domain/event.ts';
import { eventShapes } from '../domain/record-shapes.ts';
import { isTooDeep, misshapen, type Shape } from '../domain/shape.ts';
import { hasCode, ifThere, isAbsent, isErrno } from './errno.ts';
import { pieceOf, textOf } from './if-there.ts';
import { layout } from './layout.ts';
import { statOf } from './stamp.ts';

/** A run as its folder shows it, under way or over. */
export interface PastRun {
  readonly id: string;
  /** Absolute. */
  readonly folder: string;
  /** Whether it came to its end and left a report. */
  readonly ended: boolean;
}

/** Every run of which there is a folder, by id: the time in seconds, then chance. */
export function listRuns(artifacts: string): readonly PastRun[] {
  const { runs } = layout(artifacts);
  return folders(runs)
    .sort()
    .map((id) => {
      const folder = join(runs, id);
      return { id, folder, ended: statOf(join(folder, 'report.json')) !== undefined };
    });
}

const folders = (path: string): string[] =>
  (ifThere(() => readdirSync(path, { withFileTypes: true })) ?? [])
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
    .map(({ name }) => name);

/** The run that `runs/latest` leads to, if it does: the one that ended last. */
export function latestLink(artifacts: string): string | undefined {
  // A copy may lack it, or have a folder in its place; and there is none before the first end of a run.
  const target = ifThere(
    () => readlinkSync(layout(artifacts).latest),
    (error) => isAbsent(error) || hasCode(error, 'EINVAL'),
  );
  return target === undefined ? undefined : basename(target);
}

/** Characters that a line needs to be nested deeply. */
const MAX_PLAIN_LENGTH = 500;
const eventShape: Shape = { by: 'event', forms: eventShapes };

/** What a run recorded so far; a line that was torn by a kill or damaged, and an event that is not known, are left out. */
export function readEvents({ folder }: PastRun): readonly Event[] {
  return (textOf(join(folder, 'events.jsonl')) ?? '').split('\n').flatMap((line) => {
    const event = parse(line);
    return event === undefined ? [] : [event as unknown as Event];
  });
}

/** When a run began, in ISO 8601; by its id where it has no events. */
export const beganAt = ({ id, folder }: PastRun): string =>
  timeOf(edge(join(folder, 'events.jsonl'), 'first')) ?? timeOfId(id);

/** When the last thing happened in a run, in ISO 8601. */
export const lastEventAt = (run: PastRun): string =>
  timeOf(edge(join(run.folder, 'events.jsonl'), 'last')) ?? beganAt(run);

/** When something was last written to a run, in milliseconds since the epoch. */
export const lastWritten = ({ folder }: PastRun): number =>
  Number((statOf(join(folder, 'events.jsonl'))?.mtime ?? 0n) / 1_000_000n);

const timeOfId = (id: string): string =>
  id.replace(/^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2}).*$/, '$1-$2-$3T$4:$5:$6');

const timeOf = (line: string): string | undefined => /^\{"time":"([^"]+)"/.exec(line)?.[1];

const edgeLength = 64 * 1024; // bytes: more than any last event has

/** The beginning of the first line or of the last whole one; nothing where it cannot be read: the run's id has a time, too. */
function edge(path: string, which: 'first' | 'last'): string {
  const text = pieceOf(path, which, which === 'first' ? 64 : edgeLength, isErrno) ?? '';
  return which === 'first' ? text : (text.slice(0, text.lastIndexOf('\n')).split('\n').at(-1) ?? '');
}

function parse(line: string): Record<string, unknown> | undefined {
  if (line.length > MAX_PLAIN_LENGTH && isTooDeep(line)) return undefined;
  const value = parseObject(line);
  return value !== undefined && misshapen(value, eventShape) === undefined ? value : undefined;
}
