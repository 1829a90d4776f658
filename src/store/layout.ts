import { createHash } from 'node:crypto';

/** Changed when an older program could not read what is written, or would read it wrongly. */
export const storeFormat = 1;

/** Everything that the store itself keeps directly below `artifacts/`. */
export const storeNames: ReadonlySet<string> = new Set([
  'store.json',
  'blobs',
  'entries',
  'index',
  'runs',
  'work',
  'checkpoints',
  'claims',
  'out',
]);

/** Where things are below `artifacts/`; `folder` is its absolute path. */
const placesIn = (folder: string) => ({
  format: `${folder}/store.json`,
  blobs: `${folder}/blobs/sha256`,
  blob: (hex: string) => `${folder}/blobs/sha256/${hex.slice(0, 2)}/${hex}`,
  entries: `${folder}/entries`,
  entry: (fingerprint: string) => `${folder}/entries/${fingerprint.slice(0, 2)}/${fingerprint}.json`,
  statIndex: `${folder}/index/stat.json`,
  plan: (name: string) => `${folder}/index/plans/${name}.json`,
  standing: (name: string) => `${folder}/index/standing/${name}.json`,
  history: (pipeline: string) => `${folder}/index/history/${folderName(pipeline)}.json`,
  /** Which pipeline file the results under a name are of. */
  pipelineFile: (pipeline: string) => `${folder}/index/pipelines/${folderName(pipeline)}.json`,
  /** `remote` is a digest of its address. */
  unsent: (remote: string, fingerprint: string) => `${folder}/index/unsent/${remote}/${fingerprint}`,
  runs: `${folder}/runs`,
  latest: `${folder}/runs/latest`,
  work: `${folder}/work`,
  checkpoints: (fingerprint: string) => `${folder}/checkpoints/${fingerprint}`,
  claim: (fingerprint: string) => `${folder}/claims/${fingerprint}`,
  out: (pipeline: string, stage: string, output: string) =>
    `${folder}/out/${folderName(pipeline)}/${folderName(stage)}/${folderName(output)}`,
});

const known = new Map<string, ReturnType<typeof placesIn>>();

/** The places of a store, made once: they are asked for several times a stage. */
export function layout(folder: string): ReturnType<typeof placesIn> {
  const places = known.get(folder) ?? placesIn(folder);
  known.set(folder, places);
  return places;
}

const longest = 180; // bytes; 255 is the limit of most file systems

/**
 * A name that stands for `id` as one folder: itself where it can be (`finetune[lambda=0.5]`); where it has a `/` or a control character,
 * begins with a dot or is too long, its beginning and a digest. Different ids give different names.
 */
export function folderName(id: string): string {
  if (id.length < longest && /^[\w%-][\w.%=,[\]-]*$/.test(id)) return id; // as most are
  const unsafe = /[\p{Cc}/\\]|^\./gu;
  if (id !== '' && Buffer.byteLength(id) <= longest && id.search(unsafe) < 0) return id;
  const start = [...id.replace(unsafe, '_')].slice(0, 40).join('');
  return `${start}%${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}
