import { RemoteCache } from '../../src/remote/cache.ts';
import { Connection, type ConnectionOptions } from '../../src/remote/http.ts';
import type { Limits } from '../../src/remote/limits.ts';
import { Patience } from '../../src/remote/patience.ts';
import { testClock } from './team.ts';

/** Limits that a test can wait for. */
export const short: Limits = { readMs: 300, writeMs: 300, unsizedMs: 3000, excessMs: 5000, requestMs: 1000 };

/** A cache's client by itself, without a run. `pauses`: how many times it waited before it asked again. */
export function clientOf(url: string, more: Partial<ConnectionOptions> = {}) {
  const { signal } = new AbortController();
  let pauses = 0;
  const random = () => {
    pauses += 1;
    return 0;
  };
  const patience = () => new Patience(signal, { ...testClock, random });
  const connection = new Connection({
    limits: short,
    signal,
    clock: testClock,
    authorize: async () => ({}),
    ...more,
  });
  const cache = new RemoteCache({
    name: url,
    base: new URL(`${url}/`),
    connection,
    reading: patience(),
    writing: patience(),
  });
  return { cache, connection, pauses: () => pauses };
}
