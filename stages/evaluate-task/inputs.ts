import { type Model, ModelError, readModel } from '../../src/model/artifact.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Example, ExamplesError, readExamples } from '../../src/text/examples.ts';
import { truncations } from '../../src/text/input-forms.ts';
import type { Tokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { tokenizerOf } from '../../src/train/model-tokenizer.ts';
import { type TaskItem, type TaskItems, TextsTooLong, taskItems } from '../../src/train/task-examples.ts';

export interface TaskInputs {
  readonly model: Model;
  readonly examples: readonly Example[];
  readonly items: readonly TaskItem[];
  /** Texts that lost a part. */
  readonly truncated: number;
  /** An id to fill batches with. */
  readonly padding: number;
}

/** Reads model and examples. Throws `StageError` where they are not sound or do not fit together. */
export async function readInputs(context: StageContext): Promise<TaskInputs> {
  const { model, tokenizer } = readClassifier(context);
  const examples = blame(
    ExamplesError,
    ({ message, line }) => ({ input: 'examples', message, line }),
    () => readExamples(context.inputs['examples']!, model.config.labels),
  );
  const { items, truncated } = await itemsOf(context, model, tokenizer, examples);
  if (truncated.length > 0)
    context.notice(
      `${truncated.length} of ${examples.length} texts are longer than the context and were cut, the first on line ${truncated[0]}`,
    );
  return { model, examples, items, truncated: truncated.length, padding: tokenizer.endOfText };
}

function readClassifier({ inputs }: StageContext): { model: Model; tokenizer: Tokenizer } {
  const { model, tokenizer } = blame(
    ModelError,
    ({ message }) => ({ input: 'model', message: `the model cannot be used: ${message}` }),
    () => {
      const model = readModel(inputs['model']!);
      return { model, tokenizer: tokenizerOf(model) };
    },
  );
  if (model.config.labels.length === 0)
    throw new StageError({
      input: 'model',
      message: 'the model has no classifier: its config.json names no labels (id2label)',
      hint: 'fine-tune it first: take the model of a finetune stage',
    });
  return { model, tokenizer };
}

async function itemsOf(
  { params }: StageContext,
  { config }: Model,
  tokenizer: Tokenizer,
  examples: readonly Example[],
): Promise<TaskItems> {
  try {
    return await taskItems(examples, config, tokenizer, paramReader(params).oneOf('truncate', truncations));
  } catch (error) {
    if (error instanceof TextsTooLong)
      throw new StageError({ input: 'examples', line: error.line, message: `examples: ${error.message}` });
    if (error instanceof TokenizerError)
      throw new StageError({ input: 'model', message: `the model cannot be used: ${error.message}` });
    throw error;
  }
}
