import type { ModelConfig } from '../../src/model/config.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { openTokenizer, type Tokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { openTokens, type TokenizedCorpus, TokensError } from '../../src/text/tokens.ts';
import { documentCount, splitByContent } from '../../src/train/corpus.ts';
import { corpusInReadingOrder } from '../../src/train/reading-order.ts';
import { type Stream, streamsOf } from '../../src/train/stream.ts';
import { packedWindows, separateWindows, type Windows } from '../../src/train/windows.ts';

/** The tokens and the tokenizer that made them. Throws `StageError` where they do not belong together. */
export function readInputs(context: StageContext): { tokens: TokenizedCorpus; tokenizer: Tokenizer } {
  const tokenizer = blame(
    TokenizerError,
    ({ message }) => ({ input: 'tokenizer', message: `the tokenizer cannot be used: ${message}` }),
    () => openTokenizer(context.inputs['tokenizer']!),
  );
  if (tokenizer.ignored !== undefined) context.notice(tokenizer.ignored);
  const tokens = blame(
    TokensError,
    ({ message }) => ({ input: 'tokens', message: `the tokens cannot be used: ${message}` }),
    () => openTokens(context.inputs['tokens']!),
  );
  const made = tokens.description.tokenizer;
  if (made !== tokenizer.digest)
    throw new StageError({
      input: 'tokenizer',
      message: `the tokens were made by another tokenizer (${short(made)}) than the one given (${short(tokenizer.digest)})`,
      hint: 'take tokens and tokenizer from the same tokenize stage',
    });
  return { tokens, tokenizer };
}

const short = (digest: string): string => digest.slice(0, 'sha256:'.length + 8);

/** What is trained on, and what is set aside. */
export interface PretrainingData {
  readonly training: Windows;
  /** Streams to score, by language model in the order of `languageModelsOf`; no streams where nothing was set aside. */
  readonly validation: readonly (readonly Stream[])[];
  readonly documents: { readonly training: number; readonly validation: number };
}

/** The tokens in the model's reading order, parted, and laid out as the configuration says. */
export function dataOf(
  tokens: TokenizedCorpus,
  config: ModelConfig,
  { validation: share, seed }: { readonly validation: number; readonly seed: number },
): PretrainingData {
  const separator = tokens.description.end_of_text;
  const T = config.n_positions;
  const whole = corpusInReadingOrder(tokens, config.direction);
  const { training, validation } = splitByContent(whole, share);
  const aside =
    config.direction === 'both'
      ? [validation, corpusInReadingOrder(validation, 'right-to-left')]
      : [validation];
  const separate = config.documents === 'separate';
  return {
    training: separate
      ? separateWindows(training, separator, T)
      : packedWindows(training, separator, T, seed),
    validation: aside.map((corpus) => streamsOf(corpus, separator, config.documents)),
    documents: { training: documentCount(training), validation: documentCount(validation) },
  };
}
