import { closeSync, openSync, writeFileSync } from 'node:fs';
import { StageError } from '../../src/stage/kind.ts';
import { countWords, isBlank, LineError, readLines } from '../../src/text/lines.ts';

/** What the first pass over a corpus finds. */
export interface CorpusSurvey {
  readonly documents: number;
  readonly blankLines: number;
  /** Of all documents in UTF-8, line endings not counted. */
  readonly bytes: number;
}

/** A document, measured as it was written. */
export interface Document {
  readonly text: string;
  readonly words: number;
  readonly bytes: number;
}

const batchDocuments = 4096;
const batchBytes = 1 << 20;

/**
 * Checks every line and writes the documents to `training`, one a line. White space at a document's end is left out
 * there, so that no merge of it with the line's ending is learned. Throws `StageError` at a line that is not UTF-8 and
 * where there is no document at all.
 */
export function surveyCorpus(corpus: string, training: string): CorpusSurvey {
  let blankLines = 0;
  let documents = 0;
  let bytes = 0;
  const file = openSync(training, 'w');
  try {
    let block = '';
    for (const line of linesOf(corpus)) {
      if (isBlank(line.text)) {
        blankLines++;
        continue;
      }
      documents++;
      bytes += line.bytes;
      block += `${line.text.trimEnd()}\n`;
      if (block.length >= batchBytes) {
        writeFileSync(file, block);
        block = '';
      }
    }
    writeFileSync(file, block);
  } finally {
    closeSync(file);
  }
  if (documents === 0)
    throw new StageError({
      input: 'corpus',
      message: 'the corpus has no documents',
      hint: 'a corpus is UTF-8 text, one document a line',
    });
  return { documents, blankLines, bytes };
}

/** The documents of a corpus, about a megabyte at a time. */
export function* documentBatches(corpus: string): Generator<Document[]> {
  let batch: Document[] = [];
  let bytes = 0;
  for (const line of linesOf(corpus)) {
    if (isBlank(line.text)) continue;
    batch.push({ text: line.text, words: countWords(line.text), bytes: line.bytes });
    bytes += line.bytes;
    if (batch.length < batchDocuments && bytes < batchBytes) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

function* linesOf(corpus: string) {
  try {
    yield* readLines(corpus);
  } catch (error) {
    if (!(error instanceof LineError)) throw error;
    const { line, message, hint } = error;
    throw new StageError({ input: 'corpus', line, message, hint });
  }
}
