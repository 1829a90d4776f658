import type { Forecast } from '../library/forecast.ts';
import { padEnd, width } from '../report/columns.ts';
import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import type { TextCapabilities } from '../report/summary-words.ts';
import { oneLiners } from './reporter.ts';

export const forecastStyles = {
  run: 'yellow',
  restore: 'dim',
  undecided: 'cyan',
  skip: 'dim',
  fail: 'red',
} as const;

/** What would become of a stage; `fail`: it cannot even be said. */
export type Verdict = keyof typeof forecastStyles;

/** A line a stage: what would become of it, its name and why; then the counts. */
export function forecastLines(forecasts: readonly Forecast[], can: TextCapabilities): string[] {
  const words = oneLiners(can.unicode);
  const names = Math.max(0, ...forecasts.map(({ stage }) => width(printable(stage))));
  const lines = forecasts.map((forecast) => {
    const verdict = verdictOf(forecast);
    const why =
      'failure' in forecast ? words.failure(forecast.failure) : words.reasons(forecast.decision.reasons);
    return `${can.paint(forecastStyles[verdict], padEnd(verdict, 9))}  ${padEnd(printable(forecast.stage), names)}  ${can.paint('dim', why)}`.trimEnd();
  });
  return [...lines, '', forecastSentence(forecasts.map(verdictOf))];
}

export const verdictOf = (forecast: Forecast): Verdict =>
  'failure' in forecast ? 'fail' : forecast.decision.decision;

/** How many stages would be what. */
export function forecastSentence(verdicts: readonly Verdict[]): string {
  if (verdicts.every((verdict) => verdict === 'restore'))
    return `${count(verdicts.length, 'stage')}, all restored: nothing would run.`;
  const parts = (Object.keys(forecastStyles) as Verdict[]).flatMap((verdict) => {
    const n = verdicts.filter((other) => other === verdict).length;
    return n === 0 ? [] : [`${n} ${verdict}`];
  });
  return `${count(verdicts.length, 'stage')}: ${parts.join(', ')}.`;
}
