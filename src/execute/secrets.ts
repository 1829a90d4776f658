import { ownValue } from '../base/json.ts';
import type { Plan } from '../domain/plan.ts';

type Environment = { readonly [name: string]: string | undefined };

/** Every secret that a stage of the plan wants and the runner's environment lacks. */
export const missingSecrets = (
  { stages }: Plan,
  environment: Environment,
): readonly { readonly stage: string; readonly name: string }[] =>
  stages.flatMap(({ id, conduct }) =>
    conduct.secrets.filter((name) => !ownValue(environment, name)).map((name) => ({ stage: id, name })),
  );

/** The values of a stage's secrets, by name. */
export const secretsOf = (
  names: readonly string[],
  environment: Environment,
): { readonly [name: string]: string } =>
  Object.fromEntries(names.map((name) => [name, ownValue(environment, name) ?? '']));
