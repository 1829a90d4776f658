import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '../base/json.ts';
import type { GivenInputs } from '../execute/inputs.ts';
import { makeFolder, replaceAt } from '../store/atomic.ts';
import { namesIn, textOf } from '../store/if-there.ts';

/** What a later runner has to know of a job, to follow it. Paths are absolute: a job cannot be moved. */
export interface JobRecord {
  readonly fingerprint: string;
  readonly stage: string;
  readonly run: string;
  readonly member: string;
  readonly folder: string;
  /** By which the queue shows whose job it is, whoever heard of its id. */
  readonly comment: string;
  /** Its number in the array; `null` where the job is no array. */
  readonly task: number | null;
  /** `null` until Slurm has said it. */
  readonly job: string | null;
  /** Where Slurm writes what it has to say itself. */
  readonly out: string;
  /** How many bytes of that were about attempts before this one. */
  readonly heard?: number;
  readonly inputs: GivenInputs;
}

/** `jobs/` in the store: `index/<fingerprint>.json`, and a folder for each run that has jobs. It outlives runners. */
export const jobsFolder = (store: string): string => join(store, 'jobs');
/** Where it is noted which nodes have seen the folder. */
export const seenFile = (store: string): string => join(jobsFolder(store), 'seen');
const file = (store: string, fingerprint: string) => join(jobsFolder(store), 'index', `${fingerprint}.json`);

export function writeRecord(store: string, record: JobRecord): void {
  const path = file(store, record.fingerprint);
  makeFolder(join(jobsFolder(store), 'index'));
  writeFileSync(`${path}.new`, JSON.stringify(record, pack));
  replaceAt(path, `${path}.new`);
}

/** `undefined` if there is none, or it was torn by a power cut. */
export function readRecord(store: string, fingerprint: string): JobRecord | undefined {
  const record = parseJson(textOf(file(store, fingerprint)) ?? '', unpack);
  return isRecord(record) ? record : undefined;
}

const isRecord = (value: unknown): value is JobRecord =>
  isObject(value) &&
  ['fingerprint', 'stage', 'run', 'member', 'folder', 'comment', 'out'].every(
    (name) => typeof value[name] === 'string',
  ) &&
  isObject(value['inputs']);

/** Removes a job's record, unless another job of the same fingerprint has one by now. */
export function dropRecord(store: string, { fingerprint, comment }: JobRecord): void {
  if (readRecord(store, fingerprint)?.comment === comment) rmSync(file(store, fingerprint), { force: true });
}

/** Of all jobs whose end nobody has taken in yet. */
export const allRecords = (store: string): readonly JobRecord[] =>
  namesIn(join(jobsFolder(store), 'index')).flatMap(
    (name) => readRecord(store, name.replace(/\.json$/, '')) ?? [],
  );

/** Runs that have such jobs. */
export const runsWithJobs = (store: string): ReadonlySet<string> =>
  new Set(allRecords(store).map(({ run }) => run));

/** Runs that have a folder there. */
export const runsWithFolders = (store: string): readonly string[] =>
  namesIn(jobsFolder(store)).filter((name) => name !== 'index' && name !== 'seen' && !name.startsWith('.'));

const pack = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  return value instanceof Map ? { $map: [...value] } : value;
};

const unpack = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('$bigint' in value) return BigInt(String(value.$bigint));
  return '$map' in value && Array.isArray(value.$map) ? new Map(value.$map) : value;
};
