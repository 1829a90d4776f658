import type { OptimizerRule } from '../engine.ts';
import type { Kernels } from './arena.ts';

/** A stretch of parameters that lie side by side, with their gradients and moments, by address. */
export interface Stretch {
  readonly parameters: number;
  readonly gradients: number;
  /** In the order of the optimizer's `moments`. */
  readonly moments: readonly number[];
  readonly length: number;
  readonly decays: boolean;
}

/** One step's numbers. */
export interface UpdateAt {
  readonly learning_rate: number;
  /** Counts from 1. */
  readonly step: number;
  /** What the gradient is multiplied by: the clip. */
  readonly scale: number;
}

/** The optimizer's update, as its pure form has it, in one pass over the memory. */
export function update(kernels: Kernels, rule: OptimizerRule, stretch: Stretch, at: UpdateAt): void {
  const { parameters, gradients, moments, length } = stretch;
  const decay = stretch.decays ? rule.weight_decay : 0;
  if (rule.name === 'sgd') {
    const { momentum } = rule;
    kernels.sgd(parameters, gradients, moments[0]!, length, at.scale, decay, at.learning_rate, momentum);
    return;
  }
  const { beta1, beta2, epsilon } = rule;
  kernels.adam(
    parameters,
    gradients,
    moments[0]!,
    moments[1]!,
    length,
    at.scale,
    rule.name === 'adam' ? decay : 0,
    rule.name === 'adamw' ? 1 - at.learning_rate * decay : 1,
    at.learning_rate,
    beta1,
    beta2,
    epsilon,
    1 - beta1,
    1 - beta2,
    1 / (1 - beta1 ** at.step),
    1 / Math.sqrt(1 - beta2 ** at.step),
  );
}
