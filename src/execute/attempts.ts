import type { Result } from '../base/result.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { runStage, type StageGiven, type StageResult, type StageSetting } from './stage.ts';

/** Runs a stage, and after a failure that may pass once more, as often as it allows. */
export async function attemptStage(
  setting: StageSetting,
  stage: PlannedStage,
  given: StageGiven,
): Promise<Result<StageResult, RunFailure> | undefined> {
  let blameless = 0;
  let isBlameless = false;
  for (let attempt = 1; ; attempt++) {
    const first = attempt === 1 || isBlameless; // its job may be in the queue again
    const result = await runStage(setting, stage, { ...given, first, again: attempt > 1 });
    if (result === undefined || result.ok) return result;
    const failure = result.failures[0]!;
    isBlameless = isOfCluster(failure);
    if (isBlameless && blameless < mostBlameless) blameless += 1;
    else if (attempt - blameless > stage.conduct.retries || !mayPass(failure)) return result;
    setting.record({ event: 'stage-retried', stage: stage.id, attempt, failure });
  }
}

const mostBlameless = 20;

/** What a cluster does to a stage, and the stage can do nothing about: it is none of its retries. */
const isOfCluster = (failure: RunFailure): boolean =>
  failure.code === 'scheduler' && ['requeued', 'node-failure', 'preempted'].includes(failure.cause);

const mayPass = (failure: RunFailure): boolean =>
  passing.has(failure.code) ||
  (failure.code === 'scheduler' && ['out-of-memory', 'time-limit', 'lost'].includes(failure.cause));

/** What another attempt may not meet again: not a mistake that the stage has named, nor an input that is no longer what was digested. */
const passing: ReadonlySet<RunFailure['code']> = new Set([
  'exit-code',
  'killed',
  'timeout',
  'output-missing',
  'output-type',
]);
