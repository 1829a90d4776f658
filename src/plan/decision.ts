import type { Json, JsonObject } from '../base/json.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { Change, Reason } from '../domain/reason.ts';
import { compareRecords } from './compare.ts';

/** A stage as it was last brought about. */
export interface PastRecord {
  readonly id: string;
  readonly variant: JsonObject;
  readonly record: FingerprintRecord;
}

/**
 * Why there is no entry for `record`: what changed since the stage was last brought about; for a variant never seen, how it differs from
 * its nearest sibling.
 */
export function reasonToRun(
  stage: { readonly id: string; readonly variant: JsonObject; readonly record: FingerprintRecord },
  past: PastRecord | undefined,
  siblings: readonly PastRecord[],
): Reason {
  if (past !== undefined) {
    const changes = compareRecords(past.record, stage.record);
    return changes.length === 0
      ? { reason: 'entry-damaged', detail: 'its entry is gone' }
      : { reason: 'changed', changes };
  }
  const nearest = nearestSibling(stage, siblings);
  return nearest === undefined ? { reason: 'first' } : { reason: 'new', ...nearest };
}

function nearestSibling(
  stage: { readonly variant: JsonObject; readonly record: FingerprintRecord },
  siblings: readonly PastRecord[],
): { readonly nearest: string; readonly changes: readonly Change[] } | undefined {
  const candidates = siblings.map((sibling) => ({
    nearest: sibling.id,
    changes: compareRecords(sibling.record, stage.record),
    distance: variantDistance(sibling.variant, stage.variant),
  }));
  candidates.sort((a, b) => a.changes.length - b.changes.length || a.distance - b.distance);
  const [first] = candidates;
  return first && { nearest: first.nearest, changes: first.changes };
}

/**
 * How far apart two cells of a matrix are: the sum over the axes of 0 (equal) to 1 (not comparable). Numbers are compared by ratio,
 * as hyperparameters are chosen: 0.1 is nearer to 0.25 than to 0.
 */
function variantDistance(a: JsonObject, b: JsonObject): number {
  const axes = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...axes].reduce((sum, axis) => sum + valueDistance(a[axis], b[axis]), 0);
}

function valueDistance(a: Json | undefined, b: Json | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') {
    const scale = Math.max(Math.abs(a), Math.abs(b));
    return scale === 0 ? 0 : Math.min(1, Math.abs(a - b) / scale);
  }
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : 1;
}
