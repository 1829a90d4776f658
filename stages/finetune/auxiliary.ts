import type { JsonObject } from '../../src/base/json.ts';
import { paramReader } from '../../src/stage/params.ts';

/** What the auxiliary loss is multiplied by at the first and at the last update. */
export interface Lambda {
  readonly start: number;
  readonly end: number;
}

/** λ at a step, counting from 1: a straight line. */
export const lambdaAt = ({ start, end }: Lambda, step: number, steps: number): number =>
  steps === 1 ? start : start + ((end - start) * (step - 1)) / (steps - 1);

/** With all but the classifier frozen there is nothing that a language-model loss could change. */
export function lambdaOf(params: JsonObject): Lambda {
  const { number, oneOf } = paramReader(params);
  const start = params['freeze'] === 'all' ? 0 : number('lambda');
  const linear = oneOf('lambda_schedule', ['constant', 'linear']) === 'linear';
  return { start, end: linear ? number('lambda_end') : start };
}

/** Part of the auxiliary loss that is on replayed pretraining text: 0, ½ or 1. */
export function replayShare(params: JsonObject): number {
  const { on } = params['auxiliary'] as { on: string };
  return on === 'task' ? 0 : on === 'both' ? 0.5 : 1;
}
