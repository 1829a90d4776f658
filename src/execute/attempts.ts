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
  for (let attempt = 1; ; attempt++) {
    const result = await runStage(setting, stage, { ...given, first: attempt === 1 });
    if (result === undefined || result.ok || attempt > stage.conduct.retries) return result;
    const failure = result.failures[0]!;
    if (!passing.has(failure.code)) return result;
    setting.record({ event: 'stage-retried', stage: stage.id, attempt, failure });
  }
}

/** What another attempt may not meet again: not a mistake that the stage has named, nor an input that is no longer what was digested. */
const passing: ReadonlySet<RunFailure['code']> = new Set([
  'exit-code',
  'killed',
  'timeout',
  'output-missing',
  'output-type',
]);
