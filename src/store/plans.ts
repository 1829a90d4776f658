import { sha256 } from '../base/sha256.ts';
import type { Plan } from '../domain/plan.ts';
import { readKept, writeKept } from './kept.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';

/** The plan that a pipeline file last gave, so that an unchanged one is not parsed and checked again. `key` is a digest of all that it was made from. */
export function keptPlan(
  store: Store,
  file: string,
  key: string,
): { readonly plan: Plan; readonly digest: string } | undefined {
  const kept = readKept(layout(store.folder).plan(sha256(file)), key);
  return kept && { plan: kept.value as Plan, digest: kept.digest };
}

/** `plan`: its JSON. */
export const keepPlan = (store: Store, file: string, key: string, plan: string): void =>
  writeKept(layout(store.folder).plan(sha256(file)), key, plan);
