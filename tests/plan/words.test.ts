import { describe, expect, test } from 'vitest';
import { splitCommand } from '../../src/plan/words.ts';
import { randomText, seeded } from './random-text.ts';

const words = (text: string) =>
  splitCommand(text).words.map((word) =>
    word.map((part) => (typeof part === 'string' ? part : `<${part.name}>`)).join(''),
  );
const problems = (text: string) => splitCommand(text).problems.map(({ code }) => code);

describe('a command without a shell', () => {
  test.each([
    ['node x.mjs --seed 1', ['node', 'x.mjs', '--seed', '1']],
    ['  node \t x\n  y\r\n', ['node', 'x', 'y']],
    [`node -e 'a "b" \\n' "c 'd'"`, ['node', '-e', 'a "b" \\n', "c 'd'"]],
    ['a\\ b "\\$x \\" \\n" c\\"d', ['a b', '$x " \\n', 'c"d']],
    ['node x \\\n  --y z', ['node', 'x', '--y', 'z']],
    [`a'b'"c"d ''`, ['abcd', '']],
    ['echo $HOME *.txt ~ {a,b} <unk> a=b>c', ['echo', '$HOME', '*.txt', '~', '{a,b}', '<unk>', 'a=b>c']],
    ['x --a=${{ params.a }}b "${{ matrix.c }}"', ['x', '--a=<params.a>b', '<matrix.c>']],
    [`x 'a \${{ params.a }} b' $\${{ params.a }}`, ['x', 'a <params.a> b', '${{', 'params.a', '}}']],
  ])('%s', (text, expected) => {
    expect(words(text)).toEqual(expected);
    expect(problems(text)).toEqual([]);
  });

  test.each([
    ['', 'command-empty'],
    ["''", 'command-empty'],
    ['a "b', 'command-open-quote'],
    ["a 'b", 'command-open-quote'],
    ['a \\', 'command-backslash'],
    ['a | b', 'command-operator'],
    ['a && b', 'command-operator'],
    ['a; b', 'command-operator'],
    ['a >out.txt', 'command-operator'],
    ['a 2>/dev/null', 'command-operator'],
    ['a 2>&1', 'command-operator'],
    ['a ${{ b', 'expression-syntax'],
    ['a ${{ b c }}', 'expression-syntax'],
  ])('%s is a problem', (text, code) => {
    expect(problems(text)).toEqual([code]);
  });

  test.each([
    ['echo $HOME x', ['$HOME']],
    ['echo ${X}y "in $HOME/a" $(date) "$(date)" $1', ['${X}', '$HOME', '$(date)', '$(date)', '$1']],
    ['cat *.txt a?c data/[0-9].csv', ['*.txt', 'a?c', 'data/[0-9].csv']],
    ["FOO=1 BAR='a b' cmd BAZ=2", ['FOO=1', "BAR='a b'"]],
    ['ls ~/x ~ ~me/y', ['~/x', '~', '~me/y']],
    ['sort <in 0<in', ['<in', '0<in']],
    ['echo `date`', ['`date`']],
    ['echo {a,b} x{1..3}', ['{a,b}', '{1..3}']],
    ["echo 'a'; echo b;echo c", ["'a';", 'b;echo']],
    ['cat a|sort b&&c', ['a|sort', 'b&&c']],
    ['cat a>b', ['a>b']],
    ['node x # a comment', ['#']],
    ['echo $HOME/${{ params.a }}', ['$HOME']],
  ])('what only a shell reads is noted: %s', (text, expected) => {
    expect(splitCommand(text).shellOnly.map((one) => one.text)).toEqual(expected);
  });

  test.each([
    "echo '$HOME' '*.txt' '`date`' '~/x' '{a,b}' '<in' 'a;b' '#'",
    'echo "*.txt" "~/x" "{a,b}" "<in" "a;b" "#" "`x`" "\\$HOME"',
    'echo \\$HOME \\*.txt \\~/x \\#a',
    'curl https://example.org/?a=1&b=2;c ^foo$ s/a$/b/ $.field $5.00',
    'x --a=${{ params.a }} ${{ params.a }} <unk> a=b --b=c pip[extra] a->b a=>b List<int> $${{ x',
    'train --lr 1e-3 --name a~b c#d - -- +x {} {a}',
  ])('what is quoted, or means nothing to a shell, is not: %s', (text) => {
    expect(splitCommand(text).shellOnly).toEqual([]);
  });

  test('an operator in quotes is an argument', () => {
    expect(problems(`a '|' "&&" \\; '>x'`)).toEqual([]);
  });

  test('whatever is quoted comes back as it was', () => {
    const random = seeded(1);
    const quotes: readonly ((word: string) => string)[] = [
      (word) => `'${word.replaceAll("'", "'\\''")}'`,
      (word) => `"${word.replace(/["\\$`]/g, '\\$&')}"`,
      (word) =>
        [...word].map((character) => (character === '\n' ? "'\n'" : `\\${character}`)).join('') || "''",
    ];
    for (let round = 0; round < 500; round++) {
      const given = Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
        randomText(random).replaceAll('${{', '$'),
      );
      const text = given
        .map((word) => quotes[Math.floor(random() * quotes.length)]!(word))
        .join(' \n'.slice(0, 1 + (round % 2)));
      if (given[0] !== '') expect(splitCommand(text).problems).toEqual([]);
      expect(words(text)).toEqual(given);
    }
  });
});
