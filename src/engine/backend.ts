import { tf } from '../ops/tfjs.ts';

let last: Promise<unknown> = Promise.resolve();

/**
 * Runs synchronous work while `backend` is tfjs's current one, and puts the former one back. tfjs has one current backend for the
 * whole process and changes it asynchronously, so callers wait for each other.
 */
export function onBackend<T>(backend: string, work: () => T): Promise<T> {
  const turn = last.then(async () => {
    const before = tf.engine().backendName;
    await tf.setBackend(backend);
    try {
      return work();
    } finally {
      if (before && before !== backend) await tf.setBackend(before);
    }
  });
  last = turn.catch(() => undefined);
  return turn;
}
