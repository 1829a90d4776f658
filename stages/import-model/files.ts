import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CheckpointError } from '../../src/model/hugging-face.ts';

/** A file of a checkpoint's folder. Throws `CheckpointError` where it is not there, or more than Node reads at once. */
export function readBytes(folder: string, name: string): Buffer {
  try {
    return readFileSync(join(folder, name));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'ENOENT') throw new CheckpointError([`it has no file ${name}`]);
    if (code === 'ERR_FS_FILE_TOO_LARGE')
      throw new CheckpointError([`${name} is larger than the 2 GiB that are read here`]);
    throw error;
  }
}

export function readJson(folder: string, name: string): unknown {
  try {
    return JSON.parse(readBytes(folder, name).toString('utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) throw new CheckpointError([`${name} is not JSON`]);
    throw error;
  }
}
