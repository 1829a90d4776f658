import { isObject, type JsonObject } from '../base/json.ts';
import type { ModelConfig } from './config.ts';
import { configJson, parseConfig } from './config-json.ts';
import { ModelError } from './files.ts';
import { finiteValues } from './float32.ts';
import { misfits, type ParameterValue, type ParameterValues, parameterTable } from './parameters.ts';
import type { StoredTensor } from './stored-tensors.ts';

/** A checkpoint that cannot become a model here: a sentence each, all at once. */
export class CheckpointError extends ModelError {
  constructor(problems: readonly string[]) {
    super(
      problems.slice(0, SHOWN).join('; ') +
        (problems.length > SHOWN ? `; and ${problems.length - SHOWN} more` : ''),
    );
  }
}
const SHOWN = 5;

/** A model taken from a checkpoint of `transformers`' openai-gpt. */
export interface ImportedModel {
  readonly config: ModelConfig;
  readonly parameters: ParameterValues;
  /** Names of tensors that are no parameters and were left out: masks and positions that any model computes. */
  readonly ignored: readonly string[];
  /** Dtypes other than F32 that were read as such. */
  readonly converted: readonly string[];
}

const prefix = 'transformer.';
const embedding = 'tokens_embed.weight';
const outputLayer = 'lm_head.weight';
const head = 'score.weight';
/** What old checkpoints hold beside parameters: each layer's causal mask, and 0 … n_positions − 1. */
const buffers = /^(h\.\d+\.attn\.(bias|masked_bias)|position_ids)$/;

/**
 * The model of a checkpoint's tensors and config.json: names with or without `transformer.`, mask buffers left out, the output layer
 * absent or the token embedding once more, a classifier (`score.weight`) or none. Throws `CheckpointError`.
 */
export function importedModel(tensors: readonly StoredTensor[], configuration: unknown): ImportedModel {
  const named = withoutPrefix(tensors);
  const ignored = [...named.keys()].filter((name) => buffers.test(name));
  for (const name of ignored) named.delete(name);
  const config = configOf(configuration, named.get(head));
  const values = finiteValues([...named.values()]);
  const parameters = tied(
    Object.fromEntries(Array.from(named, ([name, tensor]) => [name, values[tensor.name]!])),
  );
  const problems = misfits(config, parameters);
  if (problems.length > 0) throw new CheckpointError(problems);
  return {
    config,
    parameters: Object.fromEntries(parameterTable(config).map(({ name }) => [name, parameters[name]!])),
    ignored,
    converted: [...new Set(Array.from(named.values(), ({ dtype }) => dtype))].filter((d) => d !== 'F32'),
  };
}

/** A model's parameters under the names that `transformers` gives them. */
export const exportedParameters = (parameters: ParameterValues): ParameterValues =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name === head ? name : prefix + name, value]),
  );

/** The config.json for `transformers`; `separator` is what pads a batch and separates documents. */
export const exportedConfig = (config: ModelConfig, separator: number): JsonObject => ({
  ...configJson(config),
  ...(config.labels.length === 0 ? {} : { problem_type: 'single_label_classification' }),
  dtype: 'float32',
  bos_token_id: separator,
  eos_token_id: separator,
  pad_token_id: separator,
});

function withoutPrefix(tensors: readonly StoredTensor[]): Map<string, StoredTensor> {
  const named = new Map<string, StoredTensor>();
  const twice: string[] = [];
  for (const tensor of tensors) {
    const name = tensor.name.startsWith(prefix) ? tensor.name.slice(prefix.length) : tensor.name;
    if (named.has(name)) twice.push(`${name} is there with and without ${prefix}`);
    named.set(name, tensor);
  }
  if (twice.length > 0) throw new CheckpointError(twice);
  return named;
}

/** `transformers` leaves two classes named LABEL_0 and LABEL_1 out of a config.json, and writes them into those of language models. */
function configOf(json: unknown, score: StoredTensor | undefined): ModelConfig {
  if (!isObject(json)) throw new CheckpointError(['config.json holds no JSON object']);
  const { problem_type: problem } = json;
  if (score !== undefined && problem && problem !== 'single_label_classification')
    throw new CheckpointError([
      `config.json: problem_type is ${JSON.stringify(problem)}; a classifier here chooses one of its classes`,
    ]);
  const names = score === undefined ? undefined : (json['id2label'] ?? defaultLabels(score.shape[0] ?? 0));
  const parsed = parseConfig({
    ...json,
    architectures: undefined,
    id2label: names,
    label2id: score === undefined ? undefined : json['label2id'],
  });
  if (parsed.ok) return parsed.value;
  throw new CheckpointError(parsed.failures.map(({ message }) => `config.json: ${message}`));
}

const defaultLabels = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, id) => [String(id), `LABEL_${id}`]));

/** Without the output layer, which must be the token embedding; a checkpoint may keep the shared numbers under either name. */
function tied(values: ParameterValues): ParameterValues {
  const { [outputLayer]: output, ...rest } = values;
  if (output === undefined) return rest;
  const input = rest[embedding];
  if (input === undefined) return { [embedding]: output, ...rest };
  if (!sameNumbers(input, output))
    throw new CheckpointError([
      `${outputLayer} is not ${embedding}: its output layer has weights of its own, and here the two are tied`,
    ]);
  return rest;
}

const sameNumbers = (a: ParameterValue, b: ParameterValue): boolean =>
  a.data.length === b.data.length && a.data.every((number, i) => Object.is(number, b.data[i]));
