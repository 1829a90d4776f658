import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  ExamplesError,
  labelsOf,
  plainLayout,
  readExamples,
  readTextLines,
  readTexts,
} from '../../src/text/examples.ts';
import { SkippedLines } from '../../src/text/lines.ts';
import { readPrompts } from '../../src/text/prompts.ts';
import { similarLabelsNotice } from '../../src/text/similar-labels.ts';
import { wordsOf } from '../../src/text/words.ts';

function file(content: string | Buffer): string {
  const path = join(mkdtempSync(join(tmpdir(), 'examples-')), 'examples.jsonl');
  writeFileSync(path, content);
  return path;
}

function problemsOf(content: string | Buffer, labels?: readonly string[]): string[] {
  try {
    readExamples(file(content), plainLayout, labels);
  } catch (error) {
    if (error instanceof ExamplesError) return error.message.split('\n');
    throw error;
  }
  return [];
}

describe('examples', () => {
  test('are read with their lines; a byte order mark, CRLF, blank lines and further keys do no harm', () => {
    const content = '\ufeff{"text":"一只狗","label":"动物"}\r\n\r\n{"id":3,"text":"a tree","label":"plant"}';
    expect(readExamples(file(content))).toEqual([
      { line: 1, fields: { text: '一只狗', label: '动物' }, texts: ['一只狗'], label: '动物' },
      { line: 3, fields: { text: 'a tree', label: 'plant' }, texts: ['a tree'], label: 'plant' },
    ]);
  });

  test('give their labels in an order that is not the file’s', () => {
    const of = (label: string) => ({ label });
    expect(labelsOf([of('plant'), of('animal'), of('plant'), of('Zoo')])).toEqual(['Zoo', 'animal', 'plant']);
  });

  test('may have whole numbers as labels, which are names like others', () => {
    const found = readExamples(file('{"text":"x","label":1}\n{"text":"y","label":true}\n'), plainLayout, [
      '1',
      'true',
    ]);
    expect(found.map(({ label, fields }) => [label, fields['label']])).toEqual([
      ['1', '1'],
      ['true', 'true'],
    ]);
  });

  test('show every problem with its line', () => {
    const lines: (string | Buffer)[] = [
      '{"text":"good","label":"a"}',
      '{"text":"cut',
      '["text","label"]',
      'null',
      '{"label":"a"}',
      '{"text":"x"}',
      '{"Text":"x","label":"a"}',
      '{"text":"x","label":7.5}',
      '{"text":["x"],"label":"a"}',
      '{"text":" ","label":"a"}',
      '{"text":"x","label":""}',
      Buffer.from([0x7b, 0xff, 0x7d]),
    ];
    const content = Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n')]));
    const problems = problemsOf(content);
    expect(problems[0]).toMatch(/^not JSON: /);
    expect(problems.slice(1)).toEqual([
      'line 3: an array where an object {"text", "label"} is due',
      'line 4: null where an object {"text", "label"} is due',
      'line 5: no "text"',
      'line 6: no "label"',
      'line 7: no "text"; did you mean it by "Text"?',
      'line 8: "label" is a number, not a string',
      'line 9: "text" is an array, not a string',
      'line 10: "text" is empty',
      'line 11: "label" is empty',
      'line 12: not UTF-8',
    ]);
  });

  test('with a label that is not known say which was meant, or which there are', () => {
    const content =
      '{"text":"x","label":"anmal"}\n{"text":"x","label":"verb"}\n{"text":"x","label":"plant"}\n';
    expect(problemsOf(content, ['animal', 'plant'])).toEqual([
      'unknown label "anmal"; did you mean "animal"?',
      'line 2: unknown label "verb"; the model knows "animal", "plant"',
    ]);
  });

  test('with a label of one letter are not told another letter was meant', () => {
    const content = '{"text":"x","label":"c"}\n{"text":"x","label":"A"}\n{"text":"x","label":"12"}\n';
    expect(problemsOf(content, ['a', 'b', '1'])).toEqual([
      'unknown label "c"; the model knows "a", "b", "1"',
      'line 2: unknown label "A"; did you mean "a"?',
      'line 3: unknown label "12"; the model knows "a", "b", "1"',
    ]);
  });

  test('show twenty problems and count the rest', () => {
    const problems = problemsOf('{}\n'.repeat(30));
    expect(problems).toHaveLength(21);
    expect(problems.at(-1)).toBe('and 10 more');
  });

  test.each(['', '\n \n'])('that are not there are a problem: %j', (content) => {
    expect(problemsOf(content)).toEqual(['there are no examples']);
  });
});

