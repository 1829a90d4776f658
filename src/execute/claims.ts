import { claim, claimant, release, revoke } from '../store/claims.ts';
import type { Store } from '../store/store.ts';
import { findWorkspace, type Workspace } from '../store/workspace.ts';
import { isAlive } from './orphans.ts';

/** A claim that is held, by this run or by another. */
export type Claim =
  | { readonly by: 'us'; readonly release: () => void }
  | {
      readonly by: 'another';
      /** The id of its run. */
      readonly run: string;
      /** Resolves once it was given back, or its run is no more; at once when `signal` aborts. */
      readonly over: Promise<void>;
    };

interface Setting {
  readonly store: Store;
  readonly workspace: Workspace;
  readonly now: () => Date;
  readonly signal: AbortSignal;
}

/** Claims a fingerprint for this run, unless a run that lives is computing it. A dead one's claim is taken over. */
export function claimFor(setting: Setting, fingerprint: string): Claim {
  const { store, workspace } = setting;
  for (;;) {
    if (claim(store, workspace, fingerprint))
      return { by: 'us', release: () => release(store, workspace, fingerprint) };
    const holder = claimant(store, fingerprint);
    if (holder === undefined) continue;
    const found = findWorkspace(holder);
    if (isHeld(setting, holder))
      return { by: 'another', run: found.run, over: over(setting, fingerprint, holder) };
    revoke(store, workspace, fingerprint, holder);
  }
}

const isHeld = ({ now }: Setting, holder: string): boolean => {
  const found = findWorkspace(holder);
  return found.owner !== undefined && isAlive(found, now().getTime() - found.touched);
};

const shortest = 10; // milliseconds between two looks, at first
const longest = 100;

async function over(setting: Setting, fingerprint: string, holder: string): Promise<void> {
  const { store, signal } = setting;
  for (let pause = shortest; !signal.aborted; pause = Math.min(longest, pause * 1.5)) {
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, pause);
      signal.addEventListener('abort', done);
    });
    if (claimant(store, fingerprint) !== holder || !isHeld(setting, holder)) return;
  }
}
