import { add, div, mul, pow, type Scalar, sqrt, square, sub, type Tensor } from '@tensorflow/tfjs-core';
import type { Optimizer, OptimizerRule } from '../engine/engine.ts';
import { decays } from '../model/parameters.ts';

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter, 2019), as `torch.optim.AdamW` computes it:
 * p ← p(1 − ηλ) − η · m̂ / (√v̂ + ε).
 */
export function adamw(rule: Omit<AdamRule, 'name'>): Optimizer {
  return {
    rule: { name: 'adamw', ...rule },
    moments: ['m', 'v'],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, step, decays }) => {
      const kept = decays ? mul(parameter, sub(1, mul(learning_rate, rule.weight_decay))) : parameter;
      const { m, v, change } = adamChange(rule, gradient, moments['m']!, moments['v']!, step);
      return { parameter: sub(kept, mul(change, learning_rate)), moments: { m, v } };
    },
  };
}

/**
 * Adam (Kingma and Ba, 2015), as `torch.optim.Adam` computes it: weight decay is an L2 term in the gradient, before the
 * moments.
 */
export function adam(rule: Omit<AdamRule, 'name'>): Optimizer {
  return {
    rule: { name: 'adam', ...rule },
    moments: ['m', 'v'],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, step, decays }) => {
      const g = withL2(parameter, gradient, decays ? rule.weight_decay : 0);
      const { m, v, change } = adamChange(rule, g, moments['m']!, moments['v']!, step);
      return { parameter: sub(parameter, mul(change, learning_rate)), moments: { m, v } };
    },
  };
}

/**
 * Gradient descent with momentum, as `torch.optim.SGD` computes it: b ← μb + g + λp; p ← p − ηb, without dampening.
 */
export function sgd(rule: Omit<SgdRule, 'name'>): Optimizer {
  return {
    rule: { name: 'sgd', ...rule },
    moments: ['b'],
    decays,
    update: ({ parameter, gradient, moments, learning_rate, decays }) => {
      const g = withL2(parameter, gradient, decays ? rule.weight_decay : 0);
      const b = add(mul(moments['b']!, rule.momentum), g);
      return { parameter: sub(parameter, mul(b, learning_rate)), moments: { b } };
    },
  };
}

type AdamRule = Extract<OptimizerRule, { name: 'adamw' | 'adam' }>;
type SgdRule = Extract<OptimizerRule, { name: 'sgd' }>;

/** The optimizer of a rule. */
export function optimizerOf(rule: OptimizerRule): Optimizer {
  switch (rule.name) {
    case 'adamw':
      return adamw(rule);
    case 'adam':
      return adam(rule);
    case 'sgd':
      return sgd(rule);
  }
}

/** m̂ / (√v̂ + ε) with the moments' bias corrected, in torch's order of operations. */
function adamChange(
  { beta1, beta2, epsilon }: Omit<AdamRule, 'name'>,
  g: Tensor,
  m0: Tensor,
  v0: Tensor,
  step: Scalar,
): { m: Tensor; v: Tensor; change: Tensor } {
  const m = add(mul(m0, beta1), mul(g, 1 - beta1));
  const v = add(mul(v0, beta2), mul(square(g), 1 - beta2));
  const correction1 = sub(1, pow(beta1, step));
  const correction2 = sqrt(sub(1, pow(beta2, step)));
  const deviation = add(div(sqrt(v), correction2), epsilon);
  return { m, v, change: div(m, mul(deviation, correction1)) };
}

const withL2 = (parameter: Tensor, gradient: Tensor, weightDecay: number): Tensor =>
  weightDecay === 0 ? gradient : add(gradient, mul(parameter, weightDecay));
