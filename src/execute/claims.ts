import { claim, claimant, release, revoke } from '../store/claims.ts';
import type { Store } from '../store/store.ts';
import { findWorkspace, type Workspace } from '../store/workspace.ts';
import type { Host } from './host.ts';
import { goesOn, isElsewhere } from './orphans.ts';
import { silence } from './signs.ts';

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
  readonly host: Pick<Host, 'now' | 'elapsed'>;
  readonly signal: AbortSignal;
}

/** Claims a fingerprint for this run, unless a run that lives is computing it. A dead one's claim is taken over. */
export function claimFor(setting: Setting, fingerprint: string): Claim {
  const { store, workspace } = setting;
  for (let tries = 0; tries < mostTries; tries++) {
    if (claim(store, workspace, fingerprint))
      return { by: 'us', release: () => release(store, workspace, fingerprint) };
    const holder = claimant(store, fingerprint);
    if (holder === undefined) continue;
    const found = findWorkspace(holder);
    if (goesOn(found, setting.host.now()))
      return { by: 'another', run: found.run, over: over(setting, fingerprint, holder) };
    revoke(store, workspace, fingerprint, holder);
  }
  return { by: 'us', release: () => {} }; // one that cannot be taken over is done without
}

const mostTries = 20;

const shortest = 10; // milliseconds between two looks, at first
const longest = 100;

async function over(setting: Setting, fingerprint: string, holder: string): Promise<void> {
  const { store, workspace, host, signal } = setting;
  let sign: number | undefined;
  let heard = host.elapsed();
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
    const found = findWorkspace(holder);
    if (claimant(store, fingerprint) !== holder || !goesOn(found, setting.host.now())) return;
    if (found.touched !== sign) [sign, heard] = [found.touched, host.elapsed()];
    else if (isElsewhere(found.owner ?? {}) && host.elapsed() - heard > silence)
      return revoke(store, workspace, fingerprint, holder);
  }
}
