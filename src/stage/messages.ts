import type { CurvePoint, Progress } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';

/** File descriptor on which a stage writes its messages, one JSON object a line. */
export const messageDescriptor = 3;

/** What is in the request file of a stage kind, whose path is its last argument. */
export interface StageRequest {
  readonly kind: string;
  readonly inputs: { readonly [port: string]: string };
  readonly outputs: { readonly [port: string]: string };
  readonly params: import('../base/json.ts').JsonObject;
  readonly cpus: number;
  readonly engine: string;
  readonly checkpoints?: string;
  readonly profile?: string;
  readonly own?: OwnModule;
}

/** The module that a kind of the user's own is, and what of its surroundings is in its key. Absolute paths. */
export interface OwnModule {
  readonly main: string;
  readonly folder: string;
  /** Files and folders. */
  readonly roots: readonly string[];
  readonly packages: readonly string[];
}

/** The name under which the child that runs such a module is launched. */
export const ownHost = 'own-stage';

/** What a stage tells the runner. */
export type StageMessage =
  | { readonly message: 'progress'; readonly progress: Progress }
  | { readonly message: 'point'; readonly point: CurvePoint }
  | { readonly message: 'metric'; readonly name: string; readonly value: number }
  | { readonly message: 'notice'; readonly text: string }
  | { readonly message: 'circumstance'; readonly name: string; readonly value: string | number }
  | { readonly message: 'problem'; readonly problem: StageProblem };
