import { join } from 'node:path';
import type { Order } from '../execute/executor.ts';
import type { Ended } from '../execute/process.ts';
import { Attempt } from './attempt.ts';
import type { Row } from './commands.ts';
import type { JobRecord } from './records.ts';

/** A stage's job, from its order to its end. */
export class SlurmJob {
  record: JobRecord;
  attempt: Attempt | undefined;
  row: Row | undefined;
  /** An earlier runner's. Where it turns out to have come to nothing, the stage is submitted anew. */
  adopted = false;
  /** Milliseconds: since when it looks over, or has not been seen in the queue. */
  since: number | undefined;
  /** Its end was seen in its folder, and Slurm asked at once. */
  noticed = false;
  /** It goes on in the queue, and is to be followed anew. */
  requeued = false;
  /** Ended by the user, or left to go on without a runner. */
  stopped: 'cancelled' | 'left' | undefined;
  readonly ended: Promise<Ended>;
  #resolve: (ended: Ended) => void = () => {};
  #reject: (problem: unknown) => void = () => {};
  #isOver = false;

  constructor(
    readonly order: Order,
    record: JobRecord,
  ) {
    this.record = record;
    this.ended = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** As squeue and scancel know it: `12`, or `12_3`. */
  get id(): string | undefined {
    const { job, task } = this.record;
    return job === null ? undefined : task === null ? job : `${job}_${task}`;
  }

  end(ended: Ended): void {
    if (this.#isOver) return;
    this.follow();
    this.#isOver = true;
    this.#resolve(ended);
  }

  /** Nothing can be told of it any more, because of what was thrown. */
  fail(problem: unknown): void {
    this.#isOver = true;
    this.#reject(problem);
  }

  /** What it has said since it was last asked. */
  readonly follow = (): void => this.attempt?.follow(this.order.onOutput, this.order.onMessage);

  /** Follows the attempt with this count; tells whether another was followed before. */
  onAttempt(restarts: number): boolean {
    const { job, member } = this.record;
    if (job === null || this.attempt?.restarts === restarts) return false;
    const before = this.attempt?.isThere === true;
    if (!before) this.attempt = new Attempt(member, job, restarts);
    return before;
  }

  say(name: string, value: string | number): void {
    this.order.onCircumstance(name, value);
  }

  /** Where its outputs are. */
  get folder(): string {
    return join(this.attempt?.folder ?? this.record.member, this.record.folder);
  }
}
