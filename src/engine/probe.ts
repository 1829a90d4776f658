import type { Tensor2D } from '@tensorflow/tfjs-core';
import { tf } from '../ops/tfjs.ts';
import type { Engine } from './engine.ts';
import { engineName, openEngine } from './open.ts';
import { EngineUnavailable } from './unavailable.ts';

/** What an engine is here, or why it does not work. */
export type Probe =
  | { readonly engine: string; readonly works: true; readonly device: string; readonly gflops: number }
  | { readonly engine: string; readonly works: false; readonly reason: string; readonly command: string };

/**
 * Opens an engine and times matrix products, the matrices' sides doubling until one takes long enough to tell; the fastest rate counts.
 *
 * @param now milliseconds, monotonic
 */
export async function probeEngine(
  word: string,
  { threads, now }: { readonly threads: number; readonly now: () => number },
): Promise<Probe> {
  try {
    const engine = await openEngine(engineName(word), { threads });
    const gflops = await matmulPeak(engine, { now, enough: 20, largest: 4096 });
    return { engine: word, works: true, device: engine.device, gflops };
  } catch (error) {
    if (!(error instanceof EngineUnavailable)) throw error;
    return { engine: word, works: false, reason: error.reason, command: error.command };
  }
}

/**
 * The fastest rate at which the engine multiplies square matrices, in GFLOPS.
 *
 * @param enough milliseconds that the largest product is to take: below, sides are doubled up to `largest`
 */
export async function matmulPeak(
  engine: Engine,
  { now, enough, largest }: { now: () => number; enough: number; largest: number },
): Promise<number> {
  let gflops = 0;
  let best = 0;
  for (let n = 256; best < enough && n <= largest; n *= 2) {
    best = await productTime(engine, n, now);
    gflops = Math.max(gflops, (2 * n ** 3) / (best * 1e6));
  }
  return gflops;
}

/**
 * Milliseconds of a product of two n × n matrices, the best of three after one that is not counted. Only the product's sum comes back, so
 * that it is not the way back that is timed.
 */
async function productTime(engine: Engine, n: number, now: () => number): Promise<number> {
  const matrix = { shape: [n, n], data: new Float32Array(n * n).fill(1 / n) };
  const evaluation = await engine.evaluation({
    parameters: { a: matrix, b: matrix },
    forward: ({ a, b }) => ({ sum: tf.sum(tf.matMul(a as Tensor2D, b as Tensor2D)) }),
  });
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round <= 3; round++) {
    const start = now();
    await evaluation.run({});
    if (round > 0) best = Math.min(best, now() - start);
  }
  await evaluation.dispose();
  return best;
}
