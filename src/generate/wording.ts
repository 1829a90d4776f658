import type { Direction } from '../model/config.ts';
import { headlessStart, type TokenBytes, tokenBytesOf, unfinishedTail } from '../text/token-bytes.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { inReadingOrder } from '../train/reading-order.ts';

/** What was generated, as text. */
export interface Wording {
  readonly text: string;
  /** What stands between it and the prompt: a space where the tokens are GPT-1's, which tell the end of a word in place of white space. */
  readonly joint: string;
  /** Bytes of a character that was begun but not finished where the text grows: they are left out. */
  readonly unfinished_bytes: number;
  /** Where it was cut: at a stop string, which is left out too. */
  readonly stopped: boolean;
}

/** Turns generated ids, given in reading order, into text. */
export function wordingOf(
  tokenizer: Tokenizer,
  direction: Direction,
  stop: readonly string[],
): (generated: readonly number[]) => Promise<Wording> {
  const bytesOf = tokenBytesOf(tokenizer.bytes);
  return async (generated) => {
    const ids = inReadingOrder(Uint32Array.from(generated), direction);
    const { text, unfinished_bytes } =
      bytesOf === undefined
        ? { text: await tokenizer.decode(ids), unfinished_bytes: 0 }
        : decoded(ids, bytesOf, direction);
    const joint = bytesOf === undefined ? await spaceBeside(ids, tokenizer, direction) : '';
    const rest = cutAtStop(text, stop, direction);
    return rest === undefined
      ? { text, joint, unfinished_bytes, stopped: false }
      : { text: rest, joint, unfinished_bytes: 0, stopped: true };
  };
}

/** A prompt ends with a word's end, and begins with a word; so only what stands before it may be the beginning of its first word. */
async function spaceBeside(ids: Uint32Array, tokenizer: Tokenizer, direction: Direction): Promise<string> {
  if (direction === 'left-to-right') return ' ';
  const last = [...ids.subarray(-1)];
  // The decoder leaves out the space at a text's end, not the one between two words.
  return /\s/.test(await tokenizer.decode([...last, ...last])) ? ' ' : '';
}

/** Prompt and generated text, in the order of reading. */
export function joined(prompt: string, { text, joint }: Wording, direction: Direction): string {
  const [before, after] = direction === 'left-to-right' ? [prompt, text] : [text, prompt];
  const apart = before === '' || after === '' || /\s$/.test(before) || /^\s/.test(after);
  return before + (apart ? '' : joint) + after;
}

function decoded(ids: Uint32Array, bytesOf: TokenBytes, direction: Direction) {
  const bytes = Buffer.concat(Array.from(ids, bytesOf));
  const isForward = direction === 'left-to-right';
  const unfinished_bytes = isForward ? unfinishedTail(bytes) : headlessStart(bytes);
  const whole = isForward
    ? bytes.subarray(0, bytes.length - unfinished_bytes)
    : bytes.subarray(unfinished_bytes);
  return { text: whole.toString('utf8'), unfinished_bytes };
}

/** What is between the prompt and the stop string nearest to it, or nothing where there is none. */
function cutAtStop(text: string, stop: readonly string[], direction: Direction): string | undefined {
  if (direction === 'left-to-right') {
    const places = stop.map((word) => text.indexOf(word)).filter((at) => at >= 0);
    return places.length === 0 ? undefined : text.slice(0, Math.min(...places));
  }
  const ends = stop.filter((word) => text.includes(word)).map((word) => text.lastIndexOf(word) + word.length);
  return ends.length === 0 ? undefined : text.slice(Math.max(...ends));
}
