import type { Event } from '../domain/event.ts';
import type { RunReport } from '../domain/report.ts';

/** The report of a run: nothing but its events, folded. A log that breaks off (a killed runner) gives an interrupted run. */
export function foldReport(events: readonly Event[]): RunReport {
  throw new Error(`not laid yet: ${events.length}`);
}
