import { writeFileSync } from 'node:fs';
import type { Engine, Values } from '../../src/engine/engine.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { matmulPeak } from '../../src/engine/probe.ts';
import { type Model, writeModel } from '../../src/model/artifact.ts';
import { ModelError } from '../../src/model/files.ts';
import { trainingFlops } from '../../src/model/flops.ts';
import { frozenName, taskLoss, taskOutputs } from '../../src/model/losses.ts';
import { parametersOf, parameterTable, sizeOf } from '../../src/model/parameters.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import type { Example } from '../../src/text/examples.ts';
import { curveLines, type LoopResult, TrainingDiverged, trainingLoop } from '../../src/train/loop.ts';
import { paddingOf, tokenizerOf } from '../../src/train/model-tokenizer.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { rateAt } from '../../src/train/schedules.ts';
import { diverged, publishTimes, sayWhatJumped, stageStart } from '../../src/train/stage.ts';
import { engineOptions, recorded } from '../../src/train/stage-engine.ts';
import { paddingSaved, stepsPerEpoch, taskBatches } from '../../src/train/task-batches.ts';
import { cutNotice, type TaskItem, TextsTooLong, taskItems } from '../../src/train/task-examples.ts';
import { lambdaAt } from './auxiliary.ts';
import { readData } from './data.ts';
import { replayOf } from './replay.ts';
import { type Settings, settingsOf } from './settings.ts';
import { frozenNames, startingModel } from './start.ts';
import { validator } from './validation.ts';

