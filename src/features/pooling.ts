import type { Word } from '../text/spans.ts';

/** What becomes of the vectors of a word's tokens: the first's, the last's, in the order of the text, or their mean. */
export const poolings = ['first', 'last', 'mean'] as const;
export type Pooling = (typeof poolings)[number];

export interface Vectors {
  readonly [output: string]: Float32Array;
}

/** Takes the vectors of a text's tokens in any order, and gives each word's as soon as it is known: `write(index of the word, …)`. */
export function wordPooling(
  words: readonly Word[],
  pooling: Pooling,
  write: (word: number, vectors: Vectors) => void,
): (token: number, vectors: Vectors) => void {
  const ofToken = new Map<number, number[]>();
  for (const [index, { first, after }] of words.entries())
    for (let token = first; token < after; token++)
      ofToken.set(token, [...(ofToken.get(token) ?? []), index]);
  const sums = new Map<number, { count: number; vectors: { readonly [output: string]: Float64Array } }>();
  return (token, vectors) => {
    for (const index of ofToken.get(token) ?? []) {
      const { first, after } = words[index]!;
      if (pooling !== 'mean') {
        if (token === (pooling === 'first' ? first : after - 1)) write(index, vectors);
        continue;
      }
      const sum = sums.get(index) ?? {
        count: 0,
        vectors: mapped(vectors, (v) => new Float64Array(v.length)),
      };
      sums.set(index, sum);
      sum.count++;
      for (const [name, vector] of Object.entries(vectors)) {
        const into = sum.vectors[name]!;
        for (let c = 0; c < vector.length; c++) into[c]! += vector[c]!;
      }
      if (sum.count < after - first) continue;
      write(
        index,
        mapped(sum.vectors, (v) => Float32Array.from(v, (value) => value / sum.count)),
      );
      sums.delete(index);
    }
  };
}

const mapped = <A, B>(object: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));
