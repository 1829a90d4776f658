import { createRequire } from 'node:module';
import { join } from 'node:path';
import util from 'node:util';
import { installedEngine } from '../install/places.ts';
import { tf } from '../ops/tfjs.ts';
import { eagerEngine, quietly } from './eager.ts';
import type { Engine } from './engine.ts';
import { EngineUnavailable } from './unavailable.ts';

const PACKAGE = '@tensorflow/tfjs-node-gpu';

/**
 * TensorFlow's own kernels, on a GPU where it finds one, else on the processor: through the binding that `pipeline engines add` built, or
 * else through a package that the project itself depends on.
 */
export async function openTfjsNodeGpu(): Promise<Engine> {
  const built = installedEngine('tfjs-node-gpu');
  shimUtil();
  try {
    const from = built === undefined ? import.meta.url : join(built.folder, 'package.json');
    await quietly(async () => createRequire(from)(PACKAGE));
  } catch (error) {
    const said = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    const missing = error instanceof Error && 'code' in error && /_NOT_FOUND$/.test(String(error.code));
    throw new EngineUnavailable(
      'tfjs-node-gpu',
      missing ? 'it has not been built on this machine' : said,
      'pipeline engines add tfjs-node-gpu',
    );
  }
  await quietly(() => tf.setBackend('tensorflow'));
  const backend: object = tf.backend();
  const onGpu = 'isUsingGpuDevice' in backend && backend.isUsingGpuDevice === true;
  const version = built?.packages['tensorflow'];
  return eagerEngine({
    name: 'tfjs-node-gpu',
    backend: 'tensorflow',
    device: `${onGpu ? 'gpu' : 'cpu'}, TensorFlow${version === undefined ? '' : ` ${version}`} through tfjs-node-gpu ${tf.version_core}`,
  });
}

/** The package calls two functions that Node 23 took away. */
function shimUtil(): void {
  const old: { isNullOrUndefined?: (value: unknown) => boolean; isArray?: (value: unknown) => boolean } =
    util;
  old.isNullOrUndefined ??= (value) => value === null || value === undefined;
  old.isArray ??= Array.isArray;
}
