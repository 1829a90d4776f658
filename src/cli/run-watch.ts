import { dirname, resolve } from 'node:path';
import type { Result } from '../base/result.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { describeFileNotFound, findFile } from '../library/find-file.ts';
import { type Forecast, forecastsOf, isUndecided } from '../library/forecast.ts';
import { Retirement, type RunEnd } from '../library/run.ts';
import type { Reporter } from '../progress/reporter.ts';
import { printable } from '../report/printable.ts';
import { Edits, type Watched } from '../store/edits.ts';
import { capabilities, isLive } from './capabilities.ts';
import type { Call } from './command.ts';
import { editWords } from './edit-words.ts';
import { interruptible } from './interrupts.ts';
import { artifactsOf, shown } from './places.ts';
import { oneLiners, reporterFor } from './reporter.ts';
import { conclude, type Prepared, perform, prepare, showEngines, warnOfEnding } from './run.ts';
import { SeenRun } from './seen-run.ts';
import { Settling } from './settling.ts';
import { watchedAround, watchedOf } from './watched-paths.ts';
import type { ExitCode, World } from './world.ts';

/** Runs a pipeline, and again with every edit that changes something, until it is interrupted. */
export async function watchRuns(call: Call, world: World): Promise<ExitCode> {
  const found = findFile(call.arguments['FILE']!, world.folder);
  if (!found.ok) {
    for (const failure of found.failures) world.err(`${describeFileNotFound(failure)}\n`);
    return 2;
  }
  const watching = new Watching(call, world, resolve(world.folder, found.value));
  return interruptible(
    (signal) => watching.untilEnded(signal),
    () => watching.isRunning && warnOfEnding(world),
  );
}

/** How often in a row something may change while the run for the last change goes on. */
const mostInARow = 8;

/** A run, and how it is followed. */
interface Going {
  readonly prepared: Prepared;
  readonly seen: SeenRun;
  readonly reporter: Reporter;
  readonly retirement: Retirement;
  readonly began: number;
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>;
  readonly result: () => Result<RunEnd, RunFailure> | undefined;
}

class Watching {
  readonly #call: Call;
  readonly #world: World;
  readonly #file: string;
  readonly #artifacts: string;
  readonly #settling = new Settling();
  readonly #edits: Edits;
  /** The run that is shown. */
  #going: Going | undefined;
  /** What the newest run decided, also after its end. */
  #seen: SeenRun | undefined;
  /** Runs that gave way and still have stages that the newest waits for, or that are being ended. */
  readonly #retired = new Set<Going>();
  /** Stages that `--force` names and that have not run yet. */
  #forced: Set<string> | undefined;
  #watched: readonly Watched[] = [];
  /** What is wrong with the file as it is now. */
  #problem: string | undefined;
  #inARow = 0;
  #heardAtRest = false;
  #isWaiting = false;

  constructor(call: Call, world: World, file: string) {
    this.#call = call;
    this.#world = world;
    this.#file = file;
    this.#artifacts = artifactsOf(call, world);
    this.#edits = new Edits(
      (path) => {
        this.#heardAtRest ||= this.#going === undefined;
        this.#settling.heard(path);
      },
      (folder, { code, message }) => {
        const limit = code === 'ENOSPC' ? ': raise fs.inotify.max_user_watches' : '';
        const where = shown(folder, this.#world);
        this.#say(`${where} cannot be watched (${code ?? message}${limit}); edits there are not detected`);
      },
    );
  }

  get isRunning(): boolean {
    return this.#going !== undefined || this.#retired.size > 0;
  }

