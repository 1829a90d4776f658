import type { Event } from '../domain/event.ts';

/** Shows a run while it goes on. It only listens: what it does changes nothing about the run. */
export interface Reporter {
  /** Every event of the run, in order. Never throws. */
  readonly event: (event: Event) => void;
  /** After the last event: resolves when everything is shown and the terminal is as it was. */
  readonly end: () => Promise<void>;
  /** Shows lines of somebody else's while the run goes on; they end with a line break. */
  readonly say: (lines: string) => void;
}

/** Where text goes: standard output, or a string in a test. */
export type Write = (text: string) => void;
