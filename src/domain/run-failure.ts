import type { Place } from './place.ts';
import type { Violation } from './violation.ts';

/** What can go wrong while a stage runs. Exit code 1. */
export type RunFailure =
  /** The process ended with a code other than 0. */
  | {
      readonly code: 'exit-code';
      readonly exit: number;
      readonly lastLines: readonly string[];
      readonly log: string;
    }
  | {
      readonly code: 'killed';
      readonly signal: string;
      readonly lastLines: readonly string[];
      readonly log: string;
    }
  | {
      readonly code: 'timeout';
      readonly seconds: number;
      readonly lastLines: readonly string[];
      readonly log: string;
    }
  /** A scheduler (Slurm) ended the job that computed it, or did not take it. */
  | {
      readonly code: 'scheduler';
      readonly cause: SchedulerCause;
      /** The job's id there; empty where there is none. */
      readonly job: string;
      /** What the scheduler itself says. */
      readonly words: string;
      readonly lastLines: readonly string[];
      readonly log: string;
    }
  | { readonly code: 'not-started'; readonly command: string; readonly detail: string }
  /** It exited 0 but a declared output is not there. */
  | { readonly code: 'output-missing'; readonly output: string; readonly path: string }
  | { readonly code: 'output-type'; readonly output: string; readonly path: string; readonly detail: string }
  /** An input changed between hashing and the end of the stage: nothing was stored. */
  | { readonly code: 'input-moved'; readonly input: string; readonly path: string }
  | {
      readonly code: 'input-unreadable';
      readonly input: string;
      readonly path: string;
      readonly detail: string;
    }
  /** An `if`, a param or a command has a metric that the stage, which is done, does not have. */
  | {
      readonly code: 'metric-missing';
      readonly stage: string;
      readonly metric: string;
      readonly known: readonly string[];
    }
  /** A metric is a param, and does not fit there. */
  | {
      readonly code: 'metric-value';
      readonly stage: string;
      readonly metric: string;
      readonly param: string;
      readonly violation: Violation;
      readonly place: Place;
    }
  /** The same of a file of the code of a stage kind of the user's own. */
  | { readonly code: 'code-moved'; readonly path: string }
  | { readonly code: 'code-unreadable'; readonly path: string; readonly detail: string }
  /** A command that says a program's version failed; `detail` continues a sentence about it. */
  | { readonly code: 'version-command'; readonly command: string; readonly detail: string }
  /** The stage itself said what is wrong (a mistake in its data or params). */
  | { readonly code: 'stage'; readonly problem: StageProblem }
  /** It needs more GPUs than this machine offers. */
  | { readonly code: 'no-gpu'; readonly needed: number; readonly found: number }
  | { readonly code: 'store'; readonly detail: string }
  | { readonly code: 'internal-error'; readonly detail: string };

export type SchedulerCause =
  | 'out-of-memory'
  | 'time-limit'
  | 'node-failure'
  | 'preempted'
  /** It was put into the queue again, and is followed again. */
  | 'requeued'
  | 'cancelled'
  /** The nodes do not see the folder that the runner sees. */
  | 'no-shared-folder'
  /** It was not taken. */
  | 'refused'
  /** It is over, and nobody knows how it ended. */
  | 'lost';

/** What a stage reports when its data or params are at fault. */
export interface StageProblem {
  /** One sentence: what is wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint?: string;
  /** Which of its inputs, and where in it. */
  readonly input?: string;
  readonly line?: number;
  /** Which of its params. */
  readonly param?: string;
  readonly place?: Place;
}
