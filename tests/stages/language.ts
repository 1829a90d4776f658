import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../src/base/json.ts';
import { run as evaluate } from '../../stages/evaluate-lm/run.ts';
import evaluateSchema from '../../stages/evaluate-lm/schema.json' with { type: 'json' };
import { run as pretrain } from '../../stages/pretrain/run.ts';
import pretrainSchema from '../../stages/pretrain/schema.json' with { type: 'json' };
import { run as tokenize } from '../../stages/tokenize/run.ts';
import { recordingContext } from './context.ts';

/** A small corpus with something to learn: five words that always follow each other. */
export const corpusLines = Array.from(
  { length: 60 },
  (_, i) => `${['the', 'a'][i % 2]} ${['dog', 'cat', 'cow'][i % 3]} ${['sleeps', 'eats'][i % 2]} ${i % 7}`,
);

export function textFile(lines: readonly string[]): string {
  const path = join(mkdtempSync(join(tmpdir(), 'text-')), 'text.txt');
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
  return path;
}

const defaultsOf = (schema: { properties: Record<string, { default?: unknown }> }): JsonObject =>
  JSON.parse(
    JSON.stringify(
      Object.fromEntries(Object.entries(schema.properties).map(([name, field]) => [name, field.default])),
    ),
  );

export async function tokenized(lines: readonly string[], vocabulary = 270, tokenizer = 'byte-level') {
  const context = recordingContext({
    inputs: { corpus: textFile(lines) },
    outputs: ['tokenizer.json', 'tokens'],
    params: { tokenizer, vocabulary },
  });
  await tokenize(context);
  return { tokens: context.outputs['tokens']!, tokenizer: context.outputs['tokenizer']! };
}

/** A model of a few thousand parameters and a training of a few steps, unless `params` says otherwise. */
export async function pretrained(
  inputs: Record<string, string>,
  params: JsonObject = {},
  engine = 'tfjs-cpu',
) {
  const small = {
    n_layer: 1,
    n_head: 2,
    n_embd: 16,
    n_positions: 16,
    batch_size: 8,
    steps: 8,
    warmup_steps: 2,
  };
  const context = recordingContext({
    inputs,
    outputs: ['model', 'last', 'curve.jsonl'],
    params: { ...defaultsOf(pretrainSchema), validate_every: 4, log_every: 2, ...small, ...params },
    engine,
  });
  await pretrain(context);
  const curve = readFileSync(context.outputs['curve']!, 'utf8').trimEnd().split('\n');
  return { ...context, curve: curve.map((line): Record<string, number> => JSON.parse(line)) };
}

export async function evaluated(model: string, lines: readonly string[], params: JsonObject = {}) {
  const context = recordingContext({
    inputs: { model, text: textFile(lines) },
    outputs: ['report.json'],
    params: { ...defaultsOf(evaluateSchema), bootstrap: 50, ...params },
    engine: 'tfjs-cpu',
  });
  await evaluate(context);
  return { ...context, report: JSON.parse(readFileSync(context.outputs['report']!, 'utf8')) };
}
