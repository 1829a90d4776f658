import type { Outputs, Sources } from '../domain/event.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunReport, StageReport, Status } from '../domain/report.ts';
import type { RunFailure } from '../domain/run-failure.ts';

/** What a run did with a stage, or one now would do with it. */
export type Did = Status | 'running' | 'waiting' | 'run' | 'restore' | 'undecided' | 'unreadable';

/** What is known of a stage at one moment. */
export interface StageView {
  readonly stage: string;
  readonly did: Did;
  readonly needs: readonly string[];
  readonly sources: Sources;
  readonly reasons: readonly Reason[];
  readonly fingerprint?: string;
  /** Where the stage is undecided, without the inputs that are not known yet. */
  readonly record?: FingerprintRecord;
  /** Inputs that are not known yet. */
  readonly open?: readonly string[];
  readonly outputs: Outputs;
  readonly failure?: RunFailure;
  /** The run that made what is restored. */
  readonly from?: string;
}

/** A run, or what one now would do (`run` is null). */
export interface Moment {
  readonly run: string | null;
  readonly stages: { readonly [id: string]: StageView };
}

/** Earlier moments, the newest first: an array of them is one. */
export interface Past {
  readonly find: (isWanted: (moment: Moment) => boolean) => Moment | undefined;
}

/** `isLive`: the run goes on. */
export const momentOf = (report: RunReport, isLive: boolean): Moment => ({
  run: report.run,
  stages: Object.fromEntries(
    Object.entries(report.stages).map(([id, stage]) => [id, viewOf(stage, didOf(stage, isLive))]),
  ),
});

function viewOf(report: StageReport, did: Did): StageView {
  const { stage, needs, sources, reasons, fingerprint, record, outputs, failure, circumstances } = report;
  const { from } = circumstances;
  return {
    stage,
    did,
    needs,
    sources: sources ?? {},
    reasons,
    outputs,
    ...(fingerprint === undefined ? {} : { fingerprint }),
    ...(record === undefined ? {} : { record }),
    ...(failure === undefined ? {} : { failure }),
    ...(typeof from === 'string' ? { from } : {}),
  };
}

/** Of a run under way, what was started and has not ended is running, and what has not had its turn yet is waiting. */
export function didOf({ status, reasons, circumstances }: StageReport, isLive: boolean): Did {
  if (!isLive) return status;
  if (status === 'interrupted') return circumstances['log'] === undefined ? 'waiting' : 'running';
  return reasons.some(({ reason }) => reason === 'not-reached') ? 'waiting' : status;
}
