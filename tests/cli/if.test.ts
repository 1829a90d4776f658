import { expect, test } from 'vitest';
import { project } from './cli.ts';

const measure = `import { writeFileSync, writeSync } from 'node:fs';
const [out, value] = process.argv.slice(2);
writeSync(3, JSON.stringify({ message: 'metric', name: 'lm/perplexity', value: Number(value) }) + '\\n');
writeFileSync(out, value);
`;

const pipeline = `version: 1
name: p
params: { value: 150, size: small, on: true }
stages:
  evaluate-lm:
    run: node \${{ inputs.script }} \${{ outputs.report }} \${{ params.value }}
    inputs: { script: ./measure.mjs }
    outputs: { report: report.txt }
  publish:
    if: \${{ metrics.evaluate-lm.lm/perplexity < 200 && params.on }}
    run: cp \${{ inputs.report }} \${{ outputs.copy }}
    inputs: { report: evaluate-lm.report }
    outputs: { copy: copy.txt }
  after:
    run: cp \${{ inputs.copy }} \${{ outputs.copy }}
    inputs: { copy: publish.copy }
    outputs: { copy: copy.txt }
  vary:
    if: matrix.n != 2 && params.size == 'small'
    matrix: { n: [1, 2] }
    shell: true
    run: echo \${{ matrix.n }} > \${{ outputs.text }}
    outputs: { text: text.txt }
`;

const files = { 'p.yaml': pipeline, 'measure.mjs': measure };
const statuses = (at: ReturnType<typeof project>) =>
  Object.fromEntries(Object.entries(at.report().stages).map(([id, { status }]) => [id, status]));

test('a stage whose if does not hold is skipped, with all that needs it, and that is no failure', () => {
  const at = project(files);
  expect(at.pipeline('plan', 'p').out).toMatch(/^undecided +publish/m);
  expect(at.pipeline('run', 'p')).toMatchObject({ status: 0, err: '' });
  expect(statuses(at)).toEqual({
    'evaluate-lm': 'succeeded',
    publish: 'succeeded',
    after: 'succeeded',
    'vary[n=1]': 'succeeded',
    'vary[n=2]': 'skipped',
  });
  expect(at.pipeline('run', 'p').out).toContain('5 stages in');

  const off = at.pipeline('run', 'p', '--set', 'params.value=250');
  expect(off.status).toBe(0);
  expect(off.out).toContain('does not hold: metrics.evaluate-lm.lm/perplexity is 250');
  expect(statuses(at)).toMatchObject({ publish: 'skipped', after: 'skipped', 'vary[n=1]': 'restored' });
  expect(at.report().outcome).toBe('succeeded');
  expect(at.report().stages['after']!.reasons).toEqual([{ reason: 'needs-skipped', stages: ['publish'] }]);

  const planned = at.pipeline('plan', 'p', '--set', 'params.value=250').out;
  expect(planned).toMatch(
    /^skip +publish +if metrics.evaluate-lm.lm\/perplexity < 200 && params.on does not hold/m,
  );
  expect(planned).toMatch(/^skip +after +needs publish, skipped/m);
  expect(at.pipeline('status', 'p', '--set', 'params.value=250').out).toMatch(/^skip +skipped +publish/m);
  const why = at.pipeline('why', 'after', 'p', '--set', 'params.value=250');
  expect([why.status, why.out]).toEqual([0, expect.stringContaining('skipped; needs publish, skipped')]);

  // It holds again, and what was made is there.
  expect(at.pipeline('run', 'p').out).toMatch(/4 restored, 1 skipped/);
  // The metric of a stage that was restored counts like that of one that ran.
  expect(at.pipeline('run', 'p', '--set', 'params.value=250').out).toMatch(/2 restored, 3 skipped/);
  at.pipeline('run', 'p', '--set', 'params.on=false');
  expect(statuses(at)).toMatchObject({ publish: 'skipped' });
});

test('a metric that the stage does not have fails it, and those that it has are named', () => {
  const at = project({ ...files, 'p.yaml': pipeline.replace('lm/perplexity <', 'lm/perplexty <') });
  const ran = at.pipeline('run', 'p');
  expect([ran.status, ran.err]).toEqual([
    1,
    expect.stringContaining('evaluate-lm has no metric "lm/perplexty"; did you mean "lm/perplexity"?'),
  ]);
  expect(statuses(at)).toMatchObject({ publish: 'failed', after: 'skipped' });
});

test.each([
  ["metrics.evaluate-lm.lm/perplexity < 'a'", 'this is a text, where a number is needed'],
  ['metrics.evaluate-ln.lm/perplexity < 1', 'unknown stage "evaluate-ln"; did you mean "evaluate-lm"?'],
  ['metrics.vary.x < 1', 'stage "vary" has variants'],
  ['params.size', 'this is a text, where a boolean is needed'],
  ["params.sise == 'x'", 'did you mean "params.size"?'],
  ['params.value = 1', 'a condition cannot have "=" here'],
  ['metrics.publish.x > 1', 'stage "publish" takes from itself'],
  ['metrics.after.x > 1', 'these stages wait for one another'],
])('%s is a mistake with its place', (condition, said) => {
  const at = project({
    ...files,
    'p.yaml': pipeline.replace('${{ metrics.evaluate-lm.lm/perplexity < 200 && params.on }}', condition),
  });
  const checked = at.pipeline('validate', 'p');
  expect([checked.status, checked.err]).toEqual([2, expect.stringContaining(said)]);
  expect(checked.err).toMatch(/^p.yaml:10:\d+ /m);
});