  async untilEnded(signal: AbortSignal): Promise<ExitCode> {
    signal.addEventListener('abort', () => this.#settling.now(), { once: true });
    // Before anything is read: what is edited from now on is seen.
    this.#edits.aim([{ path: this.#file, depth: 0, skip: () => false }]);
    let paths: readonly string[] = [];
    let wrong: ExitCode | undefined;
    while (!signal.aborted && wrong === undefined) {
      wrong = await this.#look(paths, signal);
      if (wrong !== undefined) break;
      paths = await this.#settling.next();
      await this.#conclude();
    }
    this.#edits.close();
    await Promise.all([this.#going, ...this.#retired].map((one) => one?.ended));
    await this.#conclude();
    return wrong ?? 130;
  }

  /** Says how the run ended, if it has. */
  async #conclude(): Promise<void> {
    const going = this.#going;
    const result = going?.result();
    if (going === undefined || result === undefined) return;
    this.#going = undefined;
    this.#forced?.clear();
    await going.reporter.end();
    await conclude(result, going.prepared, this.#world, (performance.now() - going.began) / 1000);
  }

  /** Holds what there is now against the newest run, and begins another where that differs. Gives an exit code where none can begin. */
  async #look(paths: readonly string[], signal: AbortSignal): Promise<ExitCode | undefined> {
    const said: string[] = [];
    const prepared = await prepare(this.#call, { ...this.#world, err: (text) => void said.push(text) });
    if (typeof prepared === 'string') return this.#unprepared(prepared, said.join(''), paths);
    this.#world.err(said.join(''));
    this.#watched = watchedOf(prepared.loaded.plan, this.#file, this.#artifacts);
    this.#aim(this.#watched);
    const { plan } = prepared.choices;
    const { store } = prepared;
    const forecasts = new Map(forecastsOf(plan, store, this.#world).map((one) => [one.stage, one]));
    const text = JSON.stringify(plan);
    const before = this.#seen;
    const isMended = this.#problem !== undefined;
    this.#problem = undefined;
    if (before !== undefined) {
      const changed = before.changed(forecasts);
      const isSame = changed.length === 0 && before.plan === text;
      if (isSame || this.#isInCircles()) {
        if (isSame && isMended) this.#say('the pipeline is unchanged');
        this.#rest(isSame ? forecasts : undefined);
        return undefined;
      }
      await this.#giveWay(paths, changed, forecasts);
    }
    await this.#begin(prepared, text, signal);
    return undefined;
  }

  #unprepared(why: 'pipeline' | 'options', text: string, paths: readonly string[]): ExitCode | undefined {
    if (why === 'options' && this.#seen === undefined) {
      this.#world.err(text);
      return 2;
    }
    this.#aim([watchedAround(dirname(this.#file), this.#artifacts), ...this.#watched]);
    if (text !== this.#problem) {
      this.#problem = text;
      if (paths.length > 0) this.#say(`${this.#named(paths)} changed; the pipeline cannot run`);
      if (this.#going !== undefined && isLive(this.#world)) this.#going.reporter.say(text);
      else this.#world.err(text);
      this.#say(this.#going ? 'the current run continues unchanged' : 'waiting for a fix (Ctrl-C stops)');
    }
    return undefined;
  }

  /** Nothing more to do until the next edit. */
  #rest(forecasts: ReadonlyMap<string, Forecast> | undefined): void {
    if (this.#going !== undefined) return;
    if (forecasts !== undefined) this.#seen?.rest(forecasts);
    if (!this.#isWaiting) this.#say('waiting for edits (Ctrl-C stops)');
    this.#isWaiting = true;
  }

  /** Whether it is not to run again although something changed: a stage that writes what a stage reads would run for ever. */
  #isInCircles(): boolean {
    if (this.#heardAtRest && this.#going === undefined) this.#inARow = 0;
    this.#heardAtRest = false;
    this.#inARow += 1;
    if (this.#inARow === mostInARow + 1)
      this.#say(
        `an input changed during each of the last ${mostInARow} runs, a stage may write it; the next edit while nothing runs starts a new run`,
      );
    return this.#inARow > mostInARow;
  }

  /** Says what changed, and ends what is obsolete of the runs that go on. */
  async #giveWay(
    paths: readonly string[],
    changed: readonly Forecast[],
    forecasts: ReadonlyMap<string, Forecast>,
  ): Promise<void> {
    const going = this.#going;
    if (going !== undefined) {
      this.#retired.add(going);
      void going.ended.then(() => this.#retired.delete(going));
      this.#going = undefined;
    }
    const [ended, kept]: [string[], string[]] = [[], []];
    for (const { seen, retirement } of this.#retired) {
      const alike = new Set(seen.alike(forecasts).filter((id) => this.#forced?.has(id) !== true));
      for (const id of seen.running) (alike.has(id) ? kept : ended).push(id);
      retirement.begin(alike);
    }
    await going?.reporter.end();
    const below = [...forecasts.values()].filter(isUndecided).length;
    const words = oneLiners(capabilities(this.#world).unicode);
    this.#say(editWords({ paths: this.#named(paths), changed, below, ended, kept }, words));
  }

  async #begin(prepared: Prepared, plan: string, signal: AbortSignal): Promise<void> {
    showEngines(prepared, this.#world);
    const reporter = await reporterFor(this.#call, this.#world);
    const retirement = new Retirement(signal);
    const seen = new SeenRun(plan);
    this.#forced ??= new Set(prepared.choices.force);
    const forced = this.#forced;
    const hear: Reporter['event'] = (event) => {
      seen.hear(event);
      if (event.event === 'stage-succeeded') forced.delete(event.stage);
      if (!retirement.signal.aborted || signal.aborted) reporter.event(event);
    };
    let result: Result<RunEnd, RunFailure> | undefined;
    const force = new Set(forced);
    this.#isWaiting = false;
    this.#seen = seen;
    const began = performance.now();
    const ended = perform(prepared, this.#call, this.#world, { hear, signal, retirement, force }).then(
      (how) => {
        result = how;
        this.#settling.now();
      },
    );
    this.#going = { prepared, seen, reporter, retirement, began, ended, result: () => result };
  }

  /** What was edited in a folder before it was watched is seen by looking once more. */
  #aim(watched: readonly Watched[]): void {
    if (this.#edits.aim(watched)) this.#settling.now();
  }

  #named(paths: readonly string[]): readonly string[] {
    return paths.map((path) => shown(path, this.#world));
  }

  #say(line: string): void {
    const text = `watch: ${printable(line)}\n`;
    if (this.#going === undefined) this.#world.out(text);
    else this.#going.reporter.say(text);
  }
}
