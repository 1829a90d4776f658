import type { JsonObject } from '../base/json.ts';
import type { Metrics, Outcome, Outputs, OutputTypes, Sources } from './event.ts';
import type { FingerprintRecord } from './fingerprint.ts';
import type { MetricDeclarations } from './metric.ts';
import type { SummaryDeclaration } from './pipeline.ts';
import type { Reason } from './reason.ts';
import type { RunFailure } from './run-failure.ts';

export type Status = 'succeeded' | 'restored' | 'failed' | 'skipped' | 'interrupted';

/** A run as a fold over its events: `artifacts/runs/<id>/report.json`, described by `schemas/report.schema.json`. */
export interface RunReport {
  readonly version: 1;
  readonly run: string;
  readonly pipeline: string;
  readonly file: string;
  readonly outcome: Outcome;
  readonly params: JsonObject;
  readonly summary: SummaryDeclaration | null;
  /** What the pipeline says of its metrics; absent where it says nothing. */
  readonly metrics?: MetricDeclarations;
  /** Keyed by stage, `finetune[lambda=0.25]` for a variant; in plan order. */
  readonly stages: { readonly [stage: string]: StageReport };
  /** Recorded, never compared: times, seconds, host, versions of the machine. */
  readonly circumstances: JsonObject;
}

export interface StageReport {
  readonly status: Status;
  readonly stage: string;
  readonly variant: JsonObject;
  readonly kind: string;
  readonly needs: readonly string[];
  /** Where each input comes from; absent in reports of earlier versions. */
  readonly sources?: Sources;
  /** What the bytes of each output mean, where that is said; absent in reports of earlier versions. */
  readonly types?: OutputTypes;
  readonly reasons: readonly Reason[];
  /** sha256 of the record; absent where the stage was not reached. */
  readonly fingerprint?: string;
  readonly record?: FingerprintRecord;
  readonly outputs: Outputs;
  readonly metrics: Metrics;
  readonly notices: readonly string[];
  readonly failure?: RunFailure;
  /** The failure is none of the run. */
  readonly tolerated?: true;
  /** Seconds, rates, engine and device, the run a restored stage came from. */
  readonly circumstances: JsonObject;
}
