import type { Tensor1D, Tensor2D, Tensor3D } from '@tensorflow/tfjs-core';
import { linear } from './linear.ts';
import { withGradient } from './own.ts';
import { tf } from './tfjs.ts';

// B sequences, T places, U units, C channels in and out.

export interface LstmWeights {
  /** [C, 4U]: input, forget, cell and output gate, as PyTorch orders them. */
  readonly ih: Tensor2D;
  /** [C, 4U] */
  readonly hh: Tensor2D;
  /** [4U] */
  readonly bias: Tensor1D;
  /** [U, C] */
  readonly proj: Tensor2D;
}

/**
 * A layer of an LSTM with a projection (Sak et al. 2014, equations 7 to 12, without peepholes; `torch.nn.LSTM` with `proj_size`),
 * unrolled, its state 0 before the first place: c_t = f_t c_{t−1} + i_t g_t; h_t = (o_t tanh c_t) P.
 *
 * @param x [B, T, C]
 * @returns [B, T, C]
 */
export function lstm(x: Tensor3D, { ih, hh, bias, proj }: LstmWeights): Tensor3D {
  const [B, T, C] = x.shape;
  const inputs = tf.reshape(tf.transpose(x, [1, 0, 2]), [T * B, C]) as Tensor2D;
  const gates = tf.reshape(linear(inputs, ih, bias), [T, B, hh.shape[1]]) as Tensor3D;
  return tf.transpose(recurrence(gates, hh, proj), [1, 0, 2]);
}

/** What a place computes, and its gradient reads. */
type Place = readonly [i: Tensor2D, f: Tensor2D, g: Tensor2D, o: Tensor2D, c: Tensor2D, tanhC: Tensor2D];
const perPlace = 6;

/** @param gates [T, B, 4U]: what the input alone makes of them; returns [T, B, C] */
function recurrence(gates: Tensor3D, hh: Tensor2D, proj: Tensor2D): Tensor3D {
  return withGradient<Tensor3D>([gates, hh, proj], () => {
    const places: Place[] = [];
    const outputs: Tensor2D[] = []; // o tanh c, [B, U]
    const hidden: Tensor2D[] = []; // h, [B, C]
    for (const [t, fromInput] of (tf.unstack(gates) as Tensor2D[]).entries()) {
      const before = t === 0 ? fromInput : tf.add<Tensor2D>(fromInput, tf.matMul(hidden[t - 1]!, hh));
      const [zi, zf, zg, zo] = tf.split(before, 4, 1) as [Tensor2D, Tensor2D, Tensor2D, Tensor2D];
      const [i, f, g, o] = [tf.sigmoid(zi), tf.sigmoid(zf), tf.tanh(zg), tf.sigmoid(zo)];
      const written = tf.mul<Tensor2D>(i, g);
      const c = t === 0 ? written : tf.add<Tensor2D>(tf.mul(f, places[t - 1]![4]), written);
      const tanhC = tf.tanh(c);
      places.push([i, f, g, o, c, tanhC]);
      outputs.push(tf.mul(o, tanhC));
      hidden.push(tf.matMul(outputs[t]!, proj));
    }
    const [value, mixed] = [tf.stack(hidden) as Tensor3D, tf.stack(outputs)];
    return {
      value,
      keep: [hh, proj, value, mixed, ...places.flat()],
      gradient: (dy, [hh, proj, value, mixed, ...kept]) => {
        const at = (t: number): Place => kept.slice(t * perPlace, (t + 1) * perPlace) as unknown as Place;
        const [T, B, width] = gates.shape;
        const C = proj!.shape[1]!;
        const dys = tf.unstack(dy) as Tensor2D[];
        const dGates = new Array<Tensor2D>(T); // [B, 4U]
        const dHidden = new Array<Tensor2D>(T); // [B, C]
        let dcLater: Tensor2D | undefined; // of c_t, from the place after
        for (let t = T - 1; t >= 0; t--) {
          const [i, f, g, o, , tanhC] = at(t);
          const later = dGates[t + 1];
          const dh = later === undefined ? dys[t]! : tf.add<Tensor2D>(dys[t]!, turned(later, hh as Tensor2D));
          const dOutput = turned(dh, proj as Tensor2D); // [B, U]
          const dFromOutput = tf.mul(tf.mul<Tensor2D>(dOutput, o), tf.sub(1, tf.square(tanhC)));
          const dc = dcLater === undefined ? dFromOutput : tf.add<Tensor2D>(dFromOutput, dcLater);
          const cBefore = t === 0 ? tf.zerosLike(i) : at(t - 1)[4];
          dHidden[t] = dh as Tensor2D;
          dGates[t] = tf.concat(
            [
              behindSigmoid(tf.mul(dc, g), i),
              behindSigmoid(tf.mul(dc, cBefore), f),
              tf.mul(tf.mul<Tensor2D>(dc, i), tf.sub(1, tf.square(g))),
              behindSigmoid(tf.mul(dOutput, tanhC), o),
            ] as Tensor2D[],
            1,
          );
          dcLater = tf.mul(dc, f);
        }
        const dAll = tf.stack(dGates) as Tensor3D;
        // Of all places in one product: the state before the first is 0.
        const earlier = tf.reshape(tf.slice(value!, [0, 0, 0], [T - 1, B, C]), [(T - 1) * B, C]);
        const dLater = tf.reshape(tf.slice(dAll, [1, 0, 0], [T - 1, B, width]), [(T - 1) * B, width]);
        const dhh =
          T === 1 ? tf.zerosLike(hh!) : tf.matMul(earlier as Tensor2D, dLater as Tensor2D, true, false);
        const flat = tf.reshape(mixed!, [T * B, width / 4]) as Tensor2D;
        const dproj = tf.matMul(flat, tf.reshape(tf.stack(dHidden), [T * B, C]) as Tensor2D, true, false);
        return [dAll, dhh, dproj];
      },
    };
  });
}

const turned = (a: Tensor2D, b: Tensor2D): Tensor2D => tf.matMul(a, b, false, true);

/** dy σ'(z), from σ(z). */
const behindSigmoid = (dy: Tensor2D, s: Tensor2D): Tensor2D => tf.mul(dy, tf.mul(s, tf.sub(1, s)));
