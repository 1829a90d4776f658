import { nearest } from '../../base/nearest.ts';
import { fail, ok, type Result } from '../../base/result.ts';
import type { Outcome } from '../../domain/event.ts';
import type { Compared } from './diff.ts';
import type { MetricChange, MetricRow } from './metrics.ts';

/** A change that may not be: `task/accuracy < -0.01`, `lm/perplexity > 2%`; or `tolerance`, what the pipeline declares. */
export type Threshold =
  | { readonly threshold: 'tolerance' }
  | {
      readonly threshold: 'change';
      readonly written: string;
      /** A metric, or `STAGE.METRIC`. */
      readonly metric: string;
      readonly operator: '<' | '<=' | '>' | '>=';
      readonly bound: number;
      /** The bound is a share of the value before. */
      readonly relative: boolean;
    };

/** What a side does not hold; `side` is an index from 1. */
export type Breach = OutcomeBreach | MetricBreach;

/** With thresholds, a run that did not succeed holds none. */
export interface OutcomeBreach {
  readonly threshold: 'outcome';
  readonly side: number;
  readonly outcome: Outcome;
}

export interface MetricBreach {
  /** As the user wrote it; `tolerance` for a declared one. */
  readonly threshold: string;
  readonly side: number;
  readonly stage: string;
  readonly metric: string;
  /** Absent where a value is missing on one side, which no threshold allows. */
  readonly change?: number;
  readonly relative?: number;
}

const form = /^\s*(\S.*?)\s*(<=|>=|<|>)\s*([-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/;

export function parseThreshold(written: string): Result<Threshold, string> {
  if (written.trim() === 'tolerance') return ok({ threshold: 'tolerance' });
  const [, metric, operator, bound, percent] = form.exec(written) ?? [];
  if (metric === undefined || bound === undefined)
    return fail(
      `--fail-on takes tolerance, or METRIC < CHANGE with <, <=, > or >=, as in 'loss > 0.1' or 'loss > 2%', not ${written}`,
    );
  const value = Number(bound.replace('−', '-'));
  return ok({
    threshold: 'change',
    written: written.trim(),
    metric,
    operator: operator as '<',
    bound: percent === '%' ? value / 100 : value,
    relative: percent === '%',
  });
}

/** What is not held; or, as failures, thresholds that no metric of any side could break, which would be no check at all. */
export function breachesOf(
  thresholds: readonly Threshold[],
  { diff, metrics: rows }: Compared,
): Result<readonly Breach[], string> {
  const failures: string[] = [];
  const outcomes = diff.sides.flatMap(({ outcomes }, side): OutcomeBreach[] => {
    const bad = outcomes.find((outcome) => outcome !== 'succeeded');
    return side === 0 || bad === undefined ? [] : [{ threshold: 'outcome', side, outcome: bad }];
  });
  const breaches = thresholds.flatMap((threshold) => {
    const meant = rows.filter((row) => isMeant(threshold, row));
    if (meant.length === 0) failures.push(idle(threshold, rows));
    return meant.flatMap((row) => breachesIn(threshold, row));
  });
  return failures.length > 0 ? fail(...failures) : ok([...outcomes, ...breaches]);
}

const isMeant = (threshold: Threshold, { stage, name, tolerance }: MetricRow): boolean =>
  threshold.threshold === 'tolerance'
    ? tolerance !== undefined
    : [name, `${stage}.${name}`, `${stage.replace(/\[.*$/s, '')}.${name}`].includes(threshold.metric);

function idle(threshold: Threshold, rows: readonly MetricRow[]): string {
  if (threshold.threshold === 'tolerance')
    return 'no metric of these runs has a tolerance; the pipeline file declares them under metrics';
  const known = new Set(rows.flatMap(({ stage, name }) => [name, `${stage}.${name}`]));
  const near = nearest(threshold.metric, known);
  return `no stage of these runs has the metric ${threshold.metric}${near === undefined ? '' : `; did you mean ${near}?`}`;
}

function breachesIn(
  threshold: Threshold,
  { stage, name, values, changes, better }: MetricRow,
): MetricBreach[] {
  const written = threshold.threshold === 'tolerance' ? 'tolerance' : threshold.written;
  return changes.flatMap((change, at): MetricBreach[] => {
    const at1 = { threshold: written, side: at + 1, stage, metric: name };
    // Gone is worse than any change; what is new has nothing to be worse than.
    if (change === null) return values[0] == null ? [] : [at1];
    const { relative } = change;
    const broken =
      threshold.threshold === 'tolerance' ? isIntolerable(change, better) : isBeyond(threshold, change);
    return broken ? [{ ...at1, change: change.change, ...(relative === undefined ? {} : { relative }) }] : [];
  });
}

/** Worse by more than is tolerated; without a direction, any change beyond it. */
const isIntolerable = ({ verdict }: MetricChange, better: MetricRow['better']): boolean =>
  verdict === 'worse' || (better === undefined && verdict === 'changed');

function isBeyond(
  { operator, bound, relative }: Extract<Threshold, { readonly threshold: 'change' }>,
  change: MetricChange,
): boolean {
  // From 0 any change is more than every share.
  const value = relative ? (change.relative ?? Math.sign(change.change) * Infinity) : change.change;
  if (Number.isNaN(value)) return compare(0, operator, bound);
  return compare(value, operator, bound);
}

function compare(value: number, operator: '<' | '<=' | '>' | '>=', bound: number): boolean {
  // 0.69 − 0.7 is a little less than −0.01: what rounds to the bound is the bound.
  const isAt = Math.abs(value - bound) <= 1e-12 * Math.max(1, Math.abs(bound));
  if (isAt) return operator === '<=' || operator === '>=';
  return operator.startsWith('<') ? value < bound : value > bound;
}
