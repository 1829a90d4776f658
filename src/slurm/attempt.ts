import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isAbsentOrStale } from '../store/errno.ts';
import { GrowingFile } from '../store/growing-file.ts';
import { namesIn, textOf } from '../store/if-there.ts';

export interface Exit {
  readonly code: number;
  readonly isSignal: boolean;
}

/** The folder of one attempt, followed from its beginning. */
export class Attempt {
  readonly folder: string;
  readonly #log: GrowingFile;
  readonly #messages: GrowingFile;

  constructor(
    member: string,
    job: string,
    readonly restarts: number,
  ) {
    this.folder = join(member, `${job}-${restarts}`);
    this.#log = new GrowingFile(join(this.folder, 'log'));
    this.#messages = new GrowingFile(join(this.folder, 'messages'));
  }

  /** Whether its script has begun. */
  get isThere(): boolean {
    return existsSync(this.folder);
  }

  /** Where its script runs. */
  get node(): string | undefined {
    return textOf(join(this.folder, 'node'), isAbsentOrStale)?.trim() || undefined;
  }

  /** How its script has noted that it ended: as a shell has it, a signal is 128 and its number. */
  get exit(): Exit | undefined {
    const text = textOf(join(this.folder, 'ended'), isAbsentOrStale) ?? '';
    const [, code, signal] = /^(\d+)( signal)?\n$/.exec(text) ?? [];
    return code === undefined ? undefined : { code: Number(code), isSignal: signal !== undefined };
  }

  /** Gives what came since the last time. */
  follow(onOutput: (bytes: Buffer) => void, onMessage: (bytes: Buffer) => void): void {
    for (const bytes of this.#log.bytes()) onOutput(bytes);
    for (const bytes of this.#messages.bytes()) onMessage(bytes);
  }
}

/** The last attempt of a job that left a folder, for a job whose restarts nobody can tell any more. */
export const lastRestart = (member: string, job: string): number =>
  Math.max(0, ...attemptsIn(member).flatMap(([id, restarts]) => (id === job ? [Number(restarts)] : [])));

/** The last job that left a folder of an attempt, for one whose id nobody has noted. */
export const jobIn = (member: string): string | undefined =>
  attemptsIn(member)
    .map(([id = '']) => id)
    .toSorted((a, b) => Number(a) - Number(b))
    .at(-1);

/** Job and restarts of each attempt that has begun. */
const attemptsIn = (member: string): readonly (readonly string[])[] =>
  namesIn(member, isAbsentOrStale).flatMap((name) => (/^\d+-\d+$/.test(name) ? [name.split('-')] : []));
