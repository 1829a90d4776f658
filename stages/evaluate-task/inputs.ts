import { type Model, ModelError, readModel } from '../../src/model/artifact.ts';
import { classifierRows, taskFormOf } from '../../src/model/config.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { fieldsOf } from '../../src/text/example-fields.ts';
import { type Example, ExamplesError, readExamples } from '../../src/text/examples.ts';
import { truncations } from '../../src/text/input-forms.ts';
import type { Tokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { paddingOf, tokenizerOf } from '../../src/train/model-tokenizer.ts';
import { columnProblems, layoutOf } from '../../src/train/task-data.ts';
import {
  cutNotice,
  type TaskItem,
  type TaskItems,
  TextsTooLong,
  taskItems,
} from '../../src/train/task-examples.ts';

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
  const task = taskFormOf(model.config);
  const [problem] = columnProblems(context.params, fieldsOf(task.form));
  if (problem !== undefined) throw new StageError({ param: 'columns', message: problem.message });
  const layout = layoutOf(context.params, task);
  const labels = model.config.labels.length === 0 ? undefined : model.config.labels;
  const examples = blame(
    ExamplesError,
    ({ message, line }) => ({ input: 'examples', message, line }),
    () => readExamples(context.inputs['examples']!, layout, labels),
  );
  const { items, cut } = await itemsOf(context, model, tokenizer, examples);
  const truncate = paramReader(context.params).oneOf('truncate', truncations);
  const notice = cutNotice(cut, examples.length, truncate);
  if (notice !== undefined) context.notice(notice);
  return { model, examples, items, truncated: cut.length, padding: paddingOf(model) };
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
  if (classifierRows(model.config) === 0)
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
