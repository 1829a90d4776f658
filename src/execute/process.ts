import type { Readable } from 'node:stream';

export interface ProcessOptions {
  /** Program and arguments; with `shell` one text for it. */
  readonly words: readonly string[];
  readonly shell: boolean;
  readonly cwd: string;
  /** All of it: nothing is inherited. */
  readonly environment: { readonly [name: string]: string };
  readonly onOutput: (bytes: Buffer) => void;
  readonly onError: (bytes: Buffer) => void;
  /** What arrives on the message descriptor, 3. */
  readonly onMessage: (bytes: Buffer) => void;
}

export type Ended = { readonly exit: number } | { readonly signal: string } | { readonly notStarted: string };

export interface StageProcess {
  /** Also the id of its process group; `undefined` where it could not be started. */
  readonly pid: number | undefined;
  /** When it has ended, nothing of its group is left and all it wrote was heard. */
  readonly ended: Promise<Ended>;
}

const patience = 2_000; // milliseconds that streams held open by an escaped process are waited for

/** Starts a command in a process group of its own, with stdin closed. */
export async function startProcess(options: ProcessOptions): Promise<StageProcess> {
  const { execa } = await import('execa'); // here, so that a run that restores everything never loads it
  const [program = '', ...rest] = options.words;
  const child = execa(program, rest, {
    shell: options.shell,
    cwd: options.cwd,
    env: options.environment,
    extendEnv: false,
    detached: true,
    buffer: false,
    reject: false,
    cleanup: false,
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  const streams = [child.stdout, child.stderr, child.stdio[3]].filter(isReadable);
  child.stdout?.on('data', options.onOutput);
  child.stderr?.on('data', options.onError);
  streams[2]?.on('data', options.onMessage);
  const { pid } = child;
  if (pid === undefined) {
    const { originalMessage, shortMessage } = await child;
    return { pid, ended: Promise.resolve({ notStarted: originalMessage ?? shortMessage ?? '' }) };
  }
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
  child.catch(() => {}); // its result is not used
  return { pid, ended };
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
