import { createHash } from 'node:crypto';
import { join } from 'node:path';

/** Changed when an older program could not read what is written, or would read it wrongly. */
export const storeFormat = 1;

/** Where things are below `artifacts/`. */
export const layout = (folder: string) => ({
  format: join(folder, 'store.json'),
  blobs: join(folder, 'blobs', 'sha256'),
  blob: (hex: string) => join(folder, 'blobs', 'sha256', hex.slice(0, 2), hex),
  entries: join(folder, 'entries'),
  entry: (fingerprint: string) => join(folder, 'entries', fingerprint.slice(0, 2), `${fingerprint}.json`),
  statIndex: join(folder, 'index', 'stat.json'),
  plan: (name: string) => join(folder, 'index', 'plans', `${name}.json`),
  history: (pipeline: string) => join(folder, 'index', 'history', `${folderName(pipeline)}.json`),
  runs: join(folder, 'runs'),
  latest: join(folder, 'runs', 'latest'),
  work: join(folder, 'work'),
  checkpoints: (fingerprint: string) => join(folder, 'checkpoints', fingerprint),
  claim: (fingerprint: string) => join(folder, 'claims', fingerprint),
  out: (pipeline: string, stage: string, output: string) =>
    join(folder, 'out', folderName(pipeline), folderName(stage), folderName(output)),
});

const longest = 180; // bytes; 255 is the limit of most file systems

/**
 * A name that stands for `id` as one folder: itself where it can be (`finetune[lambda=0.5]`); where it has a `/` or a control character,
 * begins with a dot or is too long, its beginning and a digest. Different ids give different names.
 */
export function folderName(id: string): string {
  const unsafe = /[\p{Cc}/\\]|^\./gu;
  if (id !== '' && Buffer.byteLength(id) <= longest && id.search(unsafe) < 0) return id;
  const start = [...id.replace(unsafe, '_')].slice(0, 40).join('');
  return `${start}%${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}
