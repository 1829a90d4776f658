import type { LoadFailure } from '../domain/load-failure.ts';
import type { MetricDeclarations } from '../domain/metric.ts';
import { keyAt, pointer } from '../domain/place.ts';
import type { Stage } from './stage.ts';

/** Checks that what is said of one stage's metric names a stage that is there. Metrics are not declared by stages, so they are not checked. */
export function checkMetrics(
  metrics: MetricDeclarations | undefined,
  stages: ReadonlyMap<string, Stage>,
  damaged: (pointer: string) => boolean,
  report: (failure: LoadFailure) => void,
): void {
  const known = [...stages.keys()];
  for (const name of Object.keys(metrics ?? {})) {
    // A dot before the first slash parts a stage from its metric: evaluate-lm.lm/perplexity.
    const [, stage] = /^([^./]+)\.[^/]+\//.exec(name) ?? [];
    if (stage !== undefined && !stages.has(stage) && !damaged(pointer('stages', stage)))
      report({ code: 'unknown-stage', at: keyAt('metrics', name), stage, known });
  }
}
