import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Here } from '../machine/here.ts';
import { shown } from '../machine/shown.ts';
import { describeFileNotFound, findFile } from './find-file.ts';

/** A pipeline file: its absolute path and what it says. */
export interface PipelineText {
  readonly path: string;
  readonly text: string;
}

/** The pipeline file at `name`; or why it cannot be read, in words. */
export function pipelineText(name: string, here: Pick<Here, 'folder'>): Result<PipelineText, string> {
  const found = findFile(name, here.folder);
  if (!found.ok) return fail(...found.failures.map(describeFileNotFound));
  const path = resolve(here.folder, found.value);
  const bytes = readPipeline(path);
  if (bytes instanceof Error) return fail(`${shown(path, here)} cannot be read: ${bytes.message}`);
  if (isUtf8(bytes)) return ok({ path, text: bytes.toString('utf8') });
  return fail(`${shown(path, here)}:${placeOfNoText(bytes)} the file is not UTF-8 from here on`);
}

/** Only what the file system says is a failure; anything else thrown is a bug. */
function readPipeline(path: string): Buffer | Error {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) return error;
    throw error;
  }
}

/** `line:column` of the first byte that is no UTF-8. */
function placeOfNoText(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n');
  const number = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const line = Buffer.from(lines[number]!, 'latin1');
  return `${number + 1}:${line.toString('utf8').indexOf('\ufffd') + 1}`;
}
