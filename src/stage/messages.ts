import type { Progress } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';

/** File descriptor on which a stage writes its messages, one JSON object a line. */
export const messageDescriptor = 3;

/** Names the request file of a built-in kind, as its only argument is that path. */
export interface StageRequest {
  readonly kind: string;
  readonly inputs: { readonly [port: string]: string };
  readonly outputs: { readonly [port: string]: string };
  readonly params: import('../base/json.ts').JsonObject;
  readonly cpus: number;
  readonly engine: string;
  readonly checkpoints?: string;
  readonly profile?: string;
}

/** What a stage tells the runner. */
export type StageMessage =
  | { readonly message: 'progress'; readonly progress: Progress }
  | { readonly message: 'metric'; readonly name: string; readonly value: number }
  | { readonly message: 'notice'; readonly text: string }
  | { readonly message: 'circumstance'; readonly name: string; readonly value: string | number }
  | { readonly message: 'problem'; readonly problem: StageProblem };
