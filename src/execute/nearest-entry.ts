import type { FingerprintRecord } from '../domain/fingerprint.ts';
import { type Candidate, type Nearest, nearestRecord } from '../plan/nearest.ts';
import { allEntries } from '../store/all-entries.ts';
import type { Store } from '../store/store.ts';

/** The stored entry that differs least from a record, itself left out; with `before`, of those made by runs that began earlier. */
export function nearestEntry(
  store: Store,
  fingerprint: string,
  record: FingerprintRecord,
  before: string | undefined,
): Nearest | undefined {
  return nearestRecord(record, candidates(store, fingerprint, before));
}

function* candidates(store: Store, fingerprint: string, before: string | undefined): Generator<Candidate> {
  for (const { entry, used } of allEntries(store)) {
    if (entry === undefined || entry.fingerprint === fingerprint) continue;
    if (before !== undefined && entry.run >= before) continue;
    yield { fingerprint: entry.fingerprint, record: entry.record, run: entry.run, used };
  }
}
