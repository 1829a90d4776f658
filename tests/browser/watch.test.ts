import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faults, opened, overhang } from './browser.ts';
import { command, environment, project } from './project.ts';

/** Says how far it is, and goes on when it is told to by a file. */
const { folder } = project({
  'steps.mjs': `import { existsSync, writeFileSync, writeSync } from 'node:fs';
const [path, go] = process.argv.slice(2);
const say = (step, loss) => writeSync(3, JSON.stringify({ message: 'progress', progress: { step, steps: 100, loss, tokens_per_second: 1234 } }) + '\\n');
say(1, 5);
say(2, 4.5);
const until = (name, then) => existsSync(name) ? then() : setTimeout(until, 10, name, then);
const point = (step, loss, more) => writeSync(3, JSON.stringify({ message: 'point', point: { step, loss, ...more } }) + '\\n');
until(go + '.half', () => {
  say(50, 3.25);
  point(10, 4.25);
  point(20, 3.75, { validation_loss: 4 });
  point(30, 3.5);
  point(40, 3.25, { validation_loss: 3.75 });
  until(go + '.later', () => {
    say(75, 3);
    point(70, 3);
  });
  until(go, () => writeFileSync(path, JSON.stringify({ step: 100, loss: 3 }) + '\\n' + JSON.stringify({ step: 101, loss: 2 }) + '\\n'));
});
`,
  'live.yaml': `version: 1
name: live
params: { go: none }
stages:
  before:
    run: node -e "require('fs').writeFileSync('x.txt', 'x')"
    outputs: { x: x.txt }
  train:
    run: node \${{ inputs.script }} \${{ outputs.curve }} \${{ params.go }}
    inputs: { script: ./steps.mjs, x: before.x }
    outputs: { curve: { path: curve.jsonl, type: curve } }
`,
});

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill('SIGKILL');
});

function started(...words: string[]) {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, env: environment });
  children.push(child);
  let text = '';
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const heard = (wanted: RegExp) =>
    new Promise<string>((found, lost) => {
      const listen = () => {
        const match = wanted.exec(text);
        if (match) found(match[0]);
      };
      child.stdout.on('data', listen);
      child.on('close', () => lost(new Error(`ended without ${wanted}: ${text}`)));
      listen();
    });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (more) => (text += more));
  return { child, ended, heard };
}

const address = /http:\/\/127\.0\.0\.1:\d+\/[\w-]{32}\//;
const badge = (page: Page) => page.locator('h1 + .badge');
const long = { timeout: 60_000 };

