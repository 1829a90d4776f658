import { randomFrom } from '../base/random.ts';
import { type Corpus, documentAt, documentCount } from './corpus.ts';
import { documentStream, packedStream, type Stream } from './stream.ts';

/** A corpus cut into windows of at most T + 1 ids: T to read, and each one's successor to predict. */
export interface Windows {
  /** Windows an epoch; every token is predicted in exactly one of them. */
  readonly perEpoch: number;
  /** Tokens predicted an epoch, the separators after documents included. */
  readonly predicted: number;
  /** Documents that did not fit one window and were cut into several; 0 for a packed stream, which is cut anywhere. */
  readonly documentsCut: number;
  /** Copies window `index` of an epoch (both from 0) into `into` (T + 1 ids); returns how many ids it has. */
  read(epoch: number, index: number, into: Int32Array): number;
}

/** One stream an epoch, its documents in an order of that epoch; the last window holds what is left. */
export function packedWindows(corpus: Corpus, separator: number, T: number, seed: number): Windows {
  const predicted = packedStream(corpus, separator).length - 1;
  let current: { epoch: number; stream: Stream } | undefined;
  const streamOf = (epoch: number): Stream => {
    if (current?.epoch !== epoch) {
      const order = randomFrom(seed, 'documents', epoch).permutation(documentCount(corpus));
      current = { epoch, stream: packedStream(corpus, separator, order) };
    }
    return current.stream;
  };
  return {
    perEpoch: Math.ceil(predicted / T),
    predicted,
    documentsCut: 0,
    read: (epoch, index, into) => streamOf(epoch).read(index * T, into.subarray(0, T + 1)),
  };
}

/** Each document alone, between two separators; one longer than T − 1 tokens is cut into windows that follow on each other. */
export function separateWindows(corpus: Corpus, separator: number, T: number): Windows {
  const n = documentCount(corpus);
  const windowsOf = (i: number): number => Math.ceil((documentAt(corpus, i).length + 1) / T);
  const counts = Array.from({ length: n }, (_, i) => windowsOf(i));
  const documents = Uint32Array.from(counts.flatMap((count, i) => Array<number>(count).fill(i)));
  const firsts = new Uint32Array(n);
  for (let i = 1; i < n; i++) firsts[i] = firsts[i - 1]! + counts[i - 1]!;

  return {
    perEpoch: documents.length,
    predicted: corpus.tokens.length + n,
    documentsCut: counts.filter((count) => count > 1).length,
    read(_epoch, index, into) {
      const document = documents[index]!;
      const from = (index - firsts[document]!) * T;
      return documentStream(documentAt(corpus, document), separator).read(from, into.subarray(0, T + 1));
    },
  };
}
