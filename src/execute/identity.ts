import { readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode, ifThere, isAbsentOrDenied } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';
import { startDate } from './start-date.ts';

/**
 * Tells a process from any other that ever has the same id: boot and start time where `/proc` has them, otherwise the start date that
 * `ps` prints. `undefined` where no such process is.
 */
export function processIdentity(pid: number): string | undefined {
  if (process.platform !== 'linux') return startDate(pid);
  const stat = read(`/proc/${pid}/stat`);
  // The second field, the program's name in parentheses, may hold anything; the start time is the 22nd.
  const start = stat?.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  return start === undefined ? undefined : `${bootId()} ${start}`;
}

/** Where a process id has its meaning: this machine, and of its process namespaces this one. */
export const processSpace = (): string => `${hostname()} ${namespace()}`;

let boot: string | undefined;

function bootId(): string {
  boot ??= read('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  return boot;
}

const namespace = (): string => ifThere(() => readlinkSync('/proc/self/ns/pid'), isNoProcess) ?? '';

const read = (file: string): string | undefined => textOf(file, isNoProcess);

/** Whether an error of `/proc` says that a process is gone, or not this user's to look at. */
export const isNoProcess = (error: unknown): boolean => isAbsentOrDenied(error) || hasCode(error, 'ESRCH');
