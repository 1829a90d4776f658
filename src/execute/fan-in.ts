import { fail, ok, type Result } from '../base/result.ts';
import { sha256 } from '../base/sha256.ts';
import type { Digest } from '../domain/artifact.ts';
import type { Outputs } from '../domain/event.ts';
import type { PlannedInput } from '../domain/plan.ts';
import { type Content, contentOf } from '../store/artifacts.ts';
import type { Extra } from '../store/copy-out.ts';
import { folderName } from '../store/layout.ts';
import { byPath, folderDigest, type ListingEntry } from '../store/listing.ts';
import type { Store } from '../store/store.ts';

const indexName = 'index.json';

/**
 * One output of all variants as a folder: an entry a variant, under its id, and `index.json`, which lists `{ id, variant, path }` in
 * plan order. The folder is put together from the listings; only when a stage reads it are bytes copied.
 */
export function fanIn(
  store: Store,
  input: Extract<PlannedInput, { from: 'variants' }>,
  outputsOf: (id: string) => Outputs,
): Result<{ digest: Digest; content: Content; extra: Extra }, string> {
  const listing: ListingEntry[] = [];
  for (const { id } of input.variants) {
    const digest = outputsOf(id)[input.output];
    if (digest === undefined) throw new Error(`${id} has no output ${input.output}`);
    const content = contentOf(store, digest);
    if (!content.ok) return fail(content.failures[0]!);
    listing.push(...below(folderName(id), content.value, digest.size));
  }
  const index = `${JSON.stringify(
    input.variants.map(({ id, variant }) => ({ id, variant, path: folderName(id) })),
    null,
    2,
  )}\n`;
  listing.push({
    type: 'file',
    path: indexName,
    hex: sha256(index),
    size: Buffer.byteLength(index),
    executable: false,
  });
  listing.sort(byPath);
  return ok({
    digest: folderDigest(listing),
    content: { form: 'folder', listing },
    extra: new Map([[indexName, index]]),
  });
}

function below(name: string, content: Content, size: number): readonly ListingEntry[] {
  if (content.form === 'file')
    return [{ type: 'file', path: name, hex: content.hex, size, executable: content.executable }];
  return [
    { type: 'folder', path: name },
    ...content.listing.map((entry) => ({ ...entry, path: `${name}/${entry.path}` })),
  ];
}
