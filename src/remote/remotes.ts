import type { Entry } from '../domain/entry.ts';
import type { RemoteUse } from '../domain/event.ts';
import { lookUp, putEntry } from '../store/entries.ts';
import { errnoWords, isErrno } from '../store/errno.ts';
import type { Fetched, Remotes, RemoteUser } from '../store/remote.ts';
import { noteSent, noteUnsent, unsent } from '../store/unsent.ts';
import type { RemoteCache } from './cache.ts';
import { checkEntry } from './check-entry.ts';
import { signedEntry, type TrustedKey } from './entry-document.ts';
import { Refused, RemoteFault } from './fault.ts';
import { fetchBlobs } from './fetch.ts';
import type { Clock } from './patience.ts';
import { sendEntry } from './send.ts';
import type { Signer } from './signature.ts';

/** A remote cache, and what may be done with it. */
export interface UsedRemote {
  readonly cache: RemoteCache;
  readonly writable: boolean;
  /** A digest of its address. */
  readonly id: string;
}

export interface RemotesOptions {
  /** In the order in which they are asked. */
  readonly remotes: readonly UsedRemote[];
  readonly trusted: readonly TrustedKey[];
  /** Without one nothing is sent. */
  readonly signer: Signer | undefined;
  readonly clock: Clock;
}

/** Several remote caches, in order. What goes wrong with one is told, and the next is asked. */
export function openRemotes({ remotes, trusted, signer, clock }: RemotesOptions, user: RemoteUser): Remotes {
  const { store, signal } = user;
  const uses = new Map(remotes.map(({ cache }) => [cache, new Use(cache.name)]));
  const told = new Set<string>();
  const tell = (remote: string, text: string) => {
    if (signal.aborted || told.has(`${remote} ${text}`)) return;
    told.add(`${remote} ${text}`);
    user.tell(remote, text);
  };

  const problem = (cache: RemoteCache, error: unknown, fingerprint: string) => {
    const use = uses.get(cache)!;
    if (error instanceof Refused) {
      use.refused += 1;
      tell(cache.name, `entry ${fingerprint.slice(0, 12)} was not taken: ${error.message}`);
    } else if (error instanceof RemoteFault) {
      use.failed += 1;
      tell(cache.name, error.message);
    } else if (isErrno(error)) tell(cache.name, `what it gave could not be kept: ${errnoWords(error)}`);
    else throw error;
  };

  const fetchFrom = async (cache: RemoteCache, fingerprint: string): Promise<Fetched | undefined> => {
    const use = uses.get(cache)!;
    if (cache.isOver) return undefined;
    const began = clock.elapsed();
    try {
      const document = await cache.document(fingerprint);
      if (document === undefined) use.missed += 1;
      else {
        const entry = checkEntry(signedEntry(document, trusted), fingerprint);
        const bytes = await fetchBlobs(cache, user, entry);
        putEntry(store, user.workspace(), entry, false);
        use.fetched += 1;
        use.bytes_fetched += bytes;
        return { remote: cache.name, bytes };
      }
    } catch (error) {
      problem(cache, error, fingerprint);
      const ending = error instanceof Refused ? cache.wasted(clock.elapsed() - began) : undefined;
      if (ending !== undefined) tell(cache.name, ending.message);
    }
    return undefined;
  };

  const isFull = new Set<RemoteCache>();
  const sendTo = async ({ cache, id }: UsedRemote, entry: Entry, by: Signer): Promise<void> => {
    const use = uses.get(cache)!;
    if (cache.isOver || isFull.has(cache)) return;
    try {
      use.bytes_sent += await sendEntry(cache, store, entry, by, clock.now());
      use.sent += 1;
      noteSent(store, id, entry.fingerprint);
    } catch (error) {
      // What refuses one thing that is sent (it is full, or lets nobody write) refuses the next too.
      if (error instanceof RemoteFault && !error.passing && !(error instanceof Refused)) isFull.add(cache);
      problem(cache, error, entry.fingerprint);
    }
  };

  const writable = remotes.filter((remote) => remote.writable);
  if (signer === undefined)
    for (const { cache } of writable)
      tell(cache.name, 'nothing is sent: there is no key to sign with; pipeline cache keygen makes one');
  if (trusted.length === 0)
    for (const { cache } of remotes) tell(cache.name, 'nothing is restored from it: no key is trusted here');

  const asking = trusted.length === 0 ? [] : remotes;
  // One entry after another: each sends several blobs at once.
  const queues = new Map(writable.map((remote) => [remote, Promise.resolve()]));
  const bugs: unknown[] = [];
  const enqueue = (remote: UsedRemote, entry: Entry) => {
    if (signer === undefined) return;
    const sent = queues.get(remote)!.then(() => sendTo(remote, entry, signer));
    queues.set(
      remote,
      sent.catch((error: unknown) => void bugs.push(error)),
    );
  };
  for (const remote of signer === undefined ? [] : writable)
    for (const fingerprint of unsent(store, remote.id)) {
      const left = lookUp(store, fingerprint);
      if (left.found === 'whole') enqueue(remote, left.entry);
      else noteSent(store, remote.id, fingerprint);
    }

  return {
    fetch: async (fingerprint) => {
      for (const { cache } of asking) {
        const fetched = await fetchFrom(cache, fingerprint);
        if (fetched !== undefined) return fetched;
      }
      return undefined;
    },
    push: (entry) => {
      if (signer === undefined) return;
      for (const remote of writable) {
        noteUnsent(store, remote.id, entry.fingerprint);
        enqueue(remote, entry);
      }
    },
    finish: async () => {
      await Promise.all(queues.values());
      if (bugs.length > 0) throw bugs[0];
      for (const { cache } of remotes) cache.close();
      return [...uses.values()].map((use) => ({ ...use }));
    },
  };
}

class Use implements RemoteUse {
  fetched = 0;
  bytes_fetched = 0;
  missed = 0;
  refused = 0;
  sent = 0;
  bytes_sent = 0;
  failed = 0;
  constructor(readonly remote: string) {}
}
