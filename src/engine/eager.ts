import type { Scalar, Tensor } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { Engine, Evaluation, ForwardFunction, Tensors, Training, Values } from './engine.ts';
import { toTensors, toValues } from './values.ts';

/** An engine that runs the functions as they are written, op after op, on a tfjs backend registered under `backend`. */
export function eagerEngine(what: { name: string; backend: string; device: string }): Engine {
  const use = async (): Promise<void> => {
    await tf.setBackend(what.backend);
  };
  return {
    name: what.name,
    device: what.device,
    training: async (setup) => {
      await use();
      return eagerTraining(use, setup);
    },
    evaluation: async ({ forward, parameters }) => {
      await use();
      return eagerEvaluation(use, forward, parameters);
    },
  };
}

function eagerTraining(
  use: () => Promise<void>,
  { loss, parameters: initial, optimizer, clip, moments: resumed }: Parameters<Engine['training']>[0],
): Training {
  const names = Object.keys(initial);
  let parameters = toTensors(initial);
  let moments = resumed === undefined ? zeroMoments(optimizer.moments, parameters) : toTensors(resumed);

  /** Loss and gradients, with the loss function's further scalars. To be called inside a tidy. */
  function differentiate(batch: Tensors): { gradients: Tensor[]; scalars: Tensors } {
    let kept: Tensors = {};
    const { grads, value } = tf.valueAndGrads((...tensors) => {
      const { loss: minimised, ...others } = loss(zip(names, tensors), batch);
      kept = mapValues(others, (tensor) => tf.keep(tf.clone(tensor)));
      return minimised;
    })(names.map((name) => parameters[name]!));
    const scalars = { loss: value, ...mapValues(kept, (tensor) => tf.clone(tensor)) };
    tf.dispose(kept);
    return { gradients: grads, scalars };
  }

  return {
    async step(batch, { learning_rate, step }) {
      await use();
      const { updated, recorded } = tf.tidy(() => {
        const { gradients, scalars } = differentiate(toTensors(batch));
        const norm = globalNorm(gradients);
        const scale = clip === undefined ? undefined : clipScale(norm, clip);
        const rate = tf.scalar(learning_rate);
        const at = tf.scalar(step);
        const updates = names.map((name, index) => {
          const gradient = gradients[index]!;
          const parameter = parameters[name]!;
          return optimizer.update({
            parameter,
            gradient: scale === undefined ? gradient : tf.mul(gradient, scale),
            moments: zip(
              optimizer.moments,
              optimizer.moments.map((moment) => moments[`${moment}/${name}`]!),
            ),
            learning_rate: rate,
            step: at,
            decays: optimizer.decays(name, parameter.shape),
          });
        });
        const updated = {
          parameters: zip(
            names,
            updates.map((update) => update.parameter),
          ),
          moments: Object.fromEntries(
            updates.flatMap((update, index) =>
              optimizer.moments.map((moment) => [`${moment}/${names[index]}`, update.moments[moment]!]),
            ),
          ),
        };
        return { updated, recorded: { ...scalars, gradient_norm: norm } };
      });
      tf.dispose([parameters, moments]);
      ({ parameters, moments } = updated);
      const { gradient_norm, ...scalars } = mapValues(recorded, (tensor) => tensor.dataSync()[0]!);
      tf.dispose(recorded);
      return { scalars, gradient_norm: gradient_norm! };
    },
    parameters: () => toValues(parameters),
    moments: () => toValues(moments),
    async dispose() {
      tf.dispose([parameters, moments]);
    },
  };
}

function eagerEvaluation(use: () => Promise<void>, forward: ForwardFunction, initial: Values): Evaluation {
  let parameters = toTensors(initial);
  return {
    async run(batch) {
      await use();
      const outputs = tf.tidy(() => ({ ...forward(parameters, toTensors(batch)) }));
      const values = await toValues(outputs);
      tf.dispose(outputs);
      return values;
    },
    async load(values) {
      await use();
      tf.dispose(parameters);
      parameters = toTensors(values);
    },
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

function zeroMoments(moments: readonly string[], parameters: Tensors): Tensors {
  return Object.fromEntries(
    Object.entries(parameters).flatMap(([name, { shape }]) =>
      moments.map((moment) => [`${moment}/${name}`, tf.zeros(shape)]),
    ),
  );
}

const zip = (names: readonly string[], tensors: readonly Tensor[]): Record<string, Tensor> =>
  Object.fromEntries(names.map((name, index) => [name, tensors[index]!]));

const mapValues = <A, B>(object: Readonly<Record<string, A>>, change: (value: A) => B): Record<string, B> =>
  Object.fromEntries(Object.entries(object).map(([name, value]) => [name, change(value)]));

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
