import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const { pipeline, write, read } = project({});
const csv = (rows: readonly (readonly unknown[])[]) =>
  rows.map((row) => `${row.map((cell) => JSON.stringify(String(cell))).join(',')}\n`).join('');
const word = (i: number) =>
  `${'bcdfghjklm'[i % 10]}${'aeiou'[i % 5]}${'nprst'[Math.floor(i / 10) % 5]}${'aeiou'[(i * 3) % 5]}`;
const reviews = Array.from({ length: 80 }, (_, i) => [
  i,
  `the ${word(i)} film was ${i % 2 ? 'good' : 'bad'} and ${word(i * 7)}, ${word(i * 13)}`,
  i % 2 ? 'up' : 'down',
]);

/** What the command says, and the pipeline it wrote, which is valid. */
function made(name: string, ...words: string[]) {
  const { status, out, err } = pipeline('init', '--from', name, ...words);
  expect([status, err]).toEqual([0, '']);
  const yaml = `${name.replace(/\.\w+$/, '')}.yaml`;
  expect(pipeline('validate', yaml)).toMatchObject({ status: 0, err: '' });
  return { out, yaml: read(yaml) };
}

describe('init', () => {
  test('of a table: columns by what stands in them, a pipeline that runs as it is', () => {
    write('films.csv', csv([['no', 'What they wrote', 'thumb'], ...reviews]));
    const { out, yaml } = made('films.csv');
    expect(out).toContain('80 examples of classification');
    expect(out).toContain('text = What they wrote; label = thumb (2 labels)\nlabels: down, up\n');
    expect(out).toContain('to run it: pipeline run films.yaml\n');
    expect(yaml).toContain('columns: { text: "What they wrote", label: "thumb" }');
    // Its own sizes hold for its own data; fewer updates make the test short.
    const quick = ['params.lambda=[0.5]', 'stages.pretrain.with.steps=2'];
    for (const stage of ['finetune', 'finetune-scratch']) quick.push(`stages.${stage}.with.epochs=1`);
    const run = pipeline('run', 'films', ...quick.flatMap((one) => ['--set', one]));
    expect([run.status, run.err]).toEqual([0, '']);
    for (const row of ['pretrain', 'finetune[lambda=0.5]', 'finetune-scratch', 'baseline'])
      expect(run.out).toMatch(new RegExp(`^${row.replaceAll(/[[\].]/g, '\\$&')} .*\\d`, 'm'));
  });

  test.each<[string, string, string[]]>([
    ['premise,hypothesis,gold_label\na dog,an animal,yes\na dog,a plant,no\n', 'entailment', []],
    ['sentence1,sentence2,label\na b,b a,same\na b,c d,other\n', 'similarity', []],
    ['sentence1,sentence2,score\na b,b a,4.5\na b,c d,0.5\n', 'similarity', ['objective: regression']],
    [
      'context,choice_a,choice_b,label\nthe sky is,blue,green,0\ngrass is,red,green,1\n',
      'multiple-choice',
      ['choices: ["choice_a","choice_b"]'],
    ],
  ])('tells the form by the columns: %j', (text, form, more) => {
    write('table.csv', text);
    const { yaml } = made('table.csv', '--force');
    for (const one of [`form: ${form}`, ...more]) expect(yaml).toContain(one);
  });

  test('of JSON lines, whose labels may be numbers; columns as told', () => {
    const lines = reviews.map(([, text, label]) => ({
      title: 'a',
      text,
      other: text,
      class: label === 'up' ? 1 : 0,
    }));
    write('lines.jsonl', lines.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(made('lines.jsonl').out).toContain('text = text; label = class (2 labels)\nlabels: 0, 1\n');
    expect(made('lines.jsonl', '--force', '--column', 'text=other').out).toContain('text = other');
  });

  test('of nothing: a starter, that runs as it is, with its schema for an editor, and the words to go on with', () => {
    const home = project(
      { 'node_modules/transferline/schemas/pipeline.schema.json': '{}' },
      { npm_command: 'exec' },
    );
    const { status, out, err } = home.pipeline('init');
    expect([status, err]).toEqual([0, '']);
    expect(out).toContain('for your own texts: npx pipeline init --from my.csv\n');
    expect(out).toContain('labels: animal, food, person, plant\n');
    expect(out).toContain('to run it: npx pipeline run nouns.yaml\n');
    expect(home.read('nouns.csv').split('\n')).toHaveLength(1 + 4 * 300 + 1);
    expect(home.read('nouns.yaml')).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/transferline\/schemas\/pipeline\.schema\.json\n# Written by/,
    );
    expect(home.pipeline('validate', 'nouns')).toMatchObject({ status: 0, err: '' });
    const split = home.pipeline('run', 'nouns', '--only', 'split', 'tokenize', 'baseline');
    expect([split.status, split.err]).toEqual([0, '']);
    expect(home.pipeline('init').err).toBe(
      'nouns.csv already exists; name another place with --out, or add --force to replace it\n',
    );
  });

  test('of a plain text: a language model', () => {
    write('plain.txt', reviews.map(([, text]) => `${text}\n`).join(''));
    const { out, yaml } = made('plain.txt');
    expect(out).toContain('80 documents, one per line');
    expect(yaml).not.toContain('finetune');
    const quick = ['--set', 'stages.pretrain.with.steps=2'];
    expect(pipeline('run', 'plain', ...quick)).toMatchObject({ status: 0, err: '' });
  });

  test('sizes follow the data: a vocabulary that the corpus gives, a context for its texts', () => {
    const long = reviews.map(([no, text, label]) => [no, `${text} `.repeat(8), label]);
    write('long.csv', csv([['no', 'text', 'label'], ...long]));
    const positions = (yaml: string) => Number(/n_positions: (\d+)/.exec(yaml)![1]);
    expect(positions(made('long.csv').yaml)).toBeGreaterThan(positions(made('films.csv', '--force').yaml));
  });

  test('a path elsewhere is named from the pipeline file', () => {
    write('data/far.csv', csv([['no', 'text', 'label'], ...reviews]));
    write('mine/.keep', '');
    expect(pipeline('init', '--from', 'data/far.csv', '--out', 'mine/far.yaml').status).toBe(0);
    expect(read('mine/far.yaml')).toContain('examples: "../data/far.csv"');
    expect(pipeline('validate', 'mine/far.yaml').status).toBe(0);
  });
});

