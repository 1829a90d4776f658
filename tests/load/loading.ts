import { Ajv2020 } from 'ajv/dist/2020.js';
import schema from '../../schemas/pipeline.schema.json' with { type: 'json' };
import type { JsonObject } from '../../src/base/json.ts';
import type { Glob } from '../../src/domain/glob.ts';
import { parseGlob } from '../../src/load/glob.ts';
import { type Loaded, loadPipeline } from '../../src/load/load.ts';
import { parseSetting } from '../../src/load/sets.ts';
import type { Kinds } from '../../src/plan/validator.ts';
import type { StageKind } from '../../src/stage/kind.ts';

const params = (properties: JsonObject, required: readonly string[] = []): JsonObject => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required,
});

const load = () => Promise.reject(new Error('a plan never loads what a stage runs'));

/** Stage kinds with the ports and params that the checks need, small enough to be read at a glance. */
const described: readonly StageKind[] = [
  {
    kind: 'tokenize',
    summary: 'text to tokens',
    inputs: { corpus: { type: 'text', description: 'one document a line' } },
    outputs: {
      tokens: { type: 'tokens', description: 'ids', path: 'tokens' },
      tokenizer: { type: 'tokenizer', description: 'vocabulary', path: 'tokenizer.json' },
    },
    params: params({ vocabulary: { type: 'integer', minimum: 258, default: 4096 } }),
    computes: false,
    load,
  },
  {
    kind: 'finetune',
    summary: 'a model for a task',
    inputs: {
      model: { type: 'model', description: 'what to start from', optional: true },
      tokenizer: { type: 'tokenizer', description: 'for a start from scratch', optional: true },
      train: { type: 'examples', description: 'what to learn from' },
    },
    outputs: {
      model: { type: 'model', description: 'the best', path: 'model' },
      curve: { type: 'curve', description: 'losses', path: 'curve.jsonl' },
    },
    params: params(
      {
        lambda: { type: 'number', minimum: 0, maximum: 1, default: 0.5 },
        epochs: { type: 'integer', minimum: 1 },
        optimizer: { enum: ['adam', 'adamw', 'sgd'], default: 'adamw' },
        layers: { type: 'array', items: { type: 'integer', minimum: 0 }, uniqueItems: true, default: [] },
        schedule: {
          type: 'object',
          additionalProperties: false,
          default: {},
          properties: {
            shape: { enum: ['cosine', 'linear'], default: 'cosine' },
            warm_up: { type: 'number', minimum: 0, default: 0 },
          },
        },
        freeze: { type: 'boolean', default: false },
        warmup: { anyOf: [{ const: 'scaled' }, { type: 'integer', minimum: 0 }], default: 'scaled' },
        read: {
          anyOf: [
            { enum: ['last', 'all'] },
            { type: 'array', items: { type: 'integer', minimum: 0 }, minItems: 1 },
          ],
          default: 'last',
        },
        every: {
          anyOf: [
            { type: 'integer', minimum: 1 },
            { type: 'string', description: 'a number and a unit, such as 5m', pattern: '^[0-9]+[smh]$' },
          ],
          default: '5m',
        },
        preset: { enum: ['none', 'long'], default: 'none' },
      },
      ['epochs'],
    ),
    presets: { long: { epochs: 9, optimizer: 'sgd', lambda: 0.1 } },
    instead: { lambda: 'freeze' },
    computes: true,
    check: ({ inputs, given }) => [
      ...(inputs.includes('model') === inputs.includes('tokenizer')
        ? [{ on: 'inputs' as const, message: 'give either "model" or "tokenizer"' }]
        : []),
      ...('layers' in given && !inputs.includes('model')
        ? [{ on: { param: 'layers' }, message: '"layers" needs a model to take them from' }]
        : []),
    ],
    load,
  },
  {
    kind: 'evaluate',
    summary: 'a model against examples',
    inputs: {
      model: { type: 'model', description: 'what to judge' },
      examples: { type: 'examples', description: 'by what' },
    },
    outputs: { report: { type: 'task-report', description: 'numbers', path: 'report.json' } },
    params: params({}),
    computes: true,
    load,
  },
  {
    kind: 'collect',
    summary: 'anything into a table',
    inputs: { all: { type: 'any', description: 'a folder' } },
    outputs: { table: { type: 'any', description: 'a table', path: 'table.json' } },
    params: params({}),
    computes: false,
    load,
  },
];

const ajv = (useDefaults: boolean) =>
  new Ajv2020({ allErrors: true, verbose: true, strict: true, allowUnionTypes: true, useDefaults });

export const kinds: Kinds = new Map(
  described.map((kind) => [kind.kind, { kind, validate: ajv(true).compile(kind.params) }]),
);

const validate = ajv(false).compile(schema);

/** What lies around the pipeline file `/project/pipelines/x.yaml`. */
const there = new Set([
  '/project/pipelines/make.mjs',
  '/project/pipelines/corpus.txt',
  '/project/pipelines/data',
  '/project/pipelines/data/en.txt',
  '/project/shared',
]);

export const files = {
  resolve: (written: string): string => new URL(written, 'file:///project/pipelines/').pathname,
  exists: (path: string): boolean => there.has(path),
  glob: (pattern: string): Glob => {
    const { base, segments } = parseGlob(pattern);
    return { base: files.resolve(base), segments };
  },
  /** As if there were nothing else below `data`. */
  matches: ({ base, segments }: Glob): boolean =>
    base === '/project/pipelines/data' && fitsLast(segments, 'en.txt'),
};

const fitsLast = (segments: Glob['segments'], name: string): boolean => {
  const last = segments.at(-1)!;
  return typeof last === 'object' && 'names' in last && new RegExp(last.names).test(name);
};

/** Loads a text as if it stood in `pipelines/x.yaml`, with arguments of `--set`. */
export function loadText(text: string, settings: readonly string[] = [], engine?: string): Loaded {
  const parsed = settings.map((argument) => {
    const setting = parseSetting(argument);
    if (!setting.ok) throw new Error(`not a setting: ${argument}`);
    return setting.value;
  });
  return loadPipeline({ name: 'pipelines/x.yaml', text }, parsed, {
    schema: validate,
    kinds,
    files,
    ...(engine === undefined ? {} : { engine }),
  });
}
