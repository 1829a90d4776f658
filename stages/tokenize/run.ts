import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StageContext } from '../../src/stage/kind.ts';
import { StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TokensError, TokensWriter } from '../../src/text/tokens.ts';
import { type CorpusSurvey, documentBatches, surveyCorpus } from './corpus.ts';

/** Two passes over the corpus: one to learn the vocabulary, one to write the tokens. */
export async function run(context: StageContext): Promise<void> {
  const corpus = context.inputs['corpus']!;
  const scratch = join(dirname(context.outputs['tokenizer']!), 'training.txt');
  const survey = surveyCorpus(corpus, scratch);
  if (survey.blankLines > 0) context.notice(`${counted(survey.blankLines, 'blank line')} skipped`);
  writeFileSync(
    context.outputs['tokenizer']!,
    learn(scratch, paramReader(context.params).number('vocabulary'), survey),
  );
  rmSync(scratch);
  await writeTokens(corpus, survey, context);
}

function learn(file: string, vocabulary: number, survey: CorpusSurvey): string {
  const { json, reachable } = trainBpe(file, vocabulary);
  if (json !== undefined) return json;
  throw new StageError({
    param: 'vocabulary',
    message: `a corpus of ${counted(survey.documents, 'document')} and ${counted(survey.bytes, 'byte')} gives a vocabulary of ${reachable} at most, not ${vocabulary}`,
    hint: `set vocabulary to ${reachable} or less, or bring more text`,
  });
}

async function writeTokens(corpus: string, survey: CorpusSurvey, context: StageContext): Promise<void> {
  const tokenizer = openTokenizer(readFileSync(context.outputs['tokenizer']!));
  const writer = new TokensWriter(context.outputs['tokens']!, tokenizer);
  let bytes = 0;
  try {
    for (const batch of documentBatches(corpus)) {
      const ids = await tokenizer.encodeBatch(batch.map(({ text }) => text));
      writer.write(batch.map((document, i) => ({ ...document, ids: ids[i]! })));
      for (const document of batch) bytes += document.bytes;
      context.progress({
        step: kilobytes(bytes),
        steps: kilobytes(survey.bytes),
        unit: 'kB',
        phase: 'encoding',
      });
    }
  } catch (error) {
    if (error instanceof TokensError) throw new StageError({ input: 'corpus', message: error.message });
    throw error;
  }
  const { tokens, documents } = writer.close();
  context.metric('tokens/count', tokens);
  context.metric('tokens/documents', documents);
  context.metric('tokens/bytes_per_token', survey.bytes / tokens);
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
