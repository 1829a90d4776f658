import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ask, queueQuestion, readQueue } from './commands.ts';
import { isOver } from './judge.ts';
import {
  allRecords,
  dropRecord,
  type JobRecord,
  jobsFolder,
  runsWithFolders,
  runsWithJobs,
} from './records.ts';

/** A job that a runner has left, and whose end nobody has taken in. */
export interface LeftJob {
  readonly record: JobRecord;
  /** Whether it is in the queue, waiting or running; `undefined` where Slurm does not answer. */
  readonly goesOn: boolean | undefined;
}

/** All jobs that were left; Slurm is asked only where there are any. */
export async function leftJobs(
  store: string,
  environment: { readonly [name: string]: string | undefined },
): Promise<readonly LeftJob[]> {
  const records = allRecords(store);
  if (records.length === 0) return [];
  const answer = await ask(queueQuestion(), environment);
  if (!answer.ok) return records.map((record) => ({ record, goesOn: undefined }));
  const inQueue = new Set(
    readQueue(answer.text).flatMap((row) => (isOver(row.state) ? [] : [`${row.comment} ${row.task ?? ''}`])),
  );
  return records.map((record) => ({
    record,
    goesOn: inQueue.has(`${record.comment} ${record.task ?? ''}`),
  }));
}

/** Forgets these jobs, and removes the folders of runs that have no others. Nothing may run in this store meanwhile. */
export function removeJobs(store: string, jobs: readonly LeftJob[]): void {
  for (const { record } of jobs) {
    dropRecord(store, record);
    for (const path of [record.member, record.out])
      if (path !== '') rmSync(path, { recursive: true, force: true });
  }
  const needed = runsWithJobs(store);
  for (const name of runsWithFolders(store))
    if (!needed.has(name)) rmSync(join(jobsFolder(store), name), { recursive: true, force: true });
}
