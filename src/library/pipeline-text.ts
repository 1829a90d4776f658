import { isUtf8 } from 'node:buffer';
import { resolve } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Here } from '../machine/here.ts';
import { shown } from '../machine/shown.ts';
import { readWhole } from '../store/whole-file.ts';
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
  const bytes = readWhole(path);
  if (!bytes.ok) return fail(`${shown(path, here)} cannot be read: ${bytes.failures[0]!}`);
  if (isUtf8(bytes.value)) return ok({ path, text: bytes.value.toString('utf8') });
  return fail(`${shown(path, here)}:${placeOfNoText(bytes.value)} the file is not UTF-8 from here on`);
}

/** `line:column` of the first byte that is no UTF-8. */
function placeOfNoText(bytes: Buffer): string {
  const lines = bytes.toString('latin1').split('\n');
  const number = lines.findIndex((line) => !isUtf8(Buffer.from(line, 'latin1')));
  const line = Buffer.from(lines[number]!, 'latin1');
  return `${number + 1}:${line.toString('utf8').indexOf('\ufffd') + 1}`;
}
