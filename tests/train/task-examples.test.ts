import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { trainBpe } from '../../src/text/bpe.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TextsTooLong, taskItems } from '../../src/train/task-examples.ts';
import { tinyConfig } from '../model/tiny.ts';

const corpus = join(mkdtempSync(join(tmpdir(), 'items-')), 'corpus.txt');
writeFileSync(corpus, 'abc\n');
const tokenizer = openTokenizer(withTaskTokens(Buffer.from(trainBpe(corpus, 257).json!)));
const [start, classify] = [tokenizer.special('_start_')!, tokenizer.special('_classify_')!];
const examples = ['abc', 'abcdefgh'].map((text, i) => ({
  fields: {},
  texts: [text],
  label: 'xy'[i]!,
  line: 10 + i,
}));
const config = (direction: 'left-to-right' | 'right-to-left') =>
  tinyConfig({ vocab_size: 260, n_positions: 8, labels: ['x', 'y'], direction });

async function read(direction: 'left-to-right' | 'right-to-left', truncate: 'tail' | 'head' | 'refuse') {
  const { items, cut } = await taskItems(examples, config(direction), tokenizer, truncate);
  const texts = await Promise.all(items.map(({ sequences: [ids] }) => tokenizer.decode(ids!.slice(1, -1))));
  for (const {
    sequences: [ids],
  } of items)
    expect([ids![0], ids!.at(-1)]).toEqual([start, classify]);
  return { texts, truncated: cut.map(({ line }) => line), labels: items.map(({ label }) => label) };
}

test.each([
  ['left-to-right', 'tail', ['abc', 'abcdef']],
  ['left-to-right', 'head', ['abc', 'cdefgh']],
  ['right-to-left', 'tail', ['cba', 'fedcba']],
  ['right-to-left', 'head', ['cba', 'hgfedc']],
] as const)(
  '%s, %s cut: text in reading order between the two tokens',
  async (direction, truncate, texts) => {
    expect(await read(direction, truncate)).toEqual({ texts, truncated: [11], labels: [0, 1] });
  },
);

test('refuses, naming the lines', async () => {
  const refused = read('left-to-right', 'refuse');
  await expect(refused).rejects.toThrow(TextsTooLong);
  await expect(refused).rejects.toMatchObject({ lines: [11], line: 11 });
});
