import { expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = (params: string) => `version: 1
name: p
params: ${params}
stages:
  say:
    run: echo \${{ params.rate }} > \${{ outputs.text }}
    shell: true
    outputs: { text: text.txt }
`;

const rate = '{ rate: { from-env: RATE, default: 1 } }';
const told = (at: ReturnType<typeof project>) => at.read('artifacts/out/p/say/text').trim();

test('a variable of the environment is a param, at once, and why names it', () => {
  const env: { RATE?: string } = {};
  const at = project({ 'p.yaml': pipeline(rate) }, env);
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect(told(at)).toBe('1');
  Object.assign(env, { RATE: '2.50' });
  expect(at.pipeline('why', 'say', 'p').out).toMatch(/command .*params.rate: variable RATE/);
  expect(at.pipeline('run', 'p').status).toBe(0);
  expect(told(at)).toBe('2.5');
  Object.assign(env, { RATE: '' });
  expect(at.pipeline('run', 'p').out).toContain('all restored');
  expect(told(at)).toBe('1');
  expect(at.pipeline('run', 'p', '--set', 'params.rate=2.5').out).toContain('all restored');

  Object.assign(env, { RATE: '1.0' });
  at.write('p.yaml', pipeline('{ rate: { from-env: RATE, default: x } }'));
  at.pipeline('run', 'p');
  expect(told(at)).toBe('1.0');
});

test('a key of a file may have dots in its name', () => {
  const at = project({
    'p.yaml': pipeline('{ rate: { from-file: ./params.yaml, key: a.b.c } }'),
    'params.yaml': 'a.b: { c: 3 }\n',
  });
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect(told(at)).toBe('3');
});

test('a file gives params, and an edit of it counts, at once', () => {
  const at = project({
    'p.yaml': pipeline('{ rate: { from-file: ./params.yaml, key: train.rate } }'),
    'params.yaml': 'train: { rate: 3 }\nother: 1\n',
  });
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect(told(at)).toBe('3');
  at.write('params.yaml', 'train: { rate: 3 }\nother: 2\n');
  expect(at.pipeline('run', 'p').out).toContain('all restored');
  at.write('params.yaml', 'train: { rate: 4 }\n');
  expect(at.pipeline('why', 'say', 'p').out).toContain('params.rate: ./params.yaml: train.rate');
  at.pipeline('run', 'p');
  expect(told(at)).toBe('4');
  at.write(
    'p.yaml',
    pipeline('{ all: { from-file: ./params.yaml } }').replace('params.rate', 'params.all.train.rate'),
  );
  expect(at.pipeline('run', 'p').out).toContain('all restored');
});

test.each([
  ['{ rate: { from-env: NOT_SET } }', /^p.yaml:3:29 there is no variable NOT_SET in the environment/],
  [
    '{ rate: { from-env: RATE, defualt: 1 } }',
    /^p.yaml:3:35 unknown key "defualt"; did you mean "default"\?/,
  ],
  [
    '{ rate: { from-env: TAGGED } }',
    /^p.yaml:3:29 the variable TAGGED .*: the tag !!timestamp has no meaning/,
  ],
  ['{ rate: { from-env: LONG } }', /^p.yaml:3:29 the variable LONG .*: 0xFFFFFFFFFFFFFFFF cannot be held/],
  [
    '{ rate: { from-env: COMMENT } }',
    /^p.yaml:3:29 the variable COMMENT is not a value as YAML writes them;/,
  ],
  ['{ rate: { from-file: ./tagged.yaml } }', /^tagged.yaml:1:4 the tag !!binary has no meaning/],
  ['{ rate: { from-file: ./old.yaml, key: a } }', /^old.yaml:1:1 this file says that it is YAML 1.1/],
  ['{ rate: { from-file: ./long.json, key: a } }', /^long.json:1:6 9007199254740993 cannot be held/],
  ['{ rate: { from-env: [] } }', /^p.yaml:3:29 "from-env" names a variable/],
  [
    '{ rate: { from-file: ./params.yaml, key: train.rat } }',
    /^p.yaml:3:50 params.yaml has no "train.rat": unknown "rat"; did you mean "rate"\?/,
  ],
  ['{ rate: { from-file: ./none.yaml } }', /^p.yaml:3:30 ".*none.yaml" cannot be read: not found/],
  ['{ rate: { from-file: ./bad.yaml } }', /^bad.yaml:1:\d+ /m],
  ['{ rate: { from-file: ./formula.yaml, key: a } }', /^formula.yaml:1:4 .* has no meaning in params/m],
])('%s', (params, said) => {
  const at = project(
    {
      'p.yaml': pipeline(params),
      'params.yaml': 'train: { rate: 3 }\n',
      'bad.yaml': 'a: { b: \n',
      'formula.yaml': 'a: "${{ params.x }}"\n',
      'tagged.yaml': 'a: !!binary aGk=\n',
      'old.yaml': '%YAML 1.1\n---\na: yes\n',
      'long.json': '{"a":9007199254740993}',
    },
    { TAGGED: '!!timestamp 2024-01-01', LONG: '0xFFFFFFFFFFFFFFFF', COMMENT: '#fff' },
  );
  const checked = at.pipeline('validate', 'p');
  expect(checked.status).toBe(2);
  expect(checked.err).toMatch(said);
});

test('null is a value, from a variable, as its default and from a file', () => {
  const at = project(
    {
      'p.yaml': pipeline(
        '{ rate: 1, a: { from-env: RATE }, b: { from-env: NOT_SET, default: null }, c: { from-file: ./f.json, key: n } }',
      ),
      'f.json': '{ "n": null }',
    },
    { RATE: 'null' },
  );
  expect(at.pipeline('validate', 'p')).toMatchObject({ status: 0, err: '' });
});