describe('init says', () => {
  test.each([
    [['--from', 'nowhere.csv'], 'there is no file nowhere.csv\n'],
    [['--form', 'entailment'], '--form is about texts of your own: add --from FILE\n'],
    [
      ['--from', 'odd.doc'],
      'odd.doc should end with .csv, .tsv, .jsonl or .txt, so that its format is known\n',
    ],
    [['--from', 'one.csv', '--column', 'text'], '--column must be FIELD=NAME, got text\n'],
    [
      ['--from', 'one.csv'],
      'one.csv: cannot detect the column for label (classification) among "a": set it with --column label=NAME\n',
    ],
    [
      ['--from', 'one.csv', '--column', 'premise=a'],
      'one.csv: classification has no field premise: it has text, label\n',
    ],
    [
      ['--from', 'films.csv'],
      'films.yaml already exists; name another place with --out, or add --force to replace it\n',
    ],
  ])('what is wrong: %j', (words, message) => {
    write('one.csv', 'a\nx\ny\n');
    write('odd.doc', 'x');
    write('films.yaml', 'kept');
    expect(pipeline('init', ...words)).toEqual({ status: 2, out: '', err: message });
    expect(read('films.yaml')).toBe('kept');
  });

  test('the line of a row that is wrong', () => {
    write('rows.csv', 'text,label\nx,a\n"y"\nz,b\n');
    expect(pipeline('init', '--from', 'rows.csv')).toEqual({
      status: 1,
      out: '',
      err: 'rows.csv:3: 1 cells where the first row names 2 columns\n',
    });
    write('empty.csv', 'text,label\nx,a\n,b\ny,a\nz,b\n');
    expect(pipeline('init', '--from', 'empty.csv')).toMatchObject({
      status: 1,
      err: 'empty.csv:3: "text" is empty\n',
    });
  });
});
