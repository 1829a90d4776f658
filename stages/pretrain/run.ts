import { writeFileSync } from 'node:fs';
import type { Engine, Values } from '../../src/engine/engine.ts';
import { processorMemory } from '../../src/engine/graph/memory.ts';
import { engineName, isOnProcessor, openEngine } from '../../src/engine/open.ts';
import { matmulPeak } from '../../src/engine/probe.ts';
import { overflowNotice, perplexityOf } from '../../src/metrics/perplexity.ts';
import { writeModel } from '../../src/model/artifact.ts';
import { trainingFlops } from '../../src/model/flops.ts';
import { languageModelsOf } from '../../src/model/halves.ts';
import { languageModelLoss, maskedOutcomes, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters, parameterCount, parametersOf } from '../../src/model/parameters.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { withMaskTokens } from '../../src/text/specials.ts';
import { type BatchAt, windowBatches, windowRows } from '../../src/train/batches.ts';
import {
  curveLines,
  type LoopResult,
  TrainingDiverged,
  trainingLoop,
  type Validation,
} from '../../src/train/loop.ts';
import { scoreMasked } from '../../src/train/masked-scoring.ts';
import { type MaskingOptions, maskedBatches } from '../../src/train/masking.ts';
import { requireMemory } from '../../src/train/memory.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { rateAt, type Schedule } from '../../src/train/schedules.ts';
import { scoreStreams } from '../../src/train/scoring.ts';
import { diverged, publishTimes, sayWhatJumped, stageStart } from '../../src/train/stage.ts';
import { engineOptions, recorded } from '../../src/train/stage-engine.ts';
import { dataOf, type PretrainingData, readInputs } from './data.ts';
import { type Settings, scheduleOf, settingsOf } from './settings.ts';

