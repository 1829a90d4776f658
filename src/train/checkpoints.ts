import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Values } from '../engine/engine.ts';
import { type Checkpoint, CheckpointError, readCheckpoint, writeCheckpoint } from './checkpoint.ts';
import { freshState, type LoopState } from './loop.ts';

/** How often: after so many updates, or after so much time. */
export type Cadence = { readonly steps: number } | { readonly milliseconds: number };

/** `100` updates, or a time: `30s`, `5m`, `1.5h`. */
export function cadenceOf(written: number | string): Cadence {
  if (typeof written === 'number') return { steps: written };
  const unit = { s: 1000, m: 60_000, h: 3_600_000 }[written.slice(-1)];
  if (unit === undefined) throw new RangeError(`${written} is no time`);
  return { milliseconds: Number(written.slice(0, -1)) * unit };
}

/** Where a training keeps its checkpoint, and where it goes on from. */
export interface Checkpoints {
  /** Whether one is to be kept after this update. */
  readonly due: (step: number) => boolean;
  /** Keeps it instead of the one before. A disk that refuses is said, and training goes on. */
  readonly keep: (checkpoint: Omit<Checkpoint, 'device'>) => void;
  /** Path and step of the last one kept. */
  readonly last: () => { readonly path: string; readonly step: number } | undefined;
}

/** What a training begins with. */
export interface Start {
  readonly state: LoopState;
  readonly parameters: Values;
  /** Absent: zeros. */
  readonly moments?: Values;
  /** Absent where there is no folder for them. */
  readonly checkpoints?: Checkpoints;
}

export interface StartOptions {
  /** The folder of the stage's checkpoints; `undefined` keeps none. */
  readonly folder: string | undefined;
  /** Before the first update. */
  readonly parameters: Values;
  /** All else that decides the training, as JSON: a checkpoint of any other is not gone on from. */
  readonly identity: string;
  readonly device: string;
  readonly cadence: Cadence;
  readonly notice: (text: string) => void;
  /** Milliseconds. */
  readonly now: () => number;
}

/** The checkpoint that an earlier run of this training left, or its beginning. */
export function startOf({ folder, parameters, ...options }: StartOptions): Start {
  if (folder === undefined) return { state: freshState, parameters };
  const path = join(folder, 'training.checkpoint');
  const shapes = Object.entries(parameters).map(([name, { shape }]) => [name, shape]);
  const identity = createHash('sha256')
    .update(JSON.stringify([shapes, options.identity]))
    .digest('hex');
  const found = foundAt(path, identity, options);
  const checkpoints = keeper(path, identity, found?.state.step, options);
  if (found === undefined) return { state: freshState, parameters, checkpoints };
  return {
    state: found.state,
    // In the order of the beginning, which is that of sums over all parameters.
    parameters: Object.fromEntries(
      Object.keys(parameters).map((name) => [name, found.parameters[name]!] as const),
    ),
    moments: found.moments,
    checkpoints,
  };
}

type Options = Pick<StartOptions, 'device' | 'cadence' | 'notice' | 'now'>;

function foundAt(path: string, identity: string, { device, notice }: Options): Checkpoint | undefined {
  try {
    const found = readCheckpoint(path, identity);
    if (found === undefined) return undefined;
    notice(`goes on after step ${found.state.step}, from the checkpoint that an earlier run left`);
    if (found.device !== device)
      notice(`the steps before were computed on another device (${found.device}), so bytes may differ`);
    return found;
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    notice(`starts over: the checkpoint that an earlier run left ${error.message}`);
    return undefined;
  }
}

function keeper(
  path: string,
  identity: string,
  found: number | undefined,
  { device, cadence, notice, now }: Options,
): Checkpoints {
  let last = found;
  let keptAt = now();
  return {
    due: (step) => ('steps' in cadence ? step % cadence.steps === 0 : now() - keptAt >= cadence.milliseconds),
    keep: (checkpoint) => {
      try {
        writeCheckpoint(path, identity, { ...checkpoint, device });
        last = checkpoint.state.step;
      } catch (error) {
        notice(`no checkpoint could be kept after step ${checkpoint.state.step}: ${String(error)}`);
      }
      keptAt = now();
    },
    last: () => (last === undefined ? undefined : { path, step: last }),
  };
}
