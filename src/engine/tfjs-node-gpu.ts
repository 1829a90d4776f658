import { tf } from '../ops/tfjs.ts';
import { eagerEngine, quietly } from './eager.ts';
import type { Engine } from './engine.ts';
import { EngineUnavailable } from './unavailable.ts';

const PACKAGE = '@tensorflow/tfjs-node-gpu';

/** TensorFlow's own kernels through the optional package, on a GPU where it finds one, else on the processor. */
export async function openTfjsNodeGpu(): Promise<Engine> {
  try {
    await quietly(() => import(PACKAGE));
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    throw new EngineUnavailable('tfjs-node-gpu', reason, `npm install ${PACKAGE}@${tf.version_core}`);
  }
  await quietly(() => tf.setBackend('tensorflow'));
  return eagerEngine({
    name: 'tfjs-node-gpu',
    backend: 'tensorflow',
    device: `tensorflow through tfjs-node-gpu ${tf.version_core}`,
  });
}
