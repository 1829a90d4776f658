import { parseJson, parseObject } from '../base/json.ts';
import type { Entry } from '../domain/entry.ts';
import { Refused } from './fault.ts';
import { isPublicKey, isSignedBy, type PublicKey, type Signer } from './signature.ts';

/** A key whose signatures count. */
export interface TrustedKey {
  readonly key: PublicKey;
  /** Milliseconds since the epoch; what was signed earlier does not count. */
  readonly since: number;
}

/** A blob as an entry needs it. */
export interface NeededBlob {
  readonly hex: string;
  /** Bytes. */
  readonly size: number;
}

/**
 * What lies at `ac/<fingerprint>`: an ActionResult of Bazel's remote execution API in its JSON form, which names every blob, so that a server
 * that knows the format (bazel-remote) gives an entry only while its blobs are there. Our own part, signed, is its `stdout_raw`.
 */
export function entryDocument(entry: Entry, blobs: readonly NeededBlob[], signer: Signer, now: Date): string {
  const [body, signed] = [JSON.stringify(entry), now.toISOString()];
  const signature = signer.sign(signedText(signed, body));
  const envelope = JSON.stringify({ format, key: signer.key, signed, signature, body });
  return JSON.stringify({
    outputFiles: blobs.map(({ hex, size }) => ({
      path: hex,
      digest: { hash: hex, sizeBytes: String(size) },
    })),
    stdoutRaw: Buffer.from(envelope).toString('base64'),
  });
}

const format = 1;

/** The first line keeps a signature from ever counting for anything else that the same key signs. */
const signedText = (signed: string, body: string): string => `transferline cache entry 1\n${signed}\n${body}`;

/** The entry in a document, once a trusted key has signed it. What is outside the signature is not looked at. Throws `Refused`. */
export function signedEntry(document: string, trusted: readonly TrustedKey[]): unknown {
  const envelope = envelopeOf(document);
  const { key, signed, signature, body } = envelope;
  if (envelope['format'] !== format)
    throw new Refused('the entry is of another format; a newer version may read it');
  if (typeof key !== 'string' || typeof signature !== 'string') throw new Refused('the entry is not signed');
  if (typeof signed !== 'string' || typeof body !== 'string') throw new Refused(noEntry);
  const known = isPublicKey(key) ? trusted.find((one) => one.key === key) : undefined;
  if (known === undefined)
    throw new Refused(`the entry is signed by a key that is not trusted here, ${key.slice(0, 60)}`);
  if (!isSignedBy(known.key, signedText(signed, body), signature))
    throw new Refused('the entry’s signature is wrong: it was changed after it was signed');
  if (!(Date.parse(signed) >= known.since))
    throw new Refused(`the entry was signed ${signed}, before its key is trusted`);
  const entry = parseJson(body);
  if (entry === undefined) throw new Refused(noEntry);
  return entry;
}

const noEntry = 'what it gave is no entry';

function envelopeOf(document: string): Record<string, unknown> {
  const result = parseObject(document);
  if (result === undefined) throw new Refused(noEntry);
  if (typeof result['stdoutRaw'] !== 'string') throw new Refused('the entry is not signed');
  const envelope = parseObject(Buffer.from(result['stdoutRaw'], 'base64').toString());
  if (envelope === undefined) throw new Refused(noEntry);
  return envelope;
}
