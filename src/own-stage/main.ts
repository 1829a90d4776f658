import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { pathToFileURL } from 'node:url';
import { MessageChannel, receiveMessageOnPort } from 'node:worker_threads';
import { type RunStage, StageError } from '../stage/kind.ts';
import { stageMain } from '../stage/main.ts';
import type { OwnModule, StageRequest } from '../stage/messages.ts';
import type { Surroundings } from './hooks.ts';

/** The child that runs a stage kind of the user's own: a module in TypeScript or JavaScript that exports `run`. */
export async function ownStageMain(): Promise<void> {
  await stageMain(async () => {
    const { own } = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as StageRequest;
    if (own === undefined) throw new Error('the request names no module');
    const uncounted = watchImports(own);
    const loaded: { readonly run?: unknown } = await import(pathToFileURL(own.main).href);
    const { run } = loaded;
    if (!isRun(run))
      throw new StageError({
        message: `${own.main} exports no function "run"`,
        hint: 'A stage kind’s module says: export const run = async ({ inputs, outputs, params }) => { … }',
      });
    return {
      run: async (context) => {
        await run(context);
        for (const text of uncounted()) context.notice(text);
      },
    };
  });
}

const isRun = (run: unknown): run is RunStage => typeof run === 'function';

/** Has Node read TypeScript, and note what is imported that the key does not hold; returns what there is to say of that. */
function watchImports({ folder, roots, packages }: OwnModule): () => readonly string[] {
  const { port1, port2 } = new MessageChannel();
  const home = import.meta.dirname;
  const surroundings: Surroundings = {
    folder,
    roots,
    packages,
    publicApi: pathToFileURL(`${home}/public.mjs`).href,
    port: port2,
  };
  register(pathToFileURL(`${home}/own-hooks.mjs`), { data: surroundings, transferList: [port2] });
  return () => {
    const said = new Set<string>();
    for (let heard = receiveMessageOnPort(port1); heard !== undefined; heard = receiveMessageOnPort(port1))
      said.add(String(heard.message));
    port1.close();
    return [...said];
  };
}
