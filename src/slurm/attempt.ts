import { closeSync, existsSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of one attempt, followed from its beginning. */
export class Attempt {
  readonly folder: string;
  #log = 0; // bytes that were read
  #messages = 0;

  constructor(
    member: string,
    job: string,
    readonly restarts: number,
  ) {
    this.folder = join(member, `${job}-${restarts}`);
  }

  /** Whether its script has begun. */
  get isThere(): boolean {
    return existsSync(this.folder);
  }

  /** The exit code that its script has noted. */
  get exit(): number | undefined {
    try {
      const text = readFileSync(join(this.folder, 'ended'), 'utf8').trim();
      return /^\d+$/.test(text) ? Number(text) : undefined;
    } catch {
      return undefined;
    }
  }

  /** Gives what came since the last time. */
  follow(onOutput: (bytes: Buffer) => void, onMessage: (bytes: Buffer) => void): void {
    this.#log = readFrom(join(this.folder, 'log'), this.#log, onOutput);
    this.#messages = readFrom(join(this.folder, 'messages'), this.#messages, onMessage);
  }
}

/** The last attempt of a job that left a folder, for a job whose restarts nobody can tell any more. */
export function lastRestart(member: string, job: string): number {
  try {
    const counts = readdirSync(member).flatMap((name) =>
      name.startsWith(`${job}-`) ? [Number(name.slice(job.length + 1))] : [],
    );
    return Math.max(0, ...counts.filter(Number.isInteger));
  } catch {
    return 0;
  }
}

const piece = 256 * 1024; // bytes

function readFrom(path: string, from: number, take: (bytes: Buffer) => void): number {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    return from; // not yet
  }
  let at = from;
  try {
    for (;;) {
      const bytes = Buffer.allocUnsafe(piece);
      const count = readSync(file, bytes, 0, piece, at);
      if (count === 0) return at;
      at += count;
      take(bytes.subarray(0, count));
    }
  } finally {
    closeSync(file);
  }
}
