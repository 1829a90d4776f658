import { blame } from '../../src/stage/blame.ts';
import { StageError } from '../../src/stage/kind.ts';
import { countWords, isBlank, LineError, readLines } from '../../src/text/lines.ts';
import type { Tokenizer } from '../../src/text/tokenizer.ts';
import { type Corpus, corpusOf } from '../../src/train/corpus.ts';

/** A text to be scored, document by document. */
export interface ScoredText {
  readonly corpus: Corpus;
  /** Words of each document as it was written, split on white space. */
  readonly words: readonly number[];
  /** UTF-8 bytes of each document as it was written, and one for the end of its line. */
  readonly bytes: readonly number[];
  readonly blankLines: number;
}

/** Reads and encodes a text. Throws `StageError` where a line is not UTF-8 or there is no document. */
export async function readText(path: string, tokenizer: Tokenizer): Promise<ScoredText> {
  const lines = blame(
    LineError,
    ({ line, message, hint }) => ({ input: 'text', line, message, hint }),
    () => [...readLines(path)],
  );
  const documents = lines.filter(({ text }) => !isBlank(text));
  if (documents.length === 0)
    throw new StageError({
      input: 'text',
      message: 'the text has no documents',
      hint: 'a text is UTF-8, one document a line',
    });
  return {
    corpus: corpusOf(await tokenizer.encodeBatch(documents.map(({ text }) => text))),
    words: documents.map(({ text }) => countWords(text)),
    bytes: documents.map(({ bytes }) => bytes + 1),
    blankLines: lines.length - documents.length,
  };
}
