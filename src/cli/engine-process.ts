import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type JsonObject, parseObject } from '../base/json.ts';
import type { World } from './world.ts';

/**
 * What the engines' own program answers about one of them, in a process of its own: a library may crash, hang, or take threads that the
 * caller would miss. Where it ends without an answer, `reason` says how.
 */
export function askEngine(question: 'probe' | 'check', engine: string, world: World): Promise<JsonObject> {
  const words = [
    join(world.home, 'stages', 'engine-probe.mjs'),
    question,
    engine,
    String(availableParallelism()),
  ];
  const minutes = question === 'probe' ? 2 : 10;
  return new Promise((done) => {
    const options = { timeout: minutes * 60_000, env: { ...world.environment } };
    execFile(process.execPath, words, options, (error, out, err) => {
      const answer = error === null ? parseObject(out.trim().split('\n').at(-1) ?? '') : undefined;
      if (answer !== undefined) return done(answer);
      const last = err.trim().split('\n').at(-1) ?? '';
      const ended = error?.killed
        ? `did not answer within ${minutes} minutes`
        : `ended with ${error?.signal ?? error?.code}`;
      done({ works: false, reason: `its process ${ended}${last === '' ? '' : `: ${last}`}` });
    });
  });
}
