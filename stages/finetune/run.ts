import { writeFileSync } from 'node:fs';
import type { Engine } from '../../src/engine/engine.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { matmulPeak } from '../../src/engine/probe.ts';
import { type Model, writeModel } from '../../src/model/artifact.ts';
import { trainingFlops } from '../../src/model/flops.ts';
import { classification, classificationLoss } from '../../src/model/losses.ts';
import { parameterCount, parametersOf } from '../../src/model/parameters.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import type { Example } from '../../src/text/examples.ts';
import { curveLines, type LoopResult, TrainingDiverged, trainingLoop } from '../../src/train/loop.ts';
import { tokenizerOf } from '../../src/train/model-tokenizer.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { rateAt } from '../../src/train/schedules.ts';
import { diverged, publishTimes, sayWhatJumped, stageStart } from '../../src/train/stage.ts';
import { engineOptions } from '../../src/train/stage-engine.ts';
import { paddingSaved, stepsPerEpoch, taskBatches } from '../../src/train/task-batches.ts';
import { type TaskItem, TextsTooLong, taskItems } from '../../src/train/task-examples.ts';
import { readData } from './data.ts';
import { type Settings, settingsOf } from './settings.ts';
import { startingModel } from './start.ts';
import { validator } from './validation.ts';

export async function run(context: StageContext): Promise<void> {
  const settings = settingsOf(context.params);
  const { train, validation, labels } = readData(context);
  const model = startingModel(context, settings, labels);
  const items = {
    train: await itemsOf('train', train, model, settings, context),
    validation: await itemsOf('validation', validation, model, settings, context),
  };

  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance('engine', engine.name);
  context.circumstance('device', engine.device);
  const result = await tune(context, engine, settings, model, items);

  const parameters = parametersOf(result.best!.parameters);
  writeModel(context.outputs['model']!, { ...model, parameters });
  writeFileSync(context.outputs['curve']!, curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, settings, model, items.train, result);
  const tokens = tokensOf(items.train);
  const tokensAStep = tokens / stepsPerEpoch(items.train.length, updateSize(settings));
  const how = { length: tokens / items.train.length, head: settings.lambda > 0 };
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
    const { items, truncated } = await taskItems(examples, model.config, tokenizerOf(model), truncate);
    if (truncated.length > 0)
      context.notice(
        `${input}: ${truncated.length} of ${examples.length} texts are longer than the context and lost their ` +
          `${truncate === 'tail' ? 'end' : 'beginning'}, the first on line ${truncated[0]}`,
      );
    context.metric(`${input}/truncated`, truncated.length);
    return items;
  } catch (error) {
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

async function tune(
  context: StageContext,
  engine: Engine,
  settings: Settings,
  { config, parameters, tokenizer }: Model,
  items: Items,
): Promise<LoopResult> {
  const { lambda, batch_size, seed, normalization, schedule, learning_rate } = settings;
  const { gradient_accumulation_steps } = settings;
  const perEpoch = stepsPerEpoch(items.train.length, updateSize(settings));
  const steps = settings.epochs * perEpoch;
  const warmup_steps = Math.min(steps - 1, Math.round(settings.warmup * steps));
  const padding = tokenizerOf({ config, tokenizer }).endOfText;
  const rows = { batch_size, n_positions: config.n_positions, padding };

  const { state, checkpoints, ...begun } = stageStart(context, engine, parameters);
  const training = await engine.training({
    loss: classificationLoss(config, { auxiliary: lambda > 0 }),
    ...begun,
    optimizer: optimizerOf(settings.rule),
    clip: settings.clip,
    inParts: true,
  });
  const validation = validator(engine, classification(config), items.validation, rows);
  const tokensAStep = tokensOf(items.train) / perEpoch;
  const batches = { ...rows, lambda, seed, normalization, gradient_accumulation_steps };
  context.circumstance('padding_saved', paddingSaved(items.train, batches));
  try {
    return await trainingLoop(
      {
        training,
        checkpoints,
        batchAt: taskBatches(items.train, batches),
        rateAt: (step) => rateAt({ schedule, learning_rate, warmup_steps, steps }, step),
        steps,
        logEvery: settings.log_every,
        validation: { every: perEpoch, run: validation.run },
        report: context.progress,
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

const tokensOf = (items: readonly TaskItem[]): number => items.reduce((sum, { ids }) => sum + ids.length, 0);

function publish(
  context: StageContext,
  settings: Settings,
  { config }: Model,
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
  context.metric('train/parameters', parameterCount(config));
  context.metric('validation/accuracy', best!.validation.values['validation_accuracy']!);
  context.metric('validation/loss', best!.validation.values['validation_loss']!);
  context.metric('validation/best_epoch', best!.step / perEpoch);
}
