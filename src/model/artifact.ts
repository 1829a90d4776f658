import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configJson, type ModelConfig, parseConfig } from './config.ts';
import { misfits, type ParameterValues, parameterTable } from './parameters.ts';
import { readSafetensors, writeSafetensors } from './safetensors.ts';
import { SafetensorsError } from './stored-tensors.ts';

/** A model as its artifact holds it. */
export interface Model {
  readonly config: ModelConfig;
  readonly parameters: ParameterValues;
  /** Its tokenizer.json, byte for byte. */
  readonly tokenizer: Uint8Array;
}

/** A folder that is no sound model artifact, in a sentence. */
export class ModelError extends Error {}

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
  const config = configOf(read(folder, 'config.json'));
  if (config.direction === 'both' && directions === 'one')
    throw new ModelError(
      'it is two networks, one of each direction (direction: both), and one is wanted here',
    );
  const parameters = parametersOf(read(folder, 'model.safetensors'));
  const problems = misfits(config, parameters);
  if (problems.length > 0)
    throw new ModelError(`model.safetensors does not fit config.json: ${some(problems)}`);
  const inOrder = parameterTable(config).map(({ name }) => [name, parameters[name]!] as const);
  return { config, parameters: Object.fromEntries(inOrder), tokenizer: read(folder, 'tokenizer.json') };
}

function read(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new ModelError(`it has no file ${name}`);
  }
}

function configOf(bytes: Buffer): ModelConfig {
  let json: unknown;
  try {
    json = JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ModelError('config.json is not JSON');
  }
  const config = parseConfig(json);
  if (config.ok) return config.value;
  throw new ModelError(`config.json: ${some(config.failures.map(({ message }) => message))}`);
}

function parametersOf(bytes: Buffer): ParameterValues {
  try {
    return readSafetensors(bytes);
  } catch (error) {
    if (error instanceof SafetensorsError) throw new ModelError(`model.safetensors: ${error.message}`);
    throw error;
  }
}

const shown = 3;
const some = (problems: readonly string[]): string =>
  problems.slice(0, shown).join('; ') +
  (problems.length > shown ? `; and ${problems.length - shown} more` : '');
