import type { Merge } from './tokenizer-kinds.ts';

/** A word as the ids of its symbols, and how often it occurs. */
export interface CountedWord {
  readonly symbols: readonly number[];
  readonly count: number;
}

/** Tokens by id, those given first, and the merges that made the others, in the order in which they apply. */
export interface LearnedMerges {
  readonly tokens: readonly string[];
  readonly merges: readonly Merge[];
}

/**
 * Learns BPE (Sennrich et al. 2016): again and again the most frequent pair of neighbours becomes one token, of equals that with the lower
 * ids, until there are `enough` tokens or no pair is left. The order is that of Hugging Face's `BpeTrainer`, whose npm package trains
 * no more than 30,000 tokens.
 *
 * @param alphabet the symbols, by id
 */
export function learnMerges(
  counted: readonly CountedWord[],
  alphabet: readonly string[],
  enough: number,
): LearnedMerges {
  const words = counted.map(({ symbols }) => [...symbols]);
  const tokens = [...alphabet];
  const ids = new Map(tokens.map((token, id) => [token, id]));
  const counts = new Map<number, number>();
  const queue = new Queue();
  // As small as can be: a pair below 2 ** 31 is cheap to look up.
  const base = Math.min(Math.max(enough, alphabet.length) + 1, 2 ** 26);
  const pairOf = (left: number, right: number): number => left * base + right;
  // Words come one after the other, so that one that is noted twice was noted last.
  const note = (found: Map<number, number[]>, pair: number, word: number): void => {
    const where = found.get(pair);
    if (where === undefined) found.set(pair, [word]);
    else if (where[where.length - 1] !== word) where.push(word);
  };
  const add = (pair: number, count: number): void => void counts.set(pair, (counts.get(pair) ?? 0) + count);
  const enqueue = (found: Map<number, number[]>): void => {
    for (const [pair, where] of found) {
      const count = counts.get(pair)!;
      if (count > 0) queue.push({ pair, count, where });
    }
  };

  const first = new Map<number, number[]>();
  for (const [w, symbols] of words.entries())
    for (let i = 0; i + 1 < symbols.length; i++) {
      const pair = pairOf(symbols[i]!, symbols[i + 1]!);
      add(pair, counted[w]!.count);
      note(first, pair, w);
    }
  enqueue(first);

  const merges = new Map<number, Merge>();
  while (tokens.length < enough) {
    const top = queue.pop();
    if (top === undefined) break;
    const count = counts.get(top.pair)!;
    if (top.count !== count) {
      if (count > 0) queue.push({ ...top, count });
      continue;
    }
    const [left, right] = [Math.floor(top.pair / base), top.pair % base];
    const token = tokens[left]! + tokens[right]!;
    const id = ids.get(token) ?? tokens.push(token) - 1;
    ids.set(token, id);
    merges.set(top.pair, [tokens[left]!, tokens[right]!]);
    const made = new Map<number, number[]>();
    for (const w of top.where)
      merge(words[w]!, { left, right, id }, (one, other, change) => {
        const pair = pairOf(one, other);
        add(pair, change * counted[w]!.count);
        if (change > 0) note(made, pair, w);
      });
    enqueue(made);
  }
  return { tokens, merges: [...merges.values()] };
}

/** Merges the pair wherever it stands in a word, from left to right, and says what pairs of neighbours that makes and undoes. */
function merge(
  symbols: number[],
  { left, right, id }: { readonly left: number; readonly right: number; readonly id: number },
  changed: (left: number, right: number, change: 1 | -1) => void,
): void {
  let kept = 0; // what is before it is merged already
  for (let i = 0; i < symbols.length; i++) {
    if (symbols[i] !== left || symbols[i + 1] !== right) {
      symbols[kept++] = symbols[i]!;
      continue;
    }
    if (kept > 0) {
      changed(symbols[kept - 1]!, left, -1);
      changed(symbols[kept - 1]!, id, 1);
    }
    symbols[kept++] = id;
    i++;
    if (i + 1 < symbols.length) {
      changed(right, symbols[i + 1]!, -1);
      changed(id, symbols[i + 1]!, 1);
    }
  }
  symbols.length = kept;
}

interface Candidate {
  readonly pair: number;
  readonly count: number;
  /** The words that it was seen in. */
  readonly where: readonly number[];
}

/** A binary heap: the most frequent pair is next, of equals the one with the lower ids. */
class Queue {
  readonly #heap: Candidate[] = [];

  push(one: Candidate): void {
    const heap = this.#heap;
    let at = heap.push(one) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!before(one, heap[above]!)) break;
      heap[at] = heap[above]!;
      at = above;
    }
    heap[at] = one;
  }

  pop(): Candidate | undefined {
    const heap = this.#heap;
    const [top] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return top;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && before(heap[below + 1]!, heap[below]!)) below++;
      if (!before(heap[below]!, last)) break;
      heap[at] = heap[below]!;
      at = below;
    }
    heap[at] = last;
    return top;
  }
}

const before = (a: Candidate, b: Candidate): boolean =>
  a.count > b.count || (a.count === b.count && a.pair < b.pair);
