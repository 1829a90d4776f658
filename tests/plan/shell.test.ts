import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { shellQuote } from '../../src/base/shell-quote.ts';
import type { CommandWord } from '../../src/domain/plan.ts';
import { planCommand } from '../../src/plan/command.ts';

import { randomText, seeded } from './random-text.ts';

/** Prints its arguments, each with a NUL after it. */
const show = "printf '%s\\0'";

/** The script for a value of `params.v`, with the paths of an input `i` and an output `o`. */
function script(text: string, v: string | number, path = '/a path/$(x)'): string {
  const ports = {
    inputs: ['i'],
    outputs: ['o'],
    certain: { inputs: true, outputs: true },
    metric: () => undefined,
  };
  const scope = {
    params: { v },
    variant: { cell: {}, places: {} },
    root: '',
    damaged: () => false,
    report: () => {},
  };
  const command = planCommand('s', text, true, ports, scope);
  return command!.run.map((word) => filled(word, path)).join('');
}

const filled = (word: CommandWord, path: string) =>
  word.map((part) => (typeof part === 'string' ? part : shellQuote(path))).join('');

const run = (text: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
    .split('\0')
    .slice(0, -1);

describe('a command for a shell', () => {
  test('plain values stand in it as they are', () => {
    expect(script('train --rate ${{ params.v }} | tee x', 0.5)).toBe('train --rate 0.5 | tee x');
  });

  test('other values and all paths come in through variables', () => {
    expect(script('cat ${{ inputs.i }} "${{ params.v }}"', 'a b', '/x y')).toBe(
      `__1='/x y'; __2='a b'; cat "\${__1}" "\${__2}"`,
    );
  });

  test('any value is one argument, the same in whatever quotes it stands', () => {
    const random = seeded(2);
    const uses = [
      'SHOW ${{ params.v }} end',
      'SHOW "${{ params.v }}" end',
      "SHOW '${{ params.v }}' end",
      'SHOW "$(printf %s:%s ${{ params.v }} x)" end',
    ];
    for (let round = 0; round < 40; round++) {
      const value = `${randomText(random)}'"$(echo no)\`echo no\`$HOME`;
      const [plain, double, single, nested] = uses.map((use) =>
        run(
          script(
            use.replace('SHOW', () => show),
            value,
          ),
        ),
      );
      expect(plain).toEqual([value, 'end']);
      expect(double).toEqual([value, 'end']);
      expect(single).toEqual([value, 'end']);
      expect(nested).toEqual([`${value}:x`, 'end']);
    }
  });

  test('a value in a comment does not end the comment', () => {
    const text = `${show} a # it's \${{ params.v }}\n`;
    expect(run(script(text, "'\necho no"))).toEqual(['a']);
  });

  test('an apostrophe in a comment opens nothing', () => {
    const text = `# it's fine\n${show} "\${{ params.v }}"`;
    expect(run(script(text, 'a  b'))).toEqual(['a  b']);
  });
});
