import type { TaskForm } from '../../src/base/task-forms.ts';
import type { Engine, Evaluation, ForwardFunction, Values } from '../../src/engine/engine.ts';
import { meanSquaredError, pearson, spearman } from '../../src/metrics/correlation.ts';
import type { Validation } from '../../src/train/loop.ts';
import type { TaskRowOptions } from '../../src/train/task-batches.ts';
import type { TaskItem } from '../../src/train/task-examples.ts';
import { criterionOf, fitOf, itemOutputs } from '../../src/train/task-scoring.ts';

export interface Validator {
  run(parameters: Values): Promise<Validation>;
  dispose(): Promise<void>;
}

/**
 * Measures the validation examples. The more right the better, and of equals the lower loss; of grades the lower squared error.
 */
export function validator(
  engine: Engine,
  forward: ForwardFunction,
  items: readonly TaskItem[],
  rows: Omit<TaskRowOptions, 'normalization'>,
): Validator {
  let evaluation: Evaluation | undefined;
  return {
    async run(parameters) {
      if (evaluation === undefined) evaluation = await engine.evaluation({ forward, parameters });
      else await evaluation.load(parameters);
      return validationOf(await itemOutputs(evaluation, items, rows), items, rows.task);
    },
    dispose: async () => evaluation?.dispose(),
  };
}

function validationOf(
  outputs: readonly Float64Array[],
  items: readonly TaskItem[],
  { objective }: TaskForm,
): Validation {
  if (objective === 'regression') {
    const [truth, given] = [items.map(({ label }) => label), outputs.map(([grade]) => grade!)];
    const loss = meanSquaredError(truth, given);
    const values = {
      validation_loss: loss,
      validation_pearson: pearson(truth, given),
      validation_spearman: spearman(truth, given),
    };
    return { values, criterion: loss };
  }
  const fit = fitOf(outputs, items);
  return {
    values: { validation_accuracy: fit.correct / items.length, validation_loss: fit.loss },
    criterion: criterionOf(fit),
  };
}
