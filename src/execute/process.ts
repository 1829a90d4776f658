import type { ChildProcess } from 'node:child_process';
import { closeSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { SchedulerCause } from '../domain/run-failure.ts';
import { isErrno } from '../store/errno.ts';
import { type Pipe, takePipes } from './pipes.ts';

export interface ProcessOptions {
  /** Program and arguments. */
  readonly words: readonly string[];
  /** Without execa, which costs more than many a short command itself. */
  readonly light: boolean;
  readonly cwd: string;
  /** All of it: nothing is inherited. */
  readonly environment: { readonly [name: string]: string };
  readonly onOutput: (bytes: Buffer) => void;
  readonly onError: (bytes: Buffer) => void;
  /** What arrives on the message descriptor, 3. */
  readonly onMessage: (bytes: Buffer) => void;
}

export type Ended =
  | { readonly exit: number }
  | { readonly signal: string }
  | { readonly notStarted: string }
  /** An executor's scheduler ended it, or never began it. */
  | { readonly cause: SchedulerCause; readonly job: string; readonly words: string };

export interface StageProcess {
  /** Also the id of its process group; `undefined` where it could not be started. */
  readonly pid: number | undefined;
  /** When it has ended, nothing of its group is left and all it wrote was heard. */
  readonly ended: Promise<Ended>;
}

const patience = 2_000; // milliseconds that streams held open by an escaped process are waited for

/** Starts a command in a process group of its own, with stdin closed. */
export async function startProcess(options: ProcessOptions): Promise<StageProcess> {
  const pipes = await takePipes(3);
  let child: Child;
  try {
    child = await (options.light ? startLight : startWithExeca)(options, pipes);
  } catch (error) {
    // The only reason that Node throws for, in place of an event.
    if (!isErrno(error) || error.code !== 'E2BIG') throw error;
    for (const { reader } of pipes ?? []) reader.destroy();
    return { pid: undefined, ended: Promise.resolve({ notStarted: 'spawn E2BIG' }) };
  } finally {
    for (const { writer } of pipes ?? []) closeSync(writer); // the end comes when the child's are closed, too
  }
  const streams = pipes?.map(({ reader }) => reader) ?? child.stdio.slice(1).filter(isReadable);
  const takers = [options.onOutput, options.onError, options.onMessage];
  for (const [at, stream] of streams.entries()) {
    stream.on('data', takers[at]!);
    stream.on('error', () => {}); // it closes then, as at its end
  }
  const { pid } = child;
  if (pid === undefined) return { pid, ended: child.problem.then((notStarted) => ({ notStarted })) };
  const closed = Promise.all(
    streams.map((stream) => new Promise<void>((resolve) => stream.once('close', resolve))),
  );
  const ended = new Promise<Ended>((resolve) => {
    child.once('exit', async (code, signal) => {
      signalGroup(pid, 'SIGKILL'); // whatever it left behind may not go on writing
      const timer = setTimeout(() => {
        for (const stream of streams) stream.destroy();
      }, patience);
      await closed;
      clearTimeout(timer);
      resolve(signal === null ? { exit: code ?? 0 } : { signal });
    });
  });
  return { pid, ended };
}

interface Child {
  readonly pid?: number | undefined;
  readonly stdio: readonly unknown[];
  readonly once: ChildProcess['once'];
  /** Why it could not be started, where it could not. */
  readonly problem: Promise<string>;
}

type Pipes = readonly Pipe[] | undefined;

/** Of the child; sockets of Node's own where there are no pipes. */
function stdioOf(pipes: Pipes) {
  const [output, error, message] = (pipes ?? []).map(({ writer }) => writer as 3); // execa's types know descriptors up to 9
  return ['ignore', output ?? 'pipe', error ?? 'pipe', message ?? 'pipe'] as const;
}

/** Both are loaded when first needed: a run that restores everything needs neither. */
async function startWithExeca({ words, cwd, environment }: ProcessOptions, pipes: Pipes): Promise<Child> {
  const { execa } = await import('execa');
  const [program = '', ...rest] = words;
  const child = execa(program, rest, {
    cwd,
    env: environment,
    extendEnv: false,
    detached: true,
    buffer: false,
    reject: false,
    cleanup: false,
    stdio: [...stdioOf(pipes)],
  });
  const problem = child.then(({ originalMessage, shortMessage }) => originalMessage ?? shortMessage ?? '');
  return { pid: child.pid, stdio: child.stdio, once: child.once.bind(child), problem };
}

async function startLight({ words, cwd, environment }: ProcessOptions, pipes: Pipes): Promise<Child> {
  const { spawn } = await import('node:child_process');
  const [program = '', ...rest] = words;
  const child = spawn(program, rest, {
    cwd,
    env: environment,
    detached: true,
    stdio: [...stdioOf(pipes)],
  });
  const problem = new Promise<string>((resolve) => child.once('error', ({ message }) => resolve(message)));
  const { pid, stdio } = child;
  return { pid, stdio, once: child.once.bind(child), problem };
}

const isReadable = (stream: unknown): stream is Readable =>
  typeof stream === 'object' && stream !== null && 'read' in stream;

/** Sends a signal to every process of the group; a group that has ended already is fine. */
export function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: gone. EPERM: on macOS, a group of zombies.
    if (!(error instanceof Error && 'code' in error && (error.code === 'ESRCH' || error.code === 'EPERM')))
      throw error;
  }
}
