import type { Plan } from '../domain/plan.ts';
import { type Examined, examine } from '../execute/examine.ts';
import { type Forecast, isUndecided, planDecisions } from '../execute/plan-decisions.ts';
import { ProgramVersions } from '../execute/versions.ts';
import type { Here } from '../machine/here.ts';
import { readManifest } from '../machine/manifest.ts';
import type { Store } from '../store/store.ts';

export type { Examined, Forecast };
export { isUndecided };

/** What a run would do with each stage, by this build; asked again, by the same build, which is read once. */
export function forecaster(
  plan: Plan,
  store: Store,
  here: Pick<Here, 'home' | 'environment'>,
): () => readonly Forecast[] {
  const manifest = readManifest(here);
  return () => planDecisions({ plan, store, manifest, programs: new ProgramVersions(here.environment) });
}

/** What a run would do with each stage, by this build. */
export const forecastsOf = (
  plan: Plan,
  store: Store,
  here: Pick<Here, 'home' | 'environment'>,
): readonly Forecast[] => forecaster(plan, store, here)();

/** What is known of some stages, and of all that they need, before a run. */
export const examinedOf = (
  plan: Plan,
  ids: readonly string[],
  store: Store,
  here: Pick<Here, 'home' | 'environment'>,
): readonly Examined[] =>
  examine(
    { plan, store, manifest: readManifest(here), programs: new ProgramVersions(here.environment) },
    ids,
  );
