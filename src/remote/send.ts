import type { Entry } from '../domain/entry.ts';
import { wholeSize } from '../store/blobs.ts';
import { layout } from '../store/layout.ts';
import { blobsOfOutputs } from '../store/reach.ts';
import type { Store } from '../store/store.ts';
import { atMost } from './at-most.ts';
import type { RemoteCache } from './cache.ts';
import { entryDocument, type NeededBlob } from './entry-document.ts';
import { RemoteFault } from './fault.ts';
import { atOnce } from './fetch.ts';
import type { Signer } from './signature.ts';

/** Sends a stored entry: the blobs that are not there, then, signed, what names them. Gives the bytes sent. Throws `RemoteFault`s. */
export async function sendEntry(
  remote: RemoteCache,
  store: Store,
  entry: Entry,
  signer: Signer,
  now: Date,
): Promise<number> {
  const blobs = blobsOfOutputs(store, entry.outputs).map((hex) => wholeBlob(store, hex));
  let bytes = 0;
  await atMost(atOnce, blobs, async (blob) => {
    if (await remote.has(blob)) return;
    await remote.putBlob(blob, layout(store.folder).blob(blob.hex));
    bytes += blob.size;
  });
  await remote.putDocument(entry.fingerprint, entryDocument(entry, blobs, signer, now));
  return bytes;
}

function wholeBlob(store: Store, hex: string): NeededBlob {
  const size = wholeSize(store, hex);
  if (!size.ok) throw new RemoteFault(`nothing was sent: ${size.failures[0]}`, false);
  return { hex, size: size.value };
}
