import { beforeAll, describe, expect, test } from 'vitest';
import { chart, faults, opened, overhang, tableOf } from './browser.ts';
import { project } from './project.ts';

const evil = `<img src=x onerror=alert(1)>"'><script>alert(2)</script>`;

const stage = `import { writeFileSync, writeSync } from 'node:fs';
const [rate, name, curve, predictions] = process.argv.slice(2);
const say = (message) => writeSync(3, JSON.stringify(message) + '\\n');
const better = Number(rate);
for (const [metric, value] of [['accuracy', 0.5 + better + name.length / 100], ['loss', 1 / better]])
  say({ message: 'metric', name: metric, value });
say({ message: 'metric', name: 'accuracy.low', value: 0.5 + better - 0.02 });
say({ message: 'metric', name: 'accuracy.high', value: 0.5 + better + 0.05 });
const points = [10, 20, 30].map((step) => ({ step, loss: 3 - step * better / 30 }));
writeFileSync(curve, points.map((point) => JSON.stringify(point) + '\\n').join(''));
const items = ['one', ${JSON.stringify(evil)}].map((text, index) => ({
  index, text, label: 'x', predicted: (better > 0.15) === (index === 0) ? 'x' : 'y', probabilities: {},
}));
writeFileSync(predictions, items.map((item) => JSON.stringify(item) + '\\n').join(''));
`;

const { pipeline, url: urlOf } = project({
  'stage.mjs': stage,
  'two.yaml': `version: 1
name: two
params: { rate: 0.1, names: [a, bb, ccc] }
stages:
  train:
    run: node \${{ inputs.script }} \${{ params.rate }} \${{ matrix.name }} \${{ outputs.curve }} \${{ outputs.predictions }}
    matrix: { name: "\${{ params.names }}" }
    inputs: { script: ./stage.mjs }
    outputs:
      curve: { path: curve.jsonl, type: curve }
      predictions: { path: predictions.jsonl, type: predictions }
metrics:
  accuracy: { better: higher }
`,
});

const sweep = project({
  'score.mjs': `import { writeFileSync, writeSync } from 'node:fs';
const [rate, factor, path] = process.argv.slice(2);
for (const [name, value] of [['accuracy', 0.5 + Number(rate) * Number(factor)], ['cost', 2 - Number(rate)]])
  writeSync(3, JSON.stringify({ message: 'metric', name, value }) + '\\n');
writeFileSync(path, 'x');
`,
  'sweep.yaml': `version: 1
name: sweep
params: { rates: [0, 0.25, 1], factor: 0.1 }
stages:
  score:
    run: node \${{ inputs.script }} \${{ matrix.rate }} \${{ params.factor }} \${{ outputs.x }}
    matrix: { rate: "\${{ params.rates }}" }
    inputs: { script: ./score.mjs }
    outputs: { x: x.txt }
summary:
  rows: score
  columns: { accuracy: score.accuracy, cost: score.cost }
metrics: { accuracy: { better: higher } }
`,
});

test('of two sweeps, one lies over the other, and what only one has is listed', async () => {
  sweep.pipeline(['run', 'sweep.yaml']);
  sweep.pipeline(['run', 'sweep.yaml', '--set', 'params.rates=[0,0.5,1]', '--set', 'params.factor=0.2']);
  sweep.pipeline(['diff', 'previous', 'latest', '--html', '--output', 'diff.html'], 1);
  const { page, troubles } = await opened(sweep.url('diff.html'));
  expect(await chart(page, 'accuracy by rate').locator('.wide g.point circle').count()).toBe(6);
  expect(await chart(page, 'accuracy by rate').locator('.wide g.join path').count()).toBe(2);
  const rows = (await tableOf(page, 'accuracy by rate')).slice(1);
  expect(rows.map(([name, , value]) => `${name} ${value}`).sort()).toEqual([
    ...['a: score[rate=0.25] 0.525', 'a: score[rate=0] 0.500', 'a: score[rate=1] 0.600'],
    ...['b: score[rate=0.5] 0.600', 'b: score[rate=0] 0.500', 'b: score[rate=1] 0.700'],
  ]);
  const told = await page.locator('.card', {
    has: page.getByRole('heading', { name: 'accuracy', exact: true }),
  });
  expect((await told.locator('tbody tr').allInnerTexts()).map((row) => row.split(/\s+/).join(' '))).toEqual([
    'score[rate=0.25] 0.525 – only in a',
    'score[rate=0.5] – 0.600 only in b',
    'score[rate=1] 0.600 0.700 +0.100 +16.7 % better',
  ]);
  expect(await faults(page)).toEqual([]);
  expect(troubles).toEqual([]);
});

describe('the page of a diff', () => {
  const url = urlOf('diff.html');
  beforeAll(() => {
    pipeline(['run', 'two.yaml']);
    pipeline(['run', 'two.yaml', '--set', 'params.rate=0.2']);
    pipeline(['diff', 'previous', 'latest', '--html', '--output', 'diff.html'], 1);
  });

  test.each(['light', 'dark'] as const)(
    'in %s axe finds nothing, and nothing is asked for or run',
    async (scheme) => {
      const { page, troubles } = await opened(url, { scheme });
      for (const fold of await page.locator('details:not([open]) > summary').all())
        if (await fold.isVisible()) await fold.click();
      expect(await faults(page)).toEqual([]);
      expect(troubles).toEqual([]);
      expect(await page.locator('img').count()).toBe(0);
      expect(await page.getByText(evil).count()).toBeGreaterThan(0);
    },
  );

  test.each([320, 1240])('at a width of %i pixels nothing has to be scrolled sideways', async (width) => {
    const { page } = await opened(url, { width });
    expect(await overhang(page)).toBe(0);
  });

  test('says what is better, and shows the curves of both over each other', async () => {
    const { page } = await opened(url);
    expect(await page.locator('.lead').textContent()).toMatch(/^3 better \(beyond chance\), 3 changed/);
    expect(await page.locator('.badge.good').getByText('+0.100').count()).toBe(3);
    const loss = chart(page, 'train[name=a]: Loss');
    expect(await loss.locator('.wide g.series path').count()).toBe(2);
    expect(await tableOf(page, 'train[name=a]: Loss')).toEqual([
      ['step', 'a: training', 'b: training'],
      ['10', '2.967', '2.933'],
      ['20', '2.933', '2.867'],
      ['30', '2.900', '2.800'],
    ]);
    const picture = chart(page, 'accuracy: b against a');
    expect(await picture.locator('.wide g.point circle').count()).toBe(3);
    expect(await picture.locator('.wide g.diagonal path').count()).toBe(1);
  });
});
