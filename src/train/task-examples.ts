import type { ModelConfig } from '../model/config.ts';
import type { Example } from '../text/examples.ts';
import { classificationInput, fitting, type Truncation, taskTokenIds } from '../text/input-forms.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { inReadingOrder } from './reading-order.ts';

/** An example as a model reads it. */
export interface TaskItem {
  /** Start token, text in reading order, extract token: at most `n_positions`. */
  readonly ids: Uint32Array;
  /** Index of its label among the model's. */
  readonly label: number;
}

export interface TaskItems {
  readonly items: readonly TaskItem[];
  /** Lines of the texts that were longer than the context and lost a part. */
  readonly truncated: readonly number[];
}

/** Texts that do not fit into the model's context, where none may be cut. */
export class TextsTooLong extends Error {
  constructor(
    readonly lines: readonly number[],
    positions: number,
  ) {
    super(
      `${lines.length} ${lines.length === 1 ? 'text is' : 'texts are'} longer than the ${positions - 2} tokens that the model's ` +
        `context of ${positions} leaves for text, the first on line ${lines[0]}`,
    );
  }

  get line(): number {
    return this.lines[0]!;
  }
}

/**
 * Turns labelled texts into what a model reads. Every label is one of `config.labels`. Throws `TextsTooLong` where `truncate`
 * is `refuse`.
 */
export async function taskItems(
  examples: readonly Example[],
  config: ModelConfig,
  tokenizer: Tokenizer,
  truncate: Truncation,
): Promise<TaskItems> {
  const specials = taskTokenIds(tokenizer);
  const classOf = new Map(config.labels.map((label, c) => [label, c]));
  const cut = truncate === 'head' ? 'head' : 'tail';
  const truncated: number[] = [];
  const texts = await tokenizer.encodeBatch(examples.map(({ text }) => text));
  const items = examples.map(({ label, line }, i) => {
    const whole = texts[i]!;
    const text = fitting(whole, config.n_positions, cut);
    if (text.length < whole.length) truncated.push(line);
    const ids = classificationInput(inReadingOrder(text, config.direction), specials);
    return { ids, label: classOf.get(label)! };
  });
  if (truncate === 'refuse' && truncated.length > 0) throw new TextsTooLong(truncated, config.n_positions);
  return { items, truncated };
}
