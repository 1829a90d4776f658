import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ExamplesError, readExamples, readTexts } from '../../src/text/examples.ts';
import type { ExamplesLayout } from '../../src/text/examples-layout.ts';

function file(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'tables-')), 'examples');
  writeFileSync(path, content);
  return path;
}
const layout = (changes: Partial<ExamplesLayout>): ExamplesLayout => ({
  form: 'classification',
  objective: 'classification',
  format: 'csv',
  columns: {},
  ...changes,
});
const read = (content: string, changes: Partial<ExamplesLayout> = {}, labels?: string[]) =>
  readExamples(file(content), layout(changes), labels);

function problemsOf(content: string | Buffer, changes: Partial<ExamplesLayout>, labels?: string[]): string[] {
  try {
    readExamples(file(content), layout(changes), labels);
  } catch (error) {
    if (error instanceof ExamplesError) return `line ${error.line}: ${error.message}`.split('\n');
    throw error;
  }
  return [];
}

describe('tables', () => {
  test('are read by RFC 4180, each record with the line it begins on', () => {
    const content = '\ufefftext,label,id\r\n"two\r\nlines, a ""word""",a,1\r\n\r\nplain,b,2\r\n';
    expect(read(content).map(({ line, texts, label }) => [line, ...texts, label])).toEqual([
      [2, 'two\nlines, a "word"', 'a'],
      [5, 'plain', 'b'],
    ]);
  });

  test('with tabs take quotes for characters, and columns by the names given', () => {
    const content = 'review\tstars\n"good\tfour\nbad"\tone\n';
    const examples = read(content, { format: 'tsv', columns: { text: 'review', label: 'stars' } });
    expect(examples.map(({ texts, label }) => [...texts, label])).toEqual([
      ['"good', 'four'],
      ['bad"', 'one'],
    ]);
    expect(examples[0]!.fields).toEqual({ text: '"good', label: 'four' });
  });

  test('hold choices in columns of their own, fewer where the last are empty', () => {
    const columns = { context: 'c', choices: ['a0', 'a1', 'a2'], label: 'right' };
    const content = 'c,a0,a1,a2,right\nthe sky is,blue,green,,0\nsnow is,red,black,white,2\n';
    const examples = read(content, { form: 'multiple-choice', columns });
    expect(examples.map(({ texts, label }) => [texts, label])).toEqual([
      [['the sky is', 'blue', 'green'], 0],
      [['snow is', 'red', 'black', 'white'], 2],
    ]);
  });

  test('have grades as numbers', () => {
    const task = { form: 'similarity', objective: 'regression' } as const;
    expect(read('sentence1,sentence2,label\na,b,2.5\n', task)[0]!.label).toBe(2.5);
  });

  test('show every problem with its line', () => {
    const content = 'text,label\n,animal\nx\nx,a,b\nx,verb\n';
    expect(problemsOf(content, {}, ['animal', 'plant'])).toEqual([
      'line 2: "text" is empty',
      'line 3: 1 cells where the first row names 2 columns',
      'line 4: 3 cells where the first row names 2 columns',
      'line 5: unknown label "verb"; the model knows "animal", "plant"',
    ]);
    expect(problemsOf('text,text\nx,a\n', {})[0]).toContain('line 1: two columns are called "text"');
    expect(problemsOf('text,label\nx,a\n"open,b\n', {})).toEqual([
      'line 3: a quote that is opened here is never closed',
    ]);
    expect(problemsOf('text,label\n', {})).toEqual(['line 1: there are no examples']);
    expect(problemsOf(Buffer.from([0x61, 0x0a, 0xff]), {})).toEqual(['line 2: not UTF-8']);
  });
});

