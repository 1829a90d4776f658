import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/train/corpus.ts
import { createHash } from "node:crypto";
var documentCount = (corpus) => corpus.starts.length - 1;
var documentAt = (corpus, i) => corpus.tokens.subarray(corpus.starts[i], corpus.starts[i + 1]);
function corpusOf(documents) {
  const starts = new Uint32Array(documents.length + 1);
  for (const [i, document] of documents.entries()) starts[i + 1] = starts[i] + document.length;
  const tokens = new Uint32Array(starts.at(-1));
  for (const [i, document] of documents.entries()) tokens.set(document, starts[i]);
  return { tokens, starts };
}
function splitByContent(corpus, share) {
  const n = documentCount(corpus);
  const digests = Array.from({ length: n }, (_, i) => digestOf(documentAt(corpus, i)));
  const distinct = [...new Set(digests)].sort();
  const aside = share === 0 ? 0 : Math.max(1, Math.round(share * distinct.length));
  const chosen = new Set(distinct.slice(0, Math.min(aside, distinct.length - 1)));
  const part = (inside) => corpusOf(digests.flatMap((digest, i) => chosen.has(digest) === inside ? [documentAt(corpus, i)] : []));
  return { training: part(false), validation: part(true) };
}
var digestOf = (document) => createHash("sha256").update(Uint32Array.from(document)).digest("hex").slice(0, 32);

// src/train/stream.ts
function packedStream(corpus, separator, order) {
  const n = documentCount(corpus);
  const documentOf = (place) => order === void 0 ? place : order[place];
  const starts = new Float64Array(n + 1);
  starts[0] = 1;
  for (let i = 0; i < n; i++) starts[i + 1] = starts[i] + documentAt(corpus, documentOf(i)).length + 1;
  function read(from, into) {
    let place = from === 0 ? 0 : lastNotAfter(starts, from);
    let written = 0;
    if (from === 0) into[written++] = separator;
    while (written < into.length && place < n) {
      const document = documentAt(corpus, documentOf(place));
      const inside = from + written - starts[place];
      const piece = document.subarray(inside, inside + into.length - written);
      into.set(piece, written);
      written += piece.length;
      if (written < into.length) into[written++] = separator;
      if (from + written >= starts[place + 1]) place++;
    }
    return written;
  }
  return { length: starts[n], read };
}
function documentStream(document, separator) {
  return packedStream({ tokens: document, starts: Uint32Array.of(0, document.length) }, separator);
}
function streamsOf(corpus, separator, layout) {
  const n = documentCount(corpus);
  if (n === 0) return [];
  if (layout === "packed") return [packedStream(corpus, separator)];
  return Array.from({ length: n }, (_, i) => documentStream(documentAt(corpus, i), separator));
}
function lastNotAfter(ascending, value) {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if (ascending[middle] <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

export {
  documentCount,
  documentAt,
  corpusOf,
  splitByContent,
  packedStream,
  documentStream,
  streamsOf
};
