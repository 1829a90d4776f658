import type { Event, Outcome, Progress } from '../domain/event.ts';
import type { Reason } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { type Pace, paced } from './pace.ts';

/** A run as far as it is: what a terminal shows. A fold over the events. */
export interface RunState {
  readonly run: string;
  readonly pipeline: string;
  readonly stages: readonly StageState[];
  /** What remote caches made noteworthy. */
  readonly remotes: readonly { readonly id: string; readonly notices: readonly string[] }[];
  readonly outcome: Outcome | undefined;
  /** Of the whole run, once it ended. */
  readonly seconds: number;
}

export interface StageState {
  readonly id: string;
  readonly status: 'waiting' | 'running' | 'succeeded' | 'restored' | 'failed' | 'skipped' | 'interrupted';
  readonly reasons: readonly Reason[];
  /** Seconds since the epoch at which its process started; 0 before. */
  readonly startedAt: number;
  readonly seconds: number;
  readonly progress: Progress | undefined;
  readonly pace: Pace | undefined;
  /** The losses it reported, oldest first; halved in number where they grow too many. */
  readonly losses: readonly number[];
  readonly notices: readonly string[];
  readonly failure: RunFailure | undefined;
  /** Path of its log, once started. */
  readonly log: string | undefined;
  readonly from: string | undefined;
  /** The run that computes the same, while this one waits for it. */
  readonly waitsFor: string | undefined;
}

export const noRun: RunState = {
  run: '',
  pipeline: '',
  stages: [],
  remotes: [],
  outcome: undefined,
  seconds: 0,
};

const waiting = (id: string): StageState => ({
  id,
  status: 'waiting',
  reasons: [],
  startedAt: 0,
  seconds: 0,
  progress: undefined,
  pace: undefined,
  losses: [],
  notices: [],
  failure: undefined,
  log: undefined,
  from: undefined,
  waitsFor: undefined,
});

/** The state after one more event. */
export function advance(state: RunState, event: Event): RunState {
  switch (event.event) {
    case 'run-started':
      return {
        ...noRun,
        run: event.run,
        pipeline: event.pipeline,
        stages: event.stages.map(({ id }) => waiting(id)),
      };
    case 'run-ended':
      return { ...state, outcome: event.outcome, seconds: event.seconds };
    case 'remote-notice':
      return { ...state, remotes: [...state.remotes, { id: event.remote, notices: [event.text] }] };
    case 'remotes-used':
    case 'stage-point':
    case 'stage-metric':
    case 'stage-circumstance':
    case 'stage-fetched':
      return state;
    default:
      return {
        ...state,
        stages: state.stages.map((stage) => (stage.id === event.stage ? advanceStage(stage, event) : stage)),
      };
  }
}

type StageEvent = Exclude<
  Event,
  {
    event:
      | 'run-started'
      | 'run-ended'
      | 'remote-notice'
      | 'remotes-used'
      | 'stage-point'
      | 'stage-metric'
      | 'stage-circumstance'
      | 'stage-fetched';
  }
>;

function advanceStage(stage: StageState, event: StageEvent): StageState {
  switch (event.event) {
    case 'stage-decided':
      return { ...stage, reasons: event.reasons };
    case 'stage-waits':
      return { ...stage, waitsFor: event.run };
    case 'stage-retried':
      return { ...stage, progress: undefined, pace: undefined, losses: [], notices: [] };
    case 'stage-started':
      return { ...stage, status: 'running', startedAt: secondsOf(event), log: event.log };
    case 'stage-progress':
      return {
        ...stage,
        progress: event.progress,
        pace: paced(stage.pace, event.progress, secondsOf(event)),
        losses: event.progress.loss === undefined ? stage.losses : kept(stage.losses, event.progress.loss),
      };
    case 'stage-notice':
      return { ...stage, notices: [...stage.notices, event.text] };
    case 'stage-succeeded':
      return { ...stage, status: 'succeeded', seconds: event.seconds };
    case 'stage-restored':
      return { ...stage, status: 'restored', seconds: event.seconds, from: event.from };
    case 'stage-failed':
      return { ...stage, status: 'failed', seconds: event.seconds, failure: event.failure };
    case 'stage-skipped':
      return { ...stage, status: 'skipped', reasons: event.reasons };
    case 'stage-interrupted':
      return { ...stage, status: 'interrupted', seconds: event.seconds };
  }
}

/** Seconds since the epoch of an event's time. */
export const secondsOf = (event: Event): number => Date.parse(event.time) / 1000;

const mostLosses = 512;

function kept(losses: readonly number[], loss: number): readonly number[] {
  const all = [...losses, loss];
  return all.length <= mostLosses ? all : all.filter((_, at) => at % 2 === 0);
}