describe('lines without content', () => {
  const layoutOf = (format: 'jsonl' | 'csv' | 'tsv') => ({ ...plainLayout, format });
  test.each<[string, string, (path: string, blank: (line: number) => void) => { readonly line: number }[]]>([
    ['a text a line', 'one\n\n \t\ntwo\n\n', readTextLines],
    [
      'texts as JSON',
      '{"text":"one"}\n\n \t\n{"text":"two"}\n\n',
      (path, blank) => readTexts(path, layoutOf('jsonl'), blank),
    ],
    [
      'a table of one column',
      'text\n\n""\ntwo\n" "\n',
      (path, blank) => readTexts(path, layoutOf('csv'), blank),
    ],
    [
      'a table of two columns',
      'text\tlabel\n\n\ntwo\tb\n\n',
      (path, blank) => readExamples(path, layoutOf('tsv'), undefined, blank),
    ],
    ['prompts', '{"prompt":""}\n\n \t\n{"prompt":"two"}\n\n', readPrompts],
  ])('are told by their numbers: %s', (_, content, read) => {
    const skipped: number[] = [];
    const found = read(file(content), (line) => skipped.push(line));
    expect(skipped).toEqual([2, 3, 5]);
    expect(found.at(-1)!.line).toBe(4);
  });

  test('are counted in a notice, which lists the first', () => {
    const noticeOf = (...lines: readonly number[]): string | undefined => {
      const skipped = new SkippedLines();
      for (const line of lines) skipped.add(line);
      return skipped.notice;
    };
    expect(noticeOf()).toBeUndefined();
    expect(noticeOf(7)).toBe('1 blank line skipped: 7');
    expect(noticeOf(2, 5)).toBe('2 blank lines skipped: 2, 5');
    expect(noticeOf(1, 2, 3, 4, 5, 6)).toBe('6 blank lines skipped: 1, 2, 3, 4, 5, …');
  });
});

describe('labels that look alike', () => {
  const noticeOf = (...labels: readonly string[]) => similarLabelsNotice(labels.map((label) => ({ label })));
  const begins =
    'labels that differ only in spaces, case or spelling of the same characters are different classes: ';

  test.each([
    [['spam', 'ham'], undefined],
    [['1', '10', '0.1', 'a', 'á'], undefined],
    [['spam', 'Spam', 'ham'], '"Spam" (1) and "spam" (1)'],
    [['spam', 'spam ', 'spam '], '"spam" (1) and "spam " (2)'],
    [['a b', 'a  b', 'a\u00a0b'], '"a  b" (1) and "a b" (1) and "a\\u{a0}b" (1)'],
    [['caf\u00e9', 'cafe\u0301'], '"cafe\\u{301}" (1) and "caf\u00e9" (1)'],
    [['1', '1.0', '01'], '"01" (1) and "1" (1) and "1.0" (1)'],
    [['x', 'x\u200b'], '"x" (1) and "x\\u{200b}" (1)'],
    [['a', 'A', 'b', 'B'], '"A" (1) and "a" (1); "B" (1) and "b" (1)'],
  ])('%j', (labels, expected) => {
    expect(noticeOf(...labels)).toBe(expected === undefined ? undefined : begins + expected);
  });
});

describe('words', () => {
  test.each([
    ["The dog's tail, 2 km_long!", ['the', 'dog', 's', 'tail', '2', 'km_long']],
    ['Ångström über नमस्ते', ['ångström', 'über', 'नमस्ते']],
    ['一只狗。good狗', ['一', '一只', '只', '只狗', '狗', 'good', '狗']],
    ['', []],
    ['?! — …', []],
  ])('of %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});
