import { randomBytes } from 'node:crypto';
import { ok, type Result } from '../base/result.ts';
import { type Serving, serveRuns, type Watched } from '../watch/server.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { interruptible } from './interrupts.ts';
import { openFile } from './open-file.ts';
import { artifactsOf } from './places.ts';
import { describeRunName, findRun } from './run-names.ts';
import { openArtifacts } from './store.ts';
import { keepPlace, lastPlace, type Place, removeDoor, writeDoor } from './watch-place.ts';
import { watchedIn } from './watched.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === undefined) return 2;
  const asked = lastValue(call, 'port');
  const port = asked === undefined ? undefined : Number(asked);
  if (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65_536)) {
    world.err(`--port must be a whole number from 0 to 65535, got ${asked}\n`);
    return 2;
  }
  const named = call.arguments['RUN'];
  const found = named === undefined ? undefined : findRun(named, store.folder, world.folder);
  if (found?.ok === false) {
    for (const failure of found.failures) world.err(`${describeRunName(failure)}\n`);
    return 2;
  }
  const run = found?.ok === true ? found.value.id : '';
  const watched = watchedIn(store, world);
  const serving = await serveFrom(watched, port, lastPlace(store));
  if (!serving.ok) {
    world.err(`cannot listen on port ${port ?? 0}: ${serving.failures[0]}\n`);
    return 1;
  }
  const { token } = serving.value;
  keepPlace(store, { port: serving.value.port, token });
  const url = `http://127.0.0.1:${serving.value.port}/${token}/${run === '' ? '' : `?run=${encodeURIComponent(run)}`}`;
  world.out(
    `${url}\nOnly this machine can open the URL. The page is read-only. Ctrl-C stops serving; runs continue.\n`,
  );
  if (isGiven(call, 'open')) openFile(writeDoor(store, url), world);
  await untilInterrupted(serving.value);
  if (isGiven(call, 'open')) removeDoor(store);
  return 0;
}

/**
 * Serves where it was before, so that a page that is open goes on; unless another port is asked for, or that one is another's by now. Then
 * the token is a new one, for the other has seen the old one in the requests of the page.
 */
async function serveFrom(
  watched: Watched,
  port: number | undefined,
  known: Place | undefined,
): Promise<Result<Serving & { readonly token: string }, string>> {
  const withToken = async (token: string, at: number) => {
    const serving = await serveRuns(watched, token, at);
    return serving.ok ? ok({ ...serving.value, token }) : serving;
  };
  const again = known !== undefined && (port === undefined || port === known.port);
  const before = again ? await withToken(known.token, known.port) : undefined;
  if (before?.ok === true || (before !== undefined && port !== undefined)) return before;
  return withToken(randomBytes(24).toString('base64url'), port ?? 0);
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
