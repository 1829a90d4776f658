import { describe, expect, test } from 'vitest';
import { plain } from '../../src/report/paint.ts';
import { summaryTable } from '../../src/report/summary.ts';
import { summaryWords } from '../../src/report/summary-words.ts';
import { runReport, stageReport } from './reports.ts';

const variant = (stage: string, lambda: number, needs: readonly string[], metrics: Record<string, number>) =>
  stageReport(stage, { variant: { lambda }, needs, metrics });

/** Two λ, a model before, and a baseline: as in the default pipeline. */
const report = runReport({
  summary: {
    rows: ['pretrain', 'finetune', 'baseline'],
    columns: {
      accuracy: ['evaluate-task.task/accuracy', 'baseline.task/accuracy'],
      perplexity: ['evaluate-lm.lm/perplexity', 'evaluate-lm-after.lm/perplexity'],
      texts: ['evaluate-task.task/texts', 'baseline.task/texts'],
    },
  },
  stages: {
    pretrain: stageReport('pretrain'),
    'evaluate-lm': stageReport('evaluate-lm', { needs: ['pretrain'], metrics: { 'lm/perplexity': 115.23 } }),
    'finetune[lambda=0]': variant('finetune', 0, ['pretrain'], {}),
    'finetune[lambda=0.5]': variant('finetune', 0.5, ['pretrain'], {}),
    'evaluate-task[lambda=0]': variant('evaluate-task', 0, ['finetune[lambda=0]'], {
      'task/accuracy': 0.6812,
      'task/accuracy.low': 0.657,
      'task/accuracy.high': 0.7041,
      'task/texts': 1500,
    }),
    'evaluate-task[lambda=0.5]': variant('evaluate-task', 0.5, ['finetune[lambda=0.5]'], {
      'task/accuracy': 0.67,
      'task/accuracy.low': 0.6459,
      'task/accuracy.high': 0.6932,
      'task/texts': 1500,
    }),
    'evaluate-lm-after[lambda=0]': variant('evaluate-lm-after', 0, ['finetune[lambda=0]'], {
      'lm/perplexity': 4235.4,
    }),
    'evaluate-lm-after[lambda=0.5]': variant('evaluate-lm-after', 0.5, ['finetune[lambda=0.5]'], {
      'lm/perplexity': 168.2,
    }),
    baseline: stageReport('baseline', { metrics: { 'task/accuracy': 0.662 } }),
  },
});
const table = summaryTable(report)!;
const can = { columns: 100, unicode: true, paint: plain };

describe('the table at the end', () => {
  test('aligns values, shows intervals, and leaves a dash where a row has none', () => {
    expect(summaryWords(table, can)).toEqual([
      '                      accuracy              perplexity  texts',
      'pretrain                  –                      115.2      –',
      'finetune[lambda=0]    0.681 [0.657, 0.704]        4235   1500',
      'finetune[lambda=0.5]  0.670 [0.646, 0.693]       168.2   1500',
      'baseline              0.662                          –      –',
    ]);
  });

  test('lets intervals go first, then puts each row in a block', () => {
    expect(summaryWords(table, { ...can, columns: 56 })[2]).toBe(
      'finetune[lambda=0]       0.681        4235   1500',
    );
    expect(summaryWords(table, { ...can, columns: 40, unicode: false }).slice(0, 8)).toEqual([
      'pretrain',
      '  accuracy    -',
      '  perplexity  115.2',
      '  texts       -',
      'finetune[lambda=0]',
      '  accuracy    0.681 [0.657, 0.704]',
      '  perplexity  4235',
      '  texts       1500',
    ]);
  });

  test("a variant never shows its sibling's values", () => {
    const crossed = stageReport('evaluate-task', {
      variant: { lambda: 1 },
      needs: ['finetune[lambda=0]'],
      metrics: { 'task/accuracy': 0.1 },
    });
    const stages = { crossed, ...report.stages };
    expect(summaryTable({ ...report, stages })!.rows[1]!.cells[0]!.value).toBe(0.6812);
  });

  test('the first metric of a column that the row has is taken', () => {
    const summary = { rows: 'baseline', columns: { score: ['baseline.task/mcc', 'baseline.task/accuracy'] } };
    expect(summaryTable({ ...report, summary })!.rows).toEqual([
      { id: 'baseline', cells: [{ value: 0.662 }] },
    ]);
  });

  test('none where none is declared', () => {
    expect(summaryTable({ ...report, summary: null })).toBeUndefined();
  });
});
