import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../../stages/compare-tasks/run.ts';
import { recordingContext, stageProblem } from './context.ts';

const folder = mkdtempSync(join(tmpdir(), 'compare-'));
let files = 0;
function file(lines: readonly object[]): string {
  const path = join(folder, `${files++}.jsonl`);
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
  return path;
}
const labels = 'abaabbab'.split('');
const predictions = (predicted: string) =>
  labels.map((label, index) => ({
    index,
    text: `t${index}`,
    label,
    predicted: predicted[index],
    probabilities: { a: 0.5, b: 0.5 },
  }));

async function compare(before: readonly object[], after: readonly object[]) {
  const context = recordingContext({
    inputs: { before: file(before), after: file(after) },
    outputs: ['report.json', 'flips.jsonl'],
    params: { bootstrap: 300, seed: 1 },
  });
  await run(context);
  const flips = readFileSync(context.outputs['flips']!, 'utf8').split('\n').filter(Boolean);
  return { ...context, flips: flips.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('two models on the same items', () => {
  test('have no intervals from a single item', async () => {
    const { metrics, notices } = await compare(predictions('a').slice(0, 1), predictions('b').slice(0, 1));
    expect(metrics).toMatchObject({ 'compare/accuracy': -1, 'compare/broken': 1 });
    expect(Object.keys(metrics).filter((name) => /low|high/.test(name))).toEqual([]);
    expect(notices).toEqual(['one example alone: the differences have no intervals']);
  });

  test('differ by what flipped, named item by item', async () => {
    const { metrics, flips } = await compare(predictions('aaaaaaaa'), predictions('bbaabbaa'));
    expect(metrics).toMatchObject({ 'compare/fixed': 3, 'compare/broken': 1, 'compare/accuracy': 0.25 });
    expect(metrics['compare/p_value']).toBeCloseTo(0.625, 10);
    expect(metrics['compare/accuracy.low']).toBeLessThan(0.25);
    expect(metrics['compare/accuracy.high']).toBeGreaterThan(0.25);
    expect(flips.map(({ change, index }) => [change, index])).toEqual([
      ['broken', 0],
      ['fixed', 1],
      ['fixed', 4],
      ['fixed', 5],
    ]);
    expect(flips[0]).toMatchObject({ text: 't0', label: 'a', before: 'a', after: 'b' });
  });

  test('that say the same differ by nothing, whatever is drawn', async () => {
    const { metrics, flips } = await compare(predictions('abababab'), predictions('abababab'));
    expect(flips).toEqual([]);
    for (const name of ['accuracy', 'accuracy.low', 'accuracy.high'])
      expect(metrics[`compare/${name}`]).toBe(0);
  });

  test('that give grades differ in their correlations', async () => {
    const grades = (predicted: readonly number[]) =>
      predicted.map((p, index) => ({ index, label: index, predicted: p }));
    const { metrics, flips } = await compare(grades([3, 1, 2, 0]), grades([0, 1, 2, 3]));
    expect(metrics['compare/pearson']).toBeGreaterThan(1);
    expect(flips).toEqual([]);
  });

  test('must have met the same items', async () => {
    const other = predictions('aaaaaaaa').map((one, i) => (i === 4 ? { ...one, text: 'else' } : one));
    expect(await stageProblem(compare(predictions('aaaaaaaa'), other))).toMatchObject({
      input: 'after',
      line: 5,
    });
    const fewer = predictions('aaaaaaaa').slice(0, 7);
    expect(await stageProblem(compare(predictions('aaaaaaaa'), fewer))).toMatchObject({
      input: 'after',
      line: 8,
    });
    expect(await stageProblem(compare(fewer, predictions('aaaaaaaa')))).toMatchObject({
      input: 'after',
      line: 8,
    });
    expect(await stageProblem(compare([{ text: 'x' }], [{ text: 'x' }]))).toMatchObject({
      input: 'before',
      line: 1,
    });
  });
});
