import { randomFrom } from '../../src/base/random.ts';
import type { Start } from '../../src/generate/decode.ts';
import type { Model } from '../../src/model/artifact.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Prompt, readPrompts } from '../../src/text/prompts.ts';
import type { Tokenizer } from '../../src/text/tokenizer.ts';
import { requireCausal, requireTransformer } from '../../src/train/causal.ts';
import { recordsInput } from '../../src/train/examples-input.ts';
import { modelInput } from '../../src/train/model-input.ts';
import { inReadingOrder } from '../../src/train/reading-order.ts';

export interface Inputs {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  readonly prompts: readonly Prompt[];
  /** Of each prompt `samples` in a row. */
  readonly starts: readonly Start[];
}

/** All are in memory until the last is written. */
const MOST_TEXTS = 1_000_000;

/** Reads model and prompts. Throws `StageError` where they are not sound, or a prompt does not fit where it must. */
export async function readInputs(context: StageContext): Promise<Inputs> {
  const { model, tokenizer } = modelInput(context);
  requireCausal(model);
  requireTransformer(model, 'texts are written from the keys and values of attention');
  const prompts = recordsInput(context, 'prompts', readPrompts);
  const encoded = await tokenizer.encodeBatch(prompts.map(({ prompt }) => prompt));
  // What a model has read before the first token of a document is the end of another.
  const given = encoded.map((ids) => [tokenizer.endOfText, ...inReadingOrder(ids, model.config.direction)]);
  sayWhatIsLeftOut(context, given, prompts, model.config.n_positions);
  if (model.config.direction === 'left-to-right') sayWhatEndsInSpace(context, prompts);
  const { number } = paramReader(context.params);
  if (prompts.length * number('samples') > MOST_TEXTS)
    throw new StageError({
      param: 'samples',
      message: `${number('samples')} samples of ${prompts.length} prompts are more than the ${MOST_TEXTS} texts that one stage writes`,
      hint: 'lower samples, or divide the work among stages with seeds of their own',
    });
  const starts = given.flatMap((ids, index) =>
    Array.from({ length: number('samples') }, (_, sample) => ({
      ids,
      random: randomFrom(number('seed'), 'generate', index, sample),
    })),
  );
  return { model, tokenizer, prompts, starts };
}

/** A space belongs to the token of the word after it, so a model that has read one alone was hardly ever shown what comes next. */
function sayWhatEndsInSpace({ notice }: StageContext, prompts: readonly Prompt[]): void {
  const [first, ...more] = prompts.filter(({ prompt }) => /\s$/.test(prompt));
  if (first === undefined) return;
  const others = more.length === 0 ? '' : `, and ${more.length} more`;
  notice(
    `the prompt on line ${first.line}${others}: ends in white space, after which a model seldom goes on well; leave it out`,
  );
}

function sayWhatIsLeftOut(
  context: StageContext,
  given: readonly (readonly number[])[],
  prompts: readonly Prompt[],
  n_positions: number,
): void {
  const long = given.flatMap(({ length }, i) => (length > n_positions ? [i] : []));
  if (long.length === 0) return;
  const { line } = prompts[long[0]!]!;
  const size = given[long[0]!]!.length - 1;
  if (context.params['context'] === 'stop')
    throw new StageError({
      input: 'prompts',
      line,
      message: `the prompt has ${size} tokens, and the model reads ${n_positions} with the document's start`,
      hint: 'shorten it, or set context: slide, which leaves out what is farthest from the generated text',
    });
  context.notice(
    `${long.length} of ${prompts.length} prompts are longer than the context of ${n_positions} tokens: of the first, on line ${line}, ${size + 1 - n_positions} of ${size} tokens are not read`,
  );
}