describe('a first row that cannot be right', () => {
  const rows = Array.from({ length: 40 }, (_, i) => `row ${i},a,b\n`).join('');

  test('without a column that is needed is one problem, which lists the columns', () => {
    expect(problemsOf(`Text,label,id\n${rows}`, {})).toEqual([
      'line 1: no column "text": the columns are "Text", "label", "id"; did you mean "Text"?',
    ]);
    expect(problemsOf(`\n\na,b,c\n${rows}`, {})).toEqual([
      'line 3: no column "text", "label": the columns are "a", "b", "c"',
    ]);
    const columns = { context: 'c', choices: ['a0', 'a1'], label: 'y' };
    expect(problemsOf('c,a0,y\nx,u,0\n', { form: 'multiple-choice', columns })).toEqual([
      'line 1: no column "a1": the columns are "c", "a0", "y"; did you mean "a0"?',
    ]);
    const [text] = readTexts(file('text\nx\n'), layout({}));
    expect(text!.texts).toEqual(['x']);
  });

  test.each<[string, 'csv' | 'tsv', string, RegExp]>([
    ['text;label\nx;a\n', 'csv', 'semicolons; format csv has commas', /sep=";"/],
    ['\ufefftext;label\n"x, ok";a\n"y, ""z""";b\n', 'csv', 'semicolons; format csv has commas', /sep=";"/],
    ['"text";"label"\n"x";"a"\n', 'csv', 'semicolons; format csv has commas', /sep=";"/],
    ['text\tlabel\nx, y\ta\n', 'csv', 'tabs; format csv has commas', /set format to tsv/],
    ['text|label\nx|a\n', 'csv', 'vertical bars; format csv has commas', /sep="\|"/],
    ['text,label\nx,a\n', 'tsv', 'commas; format tsv has tabs', /set format to csv/],
    ['text;label\nx;a\n', 'tsv', 'semicolons; format tsv has tabs', /sep=";"/],
  ])(
    'that is divided otherwise is one problem, which says how: %j as %s',
    (content, format, message, hint) => {
      try {
        readExamples(file(content), layout({ format }));
        throw new Error('nothing was thrown');
      } catch (error) {
        if (!(error instanceof ExamplesError)) throw error;
        expect(error.words).toEqual({
          line: 1,
          message: `the columns are divided by ${message}`,
          hint: expect.stringMatching(hint),
        });
      }
    },
  );

  test('may have any character in its names where it has the columns that are needed', () => {
    const columns = { text: 'a;b', label: 'c|d' };
    expect(read('a;b,c|d\nx,y\n', { columns })).toHaveLength(1);
    expect(readTexts(file('a;b\nx\n'), layout({ columns }))).toHaveLength(1);
  });
});

test.each([
  ['text,label\nx "y" z,a\n', /^line 2: a quote stands inside a cell/],
  ['text,label\n"x" y,a\n', /^line 2: something other than a comma follows a closing quote/],
  ['text,label\nx,a\n"y,b\n', /^line 3: a quote that is opened here/],
])('quotes that are wrong are explained without the words of the parser: %j', (content, message) => {
  const problems = problemsOf(content, {});
  expect(problems[0]).toMatch(message);
  expect(problems.join()).not.toMatch(/Invalid (Opening|Closing) Quote/);
});

describe('forms', () => {
  test('a pair and a question say what they lack', () => {
    const jsonl = { format: 'jsonl' } as const;
    expect(problemsOf('{"premise":"x"}', { ...jsonl, form: 'entailment' })).toEqual([
      'line 1: no "hypothesis"; no "label"',
    ]);
    const choices = (more: object) =>
      JSON.stringify({ context: 'x', choices: ['a', 'b'], label: 0, ...more });
    const of = (more: object) => problemsOf(choices(more), { ...jsonl, form: 'multiple-choice' })[0];
    expect(of({})).toBeUndefined();
    expect(of({ label: 2 })).toContain('"label" is 2, not the place of one of 2 choices, counted from 0');
    expect(of({ label: '1' })).toContain('"label" is a string, not a number');
    expect(of({ choices: ['a'] })).toContain('"choices" has 1 of the 2 choices that are the fewest');
    expect(of({ choices: ['a', ' '] })).toContain('"choices" has no text at place 1');
    expect(of({ choices: 'a' })).toContain('"choices" is a string, not an array of strings');
    const graded = { ...jsonl, form: 'similarity', objective: 'regression' } as const;
    expect(problemsOf('{"sentence1":"a","sentence2":"b","label":"high"}', graded)).toEqual([
      'line 1: "label" is a string, not a number',
    ]);
  });

  test('context and question are one text; texts are read without labels', () => {
    const path = file('{"context":"It rains.","question":"Wet?","choices":["yes","no"]}');
    expect(readTexts(path, layout({ format: 'jsonl', form: 'multiple-choice' }))).toEqual([
      {
        line: 1,
        fields: { context: 'It rains.', question: 'Wet?', choices: ['yes', 'no'] },
        texts: ['It rains. Wet?', 'yes', 'no'],
      },
    ]);
  });
});
