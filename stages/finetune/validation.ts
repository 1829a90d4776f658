import type { Engine, Evaluation, ForwardFunction, Values } from '../../src/engine/engine.ts';
import type { Validation } from '../../src/train/loop.ts';
import type { TaskRowOptions } from '../../src/train/task-batches.ts';
import type { TaskItem } from '../../src/train/task-examples.ts';
import { classProbabilities, criterionOf, fitOf } from '../../src/train/task-scoring.ts';

export interface Validator {
  run(parameters: Values): Promise<Validation>;
  dispose(): Promise<void>;
}

/** Measures accuracy and loss on the validation examples; the more right the better, and of equals the lower loss. */
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
      const fit = fitOf(await classProbabilities(evaluation, items, rows), items);
      return {
        values: { validation_accuracy: fit.correct / items.length, validation_loss: fit.loss },
        criterion: criterionOf(fit),
      };
    },
    dispose: async () => evaluation?.dispose(),
  };
}
