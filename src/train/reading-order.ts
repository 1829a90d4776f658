import type { Direction } from '../model/config.ts';
import type { Corpus } from './corpus.ts';

/**
 * The order in which a model reads a text's tokens. A right-to-left model is the same network on reversed text; this file is
 * the only place where anything is reversed. Task inputs reverse the text between their special tokens, which keep their places.
 */
export const inReadingOrder = (ids: Uint32Array, direction: Direction): Uint32Array =>
  direction === 'left-to-right' ? ids : ids.toReversed();

/** Where in the text the token stands that is read at `index`, of `length`: and the other way round. */
export const placeInText = (index: number, length: number, direction: Direction): number =>
  direction === 'left-to-right' ? index : length - 1 - index;

/** A whole corpus in reading order: right to left its last document comes first, each of them reversed. */
export function corpusInReadingOrder(corpus: Corpus, direction: Direction): Corpus {
  if (direction === 'left-to-right') return corpus;
  const total = corpus.starts.at(-1)!;
  return {
    tokens: corpus.tokens.toReversed(),
    starts: corpus.starts.map((start) => total - start).toReversed(),
  };
}
