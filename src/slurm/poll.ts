import type { ExecutorSetting } from '../execute/executor.ts';
import { Attempt, jobIn, lastRestart } from './attempt.ts';
import { ask, nodesDown, pastStates, queueQuestion, type Row, readQueue } from './commands.ts';
import type { SlurmJob } from './job.ts';
import { type Facts, isOver, judge, judgeLost, judgeRequeued, mayPass, saidIn, sizeOf } from './judge.ts';
import { dropRecord, writeRecord } from './records.ts';
import { newRecord, type Submitter } from './submit.ts';

const tick = 100; // milliseconds between looks at folders
const soonest = 250; // milliseconds between questions to Slurm, where something has happened
const shortest = 1_000; // at first
const longest = 10_000;
const passing = 5_000; // milliseconds that a state which may pass is waited with
const slowest = 30_000; // milliseconds that a shared file system may take to show a file

/** Follows all jobs of a run: their folders every moment, Slurm by one question for all of them. */
export class Poll {
  readonly #setting: ExecutorSetting;
  readonly #submitter: Submitter;
  readonly #jobs = new Set<SlurmJob>();
  #loop: Promise<void> | undefined;
  #pause = shortest;
  #asked = Number.NEGATIVE_INFINITY;
  #isWanted = false;
  #isDown = false;
  readonly #toCancel = new Set<SlurmJob>();
  readonly #again: { readonly job: SlurmJob; readonly before: Row | undefined; readonly restarts: number }[] =
    [];

  constructor(setting: ExecutorSetting, submitter: Submitter) {
    this.#setting = setting;
    this.#submitter = submitter;
  }

  follow(job: SlurmJob): void {
    this.#jobs.add(job);
    if (job.adopted) {
      this.#isWanted = true;
      if (job.id !== undefined) job.say('slurm_job', job.id);
    } else this.#submitter.add(job);
    this.#pause = shortest;
    this.#loop ??= this.#whileAny();
  }

  cancel(job: SlurmJob): void {
    if (this.#submitter.drop(job)) {
      job.end({ signal: 'SIGTERM' });
      return;
    }
    this.#toCancel.add(job);
  }

  readonly idle = async (): Promise<void> => this.#loop;

