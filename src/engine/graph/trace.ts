import type { Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../../ops/tfjs.ts';
import { onBackend } from '../backend.ts';
import { differentiate, mapValues } from '../differentiate.ts';
import type { ForwardFunction, LossFunction, Tensors, Values } from '../engine.ts';
import { Graph, type Symbolic } from './graph.ts';
import './kernels/all.ts';
import { simplify } from './simplify.ts';
import { type MaskInput, TRACER, tracer } from './tracer.ts';

/** A graph and what its inputs and outputs are. */
export interface Trace {
  readonly graph: Graph;
  /** Inputs by the names of parameters and of the batch's values. */
  readonly parameters: Readonly<Record<string, Symbolic>>;
  readonly batch: Readonly<Record<string, Symbolic>>;
  readonly masks: readonly MaskInput[];
  /** The function's own results by name. */
  readonly results: Readonly<Record<string, Symbolic>>;
  /** The gradient of `results.loss` by parameter; empty for a forward trace. */
  readonly gradients: Readonly<Record<string, Symbolic>>;
}

/** Shapes and element types: all of a batch or of parameters that a graph depends on. */
export type Signature = Readonly<Record<string, { shape: readonly number[]; dtype: 'float32' | 'int32' }>>;

export const signatureOf = (values: Values): Signature =>
  Object.fromEntries(
    Object.entries(values).map(([name, { shape, data }]) => [
      name,
      { shape, dtype: data instanceof Int32Array ? 'int32' : 'float32' },
    ]),
  );

/** Runs the function forward. */
export const traceForward = (
  forward: ForwardFunction,
  parameters: Signature,
  batch: Signature,
): Promise<Trace> =>
  trace(parameters, batch, (inputs, feeds) => ({ results: forward(inputs, feeds), gradients: {} }));

/** Runs the loss forward and its tape backward. Throws where a parameter has no part in the loss. */
export const traceTraining = (loss: LossFunction, parameters: Signature, batch: Signature): Promise<Trace> =>
  trace(parameters, batch, (inputs, feeds) => differentiate(loss, inputs, feeds));

type Traced = { readonly results: Tensors; readonly gradients: Tensors };

const trace = (
  parameters: Signature,
  batch: Signature,
  run: (parameters: Tensors, batch: Tensors) => Traced,
): Promise<Trace> => onBackend(TRACER, () => traceNow(parameters, batch, run));

function traceNow(
  parameters: Signature,
  batch: Signature,
  run: (parameters: Tensors, batch: Tensors) => Traced,
): Trace {
  const graph = new Graph();
  tracer.graph = graph;
  tracer.masks = [];
  const inputsOf = (prefix: string, signature: Signature): Record<string, Symbolic> =>
    Object.fromEntries(
      Object.entries(signature).map(([name, { shape, dtype }]) => [
        name,
        graph.input(`${prefix}:${name}`, shape, dtype),
      ]),
    );
  const inputs = { parameters: inputsOf('parameter', parameters), batch: inputsOf('batch', batch) };
  const made = tf.tidy(() => run(mapValues(inputs.parameters, tensorOf), mapValues(inputs.batch, tensorOf)));
  const traced = {
    results: mapValues(made.results, (tensor) => tracer.symbol(tensor)),
    gradients: mapValues(made.gradients, (tensor) => tracer.symbol(tensor)),
  };
  tf.dispose(made);
  const wanted = [...Object.values(traced.results), ...Object.values(traced.gradients)];
  simplify(
    graph,
    wanted.map(({ name }) => name),
  );
  const output = (value: Symbolic): Symbolic => graph.output(value);
  return {
    graph,
    ...inputs,
    masks: tracer.masks,
    results: mapValues(traced.results, output),
    gradients: mapValues(traced.gradients, output),
  };
}

const tensorOf = (value: Symbolic): Tensor => tracer.tensor(value);
