import { defineStage } from '../../src/stage/kind.ts';
import params from './schema.json' with { type: 'json' };

export default defineStage({
  kind: 'baseline',
  summary: 'classifies by naive Bayes on words: what a fine-tuned model must beat',
  inputs: {
    train: { type: 'examples', description: 'JSONL, {"text", "label"}: what it learns from' },
    examples: { type: 'examples', description: 'JSONL, {"text", "label"}: what it is measured on' },
  },
  outputs: {
    report: { type: 'task-report', description: 'accuracy and its kin, with intervals', path: 'report.json' },
  },
  params,
  computes: false,
  load: () => import('./run.ts'),
});
