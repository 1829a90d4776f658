import type { Json, JsonObject } from '../base/json.ts';
import type { ArtifactType } from './artifact.ts';
import type { MetricDeclarations } from './metric.ts';

/** The pipeline file as data: its shape is right (JSON Schema), its names and values are not yet checked. */
export interface Pipeline {
  readonly version: 1;
  readonly name: string;
  readonly params: JsonObject;
  /** In file order. */
  readonly stages: { readonly [name: string]: StageDeclaration };
  readonly engine: string;
  readonly summary: SummaryDeclaration | undefined;
  /** Remote caches to read from; which may be written or believed is the user's to say. */
  readonly cache: { readonly remote?: string | readonly string[] } | undefined;
  readonly metrics?: MetricDeclarations | undefined;
  /** What computes stages that name nothing else. */
  readonly executor?: string | undefined;
  readonly slurm?: SlurmDeclaration | undefined;
}

export interface SlurmDeclaration {
  readonly partition?: string;
  readonly account?: string;
  readonly 'gpu-type'?: string;
  /** `30m`, `2h`. */
  readonly time?: string;
  readonly options?: readonly string[];
  /** Of the file alone. */
  readonly 'max-jobs'?: number;
}

export interface StageDeclaration {
  readonly run?: string;
  readonly shell?: boolean;
  readonly uses?: string;
  readonly with?: JsonObject;
  readonly inputs?: { readonly [name: string]: string };
  readonly outputs?: {
    readonly [name: string]: string | { readonly path: string; readonly type?: ArtifactType };
  };
  readonly matrix?: { readonly [axis: string]: Json };
  readonly 'for-each'?: string;
  readonly env?: { readonly [name: string]: string | number | boolean | { readonly secret: true } };
  readonly cpus?: number;
  /** Bytes, or a text such as `8GiB`. */
  readonly memory?: number | string;
  readonly gpu?: number | 'optional';
  readonly locks?: readonly string[];
  readonly retries?: number;
  /** `30s`, `5m`, `2h`, `1d`. */
  readonly timeout?: string;
  readonly 'continue-on-error'?: boolean;
  readonly resume?: boolean;
  readonly engine?: string;
  readonly executor?: string;
  readonly slurm?: SlurmDeclaration;
}

/**
 * The table at the end. A row is a variant of one of `rows`' stages; a column's value comes from the first of its metrics
 * (`STAGE.METRIC`) whose stage is the row's own or takes one of the row's outputs.
 */
export interface SummaryDeclaration {
  readonly rows: string | readonly string[];
  readonly columns: { readonly [header: string]: string | readonly string[] };
}
