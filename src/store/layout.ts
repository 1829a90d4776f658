import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Changed when an older program could not read what is written, or would read it wrongly. */
export const storeFormat = 1;

/** Where things are below `artifacts/`. */
export const layout = (folder: string) => ({
  format: join(folder, 'store.json'),
  blobs: join(folder, 'blobs', 'sha256'),
  blob: (hex: string) => join(folder, 'blobs', 'sha256', hex.slice(0, 2), hex),
  entry: (fingerprint: string) => join(folder, 'entries', fingerprint.slice(0, 2), `${fingerprint}.json`),
  statIndex: join(folder, 'index', 'stat.json'),
  history: (pipeline: string) => join(folder, 'index', 'history', `${folderName(pipeline)}.json`),
  runs: join(folder, 'runs'),
  latest: join(folder, 'runs', 'latest'),
  work: join(folder, 'work'),
  out: (pipeline: string, stage: string, output: string) =>
    join(folder, 'out', folderName(pipeline), folderName(stage), folderName(output)),
});

const longest = 180; // bytes; 255 is the limit of most file systems

/**
 * A name that stands for `id` as one folder: itself where it can be (`finetune[lambda=0.5]`), otherwise with `/`, `%`, control
 * characters and a leading dot percent-encoded, and cut with a digest where it is too long. Different ids give different names.
 */
export function folderName(id: string): string {
  const safe = id.replace(/[\p{Cc}/\\%]|^\./gu, percent);
  if (safe !== '' && Buffer.byteLength(safe) <= longest) return safe;
  const digest = createHash('sha256').update(id).digest('hex').slice(0, 16);
  return `${[...safe].slice(0, 40).join('')}%${digest}`;
}

const percent = (character: string): string =>
  `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
