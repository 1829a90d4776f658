import type { Event } from '../../domain/event.ts';
import type { RunReport } from '../../domain/report.ts';
import { type Did, didOf } from '../moment.ts';

/** When a stage was at work, in seconds since the run began. */
export interface Span {
  readonly stage: string;
  readonly did: Did;
  readonly start: number;
  readonly seconds: number;
  /** No wait for it, no shorter run: it lies on the longest way of stages that waited for each other. */
  readonly critical: boolean;
}

/** The spans of all that was begun, in the order of their beginning; of what is under way up to now, `now` being the last event's time. */
export function spansOf(report: RunReport, events: readonly Event[], isLive: boolean): readonly Span[] {
  const [first] = events;
  if (first === undefined) return [];
  const began = Date.parse(first.time);
  const since = ({ time }: Event) => Math.max(0, (Date.parse(time) - began) / 1000);
  const decided = new Map<string, number>();
  const open = new Map<string, number>();
  const found = new Map<string, { start: number; end: number }>();
  for (const event of events) {
    if (event.event === 'stage-decided') decided.set(event.stage, since(event));
    if (event.event === 'stage-started') open.set(event.stage, since(event));
    if (!isEnd(event)) continue;
    const start = open.get(event.stage) ?? decided.get(event.stage);
    open.delete(event.stage);
    if (start !== undefined) found.set(event.stage, { start, end: since(event) });
  }
  const now = since(events.at(-1)!);
  for (const [stage, start] of open) found.set(stage, { start, end: now });
  const critical = criticalPath(report, found);
  return [...found]
    .filter(([stage]) => report.stages[stage] !== undefined)
    .map(([stage, { start, end }]) => ({
      stage,
      did: didOf(report.stages[stage]!, isLive),
      start,
      seconds: end - start,
      critical: critical.has(stage),
    }))
    .sort((a, b) => a.start - b.start || a.seconds - b.seconds);
}

const isEnd = (event: Event): event is Extract<Event, { readonly stage: string }> =>
  event.event === 'stage-succeeded' ||
  event.event === 'stage-restored' ||
  event.event === 'stage-failed' ||
  event.event === 'stage-interrupted';

/** Back from what ended last, each time over the need that ended last. */
function criticalPath(
  { stages }: RunReport,
  spans: ReadonlyMap<string, { readonly end: number }>,
): ReadonlySet<string> {
  const latest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((id) => spans.has(id))
      .reduce<string | undefined>(
        (best, id) => (best !== undefined && spans.get(best)!.end >= spans.get(id)!.end ? best : id),
        undefined,
      );
  const path = new Set<string>();
  for (
    let at = latest([...spans.keys()]);
    at !== undefined && !path.has(at);
    at = latest(stages[at]?.needs ?? [])
  )
    path.add(at);
  return path;
}
