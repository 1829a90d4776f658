import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Execution, Executor, ExecutorSetting, Order, Place } from '../execute/executor.ts';
import { InputCopies } from '../execute/inputs.ts';
import { goesOn } from '../execute/orphans.ts';
import { layout } from '../store/layout.ts';
import { findWorkspace, type Workspace } from '../store/workspace.ts';
import { SlurmJob } from './job.ts';
import { Poll } from './poll.ts';
import { dropRecord, jobsFolder, readRecord, runsWithFolders, runsWithJobs } from './records.ts';
import { newRecord, Submitter } from './submit.ts';

/**
 * Stages as jobs of Slurm. What they need lies in `artifacts/jobs`, which the nodes have to see at the same path, and which outlives the
 * runner: a later one finds its jobs there by their fingerprints and follows them from their beginning.
 */
export async function slurmExecutor(setting: ExecutorSetting): Promise<Executor> {
  const { store, run } = setting;
  const home = join(jobsFolder(store.folder), run);
  const copies = new InputCopies(store, folderWorkspace(setting.workspace, join(home, 'inputs')));
  const submitter = new Submitter(setting, home);
  const poll = new Poll(setting, submitter);
  const isRunning = (other: string) =>
    goesOn(findWorkspace(join(layout(store.folder).work, other)), setting.host.now());
  return {
    name: 'slurm',
    isHere: false,
    place: (): Place => {
      const member = join(home, randomUUID().slice(0, 13));
      return { workspace: folderWorkspace(setting.workspace, join(member, `at-${randomUUID()}`)), copies };
    },
    start: async (order): Promise<Execution> => {
      setMaxListeners(0, order.signal); // as many as there are jobs
      const job = jobFor(setting, order);
      poll.follow(job);
      endOnAbort(job, poll);
      return {
        pid: undefined,
        ended: job.ended,
        result: () => ({ folder: job.folder, inputs: job.record.inputs }),
        settled: () => {
          if (job.stopped === 'left' || job.requeued) return;
          dropRecord(store.folder, job.record);
          for (const path of [job.record.member, job.record.out])
            rmSync(path, { recursive: true, force: true });
        },
      };
    },
    finish: async () => {
      await poll.idle();
      await submitter.finish();
      const needed = runsWithJobs(store.folder);
      for (const name of runsWithFolders(store.folder)) {
        if (needed.has(name) || (name !== run && isRunning(name))) continue;
        rmSync(join(jobsFolder(store.folder), name), { recursive: true, force: true });
      }
    },
  };
}

/** The job of an earlier runner (or of this one, put into the queue again) that computes the very same, or a new one. */
function jobFor({ store, run }: ExecutorSetting, order: Order): SlurmJob {
  const found = order.first ? readRecord(store.folder, order.fingerprint) : undefined;
  const job = new SlurmJob(order, found ?? newRecord(order, run));
  job.adopted = found !== undefined;
  return job;
}

/** Ctrl-C cancels; a runner that is told to end (SIGTERM, or SIGHUP when its terminal goes) leaves its jobs to the next one. */
function endOnAbort(job: SlurmJob, poll: Poll): void {
  const { signal } = job.order;
  const end = () => {
    job.stopped = signal.reason === 'SIGTERM' || signal.reason === 'SIGHUP' ? 'left' : 'cancelled';
    if (job.stopped === 'left') job.end({ signal: 'SIGTERM' });
    else poll.cancel(job);
  };
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  void job.ended.then(() => signal.removeEventListener('abort', end));
}

/** A workspace whose temporary paths lie in a folder that outlives the run. */
function folderWorkspace(workspace: Workspace, folder: string): Workspace {
  let count = 0;
  return {
    ...workspace,
    temporary: () => {
      mkdirSync(folder, { recursive: true });
      return join(folder, `${count++}-${randomUUID().slice(0, 13)}`);
    },
  };
}
