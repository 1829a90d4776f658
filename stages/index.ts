import type { StageKind } from '../src/stage/kind.ts';
import baseline from './baseline/stage.ts';
import compareTasks from './compare-tasks/stage.ts';
import evaluateLm from './evaluate-lm/stage.ts';
import evaluateTask from './evaluate-task/stage.ts';
import finetune from './finetune/stage.ts';
import predict from './predict/stage.ts';
import pretrain from './pretrain/stage.ts';
import tokenize from './tokenize/stage.ts';

/** Every built-in stage kind, in the order of a pipeline. */
export const builtInKinds: readonly StageKind[] = [
  tokenize,
  pretrain,
  evaluateLm,
  finetune,
  evaluateTask,
  compareTasks,
  predict,
  baseline,
];
