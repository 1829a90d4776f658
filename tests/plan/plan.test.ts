import { describe, expect, test } from 'vitest';
import type { PlannedStage } from '../../src/domain/plan.ts';
import { describeLoadFailures } from '../../src/report/words/load-failure.ts';
import { loadText } from '../load/loading.ts';

function stagesOf(text: string, settings: readonly string[] = [], engine?: string): readonly PlannedStage[] {
  const loaded = loadText(`version: 1\nname: x\n${text}`, settings, engine);
  if (!loaded.ok) throw new Error(describeLoadFailures(loaded.failures, loaded.locate));
  return loaded.plan.stages;
}

const ids = (stages: readonly PlannedStage[]) => stages.map(({ id }) => id);
const byId = (stages: readonly PlannedStage[], id: string) => stages.find((stage) => stage.id === id)!;

const tuned = `
  tune:
    uses: finetune
    matrix: { lambda: "\${{ params.lambda }}", seed: [1, 2] }
    inputs: { model: /project/shared, train: /project/shared }
    with: { lambda: "\${{ matrix.lambda }}", epochs: "\${{ params.model.epochs }}" }
  judge:
    uses: evaluate
    for-each: tune
    inputs: { model: tune.model, examples: /project/shared }
  again:
    run: node x \${{ inputs.report }} --lambda \${{ matrix.lambda }}
    for-each: judge
    inputs: { report: judge.report, model: tune.model }
    outputs: { out: out.txt }
  all:
    uses: collect
    inputs: { all: "judge[*].report" }
`;
const params = 'params: { lambda: [0, 0.5], model: { epochs: 3 }, seed: 7, flag: true, word: "two words" }\n';

describe('order', () => {
  const run = (name: string, ...takes: string[]) =>
    `  ${name}: { run: x, inputs: { ${takes.map((one, i) => `i${i}: ${one}.o`).join(', ')} }, outputs: { o: o } }\n`;

  test('a file in order stays in order', () => {
    expect(ids(stagesOf(`stages:\n${run('b')}${run('a')}${run('d', 'a')}${run('c', 'b', 'd')}`))).toEqual([
      'b',
      'a',
      'd',
      'c',
    ]);
  });

  test('what a stage takes from comes before it', () => {
    expect(ids(stagesOf(`stages:\n${run('d', 'c', 'a')}${run('c', 'b')}${run('b')}${run('a')}`))).toEqual([
      'b',
      'c',
      'a',
      'd',
    ]);
  });
});

describe('variants', () => {
  const stages = stagesOf(`${params}stages:${tuned}`);

  test('every cell of a matrix, the first axis slowest, and one for each of them', () => {
    const cells = ['lambda=0,seed=1', 'lambda=0,seed=2', 'lambda=0.5,seed=1', 'lambda=0.5,seed=2'];
    expect(ids(stages)).toEqual([
      ...['tune', 'judge', 'again'].flatMap((name) => cells.map((cell) => `${name}[${cell}]`)),
      'all',
    ]);
    expect(byId(stages, 'judge[lambda=0.5,seed=2]').variant).toEqual({ lambda: 0.5, seed: 2 });
  });

  test('one for each takes the outputs of its own variant, also over two stages', () => {
    const again = byId(stages, 'again[lambda=0.5,seed=1]');
    expect(again.inputs['report']).toMatchObject({ id: 'judge[lambda=0.5,seed=1]', output: 'report' });
    expect(again.inputs['model']).toMatchObject({ id: 'tune[lambda=0.5,seed=1]', type: 'model' });
    expect(again.needs).toEqual(['judge[lambda=0.5,seed=1]', 'tune[lambda=0.5,seed=1]']);
    expect(again.action).toEqual({
      run: [['node'], ['x'], [{ input: 'report' }], ['--lambda'], ['0.5']],
      shell: false,
    });
  });

  test('a star takes all of them', () => {
    const { inputs, needs } = byId(stages, 'all');
    expect(inputs['all']).toMatchObject({ from: 'variants', stage: 'judge', output: 'report' });
    expect(needs).toHaveLength(4);
  });

  test('names stay inside one folder', () => {
    const found = stagesOf(
      `stages:\n  s: { run: x, matrix: { p: [../a/b, "c,d=e]", 数据] }, outputs: { o: o } }\n`,
    );
    expect(ids(found)).toEqual(['s[p=..%2Fa%2Fb]', 's[p=c%2Cd%3De%5D]', 's[p=数据]']);
  });

  test('another list of values gives the same variant the same name', () => {
    const other = stagesOf(`${params}stages:${tuned}`, ['params.lambda=[0.5, 0.1]']);
    expect(ids(other)).toContain('tune[lambda=0.5,seed=1]');
    expect(byId(other, 'tune[lambda=0.5,seed=1]')).toEqual(byId(stages, 'tune[lambda=0.5,seed=1]'));
  });
});

