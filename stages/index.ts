import type { StageKind } from '../src/stage/kind.ts';
import baseline from './baseline/stage.ts';
import compareTasks from './compare-tasks/stage.ts';
import evaluateLm from './evaluate-lm/stage.ts';
import evaluateTask from './evaluate-task/stage.ts';
import exportModel from './export-model/stage.ts';
import extractFeatures from './extract-features/stage.ts';
import finetune from './finetune/stage.ts';
import generate from './generate/stage.ts';
import importModel from './import-model/stage.ts';
import predict from './predict/stage.ts';
import pretrain from './pretrain/stage.ts';
import split from './split/stage.ts';
import tokenize from './tokenize/stage.ts';

/** Every built-in stage kind, in the order of a pipeline. */
export const builtInKinds: readonly StageKind[] = [
  split,
  tokenize,
  importModel,
  pretrain,
  evaluateLm,
  generate,
  extractFeatures,
  finetune,
  evaluateTask,
  compareTasks,
  predict,
  baseline,
  exportModel,
];
