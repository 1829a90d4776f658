import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { letters, project } from './cli.ts';

/** Command lines that take --json and need no pipeline file of their own kind. */
const commands = [
  ...['cache du', 'cache verify', 'cache verify --repair', 'cache gc', 'cache gc --dry-run --keep-runs 1'],
  ...['cache status letters', 'cache push letters', 'cache pull letters', 'runs', 'runs prune --keep 1'],
  ...['report', 'report nope', 'status', 'status letters', 'status nope', 'why make', 'why make letters'],
  ...[
    'why nope letters',
    'why make --run nope',
    'diff latest previous',
    'diff nope none.json',
    'plan letters',
  ],
  ...['plan nope', 'validate letters', 'validate nope', 'graph letters', 'graph nope', 'logs', 'logs make'],
  ...['predict none x', 'generate none', 'runs --sort nope', 'cache du --keep-runs x'],
];

test.each(commands)('%s --json prints JSON before the first run, or nothing on standard output', (line) => {
  const home = project(letters);
  const { status, out, err } = home.pipeline(...line.split(' '), '--json');
  if (out !== '') for (const one of out.trim().split('\n')) JSON.parse(one);
  else expect(err).not.toBe('');
  expect([0, 1, 2]).toContain(status);
  expect(err).not.toMatch(/^\s+at /m);
  expect(existsSync(join(home.folder, 'artifacts'))).toBe(false);
});

test('a damaged report is named with what is wrong in it, by every command that reads it', () => {
  const home = project(letters);
  home.pipeline('run', 'letters');
  const [run] = readdirSync(join(home.folder, 'artifacts/runs')).filter((name) => name !== 'latest');
  const report = home.report();
  const cases: readonly (readonly [text: string, why: RegExp])[] = [
    [JSON.stringify(report).slice(0, 300), /it is not JSON/],
    ['[]', /it is not the report of a run/],
    ['null', /it is not the report of a run/],
    [JSON.stringify({ ...report, version: 9 }), /it is a report of version 9/],
    [JSON.stringify({ ...report, stages: { make: null } }), /stages\.make is null, not an object/],
    ['['.repeat(100_000), /nested too deeply/],
  ];
  const lines = [
    'report',
    'runs',
    'status',
    'why make',
    'logs',
    'diff latest latest',
    'get make.text x',
    'watch --port x',
  ];
  for (const [text, why] of cases)
    for (const events of [true, false]) {
      home.write(`artifacts/runs/${run}/report.json`, text);
      if (!events) home.write(`artifacts/runs/${run}/events.jsonl`, '{"event":"run-started"}\n[[[\n');
      for (const line of lines) {
        const { status, err } = home.pipeline(...line.split(' '));
        expect([line, status, err]).toEqual([
          line,
          expect.toBeOneOf([0, 1, 2]),
          expect.not.stringMatching(/\n\s+at |TypeError/),
        ]);
        if (line.startsWith('diff') || line.startsWith('get') || (line === 'report' && !events))
          expect([line, err]).toEqual([line, expect.stringMatching(why)]);
      }
    }
});
