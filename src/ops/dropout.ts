import type { Tensor, Tensor1D } from '@tensorflow/tfjs-core';
import { fillMask } from './dropout-mask.ts';
import { own } from './own.ts';
import { tf } from './tfjs.ts';

/** A dropout's mask: a pure function of these and the shape, the same on every engine. */
export interface Dropout {
  /** Share of elements dropped, in [0, 1). A number, frozen into a traced graph; 0 traces nothing. */
  readonly rate: number;
  /** [2] int32: seed and step. Must be the batch's own tensor, not one computed from it. */
  readonly seed: Tensor1D;
  /** Which dropout of the model: every use has a number of its own. */
  readonly site: number;
}

/**
 * Inverted dropout (Srivastava et al. 2014, section 10): x · mask, where the mask is 0 for a share of `rate` and 1 / (1 − rate) else.
 *
 * @param x any shape
 * @returns the same shape; `x` itself where the rate is 0
 */
export function dropout<T extends Tensor>(x: T, rate: number, seed: Tensor1D, site: number): T {
  return rate === 0 ? x : tf.mul(x, dropoutMask(x.shape, { rate, seed, site }));
}

/** The mask alone: float32 of the given shape. Throws a RangeError unless 0 ≤ rate < 1. */
export function dropoutMask(shape: readonly number[], { rate, seed, site }: Dropout): Tensor {
  if (!(rate >= 0 && rate < 1)) throw new RangeError(`dropout rate ${rate}: at least 0 and below 1`);
  const [mask] = own('DropoutMask', { seed }, { shape: [...shape], rate, site }, () => {
    const [first, step] = seed.dataSync<'int32'>();
    const values = new Float32Array(tf.util.sizeFromShape([...shape]));
    fillMask(values, rate, { seed: first!, step: step!, site });
    return [tf.tensor(values, [...shape])];
  });
  return mask!;
}
