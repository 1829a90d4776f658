import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { writeModel } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { tokenBytesOf } from '../../src/text/token-bytes.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { run } from '../../stages/generate/run.ts';
import schema from '../../stages/generate/schema.json' with { type: 'json' };
import { project } from '../cli/cli.ts';
import { recordingContext, stageProblem } from './context.ts';
import { corpusLines, pretrained, textFile, tokenized } from './language.ts';

let inputs: { tokens: string; tokenizer: string };
let forward: string;
let backward: string;
beforeAll(async () => {
  inputs = await tokenized(corpusLines);
  const params = { steps: 300, learning_rate: 1e-2, documents: 'separate', validation: 0.1 };
  forward = (await pretrained(inputs, params, 'cpu')).outputs['model']!;
  backward = (await pretrained(inputs, { ...params, direction: 'right-to-left' }, 'cpu')).outputs['model']!;
});

const defaults = Object.fromEntries(
  Object.entries(schema.properties).map(([name, field]) => [name, field.default]),
) as JsonObject;

function contextOf(model: string, prompts: readonly string[], params: JsonObject = {}) {
  return recordingContext({
    inputs: { model, prompts: textFile(prompts) },
    outputs: ['samples.jsonl'],
    params: { ...defaults, max_tokens: 24, ...params },
  });
}

async function generated(model: string, prompts: readonly string[], params: JsonObject = {}) {
  const context = contextOf(
    model,
    prompts.map((prompt) => JSON.stringify({ prompt })),
    params,
  );
  await run(context);
  const lines = readFileSync(context.outputs['samples']!, 'utf8').trimEnd().split('\n');
  return { ...context, samples: lines.map((line): Record<string, string | number> => JSON.parse(line)) };
}

/** Ids of single bytes. */
function byteIds(bytes: Iterable<number>): number[] {
  const tokenizer = openTokenizer(inputs.tokenizer);
  const bytesOf = tokenBytesOf(tokenizer.bytes)!;
  const ids = Array.from({ length: tokenizer.vocabularySize }, (_, id) => id);
  return Array.from(bytes, (byte) => ids.find((id) => bytesOf(id).length === 1 && bytesOf(id)[0] === byte)!);
}

/** A model to which at each position one token is the most probable, whatever it read. */
function writerOf(
  ids: readonly number[],
  direction: ModelConfig['direction'],
  tokenizer: Uint8Array = readFileSync(inputs.tokenizer),
): string {
  const C = 512;
  const vocab_size = openTokenizer(tokenizer).vocabularySize;
  const config: ModelConfig = {
    ...configDefaults,
    ...{ vocab_size, n_positions: 8, n_embd: C, n_layer: 1, n_head: 1, direction },
  };
  const parameters = Object.fromEntries(
    Object.entries(initialParameters(config, 1)).map(([name, { shape, data }]) => {
      const values = new Float32Array(data.length);
      if (name === 'tokens_embed.weight') for (let id = 0; id < vocab_size; id++) values[id * C + id] = 1e-3;
      if (name === 'positions_embed.weight')
        for (const [position, id] of ids.entries()) values[position * C + id] = 1;
      if (/ln_.\.weight$/.test(name)) values.fill(1);
      return [name, { shape, data: values }];
    }),
  );
  const folder = join(mkdtempSync(join(tmpdir(), 'writer-')), 'model');
  writeModel(folder, { config, parameters, tokenizer });
  return folder;
}

