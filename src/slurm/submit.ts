import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ownValue } from '../base/json.ts';
import type { ExecutorSetting, Order } from '../execute/executor.ts';
import { noteGroup } from '../execute/orphans.ts';
import { ask, submitting } from './commands.ts';
import type { SlurmJob } from './job.ts';
import { jobName, resourceOptions } from './options.ts';
import { type JobRecord, writeRecord } from './records.ts';
import { batchScript, jobScript, requestsAmong } from './script.ts';
import { SharedFolder } from './shared-folder.ts';

const gather = 50; // milliseconds that variants which become ready together have to become one array
const mostJobs = 1_000;
const longestHold = 15_000; // milliseconds

/** Gives jobs to sbatch: those that are alike as one array, and no more at once than the pipeline and the cluster allow. */
export class Submitter {
  readonly #setting: ExecutorSetting;
  readonly #home: string;
  readonly #shared: SharedFolder;
  #waiting: SlurmJob[] = [];
  #held = 0; // until when, on the host's clock
  #ready = 0;
  #largest = Number.POSITIVE_INFINITY;
  #isAtIt = false;

  constructor(setting: ExecutorSetting, home: string) {
    this.#setting = setting;
    this.#home = home;
    this.#shared = new SharedFolder(setting);
  }

  finish(): Promise<void> {
    return this.#shared.finish();
  }

  add(job: SlurmJob): void {
    this.#waiting.push(job);
    this.#ready = this.#setting.host.elapsed() + gather;
  }

  /** Whether it has not been given to sbatch: then it is none of Slurm's. */
  drop(job: SlurmJob): boolean {
    const { length } = this.#waiting;
    this.#waiting = this.#waiting.filter((one) => one !== job);
    return this.#waiting.length < length;
  }

