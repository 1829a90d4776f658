import { isMap, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { keysOf, type Locate, type Located, type Place } from '../domain/place.ts';
import type { TextRange } from '../domain/source.ts';
import { type AppliedSet, partRange } from './sets.ts';
import type { Text } from './text.ts';
import { rangeOf } from './to-json.ts';

/** Places are sought in the newest `--set` that covers them, then in the file. */
export function locator(file: Text, sets: readonly AppliedSet[]): Locate {
  return (at) => {
    if ('source' in at) return at;
    const keys = keysOf(at.pointer);
    const set = sets.findLast(({ path }) => startsWith(keys, path));
    if (set === undefined) {
      const found = find(file, keys, at, { start: 0, end: 0 });
      const maker = found.exact ? undefined : sets.findLast(({ path }) => startsWith(path, keys));
      return maker === undefined
        ? found
        : { source: maker.text.source, range: partRange(maker.path, keys.length - 1) };
    }
    const rest = keys.slice(set.path.length);
    if (rest.length === 0 && at.on === 'key')
      return { source: set.text.source, range: partRange(set.path, set.path.length - 1) };
    return find(set.text, rest, at, set.valueRange);
  };
}

const startsWith = (keys: readonly string[], path: readonly string[]): boolean =>
  path.every((key, i) => keys[i] === key);

/** Walks down `keys`; where they lead nowhere, the last key that was found stands in and the answer is not exact. */
function find(
  { source, root, targets }: Text,
  keys: readonly string[],
  at: Place,
  top: TextRange,
): Located & { readonly exact: boolean } {
  const exact = true;
  const resolve = (node: Node | null) => (node === null ? null : (targets.get(node) ?? node));
  let range = top;
  let node = root;
  for (const [i, key] of keys.entries()) {
    const inside = resolve(node);
    if (isMap(inside)) {
      const pair = (inside.items as Pair<Node, Node | null>[]).find((item) => keyOf(item.key) === key);
      if (pair === undefined) return { source, range, exact: false };
      range = rangeOf(pair.key);
      node = pair.value;
    } else if (isSeq(inside)) {
      const item = inside.items[Number(key)] as Node | undefined;
      if (item === undefined) return { source, range, exact: false };
      range = rangeOf(item);
      node = item;
    } else return { source, range, exact: false };
    if (i === keys.length - 1 && at.on === 'key') return { source, range, exact };
  }
  if (node === null || rangeOf(node).start === rangeOf(node).end) return { source, range, exact };
  if (keys.length === 0) return { source, range: top, exact };
  if (at.within === undefined || !isScalar(node)) return { source, range: rangeOf(node), exact };
  return { source, range: part(source.text, rangeOf(node), String(node.value), at.within), exact };
}

const keyOf = (key: Node): string | undefined =>
  isScalar(key) ? (typeof key.value === 'string' ? key.value : key.source) : undefined;

/** A part of a value in its raw text, which quotes and folding may have changed: the same words, counted from the left. */
function part(text: string, raw: TextRange, value: string, within: TextRange): TextRange {
  const words = value.slice(within.start, within.end);
  if (words === '') return raw;
  let start = raw.start - 1;
  for (let at = value.indexOf(words); at !== -1 && at <= within.start; at = value.indexOf(words, at + 1)) {
    start = text.indexOf(words, start + 1);
    if (start === -1 || start + words.length > raw.end) return raw;
  }
  return { start, end: start + words.length };
}