describe('generate', () => {
  test('writes on in the language it learned, and ends with the document', async () => {
    const { samples, metrics } = await generated(forward, ['the dog', 'a cat'], { temperature: 0 });
    for (const { text, finish } of samples) {
      expect(text).toMatch(/^(the|a) (dog|cat) (sleeps|eats) \d$/);
      expect(finish).toBe('end');
    }
    expect(metrics['generate/samples']).toBe(2);
    expect(metrics['generate/tokens']).toBe(samples.reduce((sum, { tokens }) => sum + Number(tokens), 0));
  });

  test('a right-to-left model writes what comes before its prompt', async () => {
    const { samples } = await generated(backward, [' sleeps 0', ' eats 5'], { temperature: 0 });
    for (const { text, generated: before, prompt, finish } of samples) {
      expect(text).toMatch(/^(the|a) (dog|cat|cow) (sleeps|eats) \d$/);
      expect(text).toBe(`${before}${prompt}`);
      expect(finish).toBe('end');
    }
  });

  test('samples differ from each other, are the same again, and are those of their place', async () => {
    const params = { samples: 3, temperature: 1.5, max_tokens: 8 };
    const { samples } = await generated(forward, ['the', ''], params);
    expect(samples.map(({ index, sample }) => `${index}.${sample}`)).toEqual([
      '0.0',
      '0.1',
      '0.2',
      '1.0',
      '1.1',
      '1.2',
    ]);
    expect(new Set(samples.slice(0, 3).map(({ text }) => text)).size).toBeGreaterThan(1);
    expect((await generated(forward, ['the', ''], params)).samples).toEqual(samples);
    const two = await generated(forward, ['the'], { ...params, samples: 2, batch_size: 8 });
    expect(two.samples).toEqual(samples.slice(0, 2));
    const other = await generated(forward, ['the', ''], { ...params, seed: 2 });
    expect(other.samples).not.toEqual(samples);
  });

  test('more texts than memory holds are refused before any is begun', async () => {
    const problem = await stageProblem(generated(forward, ['the', ''], { samples: 1e9 }));
    expect(problem).toMatchObject({ param: 'samples' });
  });

  test('a stop string ends the text on the side where it grows, and is not in it', async () => {
    const { samples } = await generated(forward, ['the dog'], { temperature: 0, stop: ['ps', 'ts', '9'] });
    expect(samples[0]).toMatchObject({ finish: 'stop' });
    expect(samples[0]!['text']).toMatch(/^the dog (slee|ea)$/);
    const back = await generated(backward, [' sleeps 0'], { temperature: 0, stop: ['he', 'a '] });
    expect(back.samples[0]!['finish']).toBe('stop');
    expect(back.samples[0]!['text']).toMatch(/^ ?(dog|cat|cow) sleeps 0$/);
  });

  test.each<[string, ModelConfig['direction'], number[], string]>([
    ['the end', 'left-to-right', [...Buffer.from('ab狗')], 'ab'],
    ['the beginning', 'right-to-left', [...Buffer.from('狗ba')].reverse(), 'ba'],
  ])('a character that is not whole at %s is left out and counted', async (_, direction, bytes, text) => {
    const model = writerOf(byteIds(bytes), direction);
    const cut = await generated(model, [''], { temperature: 0, max_tokens: 4 });
    expect(cut.samples[0]).toMatchObject({ generated: text, tokens: 4, unfinished_bytes: 2 });
    const whole = await generated(model, [''], { temperature: 0, max_tokens: 5 });
    expect(whole.samples[0]).toMatchObject({ tokens: 5, unfinished_bytes: 0 });
    expect(whole.samples[0]!['generated']).toContain('狗');
  });

  test('a prompt beyond the context is said and shortened, or refused', async () => {
    const long = 'the dog sleeps 1 and the cat eats 2';
    const { notices, samples } = await generated(forward, ['the', long]);
    expect(notices.join()).toMatch(
      /1 of 2 prompts are longer than the context of 16 tokens: of the first, on line 2, \d+ of \d+ tokens are not read/,
    );
    expect(samples[1]!['prompt']).toBe(long);
    const prompts = [JSON.stringify({ prompt: long })];
    expect(await stageProblem(run(contextOf(forward, prompts, { context: 'stop' })))).toMatchObject({
      input: 'prompts',
      line: 1,
      message: expect.stringMatching(/the prompt has \d+ tokens, and the model reads 16/),
    });
  });

  test('a prompt that ends in a space is said, for a model that writes after it', async () => {
    const { notices } = await generated(forward, ['the dog', 'the '], { max_tokens: 1 });
    expect(notices).toEqual([expect.stringMatching(/^the prompt on line 2: ends in white space/)]);
    expect((await generated(backward, ['the '], { max_tokens: 1 })).notices).toEqual([]);
  });

  test('every prompt that is none is named, all at once', async () => {
    const problem = await stageProblem(
      run(contextOf(forward, ['{"promt": "a"}', '', '{"prompt": 3}', 'x', '{"prompt": "fine"}'])),
    );
    expect(problem).toMatchObject({ input: 'prompts', line: 1 });
    expect(problem.message).toMatch(
      /^no "prompt"; did you mean it by "promt"\?\nline 3: "prompt" is not a string\nline 4: not JSON/,
    );
  });

  test.each([
    ['left-to-right', 's</w>', 'dog s'],
    ['right-to-left', 's</w>', 's dog'],
    ['right-to-left', 's', 'sdog'],
  ] as const)("%s, GPT-1's %s stands beside its prompt as %s", async (direction, token, text) => {
    const tokenizer = readFileSync((await tokenized(corpusLines, 50, 'gpt-1')).tokenizer);
    const id = JSON.parse(tokenizer.toString('utf8')).model.vocab[token];
    const model = writerOf(Array(8).fill(id), direction, tokenizer);
    const { samples } = await generated(model, ['dog', ''], { temperature: 0, max_tokens: 1 });
    expect(samples.map((sample) => sample['text'])).toEqual([text, 's']);
  });

  test('the tokens that shape a task are never written', async () => {
    const tokenizer = withTaskTokens(readFileSync(inputs.tokenizer));
    const start = openTokenizer(tokenizer).special('_start_')!;
    const [letter] = byteIds(Buffer.from('a'));
    const model = writerOf([letter!, start, letter!], 'left-to-right', tokenizer);
    const { samples } = await generated(model, [''], { temperature: 0, max_tokens: 3 });
    expect(samples[0]!['generated']).toBe('aaa'); // what was read comes next;
  });
});

