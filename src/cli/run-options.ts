import { nearest } from '../base/nearest.ts';
import type { Plan } from '../domain/plan.ts';
import { missingSecrets } from '../execute/secrets.ts';
import { idsNamed, selectStages } from '../plan/select.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { didYouMean } from './parse.ts';
import type { World } from './world.ts';

/** What a run is to do of its plan, and how. */
export interface RunChoices {
  readonly plan: Plan;
  readonly force: ReadonlySet<string>;
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
      problems.push(`--${option} takes a whole number from ${least} on, not ${printable(written)}`);
    return value;
  };
  const unknown = (failures: readonly { readonly name: string; readonly known: readonly string[] }[]) => {
    for (const { name, known } of failures)
      problems.push(`there is no stage ${printable(name)}${didYouMean(nearest(name, known))}`);
  };
  const [jobs, gpus] = [number('jobs', 1), number('gpus', 0)];
  if (isGiven(call, 'fail-fast') && isGiven(call, 'keep-going'))
    problems.push('--fail-fast and --keep-going exclude each other');
  const plan = selectStages(whole, { only: names('only'), from: names('from') });
  if (!plan.ok) unknown(plan.failures);
  const forced = names('force');
  const force = idsNamed(whole, forced);
  if (!force.ok) unknown(force.failures);
  for (const { stage, name } of missingSecrets(plan.ok ? plan.value : whole, world.environment))
    problems.push(`stage ${printable(stage)} needs the secret ${name}, and there is no such variable here`);
  for (const problem of problems) world.err(`${problem}\n`);
  if (problems.length > 0 || !plan.ok || !force.ok) return undefined;
  const all = isGiven(call, 'force') && forced.length === 0;
  return {
    plan: plan.value,
    force: all ? new Set(plan.value.stages.map(({ id }) => id)) : force.value,
    jobs,
    gpus,
    executor: lastValue(call, 'executor'),
    failFast: isGiven(call, 'fail-fast'),
  };
}
