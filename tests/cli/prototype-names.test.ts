import { expect, test } from 'vitest';
import { project } from './cli.ts';

/** Names that every object has, or that JavaScript or a promise gives a meaning. */
const names = [
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'then',
  'length',
  'name',
];

const inner = `version: 1
name: inner
params: { constructor: 1 }
stages:
${names.map((name) => `  ${name}: { run: "touch o", outputs: { ${name}: o } }`).join('\n')}
`;

const after = (at: number, by: number): string => names[(at + by) % names.length]!;

const pipeline = `version: 1
name: constructor
include: { constructor: { file: ./inner.yaml, params: { constructor: 2 } }, pre: ./inner.yaml }
params: { ${names.map((name) => (name === 'valueOf' ? 'valueOf: { from-env: toString, default: 3 }' : `${name}: 1`)).join(', ')} }
defaults: { env: { constructor: a } }
metrics: { toString: { better: higher }, constructor.valueOf: { better: lower } }
summary: { rows: [constructor, toString], columns: { valueOf: constructor.valueOf, toString: toString.then } }
stages:
${names
  .map(
    (name, at) => `  ${name}:
    shell: true
    run: |
      echo \${{ params.${name} }} \${{ matrix.${name} }} > \${{ outputs.${name} }}
      touch \${{ outputs.${after(at, 1)} }}
      echo '{"message":"metric","name":"${name}","value":1}' >&3
    env: { ${name}: x, ${after(at, 1)}: y }
    matrix: { ${name}: [1, 2], ${after(at, 1)}: [a], exclude: [{ ${name}: 2 }], include: [{ ${after(at, 2)}: 5 }] }
    if: params.${name} != 9
    locks: [${name}]
    inputs: { ${names.map((port) => `${port}: ./in.txt`).join(', ')} }
    outputs: { ${name}: o, ${after(at, 1)}: p }
`,
  )
  .join('')}`;

test('names that objects have by nature are names like others, in every position and command', () => {
  const at = project({ 'p.yaml': pipeline, 'inner.yaml': inner, 'in.txt': 'x' });
  expect(at.pipeline('validate', 'p')).toMatchObject({ status: 0, err: '' });
  for (const words of [
    ['plan', 'p'],
    ['plan', 'p', '--json'],
    ['graph', 'p'],
    ['run', 'p'],
    ['run', 'p'],
    ['run', 'p', '--set', 'params.constructor=2'],
    ['status', 'p'],
    ['status', 'p', '--json'],
    ['why', 'constructor-valueOf', 'p'],
    ['runs'],
    ['diff', 'latest', 'latest', '--over', 'constructor'],
    ['diff', 'latest', 'latest', '--over', 'toString', '--md'],
    ['report', '--output', '-'],
    ['logs', 'toString'],
  ]) {
    const { status, err } = at.pipeline(...words);
    expect([
      words.join(' '),
      status,
      err.split('\n').filter((line) => /bug|TypeError|at .*\.js/.test(line)),
    ]).toEqual([words.join(' '), 0, []]);
  }
  expect(at.pipeline('why', 'nothing', 'p').status).toBe(2);
  expect(at.pipeline('diff', 'previous', 'latest')).toMatchObject({ status: 1, err: '' });
  const { stages } = at.report();
  expect(Object.keys(stages)).toHaveLength(3 * names.length);
  for (const name of names) {
    const [id] = Object.keys(stages).filter((one) => one.startsWith(`${name}[`));
    expect(stages[id!]).toMatchObject({ metrics: { [name]: 1 } });
  }
});

test.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
  '%s that is not there is not found',
  (name) => {
    const at = project({
      'p.yaml': 'version: 1\nname: p\nstages:\n  s: { run: touch o, outputs: { o: o } }\n',
    });
    expect(at.pipeline('run', 'p').status).toBe(0);
    for (const words of [
      ['why', name, 'p'],
      ['logs', name],
      ['run', 'p', '--only', name],
      ['run', 'p', '--set', `params.${name}=1`],
      ['run', 'p', '--set', `stages.${name}.cpus=1`],
      ['get', `s.${name}`, './x'],
      ['get', `${name}.o`, './x'],
    ]) {
      const { status, err } = at.pipeline(...words);
      expect([words.join(' '), status, err.includes('bug')]).toEqual([words.join(' '), 2, false]);
    }
  },
);
