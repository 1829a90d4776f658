import type { Candidate } from '../plan/nearest.ts';
import { allEntries } from '../store/all-entries.ts';
import type { Store } from '../store/store.ts';

/** Entries to compare with: without the one of `fingerprint`; with `before`, of runs that began earlier. */
export type Candidates = (fingerprint: string, before: string | undefined) => Iterable<Candidate>;

/** The entries of a store, read once and only when they are asked for. */
export function storedCandidates(store: Store): Candidates {
  let known: readonly Candidate[] | undefined;
  return (fingerprint, before) => {
    known ??= [...candidatesIn(store)];
    return known.filter(
      (one) => one.fingerprint !== fingerprint && (before === undefined || one.run < before),
    );
  };
}

function* candidatesIn(store: Store): Generator<Candidate> {
  for (const { entry, used } of allEntries(store)) {
    if (entry === undefined) continue;
    const { fingerprint, record, run } = entry;
    yield { fingerprint, record, run, used };
  }
}