export async function run(context: StageContext): Promise<void> {
  const { tokens, tokenizer } = readInputs(context);
  const settings = settingsOf(context.params, tokens.description.vocabulary, tokenizer.unknown);
  const { moments } = optimizerOf(settings.rule);
  const onDevice = !isOnProcessor(engineName(context.engine));
  requireMemory(
    { config: settings.config, moments: moments.length, onDevice, batch: settings },
    processorMemory(),
  );
  const data = dataOf(tokens, settings.config, settings);
  const schedule = scheduleOf(context.params, data.training.perEpoch);
  if (schedule.warmup_steps >= schedule.steps)
    throw new StageError({
      param: 'warmup_steps',
      message: `warmup_steps is ${schedule.warmup_steps}, which leaves none of ${schedule.steps} steps at the full rate`,
    });
  sayWhatIsCut(context, settings, data);

  const engine = recorded(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const separator = tokens.description.end_of_text;
  const result = await train(context, engine, { ...settings, schedule }, data, separator);

  const { config } = settings;
  const bytes = settings.masked ? withMaskTokens(tokenizer.bytes) : tokenizer.bytes;
  const last = parametersOf(result.last);
  const best = result.best === undefined ? last : parametersOf(result.best.parameters);
  writeModel(context.outputs['model']!, { config, parameters: best, tokenizer: bytes });
  writeModel(context.outputs['last']!, { config, parameters: last, tokenizer: bytes });
  writeFileSync(context.outputs['curve']!, curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, { ...settings, schedule }, data, result);
  const length = config.n_positions;
  const tokensAStep = updateSize(settings) * length;
  const flopsAToken = trainingFlops(config, { length, head: true });
  await publishTimes(context, result, { tokensAStep, flopsAToken, peak });
}

const hint = 'lower learning_rate, raise warmup_steps, or clip at 1 or less';

async function train(
  context: StageContext,
  engine: Engine,
  settings: Settings & { readonly schedule: Schedule },
  data: PretrainingData,
  separator: number,
): Promise<LoopResult> {
  const { config, schedule } = settings;
  const { state, checkpoints, ...begun } = stageStart(
    context,
    engine,
    initialParameters(config, settings.seed),
  );
  const training = await engine.training({
    loss: languageModelLoss(config),
    ...begun,
    optimizer: optimizerOf(settings.rule),
    clip: settings.clip,
    inParts: settings.gradient_accumulation_steps > 1,
  });
  const tokensAStep = updateSize(settings) * config.n_positions;
  try {
    return await trainingLoop(
      {
        training,
        checkpoints,
        batchAt: batchesOf(settings, data, separator),
        rateAt: (step) => rateAt(schedule, step),
        steps: schedule.steps,
        logEvery: settings.log_every,
        validation:
          data.documents.validation === 0
            ? undefined
            : {
                every: settings.validate_every,
                run: (settings.masked ? maskedValidator : validator)(engine, settings, data, separator),
              },
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
    await training.dispose();
  }
}

function batchesOf(settings: Settings, { training }: PretrainingData, separator: number): BatchAt {
  const { n_positions, direction } = settings.config;
  const options = { ...settings, n_positions, direction, separator };
  if (!settings.masked) return windowBatches(training, options);
  return maskedBatches(windowRows(training, options), {
    ...settings,
    ...maskingOf(settings, separator),
  });
}

const maskingOf = ({ config, unknown }: Settings, separator: number): MaskingOptions => ({
  length: config.n_positions,
  mask: config.mask_token_id!,
  padding: config.pad_token_id!,
  specials: [separator, ...(unknown === undefined ? [] : [unknown])].sort((a, b) => a - b),
  ordinary: config.mask_token_id!,
});

/** Predicts masked tokens of the documents set aside. */
function maskedValidator(
  engine: Engine,
  settings: Settings,
  { validation: [streams] }: PretrainingData,
  separator: number,
): (parameters: Values) => Promise<Validation> {
  const options = { ...maskingOf(settings, separator), batch_size: settings.batch_size };
  return async (parameters) => {
    const evaluation = await engine.evaluation({ forward: maskedOutcomes(settings.config), parameters });
    const { loss, accuracy } = await scoreMasked(evaluation, streams!, options);
    await evaluation.dispose();
    return { values: { validation_loss: loss, validation_masked_accuracy: accuracy }, criterion: loss };
  };
}

/** Scores the documents set aside, in disjoint windows: of a model of both directions, the mean of what each costs. */
function validator(
  engine: Engine,
  { config, batch_size }: Settings,
  { validation }: PretrainingData,
  separator: number,
): (parameters: Values) => Promise<Validation> {
  const T = config.n_positions;
  const options = { n_positions: T, stride: T, batch_size, padding: separator };
  return async (trained) => {
    let [sum, tokens] = [0, 0];
    const models = languageModelsOf({ config, parameters: parametersOf(trained) });
    for (const [i, { config, parameters }] of models.entries()) {
      const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
      for (const stream of await scoreStreams(evaluation, validation[i]!, options)) {
        sum += stream.reduce((a, b) => a + b, 0);
        tokens += stream.length;
      }
      await evaluation.dispose();
    }
    const loss = sum / tokens;
    return { values: { validation_loss: loss }, criterion: loss };
  };
}

function sayWhatIsCut(context: StageContext, { config, validation }: Settings, data: PretrainingData): void {
  if (data.training.documentsCut > 0)
    context.notice(
      `${data.training.documentsCut} of ${data.documents.training} documents are longer than the context of ` +
        `${config.n_positions} tokens and were cut into several`,
    );
  if (validation > 0 && data.documents.validation === 0)
    context.notice('one document alone: none could be set aside, so the last model is the best');
}

/** Windows an update. */
const updateSize = ({ batch_size, gradient_accumulation_steps }: Settings): number =>
  batch_size * gradient_accumulation_steps;

function publish(
  context: StageContext,
  settings: Settings & { readonly schedule: Schedule },
  data: PretrainingData,
  { best, curve }: LoopResult,
): void {
  const { config, masked, schedule } = settings;
  const size = updateSize(settings);
  context.metric('train/loss', curve.at(-1)!.loss);
  context.metric('train/parameters', parameterCount(config));
  context.metric('train/documents', data.documents.training);
  context.metric('train/tokens', data.training.predicted);
  context.metric('train/epochs', (schedule.steps * size) / data.training.perEpoch);
  if (best !== undefined) {
    context.metric('validation/loss', best.validation.criterion);
    // Of masked tokens there is no perplexity of the text.
    if (masked)
      context.metric('validation/masked_accuracy', best.validation.values['validation_masked_accuracy']!);
    else publishPerplexity(context, best.validation.criterion);
    context.metric('validation/best_step', best.step);
    context.metric('validation/documents', data.documents.validation);
  }
}

function publishPerplexity({ metric, notice }: StageContext, nats: number): void {
  const perplexity = perplexityOf(nats);
  if (perplexity === null) notice(overflowNotice('validation/perplexity', nats));
  else metric('validation/perplexity', perplexity);
}
