import { spawn } from 'node:child_process';
import { closeSync, constants, mkdtempSync, openSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A pipe: what a process writes to `writer`, a file descriptor, comes out of `reader`. */
export interface Pipe {
  readonly reader: Socket;
  readonly writer: number;
}

/** Both ends as file descriptors. */
interface Ends {
  readonly reader: number;
  readonly writer: number;
}

const BATCH = 24; // pipes that one mkfifo makes
const unused: Ends[] = [];
let making: Promise<boolean> | undefined;

/**
 * Pipes for a process, or `undefined` where the system makes none. Node's own are sockets, which a program cannot open again as /dev/stderr
 * or /dev/fd/3. Named ones are made in batches by `mkfifo`, opened at once and removed: only their descriptors stay.
 */
export async function takePipes(count: number): Promise<readonly Pipe[] | undefined> {
  while (unused.length < count) {
    making ??= makePipes();
    if (!(await making)) return undefined; // and no later stage tries again
    making = undefined;
  }
  return unused.splice(0, count).map(({ reader, writer }) => ({
    reader: new Socket({ fd: reader, readable: true, writable: false }),
    writer,
  }));
}

async function makePipes(): Promise<boolean> {
  const made: Ends[] = [];
  let folder: string | undefined;
  try {
    folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
    const paths = Array.from({ length: BATCH }, (_, at) => join(folder!, String(at)));
    if (!(await mkfifo(paths))) return false;
    for (const path of paths) {
      const reader = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
      made.push({ reader, writer: -1 });
      made[made.length - 1] = { reader, writer: openSync(path, 'w') };
    }
    unused.push(...made);
    return true;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    for (const { reader, writer } of made) {
      closeSync(reader);
      if (writer >= 0) closeSync(writer);
    }
    return false; // no folder for temporary files, or too many open ones
  } finally {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  }
}

const mkfifo = (paths: readonly string[]): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn('mkfifo', ['-m', '600', ...paths], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
