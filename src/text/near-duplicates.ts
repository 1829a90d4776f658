/** What is written near the same: two texts whose sets of words overlap as much (Jaccard similarity, shared of all). */
export const nearDuplicateOverlap = 0.8;

/**
 * Every pair of sets that overlap by `nearDuplicateOverlap` at least, as places [i, j] with i > j. Two such sets share one of their
 * rarest members, so only those are looked up (prefix filter: Chaudhuri et al. 2006, Bayardo et al. 2007). An empty set is near none.
 */
export function* nearDuplicatePairs(
  sets: readonly ReadonlySet<string>[],
): Generator<readonly [number, number]> {
  const counts = new Map<string, number>();
  for (const members of sets) for (const one of members) counts.set(one, (counts.get(one) ?? 0) + 1);
  const rarest = (members: ReadonlySet<string>): string[] => {
    const order = [...members].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    return order.slice(0, members.size - Math.ceil(nearDuplicateOverlap * members.size) + 1);
  };
  const places = new Map<string, number[]>();
  for (const [i, members] of sets.entries()) {
    if (members.size === 0) continue;
    const prefix = rarest(members);
    const candidates = new Set(prefix.flatMap((one) => places.get(one) ?? []));
    for (const j of candidates) if (isNear(members, sets[j]!)) yield [i, j];
    for (const one of prefix) {
      const list = places.get(one);
      if (list === undefined) places.set(one, [i]);
      else list.push(i);
    }
  }
}

/** The sizes alone rule most out. */
const isNear = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  Math.min(a.size, b.size) >= nearDuplicateOverlap * Math.max(a.size, b.size) &&
  overlap(a, b) >= nearDuplicateOverlap;

/** Members that both have, of all that either has; 0 to 1. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const one of few) if (many.has(one)) shared++;
  return shared / (a.size + b.size - shared);
}
