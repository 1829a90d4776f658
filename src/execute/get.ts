import type { Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { Store } from '../store/store.ts';

/** Why an artifact could not be copied out. */
export type GetFailure =
  | { readonly code: 'no-run' }
  | { readonly code: 'unknown-stage'; readonly stage: string; readonly known: readonly string[] }
  | {
      readonly code: 'unknown-output';
      readonly stage: string;
      readonly output: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'destination-exists'; readonly path: string }
  | { readonly code: 'artifact-damaged'; readonly digest: string; readonly detail: string }
  | { readonly code: 'not-written'; readonly path: string; readonly detail: string };

/** Copies an output of the newest run to `destination`, an ordinary file or folder; replaces what is there only if `force`. */
export function getArtifact(options: {
  readonly store: Store;
  /** `finetune[lambda=0.5]` */
  readonly stage: string;
  readonly output: string;
  readonly destination: string;
  readonly force: boolean;
}): Result<Digest, GetFailure> {
  throw new Error(`not laid yet: ${options.stage}`);
}
