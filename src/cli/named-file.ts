import { readdirSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { printable } from '../report/printable.ts';
import { attempt } from '../store/scan.ts';
import { didYouMean } from './parse.ts';

/** Endings of files that texts are kept in. */
const data =
  /\.(csv|tsv|tab|psv|txt|text|log|dat|jsonl|ndjson|json|xml|html?|ya?ml|md|xlsx?|ods|docx?|pdf|parquet|feather|arrow|orc|avro|npy|npz|pkl|gz|zst|xz|bz2|zip|tar|tgz|bak)$/i;

/** Whether a word from the command line reads as the path of a file and not as a text: no spaces, and a separator or a known ending. */
export const looksLikePath = (word: string): boolean =>
  !/\s/.test(word) && !word.includes('://') && (/[\\/]/.test(word) || data.test(word));

/** What is at a path, through links. */
export function formOf(path: string): 'file' | 'folder' | 'other' | undefined {
  const stat = attempt(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!stat.ok || stat.value === undefined) return undefined;
  return stat.value.isFile() ? 'file' : stat.value.isDirectory() ? 'folder' : 'other';
}

const formWords = { file: 'a file', folder: 'a folder', other: 'a pipe, a socket or a device' };

/** `there is no file typo.csv; did you mean type.csv?`, by what lies beside it; or that it is a folder. */
export function noFile(written: string, folder: string, wanted: 'file' | 'folder' = 'file'): string {
  const path = resolve(folder, written);
  const form = formOf(path);
  if (form !== undefined && form !== wanted)
    return `${printable(written)} is ${formWords[form]}; name a ${wanted}`;
  const beside = attempt(dirname(path), (at) => readdirSync(at));
  const near = beside.ok ? nearest(basename(path), beside.value) : undefined;
  const meant = near === undefined ? undefined : join(dirname(written), near);
  return `there is no ${wanted} ${printable(written)}${didYouMean(meant && printable(meant))}`;
}
