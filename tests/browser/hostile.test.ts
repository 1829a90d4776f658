import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { faults, opened } from './browser.ts';
import { project } from './project.ts';

/** Would run in a page that took it for markup, in an element or in an attribute of either quote. */
const evil = `<img src=x onerror=alert(1)>"'><script>alert(2)</script>\u202e`;

const stage = `import { writeFileSync, writeSync } from 'node:fs';
const evil = ${JSON.stringify(evil)};
const say = (message) => writeSync(3, JSON.stringify(message) + '\\n');
say({ message: 'notice', text: evil });
say({ message: 'metric', name: 'task/' + evil, value: 1 });
say({ message: 'circumstance', name: 'engine', value: evil });
console.log(evil + '\\u001b[31m\\u202e');
const point = { name: evil, x: 1, y: 2, low: 1, high: 3 };
writeFileSync(process.argv[2], JSON.stringify({ views: [
  { view: 'table', title: evil, about: evil, head: [evil, 'b'], rows: [[evil, 1], [null, 2]] },
  { view: 'matrix', title: evil, row: evil, column: evil, labels: [evil, 'b'], counts: [[1, 2], [3, 4]] },
  { view: 'points', title: evil, x: evil, y: evil, points: [point, { ...point, x: 2 }] },
  { view: 'baselines', baselines: [{ name: evil, metrics: { ['task/' + evil]: 0.5 } }] },
  { view: 'curve', title: evil, x: evil, unit: evil, series: [{ name: evil, points: [[1, 1], [2, 2]], marks: [{ x: 1, text: evil }] }] },
] }));
if (process.argv[3] === 'fail') {
  say({ message: 'problem', problem: { message: evil, hint: evil, param: evil } });
  process.exit(1);
}
`;

const { folder, pipeline, url } = project({
  'stage.mjs': stage,
  'evil.yaml': `version: 1
name: evil
params: { text: ${JSON.stringify(evil)} }
stages:
  show:
    run: node \${{ inputs.script }} \${{ outputs.views }} \${{ matrix.text }}
    matrix: { text: ["\${{ params.text }}", plain] }
    inputs: { script: ./stage.mjs }
    outputs: { views: { path: views.json, type: views } }
  stop:
    run: node \${{ inputs.script }} \${{ outputs.views }} fail
    inputs: { script: ./stage.mjs }
    outputs: { views: { path: views.json, type: views } }
summary:
  rows: show
  columns: { ${JSON.stringify(evil)}: ${JSON.stringify(`show.task/${evil}`)} }
`,
});

/** Elements that only markup from outside could have made. */
const strangers = (page: Page): Promise<number> =>
  page.evaluate(
    `document.querySelectorAll('img,iframe,object,embed,form,svg a,[onerror],[onload],script:not([src]):nth-of-type(n+3)').length`,
  );

describe('texts that would be markup', () => {
  beforeAll(() => {
    pipeline(['run', 'evil.yaml'], 1);
    pipeline(['report', '--output', 'evil.html']);
    // A report from elsewhere may name its stages as no pipeline file can.
    const report = JSON.parse(readFileSync(join(folder, 'artifacts/runs/latest/report.json'), 'utf8'));
    const renamed = Object.entries(report.stages).map(([id, one]) => [
      `${evil}${id}`,
      { ...(one as object), stage: evil, needs: [] },
    ]);
    const other = { ...report, pipeline: evil, file: evil, run: evil, stages: Object.fromEntries(renamed) };
    writeFileSync(join(folder, 'report.json'), JSON.stringify(other));
    pipeline(['report', './report.json', '--output', 'other.html']);
  });

  test.each(['evil.html', 'other.html'])(
    'in %s stay texts: nothing runs, nothing is asked for',
    async (file) => {
      const { page, troubles } = await opened(url(file));
      expect(await strangers(page)).toBe(0);
      expect(await page.locator('body').textContent()).toContain('<img src=x onerror=alert(1)>');
      expect(await page.locator('body').innerText()).not.toContain('\u202e');
      for (const fold of await page.locator('details:not([open]) > summary').all())
        if (await fold.isVisible()) await fold.click();
      await page.locator('.wide[data-across] svg').first().hover();
      expect(await page.locator('.tip').textContent()).toContain('<img');
      expect(await strangers(page)).toBe(0);
      expect(troubles).toEqual([]);
      expect(await faults(page)).toEqual([]);
    },
  );

  test('what would slip in all the same is refused by the page itself', async () => {
    const { page, troubles } = await opened(url('evil.html'));
    await page.evaluate(`document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.ran=1"><a href="javascript:window.ran=1">x</a>');
      const script = document.createElement('script'); script.textContent = 'window.ran = 1'; document.body.append(script)`);
    await page.locator('a', { hasText: /^x$/ }).click();
    expect(await page.evaluate('window.ran')).toBeUndefined();
    expect(
      troubles.filter((trouble) => trouble.startsWith('console') && /Content Security Policy/.test(trouble)),
    ).not.toEqual([]);
  });

  test('a failure stands before everything, with its place, what to do and the end of the log', async () => {
    const { page } = await opened(url('evil.html'));
    const failure = page.locator('.failure');
    expect(await failure.locator('h2').textContent()).toBe('stop failed');
    const above = await page.evaluate(`document.querySelector('.failure').getBoundingClientRect().top <
      Math.min(...[...document.querySelectorAll('.lead,.tiles,main')].map((one) => one.getBoundingClientRect().top))`);
    expect(above).toBe(true);
    expect(await failure.textContent()).toContain('evil.yaml:10:3');
    expect(await failure.textContent()).toContain('  stop:');
    expect(await failure.locator('pre').last().textContent()).toContain('onerror=alert(1)');
  });

  test('in Markdown they end no table and no code, and notify nobody', () => {
    const text = pipeline(['report', '--md']);
    expect(text.split('```').length % 2).toBe(1);
    const outside = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
    expect(outside).not.toMatch(/<(?!\/?(details|summary|sub)>)/);
  });
});
