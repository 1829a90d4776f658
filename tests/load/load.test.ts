import { describe, expect, test } from 'vitest';
import type { Loaded } from '../../src/load/load.ts';
import { describeLoadFailures } from '../../src/report/words/load-failure.ts';
import { loadText } from './loading.ts';

const head = 'version: 1\nname: x\n';
const stage = 'stages:\n  s: { run: node x, outputs: { x: x.txt } }\n';

const codes = (loaded: Loaded) => (loaded.ok ? [] : loaded.failures.map(({ code }) => code));
const said = (loaded: Loaded) => (loaded.ok ? '' : describeLoadFailures(loaded.failures, loaded.locate));

describe('what is not a mistake', () => {
  test('anchors and aliases are plain values where they stand', () => {
    const loaded = loadText(`${head}params: { a: &a [1, 2], b: *a }\n${stage}`);
    expect(loaded.ok && loaded.plan.params).toEqual({ a: [1, 2], b: [1, 2] });
  });

  test('lines may end with CR LF, and a byte order mark may come first', () => {
    const loaded = loadText(`\ufeff${head}${stage}`.replaceAll('\n', '\r\n'));
    expect(codes(loaded)).toEqual([]);
  });

  test('words of YAML 1.1 are texts', () => {
    const loaded = loadText(`${head}params: { country: no, answer: yes, octal: 0o17 }\n${stage}`);
    expect(loaded.ok && loaded.plan.params).toEqual({ country: 'no', answer: 'yes', octal: 15 });
  });

  test('names that JavaScript gives a meaning are names like others', () => {
    const text = `${head}params: { constructor: 1 }\nstages:\n  toString: { run: "node x \${{ params.constructor }}", outputs: { valueOf: x } }\n  s: { run: node x, inputs: { hasOwnProperty: toString.valueOf }, outputs: { x: x } }\n`;
    const loaded = loadText(text);
    expect(loaded.ok && loaded.plan.stages.map(({ id }) => id)).toEqual(['toString', 's']);
  });

  test.each(['params.toString', 'params.constructor.name', 'params.__proto__'])('%s is no param', (name) => {
    const loaded = loadText(`${head}stages:\n  s: { run: "node \${{ ${name} }}", outputs: { x: x } }\n`);
    expect(codes(loaded)).toEqual(['unknown-expression']);
  });
});

describe('a dotted name', () => {
  const command = (params: string, name: string) => {
    const loaded = loadText(
      `${head}params: ${params}\nstages:\n  s: { run: "node \${{ ${name} }}", outputs: { x: x } }\n`,
    );
    if (!loaded.ok) return codes(loaded);
    const [{ action }] = loaded.plan.stages as [(typeof loaded.plan.stages)[0]];
    return 'run' in action ? action.run[1] : undefined;
  };

  test.each([
    ['{ a: { b.c: 1 } }', 'params.a.b.c', ['1']],
    ['{ a: { b.c: { d.e: 1 } } }', 'params.a.b.c.d.e', ['1']],
    ['{ a: { b: { c: 1 }, b.c: 2 } }', 'params.a.b.c', ['1']],
    ['{ a: { b: 3, b.c: 2 } }', 'params.a.b.c', ['2']],
    ['{ a: [1, [2, { x.y: 3 }]] }', 'params.a.1.1.x.y', ['3']],
    ['{ a: [1, 2] }', 'params.a.length', ['unknown-expression']],
    ['{ a: [1, 2] }', 'params.a.2', ['unknown-expression']],
    ['{ a: [1, 2] }', 'params.a.01', ['unknown-expression']],
    ['{ a: [1, 2] }', 'params.a.at', ['unknown-expression']],
    ['{ a: text }', 'params.a.length', ['unknown-expression']],
    ['{ a: text }', 'params.a.0', ['unknown-expression']],
    ['{ a: {} }', 'params.a.constructor', ['unknown-expression']],
    ['{ a: 1 }', 'params.a.toFixed', ['unknown-expression']],
  ])('%s: %s', (params, name, is) => {
    expect(command(params, name)).toEqual(is);
  });

  test('of --set finds a key with dots', () => {
    const loaded = loadText(`${head}params: { a: { b.c: 1 } }\n${stage}`, ['params.a.b.c=2']);
    expect(loaded.ok && loaded.plan.params).toEqual({ a: { 'b.c': 2 } });
  });
});

