import type { Entry } from '../domain/entry.ts';
import { hexOf } from '../store/artifacts.ts';
import { readListing } from '../store/listing-blob.ts';
import type { Store } from '../store/store.ts';
import { atMost } from './at-most.ts';
import type { RemoteCache } from './cache.ts';
import { checkEntry } from './check-entry.ts';
import { checkListing, placeOf } from './check-listing.ts';
import { type NeededBlob, signedEntry, type TrustedKey } from './entry-document.ts';
import { Refused, RemoteFault } from './fault.ts';
import { atOnce, mostListing } from './fetch.ts';

/** What a remote has of a fingerprint: an entry to be trusted with all its blobs, nothing, or something that is not taken. */
export type Looked =
  | { readonly has: 'entry' }
  | { readonly has: 'nothing' }
  | { readonly has: 'refused' | 'unknown'; readonly detail: string };

/** Looks without taking: blobs are asked for by name and size, listings are read. */
export async function look(
  remote: RemoteCache,
  store: Store,
  fingerprint: string,
  trusted: readonly TrustedKey[],
): Promise<Looked> {
  try {
    const document = await remote.document(fingerprint);
    if (document === undefined) return { has: 'nothing' };
    const entry = checkEntry(signedEntry(document, trusted), fingerprint);
    await atMost(atOnce, await blobsOf(remote, store, entry), async (blob) => {
      if (!(await remote.has(blob)))
        throw new Refused(`blob ${blob.hex.slice(0, 12)}, which its entry needs, is not there`);
    });
    return { has: 'entry' };
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
    return { has: error instanceof Refused ? 'refused' : 'unknown', detail: error.message };
  }
}

async function blobsOf(remote: RemoteCache, store: Store, { outputs }: Entry): Promise<NeededBlob[]> {
  const blobs: NeededBlob[] = [];
  for (const digest of Object.values(outputs)) {
    const hex = hexOf(digest);
    if (digest.form === 'file') blobs.push({ hex, size: digest.size });
    else {
      const text = readListing(store, hex) ?? (await remote.listing(hex, mostListing));
      if (text === undefined)
        throw new Refused(`blob ${hex.slice(0, 12)}, which its entry needs, is not there`);
      for (const entry of checkListing(text, digest, placeOf(store)))
        if (entry.type === 'file') blobs.push(entry);
    }
  }
  return blobs;
}
