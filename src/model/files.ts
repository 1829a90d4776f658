import { lstatSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { SafetensorsError } from './stored-tensors.ts';
import { formatInstead } from './weights-format.ts';

/** A model's or checkpoint's folder that cannot be used: why, and what to do if that is known. */
export class ModelError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

/** Node reads no larger file at once. */
export const LARGEST_FILE_BYTES = 2 ** 31 - 1;

/** A file of a model's or checkpoint's folder; links are followed. Throws `ModelError` if it is not there or cannot be read. */
export function readBytes(folder: string, name: string): Buffer {
  const path = join(folder, name);
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) throw absent(path, name);
  if (found.isDirectory()) throw new ModelError(`${name} is a folder, not a file`);
  if (!found.isFile()) throw new ModelError(`${name} is a device, pipe or socket, not a file`);
  if (found.size === 0) throw new ModelError(`${name} is empty (0 bytes)`, 'download or copy it again');
  if (found.size > LARGEST_FILE_BYTES)
    throw new ModelError(`${name} is larger than the 2 GiB that are read here`);
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM'))
      throw new ModelError(`${name} cannot be read: permission denied`);
    throw error;
  }
}

/** A file of JSON. Throws `ModelError` if it is not there or not JSON. */
export function readJson(folder: string, name: string): unknown {
  const bytes = readBytes(folder, name);
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    const format = formatInstead(bytes);
    if (format !== undefined) throw new ModelError(`${name} is ${format.is}`, format.hint);
    throw new ModelError(`${name} is not JSON`);
  }
}

/** What `read` makes of a safetensors file; a `SafetensorsError` becomes a `ModelError` with the file's name. */
export function inFile<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof SafetensorsError) throw new ModelError(`${name}: ${error.message}`, error.hint);
    throw error;
  }
}

function absent(path: string, name: string): ModelError {
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() !== true)
    return new ModelError(`it has no file ${name}`);
  return new ModelError(
    `${name} is a link to ${readlinkSync(path)}, which does not exist`,
    'copy a folder with what its links point to: cp -rL',
  );
}
