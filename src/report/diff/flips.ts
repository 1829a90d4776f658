import { canonical, type Json, type JsonObject, parseObject } from '../../base/json.ts';
import { mcnemar } from './t-test.ts';

/** Items of a predictions artifact that one side got right and the first did not, or the other way round. */
export interface Flips {
  readonly stage: string;
  readonly output: string;
  /** Which side is held against the first: an index from 1. */
  readonly side: number;
  /** How many items both sides have. */
  readonly items: number;
  /** How many only one of them has. */
  readonly unmatched: number;
  readonly fixed: readonly Flip[];
  readonly broken: readonly Flip[];
  /** Of McNemar's exact test. */
  readonly p: number;
}

export interface Flip {
  /** The item as the file has it, but for what was predicted. */
  readonly item: JsonObject;
  readonly label: Json;
  readonly before: Json;
  readonly after: Json;
}

interface Prediction {
  readonly item: JsonObject;
  readonly label: Json;
  readonly predicted: Json;
}

/**
 * Compares two predictions artifacts (JSONL, `label` and `predicted` on every line) item by item; items are the same where all else is.
 * Nothing where they are no such files, or their labels are grades, which are near or far and not right or wrong.
 */
export function flipsOf(before: string, after: string): Omit<Flips, 'stage' | 'output' | 'side'> | undefined {
  const [first, second] = [readPredictions(before), readPredictions(after)];
  if (first === undefined || second === undefined) return undefined;
  const fixed: Flip[] = [];
  const broken: Flip[] = [];
  let items = 0;
  for (const [key, { item, label, predicted }] of second) {
    const then = first.get(key);
    if (then === undefined) continue;
    items++;
    const [was, is] = [then.predicted, predicted].map((said) => canonical(said) === canonical(label));
    if (was === is) continue;
    (is === true ? fixed : broken).push({ item, label, before: then.predicted, after: predicted });
  }
  const unmatched = first.size + second.size - 2 * items;
  return { items, unmatched, fixed, broken, p: mcnemar(fixed.length, broken.length) };
}

/** By item; an item that comes again is told apart by how often it came. Its place in the file is no part of it. */
function readPredictions(text: string): ReadonlyMap<string, Prediction> | undefined {
  const found = new Map<string, Prediction>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const json = parseObject(line);
    if (json === undefined) return undefined;
    const { predicted, probabilities, index: _index, line: _line, ...item } = json;
    const { label } = item;
    if (label === undefined || predicted === undefined || probabilities === undefined) return undefined;
    const text = canonical(item);
    let key = text;
    for (let again = 1; found.has(key); again++) key = `${text} ${again}`;
    found.set(key, { item, label, predicted });
  }
  return found;
}
