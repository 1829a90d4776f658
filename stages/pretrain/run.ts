import { writeFileSync } from 'node:fs';
import type { Engine, Values } from '../../src/engine/engine.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { matmulPeak } from '../../src/engine/probe.ts';
import { writeModel } from '../../src/model/artifact.ts';
import { trainingFlops } from '../../src/model/flops.ts';
import { languageModelLoss, tokenLosses } from '../../src/model/losses.ts';
import { initialParameters, parameterCount, parametersOf } from '../../src/model/parameters.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { windowBatches } from '../../src/train/batches.ts';
import {
  curveLines,
  type LoopResult,
  TrainingDiverged,
  trainingLoop,
  type Validation,
} from '../../src/train/loop.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import { rateAt } from '../../src/train/schedules.ts';
import { scoreStreams } from '../../src/train/scoring.ts';
import { diverged, publishTimes, sayWhatJumped, stageStart } from '../../src/train/stage.ts';
import { engineOptions } from '../../src/train/stage-engine.ts';
import { dataOf, type PretrainingData, readInputs } from './data.ts';
import { type Settings, settingsOf } from './settings.ts';

export async function run(context: StageContext): Promise<void> {
  const { tokens, tokenizer } = readInputs(context);
  const settings = settingsOf(context.params, tokens.description.vocabulary);
  const data = dataOf(tokens, settings.config, settings);
  sayWhatIsCut(context, settings, data);

  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance('engine', engine.name);
  context.circumstance('device', engine.device);
  const separator = tokens.description.end_of_text;
  const result = await train(context, engine, settings, data, separator);

  const { config } = settings;
  const last = parametersOf(result.last);
  const best = result.best === undefined ? last : parametersOf(result.best.parameters);
  writeModel(context.outputs['model']!, { config, parameters: best, tokenizer: tokenizer.bytes });
  writeModel(context.outputs['last']!, { config, parameters: last, tokenizer: tokenizer.bytes });
  writeFileSync(context.outputs['curve']!, curveLines(result));
  sayWhatJumped(context, result);
  const peak = () => matmulPeak(engine, { now: context.now, enough: 5, largest: 1024 });
  publish(context, settings, data, result);
  const length = config.n_positions;
  const tokensAStep = updateSize(settings) * length;
  const flopsAToken = trainingFlops(config, { length, head: true });
  await publishTimes(context, result, { tokensAStep, flopsAToken, peak });
}

const hint = 'lower learning_rate, raise warmup_steps, or clip at 1 or less';

async function train(
  context: StageContext,
  engine: Engine,
  settings: Settings,
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
        batchAt: windowBatches(data.training, { ...settings, n_positions: config.n_positions, separator }),
        rateAt: (step) => rateAt(schedule, step),
        steps: schedule.steps,
        logEvery: settings.log_every,
        validation:
          data.validation.length === 0
            ? undefined
            : { every: settings.validate_every, run: validator(engine, settings, data, separator) },
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
    await training.dispose();
  }
}

/** Scores the documents set aside, in disjoint windows. */
function validator(
  engine: Engine,
  { config, batch_size }: Settings,
  { validation }: PretrainingData,
  separator: number,
): (parameters: Values) => Promise<Validation> {
  const T = config.n_positions;
  return async (parameters) => {
    const evaluation = await engine.evaluation({ forward: tokenLosses(config), parameters });
    const options = { n_positions: T, stride: T, batch_size, padding: separator };
    const nll = await scoreStreams(evaluation, validation, options);
    await evaluation.dispose();
    const sum = nll.reduce((total, stream) => total + stream.reduce((a, b) => a + b, 0), 0);
    const loss = sum / nll.reduce((total, { length }) => total + length, 0);
    return { values: { validation_loss: loss }, criterion: loss };
  };
}

function sayWhatIsCut(context: StageContext, { config, validation }: Settings, data: PretrainingData): void {
  if (data.training.documentsCut > 0)
    context.notice(
      `${data.training.documentsCut} of ${data.documents.training} documents are longer than the context of ` +
        `${config.n_positions} tokens and were cut into several`,
    );
  if (validation > 0 && data.validation.length === 0)
    context.notice('one document alone: none could be set aside, so the last model is the best');
}

/** Windows an update. */
const updateSize = ({ batch_size, gradient_accumulation_steps }: Settings): number =>
  batch_size * gradient_accumulation_steps;

function publish(
  context: StageContext,
  settings: Settings,
  data: PretrainingData,
  { best, curve }: LoopResult,
): void {
  const { config, schedule } = settings;
  const size = updateSize(settings);
  context.metric('train/loss', curve.at(-1)!.loss);
  context.metric('train/parameters', parameterCount(config));
  context.metric('train/documents', data.documents.training);
  context.metric('train/tokens', data.training.predicted);
  context.metric('train/epochs', (schedule.steps * size) / data.training.perEpoch);
  if (best !== undefined) {
    context.metric('validation/loss', best.validation.criterion);
    context.metric('validation/perplexity', Math.exp(best.validation.criterion));
    context.metric('validation/best_step', best.step);
    context.metric('validation/documents', data.documents.validation);
  }
}
