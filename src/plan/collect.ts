/** Something in the store that can be removed by itself: an entry. */
export interface Keepable {
  readonly fingerprint: string;
  /** Bytes of the entry alone. */
  readonly size: number;
  /** When it was last of use, in milliseconds since the epoch. */
  readonly used: number;
  /** The blobs it needs (hex), each once. */
  readonly blobs: readonly string[];
  /** It belongs to a run that is kept. */
  readonly isKept: boolean;
}

export interface CollectOptions {
  readonly entries: readonly Keepable[];
  /** Every blob there is → bytes. */
  readonly blobs: ReadonlyMap<string, number>;
  /** Entries that are not kept go, the one unused for longest first, until entries and blobs take no more; `undefined`: none has to. */
  readonly maxSize: number | undefined;
}

/** What goes, and what that leaves. */
export interface Collection {
  /** In the order in which they go; `freed` is what each frees, with the blobs that only it still needed. */
  readonly entries: readonly { readonly fingerprint: string; readonly freed: number }[];
  /** Blobs that no entry needs any more, or never did. */
  readonly blobs: readonly string[];
  /** Bytes of entries and blobs. */
  readonly before: number;
  readonly after: number;
}

export function planCollection({ entries, blobs, maxSize }: CollectOptions): Collection {
  const needed = new Map<string, number>();
  for (const entry of entries) for (const hex of entry.blobs) needed.set(hex, (needed.get(hex) ?? 0) + 1);
  const sizeOf = (hex: string) => blobs.get(hex) ?? 0;
  const sum = (sizes: Iterable<number>) => [...sizes].reduce((total, size) => total + size, 0);
  const before = sum(blobs.values()) + sum(entries.map(({ size }) => size));
  const loose = [...blobs.keys()].filter((hex) => !needed.has(hex));

  let after = before - sum(loose.map(sizeOf));
  const gone: { fingerprint: string; freed: number }[] = [];
  const freedBlobs: string[] = [];
  const candidates = entries.filter(({ isKept }) => !isKept).sort((a, b) => a.used - b.used);
  for (const entry of maxSize === undefined ? [] : candidates) {
    if (after <= (maxSize ?? 0)) break;
    const last = entry.blobs.filter((hex) => needed.get(hex) === 1);
    for (const hex of entry.blobs) needed.set(hex, (needed.get(hex) ?? 0) - 1);
    const freed = entry.size + sum(last.map(sizeOf));
    freedBlobs.push(...last.filter((hex) => blobs.has(hex)));
    gone.push({ fingerprint: entry.fingerprint, freed });
    after -= freed;
  }
  return { entries: gone, blobs: [...loose, ...freedBlobs], before, after };
}
