import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { writeModel } from '../../src/model/artifact.ts';
import { configDefaults } from '../../src/model/config.ts';
import { initialParameters, type ParameterValues } from '../../src/model/parameters.ts';
import type { StageKind } from '../../src/stage/kind.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { builtInKinds } from '../../stages/index.ts';
import { recordingContext, stageProblem } from './context.ts';
import { corpusLines, textFile, tokenized } from './language.ts';

const examples = ['the dog', 'a cat', 'the cow', 'a dog'].map((text, i) =>
  JSON.stringify({ text, label: ['ham', 'spam'][i % 2] }),
);
const contents: { readonly [port: string]: readonly string[] } = {
  text: ['the dog eats 3'],
  texts: examples,
  examples,
  train: examples,
  validation: examples,
  prompts: ['{"prompt": "the"}'],
};

let tokenizer: Uint8Array;
beforeAll(async () => {
  const made = await tokenized(corpusLines);
  tokenizer = withTaskTokens(openTokenizer(made.tokenizer).bytes);
});

const sizes = { n_positions: 16, n_embd: 8, n_layer: 1, n_head: 2 };

/** A classifier with some of its numbers changed. */
function modelWith(change: (parameters: ParameterValues) => void, n_positions = 16): string {
  const { vocabularySize: vocab_size } = openTokenizer(tokenizer);
  const config = { ...configDefaults, ...sizes, n_positions, vocab_size, labels: ['ham', 'spam'] };
  const parameters = initialParameters(config, 1);
  change(parameters);
  const folder = join(mkdtempSync(join(tmpdir(), 'broken-')), 'model');
  writeModel(folder, { config, parameters, tokenizer });
  return folder;
}

async function runOf({ kind, inputs, outputs, params, load }: StageKind, model: string) {
  const properties = params['properties'] as { readonly [name: string]: { readonly default: unknown } };
  const given = Object.keys(inputs).filter((port) => contents[port] !== undefined);
  const context = recordingContext({
    inputs: { model, ...Object.fromEntries(given.map((port) => [port, textFile(contents[port]!)])) },
    outputs: Object.values(outputs).map(({ path }) => path),
    params: {
      ...(Object.fromEntries(
        Object.entries(properties).map(([name, { default: value }]) => [name, value]),
      ) as JsonObject),
      ...(kind === 'finetune' ? { epochs: 1, batch_size: 2 } : {}),
      ...(kind === 'generate' ? { max_tokens: 4 } : {}),
    },
    engine: 'tfjs-cpu',
  });
  const { run } = await load();
  await run(context);
}

const readers = builtInKinds.filter(({ inputs }) => 'model' in inputs);

test('the kinds that read models are those tried here', () => {
  expect(readers.map(({ kind }) => kind)).toEqual([
    'evaluate-lm',
    'generate',
    'extract-features',
    'finetune',
    'evaluate-task',
    'predict',
    'export-model',
  ]);
});

describe.each(readers.map((kind) => [kind.kind, kind] as const))('%s', (_, kind) => {
  test('takes a sound model', async () => {
    await runOf(
      kind,
      modelWith(() => {}),
    );
  });

  test.each([Number.NaN, Infinity, -Infinity])(
    'refuses a model that holds %d, and names the tensor',
    async (number) => {
      const model = modelWith((parameters) => {
        parameters['h.0.mlp.c_fc.weight']!.data[35] = number;
        parameters['h.0.mlp.c_fc.weight']!.data[36] = number;
      });
      expect(await stageProblem(runOf(kind, model))).toMatchObject({
        input: 'model',
        message:
          `the model cannot be used: model.safetensors: h.0.mlp.c_fc.weight holds ${number} at [1, 3] ` +
          '(2 of its 256 numbers are not finite)',
      });
    },
  );

  test('refuses a model whose finite weights overflow when it computes', async () => {
    const model = modelWith((parameters) => {
      parameters['h.0.ln_2.weight']!.data.fill(3e38);
      parameters['tokens_embed.weight']!.data.fill(3e38);
      parameters['score.weight']!.data.fill(3e38);
    });
    if (kind.kind === 'export-model') return; // it computes nothing
    const { message } = await stageProblem(runOf(kind, model));
    expect(message).toMatch(/too large for float32$/);
  });

  test('refuses a folder whose weights are a Git LFS pointer, and says how to get them', async () => {
    const model = modelWith(() => {});
    writeFileSync(
      join(model, 'model.safetensors'),
      'version https://git-lfs.github.com/spec/v1\noid sha256:4d\n',
    );
    expect(await stageProblem(runOf(kind, model))).toMatchObject({
      input: 'model',
      message: 'the model cannot be used: model.safetensors: it is a Git LFS pointer',
      hint: 'the content itself is not here yet; fetch it with git lfs pull',
    });
  });

  test('refuses a config.json with more layers than memory', async () => {
    const model = modelWith(() => {});
    const file = join(model, 'config.json');
    const config = JSON.parse(readFileSync(file, 'utf8'));
    for (const n_layer of [4294967296, 2147483647, 1000]) {
      writeFileSync(file, JSON.stringify({ ...config, n_layer }));
      expect((await stageProblem(runOf(kind, model))).message).toContain(String(n_layer));
    }
  });

  test.each([1, 2, 3])('uses a model that reads %i tokens at once, or says that no text fits', async (n) => {
    const used = runOf(
      kind,
      modelWith(() => {}, n),
    );
    const classifies = ['finetune', 'evaluate-task', 'predict'].includes(kind.kind);
    if (n > 2 || !classifies) await used;
    else
      expect((await stageProblem(used)).message).toContain(
        `its context of ${n} tokens (n_positions) has no room`,
      );
  });
});
