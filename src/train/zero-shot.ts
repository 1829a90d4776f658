import { largest } from '../base/largest.ts';
import type { Evaluation } from '../engine/engine.ts';
import type { Texts } from '../text/examples.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { scoreStreams } from './scoring.ts';
import type { Stream } from './stream.ts';
import { softmax } from './task-scoring.ts';

/** `sum`: the likelihood of a label's words; `mean`: of a token of them, so that long labels are not the less likely for it. */
export const labelScores = ['mean', 'sum'] as const;
export type LabelScore = (typeof labelScores)[number];

/** A task done by a language model alone, without a classifier (Radford et al. 2018, section 5). */
export interface ZeroShot {
  /** What the model reads before a label's words: `{text} This is about`. A field's name in braces stands for the field. */
  readonly prompt: string;
  /** What it is asked the likelihood of, by label in the order of the model's output; of multiple choice each item's own choices. */
  readonly words: readonly string[] | 'choices';
  readonly score: LabelScore;
}

/** Names in braces. */
export const placeholdersOf = (prompt: string): string[] =>
  [...prompt.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);

/** The prompt with an example's fields in it; white space at its end would split the next word differently, and goes. */
export const filledPrompt = (prompt: string, fields: Texts['fields']): string =>
  prompt.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(fields[name] ?? '')).trimEnd();

export interface ZeroShotOptions {
  readonly n_positions: number;
  readonly batch_size: number;
  readonly report?: (done: number, all: number) => void;
}

/** By item the probability of each label; and the lines of those whose prompt lost its beginning. */
export interface ZeroShotOutputs {
  readonly outputs: Float64Array[];
  readonly cut: number[];
}

/**
 * Scores each label by the log-likelihood of its words after the prompt; the softmax of the scores are the probabilities. What the
 * model reads begins with `<|endoftext|>`, as a document does. Throws a RangeError where a label's words alone fill the context.
 *
 * @param evaluation of `tokenLosses`
 */
export async function zeroShotOutputs(
  evaluation: Evaluation,
  tokenizer: Tokenizer,
  examples: readonly Texts[],
  { prompt, words, score }: ZeroShot,
  options: ZeroShotOptions,
): Promise<ZeroShotOutputs> {
  const prompts = await tokenizer.encodeBatch(examples.map(({ fields }) => filledPrompt(prompt, fields)));
  const asked = examples.map(({ texts }) => (words === 'choices' ? texts.slice(1) : words));
  const known = [...new Set(asked.flat())];
  const ids = await tokenizer.encodeBatch(known.map((one) => ` ${one.trim()}`));
  const idsOf = new Map(known.map((one, i) => [one, ids[i]!]));

  const cut: number[] = [];
  const rows = examples.flatMap(({ line }, i) => {
    const labels = asked[i]!.map((one) => idsOf.get(one)!);
    const room = options.n_positions - largest(labels.map(({ length }) => length));
    if (room < 0)
      throw new RangeError(`the words of a label on line ${line} do not fit into the model's context`);
    const whole = prompts[i]!;
    if (whole.length > room) cut.push(line);
    const read = whole.subarray(Math.max(0, whole.length - room));
    return labels.map((label) => ({
      ids: Int32Array.from([tokenizer.endOfText, ...read, ...label]),
      label: label.length,
    }));
  });
  const { n_positions, batch_size, report } = options;
  const scored = await scoreStreams(
    evaluation,
    rows.map(({ ids }) => streamOf(ids)),
    { n_positions, stride: n_positions, batch_size, padding: tokenizer.endOfText, ...(report && { report }) },
  );
  let at = 0;
  const outputs = asked.map((labels) => {
    const scores = labels.map(() => {
      const { label } = rows[at]!;
      const nll = scored[at++]!.slice(-label).reduce((a, b) => a + b, 0);
      return score === 'mean' ? -nll / label : -nll;
    });
    return softmax(scores);
  });
  return { outputs, cut };
}

const streamOf = (ids: Int32Array): Stream => ({
  length: ids.length,
  read(from, into) {
    const piece = ids.subarray(from, from + into.length);
    into.set(piece);
    return piece.length;
  },
});
