/** What is written near the same: two texts whose sets of words overlap as much (Jaccard similarity, shared of all). */
export const nearDuplicateOverlap = 0.8;

/** A set's members as numbers, the rarest of all sets first: sorted. */
type Members = Uint32Array;

/** Places of sets that may be near each other: those with one member at one place of their order, and one size. */
interface Bucket {
  readonly size: number;
  readonly at: number;
  places: number[];
}

type Index = ReadonlyMap<number, ReadonlyMap<number, Bucket>>;

/** Counts how many pairs were compared, for tests. */
export interface Work {
  comparisons: number;
}

/**
 * Finds sets that overlap by `nearDuplicateOverlap` at least, all of them. Two such sets share one of their rarest members (prefix filter:
 * Chaudhuri et al. 2006), and early in both orders (positional filter: Xiao et al. 2008), so only those are compared. An empty set is near none.
 */
export class NearDuplicates {
  readonly #sets: readonly Members[];
  readonly #work: Work;

  constructor(sets: readonly ReadonlySet<string>[], work: Work = { comparisons: 0 }) {
    const counts = new Map<string, number>();
    for (const members of sets) for (const one of members) counts.set(one, (counts.get(one) ?? 0) + 1);
    const order = [...counts.keys()].sort((a, b) => counts.get(a)! - counts.get(b)! || (a < b ? -1 : 1));
    const numbers = new Map(order.map((one, i) => [one, i]));
    this.#sets = sets.map((members) => Uint32Array.from(members, (one) => numbers.get(one)!).sort());
    this.#work = work;
  }

  /**
   * Sets that are near each other, from one to the next, by their places: each place in one group, a set that is near none in a group of its own.
   *
   * @param report called with the number of sets that are done
   */
  groups(report: (done: number) => void = () => undefined): number[][] {
    const index = this.#indexOf(this.#sets.keys());
    const isFound = new Uint8Array(this.#sets.length);
    const groups: number[][] = [];
    let done = 0;
    for (const first of this.#sets.keys()) {
      if (isFound[first] === 1) continue;
      isFound[first] = 1;
      const group = [first];
      for (const place of group) {
        report(done++);
        // What is in a group already is dropped, so that many sets that are all near each other are not compared pair by pair.
        for (const bucket of this.#bucketsNear(place, index))
          bucket.places = bucket.places.filter((other) => {
            if (isFound[other] === 0 && this.#isNear(place, other)) {
              isFound[other] = 1;
              group.push(other);
            }
            return isFound[other] === 0;
          });
      }
      groups.push(group);
    }
    return groups;
  }

  /** Which of some places are near one of others. */
  near(places: Iterable<number>, others: Iterable<number>): number[] {
    const index = this.#indexOf(others);
    return Array.from(places).filter((place) => {
      for (const bucket of this.#bucketsNear(place, index))
        if (bucket.places.some((other) => other !== place && this.#isNear(place, other))) return true;
      return false;
    });
  }

  #indexOf(places: Iterable<number>): Index {
    const index = new Map<number, Map<number, Bucket>>();
    for (const place of places) {
      const set = this.#sets[place]!;
      for (let at = 0; at < prefixLength(set.length); at++) {
        const buckets = index.get(set[at]!) ?? new Map<number, Bucket>();
        const key = set.length * 2 ** 26 + at;
        const bucket = buckets.get(key) ?? { size: set.length, at, places: [] };
        bucket.places.push(place);
        buckets.set(key, bucket);
        index.set(set[at]!, buckets);
      }
    }
    return index;
  }

  /** The buckets whose sets may be near, where the member that they share is the first that they share. */
  *#bucketsNear(place: number, index: Index): Generator<Bucket> {
    const set = this.#sets[place]!;
    for (let at = 0; at < prefixLength(set.length); at++)
      for (const bucket of index.get(set[at]!)?.values() ?? []) {
        const most = Math.min(set.length - at, bucket.size - bucket.at);
        if (isEnough(most, set.length, bucket.size)) yield bucket;
      }
  }

  #isNear(i: number, j: number): boolean {
    this.#work.comparisons++;
    const [a, b] = [this.#sets[i]!, this.#sets[j]!];
    let shared = 0;
    for (let x = 0, y = 0; x < a.length && y < b.length; ) {
      if (a[x] === b[y]) {
        shared++;
        x++;
        y++;
      } else {
        if (a[x]! < b[y]!) x++;
        else y++;
        if (!isEnough(shared + Math.min(a.length - x, b.length - y), a.length, b.length)) return false;
      }
    }
    return isEnough(shared, a.length, b.length);
  }
}

/** Whether two sets with so many members in common are near each other. */
const isEnough = (shared: number, a: number, b: number): boolean =>
  shared > 0 && shared / (a + b - shared) >= nearDuplicateOverlap;

/** Of so many members, those of which any set near this one has one. */
const prefixLength = (size: number): number =>
  size === 0 ? 0 : size - Math.ceil(nearDuplicateOverlap * size - 1e-9) + 1;
