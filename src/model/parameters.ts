import { randomFrom } from '../base/random.ts';
import { classifierRows, type ModelConfig } from './config.ts';

/** One parameter: its name in the published checkpoint (without `transformer.`), its shape and how it starts. */
export interface ParameterSpec {
  readonly name: string;
  readonly shape: readonly number[];
  /** `forget-gate`: zeros, but ones in the second quarter. */
  readonly init: 'normal' | 'zeros' | 'ones' | 'forget-gate';
}

/** A parameter's numbers, row-major. */
export interface ParameterValue {
  readonly shape: readonly number[];
  readonly data: Float32Array;
}
export interface ParameterValues {
  readonly [name: string]: ParameterValue;
}

/**
 * Every parameter of a model. Weights are [in, out] (y = xW + b), as OpenAI published them; the output softmax has none of
 * its own: it is tied to `tokens_embed.weight`.
 */
export function parameterTable(config: ModelConfig): readonly ParameterSpec[] {
  const network = networkTable(config);
  return [
    weight('tokens_embed.weight', config.vocab_size, config.n_embd),
    ...network,
    ...(config.direction === 'both'
      ? network.map((spec) => ({ ...spec, name: `${BACKWARD}${spec.name}` }))
      : []),
    ...(classifierRows(config) === 0 ? [] : classifierTable(config)),
  ];
}

/** What the names of the right-to-left network's parameters begin with, in a model of both directions. */
export const BACKWARD = 'backward.';

/** The layer norm after the last block, of a model whose norms are before the branches. */
export const FINAL_NORM = 'ln_f';

/** All between the tokens' embedding and what is made of the last layer. */
function networkTable({
  architecture,
  norm_position,
  n_embd: C,
  n_inner,
  n_layer,
  n_positions,
}: ModelConfig) {
  const layers = (table: (name: string) => ParameterSpec[]): ParameterSpec[] =>
    Array.from({ length: n_layer }, (_, i) => table(`h.${i}`)).flat();
  if (architecture === 'lstm') return layers((name) => lstmTable(name, C, n_inner!));
  return [
    weight('positions_embed.weight', n_positions, C),
    ...layers((name) => blockTable(name, C)),
    ...(norm_position === 'before' ? [gain(`${FINAL_NORM}.weight`, C), bias(`${FINAL_NORM}.bias`, C)] : []),
  ];
}

/**
 * The classifier: its weight [labels, C] (one row for a grade or a choice's score) and no bias, as `transformers` keeps it. Of a model of
 * both directions [labels, 2C], after a mix of the layers, whose names are AllenNLP's.
 */
export const classifierTable = (config: ModelConfig): ParameterSpec[] =>
  config.direction === 'both'
    ? [
        bias('scalar_mix.scalar_parameters', config.n_layer + 1),
        gain('scalar_mix.gamma', 1),
        weight('score.weight', classifierRows(config), 2 * config.n_embd),
      ]
    : [weight('score.weight', classifierRows(config), config.n_embd)];

/** The block that a parameter belongs to, from 0; `undefined` of embeddings and the classifier. */
export function blockOf(name: string): number | undefined {
  const found = /^h\.(\d+)\./.exec(name);
  return found === null ? undefined : Number(found[1]);
}

function blockTable(block: string, C: number): ParameterSpec[] {
  return [
    weight(`${block}.attn.c_attn.weight`, C, 3 * C),
    bias(`${block}.attn.c_attn.bias`, 3 * C),
    weight(`${block}.attn.c_proj.weight`, C, C),
    bias(`${block}.attn.c_proj.bias`, C),
    gain(`${block}.ln_1.weight`, C),
    bias(`${block}.ln_1.bias`, C),
    weight(`${block}.mlp.c_fc.weight`, C, 4 * C),
    bias(`${block}.mlp.c_fc.bias`, 4 * C),
    weight(`${block}.mlp.c_proj.weight`, 4 * C, C),
    bias(`${block}.mlp.c_proj.bias`, C),
    gain(`${block}.ln_2.weight`, C),
    bias(`${block}.ln_2.bias`, C),
  ];
}

/** Gates in PyTorch's order: input, forget, cell, output. The forget gate starts open (Jozefowicz et al. 2015). */
function lstmTable(layer: string, C: number, U: number): ParameterSpec[] {
  return [
    weight(`${layer}.lstm.weight_ih`, C, 4 * U),
    weight(`${layer}.lstm.weight_hh`, C, 4 * U),
    { name: `${layer}.lstm.bias`, shape: [4 * U], init: 'forget-gate' },
    weight(`${layer}.lstm.proj.weight`, U, C),
  ];
}

