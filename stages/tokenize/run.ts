import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blame } from '../../src/stage/blame.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { readGivenTokenizer } from '../../src/text/given-tokenizer.ts';
import { trainGpt1Bpe } from '../../src/text/gpt1-bpe.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { endOfTextToken, TokenizerError } from '../../src/text/tokenizer-json.ts';
import { tokenizerKinds } from '../../src/text/tokenizer-kinds.ts';
import { TokensError, TokensWriter } from '../../src/text/tokens.ts';
import { type CorpusSurvey, documentBatches, surveyCorpus } from './corpus.ts';

/** Two passes over the corpus: one to check it and to learn the vocabulary, one to write the tokens. */
export async function run(context: StageContext): Promise<void> {
  const corpus = context.inputs['corpus']!;
  const scratch = join(dirname(context.outputs['tokenizer']!), 'training.txt');
  const survey = surveyCorpus(corpus, scratch);
  if (survey.blankLines > 0) context.notice(`${counted(survey.blankLines, 'blank line')} skipped`);
  writeFileSync(
    context.outputs['tokenizer']!,
    context.inputs['tokenizer'] === undefined ? learn(scratch, context, survey) : taken(context),
  );
  rmSync(scratch);
  await writeTokens(corpus, survey, context);
}

function taken(context: StageContext): Uint8Array {
  const { bytes, added, ignored } = blame(
    TokenizerError,
    ({ message }) => ({ input: 'tokenizer', message: `the tokenizer cannot be used: ${message}` }),
    () => readGivenTokenizer(context.inputs['tokenizer']!),
  );
  if (ignored !== undefined) context.notice(ignored);
  if (added)
    context.notice(`the tokenizer has no ${endOfTextToken} to separate documents: it was appended, last id`);
  return bytes;
}

function learn(file: string, { params }: StageContext, survey: CorpusSurvey): string {
  const vocabulary = paramReader(params).number('vocabulary');
  if (paramReader(params).oneOf('tokenizer', tokenizerKinds) === 'gpt-1')
    return learnGpt1(file, vocabulary, survey);
  const { json, reachable } = trainBpe(file, vocabulary);
  return json ?? tooLarge(vocabulary, reachable, survey);
}

function learnGpt1(file: string, vocabulary: number, survey: CorpusSurvey): string {
  const { json, reachable, smallest } = trainGpt1Bpe(file, vocabulary);
  if (vocabulary < smallest)
    throw new StageError({
      param: 'vocabulary',
      message: `the corpus has ${smallest / 2 - 1} characters, each alone and at a word's end: with <unk> and ${endOfTextToken} that is a vocabulary of ${smallest} at least, not ${vocabulary}`,
      hint: `set vocabulary to ${smallest} or more, or learn a byte-level one`,
    });
  return json ?? tooLarge(vocabulary, reachable, survey);
}

function tooLarge(vocabulary: number, reachable: number, survey: CorpusSurvey): never {
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
  let unknown = 0;
  try {
    for (const batch of documentBatches(corpus)) {
      const ids = await tokenizer.encodeBatch(batch.map(({ text }) => text));
      writer.write(batch.map((document, i) => ({ ...document, ids: ids[i]! })));
      for (const each of ids) unknown += each.filter((id) => id === tokenizer.unknown).length;
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
  if (tokens === 0)
    throw new StageError({
      input: 'corpus',
      message: 'nothing is left of the corpus: the tokenizer gives no token',
    });
  context.metric('tokens/count', tokens);
  context.metric('tokens/documents', documents);
  context.metric('tokens/bytes_per_token', survey.bytes / tokens);
  if (tokenizer.unknown === undefined) return;
  context.metric('tokens/unknown', unknown);
  if (unknown > 0)
    context.notice(
      `${counted(unknown, 'token')} of ${tokens} ${unknown === 1 ? 'is' : 'are'} the unknown one: the vocabulary lacks those characters`,
    );
}

const kilobytes = (bytes: number): number => Math.round(bytes / 1000);
const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