  async #whileAny(): Promise<void> {
    for (;;) {
      for (const job of this.#jobs) if (job.isOver) this.#jobs.delete(job);
      if (this.#jobs.size === 0) break;
      try {
        await this.#round();
      } catch (problem) {
        for (const job of this.#jobs) if (!job.isOver) job.fail(problem);
      }
      await new Promise((resolve) => setTimeout(resolve, tick));
    }
    this.#loop = undefined;
  }

  async #round(): Promise<void> {
    await this.#cancelAll();
    const active = [...this.#jobs].filter(({ record }) => record.comment !== '').length;
    await this.#submitter.submit(active);
    this.#look();
    const since = this.#setting.host.elapsed() - this.#asked;
    if (active > 0 && since >= (this.#isWanted ? soonest : this.#pause)) await this.#ask();
  }

  /** What their folders show. */
  #look(): void {
    for (const job of this.#jobs) {
      if (job.isOver) continue;
      job.follow();
      if (job.noticed || job.attempt?.exit === undefined) continue;
      job.noticed = true;
      this.#isWanted = true;
    }
  }

  async #ask(): Promise<void> {
    const { environment, elapsed } = this.#setting.host;
    const answer = await ask(queueQuestion(), environment);
    this.#asked = elapsed();
    this.#isWanted = false;
    this.#pause = Math.min(longest, this.#pause * 1.2);
    if (!answer.ok) {
      // Nobody knows: a job is none the worse for it.
      const [job] = this.#jobs;
      if (!this.#isDown && job !== undefined)
        this.#setting.tell(job.record.stage, `Slurm does not answer, its jobs go on: ${answer.words}`);
      this.#isDown = true;
      for (const one of this.#jobs) if (one.stopped === 'cancelled') this.#leave(one);
      return;
    }
    this.#isDown = false;
    const rows = new Map<string, Row>();
    for (const row of readQueue(answer.text)) {
      rows.set(`${row.job} ${row.task ?? ''}`, row);
      rows.set(`${row.comment} ${row.task ?? ''}`, row);
    }
    const forgotten: SlurmJob[] = [];
    for (const job of this.#jobs) {
      const { job: id, task, comment } = job.record;
      if (job.isOver || comment === '') continue;
      const row = rows.get(`${id ?? comment} ${task ?? ''}`);
      if (row === undefined) forgotten.push(job);
      else this.#seen(job, row);
    }
    await this.#beginAgain();
    const gone = forgotten.filter((job) => this.#isSince(job, job.adopted ? 0 : passing));
    if (gone.length > 0) await this.#forgotten(gone);
  }

  #seen(job: SlurmJob, row: Row): void {
    if (job.record.job === null) this.#identified(job, row.job);
    const before = job.row;
    job.row = row;
    const isOnNode = row.state === 'RUNNING' || isOver(row.state);
    if (isOnNode && /^\w/.test(row.node) && before?.node !== row.node) job.say('slurm_node', row.node);
    if (isOver(row.state)) {
      if (mayPass(row.state) && !this.#isSince(job, passing)) {
        this.#isWanted = true;
        return;
      }
      if (job.onAttempt(row.restarts)) this.#requeued(job, before, row);
      else this.#over(job, { state: row.state, reason: row.reason });
      return;
    }
    job.since = undefined;
    if (job.onAttempt(row.restarts)) {
      this.#requeued(job, before, row);
      return;
    }
    if (job.stopped === 'cancelled') this.#isWanted = true;
    if (job.adopted && row.state === 'RUNNING') job.adopted = false;
  }

  #identified(job: SlurmJob, id: string): void {
    job.record = { ...job.record, job: id };
    writeRecord(this.#setting.store.folder, job.record);
    job.say('slurm_job', job.id!);
  }

  /** What the attempt before has said does not count: the stage is begun again, and finds this very job. */
  #requeued(job: SlurmJob, before: Row | undefined, { restarts }: Row): void {
    job.requeued = true;
    this.#again.push({ job, before, restarts });
  }

  async #beginAgain(): Promise<void> {
    const again = this.#again.splice(0);
    const nodes = [...new Set(again.flatMap(({ job }) => job.attempt?.node ?? []))];
    const down =
      nodes.length === 0 ? new Map<string, string>() : await nodesDown(nodes, this.#setting.host.environment);
    for (const { job, before, restarts } of again) {
      const facts: Facts = {
        job: job.id!,
        state: before?.state ?? '',
        reason: before?.reason ?? '',
        said: saidIn(job.record.out, job.record.heard),
        exit: undefined,
        begun: true,
      };
      job.record = { ...job.record, heard: sizeOf(job.record.out) };
      writeRecord(this.#setting.store.folder, job.record);
      job.end(judgeRequeued(facts, restarts, down.get(job.attempt?.node ?? '')));
    }
  }

  /** Slurm says that it is over, or no more of it. */
  #over(job: SlurmJob, { state, reason }: { readonly state: string; readonly reason: string }): void {
    if (job.stopped === 'cancelled') {
      job.end({ signal: 'SIGTERM' });
      return;
    }
    const { attempt, record } = job;
    const facts: Facts = {
      job: job.id ?? '',
      state,
      reason,
      said: saidIn(record.out, record.heard),
      exit: attempt?.exit,
      begun: attempt?.isThere === true,
    };
    const ended = judge(facts);
    const isWell = ended !== undefined && 'exit' in ended && ended.exit === 0;
    // A job that Slurm could not start again (its node refused it, say) has had its shared folder, and done nothing.
    const isRefused = state === 'FAILED' && !facts.begun && (job.row?.restarts ?? 0) > 0;
    if ((job.adopted && !isWell) || isRefused) {
      this.#anew(job);
      return;
    }
    if (ended !== undefined) {
      job.end(ended);
      return;
    }
    // Its own word may be on its way through the file system; it is no success without.
    if (this.#isSince(job, state === 'COMPLETED' ? slowest : passing)) {
      job.end(judgeLost(facts));
      return;
    }
    this.#isWanted = true;
  }

  /** Jobs that the queue no longer shows. */
  async #forgotten(jobs: readonly SlurmJob[]): Promise<void> {
    for (const job of jobs) {
      // Its runner was killed before it heard of the id; what it has left says it.
      const left = job.id === undefined ? jobIn(job.record.member) : undefined;
      if (left !== undefined) this.#identified(job, left);
    }
    const ids = jobs.flatMap(({ id }) => (id === undefined ? [] : [id]));
    const past = ids.length === 0 ? new Map() : await pastStates(ids, this.#setting.host.environment);
    for (const job of jobs) {
      if (job.isOver) continue;
      if (job.id === undefined) {
        // It never came to be.
        if (job.stopped === undefined) this.#anew(job);
        else job.end({ signal: 'SIGTERM' });
        continue;
      }
      const { member, job: id } = job.record;
      job.attempt ??= new Attempt(member, id!, lastRestart(member, id!));
      const known = past.get(job.id) ?? { state: '', reason: '' };
      if (known.state !== '' && !isOver(known.state)) continue; // accounting lags behind
      this.#over(job, known);
    }
  }

  /** Submits the stage as if there had been no job. */
  #anew(job: SlurmJob): void {
    dropRecord(this.#setting.store.folder, job.record);
    job.record = newRecord(job.order, this.#setting.run);
    job.attempt = undefined;
    job.row = undefined;
    job.adopted = false;
    job.noticed = false;
    job.since = undefined;
    this.#submitter.add(job);
  }

  async #cancelAll(): Promise<void> {
    const ids = [...this.#toCancel].flatMap((job) => (job.id === undefined || job.isOver ? [] : [job.id]));
    for (const job of this.#toCancel) if (job.id !== undefined || job.isOver) this.#toCancel.delete(job);
    if (ids.length === 0) return;
    const answer = await ask(['scancel', ...ids], this.#setting.host.environment);
    if (!answer.ok) {
      const [job] = this.#jobs;
      if (job !== undefined)
        this.#setting.tell(
          job.record.stage,
          `could not be cancelled (scancel ${ids.join(' ')}): ${answer.words}`,
        );
      for (const one of this.#jobs) if (one.stopped === 'cancelled') this.#leave(one);
    }
    this.#isWanted = true;
  }

  #leave(job: SlurmJob): void {
    job.stopped = 'left';
    job.end({ signal: 'SIGTERM' });
  }

  /** Whether it has looked so for this long. */
  #isSince(job: SlurmJob, milliseconds: number): boolean {
    const now = this.#setting.host.elapsed();
    job.since ??= now;
    return now - job.since >= milliseconds;
  }
}
