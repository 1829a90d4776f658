import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sha256 } from '../base/sha256.ts';
import type { Plan } from '../domain/plan.ts';
import { writeAtomically } from './atomic.ts';
import { layout } from './layout.ts';
import { attempt } from './scan.ts';
import type { Store } from './store.ts';

/**
 * The plan that a pipeline file last gave, so that an unchanged one is not parsed and checked again. `key` is a digest of all that the plan
 * was made from; where it differs, or anything is torn, there is no kept plan.
 */
export function keptPlan(store: Store, file: string, key: string): Plan | undefined {
  const text = attempt(layout(store.folder).plan(sha256(file)), (path) => readFileSync(path, 'utf8'));
  if (!text.ok) return undefined;
  const end = text.value.indexOf('\n');
  if (text.value.slice(0, end) !== head(key, text.value.slice(end + 1))) return undefined;
  return JSON.parse(text.value.slice(end + 1)) as Plan;
}

/** Losing it costs time alone, so it may fail. */
export function keepPlan(store: Store, file: string, key: string, plan: Plan): void {
  const body = JSON.stringify(plan);
  attempt(layout(store.folder).plan(sha256(file)), (path) =>
    writeAtomically(path, `${head(key, body)}\n${body}`, `${path}.${randomBytes(4).toString('hex')}`),
  );
}

const head = (key: string, body: string): string => `${key} ${sha256(body)}`;
