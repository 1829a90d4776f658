import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { type CacheServer, cacheServer } from '../remote/server.ts';
import { command, type Finished, letters, type Project, project } from './cli.ts';

const homes: string[] = [];
afterAll(() => {
  for (const home of homes.splice(0)) rmSync(home, { recursive: true, force: true });
});

/** A user with a home of their own, who can work in any folder. The server is in this process, so the command must not block it. */
function user(settings?: string): {
  readonly home: string;
  readonly run: (at: Project, words: string, more?: { readonly [name: string]: string }) => Promise<Finished>;
} {
  const home = mkdtempSync(join(tmpdir(), 'pipeline-home-'));
  homes.push(home);
  const config = project(settings === undefined ? {} : { 'transferline/settings.yaml': settings }).folder;
  return {
    home: join(config, 'transferline'),
    run: (at, words, more = {}) =>
      new Promise((done) => {
        const child = spawn(process.execPath, [command, ...words.split(' ')], {
          cwd: at.folder,
          env: { PATH: process.env['PATH'] ?? '', HOME: home, XDG_CONFIG_HOME: config, ...more },
        });
        let [out, err] = ['', ''];
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          out += text;
        });
        child.stderr.setEncoding('utf8').on('data', (text: string) => {
          err += text;
        });
        child.on('close', (status) => done({ status, out, err }));
      }),
  };
}

const settingsFor = ({ url }: CacheServer, more = ''): string =>
  `cache:\n  remote:\n    - url: ${url}\n      write: true\n      timeout: 5s\n${more}`;

const statusesOf = (home: Project): string[] => [
  ...new Set(Object.values(home.report().stages).map(({ status }) => status)),
];

/** Whatever the command wrote, wherever. */
function everythingBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => [entry.name, readFileSync(join(entry.parentPath, entry.name), 'latin1')]);
}

describe('a team', () => {
  test('what one computes, another restores in a fresh clone, once the key is trusted', async () => {
    const server = await cacheServer();
    const [here, clone] = [project(letters), project(letters)];
    const anna = user(settingsFor(server));
    const made = await anna.run(here, 'cache keygen');
    const key = made.out.split('\n')[0]!;
    expect(key).toMatch(/^ed25519:[A-Za-z0-9+/]{43}=$/);
    expect(statSync(join(anna.home, 'signing-key.pem')).mode & 0o777).toBe(0o600);
    expect((await anna.run(here, 'cache keygen')).status).toBe(2);

    const ran = await anna.run(here, 'run letters');
    expect(ran.status, ran.err).toBe(0);
    expect(ran.out).toMatch(/^remote {3}http:\S+: 0 fetched \(0 B\), 5 not there, 5 sent \(\d+ B\)$/m);

    const stranger = await user(settingsFor(server)).run(project(letters), 'run letters');
    expect(stranger.out).toContain(`${server.url}: nothing is restored from it: no key is trusted here`);
    expect(stranger.out).toContain('5 stages in');

    const ben = user(settingsFor(server, `  trusted-keys: [${key}]\n`));
    const status = await ben.run(clone, 'cache status letters');
    expect(status.out).toContain(`${server.url}  read only`);
    expect(status.out).toMatch(/^make +not here {2}http/m);
    const restored = await ben.run(clone, 'run letters');
    expect(restored.out).toMatch(/5 stages, all restored/);
    expect(restored.out).toMatch(/^make +fetched 5 B from http/m);
    expect(statusesOf(clone)).toEqual(['restored']);
    expect(clone.read('artifacts/out/letters/repeat[times=2]/text')).toBe('hellohello');
    expect(clone.report().stages['make']!.circumstances).toMatchObject({ fetched_from: server.url });
  });

  test('push sends what was there before, pull fetches without running, status tells', async () => {
    const server = await cacheServer();
    const [here, clone] = [project(letters), project(letters)];
    const anna = user(settingsFor(server));
    here.pipeline('run', 'letters');
    expect(await anna.run(here, 'cache push letters')).toMatchObject({
      status: 2,
      err: 'cannot send: no signing key; create one with: pipeline cache keygen\n',
    });
    await anna.run(here, 'cache keygen');
    expect(await anna.run(here, 'cache push letters')).toEqual({
      status: 0,
      out: expect.stringMatching(/: 5 entries sent \(\d+ B\), 0 there already\n$/),
      err: '',
    });
    expect((await anna.run(here, 'cache push letters')).out).toMatch(
      /: 0 entries sent \(0 B\), 5 there already\n$/,
    );
    const pulled = await anna.run(clone, 'cache pull letters');
    expect(pulled.out).toMatch(/^5 stages fetched; a run would restore everything\.$/m);
    expect(existsSync(join(clone.folder, 'artifacts/out'))).toBe(false);
    expect(clone.pipeline('run', 'letters').out).toMatch(/all restored/);
    const { stages } = JSON.parse((await anna.run(clone, 'cache status letters --json')).out);
    expect(stages).toHaveLength(5);
    for (const { here, remotes } of stages) expect([here, remotes[0].has]).toEqual([true, 'entry']);
  });
});

