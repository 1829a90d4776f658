import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { Change } from '../domain/reason.ts';
import { compareRecords } from './compare.ts';

/** Something stored, as far as it can be compared. */
export interface Candidate {
  readonly fingerprint: string;
  readonly record: FingerprintRecord;
  /** The run that made it. */
  readonly run: string;
  /** When it was last of use; breaks ties. */
  readonly used: number;
}

export interface Nearest {
  readonly fingerprint: string;
  readonly run: string;
  /** From the candidate to the record. */
  readonly changes: readonly Change[];
}

/**
 * The candidate that differs from the record in the fewest fields; nothing where all differ in more than half of them, as something
 * else altogether does.
 */
export function nearestRecord(
  record: FingerprintRecord,
  candidates: Iterable<Candidate>,
): Nearest | undefined {
  let best: (Nearest & { readonly used: number }) | undefined;
  for (const { fingerprint, record: other, run, used } of candidates) {
    if (!isSameKind(record, other)) continue;
    const changes = compareRecords(other, record);
    const nearer = best === undefined || changes.length < best.changes.length;
    const newer = changes.length === best?.changes.length && used > best.used;
    if (nearer || newer) best = { fingerprint, run, changes, used };
  }
  if (best === undefined || best.changes.length * 2 > fieldsOf(record)) return undefined;
  return { fingerprint: best.fingerprint, run: best.run, changes: best.changes };
}

const isSameKind = ({ action: a }: FingerprintRecord, { action: b }: FingerprintRecord): boolean =>
  'uses' in a ? 'uses' in b && a.uses === b.uses : 'run' in b;

/** How many fields a record has, the action being one. */
const fieldsOf = (record: FingerprintRecord): number =>
  [
    record.with,
    record.inputs,
    record.names ?? {},
    record.outputs,
    record.code,
    record.packages,
    record.versions ?? {},
    record.env,
  ].reduce((sum, fields) => sum + Object.keys(fields).length, 1);
