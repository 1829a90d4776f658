import { fail, ok, type Result } from '../base/result.ts';
import type { Plan, PlannedStage } from '../domain/plan.ts';

/** A stage, or one variant of it, that the plan does not have. */
export interface UnknownStage {
  readonly name: string;
  readonly known: readonly string[];
}

/** Ids of the stages that `names` name: a variant by its id, every variant by the stage's name. */
export function idsNamed(
  { stages }: Plan,
  names: readonly string[],
): Result<ReadonlySet<string>, UnknownStage> {
  const isNamed = (name: string) => (stage: PlannedStage) => stage.id === name || stage.stage === name;
  const unknown = names.filter((name) => !stages.some(isNamed(name)));
  const known = [...new Set(stages.flatMap(({ id, stage }) => [stage, id]))];
  if (unknown.length > 0) return fail(...unknown.map((name) => ({ name, known })));
  return ok(new Set(names.flatMap((name) => stages.filter(isNamed(name)).map(({ id }) => id))));
}

export interface Selection {
  /** Stages to bring about, with all that they need; every stage where there are none. */
  readonly only: readonly string[];
  /** Stages to bring about together with all that takes from them, and what those need. */
  readonly from: readonly string[];
}

/** The plan with what was asked for, and what that needs, alone. */
export function selectStages(plan: Plan, { only, from }: Selection): Result<Plan, UnknownStage> {
  if (only.length === 0 && from.length === 0) return ok(plan);
  const [targets, sources] = [idsNamed(plan, only), idsNamed(plan, from)];
  if (!targets.ok || !sources.ok)
    return fail(...(targets.ok ? [] : targets.failures), ...(sources.ok ? [] : sources.failures));
  const wanted = new Set(targets.value);
  const below = new Set(sources.value);
  for (const { id, needs } of plan.stages) {
    if (needs.some((need) => below.has(need))) below.add(id);
    if (below.has(id)) wanted.add(id);
  }
  for (const { id, needs } of [...plan.stages].reverse())
    if (wanted.has(id)) for (const need of needs) wanted.add(need);
  return ok({ ...plan, stages: plan.stages.filter(({ id }) => wanted.has(id)) });
}
