import { randomUUID } from 'node:crypto';
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseObject } from '../base/json.ts';
import { shellQuote } from '../base/shell-quote.ts';
import type { ExecutorSetting, Order } from '../execute/executor.ts';
import { makeFolder } from '../store/atomic.ts';
import { ifThere, isErrno } from '../store/errno.ts';
import { textOf } from '../store/if-there.ts';
import { ask, submitting } from './commands.ts';
import { isOver } from './judge.ts';
import { resourceOptions } from './options.ts';
import { jobsFolder, seenFile } from './records.ts';

const tick = 200; // milliseconds between looks for the answer
const pause = 1_000; // milliseconds between questions to Slurm
const patience = 60_000; // milliseconds that a trial may wait in the queue
const slowest = 30_000; // milliseconds that a shared file system may take to show a file

const unseen = 70; // the trial's exit code where it did not find the file; squeue shows what waitpid gives
const fields = ['State', 'exit_code', 'NodeList', 'Reason'].map((field) => `${field}:|`).join(',');

/** What a trial came to: the nodes see the folder; one does not, by job and words; or nobody knows. */
export type Sight = 'seen' | 'unknown' | { readonly job: string; readonly words: string };

/**
 * Tries whether the nodes of a partition see the folder of jobs, before anything is queued there that waits for hours to find out: a job of a
 * moment has to find a file and to leave one. What was seen is noted, so that later runs of the same folder need no trial.
 */
export class SharedFolder {
  readonly #setting: ExecutorSetting;
  readonly #folder: string;
  readonly #sights = new Map<string, Sight | undefined>();
  readonly #trials: Promise<void>[] = [];
  #isFinished = false;

  constructor(setting: ExecutorSetting) {
    this.#setting = setting;
    this.#folder = jobsFolder(setting.store.folder);
  }

  /** `undefined` while it is being tried; the first question begins the trial. */
  sightFor(order: Order): Sight | undefined {
    const partition = order.stage.conduct.slurm?.partition ?? '';
    if (this.#sights.has(partition)) return this.#sights.get(partition);
    this.#sights.set(partition, undefined);
    if (this.#noted().includes(partition)) this.#sights.set(partition, 'seen');
    else {
      const trial = this.#try(order, partition)
        .catch((): Sight => 'unknown') // the folder itself is at fault: the stage says so
        .then((sight) => void this.#sights.set(partition, sight));
      this.#trials.push(trial);
    }
    return this.#sights.get(partition);
  }

  /** Nobody waits for a trial any more. */
  async finish(): Promise<void> {
    this.#isFinished = true;
    await Promise.all(this.#trials);
  }

  async #try(order: Order, partition: string): Promise<Sight> {
    const { host } = this.#setting;
    makeFolder(this.#folder);
    const token = join(this.#folder, `.try-${randomUUID()}`);
    const answer = `${token}.seen`;
    writeFileSync(token, 'here\n');
    try {
      const script = `{ [ -s ${shellQuote(token)} ] && echo seen >${shellQuote(answer)}; } || exit ${unseen}`;
      const asked = await ask(
        [
          'sbatch',
          '--parsable',
          ...trialOptions(order),
          '--job-name=shared-folder',
          '--export=ALL',
          '--chdir=/',
          '--input=/dev/null',
          '--output=/dev/null',
          '--no-requeue',
          `--wrap=${script}`,
        ],
        submitting(host.environment),
      );
      const job = asked.ok ? /^\d+/.exec(asked.text.trim())?.[0] : undefined;
      if (job === undefined) return 'unknown'; // the stage's own job will be told why
      const sight = await this.#wait(order, job, answer);
      if (sight === 'seen') this.#note(partition);
      return sight;
    } finally {
      for (const path of [token, answer]) rmSync(path, { force: true });
    }
  }

  async #wait(order: Order, job: string, answer: string): Promise<Sight> {
    const { host, tell } = this.#setting;
    const began = host.elapsed();
    let asked = began;
    let over: number | undefined;
    while (!this.#isFinished) {
      await new Promise((resolve) => setTimeout(resolve, tick));
      if (existsSync(answer)) return 'seen';
      const now = host.elapsed();
      if (over !== undefined && now - over > slowest) return { job, words: this.#words('COMPLETED', '') };
      if (now - asked < pause || over !== undefined) continue;
      const said = await ask(
        ['squeue', '--noheader', '--states=all', `--jobs=${job}`, `--Format=${fields}`],
        host.environment,
      );
      asked = host.elapsed();
      if (!said.ok) continue;
      const [state = '', status = '', node = '', reason = ''] = said.text
        .split('|')
        .map((cell) => cell.trim());
      if (state === 'FAILED' && Number(status) === unseen << 8)
        return { job, words: this.#words(state, node) };
      if (state === 'COMPLETED') over = asked;
      else if (isOver(state)) return 'unknown';
      else if (now - began > patience) {
        tell(
          order.stage.id,
          `whether the nodes see ${this.#folder} is not known yet: job ${job}, which is to try it, is ${state} (${reason})`,
        );
        break;
      }
    }
    await ask(['scancel', job], host.environment);
    return 'unknown';
  }

  #words(state: string, node: string): string {
    return `${state}: ${node === '' ? 'a node' : node} does not see ${this.#folder}, or may not write there`;
  }

  /** Partitions whose nodes have seen this very folder: another file system at the same path is another. */
  #noted(): readonly string[] {
    // A note that cannot be read is no reason to stop: the partition is tried again.
    const note = parseObject(textOf(seenFile(this.#setting.store.folder), isErrno) ?? '');
    const { folder, inode, partitions } = note ?? {};
    const isOfThis = folder === this.#folder && inode === ifThere(() => this.#inode());
    return isOfThis && Array.isArray(partitions) ? partitions.filter((name) => typeof name === 'string') : [];
  }

  #note(partition: string): void {
    const partitions = [...new Set([...this.#noted(), partition])].sort();
    const note = { folder: this.#folder, inode: this.#inode(), partitions };
    writeFileSync(seenFile(this.#setting.store.folder), `${JSON.stringify(note)}\n`);
  }

  #inode(): string {
    const { dev, ino } = statSync(this.#folder, { bigint: true });
    return `${dev}-${ino}`;
  }
}

/** Where the stage would run, and next to nothing. */
function trialOptions({ stage }: Order): readonly string[] {
  const conduct = { ...stage.conduct, memory: 16 * 1024 * 1024, gpu: 0, timeout: undefined };
  const { gpuType: _, ...slurm } = { ...stage.conduct.slurm, time: 60 };
  return resourceOptions({ ...stage, cpus: 1, conduct: { ...conduct, slurm } });
}
