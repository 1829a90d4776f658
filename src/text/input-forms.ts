import type { Form } from '../base/task-forms.ts';
import { taskTokens } from './specials.ts';
import type { Tokenizer } from './tokenizer.ts';
import { TokenizerError } from './tokenizer-json.ts';

/** Ids of the tokens that shape a task's input. */
export interface TaskTokenIds {
  readonly start: number;
  readonly delimiter: number;
  readonly classify: number;
}

/** Throws `TokenizerError` where the tokenizer lacks one of them. */
export function taskTokenIds(tokenizer: Tokenizer): TaskTokenIds {
  const [start, delimiter, classify] = taskTokens.map((content) => {
    const id = tokenizer.special(content);
    if (id === undefined) throw new TokenizerError(`it has no special token ${content}`);
    return id;
  }) as [number, number, number];
  return { start, delimiter, classify };
}

/** What becomes of texts longer than the context: their end or their beginning is left out, or it is an error. */
export const truncations = ['tail', 'head', 'refuse'] as const;
export type Truncation = (typeof truncations)[number];

/** What each text of a form is called where it had to be cut. */
export const textNames: Readonly<Record<Form, readonly string[]>> = {
  classification: ['text'],
  entailment: ['premise', 'hypothesis'],
  similarity: ['sentence1', 'sentence2'],
  'multiple-choice': ['context', 'choices'],
};

/** Tokens that a context of so many positions leaves for the texts of one sequence. */
export const roomFor = (form: Form, positions: number): number =>
  Math.max(0, positions - (form === 'classification' ? 2 : 3));

/**
 * How many tokens each text may keep so that together they fit: of two the longer gives first, down to the other's length, then both
 * alike (the first keeps the odd one).
 */
export function keptLengths(lengths: readonly number[], room: number): number[] {
  const [first = 0, second] = lengths;
  if (second === undefined) return [Math.min(first, room)];
  if (first + second <= room) return [first, second];
  const half = Math.ceil(room / 2);
  if (second <= room - half) return [room - second, second];
  return first <= half ? [first, room - first] : [half, room - half];
}

/** The first or the last `length` ids. */
export const cutTo = (text: Uint32Array, length: number, cut: 'tail' | 'head'): Uint32Array =>
  cut === 'tail' ? text.subarray(0, length) : text.subarray(Math.max(0, text.length - length));

/**
 * GPT-1's sequences for the texts of an example (Radford et al. 2018, figure 1): one, of similarity one in each order, of multiple
 * choice one a choice.
 */
export function sequencesOf(form: Form, texts: readonly Uint32Array[], ids: TaskTokenIds): Uint32Array[] {
  const [first, second] = texts as [Uint32Array, Uint32Array];
  switch (form) {
    case 'classification':
      return [Uint32Array.from([ids.start, ...first, ids.classify])];
    case 'entailment':
      return [pair(first, second, ids)];
    case 'similarity':
      return [pair(first, second, ids), pair(second, first, ids)];
    case 'multiple-choice':
      return texts.slice(1).map((choice) => pair(first, choice, ids));
  }
}

const pair = (a: Uint32Array, b: Uint32Array, { start, delimiter, classify }: TaskTokenIds): Uint32Array =>
  Uint32Array.from([start, ...a, delimiter, ...b, classify]);
