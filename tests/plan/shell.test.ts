import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { CommandWord } from '../../src/domain/plan.ts';
import { planCommand } from '../../src/plan/command.ts';
import { shellQuote } from '../../src/plan/shell.ts';
import { randomText, seeded } from './random-text.ts';

const show = JSON.stringify('process.stdout.write(JSON.stringify(process.argv.slice(1)))');

/** The script for a value of `params.v`, with the paths of an input `i` and an output `o`. */
function script(text: string, v: string | number, path = '/a path/$(x)'): string {
  const ports = { inputs: ['i'], outputs: ['o'], certain: { inputs: true, outputs: true } };
  const scope = { params: { v }, variant: { cell: {}, places: {} }, damaged: () => false, report: () => {} };
  const command = planCommand('s', text, true, ports, scope);
  return command!.run.map((word) => filled(word, path)).join('');
}

const filled = (word: CommandWord, path: string) =>
  word.map((part) => (typeof part === 'string' ? part : shellQuote(path))).join('');

const run = (text: string): unknown =>
  JSON.parse(execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8', env: { PATH: process.env['PATH'] } }));

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
      'node -e SHOW -- ${{ params.v }} end',
      'node -e SHOW -- "${{ params.v }}" end',
      "node -e SHOW -- '${{ params.v }}' end",
      'node -e SHOW -- "$(printf %s:%s ${{ params.v }} x)" end',
    ];
    for (let round = 0; round < 12; round++) {
      const value = `${randomText(random)}'"$(echo no)\`echo no\`$HOME`;
      const [plain, double, single, nested] = uses.map((use) =>
        run(script(use.replace('SHOW', show), value)),
      );
      expect(plain).toEqual([value, 'end']);
      expect(double).toEqual([value, 'end']);
      expect(single).toEqual([value, 'end']);
      expect(nested).toEqual([`${value}:x`, 'end']);
    }
  });

  test('a value in a comment does not end the comment', () => {
    const text = `node -e ${show} -- a # it's \${{ params.v }}\n`;
    expect(run(script(text, "'\necho no"))).toEqual(['a']);
  });

  test('an apostrophe in a comment opens nothing', () => {
    const text = `# it's fine\nnode -e ${show} -- "\${{ params.v }}"`;
    expect(run(script(text, 'a  b'))).toEqual(['a  b']);
  });
});
