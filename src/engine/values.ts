import type { Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { Tensors, Value, Values } from './engine.ts';

/** On the current backend. */
export const toTensor = ({ shape, data }: Value): Tensor =>
  tf.tensor(data, [...shape], data instanceof Int32Array ? 'int32' : 'float32');

export const toTensors = (values: Values): Tensors =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, toTensor(value)]));

/** A copy. Booleans come as int32. */
export async function toValue(tensor: Tensor): Promise<Value> {
  const data = await tensor.data();
  return {
    shape: [...tensor.shape],
    data: data instanceof Float32Array ? Float32Array.from(data) : Int32Array.from(data),
  };
}

export async function toValues(tensors: Tensors): Promise<Values> {
  const pairs = Object.entries(tensors).map(async ([name, tensor]) => [name, await toValue(tensor)] as const);
  return Object.fromEntries(await Promise.all(pairs));
}