const weight = (name: string, rows: number, columns: number): ParameterSpec => ({
  name,
  shape: [rows, columns],
  init: 'normal',
});
const bias = (name: string, size: number): ParameterSpec => ({ name, shape: [size], init: 'zeros' });
const gain = (name: string, size: number): ParameterSpec => ({ name, shape: [size], init: 'ones' });

/** Weight decay is for matrices alone, embeddings included, never for biases and gains. Told by rank, not by name. */
export const decays = (_name: string, shape: readonly number[]): boolean => shape.length > 1;

export const sizeOf = (shape: readonly number[]): number => shape.reduce((a, b) => a * b, 1);

/** How many numbers a model of this configuration trains. The table of a few thousand million layers is never made. */
export function parameterCount(config: ModelConfig): number {
  const [none, one] = [0, 1].map((n_layer) =>
    parameterTable({ ...config, n_layer }).reduce((sum, { shape }) => sum + sizeOf(shape), 0),
  ) as [number, number];
  return none + config.n_layer * (one - none);
}

/** A new model: weights N(0, `initializer_range`), biases 0, gains 1. */
export function initialParameters(config: ModelConfig, seed: number): ParameterValues {
  return Object.fromEntries(
    parameterTable(config).map((spec) => [spec.name, initialValue(spec, config, seed)]),
  );
}

/** A parameter at its start. Each has a stream of its own, so that one more parameter changes no other. */
export function initialValue(spec: ParameterSpec, config: ModelConfig, seed: number): ParameterValue {
  const data = new Float32Array(sizeOf(spec.shape));
  if (spec.init === 'ones') data.fill(1);
  if (spec.init === 'forget-gate') data.fill(1, data.length / 4, data.length / 2);
  if (spec.init === 'normal') {
    const random = randomFrom(seed, 'parameter', spec.name);
    for (let i = 0; i < data.length; i++) data[i] = config.initializer_range * random.normal();
  }
  return { shape: spec.shape, data };
}

/** What keeps `values` from being the parameters of `config`: a sentence each; none where they fit. */
export function misfits(config: ModelConfig, values: ParameterValues): string[] {
  const stored = Object.keys(values);
  // Each layer has several parameters, and a table of all layers that a hostile number asks for may fill the memory.
  if (config.n_layer > stored.length)
    return [`config.json says ${config.n_layer} layers (n_layer), and there are ${stored.length} tensors`];
  const table = parameterTable(config);
  const known = new Set(table.map(({ name }) => name));
  return [
    ...table.flatMap(({ name, shape }) => {
      const value = values[name];
      if (value === undefined) return [`${name} is missing`];
      if (value.shape.join() !== shape.join())
        return [`${name} has the shape [${value.shape.join(', ')}], config.json wants [${shape.join(', ')}]`];
      return [];
    }),
    ...stored.flatMap((name) => (known.has(name) ? [] : [`${name} is no parameter of this model`])),
  ];
}

/**
 * A model with rows added to its embedding for new tokens, N(0, 0.02) as OpenAI's released code adds them; the old rows unchanged.
 */
export function withTokens(
  config: ModelConfig,
  values: ParameterValues,
  added: number,
  seed: number,
): { readonly config: ModelConfig; readonly parameters: ParameterValues } {
  const name = 'tokens_embed.weight';
  const wider = { ...config, vocab_size: config.vocab_size + added };
  const old = values[name]!.data;
  const drawn = { ...config, initializer_range: 0.02 };
  const rows = initialValue(weight(`${name}+`, added, config.n_embd), drawn, seed).data;
  const data = new Float32Array(old.length + rows.length);
  data.set(old);
  data.set(rows, old.length);
  return {
    config: wider,
    parameters: { ...values, [name]: { shape: [wider.vocab_size, config.n_embd], data } },
  };
}

/** Values that an engine gives back, as parameters. Throws a RangeError for integers, which no parameter holds. */
export function parametersOf(values: {
  readonly [name: string]: { readonly shape: readonly number[]; readonly data: Float32Array | Int32Array };
}): ParameterValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, { shape, data }]) => {
      if (!(data instanceof Float32Array)) throw new RangeError(`${name} holds integers`);
      return [name, { shape, data }];
    }),
  );
}
