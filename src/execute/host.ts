import type { JsonObject } from '../base/json.ts';

/** What a run takes from the machine it is on; the composition root makes it. */
export interface Host {
  /** The runner's own environment, of which a stage sees the base list (`environment.ts`). */
  readonly environment: { readonly [name: string]: string | undefined };
  readonly cores: number;
  /** Bytes. */
  readonly memory: number;
  /** Ids of the GPUs it offers, as in `CUDA_VISIBLE_DEVICES`; asked only where a stage wants one. */
  readonly gpus: () => readonly string[];
  /** Wall clock, for records. */
  readonly now: () => Date;
  /** Milliseconds, monotonic, for durations. */
  readonly elapsed: () => number;
  /** Version, host, platform, node: recorded with the run, never compared. */
  readonly circumstances: JsonObject;
}

/** Seconds to the millisecond. @param began milliseconds, by the host's `elapsed` */
export const secondsSince = (host: Pick<Host, 'elapsed'>, began: number): number =>
  Math.round(host.elapsed() - began) / 1000;
