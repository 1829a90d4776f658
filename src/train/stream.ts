import type { DocumentLayout } from '../model/config.ts';
import { type Corpus, documentAt, documentCount } from './corpus.ts';

/** Ids that can be read from any place on. */
export interface Stream {
  readonly length: number;
  /** Copies ids from `from` on into `into` until either ends; returns how many. */
  read(from: number, into: Int32Array): number;
}

/**
 * Documents in a given order as one stream: a separator, then each document and a separator after it. So the first token of
 * the first document, too, has the separator for its context.
 */
export function packedStream(corpus: Corpus, separator: number, order?: Uint32Array): Stream {
  const n = documentCount(corpus);
  const documentOf = (place: number): number => (order === undefined ? place : order[place]!);
  // Where the document at each place starts in the stream; its separator is the id before.
  const starts = new Float64Array(n + 1);
  starts[0] = 1;
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i]! + documentAt(corpus, documentOf(i)).length + 1;

  function read(from: number, into: Int32Array): number {
    let place = from === 0 ? 0 : lastNotAfter(starts, from);
    let written = 0;
    if (from === 0) into[written++] = separator;
    while (written < into.length && place < n) {
      const document = documentAt(corpus, documentOf(place));
      const inside = from + written - starts[place]!;
      const piece = document.subarray(inside, inside + into.length - written);
      into.set(piece, written);
      written += piece.length;
      if (written < into.length) into[written++] = separator;
      if (from + written >= starts[place + 1]!) place++;
    }
    return written;
  }
  return { length: starts[n]!, read };
}

/** A separator, a document, a separator. */
export function documentStream(document: Uint16Array | Uint32Array, separator: number): Stream {
  return packedStream({ tokens: document, starts: Uint32Array.of(0, document.length) }, separator);
}

/** A corpus as the streams that a model of that layout reads: one, or one a document; none where it has no documents. */
export function streamsOf(corpus: Corpus, separator: number, layout: DocumentLayout): Stream[] {
  const n = documentCount(corpus);
  if (n === 0) return [];
  if (layout === 'packed') return [packedStream(corpus, separator)];
  return Array.from({ length: n }, (_, i) => documentStream(documentAt(corpus, i), separator));
}

/** Index of the last entry that is at most `value`; the entries ascend and the first is at most `value`. */
function lastNotAfter(ascending: Float64Array, value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (ascending[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
