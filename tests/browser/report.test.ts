import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { ReportContent } from '../../src/report/content/content.ts';
import { faultsBy } from '../schemas.ts';
import { chart, faults, opened, overhang, tableOf } from './browser.ts';
import { project } from './project.ts';

const story = (file: string) => readFileSync(join(import.meta.dirname, '../story', file), 'utf8');
const files = ['tiny.yaml', 'make-corpus.mjs', 'gather.mjs'];
const {
  folder,
  pipeline,
  url: urlOf,
} = project(Object.fromEntries(files.map((file) => [file, story(file)])));

describe('the report of a run that trained', () => {
  const url = urlOf('report.html');
  let content: ReportContent;
  beforeAll(() => {
    pipeline(['run', 'tiny.yaml', '--set', 'params.steps=40']);
    pipeline(['report', '--output', 'report.html']);
    content = JSON.parse(pipeline(['report', '--json']));
  });

  test.each(['light', 'dark'] as const)(
    'in %s axe finds nothing, and the page asks for nothing',
    async (scheme) => {
      const { page, troubles } = await opened(url, { scheme });
      for (const fold of await page.locator('details:not([open]) > summary').all())
        if (await fold.isVisible()) await fold.click();
      expect(await faults(page)).toEqual([]);
      expect(troubles).toEqual([]);
    },
  );

  test.each([320, 400, 1240])(
    'at a width of %i pixels nothing has to be scrolled sideways but what says so',
    async (width) => {
      const { page } = await opened(url, { width });
      expect(await overhang(page)).toBe(0);
      const outside = `[...document.querySelectorAll('svg text')].flatMap((text) => {
        const [own, around] = [text, text.ownerSVGElement].map((element) => element.getBoundingClientRect());
        return own.left < around.left - 1 || own.right > around.right + 1 ? [text.textContent] : [];
      })`;
      expect(await page.evaluate(outside)).toEqual([]);
      // And what is written in a chart can be read.
      const smallest = `Math.min(...[...document.querySelectorAll('figure svg text')]
        .map((text) => text.getBoundingClientRect().height).filter((height) => height > 0))`;
      expect(await page.evaluate(smallest)).toBeGreaterThan(9);
    },
  );

  test('charts have a mark a value, and their tables the values', async () => {
    const { page } = await opened(url);
    expect(faultsBy('report-content', content)).toEqual([]);
    const loss = content.curves.find(({ stage, title }) => stage === 'pretrain' && title === 'Loss')!;
    const [training] = loss.series;
    const written = readFileSync(join(folder, 'artifacts/out/tiny/pretrain/curve'), 'utf8')
      .trim()
      .split('\n');
    expect(training!.points).toHaveLength(written.length);
    const figure = chart(page, 'pretrain: loss');
    expect(await figure.locator('.wide g.points').first().locator('circle').count()).toBe(written.length);
    const [head, ...rows] = await tableOf(page, 'pretrain: loss');
    expect(head).toEqual(['step', ...loss.series.map(({ name }) => name)]);
    for (const [at, line] of written.entries()) {
      const point = JSON.parse(line) as { step: number; loss: number };
      expect(rows[at]![0]).toBe(String(point.step));
      expect(Number(rows[at]![1])).toBeCloseTo(point.loss, 2);
    }
    const sweep = chart(page, 'accuracy by lambda');
    expect(await sweep.locator('.wide g.point circle').count()).toBe(2);
    expect(await sweep.locator('.wide g.interval line').count()).toBe(2);
    expect(await sweep.locator('.wide g.reference line').count()).toBe(1);
    // What was forgotten: an arrow for each variant, from before to after.
    const forgotten = content.sweeps[0]!.charts.find(({ series }) => series[0]!.points[0]!.before)!;
    const drawn = chart(page, `${forgotten.column} by lambda`);
    expect(await drawn.locator('.wide g.change path').count()).toBe(2);
    const note = (await tableOf(page, `${forgotten.column} by lambda`))[1]!.at(-1);
    expect(note).toMatch(/^pretrain \S+ before: [+−]\S+$/);
    const bars = chart(page, 'Timeline').locator('.wide g.bar rect');
    expect(await bars.count()).toBe(content.stages.length);
    const nodes = new Set(content.stages.map(({ stage }) => stage));
    expect(await page.locator('svg.graph .node').count()).toBe(nodes.size);
  });

  test('a point lies where its value is', async () => {
    const { page } = await opened(url);
    const [, ...rows] = await tableOf(page, 'accuracy by lambda');
    const places = await chart(page, 'accuracy by lambda')
      .locator('.wide g.point circle')
      .evaluateAll((circles) =>
        circles.map((circle) => ['cx', 'cy'].map((name) => Number(circle.getAttribute(name)))),
      );
    const values = rows.slice(0, 2).map(([, x, y]) => [Number.parseFloat(x!), Number.parseFloat(y!)]);
    // Left to right in the order of λ; the higher value stands higher.
    expect(Math.sign(places[1]![0]! - places[0]![0]!)).toBe(Math.sign(values[1]![0]! - values[0]![0]!));
    expect(Math.sign(places[0]![1]! - places[1]![1]!)).toBe(Math.sign(values[1]![1]! - values[0]![1]!));
  });

  test('the values under the pointer are shown, and with the keys those beside', async () => {
    const { page } = await opened(url);
    const figure = chart(page, 'pretrain: loss');
    const [, ...rows] = await tableOf(page, 'pretrain: loss');
    await figure.locator('.wide svg').scrollIntoViewIfNeeded();
    const box = (await figure.locator('.wide svg').boundingBox())!;
    await page.mouse.move(box.x + box.width - 26, box.y + box.height / 2);
    const tip = figure.locator('.tip');
    expect(await tip.textContent()).toContain(`step${rows.at(-1)![0]}`);
    expect(await tip.textContent()).toContain(rows.at(-1)![1]);
    await figure.locator('.scroll.wide').focus();
    await page.keyboard.press('Home');
    expect(await tip.textContent()).toContain(rows[0]![1]);
    await page.keyboard.press('ArrowRight');
    expect(await tip.textContent()).toContain(rows[1]![1]);
    await page.keyboard.press('Escape');
    expect(await tip.count()).toBe(0);
  });

  test('on a phone curves and timeline have a drawing of their own, which fits and shows its values, too', async () => {
    const { page } = await opened(url, { width: 400 });
    const boxes = page.locator('.narrow');
    expect(await boxes.count()).toBeGreaterThan(content.curves.length + 1);
    for (const box of await boxes.filter({ visible: true }).all()) {
      expect(await box.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
    }
    expect(await boxes.filter({ visible: true }).count()).toBeGreaterThan(content.curves.length + 1);
    expect(await page.locator('.wide').filter({ visible: true }).count()).toBe(0);
    const figure = chart(page, 'pretrain: loss');
    const [, ...rows] = await tableOf(page, 'pretrain: loss');
    expect(await figure.locator('.narrow g.points').first().locator('circle').count()).toBe(rows.length);
    await figure.locator('.narrow svg').scrollIntoViewIfNeeded();
    const box = (await figure.locator('.narrow svg').boundingBox())!;
    await page.mouse.move(box.x + box.width - 24, box.y + box.height / 2);
    expect(await figure.locator('.tip').textContent()).toContain(`step${rows.at(-1)![0]}`);
    const times = chart(page, 'Timeline').locator('.narrow');
    expect(await times.locator('g.bar rect').count()).toBe(content.stages.length);
    expect(await times.locator('g.time text').first().textContent()).toContain(content.stages[0]!.id);
  });

  test('what was best is marked, with its interval, and what is better is said', async () => {
    const { page } = await opened(url);
    const best = content.results!.columns[0]!.best[0]!;
    const row = page.locator('#results ~ .card tbody tr').nth(best);
    expect(await row.textContent()).toContain(content.results!.rows[best]!.id);
    expect(await row.locator('td.best').first().textContent()).toContain('best');
    expect(await page.locator('#results ~ .card thead').first().textContent()).toContain('higher is better');
    const naive = await page.locator('.naive td.id').allTextContents();
    expect(naive.sort()).toEqual(['always the most frequent label', 'chance']);
  });

  test('without scripts, all is there but the values under the pointer', async () => {
    const { page } = await opened(url, { scripts: false });
    expect(await page.locator('h2').allTextContents()).toEqual([
      'What ran, and why',
      'Results',
      'Curves',
      'Evaluation',
      'The run',
    ]);
    expect(await page.locator('table.matrix td').count()).toBeGreaterThan(0);
  });

  test('on paper it is light, and nothing is cut off', async () => {
    const { page } = await opened(url, { scheme: 'dark', width: 794 });
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe('rgb(255, 255, 255)');
    expect(await overhang(page)).toBe(0);
    // A sheet is no phone, though hardly wider than one: charts stand as on a screen.
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await overhang(page)).toBe(0);
    expect(await page.locator('.narrow').filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('.wide').filter({ visible: true }).count()).toBeGreaterThan(0);
    const pdf = await page.pdf({ format: 'A4' });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('in dark, text and marks have other colours', async () => {
    const colours = await Promise.all(
      (['light', 'dark'] as const).map(async (scheme) => {
        const { page } = await opened(url, { scheme });
        return page.evaluate(`[getComputedStyle(document.body).backgroundColor,
          getComputedStyle(document.querySelector('g.point circle')).fill]`) as Promise<string[]>;
      }),
    );
    expect(colours[0]![0]).not.toBe(colours[1]![0]);
    expect(colours[0]![1]).not.toBe(colours[1]![1]);
  });
});
