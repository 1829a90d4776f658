import '@tensorflow/tfjs-backend-cpu';
import { tf } from '../ops/tfjs.ts';
import { eagerEngine, quietly } from './eager.ts';
import type { Engine } from './engine.ts';

/** The plain JavaScript backend: slow, everywhere the same; what the others are held against. */
export async function openTfjsCpu(): Promise<Engine> {
  await quietly(() => tf.setBackend('cpu'));
  return eagerEngine({ name: 'tfjs-cpu', backend: 'cpu', device: `cpu, 1 thread, tfjs ${tf.version_core}` });
}
