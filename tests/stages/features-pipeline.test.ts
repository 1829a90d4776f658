import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { writeSafetensors } from '../../src/model/safetensors.ts';

/** The script's report on vectors of two channels, one a line. */
function analysed(
  question: string,
  items: readonly object[],
  layers: Record<string, readonly (readonly number[])[]>,
) {
  const folder = mkdtempSync(join(tmpdir(), 'analyse-'));
  mkdirSync(join(folder, 'features'));
  const values = Object.entries(layers).map(([name, rows]) => [
    name,
    { shape: [rows.length, 2], data: Float32Array.from(rows.flat()) },
  ]);
  writeFileSync(join(folder, 'features/features.safetensors'), writeSafetensors(Object.fromEntries(values)));
  const lines = (objects: readonly object[]) =>
    objects.map((object) => `${JSON.stringify(object)}\n`).join('');
  writeFileSync(
    join(folder, 'features/index.jsonl'),
    lines(items.map((_, row) => ({ row, line: row + 1, start: 4 }))),
  );
  writeFileSync(
    join(folder, 'items.jsonl'),
    lines(items.map((item, i) => ({ line: i + 1, start: 4, ...item }))),
  );
  const script = resolve('pipelines/features/analyse.mjs');
  const { status, stderr, output } = spawnSync(
    process.execPath,
    [script, question, '--features', 'features', '--items', 'items.jsonl'],
    { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe', 'pipe'] },
  );
  expect([status, stderr]).toEqual([0, '']);
  const metrics = output[3]!
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  return { report: JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')), metrics };
}

test('senses: cosines within and across, and how often the same sense is nearer', () => {
  const items = ['a', 'a', 'b', 'b'].map((sense) => ({ word: 'bank', sense }));
  const apart = [
    [1, 0],
    [2, 0],
    [0, 1],
    [0, 3],
  ];
  const alike = [
    [1, 1],
    [1, 1],
    [1, 1],
    [2, 2],
  ];
  const { report, metrics } = analysed('senses', items, { 'layer.0': alike, 'layer.1': apart });
  expect(report).toMatchObject({ words: 1, uses: 4 });
  expect(report.layers['layer.1']).toEqual({ same_sense: 1, other_sense: 0, nearer: 1, standard_error: 0 });
  expect(report.layers['layer.0'].other_sense).toBeCloseTo(1, 6);
  expect(metrics).toContainEqual({ message: 'metric', name: 'senses/nearer.layer.1', value: 1 });
});

test('probe: a linear classifier on the test part, none where there is nothing to read', () => {
  const items = ['train', 'train', 'validation', 'test', 'test'].flatMap((part) => [
    { part, label: 'x' },
    { part, label: 'y' },
  ]);
  const told = items.map(({ label }, i) => [label === 'x' ? 1 : -1, i % 3]);
  const blank = items.map(() => [1, 1]);
  const { report } = analysed('probe', items, { 'layer.0': blank, 'layer.1': told });
  expect(report).toMatchObject({ classes: ['x', 'y'], test: 4, majority: 0.5 });
  expect(report.layers).toEqual({ 'layer.0': { accuracy: 0.5 }, 'layer.1': { accuracy: 1 } });
});
