import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'compare-tasks',
  summary:
    'holds two models against each other on the same items: differences with intervals, items that flipped',
  inputs: {
    before: { type: 'predictions', description: 'of one model, from evaluate-task' },
    after: { type: 'predictions', description: 'of another model on the same examples' },
  },
  outputs: {
    report: {
      type: 'any',
      description: 'differences with intervals, and how many items flipped',
      path: 'report.json',
    },
    flips: {
      type: 'any',
      description: 'JSONL, one item a line that one of the two gets right and the other does not',
      path: 'flips.jsonl',
    },
  },
  params,
  computes: false,
  load: () => import('./run.ts'),
});
