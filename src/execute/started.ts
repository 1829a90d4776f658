import type { EventBody } from '../domain/event.ts';
import { type Plan, sourcesOf, typesOf } from '../domain/plan.ts';
import type { Host } from './host.ts';

/** What a run's first event says: the plan in outline. */
export const startedBody = (run: string, plan: Plan, host: Host): EventBody => ({
  event: 'run-started',
  run,
  pipeline: plan.name,
  file: plan.file,
  params: plan.params,
  ...(plan.summary ? { summary: plan.summary } : {}),
  ...(plan.metrics ? { metrics: plan.metrics } : {}),
  stages: plan.stages.map(({ id, stage, variant, action, needs, inputs, outputs }) => ({
    id,
    stage,
    variant,
    kind: 'uses' in action ? action.uses : 'run',
    needs,
    sources: sourcesOf(inputs),
    types: typesOf(outputs),
  })),
  circumstances: host.circumstances,
});
