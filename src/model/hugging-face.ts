import { isObject, type JsonObject } from '../base/json.ts';
import { shown } from '../base/shown.ts';
import type { Model } from './artifact.ts';
import type { ModelConfig } from './config.ts';
import { configJson, parseConfig } from './config-json.ts';
import type { Configuration, Family } from './families/family.ts';
import { families, familyOf } from './families/index.ts';
import { openaiGpt } from './families/openai-gpt.ts';
import { inFile, ModelError } from './files.ts';
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

/** A model taken from a checkpoint of `transformers`. */
export interface ImportedModel {
  readonly config: ModelConfig;
  readonly parameters: ParameterValues;
  /** Names of tensors that are no parameters and were left out: masks and positions that any model computes. */
  readonly ignored: readonly string[];
  /** Dtypes other than F32 that were read as such. */
  readonly converted: readonly string[];
}

/** One of a checkpoint's files of weights. */
export interface WeightsFile {
  readonly name: string;
  readonly tensors: readonly StoredTensor[];
}

const embedding = 'tokens_embed.weight';
const outputLayer = 'lm_head.weight';
const head = 'score.weight';

/**
 * The model of a checkpoint's tensors and config.json: names with or without the family's prefix, buffers left out, the output layer
 * absent or the token embedding once more, a classifier (`score.weight`) or none. Throws `ModelError`.
 */
export function importedModel(files: readonly WeightsFile[], configuration: unknown): ImportedModel {
  if (!isObject(configuration)) throw new CheckpointError(['config.json holds no JSON object']);
  const family = familyIn(configuration);
  const { named, ignored } = ownNames(family, files);
  const config = configOf(family, configuration, named.get(head));
  const kept = new Set(named.values());
  const values = Object.fromEntries(
    files.flatMap(({ name, tensors }) =>
      Object.entries(inFile(name, () => finiteValues(tensors.filter((tensor) => kept.has(tensor))))),
    ),
  );
  const parameters = tied(
    Object.fromEntries(Array.from(named, ([name, tensor]) => [name, values[tensor.name]!])),
  );
  const problems = misfits(config, parameters);
  if (problems.length > 0 && configuration['model_type'] === undefined)
    throw new CheckpointError([
      `config.json has no model_type, and the tensors are not those of ${family.modelType}, the default`,
      ...problems,
    ]);
  if (problems.length > 0) throw new CheckpointError(problems);
  return {
    config,
    parameters: Object.fromEntries(parameterTable(config).map(({ name }) => [name, parameters[name]!])),
    ignored,
    converted: [...new Set(Array.from(named.values(), ({ dtype }) => dtype))].filter((d) => d !== 'F32'),
  };
}

/** A model's parameters under the names that `transformers` gives them. */
export function exportedParameters({
  config,
  parameters,
}: Pick<Model, 'config' | 'parameters'>): ParameterValues {
  const { prefix, nameOut } = familyOf(config);
  return Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [name === head ? name : prefix + nameOut(name), value]),
  );
}

/** The config.json for `transformers`; `separator` is what pads a batch and separates documents. */
export const exportedConfig = (config: ModelConfig, separator: number): JsonObject => ({
  ...configJson(config),
  ...familyOf(config).configOut(config),
  ...(config.labels.length === 0 ? {} : { problem_type: 'single_label_classification' }),
  dtype: 'float32',
  bos_token_id: separator,
  eos_token_id: separator,
  pad_token_id: separator,
});

/** The family of a config.json; GPT-1's where none is named, as its released files have it. */
function familyIn({ model_type: type = openaiGpt.modelType }: Record<string, unknown>): Family {
  const found = families.find(({ modelType }) => modelType === type);
  if (found !== undefined) return found;
  const known = families.map(({ modelType }) => modelType).join(', ');
  throw new CheckpointError([`config.json: model_type is ${shown(type)}; those that are read are ${known}`]);
}

/** The tensors by the names used here. */
function ownNames({ prefix, nameIn }: Family, files: readonly WeightsFile[]) {
  const named = new Map<string, StoredTensor>();
  const ignored: string[] = [];
  const twice: string[] = [];
  const fileOf = new Map<string, string>();
  for (const { file, tensor } of files.flatMap(({ name: file, tensors }) =>
    tensors.map((tensor) => ({ file, tensor })),
  )) {
    const bare = tensor.name.startsWith(prefix) ? tensor.name.slice(prefix.length) : tensor.name;
    const name = nameIn(bare);
    if (name === undefined) {
      ignored.push(bare);
      continue;
    }
    const other = fileOf.get(name);
    if (named.get(name)?.name === tensor.name) twice.push(`${tensor.name} is in ${other} and in ${file}`);
    else if (other !== undefined) twice.push(`${bare} is there with and without ${prefix}`);
    named.set(name, tensor);
    fileOf.set(name, file);
  }
  if (twice.length > 0) throw new CheckpointError(twice);
  return { named, ignored };
}

/** `transformers` leaves two classes named LABEL_0 and LABEL_1 out of a config.json, and writes them into those of language models. */
function configOf(family: Family, json: Configuration, score: StoredTensor | undefined): ModelConfig {
  const { problem_type: problem } = json;
  if (score !== undefined && problem && problem !== 'single_label_classification')
    throw new CheckpointError([
      `config.json: problem_type is ${shown(problem)}; a classifier here chooses one of its classes`,
    ]);
  const unsupported = family.unsupported(json);
  if (unsupported.length > 0) throw new CheckpointError(unsupported.map((one) => `config.json: ${one}`));
  const names = score === undefined ? undefined : (json['id2label'] ?? defaultLabels(score.shape[0] ?? 0));
  const parsed = parseConfig({
    ...family.configIn(json),
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
