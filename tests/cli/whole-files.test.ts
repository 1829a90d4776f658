import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const stages = 'stages:\n  s: { run: touch o, outputs: { o: o } }\n';
const kind = 'stages:\n  s: { uses: ./kind }\n';
const head = 'version: 1\nname: p\n';

/** Each place where a user names a file that is read whole: the files around it, and where the strange one lies. */
const places: readonly (readonly [string, { readonly [file: string]: string }, string])[] = [
  ['the pipeline file', {}, 'p.yaml'],
  ['an included file', { 'p.yaml': `${head}include: { a: ./x.yaml }\n${stages}` }, 'x.yaml'],
  ['a params file', { 'p.yaml': `${head}params: { a: { from-file: ./x.yaml } }\n${stages}` }, 'x.yaml'],
  ['a stage kind', { 'p.yaml': `${head}${kind}`, 'kind/main.mjs': '' }, 'kind/stage.yaml'],
];

const strange: readonly (readonly [string, readonly string[], RegExp])[] = [
  ['600 MB', ['truncate', '-s', '600M'], /has 629145600 bytes; at most 16777216 can be read whole/],
  ['3 GB', ['truncate', '-s', '3G'], /has 3221225472 bytes; at most 16777216 can be read whole/],
  ['a pipe', ['mkfifo'], /is a pipe, a socket or a device; name a file/],
  ['a device', ['ln', '-s', '/dev/zero'], /is a pipe, a socket or a device; name a file/],
];

for (const [place, files, path] of places)
  test.each(strange)(`${place} may not be %s`, (_, [command, ...words], said) => {
    const at = project({ 'unused.yaml': '', ...files });
    execFileSync(command!, [...words, join(at.folder, path)]);
    const { status, out, err } = at.pipeline('run', 'p.yaml');
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(said);
    expect(err).toContain(path);
  });

test('the settings may not be a pipe', () => {
  const settings = project({ 'transferline/unused': '' });
  execFileSync('mkfifo', [join(settings.folder, 'transferline/settings.yaml')]);
  const at = project({ 'p.yaml': `${head}${stages}` }, { XDG_CONFIG_HOME: settings.folder });
  const { status, err } = at.pipeline('run', 'p');
  expect([status, err]).toEqual([2, expect.stringMatching(/settings.yaml cannot be read: is a pipe/)]);
});

test('a folder is said to be one', () => {
  const at = project({ 'p.yaml': places[2]![1]['p.yaml']!, 'x.yaml/file': '' });
  expect(at.pipeline('run', 'p').err).toMatch(/^p.yaml:3:27 "\.\/x\.yaml" cannot be read: is a folder/);
});

test('a pattern of a stage kind takes bounded time', () => {
  const at = project({
    'p.yaml': `${head}stages:\n  s: { uses: ./kind, with: { word: "${'a'.repeat(40)}!" } }\n`,
    'kind/main.mjs': 'export const run = () => {};',
    'kind/stage.yaml':
      'summary: s\nmain: ./main.mjs\noutputs: { o: { path: o, description: o } }\nparams: { word: { type: string, pattern: "^(a+)+$" } }\n',
  });
  const { status, err } = at.pipeline('validate', 'p');
  expect([status, err]).toEqual([2, expect.stringMatching(/the pattern \^\(a\+\)\+\$ takes more than 1 s/)]);
});
