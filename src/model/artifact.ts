import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ModelConfig } from './config.ts';
import { configJson, parseConfig } from './config-json.ts';
import { inFile, ModelError, readBytes, readJson } from './files.ts';
import { misfits, type ParameterValues, parameterTable } from './parameters.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';

/** A model as its artifact holds it. */
export interface Model {
  readonly config: ModelConfig;
  readonly parameters: ParameterValues;
  /** Its tokenizer.json, byte for byte. */
  readonly tokenizer: Uint8Array;
}

/**
 * Writes `model.safetensors`, `config.json` and `tokenizer.json` into `folder`, which is made. Equal models give equal bytes.
 */
export function writeModel(folder: string, { config, parameters, tokenizer }: Model): void {
  const problems = misfits(config, parameters);
  if (problems.length > 0) throw new RangeError(problems.join('; '));
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'model.safetensors'), writeSafetensors(parameters));
  writeFileSync(join(folder, 'config.json'), `${JSON.stringify(configJson(config), null, 2)}\n`);
  writeFileSync(join(folder, 'tokenizer.json'), tokenizer);
}

/** Reads a model artifact and checks that its parts agree. Throws `ModelError`, also for one of both directions unless it may be `any`. */
export function readModel(folder: string, directions: 'one' | 'any' = 'one'): Model {
  const config = configOf(readJson(folder, 'config.json'));
  if (config.direction === 'both' && directions === 'one')
    throw new ModelError(
      'it is two networks, one of each direction (direction: both), and one is wanted here',
    );
  const weights = 'model.safetensors';
  const bytes = readBytes(folder, weights);
  const parameters = inFile(weights, () => readSafetensors(bytes));
  const problems = misfits(config, parameters);
  if (problems.length > 0)
    throw new ModelError(
      `${weights} does not fit config.json: ${some(problems)}`,
      parameters['tokens_embed.weight'] === undefined ? importFirst : undefined,
    );
  const inOrder = parameterTable(config).map(({ name }) => [name, parameters[name]!] as const);
  return { config, parameters: Object.fromEntries(inOrder), tokenizer: readBytes(folder, 'tokenizer.json') };
}

const importFirst = 'a checkpoint from elsewhere becomes a model by the stage import-model';

function configOf(json: unknown): ModelConfig {
  const config = parseConfig(json);
  if (config.ok) return config.value;
  throw new ModelError(
    `config.json: ${some(config.failures.map(({ message }) => message))}`,
    config.failures.some(({ field }) => field === 'model_type') ? importFirst : undefined,
  );
}

const shownProblems = 3;
const some = (problems: readonly string[]): string =>
  problems.slice(0, shownProblems).join('; ') +
  (problems.length > shownProblems ? `; and ${problems.length - shownProblems} more` : '');
