import { readFileSync, writeSync } from 'node:fs';
import { isObject } from '../base/json.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import type { RunStage, StageContext } from './kind.ts';
import { StageError } from './kind.ts';
import { messageDescriptor, type StageMessage, type StageRequest } from './messages.ts';

/**
 * The child's main: reads the request that its only argument names, runs the stage, and reports on the message
 * descriptor. Ends with 0, with 1 where the user must act (a problem was sent), with 70 where a bug of ours was met.
 */
export async function stageMain(load: () => Promise<{ run: RunStage }>): Promise<void> {
  process.on('SIGUSR1', () => {}); // by default Node opens a debugger's port
  const request = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as StageRequest;
  let hasEnded = false;
  process.once('exit', (code) => {
    if (hasEnded || code !== 0) return;
    // A promise that nothing settles, or process.exit() in between: its outputs are not whole.
    send({ message: 'problem', problem: { message: unfinished, hint } });
    process.exitCode = 70;
  });
  try {
    const { run } = await load();
    await run(contextOf(request));
    hasEnded = true;
    process.exitCode = 0;
  } catch (error) {
    hasEnded = true;
    const problem = problemOf(error) ?? inputProblem(error, request.inputs);
    if (problem !== undefined) {
      send({ message: 'problem', problem });
      process.exitCode = 1;
    } else {
      console.error(error instanceof Error ? error.stack : error);
      process.exitCode = 70;
    }
  }
}

const unfinished = 'its process ended before its work did';
const hint = 'It waits for something that never happens, or calls process.exit().';

/** What an error asks of the user: a `StageError`'s problem, or that of an error which brings one (an engine that is not there). */
function problemOf(error: unknown): StageProblem | undefined {
  if (error instanceof StageError) return error.problem;
  if (!(error instanceof Error && 'problem' in error && isObject(error.problem))) return undefined;
  const { message, hint } = error.problem;
  if (typeof message !== 'string') return undefined;
  return { message, ...(typeof hint === 'string' ? { hint } : {}) };
}

/** Why a system call fails on a file that is not as a stage expects, by its code. */
const fileReasons: { readonly [code: string]: string } = {
  EISDIR: 'it is a folder, where a file is read',
  ENOTDIR: 'it is a file, where a folder is read',
  ENOENT: 'it does not exist',
  ELOOP: 'it is a link in a circle',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
};

/** An input, or a file in an input's folder, that cannot be read. */
function inputProblem(error: unknown, inputs: StageRequest['inputs']): StageProblem | undefined {
  if (!(error instanceof Error && 'code' in error && 'path' in error)) return undefined;
  const { code, path } = error;
  const reason = Object.hasOwn(fileReasons, String(code)) ? fileReasons[String(code)] : undefined;
  if (reason === undefined || typeof path !== 'string') return undefined;
  const found = Object.entries(inputs).find(([, input]) => path === input || path.startsWith(`${input}/`));
  if (found === undefined) return undefined;
  const [input, root] = found;
  const file = path.slice(root.length + 1);
  return { input, message: file === '' ? reason : `its file ${file} cannot be read: ${reason}` };
}

function contextOf(request: StageRequest): StageContext {
  return {
    inputs: request.inputs,
    outputs: request.outputs,
    params: request.params,
    cpus: request.cpus,
    engine: request.engine,
    ...(request.checkpoints === undefined ? {} : { checkpoints: request.checkpoints }),
    ...(request.profile === undefined ? {} : { profile: request.profile }),
    progress: (progress) => send({ message: 'progress', progress }),
    point: (point) => send({ message: 'point', point }),
    metric: (name, value) => {
      if (typeof value !== 'number') throw new TypeError(`metric ${name} is not a number`);
      // A stage that reports its results at the end of a long training must not lose it to one of them.
      if (Number.isFinite(value)) send({ message: 'metric', name, value });
      else
        send({ message: 'notice', text: `metric ${name} is ${value}, not a finite number: it is left out` });
    },
    notice: (text) => send({ message: 'notice', text }),
    circumstance: (name, value) => send({ message: 'circumstance', name, value }),
    now: () => performance.now(),
  };
}

/** Whole lines, synchronously: a message sent before a crash is a message that arrives. */
function send(message: StageMessage): void {
  const line = Buffer.from(`${JSON.stringify(message)}\n`);
  for (let at = 0; at < line.length; ) {
    try {
      at += writeSync(messageDescriptor, line, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error; // the pipe is full: the runner will read
    }
  }
}
