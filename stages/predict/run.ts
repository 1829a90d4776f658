import { engineName, openEngine } from '../../src/engine/open.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { fieldsOf } from '../../src/text/example-fields.ts';
import { readTextLines, readTexts, type Texts } from '../../src/text/examples.ts';
import { writeLines } from '../../src/text/lines.ts';
import { recordsInput } from '../../src/train/examples-input.ts';
import { engineOptions, evaluating } from '../../src/train/stage-engine.ts';
import { columnProblems, layoutOf } from '../../src/train/task-data.ts';
import { predictionOf } from '../../src/train/task-scoring.ts';
import { outputsOf, type TaskUse, taskUse } from '../../src/train/task-use.ts';

export async function run(context: StageContext): Promise<void> {
  const use = taskUse(context);
  const texts = textsOf(context, use);
  const engine = evaluating(context, await openEngine(engineName(context.engine), engineOptions(context)));
  const { outputs, truncated } = await outputsOf(context, engine, use, { texts, input: 'texts' });
  const lines = texts.map(({ line, fields }, index) => {
    const predicted = predictionOf(use.task, use.labels, outputs[index]!);
    return JSON.stringify({ index, line, ...fields, ...predicted });
  });
  writeLines(context.outputs['predictions']!, lines);
  context.metric('predict/texts', texts.length);
  context.metric('predict/truncated', truncated);
}

function textsOf(context: StageContext, { task }: TaskUse): Texts[] {
  const { params } = context;
  const plain = params['format'] === 'text';
  if (plain && task.form !== 'classification')
    throw new StageError({
      param: 'format',
      message: `the model reads ${task.form}, whose texts are several: write them as jsonl, csv or tsv`,
    });
  const [problem] = columnProblems(params, fieldsOf(task.form));
  if (problem !== undefined) throw new StageError({ param: 'columns', message: problem.message });
  return recordsInput(context, 'texts', (path, blank) =>
    plain ? readTextLines(path, blank) : readTexts(path, layoutOf(params, task), blank),
  );
}
