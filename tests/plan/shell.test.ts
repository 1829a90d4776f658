import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import type { LoadFailure } from '../../src/domain/load-failure.ts';
import type { Shell } from '../../src/domain/plan.ts';
import { commandLine } from '../../src/execute/command.ts';
import { planCommand } from '../../src/plan/command.ts';
import { randomText, seeded } from './random-text.ts';

/** Prints its arguments, each with a NUL after it. */
const show = "printf '%s\\0'";

function planned(text: string, v: string | number, shell: Shell = 'sh -eu') {
  const ports = {
    inputs: ['i'],
    outputs: ['o'],
    certain: { inputs: true, outputs: true },
    metric: () => undefined,
    isBeside: () => false,
  };
  const failures: LoadFailure[] = [];
  const scope = {
    params: { v },
    variant: { cell: {}, places: {} },
    root: '',
    damaged: () => false,
    report: (failure: LoadFailure) => void failures.push(failure),
  };
  return { command: planCommand('s', text, shell, ports, scope), failures };
}

/** The script for a value of `params.v`, with the paths of an input `i` and an output `o`. */
const script = (text: string, v: string | number, path = '/a path/$(x)', shell: Shell = 'sh -eu'): string =>
  commandLine(planned(text, v, shell).command!, { inputs: { i: path }, outputs: { o: path } }).at(-1)!;

const run = (text: string): readonly string[] =>
  execFileSync('/bin/sh', ['-c', text], { encoding: 'utf8', env: { PATH: process.env['PATH'] } })
    .split('\0')
    .slice(0, -1);

describe('a command for a shell', () => {
  test('a value that is easily read stands in it in single quotes', () => {
    expect(script('train --rate ${{ params.v }} | tee x', 0.5)).toBe("train --rate '0.5' | tee x");
  });

  test('other values and all paths come in through variables', () => {
    expect(script('cat ${{ inputs.i }} "${{ params.v }}" ${{ params.v }}', 'a b', '/x y')).toBe(
      `__1='/x y'; __2='a b'; cat "\${__1}" "\${__2}" 'a b'`,
    );
    expect(script('cat ${{ params.v }}', '$x')).toBe(`__1='$x'; cat "\${__1}"`);
  });

  test('the variables are none that the script has', () => {
    expect(script('__1=3; cat ${{ params.v }}', '$x')).toBe(`___1='$x'; __1=3; cat "\${___1}"`);
  });

  test('a value never joins what stands beside it', () => {
    expect(
      run(script(`printf '%s' ${'${{ params.v }}'}>&1; a=1; ${show} "$a${'${{ params.v }}'}"`, 1)),
    ).toEqual(['111']);
    expect(run(script(`ab=no; a=yes; ${show} $a${'${{ params.v }}'}`, 'b'))).toEqual(['yesb']);
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

  test.each([
    ['cat <<END\n${{ params.v }}\nEND', 'after "<<"'],
    ['(cat <<-END\n\tx\n\tEND\n) | show ${{ params.v }}', 'after "<<"'],
    ['x=$(case a in a) show ${{ params.v }};; esac)', 'after "case" in "$(…)"'],
    ['x="$(case a in a) echo;; esac)"; show ${{ params.v }}', 'after "case" in "$(…)"'],
    ["show $'it\\'s' ${{ params.v }}", `after "$'"`],
    ['show "${x:-\'}" ${{ params.v }}', 'after a quote in "${…}" in quotes'],
    ['show "`show ${{ params.v }}`"', 'in backquotes in quotes'],
    ['show `show \\`a\\`` ${{ params.v }}', 'after "\\" in backquotes'],
    ['show ${x:${{ params.v }}}', 'in "${…}" but after "-", "=", "?", "+", "#" or "%"'],
    ['show ${${{ params.v }}}', 'in "${…}" but after "-", "=", "?", "+", "#" or "%"'],
    ['a[${{ params.v }}]=1', 'in "[…]" after a name'],
    ['[[ a =~ (#a) ]]; show ${{ params.v }}', 'after "=~"'],
    ['((n = 1 << 2)); show ${{ params.v }}', 'after "(("'],
    ['show $((echo a); (echo b)) ${{ params.v }}', 'after "((" that "))" does not close'],
  ])('what shells read differently is no place for a value: %s', (text, where) => {
    const { command, failures } = planned(text, 'a b');
    expect(command).toBeUndefined();
    expect(failures).toMatchObject([{ code: 'expression-undecided', where }]);
    expect(planned(text.replaceAll('${{ params.v }}', 'v'), 'a b').failures).toEqual([]);
  });

  test('a shift is no here-document', () => {
    expect(run(script(`n=3; ${show} $((n<<2)) ${'${{ params.v }}'}`, 'a b'))).toEqual(['12', 'a b']);
    const bash = `n=3; ((n <<= 1)); ${show} "$n" ${'${{ params.v }}'}`;
    expect(planned(bash, 'a b', 'bash -euo pipefail').failures).toEqual([]);
  });

  test('only a whole number stands where a shell computes', () => {
    const text = `${show} $((5-${'${{ params.v }}'}))`;
    expect(run(script(text, -3))).toEqual(['8']);
    for (const value of ['a[$(id)]', '010', 0.5, ''])
      expect(planned(text, value).failures).toMatchObject([{ code: 'expression-arithmetic' }]);
    expect(planned(`echo $((${'${{ inputs.i }}'}))`, '').failures).toMatchObject([
      { code: 'expression-arithmetic' },
    ]);
  });

  test('a backslash does not hide an expression', () => {
    expect(planned('show \\${{ params.v }}', 1).failures).toMatchObject([{ code: 'expression-backslash' }]);
  });
});
