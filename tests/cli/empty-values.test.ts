import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { parseCall } from '../../src/cli/parse.ts';
import { project } from './cli.ts';

/** Every option that takes a value, of every command. */
const options = commands.flatMap((command) =>
  command.options
    .filter(({ value, mayBeEmpty }) => value !== undefined && mayBeEmpty === undefined)
    .map((option) => ({ command, option })),
);

describe('an empty value on the command line', () => {
  const home = project({
    'p.yaml':
      'version: 1\nname: p\nstages:\n  a: { run: touch o, outputs: { o: o } }\n  b: { run: touch o, outputs: { o: o } }\n',
  });

  test.each(options)('is rejected: $command.name --$option.name ""', ({ command, option }) => {
    const words = command.arguments.map(({ name }) => name);
    for (const empty of [[`--${option.name}=`], [`--${option.name}`, '']])
      expect(parseCall(command, [...words, ...empty])).toMatchObject({
        failures: [{ code: 'empty-value', option }],
      });
  });

  test('is rejected among the words of an option that takes several', () => {
    const { status, err } = home.pipeline('run', 'p.yaml', '--only', 'a', '');
    expect(status).toBe(2);
    expect(err).toContain('--only has an empty value; is a shell variable not set?');
  });

  test('is rejected as an argument', () => {
    for (const words of [
      ['run', ''],
      ['diff', 'latest', ''],
      ['why', ''],
      ['get', 'a.o', ''],
    ]) {
      const { status, err } = home.pipeline(...words);
      expect([words, status]).toEqual([words, 2]);
      expect(err).toMatch(/is empty; is a shell variable not set\?/);
    }
  });

  test('runs nothing and makes no folder', () => {
    expect(home.pipeline('run', 'p.yaml', '--artifacts', '').status).toBe(2);
    for (const path of ['artifacts', 'store.json', 'runs', 'blobs'])
      expect(existsSync(join(home.folder, path))).toBe(false);
  });
});
