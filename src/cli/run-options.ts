import type { Plan } from '../domain/plan.ts';
import { type Chosen, chooseStages } from '../library/choice.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import type { World } from './world.ts';

/** What a run is to do of its plan, and how. */
export interface RunChoices extends Chosen {
  readonly jobs: number | undefined;
  readonly gpus: number | undefined;
  readonly executor: string | undefined;
  readonly failFast: boolean;
}

/** The options of `run`, held against its plan; or nothing, after printing what is wrong. */
export function runChoices(call: Call, whole: Plan, world: World): RunChoices | undefined {
  const problems: string[] = [];
  const names = (option: string) => (call.options[option] ?? []).filter((name) => name !== '');
  const number = (option: string, least: number): number | undefined => {
    const written = lastValue(call, option);
    if (written === undefined) return undefined;
    const value = /^\d{1,4}$/.test(written) ? Number(written) : -1;
    if (value < least)
      problems.push(`--${option} must be a whole number of at least ${least}, got ${printable(written)}`);
    return value;
  };
  const [jobs, gpus] = [number('jobs', 1), number('gpus', 0)];
  if (isGiven(call, 'fail-fast') && isGiven(call, 'keep-going'))
    problems.push('--fail-fast and --keep-going cannot be combined');
  const forced = names('force');
  const all = isGiven(call, 'force') && forced.length === 0;
  const choice = { only: names('only'), from: names('from'), force: all || forced };
  const chosen = chooseStages(whole, choice, world.environment);
  if (!chosen.ok) problems.push(...chosen.failures);
  for (const problem of problems) world.err(`${problem}\n`);
  if (problems.length > 0 || !chosen.ok) return undefined;
  return {
    ...chosen.value,
    jobs,
    gpus,
    executor: lastValue(call, 'executor'),
    failFast: isGiven(call, 'fail-fast'),
  };
}
