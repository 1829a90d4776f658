import type { JsonObject } from '../base/json.ts';
import type { OptimizerRule } from '../engine/engine.ts';
import type { UseProblem } from '../stage/kind.ts';
import { paramReader } from '../stage/params.ts';

/** The optimizer that the params of a training name, with its numbers. */
export function ruleOf(params: JsonObject): OptimizerRule {
  const { number, oneOf } = paramReader(params);
  const weight_decay = number('weight_decay');
  const name = oneOf('optimizer', ['adamw', 'adam', 'sgd']);
  if (name === 'sgd') return { name, momentum: number('momentum'), weight_decay };
  return { name, beta1: number('beta1'), beta2: number('beta2'), epsilon: number('epsilon'), weight_decay };
}

/** A param that the chosen optimizer would not look at is a mistake, not a detail. */
export function optimizerProblems(given: JsonObject, params: JsonObject): UseProblem[] {
  const foreign = params['optimizer'] === 'sgd' ? ['beta1', 'beta2', 'epsilon'] : ['momentum'];
  return foreign
    .filter((name) => given[name] !== undefined)
    .map((name) => ({ on: { param: name }, message: `${params['optimizer']} has no ${name}` }));
}
