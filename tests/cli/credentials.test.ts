import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const credentials = [
  'PIPELINE_CACHE_REMOTE',
  'PIPELINE_CACHE_TOKEN',
  'PIPELINE_CACHE_SIGNING_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
] as const;
const value = 'hunter2hunter2';

const stages = (of: string) => `stages: { s: { run: "env", ${of} outputs: { o: o } } }\n`;

/** Every way by which a pipeline file can ask for a variable of the runner. */
const ways: { readonly [way: string]: (name: string) => { readonly [file: string]: string } } = {
  'as a param': (name) => ({
    'p.yaml': `version: 1\nname: p\nparams: { x: { from-env: ${name} } }\n${stages('')}`,
  }),
  'as a secret': (name) => ({
    'p.yaml': `version: 1\nname: p\n${stages(`env: { ${name}: { secret: true } },`)}`,
  }),
  'as a secret of all stages': (name) => ({
    'p.yaml': `version: 1\nname: p\ndefaults: { env: { ${name}: { secret: true } } }\n${stages('')}`,
  }),
  'in an included file': (name) => ({
    'p.yaml': 'version: 1\nname: p\ninclude: { i: ./i.yaml }\nstages: {}\n',
    'i.yaml': `version: 1\nname: i\nparams: { x: { from-env: ${name} } }\n${stages(`env: { ${name}: { secret: true } },`)}`,
  }),
};

describe('a pipeline file cannot read a credential of the runner', () => {
  for (const [way, files] of Object.entries(ways))
    test(way, () => {
      for (const name of credentials) {
        const { pipeline } = project(files(name), { [name]: value });
        for (const words of [
          ['validate', 'p'],
          ['plan', 'p'],
          ['run', 'p'],
          ['run', 'p', '--set', 'cpus=1'],
        ]) {
          const { status, out, err } = pipeline(...words);
          expect([status, out + err]).toEqual([2, expect.not.stringContaining(value)]);
          expect(err).toMatch(
            new RegExp(`^[pi]\\.yaml:\\d+:\\d+ ${name} is a credential of the runner`, 'm'),
          );
        }
      }
    });

  test('from the command line', () => {
    const { pipeline } = project(
      { 'p.yaml': `version: 1\nname: p\nparams: { x: 1 }\n${stages('')}` },
      { PIPELINE_CACHE_TOKEN: value },
    );
    const { status, err } = pipeline('run', 'p', '--set', 'params.x={from-env: PIPELINE_CACHE_TOKEN}');
    expect([status, err]).toEqual([2, expect.stringContaining('is a credential of the runner')]);
  });

  test('nor the variable that the settings name for a token', () => {
    const { pipeline, write } = project(
      { 'p.yaml': ways['as a secret']!('TEAM_TOKEN')['p.yaml']! },
      {
        TEAM_TOKEN: value,
        XDG_CONFIG_HOME: './config',
      },
    );
    write(
      'config/transferline/settings.yaml',
      'cache: { remote: [{ url: "https://cache.invalid/x", token-variable: TEAM_TOKEN }] }\n',
    );
    const { status, err } = pipeline('run', 'p');
    expect([status, err]).toEqual([2, expect.stringContaining('TEAM_TOKEN is a credential of the runner')]);
  });
});

test('a stage sees no credential of the runner in its environment', () => {
  const all = Object.fromEntries(credentials.map((name) => [name, value]));
  const { pipeline, folder } = project(
    { 'p.yaml': `version: 1\nname: p\nstages: { s: { run: "sh -c 'env > o'", outputs: { o: o } } }\n` },
    { ...all, PIPELINE_CACHE_REMOTE: 'none', PIPELINE_CACHE_SIGNING_KEY: undefined },
  );
  expect(pipeline('run', 'p').status).toBe(0);
  for (const entry of readdirSync(join(folder, 'artifacts'), { recursive: true, withFileTypes: true }))
    if (entry.isFile()) expect(readFileSync(join(entry.parentPath, entry.name), 'utf8')).not.toContain(value);
});

test('an empty variable is told from one that is not there', () => {
  const files = {
    'p.yaml': `version: 1\nname: p\n${stages('env: { KEY: { secret: true } },')}`,
    'q.yaml': `version: 1\nname: q\nparams: { x: { from-env: KEY } }\n${stages('')}`,
  };
  const empty = project(files, { KEY: '' });
  expect(empty.pipeline('run', 'p').err).toContain('needs the secret KEY, and that variable is empty here');
  expect(empty.pipeline('run', 'q').err).toContain('the variable KEY is empty; set it, or give a "default"');
  const absent = project(files);
  expect(absent.pipeline('run', 'p').err).toContain(
    'needs the secret KEY, and there is no such variable here',
  );
  expect(absent.pipeline('run', 'q').err).toContain('there is no variable KEY in the environment');
});

describe('no password reaches a message', () => {
  const url = `https://me:${value}@host.invalid/x`;
  const settings: { readonly [what: string]: string } = {
    'in an unknown key': `cache: { tokn: ${value} }`,
    'in a value that will not do': `cache: { remote: [{ url: "${url}", token-variable: "my ${value}" }] }`,
    'in an address of another kind': `cache: { remote: { url: "${url}" } }`,
    'in text that is not YAML': `cache: { remote: "${url}"\n  ${value}: : ]`,
    'in a key that is not public': `cache: { trusted-keys: ["${value}"] }`,
  };
  for (const [what, text] of Object.entries(settings))
    test(what, () => {
      const { pipeline } = project(
        {
          'p.yaml': `version: 1\nname: p\n${stages('')}`,
          'config/transferline/settings.yaml': `${text}\n`,
        },
        { XDG_CONFIG_HOME: './config', PIPELINE_CACHE_REMOTE: url },
      );
      for (const words of [['run', 'p'], ['cache', 'status', 'p'], ['doctor']]) {
        const { out, err } = pipeline(...words);
        expect(out + err).not.toContain(value);
      }
      expect([1, 2]).toContain(pipeline('run', 'p').status);
    });

  test('in the excerpt of a pipeline file, a param or a line of a log', () => {
    const { pipeline } = project({
      'p.yaml': `version: 1\nname: p\ncache: { remote: "${url}", x: 1 }\n${stages('')}`,
      'q.yaml': `version: 1\nname: q\nstages: { s: { run: "sh -c 'echo ${url}; exit 1'", outputs: { o: o } } }\n`,
    });
    const wrong = pipeline('validate', 'p').err;
    expect(wrong).toContain('host.invalid');
    expect(wrong).not.toContain(value);
    const failed = pipeline('run', 'q');
    expect(failed.out + failed.err).not.toContain(value);
    expect(failed.err).toContain('https://***@host.invalid/x');
  });

  test('in the address of a package index', () => {
    const { pipeline } = project({}, { PIP_INDEX_URL: `http://me:${value}@127.0.0.1:1/simple` });
    const { out, err } = pipeline('engines', 'add', 'tfjs-node-gpu', '--cpu');
    expect(out + err).not.toContain(value);
  });
});