describe('what a pipeline file may not decide', () => {
  const naming = (url: string) => `${letters['letters.yaml']}cache: { remote: "${url}" }\n`;

  test('a remote that it names is read, never written, and gets no credentials', async () => {
    const server = await cacheServer();
    const here = project({ ...letters, 'letters.yaml': naming(server.url) });
    const anna = user('cache: {}\n');
    await anna.run(here, 'cache keygen');
    const more = {
      PIPELINE_CACHE_TOKEN: 'token-of-anna',
      PIPELINE_CACHE_WRITE: '1',
      NETRC: join(here.folder, 'netrc'),
    };
    here.write('netrc', 'default login anna password secret-of-anna\n');
    expect((await anna.run(here, 'run letters', more)).status).toBe(0);
    expect(server.requests.length).toBeGreaterThan(0);
    expect(server.requests.filter((request) => !request.startsWith('GET ac/'))).toEqual([]);
    expect(new Set(server.authorizations)).toEqual(new Set([undefined]));
    expect((await anna.run(here, 'run letters', { PIPELINE_CACHE_REMOTE: 'none' })).status).toBe(0);
  });

  test('keys, credentials and a right to write are no keys of it', async () => {
    const here = project({
      ...letters,
      'letters.yaml': `${letters['letters.yaml']}cache:\n  remote: https://anna:secret@cache.example.org/team\n  trusted-keys: [x]\n`,
    });
    const { status, err } = await user().run(here, 'run letters');
    expect(status).toBe(2);
    expect(err).toContain('without a name or password');
    expect(err).toContain('trusted-keys');
  });
});

describe('credentials', () => {
  test.each([
    [
      'a token of the environment',
      { PIPELINE_CACHE_TOKEN: 'sesame-7' },
      (url: string) => url,
      'Bearer sesame-7',
    ],
    [
      'a name and password in the address',
      {},
      (url: string) => url.replace('://', '://anna:sesame-7@'),
      `Basic ${btoa('anna:sesame-7')}`,
    ],
    ['a .netrc', { NETRC: 'netrc' }, (url: string) => url, `Basic ${btoa('anna:sesame-7')}`],
  ])('%s: sent, and nowhere to be read', async (_, more, address, expected) => {
    const server = await cacheServer();
    const here = project({ ...letters, netrc: 'machine 127.0.0.1 login anna password sesame-7\n' });
    const anna = user();
    await anna.run(here, 'cache keygen');
    const environment = {
      ...more,
      PIPELINE_CACHE_REMOTE: address(server.url),
      PIPELINE_CACHE_WRITE: '1',
    };
    const { status, out, err } = await anna.run(here, 'run letters', environment);
    expect(status, err).toBe(0);
    expect(server.requests).toContainEqual(expect.stringMatching(/^PUT ac\//));
    expect(new Set(server.authorizations)).toEqual(new Set([expected]));
    server.fault = (_request, response) => {
      response.writeHead(403).end('no sesame-7');
      return true;
    };
    const refused = await anna.run(here, 'run letters --force', environment);
    const stored = everythingBelow(join(here.folder, 'artifacts'));
    for (const text of [
      out,
      err,
      refused.out,
      refused.err,
      ...stored,
      ...[...server.objects.values()].map(String),
    ])
      expect(text).not.toMatch(/sesame|c2VzYW1l|YW5uYTp/);
  });
});

test('settings that are wrong are told with their place, and nothing is run', async () => {
  const here = project(letters);
  const wrong = user('cache:\n  remote:\n    - url: ftp://x\n      wirte: true\n  trusted-keys: [abc]\n');
  const { status, err } = await wrong.run(here, 'run letters');
  expect(status).toBe(2);
  expect(err).toMatch(/settings\.yaml:3:12 /);
  expect(err).toMatch(/settings\.yaml:4:7 .*wirte.*write/s);
  expect(err).toMatch(/settings\.yaml:5:18 /);
  expect(existsSync(join(here.folder, 'artifacts/runs'))).toBe(false);
});

test('where a CI runs for a pull request a run sends nothing, and push says why', async () => {
  const server = await cacheServer();
  const here = project(letters);
  const ci = user(settingsFor(server));
  await ci.run(here, 'cache keygen');
  const request = { GITHUB_EVENT_NAME: 'pull_request' };
  const { out } = await ci.run(here, 'run letters', request);
  expect(out).toContain('it is only read here: CI runs for a pull request');
  expect((await ci.run(here, 'cache push letters', request)).err).toBe(
    'no remote cache is writable: CI runs for a pull request\n',
  );
  const push = { GITHUB_EVENT_NAME: 'push', CI: 'true' };
  expect((await ci.run(here, 'cache push letters', push)).err).toBe(
    'no remote cache is writable: CI writes only where PIPELINE_CACHE_WRITE is 1\n',
  );
  expect(server.objects.size).toBe(0);
  const asked = await ci.run(here, 'cache push letters', { ...push, PIPELINE_CACHE_WRITE: '1' });
  expect(asked).toMatchObject({ status: 0, err: '' });
  expect(server.objects.size).toBeGreaterThan(0);
});
