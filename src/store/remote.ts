import type { Entry } from '../domain/entry.ts';
import type { RemoteUse } from '../domain/event.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

/** Remote caches as a run sees them: a store beside its own, slower, and not to be believed unproved. What a remote does is never thrown. */
export interface Remotes {
  /**
   * Brings a fingerprint's entry into the store, with all its blobs, from the first remote that has one to be trusted. From then on it is an
   * entry like any other. `undefined` where there is none.
   */
  readonly fetch: (fingerprint: string) => Promise<Fetched | undefined>;
  /** Has a stored entry sent to every remote that may be written, in the background. */
  readonly push: (entry: Entry) => void;
  /** Resolves once all is sent, or was given up. */
  readonly finish: () => Promise<readonly RemoteUse[]>;
}

export interface Fetched {
  readonly remote: string;
  /** Of the blobs that were not here yet. */
  readonly bytes: number;
}

/** What remotes are given by who uses them. */
export interface RemoteUser {
  readonly store: Store;
  readonly workspace: () => Workspace;
  /** Aborted, all that is under way is broken off. */
  readonly signal: AbortSignal;
  /** Hears what the user should know of a remote; at most once each text. */
  readonly tell: (remote: string, text: string) => void;
}

export type OpenRemotes = (user: RemoteUser) => Remotes;
