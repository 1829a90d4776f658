import type { PlannedStage } from '../domain/plan.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspace.ts';
import type { Host } from './host.ts';
import type { GivenInputs, InputCopies } from './inputs.ts';
import { type Ended, type ProcessOptions, startProcess } from './process.ts';

/**
 * Where stages are computed. The runner decides what is to run, gives it a folder, its inputs and its command, hears what it says and
 * stores its outputs; an executor brings the command about, in that folder, and says how it ended. `local` starts a child process. Another
 * has to see to four things:
 *
 * - the folder (`cwd`), the inputs and a request file lie in `place`, which it may choose, and which its machines have to see;
 * - what the command writes to stdout, stderr and descriptor 3 comes to `onOutput`, `onError` and `onMessage`, while it runs;
 * - `signal` ends it, and `ended` resolves only when it writes no more;
 * - `ended` says 0 only where the command itself ended with 0 in the folder that `result` names.
 */
export interface Executor {
  readonly name: string;
  /** Whether its stages compute on this machine, and so share its cores, memory and GPUs; otherwise locks alone hold them back. */
  readonly isHere: boolean;
  /** Where a stage's folder, request and inputs are made. Absent: in the run's own workspace, which goes when the runner does. */
  readonly place?: (stage: PlannedStage, fingerprint: string) => Place;
  readonly start: (order: Order) => Promise<Execution>;
  /** The run is over: nothing that it started is left, but where it was told to leave it. */
  readonly finish?: () => Promise<void>;
}

export interface Place {
  readonly workspace: Workspace;
  readonly copies: InputCopies;
}

/** A stage that is ready to be started. All paths are absolute. */
export interface Order extends ProcessOptions {
  readonly stage: PlannedStage;
  readonly fingerprint: string;
  readonly inputs: GivenInputs;
  /** Facts that the executor itself adds, such as the id of a job. */
  readonly onCircumstance: (name: string, value: string | number) => void;
  readonly signal: AbortSignal;
  /** Not an attempt after one that failed: what an earlier runner left of the same fingerprint may be taken up. */
  readonly first: boolean;
}

export interface Execution {
  /** The id of its process group on this machine, where it has one: the runner ends it, and so does the guard. */
  readonly pid: number | undefined;
  readonly ended: Promise<Ended>;
  /** Once ended: the folder that it ran in and the inputs that it had, where these are others than in the order. */
  readonly result?: () => { readonly folder: string; readonly inputs: GivenInputs } | undefined;
  /** Its outputs are stored, or given up: what is left of it may go. */
  readonly settled?: () => void;
}

/** What an executor is made of; once a run, when the first stage needs it. */
export interface ExecutorSetting {
  readonly store: Store;
  readonly host: Host;
  /** The run's own. */
  readonly workspace: Workspace;
  readonly run: string;
  /** Tells the user something about a stage that is no failure. */
  readonly tell: (stage: string, text: string) => void;
}

export type MakeExecutor = (setting: ExecutorSetting) => Promise<Executor>;

/** A child process of the runner. */
export const local: Executor = { name: 'local', isHere: true, start: startProcess };
