import { count, measured, signed } from '../numbers.ts';
import type { ReportDiff } from './diff.ts';
import type { MetricChange, MetricRow, MetricValue } from './metrics.ts';

/** The rows of one metric. */
export interface MetricTable {
  /** `task/accuracy`. */
  readonly name: string;
  /** `higher is better`; empty where nothing is declared. */
  readonly direction: string;
  readonly rows: readonly MetricLine[];
}

export interface MetricLine {
  readonly stage: string;
  /** Of each side. */
  readonly values: readonly string[];
  /** Every side has a value. */
  readonly isWhole: boolean;
  /** Behind each value: an interval, or the deviation of how many. */
  readonly spreads: readonly string[];
  /** Of each side but the first; without a change where not both have a value, and then told by the verdict. */
  readonly changes: readonly ChangeText[];
  /** Inputs that make it a measurement of something else. */
  readonly data: readonly string[];
}

export interface ChangeText {
  readonly change: string;
  readonly relative: string;
  readonly verdict: string;
  readonly look: 'better' | 'worse' | 'plain' | 'faint';
}

/** Of metrics that declare no direction each row, what not every side has behind the rest. */
export function undeclaredRows(
  tables: readonly MetricTable[],
): readonly { readonly name: string; readonly row: MetricLine }[] {
  const rows = tables
    .filter(({ direction }) => direction === '')
    .flatMap(({ name, rows }) => rows.map((row) => ({ name, row })));
  return [...rows.filter(({ row }) => row.isWhole), ...rows.filter(({ row }) => !row.isWhole)];
}

export function metricTables({ metrics, stages, sides }: ReportDiff): MetricTable[] {
  const data = new Map(stages.map((stage) => [stage.stage, stage.data]));
  const names = [...new Set(metrics.map(({ name }) => name))];
  return names.map((name) => {
    const rows = metrics.filter((row) => row.name === name);
    const [better, ...others] = [...new Set(rows.map((row) => row.better))];
    return {
      name,
      direction: better === undefined || others.length > 0 ? '' : `${better} is better`,
      rows: rows.map((row) =>
        lineOf(
          row,
          data.get(row.stage) ?? [],
          sides.map((side) => side.name),
        ),
      ),
    };
  });
}

function lineOf(
  { stage, values, changes, better }: MetricRow,
  data: readonly string[],
  sides: readonly string[],
): MetricLine {
  const having = sides.filter((_, at) => values[at] != null);
  const lack = { change: '', relative: '', verdict: `only in ${having.join(', ')}`, look: 'faint' } as const;
  return {
    stage,
    values: valueTexts(values),
    isWhole: having.length === sides.length,
    spreads: values.map(spreadText),
    changes: sides.slice(1).map((_, at) => {
      const change = changes[at] ?? null;
      return change === null ? lack : changeText(change, better);
    }),
    data,
  };
}

/** As few digits as tell different values apart. */
function valueTexts(values: readonly (MetricValue | null)[]): string[] {
  const numbers = values.flatMap((value) => (value === null ? [] : [value.value]));
  const whole = numbers.every(Number.isInteger);
  const different = new Set(numbers).size;
  const forms = [
    whole ? String : measured,
    ...[6, 9, 12, 17].map((digits) => (value: number) => String(Number(value.toPrecision(digits)))),
  ];
  const form = forms.find((one) => new Set(numbers.map(one)).size === different) ?? String;
  return values.map((value) => (value === null ? '–' : form(value.value)));
}

function spreadText(value: MetricValue | null): string {
  if (value === null) return '';
  if (value.sd !== undefined) return `± ${measured(value.sd)} (n = ${value.n})`;
  return value.low === undefined || value.high === undefined
    ? ''
    : `[${measured(value.low)}, ${measured(value.high)}]`;
}

function changeText(change: MetricChange, better: MetricRow['better']): ChangeText {
  if (change.verdict === 'same') return { change: '±0', relative: '', verdict: '', look: 'faint' };
  return {
    change: signed(change.change),
    relative: change.relative === undefined ? '' : percent(change.relative),
    verdict: verdictText(change, better),
    look:
      change.verdict === 'better' || change.verdict === 'worse'
        ? change.verdict
        : change.verdict === 'tolerated'
          ? 'faint'
          : 'plain',
  };
}

/** `+2.0 %`, `−0.31 %`. */
export function percent(share: number): string {
  const size = Math.abs(share) * 100;
  const text = size >= 9.95 ? size.toFixed(size >= 1e6 ? 0 : 1) : size.toPrecision(2);
  return `${share < 0 ? '−' : '+'}${Number(text) === 0 ? size.toExponential(1) : text} %`;
}

function verdictText({ verdict, distinct, test }: MetricChange, better: MetricRow['better']): string {
  const word =
    verdict === 'tolerated'
      ? 'within tolerance'
      : verdict === 'changed' && better === undefined
        ? ''
        : verdict;
  const ground =
    test !== undefined
      ? `p = ${probability(test.p)}, ${test.test}`
      : distinct === undefined
        ? ''
        : `intervals ${distinct ? 'part' : 'overlap'}`;
  return [word, ground].filter((text) => text !== '').join('; ');
}

/** Two significant digits. */
export const probability = (p: number): string =>
  p >= 0.00095 ? String(Number(p.toPrecision(2))) : p.toExponential(1);

/** What became better and worse: one sentence for each side but the first, which is named where there are several. */
export function headline({ metrics, sides }: ReportDiff): string[] {
  if (metrics.length === 0) return [];
  return sides.slice(1).flatMap(({ name }, at) => {
    const changes = metrics.flatMap((row) => row.changes[at] ?? []);
    const of = (verdict: MetricChange['verdict']) => changes.filter((change) => change.verdict === verdict);
    const told = (['better', 'worse'] as const).flatMap((verdict) => {
      const same = of(verdict);
      if (same.length === 0) return [];
      const clear = same.filter(({ distinct }) => distinct === true).length;
      return [
        `${same.length} ${verdict}${clear > 0 ? ` (${clear === same.length ? '' : `${clear} `}beyond chance)` : ''}`,
      ];
    });
    const [tolerated, changed] = [of('tolerated').length, of('changed').length];
    const parts = [
      ...told,
      ...(tolerated > 0 ? [`${tolerated} within tolerance`] : []),
      ...(changed > 0
        ? [`${changed} changed${told.length + tolerated > 0 ? ' with no direction declared' : ''}`]
        : []),
    ];
    if (parts.length === 0) return [];
    const subject = sides.length > 2 ? `${name}: ` : '';
    const whole =
      told.length + tolerated === 0
        ? `${count(changed, 'metric')} changed; the pipeline declares no direction for them`
        : parts.join(', ');
    return [`${subject}${whole}.`];
  });
}
