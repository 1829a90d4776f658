import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { command, letters, project } from './cli.ts';

/** Starts `watch`, and gives its address and all that the browser was started with, then ends it. */
async function watching(folder: string, ...words: string[]) {
  const bin = join(folder, 'bin');
  const opened = join(folder, 'opened');
  mkdirSync(bin, { recursive: true });
  writeFileSync(
    join(bin, 'xdg-open'),
    `#!/bin/sh\nprintf '%s\\n' "$*" > '${opened}.part'\ncp "$1" '${opened}.page'\nmv '${opened}.part' '${opened}'\n`,
  );
  chmodSync(join(bin, 'xdg-open'), 0o755);
  const child = spawn(process.execPath, [command, 'watch', ...words], {
    cwd: folder,
    env: { PATH: `${bin}:${process.env['PATH']}`, HOME: folder },
  });
  const [bytes] = await once(child.stdout, 'data');
  const url = new URL(String(bytes).split('\n')[0]!);
  const answer = await fetch(url);
  await answer.text();
  return {
    port: Number(url.port),
    token: url.pathname.split('/')[1]!,
    status: answer.status,
    ask: async (token: string) => (await fetch(`http://127.0.0.1:${url.port}/${token}/`)).status,
    end: async () => {
      child.kill('SIGINT');
      await once(child, 'close');
    },
  };
}

test('watch keeps its address while the port is its own, and has a new token on any other', async () => {
  const { folder } = project(letters);
  const first = await watching(folder);
  expect([first.status, first.token.length]).toEqual([200, 32]);
  await first.end();
  const again = await watching(folder);
  expect([again.port, again.token]).toEqual([first.port, first.token]);
  await again.end();

  const other = createServer().listen(first.port, '127.0.0.1');
  await once(other, 'listening');
  const moved = await watching(folder);
  expect(moved.port).not.toBe(first.port);
  expect(moved.token).not.toBe(first.token);
  expect(await moved.ask(first.token)).toBe(404);
  await moved.end();
  other.close();
  await once(other, 'close');

  const asked = await watching(folder, '--port', String(first.port));
  expect([asked.port, asked.token]).not.toContain(moved.token);
  expect(asked.token).not.toBe(first.token);
  await asked.end();
});

test('watch keeps its token where no other user reads it, and starts no program with it', async () => {
  const { folder } = project(letters);
  const place = join(folder, 'artifacts/index/watch.json');
  const first = await watching(folder);
  expect(statSync(place).mode & 0o777).toBe(0o600);
  await first.end();
  chmodSync(place, 0o644); // others may have read it
  const second = await watching(folder, '--open');
  expect(second.token).not.toBe(first.token);
  expect(statSync(place).mode & 0o777).toBe(0o600);
  const opened = join(folder, 'opened');
  await expect.poll(() => statSync(opened, { throwIfNoEntry: false })?.isFile()).toBe(true);
  expect(readFileSync(opened, 'utf8')).not.toContain(second.token);
  expect(readFileSync(`${opened}.page`, 'utf8')).toContain(
    `http://127.0.0.1:${second.port}/${second.token}/`,
  );
  expect(statSync(join(folder, 'artifacts/index/watch.html')).mode & 0o777).toBe(0o600);
  await second.end();
});