export async function run(context: StageContext): Promise<void> {
  const settings = settingsOf(context.params);
  const { train, validation, labels } = readData(context, settings.layout);
  const model = startingModel(context, settings, labels);
  const items = {
    train: await itemsOf('train', train, model, settings, context),
    validation: await itemsOf('validation', validation, model, settings, context),
  };

  const engine = recorded(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const result = await tune(context, engine, settings, model, items);

  const parameters = inOrder(model, result.best!.parameters);
  writeModel(context.outputs['model']!, { ...model, parameters });
  writeFileSync(context.outputs['curve']!, curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, settings, model, items.train, result);
  const tokens = tokensOf(items.train);
  const tokensAStep = tokens / stepsPerEpoch(items.train.length, updateSize(settings));
  const how = {
    length: tokens / items.train.length,
    head: settings.lambda.start > 0 || settings.lambda.end > 0,
  };
  const flopsAToken = trainingFlops(model.config, how);
  await publishTimes(context, result, { tokensAStep, flopsAToken, peak });
}

interface Items {
  readonly train: readonly TaskItem[];
  readonly validation: readonly TaskItem[];
}

async function itemsOf(
  input: 'train' | 'validation',
  examples: readonly Example[],
  model: Model,
  { truncate }: Settings,
  context: StageContext,
): Promise<readonly TaskItem[]> {
  try {
    const { items, cut } = await taskItems(examples, model.config, tokenizerOf(model), truncate);
    const notice = cutNotice(cut, examples.length, truncate);
    if (notice !== undefined) context.notice(`${input}: ${notice}`);
    context.metric(`${input}/truncated`, cut.length);
    return items;
  } catch (error) {
    if (error instanceof ModelError)
      throw new StageError({
        ...(context.inputs['model'] === undefined ? { param: 'n_positions' } : { input: 'model' }),
        message: `the model cannot be fine-tuned: ${error.message}`,
      });
    if (!(error instanceof TextsTooLong)) throw error;
    throw new StageError({
      input,
      line: error.line,
      message: `${input}: ${error.message}`,
      hint: 'shorten the texts, or let truncate cut them',
    });
  }
}

const hint = 'lower learning_rate, raise warmup, or clip at 1 or less';

/** Every parameter of the model, those given in place of its own. */
const inOrder = ({ config, parameters }: Model, trained: Values) =>
  parametersOf(
    Object.fromEntries(parameterTable(config).map(({ name }) => [name, trained[name] ?? parameters[name]!])),
  );

async function tune(
  context: StageContext,
  engine: Engine,
  settings: Settings,
  model: Model,
  items: Items,
): Promise<LoopResult> {
  const { lambda, batch_size, seed, normalization, schedule, learning_rate, recipe, layout } = settings;
  const { gradient_accumulation_steps } = settings;
  const { config, parameters } = model;
  const perEpoch = stepsPerEpoch(items.train.length, updateSize(settings));
  const steps = settings.epochs * perEpoch;
  const warmup = settings.warmup * steps;
  const warmup_steps = recipe === 'openai' ? warmup : Math.min(steps - 1, Math.round(warmup));
  const padding = paddingOf(model);
  const { n_positions, direction } = config;
  const rows = { task: layout, direction, batch_size, n_positions, padding };

  const frozen = frozenNames(model, settings.freeze);
  const trainable = Object.fromEntries(Object.entries(parameters).filter(([name]) => !frozen.includes(name)));
  const constant = Object.fromEntries(frozen.map((name) => [frozenName(name), parameters[name]!]));
  const auxiliary = lambda.start > 0 || lambda.end > 0;
  const { state, checkpoints, ...begun } = stageStart(context, engine, trainable);
  const training = await engine.training({
    loss: taskLoss(config, { auxiliary, frozen }),
    ...begun,
    optimizer: optimizerOf(settings.rule),
    clip: settings.clip,
    inParts: true,
  });
  const validation = validator(engine, taskOutputs(config), items.validation, rows);
  const replay = replayOf(context, settings, model);
  const batches = {
    ...rows,
    gradient_accumulation_steps,
    lambdaAt: (step: number) => lambdaAt(lambda, step, steps),
    replay,
    seed,
    normalization,
  };
  const taskBatchAt = taskBatches(items.train, batches);
  const tokensAStep = tokensOf(items.train) / perEpoch;
  if (replay === undefined) context.circumstance('padding_saved', paddingSaved(items.train, batches));
  try {
    return await trainingLoop(
      {
        training,
        checkpoints,
        batchAt: (step) => taskBatchAt(step).map((part) => ({ ...part, ...constant })),
        rateAt: (step) => rateAt({ schedule, learning_rate, warmup_steps, steps, recipe }, step),
        steps,
        logEvery: settings.log_every,
        validation: { every: perEpoch, run: (trained) => validation.run(inOrder(model, trained)) },
        report: context.progress,
        point: context.point,
        tokensAStep,
        now: context.now,
      },
      state,
    );
  } catch (error) {
    if (error instanceof TrainingDiverged) throw diverged(error, { checkpoints, hint });
    throw error;
  } finally {
    await validation.dispose();
    await training.dispose();
  }
}

/** Examples an update. */
const updateSize = ({ batch_size, gradient_accumulation_steps }: Settings): number =>
  batch_size * gradient_accumulation_steps;

const tokensOf = (items: readonly TaskItem[]): number =>
  items.reduce((sum, { sequences }) => sum + sequences.reduce((n, { length }) => n + length, 0), 0);

function publish(
  context: StageContext,
  settings: Settings,
  model: Model,
  train: readonly TaskItem[],
  { best, curve }: LoopResult,
): void {
  const perEpoch = stepsPerEpoch(train.length, updateSize(settings));
  const last = curve.at(-1)!;
  context.metric('train/loss', last.loss);
  context.metric('train/task_loss', last['task_loss']!);
  if (last['lm_loss'] !== undefined) context.metric('train/lm_loss', last['lm_loss']);
  context.metric('train/examples', train.length);
  context.metric('train/steps', settings.epochs * perEpoch);
  const frozen = new Set(frozenNames(model, settings.freeze));
  const counts = parameterTable(model.config).map(({ name, shape }) =>
    frozen.has(name) ? 0 : sizeOf(shape),
  );
  context.metric(
    'train/parameters',
    counts.reduce((a, b) => a + b, 0),
  );
  for (const [name, value] of Object.entries(best!.validation.values))
    context.metric(name.replace('validation_', 'validation/'), value);
  context.metric('validation/best_epoch', best!.step / perEpoch);
}
