import type { Place } from './place.ts';
import type { TextRange } from './source.ts';

/** What can be wrong with a pipeline file or a `--set`: found before anything runs. Exit code 2. */
export type LoadFailure =
  | { readonly code: 'yaml-syntax'; readonly range: TextRange; readonly message: string }
  | { readonly code: 'file-not-found'; readonly path: string; readonly looked: readonly string[] }
  | {
      readonly code: 'unknown-key';
      readonly place: Place;
      readonly key: string;
      readonly known: readonly string[];
    };
