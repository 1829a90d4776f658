import { randomBytes } from 'node:crypto';
import { type Serving, serveRuns } from '../watch/server.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { interruptible } from './interrupts.ts';
import { openFile } from './open-file.ts';
import { artifactsOf } from './places.ts';
import { describeRunName, findRun } from './run-names.ts';
import { openArtifacts } from './store.ts';
import { keepPlace, lastPlace } from './watch-place.ts';
import { watchedIn } from './watched.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const asked = lastValue(call, 'port');
  const port = asked === undefined ? undefined : Number(asked);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    world.err(`--port takes a whole number from 0 to 65535, not ${asked}\n`);
    return 2;
  }
  const named = call.arguments['RUN'];
  const found = named === undefined ? undefined : findRun(named, store.folder, world.folder);
  if (found?.ok === false) {
    for (const failure of found.failures) world.err(`${describeRunName(failure)}\n`);
    return 2;
  }
  const run = found?.ok === true ? found.value.id : '';
  const known = lastPlace(store);
  const token = known?.token ?? randomBytes(24).toString('base64url');
  const watched = watchedIn(store, world);
  // Where it was before, so that a page that is open goes on; unless that port is another's by now.
  const before = port ?? known?.port ?? 0;
  let serving = await serveRuns(watched, token, before);
  if (!serving.ok && port === undefined && before !== 0) serving = await serveRuns(watched, token, 0);
  if (!serving.ok) {
    world.err(`port ${before} cannot be listened on: ${serving.failures[0]}\n`);
    return 1;
  }
  keepPlace(store, { port: serving.value.port, token });
  const url = `http://127.0.0.1:${serving.value.port}/${token}/${run === '' ? '' : `?run=${encodeURIComponent(run)}`}`;
  world.out(`${url}\nOnly this machine can open it, and it changes nothing. Ctrl-C ends it; runs go on.\n`);
  if (isGiven(call, 'open')) openFile(url, world);
  await untilInterrupted(serving.value);
  return 0;
}

const untilInterrupted = (serving: Serving): Promise<void> =>
  interruptible(
    (signal) =>
      new Promise<void>((done) => {
        signal.addEventListener('abort', () => {
          serving.close();
          done();
        });
      }),
    () => undefined,
  );
