import { expect, test } from 'vitest';
import { project } from './cli.ts';

const measure = `import { writeFileSync, writeSync } from 'node:fs';
const [out, value] = process.argv.slice(2);
writeSync(3, JSON.stringify({ message: 'metric', name: 'best/steps.all', value: Number(value) }) + '\\n');
writeFileSync(out, value);
`;
const kind = `summary: repeats a sign
outputs: { text: { path: text.txt, description: the sign again and again } }
params:
  times: { description: How often., type: integer, minimum: 1, maximum: 100 }
  sign: { description: The sign., type: string, default: x }
main: ./run.mjs
`;
const pipeline = `version: 1
name: p
params: { value: 3 }
stages:
  find:
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ params.value }}
    inputs: { script: ./measure.mjs }
    outputs: { text: text.txt }
  use:
    uses: ./kinds/repeat
    with: { times: "\${{ metrics.find.best/steps.all }}" }
  plain:
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ metrics.find.best/steps.all }}0
    inputs: { script: ./measure.mjs }
    outputs: { text: text.txt }
  shell:
    shell: true
    run: echo "about \${{ metrics.find.best/steps.all }}" > \${{ outputs.text }}
    outputs: { text: text.txt }
`;
const files = {
  'p.yaml': pipeline,
  'measure.mjs': measure,
  'kinds/repeat/stage.yaml': kind,
  'kinds/repeat/run.mjs': `import { writeFileSync } from 'node:fs';
export const run = async ({ params, outputs }) => writeFileSync(outputs.text, params.sign.repeat(params.times));
`,
} as const;
const out = 'artifacts/out/p';
const statuses = (at: ReturnType<typeof project>) =>
  Object.fromEntries(Object.entries(at.report().stages).map(([id, { status }]) => [id, status]));

test('a metric is the param of another stage and a part of a command; its value is in the key, not where it is from', () => {
  const at = project(files);
  expect(at.pipeline('plan', 'p').out).toMatch(/^undecided +use/m);
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect(at.read(`${out}/use/text`)).toBe('xxx');
  expect(at.read(`${out}/plain/text`)).toBe('30');
  expect(at.read(`${out}/shell/text`)).toBe('about 3\n');
  expect(at.report().stages['use']!.record!.with).toEqual({ times: 3, sign: 'x' });
  expect(at.pipeline('plan', 'p').out).toMatch(/^restore +use/m);

  // Of a stage that is restored, too; and a plan that was kept takes the metrics of this run.
  expect(at.pipeline('run', 'p', '--set', 'params.value=5').status).toBe(0);
  expect(at.read(`${out}/use/text`)).toBe('xxxxx');
  expect(at.pipeline('run', 'p').out).toContain('4 stages, all restored');
  expect(at.read(`${out}/use/text`)).toBe('xxx');
  expect(at.pipeline('run', 'p').out).toContain('4 stages, all restored');

  at.write('p.yaml', pipeline.replace('times: "${{ metrics.find.best/steps.all }}"', 'times: 3'));
  expect(at.pipeline('run', 'p').out).toContain('4 stages, all restored');
});

test('why says which metric a param is', () => {
  const at = project(files);
  at.pipeline('run', 'p');
  at.pipeline('run', 'p', '--set', 'params.value=4', '--only', 'find');
  at.pipeline('run', 'p', '--set', 'params.value=4', '--only', 'use');
  expect(at.pipeline('why', 'use').out).toMatch(/^ +with\.times +3 → 4 +metrics\.find\.best\/steps\.all$/m);
});

test.each([
  ['0', 'metrics.find.best/steps.all, which is its with.times, must be at least 1, not 0'],
  ['2.5', 'metrics.find.best/steps.all, which is its with.times, must be a whole number, not 2.5'],
])('a metric of %s that the param does not take fails the stage, and nothing of it is run', (value, said) => {
  const at = project(files);
  const ran = at.pipeline('run', 'p', '--set', `params.value=${value}`);
  expect([ran.status, ran.err]).toEqual([1, expect.stringContaining(said)]);
  expect(statuses(at)).toEqual({ find: 'succeeded', use: 'failed', plain: 'succeeded', shell: 'succeeded' });
});

test('a metric that the stage does not have fails what takes it', () => {
  const at = project({ ...files, 'p.yaml': pipeline.replaceAll('best/steps.all }}', 'best/steps.al }}') });
  expect(at.pipeline('run', 'p').err).toContain(
    'find has no metric "best/steps.al"; did you mean "best/steps.all"?',
  );
  expect(statuses(at)).toMatchObject({ use: 'failed', plain: 'failed', shell: 'failed' });
});

test.each([
  ['times: "${{ metrics.fnd.x }}"', 'unknown stage "fnd"; did you mean "find"?'],
  ['times: "${{ metrics.use.x }}"', 'stage "use" takes from itself'],
  ['times: 1, sign: "${{ metrics.find.x }}"', 'with.sign of stage "use" can be no metric: it is no number'],
  ['times: 1, sgn: "${{ metrics.find.x }}"', 'unknown key "sgn"; did you mean "sign"?'],
  ['times: 1, sign: "a ${{ metrics.find.x }}"', 'metrics.find.x is known only once its stage is done'],
  ['times: "${{ metrics.find }}"', '"find" is not STAGE.METRIC'],
])('%s is a mistake with its place', (written, said) => {
  const at = project({
    ...files,
    'p.yaml': pipeline.replace('times: "${{ metrics.find.best/steps.all }}"', written),
  });
  const { status, err } = at.pipeline('validate', 'p');
  expect([status, err]).toEqual([2, expect.stringContaining(said)]);
  expect(err).toMatch(/^p\.yaml:11:\d+ /m);
});

test('a param of a built-in kind takes one where its own rules hang on no other param', () => {
  const built = (param: string) => `version: 1
name: p
stages:
  find: { run: "true \${{ outputs.x }}", outputs: { x: { path: x, type: text } } }
  tokenize: { uses: tokenize, inputs: { corpus: find.x }, with: { vocabulary: 300 } }
  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with: { ${param}: "\${{ metrics.find.x }}" }
`;
  const at = project({ 'p.yaml': built('steps') });
  expect(at.pipeline('validate', 'p')).toMatchObject({ status: 0, err: '' });
  at.write('p.yaml', built('n_embd'));
  expect(at.pipeline('validate', 'p').err).toContain(
    'with.n_embd of stage "pretrain" can be no metric: what it may be hangs on other params',
  );
});

test('of each variant its own, and of an included file under its prefix', () => {
  const at = project({
    ...files,
    'shared/find.yaml': pipeline.slice(0, pipeline.indexOf('  use:')).replaceAll('./measure', '../measure'),
    'p.yaml': `version: 1
name: p
include: { other: { file: ./shared/find.yaml, params: { value: 7 } } }
stages:
  vary:
    matrix: { n: [1, 2] }
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ matrix.n }}
    inputs: { script: ./measure.mjs }
    outputs: { text: text.txt }
  each: { for-each: vary, uses: ./kinds/repeat, with: { times: "\${{ metrics.vary.best/steps.all }}" } }
  from: { uses: ./kinds/repeat, with: { times: "\${{ metrics.other-find.best/steps.all }}" } }
`,
  });
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect([1, 2].map((n) => at.read(`${out}/each[n=${n}]/text`))).toEqual(['x', 'xx']);
  expect(at.read(`${out}/from/text`)).toBe('xxxxxxx');
});
