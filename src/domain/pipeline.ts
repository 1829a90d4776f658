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
  readonly metrics?: MetricDeclarations | undefined;
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
}

/**
 * The table at the end. A row is a variant of one of `rows`' stages; a column's value comes from the first of its metrics
 * (`STAGE.METRIC`) whose stage is the row's own or takes one of the row's outputs.
 */
export interface SummaryDeclaration {
  readonly rows: string | readonly string[];
  readonly columns: { readonly [header: string]: string | readonly string[] };
}