describe('pipeline generate', () => {
  test('prints texts, JSON lines of them, and what is wrong', () => {
    const { pipeline, write } = project({});
    const text = pipeline('generate', forward, '--prompt', 'the dog', '--temperature', '0');
    expect([text.status, text.err]).toEqual([0, '']);
    expect(text.out).toMatch(/^the dog (sleeps|eats) \d\n$/);
    const leftwards = pipeline('generate', backward, '--prompt', ' sleeps 0', '--temperature', '0');
    expect([leftwards.status, leftwards.err]).toEqual([0, '']);
    expect(leftwards.out).toMatch(/^(the|a) (dog|cat|cow) sleeps 0\n$/);
    const drawn = (seed: string) =>
      pipeline('generate', forward, '--max-tokens', '8', '--temperature', '2', '--seed', seed).out;
    expect(drawn('3')).toBe(drawn('3'));
    expect(drawn('3')).not.toBe(drawn('4'));
    const stopped = pipeline('generate', forward, '--prompt', 'the dog', '--temperature', '0', '--stop', 'e');
    expect(stopped.out).toMatch(/^the dog( sl| )\n$/);
    const lines = pipeline(
      'generate',
      forward,
      '--prompt',
      'a',
      '--prompt',
      'the',
      '--samples',
      '2',
      '--json',
    );
    const samples = lines.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(samples.map(({ prompt }) => prompt)).toEqual(['a', 'a', 'the', 'the']);

    expect(pipeline('generate', 'nowhere')).toMatchObject({ status: 2, err: 'there is no folder nowhere\n' });
    expect(pipeline('generate', forward, '--top-p', '2', '--samples', 'x')).toMatchObject({
      status: 2,
      err: expect.stringMatching(
        /--samples must be a whole number, not .*x.*\n.*--top-p must be at most 1, not 2|--top-p must be at most 1, not 2\n.*--samples must be a whole number/s,
      ),
    });
    write('empty/config.json', '{}');
    const empty = pipeline('generate', 'empty');
    expect(empty).toMatchObject({
      status: 1,
      err: expect.stringMatching(/^the model cannot be used: config.json/),
    });
  });
});
