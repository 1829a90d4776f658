import type { JsonObject } from '../base/json.ts';
import type { ArtifactType, Digest } from './artifact.ts';
import type { FingerprintRecord } from './fingerprint.ts';
import type { MetricDeclarations } from './metric.ts';
import type { SummaryDeclaration } from './pipeline.ts';
import type { Reason } from './reason.ts';
import type { RunFailure } from './run-failure.ts';

/** Everything that can happen in a run. The event log is the only record of a run; the report is a fold over it. */
export type Event = { /** ISO 8601, UTC. A circumstance. */ readonly time: string } & EventBody;

export type EventBody =
  /** The run begins; nothing was decided yet. Every stage of the plan is named, in plan order. */
  | {
      readonly event: 'run-started';
      readonly run: string;
      readonly pipeline: string;
      readonly file: string;
      readonly params: JsonObject;
      readonly summary?: SummaryDeclaration;
      readonly metrics?: MetricDeclarations;
      readonly stages: readonly StageOutline[];
      /** Version, host, platform, node, cores: circumstances. */
      readonly circumstances: JsonObject;
    }
  /** A stage's inputs are known, so what becomes of it is. */
  | {
      readonly event: 'stage-decided';
      readonly stage: string;
      readonly decision: 'run' | 'restore';
      readonly fingerprint: string;
      readonly record: FingerprintRecord;
      readonly reasons: readonly Reason[];
    }
  /** Another run computes the very same now; it is decided anew once that has ended. */
  | { readonly event: 'stage-waits'; readonly stage: string; readonly run: string }
  /** Its process was started. */
  | { readonly event: 'stage-started'; readonly stage: string; readonly log: string }
  /** It says how far it is. Never part of the report. */
  | { readonly event: 'stage-progress'; readonly stage: string; readonly progress: Progress }
  /** A point of a curve that grows: what its output of type `curve` will have as a line. Never part of the report. */
  | { readonly event: 'stage-point'; readonly stage: string; readonly point: CurvePoint }
  /** It measured something that belongs to its result. */
  | { readonly event: 'stage-metric'; readonly stage: string; readonly name: string; readonly value: number }
  /** Something the user should know that is no failure (texts longer than the context, say). */
  | { readonly event: 'stage-notice'; readonly stage: string; readonly text: string }
  /** A fact about how it ran that is no result: engine, device, tokens/s, seconds in data. */
  | {
      readonly event: 'stage-circumstance';
      readonly stage: string;
      readonly name: string;
      readonly value: string | number;
    }
  /** It ended well; its outputs are in the store and under `out/`. */
  | {
      readonly event: 'stage-succeeded';
      readonly stage: string;
      readonly outputs: Outputs;
      readonly metrics: Metrics;
      readonly seconds: number;
    }
  /** Its outputs came from the store, with all that was said when `from`, the run that made them, stored them. */
  | {
      readonly event: 'stage-restored';
      readonly stage: string;
      readonly outputs: Outputs;
      readonly metrics: Metrics;
      readonly notices: readonly string[];
      /** How the bytes were made: engine, device. */
      readonly circumstances: JsonObject;
      readonly from: string;
      readonly seconds: number;
    }
  /** A remote cache had its entry; it is in the store now, and the stage is decided. */
  | {
      readonly event: 'stage-fetched';
      readonly stage: string;
      readonly remote: string;
      /** Of the blobs that were not here yet. */
      readonly bytes: number;
      readonly seconds: number;
    }
  /** It failed and is run once more; what it said so far does not count. */
  | {
      readonly event: 'stage-retried';
      readonly stage: string;
      /** The attempt that failed, from 1. */
      readonly attempt: number;
      readonly failure: RunFailure;
    }
  | {
      readonly event: 'stage-failed';
      readonly stage: string;
      readonly failure: RunFailure;
      readonly seconds: number;
      /** The stage is declared so that its failure is none of the run. */
      readonly tolerated?: true;
    }
  /** Not run because a stage it needs failed, or was not reached before the run ended. */
  | { readonly event: 'stage-skipped'; readonly stage: string; readonly reasons: readonly Reason[] }
  | { readonly event: 'stage-interrupted'; readonly stage: string; readonly seconds: number }
  /** Something about a remote cache that the user should know; the run goes on without it. */
  | { readonly event: 'remote-notice'; readonly remote: string; readonly text: string }
  /** All that was to be sent is, or was given up. */
  | { readonly event: 'remotes-used'; readonly remotes: readonly RemoteUse[] }
  | { readonly event: 'run-ended'; readonly outcome: Outcome; readonly seconds: number };

export type Outcome = 'succeeded' | 'failed' | 'interrupted';
export type Outputs = { readonly [name: string]: Digest };

/** What a remote cache was good for in a run. */
export interface RemoteUse {
  readonly remote: string;
  /** Entries that came from it. */
  readonly fetched: number;
  readonly bytes_fetched: number;
  /** Entries that it did not have. */
  readonly missed: number;
  /** Entries that it had, and that were not to be trusted or not whole. */
  readonly refused: number;
  /** Entries that it took. */
  readonly sent: number;
  readonly bytes_sent: number;
  /** Requests that came to nothing, however often they were made. */
  readonly failed: number;
}
/** Flat names (`task/accuracy`), finite numbers. */
export type Metrics = { readonly [name: string]: number };

export interface StageOutline {
  readonly id: string;
  readonly stage: string;
  readonly variant: JsonObject;
  /** `pretrain`, or `run`. */
  readonly kind: string;
  readonly needs: readonly string[];
  /** Where each input comes from: `tokenize.tokens`, `finetune[*].model`, or a path as the pipeline file has it. */
  readonly sources?: Sources;
  /** What the bytes of each output mean, where that is said. */
  readonly types?: OutputTypes;
}
export type Sources = { readonly [input: string]: string };
export type OutputTypes = { readonly [output: string]: ArtifactType };

/** Finite numbers by name, `step` (or the first) saying where on the curve. */
export type CurvePoint = { readonly [name: string]: number };

/** How far a stage is. `step` of `steps`; the rest where it has a meaning. */
export interface Progress {
  readonly step: number;
  readonly steps: number;
  /** What is counted: `steps` unless said. */
  readonly unit?: string;
  readonly loss?: number;
  /** Of the last validation. */
  readonly validation_loss?: number;
  readonly learning_rate?: number;
  readonly tokens_per_second?: number;
  /** Which part of the work: `training`, `validation`. */
  readonly phase?: string;
}