describe('values', () => {
  test('one expression keeps its type, a text with one does not', () => {
    const [stage] = stagesOf(
      `params: { n: 300, schedule: { shape: linear } }\nstages:\n  s:\n    uses: finetune\n    inputs: { model: /project/shared, train: /project/shared }\n    with: { epochs: "\${{params.n}}", schedule: "\${{ params.schedule }}" }\n    env: { N: "n=\${{ params.n }}", M: 1.5, L: true }\n`,
    );
    expect(stage!.action).toMatchObject({
      params: { epochs: 300, schedule: { shape: 'linear', warm_up: 0 }, lambda: 0.5, layers: [] },
    });
    expect(stage!.env).toEqual({ N: 'n=300', M: '1.5', L: 'true' });
  });

  test('defaults filled in for one variant are not those of another', () => {
    const stages = stagesOf(
      `params: { s: { shape: linear } }\nstages:\n  s:\n    uses: finetune\n    matrix: { e: [1, 2] }\n    inputs: { model: /project/shared, train: /project/shared }\n    with: { epochs: "\${{ matrix.e }}", schedule: "\${{ params.s }}" }\n`,
    );
    expect(stages.map(({ action }) => ('params' in action ? action.params['epochs'] : 0))).toEqual([1, 2]);
  });

  test('defaults filled into a value that came from params do not change the params', () => {
    const text = `version: 1\nname: x\nparams: { s: { shape: linear } }\nstages:\n  s:\n    uses: finetune\n    inputs: { model: /project/shared, train: /project/shared }\n    with: { epochs: 1, schedule: "\${{ params.s }}" }\n`;
    const loaded = loadText(text);
    expect(loaded.ok && loaded.plan.params).toEqual({ s: { shape: 'linear' } });
  });

  test('an output without a type fits any port', () => {
    const [, stage] = stagesOf(
      'stages:\n  s: { run: x, outputs: { o: o.txt } }\n  t: { uses: tokenize, inputs: { corpus: s.o } }\n',
    );
    expect(stage!.inputs['corpus']).toMatchObject({ id: 's', output: 'o', type: 'any' });
  });

  test('a value is one argument, whatever stands in it', () => {
    const [stage] = stagesOf(
      `${params}stages:\n  s:\n    run: node x \${{ params.word }} --a=\${{ params.word }}-\${{ params.flag }} \${{ outputs.o }}/x\n    outputs: { o: o }\n`,
    );
    expect(stage!.action).toEqual({
      run: [['node'], ['x'], ['two words'], ['--a=two words-true'], [{ output: 'o' }, '/x']],
      shell: false,
    });
  });

  test('a path may hang on the variant', () => {
    const [stage] = stagesOf(
      `stages:\n  s: { run: x, matrix: { l: [en] }, inputs: { i: "./data/\${{ matrix.l }}.txt" }, outputs: { o: ./a//b/../c/ } }\n`,
    );
    expect(stage!.inputs['i']).toMatchObject({
      from: 'path',
      path: '/project/pipelines/data/en.txt',
      written: './data/en.txt',
    });
    expect(stage!.outputs).toEqual({ o: { path: 'a/c', type: 'any' } });
  });

  test.each([
    ['', undefined, 'auto'],
    ['engine: cpu\n', undefined, 'cpu'],
    ['engine: cpu\n', 'tfjs-cpu', 'tfjs-cpu'],
  ])('the engine: file %j, command line %j', (text, engine, expected) => {
    const stages = stagesOf(`${text}${params}stages:${tuned}`, [], engine);
    expect(byId(stages, 'judge[lambda=0,seed=1]').action).toMatchObject({ engine: expected });
    expect(byId(stages, 'all').action).toMatchObject({ engine: 'auto' });
  });
});
