import { tf } from '../ops/tfjs.ts';
import { onBackend } from './backend.ts';
import { mapValues } from './differentiate.ts';
import type { Engine, Evaluation, ForwardFunction, StepResult, Tensors, Training, Values } from './engine.ts';
import { addGradients, addScalars, byMoment, type Scalars, trainingStep } from './step.ts';
import { toTensors, toValues } from './values.ts';

/** An engine that runs the functions as they are written, op after op, on a tfjs backend registered under `backend`. */
export function eagerEngine(what: { name: string; backend: string; device: string }): Engine {
  const { name, backend, device } = what;
  return {
    name,
    device,
    training: (setup) => onBackend(backend, () => eagerTraining(backend, setup)),
    evaluation: ({ forward, parameters }) =>
      onBackend(backend, () => eagerEvaluation(backend, forward, parameters)),
  };
}

function eagerTraining(
  backend: string,
  { parameters: initial, moments: resumed, ...rule }: Parameters<Engine['training']>[0],
): Training {
  const parameters = toTensors(initial);
  const { moments } = rule.optimizer;
  let state = {
    parameters,
    moments: resumed === undefined ? zeroMoments(moments, parameters) : toTensors(resumed),
  };

  function step(parts: readonly Values[], at: { learning_rate: number; step: number }): StepResult {
    let sum: Scalars = {};
    let gradients: Tensors | undefined;
    for (const part of parts.slice(0, -1)) {
      const added = tf.tidy(() => addGradients(rule.loss, state.parameters, toTensors(part), gradients));
      if (gradients !== undefined) tf.dispose(gradients);
      gradients = added.gradients;
      sum = addScalars(sum, taken(added.results));
    }
    const next = tf.tidy(() => {
      const rates = { learning_rate: tf.scalar(at.learning_rate), step: tf.scalar(at.step) };
      return trainingStep(rule, state, toTensors(parts.at(-1)!), rates, gradients);
    });
    tf.dispose([state, gradients ?? {}]);
    state = next.state;
    const { gradient_norm, ...scalars } = taken(next.recorded);
    return { scalars: addScalars(sum, scalars), gradient_norm: gradient_norm! };
  }

  return {
    step: (parts, at) => onBackend(backend, () => step(parts, at)),
    parameters: () => toValues(state.parameters),
    moments: () => toValues(state.moments),
    async dispose() {
      tf.dispose(state);
    },
  };
}

/** Their values; the tensors are gone then. */
function taken(scalars: Tensors): Scalars {
  const values = mapValues(scalars, (tensor) => tensor.dataSync()[0]!);
  tf.dispose(scalars);
  return values;
}

function eagerEvaluation(backend: string, forward: ForwardFunction, initial: Values): Evaluation {
  let parameters = toTensors(initial);
  return {
    async run(batch) {
      const outputs = await onBackend(backend, () =>
        tf.tidy(() => ({ ...forward(parameters, toTensors(batch)) })),
      );
      const values = await toValues(outputs);
      tf.dispose(outputs);
      return values;
    },
    load: (values) =>
      onBackend(backend, () => {
        tf.dispose(parameters);
        parameters = toTensors(values);
      }),
    async dispose() {
      tf.dispose(parameters);
    },
  };
}

const zeroMoments = (moments: readonly string[], parameters: Tensors): Tensors =>
  byMoment(
    mapValues(parameters, ({ shape }) => ({
      moments: Object.fromEntries(moments.map((moment) => [moment, tf.zeros(shape)])),
    })),
    moments,
  );

/** Loads a backend without tfjs's greeting (its first tensor prints one) and without its word on a second registration. */
export async function quietly<T>(open: () => Promise<T>): Promise<T> {
  tf.env().set('IS_TEST', true);
  try {
    const opened = await open();
    tf.scalar(0).dispose();
    return opened;
  } finally {
    tf.env().set('IS_TEST', false);
  }
}
