import { writeFileSync } from 'node:fs';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import type { Model } from '../../src/model/artifact.ts';
import { classification } from '../../src/model/losses.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import type { Example } from '../../src/text/examples.ts';
import { engineOptions } from '../../src/train/stage-engine.ts';
import type { TaskItem } from '../../src/train/task-examples.ts';
import { classProbabilities, mostProbable } from '../../src/train/task-scoring.ts';
import { readInputs } from './inputs.ts';

export async function run(context: StageContext): Promise<void> {
  const { number } = paramReader(context.params);
  const { model, examples, items, truncated, padding } = await readInputs(context);
  const probabilities = await predict(context, model, items, padding);
  const predicted = probabilities.map(mostProbable);

  const { labels } = model.config;
  const truth = items.map(({ label }) => label);
  const report = taskReport(labels, truth, predicted, { samples: number('bootstrap'), seed: number('seed') });
  const described = { classifier: 'fine-tuned model', truncated, ...report };
  writeFileSync(context.outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  writeFileSync(context.outputs['predictions']!, predictionLines(examples, labels, probabilities));
  for (const [name, value] of taskMetrics(report)) context.metric(name, value);
  context.metric('task/truncated', truncated);
}

async function predict(
  context: StageContext,
  { config, parameters }: Model,
  items: readonly TaskItem[],
  padding: number,
): Promise<Float64Array[]> {
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance('engine', engine.name);
  context.circumstance('device', engine.device);
  const evaluation = await engine.evaluation({ forward: classification(config), parameters });
  try {
    return await classProbabilities(evaluation, items, {
      batch_size: paramReader(context.params).number('batch_size'),
      n_positions: config.n_positions,
      padding,
      report: (step, steps) => context.progress({ step, steps, unit: 'examples' }),
    });
  } finally {
    await evaluation.dispose();
  }
}

/** One line an example, in the order of the file; `index` counts from 0. */
function predictionLines(
  examples: readonly Example[],
  labels: readonly string[],
  probabilities: readonly Float64Array[],
): string {
  const lines = examples.map(({ text, label }, index) => {
    const ofText = probabilities[index]!;
    const byLabel = Object.fromEntries(labels.map((name, c) => [name, ofText[c]!]));
    return JSON.stringify({
      index,
      text,
      label,
      predicted: labels[mostProbable(ofText)],
      probabilities: byLabel,
    });
  });
  return lines.map((line) => `${line}\n`).join('');
}
