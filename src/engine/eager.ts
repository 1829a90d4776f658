import { tf } from '../ops/tfjs.ts';
import { onBackend } from './backend.ts';
import { mapValues } from './differentiate.ts';
import type { Engine, Evaluation, ForwardFunction, StepResult, Tensors, Training, Values } from './engine.ts';
import { byMoment, trainingStep } from './step.ts';
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

  function step(batch: Values, at: { learning_rate: number; step: number }): StepResult {
    const next = tf.tidy(() =>
      trainingStep(rule, state, toTensors(batch), {
        learning_rate: tf.scalar(at.learning_rate),
        step: tf.scalar(at.step),
      }),
    );
    tf.dispose(state);
    state = next.state;
    const { gradient_norm, ...scalars } = mapValues(next.recorded, (tensor) => tensor.dataSync()[0]!);
    tf.dispose(next.recorded);
    return { scalars, gradient_norm: gradient_norm! };
  }

  return {
    step: (batch, at) => onBackend(backend, () => step(batch, at)),
    parameters: () => toValues(state.parameters),
    moments: () => toValues(state.moments),
    async dispose() {
      tf.dispose(state);
    },
  };
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
