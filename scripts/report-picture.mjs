// The README's picture of a report: `node scripts/report-picture.mjs report.html docs/report.png`, in Debian's Chromium (or $CHROMIUM).
// The page as it is, without the section that says what ran, so that the results fit.
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const [from, to] = process.argv.slice(2);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage({ viewport: { width: 1100, height: 900 }, colorScheme: 'light' });
await page.goto(pathToFileURL(resolve(from)).href);
await page.evaluate("document.querySelector('#stages').closest('section').remove()");
const end = await page.evaluate(
  "document.querySelectorAll('#results ~ .cards figure')[1].getBoundingClientRect().bottom",
);
await page.screenshot({
  path: to,
  fullPage: true,
  clip: { x: 0, y: 0, width: 1100, height: Math.ceil(end) + 14 },
});
await browser.close();
