import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { openTokens } from '../../src/text/tokens.ts';
import { run } from '../../stages/tokenize/run.ts';
import { recordingContext, stageProblem } from './context.ts';

const lines = [
  'dog: a domestic animal; "the dog barked"',
  '',
  'cat: a <|endoftext|> mammal',
  '   ',
  '狗：一种家养的哺乳动物 🐶',
];

async function tokenize(content: string | Buffer, vocabulary: number) {
  const corpus = join(mkdtempSync(join(tmpdir(), 'tokenize-')), 'corpus.txt');
  writeFileSync(corpus, content);
  const context = recordingContext({
    inputs: { corpus },
    outputs: ['tokenizer.json', 'tokens'],
    params: { vocabulary },
  });
  await run(context);
  return context;
}

test('writes tokens that read back as the documents', async () => {
  const { outputs, metrics, notices } = await tokenize(`${lines.join('\r\n')}\r\n`, 270);
  const tokenizer = openTokenizer(outputs['tokenizer']!);
  const { description, tokens, starts } = openTokens(outputs['tokens']!);
  const documents: string[] = [];
  for (let d = 0; d < description.documents; d++)
    documents.push(await tokenizer.decode(tokens.slice(starts[d], starts[d + 1])));
  const texts = lines.filter((line) => line.trim() !== '');
  expect(documents).toEqual(texts);
  expect(tokens).not.toContain(tokenizer.endOfText);
  expect(notices).toEqual(['2 blank lines skipped']);
  expect(description).toEqual({
    dtype: 'uint16',
    tokens: tokens.length,
    documents: 3,
    words: 7 + 4 + 2,
    bytes: Buffer.byteLength(texts.join('')),
    vocabulary: 270,
    end_of_text: 269,
    tokenizer: `sha256:${createHash('sha256').update(readFileSync(outputs['tokenizer']!)).digest('hex')}`,
  });
  expect(metrics['tokens/count']).toBe(tokens.length);
  expect(metrics['tokens/documents']).toBe(3);
  expect(metrics['tokens/bytes_per_token']).toBeCloseTo(description.bytes / tokens.length, 12);
});

test('leaves nothing but its outputs in its folder', async () => {
  const { outputs } = await tokenize(lines.join('\n'), 260);
  expect(readdirSync(dirname(outputs['tokens']!)).sort()).toEqual(['tokenizer.json', 'tokens']);
  expect(existsSync(outputs['tokenizer']!)).toBe(true);
});

test('crosses chunks and batches without losing a byte', async () => {
  const texts = Array.from({ length: 9000 }, (_, i) => `${'word '.repeat(i % 97)}狗${i}`);
  const { outputs } = await tokenize(texts.join('\n'), 300);
  const tokenizer = openTokenizer(outputs['tokenizer']!);
  const { tokens, starts, description } = openTokens(outputs['tokens']!);
  expect(description.documents).toBe(9000);
  for (const d of [0, 1, 4095, 4096, 8999])
    expect(await tokenizer.decode(tokens.slice(starts[d], starts[d + 1]))).toBe(texts[d]);
});

test('says how large a vocabulary a small corpus gives', async () => {
  const problem = await stageProblem(tokenize('aaab aaab\n', 4096));
  expect(problem).toMatchObject({ param: 'vocabulary' });
  expect(problem.message).toMatch(
    /^a corpus of 1 document and 9 bytes gives a vocabulary of 26\d at most, not 4096$/,
  );
});

test('names the line that is not UTF-8', async () => {
  const problem = await stageProblem(
    tokenize(
      Buffer.concat([Buffer.from('good\ngood\n'), Buffer.from([0x61, 0xff, 0x62]), Buffer.from('\n')]),
      257,
    ),
  );
  expect(problem).toMatchObject({ input: 'corpus', line: 3 });
});

test.each(['', '\n\n  \n', '\ufeff'])('refuses a corpus without documents: %j', async (content) => {
  expect(await stageProblem(tokenize(content, 257))).toMatchObject({
    message: 'the corpus has no documents',
  });
});
