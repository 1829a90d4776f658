// The README's pictures of pages, in Debian's Chromium (or $CHROMIUM): `node scripts/page-picture.mjs KIND FROM TO`, where KIND says what of
// the page is shown, FROM is a file or an address:
//   report report.html docs/report.png                 without the section that says what ran, so that the results fit
//   diff   diff.html docs/diff.png                     down to the first two charts over λ
//   watch  http://127.0.0.1:…/ docs/watch.png          beside a run that trains, down to the first chart
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

/** What is taken out, and what is the last thing to be seen. */
const kinds = {
  report: { without: '#stages', last: '#results ~ .cards figure', at: 1 },
  diff: { last: '#metrics ~ .cards figure', at: 1 },
  watch: { last: '#curves ~ .cards figure', at: 0 },
};

const [kind, from, to] = process.argv.slice(2);
const { without, last, at } = kinds[kind];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, colorScheme: 'light' });
await page.goto(from.startsWith('http') ? from : pathToFileURL(resolve(from)).href);
if (without) await page.locator('section', { has: page.locator(without) }).evaluate((one) => one.remove());
const end = await page
  .locator(last)
  .nth(at)
  .evaluate((one) => one.getBoundingClientRect().bottom);
await page.screenshot({
  path: to,
  fullPage: true,
  clip: { x: 0, y: 0, width: 1100, height: Math.ceil(end) + 14 },
});
await browser.close();
