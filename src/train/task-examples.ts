import type { Form } from '../base/task-forms.ts';
import { type ModelConfig, taskFormOf } from '../model/config.ts';
import { ModelError } from '../model/files.ts';
import type { Example, Texts } from '../text/examples.ts';
import {
  cutTo,
  keptLengths,
  roomFor,
  sequencesOf,
  type Truncation,
  taskTokenIds,
  textNames,
} from '../text/input-forms.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { inReadingOrder } from './reading-order.ts';

/** An example as a model reads it. */
export interface TaskItem {
  /**
   * One, of similarity one in each order, of multiple choice one a choice: start token, texts in reading order with the delimiter
   * between two, extract token; each at most `n_positions` long. A model of both directions is read where it is, not at an extract token:
   * its texts stand as in its pretraining, with the separator in the place of all three.
   */
  readonly sequences: readonly Uint32Array[];
  /** Index of its label among the model's, or of the right choice; of graded similarity its grade. 0 where none was given. */
  readonly label: number;
}

/** An example that did not fit into the context. */
export interface Cut {
  readonly line: number;
  /** Which of its texts lost a part: of `textNames`. */
  readonly texts: readonly string[];
}

export interface TaskItems {
  readonly items: readonly TaskItem[];
  readonly cut: readonly Cut[];
}

/** Texts that do not fit into the model's context, where none may be cut. */
export class TextsTooLong extends Error {
  constructor(
    readonly lines: readonly number[],
    form: Form,
    positions: number,
  ) {
    const [one, more] = form === 'classification' ? ['text is', 'texts are'] : ['example is', 'examples are'];
    super(
      `${lines.length} ${lines.length === 1 ? one : more} longer than the ${roomFor(form, positions)} tokens that the model's ` +
        `context of ${positions} leaves for text, the first on line ${lines[0]}`,
    );
  }

  get line(): number {
    return this.lines[0]!;
  }
}

/**
 * Turns examples into what a model reads. Every label is one of `config.labels`. Throws `TextsTooLong` where `truncate` is `refuse`, and
 * `ModelError` where no text fits.
 *
 * Of a pair the longer text gives first (`keptLengths`). All choices share one context: what is left of it is settled by the longest choice.
 */
export async function taskItems(
  examples: readonly (Example | Texts)[],
  config: ModelConfig,
  tokenizer: Tokenizer,
  truncate: Truncation,
): Promise<TaskItems> {
  const end = tokenizer.endOfText;
  const specials =
    config.direction === 'both' ? { start: end, delimiter: end, classify: end } : taskTokenIds(tokenizer);
  const { form } = taskFormOf(config);
  if (roomFor(form, config.n_positions) < 1)
    throw new ModelError(
      `its context of ${config.n_positions} tokens (n_positions) has no room for a text beside the tokens that frame it`,
    );
  const classOf = new Map<string | number, number>(config.labels.map((label, c) => [label, c]));
  const cuts: Cut[] = [];
  const encoded = await tokenizer.encodeBatch(examples.flatMap(({ texts }) => texts));
  let at = 0;
  const items = examples.map((example): TaskItem => {
    const whole = encoded.slice(at, at + example.texts.length);
    at += example.texts.length;
    const texts = fitted(form, whole, config.n_positions, truncate === 'head' ? 'head' : 'tail');
    const lost = [
      ...new Set(whole.flatMap(({ length }, i) => (texts[i]!.length < length ? [Math.min(i, 1)] : []))),
    ];
    if (lost.length > 0) cuts.push({ line: example.line, texts: lost.map((i) => textNames[form][i]!) });
    const read = texts.map((text) => inReadingOrder(text, config.direction));
    const label = 'label' in example ? example.label : 0;
    return {
      sequences: sequencesOf(form, read, specials),
      label: classOf.get(label) ?? Number(label),
    };
  });
  if (truncate === 'refuse' && cuts.length > 0)
    throw new TextsTooLong(
      cuts.map(({ line }) => line),
      form,
      config.n_positions,
    );
  return { items, cut: cuts };
}

function fitted(
  form: Form,
  texts: readonly Uint32Array[],
  positions: number,
  cut: 'tail' | 'head',
): Uint32Array[] {
  const [first, ...others] = texts as [Uint32Array, ...Uint32Array[]];
  const lengths = others.length === 0 ? [first.length] : [first.length, longest(others)];
  const [kept, ofOthers] = keptLengths(lengths, roomFor(form, positions)) as [number, number];
  return [cutTo(first, kept, cut), ...others.map((text) => cutTo(text, ofOthers, cut))];
}

const longest = (texts: readonly Uint32Array[]): number =>
  texts.reduce((most, { length }) => Math.max(most, length), 0);

/** What a user is told of examples that were cut, or nothing where none was. */
export function cutNotice(cut: readonly Cut[], examples: number, truncate: Truncation): string | undefined {
  if (cut.length === 0) return undefined;
  const counts = new Map<string, number>();
  for (const { texts } of cut) for (const name of texts) counts.set(name, (counts.get(name) ?? 0) + 1);
  const end = truncate === 'head' ? 'beginning' : 'end';
  const [only] = counts.keys();
  const what =
    counts.size === 1 && only === 'text'
      ? `texts are longer than the context and lost their ${end}`
      : `examples are longer than the context and lost the ${end} of ${[...counts].map(([name, n]) => `${name} (${n})`).join(', ')}`;
  return `${cut.length} of ${examples} ${what}, the first on line ${cut[0]!.line}`;
}
