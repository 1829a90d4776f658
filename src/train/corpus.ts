import { createHash } from 'node:crypto';

/** Documents as token ids, one after another, without separators. */
export interface Corpus {
  readonly tokens: Uint16Array | Uint32Array;
  /** Where each document starts in `tokens`, and at the end their total: one more than there are documents. */
  readonly starts: Uint32Array;
}

export const documentCount = (corpus: Corpus): number => corpus.starts.length - 1;

/** The ids of a document: a view, not a copy. */
export const documentAt = (corpus: Corpus, i: number): Uint16Array | Uint32Array =>
  corpus.tokens.subarray(corpus.starts[i], corpus.starts[i + 1]);

/** A corpus of the given documents. */
export function corpusOf(documents: readonly ArrayLike<number>[]): Corpus {
  const starts = new Uint32Array(documents.length + 1);
  for (const [i, document] of documents.entries()) starts[i + 1] = starts[i]! + document.length;
  const tokens = new Uint32Array(starts.at(-1)!);
  for (const [i, document] of documents.entries()) tokens.set(document, starts[i]);
  return { tokens, starts };
}

/**
 * Sets documents aside for validation: the share of them (at least one, and never all) whose contents have the smallest
 * digests. Chosen by content, so that a document and its copies fall on the same side: the parts share no text.
 */
export function splitByContent(
  corpus: Corpus,
  share: number,
): { readonly training: Corpus; readonly validation: Corpus } {
  const n = documentCount(corpus);
  const digests = Array.from({ length: n }, (_, i) => digestOf(documentAt(corpus, i)));
  const distinct = [...new Set(digests)].sort();
  const aside = share === 0 ? 0 : Math.max(1, Math.round(share * distinct.length));
  const chosen = new Set(distinct.slice(0, Math.min(aside, distinct.length - 1)));
  const part = (inside: boolean): Corpus =>
    corpusOf(digests.flatMap((digest, i) => (chosen.has(digest) === inside ? [documentAt(corpus, i)] : [])));
  return { training: part(false), validation: part(true) };
}

/** Equal for equal ids, whatever integer type holds them. */
const digestOf = (document: Uint16Array | Uint32Array): string =>
  createHash('sha256').update(Uint32Array.from(document)).digest('hex').slice(0, 32);
