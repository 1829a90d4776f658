import type { Direction } from '../model/config.ts';
import type { Corpus } from './corpus.ts';

/**
 * The order in which a model reads a text's tokens. A right-to-left model is the same network on reversed text, and this file is
 * where text is reversed. Task inputs reverse the text between their special tokens, which keep their places. A model of both directions
 * is given the text as it is, and again each row from its end (`bothWays`).
 */
export const inReadingOrder = (ids: Uint32Array, direction: Direction): Uint32Array =>
  direction === 'right-to-left' ? ids.toReversed() : ids;

/** Rows as a model is given them that are in its reading order already: of both directions all of them, then each from its end. */
export const bothWays = <Ids extends Int32Array | Uint32Array>(
  rows: readonly Ids[],
  direction: Direction | undefined,
): readonly Ids[] => (direction === 'both' ? [...rows, ...rows.map((row) => row.toReversed() as Ids)] : rows);

/** Where in the text the token stands that is read at `index`, of `length`: and the other way round. */
export const placeInText = (index: number, length: number, direction: Direction): number =>
  direction === 'right-to-left' ? length - 1 - index : index;

/** A whole corpus in reading order: right to left its last document comes first, each of them reversed. */
export function corpusInReadingOrder(corpus: Corpus, direction: Direction): Corpus {
  if (direction !== 'right-to-left') return corpus;
  const total = corpus.starts.at(-1)!;
  return {
    tokens: corpus.tokens.toReversed(),
    starts: corpus.starts.map((start) => total - start).toReversed(),
  };
}
