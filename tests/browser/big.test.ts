import { statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { chart, faults, opened, overhang, tableOf } from './browser.ts';
import { project } from './project.ts';

/** 20,000 points, one of which stands out by itself, and 29 small stages. */
const { folder, pipeline, url } = project({
  'curve.mjs': `import { writeFileSync } from 'node:fs';
const [path, count] = process.argv.slice(2);
const loss = (step) => 8 * Math.exp(-step / 4000) + 2 + 0.3 * Math.sin(step * 12.9898) ** 3;
const lines = Array.from({ length: Number(count) }, (_, at) => JSON.stringify(
  at === 13_337 ? { step: at + 1, loss: 97.125, spike: true } : { step: at + 1, loss: loss(at) }));
writeFileSync(path, lines.join('\\n') + '\\n');
`,
  'big.yaml': `version: 1
name: big
params: { seeds: [${Array.from({ length: 29 }, (_, at) => at + 1).join(', ')}] }
stages:
  long:
    run: node \${{ inputs.script }} \${{ outputs.curve }} 20000
    inputs: { script: ./curve.mjs }
    outputs: { curve: { path: curve.jsonl, type: curve } }
  short:
    run: node \${{ inputs.script }} \${{ outputs.curve }} 300
    matrix: { seed: "\${{ params.seeds }}" }
    inputs: { script: ./curve.mjs, before: long.curve }
    outputs: { curve: { path: curve.jsonl, type: curve } }
`,
});

describe('the report of 30 stages and 20,000 points and more', () => {
  beforeAll(() => {
    pipeline(['run', 'big.yaml', '--jobs', '4']);
    pipeline(['report', '--output', 'big.html']);
  });

  test('is below a megabyte', () => {
    expect(statSync(join(folder, 'big.html')).size).toBeLessThan(1_000_000);
  });

  test('says what it left out, and leaves no spike out', async () => {
    const { page, troubles } = await opened(url('big.html'));
    const figure = chart(page, 'long: loss');
    expect(await figure.locator('.about').textContent()).toContain('of 20,000 points the lowest and highest');
    const [, ...rows] = await tableOf(page, 'long: loss');
    const highest = rows.map((row) => Math.max(...row[1]!.split('–').map(Number)));
    expect(Math.max(...highest)).toBeCloseTo(97.13, 2);
    const path = (await figure.locator('.wide g.series path').getAttribute('d'))!;
    const ys = [...path.matchAll(/,([\d.]+)/g)].map(([, y]) => Number(y));
    const marker = await figure.locator('.wide g.marker path').getAttribute('transform');
    expect(Math.min(...ys)).toBeCloseTo(Number(/,([\d.]+)/.exec(marker!)![1]), 1);
    expect(await figure.locator('.wide g.marker title').textContent()).toContain('spike at 13338');
    expect(troubles).toEqual([]);
  });

  test('has the variants over each other, each with its name', async () => {
    const { page } = await opened(url('big.html'));
    const figure = chart(page, 'short: loss');
    expect(await figure.locator('.legend li').count()).toBe(29);
    expect(await figure.locator('.wide g.series').count()).toBe(29);
    expect(await overhang(page)).toBe(0);
    expect(await faults(page)).toEqual([]);
  });
});
