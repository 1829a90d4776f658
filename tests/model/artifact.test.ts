import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/engine/open.ts';
import { readModel, writeModel } from '../../src/model/artifact.ts';
import { initialParameters, misfits, withTokens } from '../../src/model/parameters.ts';
import { writeSafetensors } from '../../src/model/safetensors.ts';
import { idRows, logits, tinyConfig } from './tiny.ts';

const config = tinyConfig();
const model = { config, parameters: initialParameters(config, 1), tokenizer: Buffer.from('{"a":1}\n') };
const written = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'model-'));
  writeModel(folder, model);
  return folder;
};

describe('a model artifact', () => {
  test('gives the logits of the model that was written, digit for digit', async () => {
    const read = readModel(written());
    const engine = await openEngine('tfjs-cpu', { threads: 1 });
    const outputs = [];
    for (const { config, parameters } of [model, read]) {
      const evaluation = await engine.evaluation({ forward: logits(config), parameters });
      outputs.push(await evaluation.run(idRows([[1, 2, 3, 4]])));
    }
    expect(outputs[1]).toEqual(outputs[0]);
    expect(read.config).toEqual(config);
    expect(Buffer.from(read.tokenizer)).toEqual(model.tokenizer);
  });

  test('is the same bytes whatever the order of the parameters', () => {
    const turned = Object.fromEntries(Object.entries(model.parameters).reverse());
    expect(writeSafetensors(turned)).toEqual(writeSafetensors(model.parameters));
  });

  test.each([
    ['a missing file', (f: string) => rmSync(join(f, 'config.json')), 'it has no file config.json'],
    ['broken JSON', (f: string) => writeFileSync(join(f, 'config.json'), '{'), 'config.json is not JSON'],
    [
      'another configuration',
      (f: string) => {
        const json = JSON.parse(readFileSync(join(f, 'config.json'), 'utf8'));
        writeFileSync(join(f, 'config.json'), JSON.stringify({ ...json, n_positions: 9, n_layer: 1 }));
      },
      'model.safetensors does not fit config.json: positions_embed.weight has the shape [8, 8], config.json wants ' +
        '[9, 8]; h.1.attn.c_attn.bias is no parameter of this model; h.1.attn.c_attn.weight is no parameter of this ' +
        'model; and 10 more',
    ],
    [
      'a folder in the place of a file',
      (f: string) => {
        rmSync(join(f, 'model.safetensors'));
        mkdirSync(join(f, 'model.safetensors'));
      },
      'model.safetensors is a folder, not a file',
    ],
    [
      'an empty file',
      (f: string) => writeFileSync(join(f, 'model.safetensors'), ''),
      'model.safetensors is empty (0 bytes)',
    ],
    [
      'a named pipe, which nobody writes to',
      (f: string) => {
        rmSync(join(f, 'config.json'));
        execFileSync('mkfifo', [join(f, 'config.json')]);
      },
      'config.json is a device, pipe or socket, not a file',
    ],
    [
      'a link that leads nowhere',
      (f: string) => {
        rmSync(join(f, 'model.safetensors'));
        symlinkSync('../../blobs/4d7a', join(f, 'model.safetensors'));
      },
      'model.safetensors is a link to ../../blobs/4d7a, which does not exist',
    ],
    [
      'a pointer in the place of config.json',
      (f: string) =>
        writeFileSync(join(f, 'config.json'), 'version https://git-lfs.github.com/spec/v1\noid sha256:4d\n'),
      'config.json is a Git LFS pointer',
    ],
    [
      'weights of another dtype',
      (f: string) => {
        const path = join(f, 'model.safetensors');
        const text = readFileSync(path, 'latin1');
        writeFileSync(path, text.replace('"dtype":"F32"', '"dtype":"I32"'), 'latin1');
      },
      'model.safetensors: h.0.attn.c_attn.bias is "I32", not F32',
    ],
  ])('%s is told', (_, harm, message) => {
    const folder = written();
    harm(folder);
    expect(() => readModel(folder)).toThrow(message);
  });
});

test('a checkpoint of transformers is told apart, with the way to a model', () => {
  const checkpoint = join(import.meta.dirname, '../fixtures/checkpoints/saved');
  expect(() => readModel(checkpoint)).toThrow(
    expect.objectContaining({
      message: expect.stringContaining(
        'model.safetensors does not fit config.json: tokens_embed.weight is missing',
      ),
      hint: 'a checkpoint from elsewhere becomes a model by the stage import-model',
    }),
  );
});

test('a folder of links is read as what they point to', () => {
  const folder = written();
  const links = mkdtempSync(join(tmpdir(), 'links-'));
  for (const name of readdirSync(folder)) symlinkSync(join(folder, name), join(links, name));
  expect(readModel(links).parameters).toEqual(readModel(folder).parameters);
});

describe('new tokens', () => {
  test('get rows of their own and leave every other number alone', () => {
    const wider = withTokens(config, model.parameters, 3, 7);
    expect(misfits(wider.config, wider.parameters)).toEqual([]);
    const [before, after] = [model.parameters, wider.parameters].map((p) => p['tokens_embed.weight']!.data);
    expect(after!.slice(0, before!.length)).toEqual(before);
    expect(after!.slice(before!.length).every((x) => x !== 0 && Math.abs(x) < 0.1)).toBe(true);
    expect(wider.parameters['h.0.ln_1.bias']).toBe(model.parameters['h.0.ln_1.bias']);
  });
});
