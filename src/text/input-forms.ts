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

/** What becomes of a text longer than the context: its end or its beginning is left out, or it is an error. */
export const truncations = ['tail', 'head', 'refuse'] as const;
export type Truncation = (typeof truncations)[number];

/** The two tokens around a text. */
const around = 2;

/** GPT-1's form of a text to classify: the start token, the text, the extract token. */
export function classificationInput(text: Uint32Array, { start, classify }: TaskTokenIds): Uint32Array {
  return Uint32Array.of(start, ...text, classify);
}

/** The part of a text that fits into `positions` with its two tokens, cut at its end (`tail`) or its beginning (`head`). */
export function fitting(text: Uint32Array, positions: number, cut: 'tail' | 'head'): Uint32Array {
  const room = Math.max(0, positions - around);
  if (text.length <= room) return text;
  return cut === 'tail' ? text.subarray(0, room) : text.subarray(text.length - room);
}
