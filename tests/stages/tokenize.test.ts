import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { openTokens } from '../../src/text/tokens.ts';
import { run } from '../../stages/tokenize/run.ts';
import kind from '../../stages/tokenize/stage.ts';
import { recordingContext, stageProblem } from './context.ts';

const lines = [
  'dog: a domestic animal; "the dog barked"',
  '',
  'cat: a <|endoftext|> mammal',
  '   ',
  '狗：一种家养的哺乳动物 🐶',
];

async function tokenize(content: string | Buffer, vocabulary: number, tokenizer = 'byte-level') {
  const corpus = join(mkdtempSync(join(tmpdir(), 'tokenize-')), 'corpus.txt');
  writeFileSync(corpus, content);
  const context = recordingContext({
    inputs: { corpus },
    outputs: ['tokenizer.json', 'tokens'],
    params: { tokenizer, vocabulary },
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

describe("GPT-1's tokenizer", () => {
  test('is learned, and counts what it cannot write', async () => {
    const { outputs, metrics, notices } = await tokenize(
      'The Dog barks\nA caf\u00e9\u0301, a DOG\n',
      40,
      'gpt-1',
    );
    const tokenizer = openTokenizer(outputs['tokenizer']!);
    expect(tokenizer.vocabularySize).toBe(40);
    expect(metrics['tokens/unknown']).toBe(0);
    expect(notices).toEqual([]);
    const { description, tokens, starts } = openTokens(outputs['tokens']!);
    expect(description).toMatchObject({ documents: 2, words: 3 + 4, bytes: 13 + 16, end_of_text: 39 });
    expect(await tokenizer.decode(tokens.slice(starts[1]))).toBe('a cafe , a dog');
  });

  test('needs a vocabulary that holds every character twice', async () => {
    expect(await stageProblem(tokenize('abc abc\n', 7, 'gpt-1'))).toMatchObject({
      param: 'vocabulary',
      message: expect.stringMatching(/^the corpus has 3 characters.* a vocabulary of 8 at least, not 7$/),
    });
  });
});

describe('a tokenizer among the inputs', () => {
  async function tokenizeWith(content: string, tokenizer: string) {
    const corpus = join(mkdtempSync(join(tmpdir(), 'tokenize-')), 'corpus.txt');
    writeFileSync(corpus, content);
    const context = recordingContext({
      inputs: { corpus, tokenizer },
      outputs: ['tokenizer.json', 'tokens'],
      params: { tokenizer: 'byte-level' },
    });
    await run(context);
    return context;
  }
  const folderWith = (name: string, json: unknown): string => {
    const folder = mkdtempSync(join(tmpdir(), 'tokenize-'));
    writeFileSync(join(folder, name), JSON.stringify(json));
    return folder;
  };

  test('gives the tokens that it gave when it was learned', async () => {
    const learned = (await tokenize(lines.join('\n'), 270)).outputs;
    const again = (await tokenizeWith(lines.join('\n'), learned['tokenizer']!)).outputs;
    for (const file of ['tokenizer.json', 'tokens/tokens.bin', 'tokens/tokens.json']) {
      const [a, b] = [learned, again].map((o) => readFileSync(join(dirname(o['tokens']!), file)));
      expect(b).toEqual(a);
    }
  });

  test('gets <|endoftext|> where it separates nothing, and unknown characters are told', async () => {
    const folder = folderWith('vocab.json', { '<unk>': 0, a: 1, 'a</w>': 2 });
    writeFileSync(join(folder, 'merges.txt'), '#version: 0.2\n');
    const { metrics, notices, outputs } = await tokenizeWith('aa b\n', folder);
    expect(notices).toEqual([
      'the tokenizer has no <|endoftext|> to separate documents: it was appended, last id',
      '1 token of 3 is the unknown one: the vocabulary lacks those characters',
    ]);
    expect(metrics['tokens/unknown']).toBe(1);
    expect(openTokens(outputs['tokens']!).description).toMatchObject({ end_of_text: 3, vocabulary: 4 });
  });

  test('with BPE dropout gives the same tokens each time, those without it, and a notice', async () => {
    const corpus = `${'the dog sleeps and the dog eats '.repeat(50)}\n`;
    const learned = readFileSync((await tokenize(corpus, 270)).outputs['tokenizer']!, 'utf8');
    const json = JSON.parse(learned);
    const withDropout = (dropout: number | null) =>
      folderWith('tokenizer.json', { ...json, model: { ...json.model, dropout } });
    const tokensOf = async (dropout: number | null) => {
      const { outputs, notices } = await tokenizeWith(corpus, withDropout(dropout));
      const description = openTokens(outputs['tokens']!);
      return {
        notices,
        tokens: [...description.tokens],
        tokenizer: readFileSync(outputs['tokenizer']!, 'utf8'),
      };
    };
    const plain = await tokensOf(null);
    expect(plain.notices).toEqual([]);
    for (const dropout of [0.5, 1, 0.5]) {
      const { notices, ...rest } = await tokensOf(dropout);
      expect(notices).toEqual([
        `the tokenizer's BPE dropout of ${dropout} is ignored: with it the same text would get other tokens each time`,
      ]);
      expect(rest).toEqual({ tokens: plain.tokens, tokenizer: plain.tokenizer });
    }
    expect((await tokensOf(0)).notices).toEqual([]);

    // A model's folder may hold one that no stage wrote.
    const opened = openTokenizer(join(withDropout(0.5), 'tokenizer.json'));
    expect(opened.ignored).toMatch(/^the tokenizer's BPE dropout of 0.5 is ignored/);
    expect([...(await opened.encode(corpus.trimEnd()))]).toEqual([
      ...(await openTokenizer(Buffer.from(learned)).encode(corpus.trimEnd())),
    ]);
  });

  test('that leaves nothing of the corpus is no use', async () => {
    const folder = folderWith('vocab.json', { '<unk>': 0, a: 1, 'a</w>': 2 });
    writeFileSync(join(folder, 'merges.txt'), '');
    expect(await stageProblem(tokenizeWith('\u0001\n', folder))).toMatchObject({
      input: 'corpus',
      message: 'nothing is left of the corpus: the tokenizer gives no token',
    });
  });

  test('that is none is refused', async () => {
    const message = expect.stringContaining('the tokenizer cannot be used: the folder has neither');
    expect(await stageProblem(tokenizeWith('a\n', folderWith('x.json', {})))).toMatchObject({
      input: 'tokenizer',
      message,
    });
  });
});

test.each([
  [[], {}, 'there is no vocabulary: say how large a one to learn, or give a tokenizer among the inputs'],
  [[], { vocabulary: 256 }, 'vocabulary is 256, below the 257 of the 256 bytes and <|endoftext|>'],
  [['tokenizer'], { vocabulary: 300 }, 'the tokenizer among the inputs decides vocabulary'],
  [['tokenizer'], { tokenizer: 'gpt-1' }, 'the tokenizer among the inputs decides tokenizer'],
])('inputs %j with %j: refused before the run', (inputs, given, message) => {
  const params = { tokenizer: 'byte-level', ...given };
  expect(kind.check!({ inputs: ['corpus', ...inputs], given, params }).map((p) => p.message)).toEqual([
    message,
  ]);
});
