import { writeFileSync } from 'node:fs';
import type { TaskForm } from '../../src/base/task-forms.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { choiceReport, gradeReport, taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import type { Model } from '../../src/model/artifact.ts';
import { taskFormOf } from '../../src/model/config.ts';
import { taskOutputs } from '../../src/model/losses.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { engineOptions } from '../../src/train/stage-engine.ts';
import type { TaskItem } from '../../src/train/task-examples.ts';
import { itemOutputs, mostProbable, predictionOf } from '../../src/train/task-scoring.ts';
import { readInputs } from './inputs.ts';

export async function run(context: StageContext): Promise<void> {
  const { number } = paramReader(context.params);
  const { model, examples, items, truncated, padding } = await readInputs(context);
  const task = taskFormOf(model.config);
  const outputs = await outputsOf(context, model, items, padding);
  const { labels } = model.config;

  const resampling = { samples: number('bootstrap'), seed: number('seed') };
  const truth = items.map(({ label }) => label);
  const report = reportOf(task, labels, truth, outputs, resampling);
  const described = { classifier: 'fine-tuned model', ...task, truncated, ...report };
  writeFileSync(context.outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  const lines = examples.map(({ fields }, index) => {
    const predicted = predictionOf(task, labels, outputs[index]!);
    return `${JSON.stringify({ index, ...fields, ...predicted })}\n`;
  });
  writeFileSync(context.outputs['predictions']!, lines.join(''));
  for (const [name, value] of taskMetrics(report)) context.metric(name, value);
  context.metric('task/truncated', truncated);
}

function reportOf(
  { form, objective }: TaskForm,
  labels: readonly string[],
  truth: readonly number[],
  outputs: readonly Float64Array[],
  resampling: { readonly samples: number; readonly seed: number },
): object {
  if (objective === 'regression')
    return gradeReport(
      truth,
      outputs.map(([grade]) => grade!),
      resampling,
    );
  const predicted = outputs.map(mostProbable);
  const confidences = predicted.map((place, i) => outputs[i]![place]!);
  if (form !== 'multiple-choice') return taskReport(labels, truth, predicted, resampling, confidences);
  const chance = outputs.reduce((sum, { length }) => sum + 1 / length, 0) / outputs.length;
  return { ...choiceReport(truth, predicted, resampling, confidences), chance };
}

async function outputsOf(
  context: StageContext,
  { config, parameters }: Model,
  items: readonly TaskItem[],
  padding: number,
): Promise<Float64Array[]> {
  const engine = await openEngine(engineName(context.engine), engineOptions(context));
  context.circumstance('engine', engine.name);
  context.circumstance('device', engine.device);
  const evaluation = await engine.evaluation({ forward: taskOutputs(config), parameters });
  try {
    return await itemOutputs(evaluation, items, {
      task: taskFormOf(config),
      batch_size: paramReader(context.params).number('batch_size'),
      n_positions: config.n_positions,
      padding,
      report: (step, steps) => context.progress({ step, steps, unit: 'examples' }),
    });
  } finally {
    await evaluation.dispose();
  }
}
