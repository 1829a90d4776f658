import { fail, ok, type Result } from '../base/result.ts';
import type { Entry } from '../domain/entry.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { type PastRecord, reasonToRun } from '../plan/decision.ts';
import { fingerprintOf, fingerprintRecord } from '../plan/fingerprint.ts';
import { lookUp, readEntry } from '../store/entries.ts';
import type { History, PastStage } from '../store/history.ts';
import type { Store } from '../store/store.ts';
import type { StageCode } from './code.ts';
import { type ResolvedInputs, recordedInputs } from './inputs.ts';
import { misfit } from './outputs.ts';

export type Decided = {
  readonly fingerprint: string;
  /** Run whatever the store has. */
  readonly forced: boolean;
  readonly record: FingerprintRecord;
  readonly reasons: readonly Reason[];
} & ({ readonly decision: 'restore'; readonly entry: Entry } | { readonly decision: 'run' });

/** What becomes of a stage whose inputs and code are known: its entry, or the reason why there is none. An entry that does not fit the declared types is a failure. */
export function decide(
  store: Store,
  history: History,
  stage: PlannedStage,
  inputs: ResolvedInputs,
  code: StageCode,
  forced = false,
): Result<Decided, RunFailure> {
  const record = fingerprintRecord(stage, recordedInputs(inputs), code.record);
  const fingerprint = fingerprintOf(record);
  if (forced) return ok({ fingerprint, forced, record, decision: 'run', reasons: [{ reason: 'forced' }] });
  const found = lookUp(store, fingerprint);
  if (found.found === 'whole') {
    const { entry } = found;
    const failure = misfit(stage.outputs, entry.outputs);
    if (failure !== undefined) return fail(failure);
    return ok({ fingerprint, forced, record, decision: 'restore', entry, reasons: [{ reason: 'same' }] });
  }
  const reason: Reason =
    found.found === 'damaged'
      ? { reason: 'entry-damaged', detail: found.detail }
      : reasonToRun({ ...stage, record }, ...pastOf(store, history, stage));
  return ok({ fingerprint, forced, record, decision: 'run', reasons: [reason] });
}

/** The stage as it was last, or, where it was never, its siblings. */
function pastOf(
  store: Store,
  history: History,
  stage: PlannedStage,
): [PastRecord | undefined, readonly PastRecord[]] {
  const own = history.get(stage.id);
  const past = own && pastRecord(store, stage.id, own);
  if (past !== undefined) return [past, []];
  const siblings = [...history].filter(([id, { stage: name }]) => name === stage.stage && id !== stage.id);
  return [undefined, siblings.flatMap(([id, sibling]) => pastRecord(store, id, sibling) ?? [])];
}

function pastRecord(store: Store, id: string, { variant, fingerprint }: PastStage): PastRecord | undefined {
  const read = readEntry(store, fingerprint);
  return read.found === 'whole' ? { id, variant, record: read.entry.record } : undefined;
}
