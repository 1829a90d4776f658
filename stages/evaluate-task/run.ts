import { writeFileSync } from 'node:fs';
import type { TaskForm } from '../../src/base/task-forms.ts';
import { engineName, openEngine } from '../../src/engine/open.ts';
import { choiceReport, gradeReport, taskMetrics, taskReport } from '../../src/metrics/task-report.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { fieldsOf } from '../../src/text/example-fields.ts';
import type { Example } from '../../src/text/examples.ts';
import { writeLines } from '../../src/text/lines.ts';
import { examplesInput } from '../../src/train/examples-input.ts';
import { engineOptions, evaluating } from '../../src/train/stage-engine.ts';
import { columnProblems, layoutOf } from '../../src/train/task-data.ts';
import { mostProbable, predictionOf } from '../../src/train/task-scoring.ts';
import { outputsOf, type TaskUse, taskUse } from '../../src/train/task-use.ts';

export async function run(context: StageContext): Promise<void> {
  const { number } = paramReader(context.params);
  const use = taskUse(context);
  const examples = examplesOf(context, use);
  const engine = evaluating(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const { outputs, truncated } = await outputsOf(context, engine, use, {
    texts: examples,
    input: 'examples',
  });

  const { task, labels, zeroShot } = use;
  const resampling = {
    samples: number('bootstrap'),
    seed: number('seed'),
    report: (step: number, steps: number) =>
      context.progress({ step, steps, unit: 'resamples', phase: 'intervals' }),
  };
  if (examples.length === 1) context.notice('one example alone: the scores have no intervals');
  const truth = examples.map(({ label }) =>
    labels.length > 0 ? labels.indexOf(String(label)) : Number(label),
  );
  const report = reportOf(task, labels, truth, outputs, resampling);
  const classifier = zeroShot === undefined ? 'fine-tuned model' : 'language model with a prompt';
  const described = { classifier, ...task, truncated, ...report };
  writeFileSync(context.outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
  const lines = examples.map(({ line, fields }, index) => {
    const predicted = predictionOf(task, labels, outputs[index]!);
    return JSON.stringify({ index, line, ...fields, ...predicted });
  });
  writeLines(context.outputs['predictions']!, lines);
  for (const [name, value] of taskMetrics(report)) context.metric(name, value);
  context.metric('task/truncated', truncated);
}

/** The examples, all of whose labels the model knows. */
function examplesOf(context: StageContext, { task, labels }: TaskUse): Example[] {
  const { params } = context;
  const [problem] = columnProblems(params, fieldsOf(task.form));
  if (problem !== undefined) throw new StageError({ param: 'columns', message: problem.message });
  return examplesInput(context, 'examples', layoutOf(params, task), labels.length === 0 ? undefined : labels);
}

function reportOf(
  { form, objective }: TaskForm,
  labels: readonly string[],
  truth: readonly number[],
  outputs: readonly Float64Array[],
  resampling: Parameters<typeof taskReport>[3],
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
