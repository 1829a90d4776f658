import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeModel } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { command, project } from './cli.ts';

const { folder, pipeline, write } = project({ 'corpus.txt': 'abc\n' });
const sizes = { vocab_size: 260, n_positions: 32, n_embd: 8, n_layer: 1, n_head: 2, initializer_range: 0.5 };
const json = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));

beforeAll(() => {
  const tokenizer = withTaskTokens(Buffer.from(trainBpe(join(folder, 'corpus.txt'), 257).json!));
  const make = (name: string, changes: Partial<ModelConfig>): void => {
    const config: ModelConfig = { ...configDefaults, ...sizes, ...changes };
    writeModel(join(folder, name), { config, parameters: initialParameters(config, 3), tokenizer });
  };
  make('lm', {});
  make('classifier', { labels: ['ham', 'spam'] });
  make('chooser', { form: 'multiple-choice' });
  make('grader', { form: 'similarity', objective: 'regression' });
  writeFileSync(join(folder, 'reviews.csv'), 'id,review\n1,"good, really"\n2,bad\n');
});

describe('predict', () => {
  test('a text, a file and the standard input say the same', () => {
    const given = pipeline('predict', 'classifier', 'buy now', '--json');
    expect(given.err).toBe('');
    const [prediction] = json(given.out);
    expect(prediction).toMatchObject({ index: 0, text: 'buy now' });
    const { ham, spam } = prediction!['probabilities'] as Record<string, number>;
    expect(ham! + spam!).toBeCloseTo(1, 6);
    expect(prediction!['predicted']).toBe(ham! > spam! ? 'ham' : 'spam');

    write('texts.txt', 'buy now\n\nsee you\n');
    const { out: lines, err: said } = pipeline('predict', 'classifier', 'texts.txt', '--json');
    expect(said).toBe('texts: 1 blank line skipped: 2\n');
    expect(json(lines)).toMatchObject([
      { index: 0, line: 1, text: 'buy now' },
      { index: 1, line: 3, text: 'see you' },
    ]);
    // Another number of texts at once adds in another order.
    const again = json(lines)[0]!['probabilities'] as Record<string, number>;
    expect(again['ham']).toBeCloseTo(ham!, 5);
    const piped = spawnSync(process.execPath, [command, 'predict', 'classifier', '-', '--json'], {
      cwd: folder,
      encoding: 'utf8',
      input: 'buy now\n\nsee you\n',
    });
    expect(piped.stdout).toBe(lines);
  });

  test('a file is read by its ending; a brace alone makes no JSON of a text; what is no JSON is told what is accepted', () => {
    const textsOf = (name: string, content: string) => {
      write(name, content);
      return json(pipeline('predict', 'classifier', name, '--json').out).map(({ text }) => text);
    };
    expect(textsOf('like-json.txt', '{"text": "x"}\n[1]\n')).toEqual(['{"text": "x"}', '[1]']);
    expect(textsOf('spaced.jsonl', '\n{ "text": "x" }\n')).toEqual(['x']);
    expect(textsOf('no-ending', '{name} writes\n')).toEqual(['{name} writes']);
    expect(textsOf('objects', '{"text": "x"}\n')).toEqual(['x']);
    const [given] = json(pipeline('predict', 'classifier', '{name} writes', '--json').out);
    expect(given).toMatchObject({ text: '{name} writes' });

    write('lines.jsonl', 'buy now\n');
    const lines = pipeline('predict', 'classifier', 'lines.jsonl');
    expect(lines.status).toBe(1);
    expect(lines.err).toMatch(/^lines\.jsonl:1: not JSON: /);
    expect(lines.err).toContain(
      'with format jsonl each line is one object {"text"}; the other formats are csv and tsv, tables whose first row names their columns, ' +
        'and text, a text a line\n',
    );
    expect(pipeline('predict', 'classifier', 'lines.jsonl', '--format', 'text').status).toBe(0);
    write('whole.json', '[{"text": "x"}]\n');
    expect(pipeline('predict', 'classifier', 'whole.json').err).toMatch(
      /^whole\.json:1: an array where an object \{"text"\} is due\nwith format jsonl /,
    );
  });

  test('in words: the label, its probability, the text', () => {
    expect(pipeline('predict', 'classifier', 'buy now').out).toMatch(/^(ham|spam) +0\.\d{3} {2}buy now\n$/);
  });

  test('tables by their columns, forms by their fields', () => {
    const table = pipeline('predict', 'classifier', 'reviews.csv', '--column', 'text=review', '--json');
    expect(json(table.out).map(({ text }) => text)).toEqual(['good, really', 'bad']);
    const question = JSON.stringify({ context: 'The sky is', choices: ['blue', 'green', 'a lie'] });
    const [choice] = json(pipeline('predict', 'chooser', question, '--json').out);
    expect(choice!['probabilities']).toHaveLength(3);
    const pair = JSON.stringify({ sentence1: 'a', sentence2: 'b' });
    const [grade] = json(pipeline('predict', 'grader', pair, '--json').out);
    expect(grade).not.toHaveProperty('probabilities');
    expect(pipeline('predict', 'grader', pair).out).toBe(
      `${Number(grade!['predicted']).toPrecision(4)}  a | b\n`,
    );
  });

  test('without a classifier, by the likelihood of words after a prompt', () => {
    const words = ['predict', 'lm', 'buy now', '--prompt', '{text} is', '--json'];
    const asked = (...labels: string[]) =>
      pipeline(...words, '--form', 'classification', ...labels.flatMap((label) => ['--label', label]));
    const [prediction] = json(asked('ham=good', 'spam=bad').out);
    const both = prediction!['probabilities'] as Record<string, number>;
    expect(both['ham']! + both['spam']!).toBeCloseTo(1, 6);
    const [same] = json(asked('ham=good', 'spam=good').out);
    expect(same!['probabilities']).toEqual({ ham: 0.5, spam: 0.5 });
  });

  test('what cannot be is said in words, with the line', () => {
    const none = pipeline('predict', 'lm', 'x');
    expect([none.status, none.err]).toEqual([1, expect.stringContaining('the model has no classifier')]);
    write('broken.jsonl', '{"text":"x"}\n{"txt":"y"}\n');
    const broken = pipeline('predict', 'classifier', 'broken.jsonl');
    expect(broken).toMatchObject({
      status: 1,
      err: 'broken.jsonl:2: no "text"; did you mean it by "txt"?\n',
    });
    expect(pipeline('predict', 'nowhere', 'x')).toMatchObject({
      status: 2,
      err: 'there is no folder nowhere\n',
    });
    expect(pipeline('predict', 'classifier', 'x', '--label', 'a=b').status).toBe(2);
    const pair = pipeline('predict', 'chooser', 'one text');
    expect(pair).toMatchObject({ status: 1, err: expect.stringContaining('"choices"') });
    const long = pipeline('predict', 'classifier', 'x'.repeat(40), '--truncate', 'refuse');
    expect(long).toMatchObject({ status: 1, err: expect.stringContaining('longer than the 30 tokens') });
  });
});
