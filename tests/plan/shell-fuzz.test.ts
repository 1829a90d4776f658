import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Shell } from '../../src/domain/plan.ts';
import { commandLine } from '../../src/execute/command.ts';
import { planCommand } from '../../src/plan/command.ts';
import { randomText, seeded } from './random-text.ts';

/**
 * What a script does with a word that means nothing to a shell, written where the expression stands, is what it has to do with any value.
 * So a shell itself says what is right, whatever the script is made of.
 */
const rounds = Number(process.env['SHELL_ROUNDS'] ?? 200);
const word = '.zq.';
const expression = '${{ params.v }}';

/** What a script shows: it writes that to descriptor 3, so that nothing else reads it. */
async function shown(program: string, text: string): Promise<string> {
  const child = spawn(`/bin/${program}`, ['-c', text], {
    cwd: folder,
    env: { PATH: '/nowhere', HOME: '/home' },
    timeout: 10_000,
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const chunks: Buffer[] = [];
  for await (const chunk of child.stdio[3] as Readable) chunks.push(chunk);
  return String(Buffer.concat(chunks));
}

function planned(text: string, v: string, shell: Shell): string | undefined {
  const ports = {
    inputs: [],
    outputs: [],
    certain: { inputs: true, outputs: true },
    metric: () => undefined,
    isBeside: () => false,
  };
  const scope = { params: { v }, variant: { cell: {}, places: {} }, root: '', damaged: () => false };
  const command = planCommand('s', text, shell, ports, { ...scope, report: () => {} });
  return command && commandLine(command, { inputs: {}, outputs: {} }).at(-1);
}

const values = [
  '',
  'a b',
  "two\nlines, it's",
  '"',
  'ends with \\',
  '*',
  '$(echo no)`echo no`',
  '#}) ;echo no',
  'if',
  '1',
  'a=b',
];

const folder = mkdtempSync(join(tmpdir(), 'shell-'));
for (const name of ['a long name', 'another']) writeFileSync(join(folder, name), '');

/** What may run a script here: `sh` is one or the other. */
const shells = (
  [
    ['sh -eu', 'dash'],
    ['sh -eu', 'bash'],
    ['bash -euo pipefail', 'bash'],
  ] satisfies [Shell, string][]
).filter(([, program]) => existsSync(`/bin/${program}`));

/** The first value that is not what it should be in a shell that may be meant. `undefined`: the script is not accepted. */
async function wrong(text: string, tried: readonly string[]): Promise<string | undefined> {
  let isAccepted = false;
  for (const [shell, program] of shells) {
    const scripts = tried.map((value) => planned(text, value, shell));
    const [marked, ...got] = await Promise.all(
      [text.replaceAll(expression, () => word), ...scripts].map((script) => script && shown(program, script)),
    );
    for (const [i, value] of tried.entries()) {
      if (scripts[i] === undefined) continue;
      isAccepted = true;
      const expected = marked!.replaceAll(word, () => value);
      if (got[i] !== expected)
        return JSON.stringify({ program, value, text, script: scripts[i], got: got[i], expected });
    }
  }
  return isAccepted ? '' : undefined;
}

const show = ">&3 printf '<%s>\\n'";
const accepted = [
  `echo 1;# it's fine\n${show} ${expression}`,
  `echo 1 &&# it's fine\n${show} ${expression}`,
  `(# it's fine\n${show} ${expression})`,
  `x=$(# it's "fine)\n${show} ${expression}); ${show} "$x" ${expression}`,
  `echo 1 |# it's\nread x; ${show} ${expression}`,
  `echo 1 &# it's\n${show} ${expression}`,
  `{ # it's\n${show} ${expression}; }`,
  `echo {# it is; ${show} ${expression}`,
  `echo a#it is ; ${show} ${expression}`,
  `echo a\\\n#b ; ${show} ${expression}`,
  `echo a \\\n#b it's\n${show} ${expression}`,
  `# it's\n\n# "\n${show} ${expression}`,
  `case a in\na) # it's\n${show} ${expression};;\n*) echo no;; esac; ${show} "${expression}"`,
  `case ${expression} in ${expression}) ${show} "$(${show} ${expression})";; esac`,
  `x="$( (${show} ${expression}) )"; ${show} "$x"`,
  `n=3; echo $((n<<2)) $(( (n+1) )); ${show} ${expression}`,
  `${show} \${x:-${expression}} "\${x:-${expression}}" "\${x:-a $(${show} "${expression}")}"`,
  `x=ab; ${show} "\${x%b}" '${expression}' "\${x#\${y:-a}}" ${expression}`,
  `x=a\${#x}#; ${show} "$# $x" ${expression}`,
  `${show} "\`${show} a\`" ${expression}`,
  `${show} \`${show} ${expression}\``,
  `for x in ${expression} b; do ${show} "$x"; done`,
  `x=${expression}; ${show} "$x"`,
  `f() { ${show} "$@"; }\nf ${expression} a${expression}b --c=${expression}`,
  `echo ${expression}>/dev/null; ${show} a${expression}`,
  `${expression}=1 2>/dev/null; ${expression} a; ${show} ${expression}`,
  `HOM=x; ${show} "$HOM${expression}" $HOM${expression}`,
  `${show} [${expression}] {a,${expression}} ~${expression}`,
  `# ${expression} it's\n${show} ${expression} # ${expression}`,
  `eval '${show} "$1"' 2>/dev/null; ${show} '${expression}'"${expression}"${expression}`,
];

describe('a value in a script', () => {
  test.each(accepted)('stays what it is in %j', async (text) => {
    expect(await wrong(text, values)).toBe('');
  });

  test('stays what it is in whatever script is accepted', async () => {
    const pieces = [
      ...`'"\`$;&|(){}#\\ \n \n  =[]!~*?<`,
      ...[
        '$(',
        '$((',
        '${x:-',
        '${x%',
        '"${x',
        '))',
        ')',
        '`',
        '"',
        "'",
        '<<',
        '<<<',
        "$'",
        '$"',
        '\\\n',
        '\\"',
      ],
      ...[
        'case a in',
        'a)',
        ';;',
        'esac',
        'if :; then',
        'fi',
        '{ ',
        '; }',
        'x=',
        'a',
        '1',
        '&&',
        '# it',
        " # '",
        '[[ ',
        ' ]]',
        ' =~ ',
      ],
      ...Array.from({ length: 24 }, () => `; ${show} `),
      ...Array.from({ length: 24 }, () => expression),
    ];
    const random = seeded(Number(process.env['SHELL_SEED'] ?? 7));
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!;
    let count = 0;
    for (let round = 0; round < rounds; round++) {
      const text = `${Array.from({ length: 2 + Math.floor(random() * 12) }, () => pick(pieces)).join('')}${expression}`;
      if (text.includes('$$')) continue; // a process id, or no expression
      const found = await wrong(text, [random() < 0.5 ? pick(values) : randomText(random)]);
      if (found !== undefined) count++;
      expect(found ?? '').toBe('');
    }
    expect(count).toBeGreaterThan(rounds / 4);
  });
});
