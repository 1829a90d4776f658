import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../../ops/tfjs.ts';
import { onBackend } from '../backend.ts';
import { differentiate, mapValues } from '../differentiate.ts';
import type { ForwardFunction, LossFunction, Tensors, Values } from '../engine.ts';
import { addGradients, type StepRule, trainingStep } from '../step.ts';
import { Graph, type Symbolic, type Target } from './graph.ts';
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
  /**
   * What becomes of the state: by parameter the gradient of `results.loss`, or, of a whole step, every new value of it by the name of
   * the old; empty for a forward trace.
   */
  readonly updates: Readonly<Record<string, Symbolic>>;
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
  target: Target,
): Promise<Trace> =>
  trace(target, parameters, batch, (inputs, feeds) => ({ results: forward(inputs, feeds), updates: {} }));

/** Runs the loss forward and its tape backward. Throws where a parameter has no part in the loss. */
export const traceTraining = (
  loss: LossFunction,
  parameters: Signature,
  batch: Signature,
  target: Target,
): Promise<Trace> =>
  trace(target, parameters, batch, (inputs, feeds) => {
    const { results, gradients } = differentiate(loss, inputs, feeds);
    return { results, updates: gradients };
  });

/** What a traced step takes beside its batch, as scalars of it. No batch has values of these names. */
export const STEP_AT = { learning_rate: 'at:learning_rate', step: 'at:step' } as const;

/** The gradients of a batch's parts so far, among the state: `sum/<parameter>`. */
export const SUM = 'sum';

/** Parameters, and by prefix what there is for each of them beside it. */
function sorted(inputs: Tensors, prefixes: readonly string[]) {
  const of = (prefix: string) => Object.entries(inputs).filter(([name]) => name.startsWith(`${prefix}/`));
  const apart = new Set(prefixes.flatMap((prefix) => of(prefix).map(([name]) => name)));
  const sums = of(SUM).map(([name, sum]) => [name.slice(SUM.length + 1), sum] as const);
  return {
    parameters: Object.fromEntries(Object.entries(inputs).filter(([name]) => !apart.has(name))),
    moments: Object.fromEntries(prefixes.filter((prefix) => prefix !== SUM).flatMap(of)),
    before: sums.length === 0 ? undefined : Object.fromEntries(sums),
  };
}

/**
 * The gradients of a part of a batch, for a device, added to those of the parts before; `updates` are named `sum/<parameter>`.
 *
 * @param state of parameters by their names and, but for the first part, the sums so far as `sum/<parameter>`
 */
export const tracePart = (loss: LossFunction, state: Signature, part: Signature): Promise<Trace> =>
  trace('device', state, part, (inputs, feeds) => {
    const { parameters, before } = sorted(inputs, [SUM]);
    const { results, gradients } = addGradients(loss, parameters, feeds, before);
    const named = Object.entries(gradients).map(([name, gradient]) => [`${SUM}/${name}`, gradient] as const);
    return { results, updates: Object.fromEntries(named) };
  });

/**
 * A step with its update in the graph, for a device.
 *
 * @param state of parameters by their names, of moments as `m/<parameter>` and, after other parts, their gradients as `sum/<parameter>`
 * @param part the batch or its last part, with the two scalars of `STEP_AT`
 */
export const traceStep = (rule: StepRule, state: Signature, part: Signature): Promise<Trace> =>
  trace('device', state, part, (inputs, feeds) => {
    const { parameters, moments, before } = sorted(inputs, [...rule.optimizer.moments, SUM]);
    const { [STEP_AT.learning_rate]: learning_rate, [STEP_AT.step]: step, ...own } = feeds;
    const at = { learning_rate: learning_rate as Scalar, step: step as Scalar };
    const stepped = trainingStep(rule, { parameters, moments }, own, at, before);
    return {
      results: stepped.recorded,
      updates: { ...stepped.state.parameters, ...stepped.state.moments },
    };
  });

type Traced = { readonly results: Tensors; readonly updates: Tensors };

const trace = (
  target: Target,
  parameters: Signature,
  batch: Signature,
  run: (parameters: Tensors, batch: Tensors) => Traced,
): Promise<Trace> => onBackend(TRACER, () => traceNow(new Graph(target), parameters, batch, run));

function traceNow(
  graph: Graph,
  parameters: Signature,
  batch: Signature,
  run: (parameters: Tensors, batch: Tensors) => Traced,
): Trace {
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
    updates: mapValues(made.updates, (tensor) => tracer.symbol(tensor)),
  };
  tf.dispose(made);
  const wanted = [...Object.values(traced.results), ...Object.values(traced.updates)];
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
    updates: mapValues(traced.updates, output),
  };
}

const tensorOf = (value: Symbolic): Tensor => tracer.tensor(value);
