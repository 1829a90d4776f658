/**
 * Built-in stage kinds that compute on an engine, by name: what a run says at its start, for which the kinds themselves, with the
 * schemas of their params, need not be loaded.
 */
export const computingKinds: ReadonlySet<string> = new Set([
  'pretrain',
  'evaluate-lm',
  'generate',
  'extract-features',
  'finetune',
  'evaluate-task',
  'predict',
]);
