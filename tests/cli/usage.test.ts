import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { parseCall } from '../../src/cli/parse.ts';
import { project } from './cli.ts';

const { pipeline } = project({});
const version = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package.json'), 'utf8')).version;

const names = [
  ...[
    'init',
    'run',
    'plan',
    'validate',
    'diff',
    'get',
    'generate',
    'predict',
    'why',
    'status',
    'runs',
    'logs',
    'graph',
  ],
  ...['cache du', 'cache gc', 'cache verify'],
];

describe('help and version', () => {
  test('--version is the version, everywhere', () => {
    for (const words of [['--version'], ['-V'], ['run', '--version'], ['diff', 'a', '--version']])
      expect(pipeline(...words)).toEqual({ status: 0, out: `${version}\n`, err: '' });
  });

  test('--help lists every command', () => {
    const { status, out, err } = pipeline('--help');
    expect([status, err]).toEqual([0, '']);
    for (const name of names) expect(out).toMatch(new RegExp(`^  ${name} `, 'm'));
  });

  test('each command says how it is used, with examples and exit codes', () => {
    for (const name of names)
      for (const words of [
        [...name.split(' '), '--help'],
        [...name.split(' '), 'x', '-h'],
        ['help', ...name.split(' ')],
      ]) {
        const { status, out } = pipeline(...words);
        expect(status).toBe(0);
        expect(out).toMatch(new RegExp(`^pipeline ${name} `));
        for (const title of ['Options:', 'Examples:', 'Exit codes:']) expect(out).toContain(title);
      }
  });

  test('the help of plan, in full', () => {
    expect(
      pipeline('plan', '--help').out,
    ).toBe(`pipeline plan FILE [--set PATH=VALUE] [--engine NAME] [--rehash] [--artifacts DIR] [--json]
  Show what a run would do, and why

Runs and writes nothing.
Stages that depend on a stage that would run are undecided: they are restored if their inputs stay the same.

Arguments:
  FILE  Pipeline file; a bare name is searched here, then in pipelines/, with or without .yaml

Options:
  --set PATH=VALUE  Replace a value of the file; VALUE is YAML: 'params.lambda=[0, 0.1]'; repeatable
  --engine NAME     Run every model stage on this engine, overriding the file; list: pipeline engines
  --rehash          Read every input and stored file again instead of relying on sizes and times
  --artifacts DIR   Folder of the results and the cache (default: artifacts in the current folder)
  --json            Print the decisions as JSON
  --help            Print this help
  --version         Print the version

Examples:
  pipeline plan pretrain-then-finetune --set params.seed=2  Show what another seed would re-run

Exit codes:
  0   Success
  1   An input of a stage cannot be read; the plan shows which
  2   The pipeline file or command line is invalid
  70  Internal error (please report)
`);
  });
});

describe('a wrong command line ends with 2 and says what was meant', () => {
  const said = (...words: string[]) => {
    const { status, out, err } = pipeline(...words);
    expect([status, out]).toEqual([2, '']);
    return err.split('\n\n')[0];
  };

  test('unknown names', () => {
    expect(said('rnu', 'x')).toBe('unknown command: rnu; did you mean run?');
    expect(said('--halp')).toBe('unknown option: --halp; did you mean --help?');
    expect(said('plan', 'x', '--jsn')).toBe('unknown option: --jsn; did you mean --json?');
    expect(said('frobnicate')).toBe('unknown command: frobnicate');
  });

  test('missing, needless and wrong words, all at once', () => {
    expect(said('run')).toBe('missing argument: FILE');
    expect(said('get', 'a', 'b', 'c')).toBe('unexpected argument: c');
    expect(said('plan', 'x', '--json=yes')).toBe('--json does not take a value, got yes');
    expect(said('run', 'x', '--progress', 'plian', '--set')).toBe(
      '--progress must be one of auto, terminal, plain, got plian; did you mean plain?\n--set requires a value: --set PATH=VALUE',
    );
  });

  test('nothing at all shows the help', () => {
    const { status, err } = pipeline();
    expect(status).toBe(2);
    expect(err).toContain('Commands:');
  });
});

describe('an empty value', () => {
  const valued = commands.flatMap((command) =>
    command.options.flatMap((option) =>
      option.value === undefined || option.words === 'any' || option.mayBeEmpty
        ? []
        : [[command, option] as const],
    ),
  );

  test('is refused by every option and argument of every command', () => {
    const empty = '';
    expect(valued.length).toBeGreaterThan(40);
    for (const [command, { name }] of valued)
      for (const words of [[`--${name}`, empty], [`--${name}=${empty}`]]) {
        const read = parseCall(command, [...command.arguments.map(() => 'x'), ...words]);
        const codes = read.ok ? [] : read.failures.map(({ code }) => code);
        expect([command.name, words, codes]).toEqual([command.name, words, ['empty-value']]);
      }
    for (const command of commands)
      for (const [at, { mayBeEmpty }] of command.arguments.entries()) {
        if (mayBeEmpty) continue;
        const read = parseCall(
          command,
          command.arguments.map((_, i) => (i === at ? empty : 'x')),
        );
        const codes = read.ok ? [] : read.failures.map(({ code }) => code);
        expect([command.name, at, codes]).toEqual([command.name, at, ['empty-argument']]);
      }
  });

  test('keeps a run from starting', () => {
    const at = project({
      'p.yaml': 'version: 1\nname: p\nstages:\n  s: { run: touch o, outputs: { o: o } }\n',
    });
    for (const words of [
      ['--artifacts', ''],
      ['--only', ''],
      ['--only', 's', ''],
      ['--set', ''],
      ['--set', '=1'],
      ['--from', ''],
    ]) {
      const { status, out, err } = at.pipeline('run', 'p', ...words);
      expect([words, status, out, err.split('\n').length]).toEqual([words, 2, '', expect.any(Number)]);
    }
    expect(at.pipeline('run', '').status).toBe(2);
    expect(readdirSync(at.folder)).toEqual(['p.yaml']);
  });
});
