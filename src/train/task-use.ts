import { type Form, forms, type TaskForm } from '../base/task-forms.ts';
import type { Engine } from '../engine/engine.ts';
import type { Model } from '../model/artifact.ts';
import { classifierRows, taskFormOf } from '../model/config.ts';
import { ModelError } from '../model/files.ts';
import { taskOutputs, tokenLosses } from '../model/losses.ts';
import { type StageContext, StageError } from '../stage/kind.ts';
import { paramReader } from '../stage/params.ts';
import type { Example, Texts } from '../text/examples.ts';
import { truncations } from '../text/input-forms.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { TokenizerError } from '../text/tokenizer-json.ts';
import { requireCausal } from './causal.ts';
import { modelInput } from './model-input.ts';
import { paddingOf } from './model-tokenizer.ts';
import { cutNotice, type TaskItem, TextsTooLong, taskItems } from './task-examples.ts';
import { itemOutputs } from './task-scoring.ts';
import { labelScores, placeholdersOf, type ZeroShot, zeroShotOutputs } from './zero-shot.ts';

/** A model and the task that it is used for: by its classifier, or as a language model. */
export interface TaskUse {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  readonly task: TaskForm;
  /** In the order of the outputs; none of choices and grades. */
  readonly labels: readonly string[];
  readonly zeroShot: ZeroShot | undefined;
}

/** Reads the input `model` and what the params make of it. Throws `StageError` where it cannot do the task. */
export function taskUse(context: StageContext): TaskUse {
  const { params } = context;
  const { model, tokenizer } = modelInput(context, 'any');
  const { config } = model;
  const form = paramReader(params).oneOf('form', ['model', ...forms]);
  if (params['prompt'] === '') {
    if (classifierRows(config) === 0)
      throw new StageError({
        input: 'model',
        message: 'the model has no classifier: its config.json names no labels (id2label)',
        hint: 'fine-tune it first: take the model of a finetune stage; or use it as it is, with a prompt',
      });
    return { model, tokenizer, task: taskFormOf(config), labels: config.labels, zeroShot: undefined };
  }
  requireCausal(model);
  if (config.direction !== 'left-to-right')
    throw new StageError({
      input: 'model',
      message: `a model of direction ${config.direction} gives no likelihood of words that come after a prompt`,
    });
  const named = form === 'model' ? taskFormOf(config).form : form;
  const labels = Object.keys(params['label_words'] as object).sort();
  const zeroShot = zeroShotOf(params, named, labels);
  return { model, tokenizer, task: { form: named, objective: 'classification' }, labels, zeroShot };
}

function zeroShotOf(params: StageContext['params'], form: Form, labels: readonly string[]): ZeroShot {
  const prompt = String(params['prompt']);
  const label_words = params['label_words'] as { readonly [label: string]: string };
  const fields = {
    classification: ['text'],
    entailment: ['premise', 'hypothesis'],
    similarity: ['sentence1', 'sentence2'],
    'multiple-choice': ['context', 'question'],
  }[form];
  const foreign = placeholdersOf(prompt).find((name) => !fields.includes(name));
  if (foreign !== undefined)
    throw new StageError({
      param: 'prompt',
      message: `the prompt has {${foreign}}, which is no field of ${form}: it has ${fields.map((name) => `{${name}}`).join(', ')}`,
    });
  if (form !== 'multiple-choice' && labels.length < 2)
    throw new StageError({
      param: 'label_words',
      message: 'with a prompt, label_words names the words of each label, of two at least',
    });
  const words = form === 'multiple-choice' ? 'choices' : labels.map((label) => label_words[label]!);
  return { prompt, words, score: paramReader(params).oneOf('label_score', labelScores) };
}

export interface TaskOutputs {
  /** By text the probability of each label or choice, or its grade. */
  readonly outputs: readonly Float64Array[];
  /** Texts that lost a part. */
  readonly truncated: number;
}

/** What the model says of each text, in their order; what had to be cut is said. `input` is the port that they came by. */
export async function outputsOf(
  context: StageContext,
  engine: Engine,
  use: TaskUse,
  { texts, input }: { readonly texts: readonly (Texts | Example)[]; readonly input: string },
): Promise<TaskOutputs> {
  const { config, parameters } = use.model;
  const truncate = paramReader(context.params).oneOf('truncate', truncations);
  const options = {
    batch_size: paramReader(context.params).number('batch_size'),
    n_positions: config.n_positions,
    report: (step: number, steps: number) => context.progress({ step, steps, unit: 'examples' }),
  };
  if (use.zeroShot !== undefined) {
    const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
    try {
      const found = await zeroShotOutputs(evaluation, use.tokenizer, texts, use.zeroShot, options);
      const [first] = found.cut;
      if (first !== undefined) {
        const message = `${found.cut.length} of ${texts.length} prompts are longer than the context and lost their beginning, the first on line ${first}`;
        if (truncate === 'refuse') throw new StageError({ input, line: first, message });
        context.notice(message);
      }
      return { outputs: found.outputs, truncated: found.cut.length };
    } catch (error) {
      if (error instanceof RangeError) throw new StageError({ input, message: error.message });
      throw error;
    } finally {
      await evaluation.dispose();
    }
  }
  const { items, truncated } = await itemsOf(context, use, { texts, input });
  const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
  try {
    const outputs = await itemOutputs(evaluation, items, {
      ...options,
      task: use.task,
      direction: config.direction,
      padding: paddingOf(use.model),
    });
    return { outputs, truncated };
  } finally {
    await evaluation.dispose();
  }
}

async function itemsOf(
  context: StageContext,
  { model, tokenizer }: TaskUse,
  { texts, input }: { readonly texts: readonly (Texts | Example)[]; readonly input: string },
): Promise<{ items: readonly TaskItem[]; truncated: number }> {
  const truncate = paramReader(context.params).oneOf('truncate', truncations);
  try {
    const { items, cut } = await taskItems(texts, model.config, tokenizer, truncate);
    const notice = cutNotice(cut, texts.length, truncate);
    if (notice !== undefined) context.notice(notice);
    return { items, truncated: cut.length };
  } catch (error) {
    if (error instanceof TextsTooLong)
      throw new StageError({ input, line: error.line, message: `${input}: ${error.message}` });
    if (error instanceof TokenizerError || error instanceof ModelError)
      throw new StageError({ input: 'model', message: `the model cannot be used: ${error.message}` });
    throw error;
  }
}
