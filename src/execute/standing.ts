import type { Digest } from '../domain/artifact.ts';
import type { EventBody } from '../domain/event.ts';
import type { Plan, PlannedStage } from '../domain/plan.ts';
import { blobsOf, contentOf } from '../store/artifacts.ts';
import { readEntry } from '../store/entries.ts';
import { layout } from '../store/layout.ts';
import { type OutputName, placedStats } from '../store/out.ts';
import { statOf } from '../store/stamp.ts';
import {
  keepStanding,
  readStanding,
  type Standing,
  type StandingName,
  type Watched,
} from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import type { Decided } from './decide.ts';
import type { ResolvedInputs } from './inputs.ts';

/** A stage that was restored, and what that was decided by. */
interface Restored {
  readonly stage: PlannedStage;
  readonly inputs: ResolvedInputs;
  readonly decided: Decided & { readonly decision: 'restore' };
}

/** What lets a run tell that nothing has moved since the last like it, and the next that nothing has since this one. */
export class RunStanding {
  readonly #options: Options;
  readonly #restored: Restored[] = [];

  constructor(options: Options) {
    this.#options = options;
  }

  /** What the run comes to, if nothing has moved. */
  events(): readonly EventBody[] | undefined {
    const { store, name, moment } = this.#options;
    return name && readStanding(store, name, moment);
  }

  add(restored: Restored): void {
    this.#restored.push(restored);
  }

  /** Where every stage was restored, keeps what that rests on; everything has to have been in place. */
  keep(): void {
    const { store, plan, name, moment } = this.#options;
    if (name === undefined || this.#restored.length !== plan.stages.length) return;
    const found = standingOf(store, plan.name, this.#restored);
    if (found !== undefined) keepStanding(store, name, found, moment);
  }
}

interface Options {
  readonly store: Store;
  readonly plan: Plan;
  /** Absent where the run may come to something else though nothing has moved. */
  readonly name: StandingName | undefined;
  /** When the run began. */
  readonly moment: Date;
}

/**
 * What a run of a whole plan rests on in which every stage was restored and everything was in place. Entries, blobs and `out/` are looked at
 * once more, their stamps before what they stamp. `undefined`: something moved meanwhile, or is not told by stamps.
 */
function standingOf(store: Store, pipeline: string, restored: readonly Restored[]): Standing | undefined {
  const watched: Watched[] = [];
  const events: EventBody[] = [];
  let noted = Number.POSITIVE_INFINITY;
  const watch = (path: string, stat: Watched['stat'], through = false) =>
    void watched.push({ path, stat, through });
  const watchInputs = (inputs: ResolvedInputs): void => {
    for (const input of Object.values(inputs)) {
      if (input.from !== 'path') continue; // it rests on the entry of its maker
      const { path, stats } = input.snapshot;
      for (const [below, stat] of stats)
        if (below === '') watch(path, stat, true);
        else watch(`${path}/${below}`, stat, stat.through === true);
    }
  };
  const watchOutput = (name: OutputName, digest: Digest): boolean => {
    const content = contentOf(store, digest);
    if (!content.ok) return false;
    for (const hex of blobsOf(digest, content.value)) {
      const path = layout(store.folder).blob(hex);
      const stat = statOf(path);
      if (stat === undefined || store.index.get(`blob:${hex}`, stat.stamp) !== hex) return false;
      watch(path, stat);
    }
    const placed = placedStats(store, name, content.value);
    for (const { path, stat } of placed ?? []) watch(path, stat);
    return placed !== undefined;
  };
  // What explains the next change says already what this run says.
  const history = layout(store.folder).history(pipeline);
  const last = statOf(history);
  if (last === undefined) return undefined;
  watch(history, last);
  for (const { stage, inputs, decided } of restored) {
    const { fingerprint, record, reasons } = decided;
    if (!isToldByStamps(stage)) return undefined;
    watchInputs(inputs);
    const path = layout(store.folder).entry(fingerprint);
    const stat = statOf(path);
    const read = readEntry(store, fingerprint);
    if (stat === undefined || read.found !== 'whole') return undefined;
    watch(path, stat);
    noted = Math.min(noted, Number(stat.mtime / 1_000_000n));
    const { outputs, metrics, notices, circumstances, run: from } = read.entry;
    for (const [output, digest] of Object.entries(outputs))
      if (!watchOutput({ pipeline, stage: stage.id, output }, digest)) return undefined;
    if (JSON.stringify(outputs) !== JSON.stringify(decided.entry.outputs)) return undefined;
    const common = { stage: stage.id } as const;
    events.push({ event: 'stage-decided', ...common, decision: 'restore', fingerprint, record, reasons });
    const restoring = { outputs, metrics, notices, circumstances, from, seconds: 0 };
    events.push({ event: 'stage-restored', ...common, ...restoring });
  }
  return { watched, noted, events };
}

/** The code of the user's own kinds, engines built on the machine, the files of a pattern and the versions of programs are looked for in each run. */
const isToldByStamps = ({ action, inputs }: PlannedStage): boolean => {
  if (Object.values(inputs).some(({ from }) => from === 'glob')) return false;
  if ('run' in action) return action.versions === undefined;
  return action.own === undefined && (action.engine === 'auto' || action.engine === 'cpu');
};
