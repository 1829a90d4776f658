import { ownValue } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Plan } from '../domain/plan.ts';
import { missingSecrets } from '../execute/secrets.ts';
import { idsNamed, type Selection, selectStages, type UnknownStage } from '../plan/select.ts';
import { printable } from '../report/printable.ts';

/** Which stages a run is to bring about, and which of them whatever the cache has. */
export interface Choice extends Selection {
  /** By id or name; `true`: all. */
  readonly force: readonly string[] | true;
}

/** The stages of a run. */
export interface Chosen {
  readonly plan: Plan;
  /** Ids. */
  readonly force: ReadonlySet<string>;
}

/** What is chosen of a plan; or, in words, which stages it does not have and which secrets are missing. */
export function chooseStages(
  whole: Plan,
  { force, ...selection }: Choice,
  environment: { readonly [name: string]: string | undefined },
): Result<Chosen, string> {
  const plan = selectStages(whole, selection);
  const forced = idsNamed(whole, force === true ? [] : force);
  const problems = [plan, forced].flatMap((one) => (one.ok ? [] : one.failures.map(unknown)));
  for (const { stage, name } of missingSecrets(plan.ok ? plan.value : whole, environment))
    problems.push(
      `stage ${printable(stage)} needs the secret ${name}, and ${ownValue(environment, name) === undefined ? 'there is no such variable here' : 'that variable is empty here'}`,
    );
  if (problems.length > 0 || !plan.ok || !forced.ok) return fail(...problems);
  return ok({
    plan: plan.value,
    force: force === true ? new Set(plan.value.stages.map(({ id }) => id)) : forced.value,
  });
}

function unknown({ name, known }: UnknownStage): string {
  const meant = nearest(name, known);
  return `there is no stage ${printable(name)}${meant === undefined ? '' : `; did you mean ${printable(meant)}?`}`;
}