describe('a page beside a run', () => {
  let watch: ReturnType<typeof started>;
  let url: string;
  let page: Page;
  beforeAll(async () => {
    watch = started('watch');
    url = await watch.heard(address);
    ({ page } = await opened(url));
  });

  test('waits for the first, shows how far it is, and its end', async () => {
    expect(await badge(page).textContent()).toBe('waiting');
    const run = started('run', 'live.yaml', '--set', `params.go=${join(folder, 'first')}`);
    await expect.poll(() => badge(page).textContent(), long).toBe('running');
    const bar = page.locator('progress');
    await expect.poll(() => bar.getAttribute('value'), long).toBe('2');
    // What the reader has unfolded and where the keys are is theirs, whatever changes around it.
    await page.locator('summary', { hasText: 'Outputs' }).click();
    await page.locator('nav a', { hasText: 'The run' }).focus();
    writeFileSync(join(folder, 'first.half'), '');
    await expect.poll(() => bar.getAttribute('value'), long).toBe('50');
    expect(await page.locator('td.why').nth(1).textContent()).toContain('loss 3.250');
    expect(await page.getByLabel('train, under way').innerText()).toMatch(
      /^train\s+50 %\s+50 of 100 steps\s+loss 3\.250/,
    );
    await expect.poll(() => page.title(), long).toBe('50 % live: running');
    expect(await page.locator('details[open] > summary', { hasText: 'Outputs' }).count()).toBe(1);
    expect(await page.evaluate('document.activeElement.textContent')).toBe('The run');
    // What its curve has so far, validation too, is drawn before its file is there.
    const growing = page.locator('figure', { has: page.locator('h3', { hasText: 'train: loss' }) });
    expect(await growing.locator('.legend').innerText()).toMatch(/training\s+validation/);
    await growing.locator('summary').click();
    expect(await growing.locator('tbody tr').allInnerTexts()).toEqual([
      ...['10\t4.250\t', '20\t3.750\t4', '30\t3.500\t', '40\t3.250\t3.750'],
    ]);
    expect(await faults(page)).toEqual([]);
    expect(await overhang(page)).toBe(0);
    // On a phone the chart that is to be seen is another than on a wide screen.
    await page.setViewportSize({ width: 400, height: 800 });
    await growing.locator('.narrow').focus();
    writeFileSync(join(folder, 'first.later'), '');
    await expect.poll(() => bar.getAttribute('value'), long).toBe('75');
    expect(await page.evaluate('document.activeElement.className')).toBe('scroll narrow');
    await page.setViewportSize({ width: 1280, height: 720 });
    writeFileSync(join(folder, 'first'), '');
    expect(await run.ended).toBe(0);
    await expect.poll(() => badge(page).textContent(), long).toBe('succeeded');
    expect(await page.locator('figure h3', { hasText: 'train: loss' }).count()).toBe(1);
    expect(await page.locator('progress').count()).toBe(0);
  });

  test('says when the server is gone, and goes on when it is back, at the same address', async () => {
    watch.child.kill('SIGINT');
    expect(await watch.ended).toBe(0);
    const state = page.locator('#live');
    await expect.poll(() => state.textContent(), long).toContain('trying again');
    watch = started('watch');
    expect(await watch.heard(address)).toBe(url);
    await expect.poll(() => state.textContent(), long).toBe('live');
    const { mode } = statSync(join(folder, 'artifacts/index/watch.json'));
    expect(mode & 0o077).toBe(0);
  });

  test('goes over to the next run; each has an address of its own', async () => {
    const first = await page.locator('.facts b').first().textContent();
    writeFileSync(join(folder, 'second.half'), '');
    writeFileSync(join(folder, 'second.later'), '');
    writeFileSync(join(folder, 'second'), '');
    expect(await started('run', 'live.yaml', '--set', `params.go=${join(folder, 'second')}`).ended).toBe(0);
    await expect.poll(() => page.locator('.facts b').first().textContent(), long).not.toBe(first);
    await page.locator('summary', { hasText: /^Runs/ }).click();
    await page.locator('header li a', { hasText: first! }).click();
    expect(await page.locator('.facts b').first().textContent()).toBe(first);
    expect(page.url()).toBe(`${url}?run=${first}`);
  });

  test('answers nobody else: not another host’s page, nor without the token, nor what would change something', async () => {
    const { port, pathname } = new URL(url);
    const status = (path: string, how: { method?: string; host?: string } = {}) =>
      new Promise<number | undefined>((done, failed) => {
        const { method = 'GET', host = `127.0.0.1:${port}` } = how;
        request({ host: '127.0.0.1', port, path, method, headers: { host } }, (answer) => {
          answer.resume();
          done(answer.statusCode);
        })
          .on('error', failed)
          .end();
      });
    expect(await status(pathname)).toBe(200);
    expect(await status(pathname, { host: `evil.example:${port}` })).toBe(421);
    expect(await status(pathname, { host: '127.0.0.1' })).toBe(421);
    expect(await status('/')).toBe(404);
    expect(await status(`/${'x'.repeat(32)}/`)).toBe(404);
    expect(await status(`/${'x'.repeat(32)}/fragment`)).toBe(404);
    for (const method of ['POST', 'PUT', 'DELETE']) expect(await status(pathname, { method })).toBe(405);
    expect(await status(`${pathname}?run=../../../etc`)).toBe(404);
    expect(existsSync(join(folder, 'artifacts/index/watch.json'))).toBe(true);
  });
});
