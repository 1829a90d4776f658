import { fail, ok, type Result } from '../base/result.ts';
import { compareSides, type ReportDiff } from '../report/diff/diff.ts';
import type { Side } from '../report/diff/members.ts';
import { breachesOf, parseThreshold } from '../report/diff/thresholds.ts';

export type { ReportDiff };

/** How sides are compared. */
export interface Comparison {
  /** The axis or param whose values are samples of the same. */
  readonly over: string;
  /** Changes that may not be, as `--fail-on` takes them. */
  readonly failOn: readonly string[];
}

/** What differs between sides, and which of the changes may not be; or what is wrong with those that are said. */
export function compareRuns(
  sides: readonly Side[],
  { over, failOn }: Comparison,
): Result<ReportDiff, string> {
  const parsed = failOn.map(parseThreshold);
  const bad = parsed.flatMap((one) => (one.ok ? [] : one.failures));
  if (bad.length > 0) return fail(...bad);
  const compared = compareSides(sides, over);
  if (parsed.length === 0) return ok(compared.diff);
  const breaches = breachesOf(
    parsed.flatMap((one) => (one.ok ? [one.value] : [])),
    compared,
  );
  return breaches.ok ? ok({ ...compared.diff, breaches: breaches.value }) : breaches;
}

/** `a`, `b`, …, `z`, `a1`, … */
export const letterOf = (at: number): string =>
  `${String.fromCharCode(97 + (at % 26))}${at < 26 ? '' : Math.floor(at / 26)}`;
