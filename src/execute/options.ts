import type { Event } from '../domain/event.ts';
import type { Manifest } from '../domain/fingerprint.ts';
import type { Plan } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';
import type { OpenRemotes } from '../store/remote.ts';
import type { StandingName } from '../store/standing.ts';
import type { Store } from '../store/store.ts';
import type { MakeExecutor } from './executor.ts';
import type { Host } from './host.ts';
import type { Retirement } from './retirement.ts';

/** What a run is asked for. */
export interface RunOptions {
  readonly plan: Plan;
  readonly store: Store;
  readonly manifest: Manifest;
  /** The command that runs a stage kind; the path of its request is added as the last argument. */
  readonly launch: (kind: string) => readonly string[];
  /** Makes the report from all events of the run (`report/fold.ts`). */
  readonly fold: (events: readonly Event[]) => RunReport;
  /** Hears every event as it happens. */
  readonly emit: (event: Event) => void;
  /** Aborted, it ends the running stages (SIGTERM, after 5 s SIGKILL) and the run, as interrupted. */
  readonly signal: AbortSignal;
  /** By which it gives way to another run of an edited pipeline. */
  readonly retirement?: Retirement;
  readonly host: Host;
  /** How many slots stages share: as many as the machine has cores unless said. */
  readonly jobs?: number;
  /** Ids of stages that are run although an entry is there. */
  readonly force?: ReadonlySet<string>;
  /** After a failure nothing more is started; otherwise all that does not need the failed stage is. */
  readonly failFast?: boolean;
  /** Stage kinds leave what their engine's ops cost in the run's folder, `profile/<stage>.txt`. */
  readonly profile?: boolean;
  /** Given, a run of the whole plan in which nothing has moved since the last is spared deciding every stage. */
  readonly standing?: StandingName;
  /** Remote caches: asked for what would run, and given what did. */
  readonly remotes?: OpenRemotes;
  /** How executors other than `local` are made, by the names that stages call them. */
  readonly executors?: { readonly [name: string]: MakeExecutor };
  /** The executor of every stage, whatever the pipeline names. */
  readonly executor?: string;
}
