import type { Result } from '../base/result.ts';

/** The artifact store: everything below `artifacts/`. */
export interface Store {
  /** Absolute path of `artifacts/`. */
  readonly folder: string;
}

/** The folder holds a store of another format, or something that is no store: it is left alone. */
export type OpenFailure =
  | {
      readonly code: 'store-format';
      readonly folder: string;
      readonly found: string;
      readonly expected: number;
    }
  | { readonly code: 'store-unreadable'; readonly folder: string; readonly detail: string };

/** Opens the store in `folder`; writes nothing (a folder that is not there yet is an empty store). */
export function openStore(folder: string): Result<Store, OpenFailure> {
  throw new Error(`not laid yet: ${folder}`);
}