describe('places', () => {
  const lineOf = (text: string) => said(loadText(text)).split('\n').slice(0, 3).join('\n');

  test('a part of a folded command is found in the folded text', () => {
    const text = `${head}stages:\n  s:\n    run: >-\n      node x \${{ params.a }}\n      \${{ params.a }}\n    outputs: { x: x }\n`;
    const loaded = loadText(text);
    const places = loaded.ok
      ? []
      : loaded.failures.map((failure) => ('at' in failure ? loaded.locate(failure.at).range.start : -1));
    expect(places).toEqual([text.indexOf('${{'), text.lastIndexOf('${{')]);
  });

  test('carets stand below wide characters', () => {
    expect(lineOf(`${head}params: { 数据: "中文", a: .nan }\n${stage}`)).toContain('"数据" will not do here');
    const text = `${head}stages:\n  s: { run: "node 中文 \${{ params.a }}", outputs: { x: x } }\n`;
    const [, shown, carets] = lineOf(text).split('\n');
    const before = shown!.slice(0, shown!.indexOf('${{'));
    expect(carets!.indexOf('^')).toBe(before.length + '中文'.length);
  });

  test('a value that an alias brought is shown where it is written', () => {
    const text = `${head}params: { a: &l [0, 2], lambda: *l }\nstages:\n  b:\n    uses: finetune\n    matrix: { lambda: "\${{ params.lambda }}" }\n    inputs: { model: /project/shared, train: /project/shared }\n    with: { epochs: 1, lambda: "\${{ matrix.lambda }}" }\n`;
    expect(lineOf(text)).toContain('x.yaml:3:21 with.lambda of stage "b" must be at most 1, not 2');
  });

  test('a file that ends early is shown where it ends', () => {
    expect(lineOf('a: [1, 2')).toMatch(/^pipelines\/x\.yaml:1:\d/);
  });

  test('control characters of the file do not reach the terminal', () => {
    const text = `${head}stages:\n  s: { run: "node x", outputs: { x: x }, "\\e[31mred": 1 } # \u202e\n`;
    const output = said(loadText(text));
    expect([...'\u001b\u202e'].filter((character) => output.includes(character))).toEqual([]);
  });
});

describe('--set', () => {
  const text = `${head}params: { lambda: [0, 1], model: { layers: 2 } }\nstages:\n  s:\n    uses: tokenize\n    inputs: { corpus: ./corpus.txt }\n`;
  const params = (...sets: string[]) => {
    const loaded = loadText(text, sets);
    return loaded.ok ? loaded.plan.params : said(loaded);
  };

  test('replaces a value of any type', () => {
    expect(params('params.lambda=[0, 0.1]')).toMatchObject({ lambda: [0, 0.1] });
    expect(params('params.lambda.1=0.5', 'params.model.layers=3')).toEqual({
      lambda: [0, 0.5],
      model: { layers: 3 },
    });
    expect(params('params.lambda=a text: "x"')).toMatchObject({ lambda: { 'a text': 'x' } });
  });

  test('the last one for a path holds', () => {
    expect(params('params.lambda=1', 'params.lambda=2')).toMatchObject({ lambda: 2 });
  });

  test('of two for a path, a mistake is shown in the last', () => {
    const output = said(
      loadText(text, ['stages.s.with={ vocabulary: 300 }', 'stages.s.with={ vocabulary: 2 }']),
    );
    expect(output).toContain('{ vocabulary: 2 }\n');
  });

  test('may add what a stage can have', () => {
    const loaded = loadText(text, ['stages.s.with.vocabulary=300', 'stages.s.cpus=2']);
    expect(loaded.ok && loaded.plan.stages[0]).toMatchObject({
      cpus: 2,
      action: { params: { vocabulary: 300 } },
    });
  });

  test('a mistake in what it adds is shown in it', () => {
    expect(said(loadText(text, ['stages.s.with.vocabulary=3']))).toMatch(
      /^--set stages.s.with.vocabulary:1:26 with.vocabulary of stage "s" must be at least 258, not 3\n/,
    );
  });

  test.each(['params.lambda.2=1', 'params.model.layers.x=1', 'params.model.depth=1', 'stagse.s.cpus=1'])(
    '%s names nothing',
    (setting) => {
      expect(codes(loadText(text, [setting]))).toEqual(['set-unknown']);
    },
  );
});

describe('hostile files', () => {
  test('a file of ten megabytes is refused by its size', () => {
    expect(codes(loadText(`${head}params: { a: "${'x'.repeat(10 << 20)}" }\n${stage}`))).toEqual([
      'too-large',
    ]);
  });

  test.each([
    ['lists', `a: ${'['.repeat(10_000)}${']'.repeat(10_000)}`],
    ['mappings', `a: ${'{a: '.repeat(10_000)}1${'}'.repeat(10_000)}`],
    ['unclosed lists', `a: ${'['.repeat(10_000)}`],
    ['dashes', `${'- '.repeat(10_000)}x`],
    ['indentation', Array.from({ length: 1_300 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  ])('%s ten thousand deep', (_, text) => {
    const output = said(loadText(text));
    expect(output).toContain('lists and mappings inside one another');
    expect(output.length).toBeLessThan(1000);
  });

  test('aliases nested by aliases are as deep as if they were written out', () => {
    let text = `${head}params:\n  a0: &a0 1\n`;
    for (let i = 1; i <= 130; i++) text += `  a${i}: &a${i} [*a${i - 1}]\n`;
    expect(codes(loadText(text + stage))).toEqual(['too-deep']);
  });

  test('sixty thousand keys, each twice', () => {
    const keys = Array.from({ length: 30_000 }, (_, i) => `  k${i}: 1\n`).join('');
    const loaded = loadText(`${head}params:\n${keys}${keys}${stage}`);
    expect(codes(loaded).length).toBe(30_000);
    expect(said(loaded)).toContain('and 29950 more');
  });

  test('a chain of five thousand stages', () => {
    let text = `${head}stages:\n  s0: { run: x, outputs: { x: x } }\n`;
    for (let i = 1; i < 5_000; i++)
      text += `  s${i}: { run: x, inputs: { i: s${i - 1}.x }, outputs: { x: x } }\n`;
    const loaded = loadText(text);
    expect(loaded.ok && loaded.plan.stages.length).toBe(5_000);
  });
});
