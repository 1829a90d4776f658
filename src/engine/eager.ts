import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import { onBackend } from './backend.ts';
import { differentiate, mapValues } from './differentiate.ts';
import type { Engine, Evaluation, ForwardFunction, StepResult, Tensors, Training, Values } from './engine.ts';
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
  { loss, parameters: initial, optimizer, clip, moments: resumed }: Parameters<Engine['training']>[0],
): Training {
  let parameters = toTensors(initial);
  let moments = resumed === undefined ? zeroMoments(optimizer.moments, parameters) : toTensors(resumed);

  /** New parameters and moments from clipped gradients. To be called inside a tidy. */
  function updated(gradients: Tensors, at: { learning_rate: number; step: number }): TrainingTensors {
    const learning_rate = tf.scalar(at.learning_rate);
    const step = tf.scalar(at.step);
    const results = mapValues(parameters, (parameter, name) =>
      optimizer.update({
        parameter,
        gradient: gradients[name]!,
        moments: Object.fromEntries(
          optimizer.moments.map((moment) => [moment, moments[`${moment}/${name}`]!]),
        ),
        learning_rate,
        step,
        decays: optimizer.decays(name, parameter.shape),
      }),
    );
    return {
      parameters: mapValues(results, ({ parameter }) => parameter),
      moments: byMoment(results, optimizer.moments),
    };
  }

  function step(batch: Values, at: { learning_rate: number; step: number }): StepResult {
    const { state, recorded } = tf.tidy(() => {
      const { results, gradients } = differentiate(loss, parameters, toTensors(batch));
      const gradient_norm = globalNorm(Object.values(gradients));
      const scale = clip === undefined ? undefined : clipScale(gradient_norm, clip);
      const clipped = scale === undefined ? gradients : mapValues(gradients, (g) => tf.mul(g, scale));
      return { state: updated(clipped, at), recorded: { ...results, gradient_norm } };
    });
    tf.dispose([parameters, moments]);
    ({ parameters, moments } = state);
    const { gradient_norm, ...scalars } = mapValues(recorded, (tensor) => tensor.dataSync()[0]!);
    tf.dispose(recorded);
    return { scalars, gradient_norm: gradient_norm! };
  }

  return {
    step: (batch, at) => onBackend(backend, () => step(batch, at)),
    parameters: () => toValues(parameters),
    moments: () => toValues(moments),
    async dispose() {
      tf.dispose([parameters, moments]);
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

/** √(Σ g²) over all tensors together. */
const globalNorm = (gradients: readonly Tensor[]): Scalar =>
  tf.sqrt(tf.addN(gradients.map((gradient) => tf.sum(tf.square(gradient)))));

/** min(1, clip / norm): what brings the gradient's global norm down to `clip` (Pascanu et al. 2013, algorithm 1). */
const clipScale = (norm: Scalar, clip: number): Scalar => tf.div(clip, tf.maximum(norm, clip));

/** A type and not an interface, so that tfjs's tidy takes it for a container of tensors. Moments are named `m/<parameter>`. */
type TrainingTensors = { readonly parameters: Tensors; readonly moments: Tensors };

function byMoment(
  updates: Readonly<Record<string, { readonly moments: Tensors }>>,
  moments: readonly string[],
): Tensors {
  return Object.fromEntries(
    Object.entries(updates).flatMap(([name, update]) =>
      moments.map((moment) => [`${moment}/${name}`, update.moments[moment]!]),
    ),
  );
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
