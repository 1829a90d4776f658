import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import { stageEnvironment } from '../execute/environment.ts';
import { messageReader } from '../execute/messages.ts';
import { signalGroup, startProcess } from '../execute/process.ts';
import { knownKinds } from '../machine/kinds.ts';
import { violationsOf } from '../plan/violations.ts';
import { violationWords } from '../report/words/violation.ts';
import type { StageRequest } from '../stage/messages.ts';
import { interruptible } from './interrupts.ts';
import type { World } from './world.ts';

/** A built-in stage kind run once, for a command: outside of any pipeline, nothing kept in the cache. */
export interface KindUse {
  readonly kind: string;
  /** Absolute paths by port. */
  readonly inputs: { readonly [port: string]: string };
  /** As written; defaults are filled in. */
  readonly params: JsonObject;
  readonly engine: string;
}

export type KindEnd =
  | { readonly end: 'done' }
  /** Params that the kind's schema does not allow, a sentence each. */
  | { readonly end: 'params'; readonly messages: readonly string[] }
  | { readonly end: 'problem'; readonly problem: StageProblem }
  | { readonly end: 'interrupted' }
  /** A bug of ours, or killed. */
  | { readonly end: 'broken'; readonly detail: string };

/**
 * Runs a kind in a process of its own, as a pipeline does, in a folder that is removed afterwards; `work` is given the paths of its outputs
 * before that, where it succeeded. Notices go to the error stream.
 *
 * @param files what is written into the folder before, by input port
 */
export async function runKind(
  use: KindUse,
  files: { readonly [port: string]: string | Uint8Array },
  world: World,
  work: (outputs: { readonly [port: string]: string }) => void,
): Promise<KindEnd> {
  const known = knownKinds().get(use.kind)!;
  const params = structuredClone(use.params) as JsonObject;
  const broken = violationsOf(known.validate, params);
  if (broken.length > 0)
    return {
      end: 'params',
      messages: broken.map(({ keys, violation }) => violationWords(`--${dashed(keys[0] ?? '')}`, violation)),
    };
  const folder = mkdtempSync(join(tmpdir(), `pipeline-${use.kind}-`));
  try {
    const written = Object.entries(files).map(([port, text]) => {
      const path = join(folder, `input-${port}`);
      writeFileSync(path, text);
      return [port, path] as const;
    });
    const outputs = Object.fromEntries(
      Object.entries(known.kind.outputs).map(([port, { path }]) => [port, join(folder, path)]),
    );
    const inputs = { ...use.inputs, ...Object.fromEntries(written) };
    const cpus = availableParallelism();
    const request: StageRequest = { kind: use.kind, inputs, outputs, params, cpus, engine: use.engine };
    const end = await inProcess(request, folder, world);
    if (end.end === 'done') work(outputs);
    return end;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const dashed = (param: string): string => param.replaceAll('_', '-');

async function inProcess(request: StageRequest, folder: string, world: World): Promise<KindEnd> {
  const file = join(folder, 'request.json');
  writeFileSync(file, JSON.stringify(request));
  let problem: StageProblem | undefined;
  let error = '';
  const messages = messageReader({
    message: (message) => {
      if (message.message === 'problem') problem = message.problem;
      if (message.message === 'notice') world.err(`${message.text}\n`);
    },
    rejected: () => {},
    other: () => {},
  });
  const child = await startProcess({
    words: [process.execPath, join(world.home, 'stages', `${request.kind}.mjs`), file],
    light: true,
    cwd: folder,
    environment: stageEnvironment(world.environment, {}),
    onOutput: () => {},
    onError: (bytes) => {
      error = (error + bytes.toString('utf8')).slice(-10_000);
    },
    onMessage: messages.write,
  });
  const stop = (): void => {
    if (child.pid !== undefined) signalGroup(child.pid, 'SIGKILL');
  };
  let isInterrupted = false;
  const ended = await interruptible(
    () => child.ended,
    () => {
      isInterrupted = true;
      stop();
    },
  );
  messages.end();
  if (isInterrupted) return { end: 'interrupted' };
  if ('exit' in ended && ended.exit === 0) return { end: 'done' };
  if (problem !== undefined) return { end: 'problem', problem };
  if ('notStarted' in ended) return { end: 'broken', detail: ended.notStarted };
  return { end: 'broken', detail: 'signal' in ended ? `ended by ${ended.signal}` : error };
}
