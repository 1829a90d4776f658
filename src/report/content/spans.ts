import { ownValue } from '../../base/json.ts';
import type { Event } from '../../domain/event.ts';
import type { RunReport } from '../../domain/report.ts';
import { type Did, didOf } from '../moment.ts';

/** When a stage was at work, in seconds since the run began. */
export interface Span {
  readonly stage: string;
  readonly did: Did;
  readonly start: number;
  readonly seconds: number;
  /** The run's length hung on it: back from what ended last, each stage began when the next such one ended, needing it or its place. */
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
  const found = new Map<string, At>();
  for (const event of events) {
    if (event.event === 'stage-decided') decided.set(event.stage, since(event));
    if (event.event === 'stage-started') open.set(event.stage, since(event));
    if (!isEnd(event)) continue;
    const start = open.get(event.stage) ?? decided.get(event.stage);
    open.delete(event.stage);
    if (start !== undefined)
      found.set(event.stage, { decided: decided.get(event.stage) ?? start, start, end: since(event) });
  }
  const now = since(events.at(-1)!);
  for (const [stage, start] of open)
    found.set(stage, { decided: decided.get(stage) ?? start, start, end: now });
  const critical = criticalPath(report, found);
  return [...found]
    .filter(([stage]) => ownValue(report.stages, stage) !== undefined)
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

/** Seconds since the run began. */
interface At {
  readonly decided: number;
  readonly start: number;
  readonly end: number;
}

/** Seconds from a stage's decision to its start, beyond which it waited for a processor, a GPU or a lock, and not for what it needs. */
const turn = 0.2;

/** Back from what ended last, each time over what made it wait: the need that ended last, or what ended last before it had its turn. */
function criticalPath({ stages }: RunReport, spans: ReadonlyMap<string, At>): ReadonlySet<string> {
  const latest = (ids: readonly string[]): string | undefined =>
    ids
      .filter((id) => spans.has(id))
      .reduce<string | undefined>(
        (best, id) => (best !== undefined && spans.get(best)!.end >= spans.get(id)!.end ? best : id),
        undefined,
      );
  const before = (id: string): string | undefined => {
    const { decided, start } = spans.get(id)!;
    const needs = ownValue(stages, id)?.needs ?? [];
    if (start - decided <= turn) return latest(needs);
    return latest([...spans.keys()].filter((other) => other !== id && spans.get(other)!.end <= start));
  };
  const path = new Set<string>();
  for (let at = latest([...spans.keys()]); at !== undefined && !path.has(at); at = before(at)) path.add(at);
  return path;
}