  /** Submits what may be; `active` is how many jobs of this run Slurm has. */
  async submit(active: number): Promise<void> {
    const now = this.#setting.host.elapsed();
    if (this.#isAtIt || this.#waiting.length === 0 || now < this.#ready) return;
    if (now < this.#held && active > 0) return;
    if (!this.#isFolderSeen()) return;
    this.#isAtIt = true;
    try {
      for (let busy = active; ; ) {
        const batch = this.#next(busy);
        if (batch.length === 0 || !(await this.#sbatch(batch, busy))) return;
        busy += batch.length;
      }
    } finally {
      this.#isAtIt = false;
    }
  }

  /** Whether those that wait may be queued: what no node could read is not. */
  #isFolderSeen(): boolean {
    const [first] = this.#waiting;
    const sight = first === undefined ? undefined : this.#shared.sightFor(first.order);
    if (sight === undefined || typeof sight === 'string') return sight !== undefined;
    const partitionOf = ({ order }: SlurmJob) => order.stage.conduct.slurm?.partition;
    for (const job of this.#waiting)
      if (partitionOf(job) === partitionOf(first!)) job.end({ cause: 'no-shared-folder', ...sight });
    this.#waiting = this.#waiting.filter((job) => !job.isOver);
    return false;
  }

  #next(active: number): readonly SlurmJob[] {
    const [first] = this.#waiting;
    if (first === undefined) return [];
    const most = (first.order.stage.conduct.slurm?.maxJobs ?? mostJobs) - active;
    const alike = this.#waiting.filter((job) => likeness(job.order) === likeness(first.order));
    const batch = alike.slice(0, Math.max(0, Math.min(most, this.#largest)));
    this.#waiting = this.#waiting.filter((job) => !batch.includes(job));
    return batch;
  }

  /** Whether there is more to be tried now. */
  async #sbatch(batch: readonly SlurmJob[], active: number): Promise<boolean> {
    const { store, host, workspace } = this.#setting;
    const { order } = batch[0]!;
    const name = randomUUID().slice(0, 18);
    const file = join(this.#home, `${name}.sh`);
    const isArray = batch.length > 1;
    const comment = `transferline ${name}`;
    batch.forEach((job, index) => {
      const { member } = job.record;
      writeScript(job.order, member);
      const task = isArray ? index : null;
      const out = join(this.#home, isArray ? `${name}-${index}.out` : `${name}.out`);
      job.record = { ...job.record, comment, task, out };
      writeRecord(store.folder, job.record); // before: a runner that dies now has to find what it asked for
    });
    writeFileSync(file, batchScript(batch.map(({ record }) => join(record.member, 'job.sh'))));
    const { stage, id } = order.stage;
    const answer = await ask(
      [
        'sbatch',
        '--parsable',
        ...resourceOptions(order.stage),
        `--job-name=${jobName(isArray ? stage : id)}`,
        `--comment=${comment}`,
        '--export=ALL',
        '--chdir=/',
        '--input=/dev/null',
        `--output=${join(this.#home, name).replaceAll('%', '%%')}${isArray ? '-%a' : ''}.out`,
        '--open-mode=append',
        ...(isArray ? [`--array=0-${batch.length - 1}`] : []),
        file,
      ],
      { ...submitting(host.environment), ...secretsIn(order) },
      (pid) => noteGroup(workspace.folder, pid),
    );
    const number = answer.ok ? /^\d+/.exec(answer.text.trim())?.[0] : undefined;
    if (number !== undefined) {
      for (const job of batch) {
        job.record = { ...job.record, job: number };
        writeRecord(store.folder, job.record);
        job.say('slurm_job', job.id!);
      }
      return true;
    }
    const words = answer.ok ? `sbatch answered ${answer.text.trim()}` : answer.words;
    if (!answer.ok && answer.isUnanswered) {
      this.#setting.tell(id, `Slurm does not answer: ${words}`);
      return false; // it may have been taken: the queue will show it by its comment, or not
    }
    if (limits.test(words) && (active > 0 || isArray)) {
      this.#waiting.unshift(...batch);
      this.#largest = Math.max(1, Math.floor(batch.length / 2));
      if (batch.length === 1) this.#held = host.elapsed() + longestHold;
      return batch.length > 1;
    }
    for (const job of batch)
      job.end({ cause: 'refused', job: '', words: words.replace(/^sbatch: error: /, '') });
    return true;
  }
}

const limits = /limit|invalid job array|temporarily unable|MaxJobCount/i;

const likeness = ({ stage }: Order): string =>
  JSON.stringify([stage.stage, resourceOptions(stage), stage.conduct.secrets]);

const secretsIn = ({ environment, stage }: Order) =>
  Object.fromEntries(stage.conduct.secrets.map((name) => [name, ownValue(environment, name) ?? '']));

/** The record of a job that is to be submitted. */
export function newRecord(order: Order, run: string): JobRecord {
  const { fingerprint, stage, cwd, inputs } = order;
  const member = dirname(dirname(cwd));
  const folder = basename(cwd);
  return {
    fingerprint,
    stage: stage.id,
    run,
    member,
    folder,
    comment: '',
    task: null,
    job: null,
    out: '',
    inputs,
  };
}

function writeScript(order: Order, member: string): void {
  const { cwd, words, stage } = order;
  const template = dirname(cwd);
  const given: { [name: string]: string } = { ...order.environment };
  for (const name of stage.conduct.secrets) delete given[name];
  // The node's, or Slurm's for the GPUs that it gave, unless the stage declares its own.
  for (const name of ['CUDA_VISIBLE_DEVICES', 'TMPDIR'])
    if (ownValue(stage.env, name) === undefined) delete given[name];
  mkdirSync(member, { recursive: true });
  writeFileSync(
    join(member, 'job.sh'),
    jobScript({
      member,
      marker: basename(template),
      folder: basename(cwd),
      requests: requestsAmong(words, template),
      words,
      environment: given,
      secrets: stage.conduct.secrets,
    }),
    { mode: 0o700 },
  );
}
