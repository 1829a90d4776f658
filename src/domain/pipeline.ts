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
  readonly defaults?: StageDefaults | undefined;
  /** Other files whose stages are stages here, by what their names begin with. */
  readonly include?: { readonly [prefix: string]: string | IncludeDeclaration } | undefined;
  /** Where the values of params come from that are not written in the file. */
  readonly sources?: { readonly [param: string]: string } | undefined;
  /** What the stages that come from included files are by, each under its name here. */
  readonly homes?: { readonly [stage: string]: Home };
  /** What computes stages that name nothing else. */
  readonly executor?: string | undefined;
  readonly slurm?: SlurmDeclaration | undefined;
}

export interface IncludeDeclaration {
  readonly file: string;
  readonly params?: JsonObject;
}

/** What a file says for all of its stages: where a stage says it itself, that counts. */
export type StageDefaults = Pick<
  StageDeclaration,
  | 'env'
  | 'shell'
  | 'versions'
  | 'cpus'
  | 'memory'
  | 'gpu'
  | 'locks'
  | 'retries'
  | 'timeout'
  | 'continue-on-error'
>;

/** The file that a stage stands in, as far as it concerns the stage. */
export interface Home {
  readonly params: JsonObject;
  readonly sources: { readonly [param: string]: string } | undefined;
  readonly engine: string;
  readonly defaults: StageDefaults | undefined;
  /** What the places of the file begin with: nothing in the pipeline file itself, `/include/prep` in one that it includes. */
  readonly root: string;
  /** The file's folder, as a path from that of the pipeline file: empty where it is the same. */
  readonly folder: string;
}

/** A path as its file has it → as the pipeline file would have it. */
export function writtenFrom({ folder }: Pick<Home, 'folder'>, written: string): string {
  if (folder === '' || written.startsWith('/')) return written;
  return `${/^\.\.?(\/|$)|^\//.test(folder) ? folder : `./${folder}`}/${written.replace(/^(\.\/)+/, '')}`;
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
  /** `true` is `sh`. */
  readonly shell?: boolean | 'bash';
  /** Commands whose output is in the key of a `run:` stage. */
  readonly versions?: readonly string[];
  readonly uses?: string;
  readonly with?: JsonObject;
  readonly inputs?: { readonly [name: string]: string };
  readonly outputs?: {
    readonly [name: string]: string | { readonly path: string; readonly type?: ArtifactType };
  };
  readonly matrix?: { readonly [axis: string]: Json };
  readonly 'for-each'?: string;
  readonly if?: string | boolean;
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
