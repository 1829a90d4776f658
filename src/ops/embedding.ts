import type { Tensor, Tensor1D, Tensor2D } from '@tensorflow/tfjs-core';
import { withGradient } from './own.ts';
import { tf } from './tfjs.ts';

/**
 * Rows of a table.
 *
 * @param table [V, C]
 * @param ids int32, any shape, each in [0, V)
 * @returns [...ids, C]
 */
export function embedding(table: Tensor2D, ids: Tensor): Tensor {
  const [rows, width] = table.shape;
  const count = ids.size;
  return withGradient([table], () => ({
    value: tf.reshape(tf.gather(table, tf.reshape(ids, [count])), [...ids.shape, width]),
    keep: [ids],
    gradient: (dy, [ids]) => [addRows(tf.reshape(ids!, [count]), tf.reshape(dy, [count, width]), rows)],
  }));
}

/** [rows, C], zero but for the updates [N, C] added at the rows `ids` [N]; rows that occur twice add up. */
export function addRows(ids: Tensor1D, updates: Tensor2D, rows: number): Tensor2D {
  return tf.scatterND(tf.expandDims(ids, 1), updates, [rows, updates.shape[1]]) as Tensor2D;
}
