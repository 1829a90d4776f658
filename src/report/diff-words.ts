import type { Json } from '../base/json.ts';
import type { Change } from '../domain/reason.ts';
import { padEnd, width } from './columns.ts';
import type { MetricChange, ReportDiff, StageDiff } from './diff.ts';
import { count, measured, signed } from './numbers.ts';
import { printable } from './printable.ts';
import type { TextCapabilities } from './summary-words.ts';
import { describeChanges } from './words/reason.ts';

/** The diff as lines: the two runs, what differs, and a sentence that counts. Only differences are printed. */
export function diffWords(diff: ReportDiff, can: TextCapabilities): string[] {
  const heads = [`a  ${printable(diff.a.run)}`, `b  ${printable(diff.b.run)}`];
  const groups = [
    group(
      'run',
      diff.changes.map((change) => changeRow(change, can)),
      can,
    ),
    ...diff.stages.filter((stage) => stage.in === 'both').map((stage) => stageLines(stage, can)),
    oneSided(diff, 'a', can),
    oneSided(diff, 'b', can),
  ].filter((lines) => lines.length > 0);
  return [...heads, ...groups.flatMap((lines) => ['', ...lines]), '', sentence(diff)];
}

const stageLines = (stage: StageDiff, can: TextCapabilities): string[] =>
  group(
    stage.stage,
    [
      ...stage.changes.map((change) => changeRow(change, can)),
      ...stage.metrics.map((metric) => metricRow(metric, can)),
    ],
    can,
  );

type Row = readonly [name: string, text: string];

function group(title: string, rows: readonly Row[], can: TextCapabilities): string[] {
  if (rows.length === 0) return [];
  const first = Math.max(...rows.map(([name]) => width(name)));
  return [
    can.paint('bold', printable(title)),
    ...rows.map(([name, text]) => `  ${padEnd(name, first)}  ${text}`),
  ];
}

const changeRow = (change: Change, can: TextCapabilities): Row => [
  printable(change.field),
  changeText(change, can),
];

/** Before and after: of a command the words that differ, the same words that say why a stage ran again. */
export function changeText(change: Change, can: TextCapabilities): string {
  const { field, before, after } = change;
  const text =
    field === 'command' && before !== undefined && after !== undefined
      ? describeChanges([change]).slice('command '.length).replaceAll('→', arrow(can))
      : `${valueText(field, before)} ${arrow(can)} ${valueText(field, after)}`;
  return printable(text);
}

function metricRow({ name, before, after, change }: MetricChange, can: TextCapabilities): Row {
  const [left, right] = [before, after].map((value) => (value === undefined ? 'none' : metricText(value)));
  const delta =
    change === undefined ? '' : `  (${can.unicode ? signed(change) : signed(change).replace('−', '-')})`;
  return [printable(name), `${left} ${arrow(can)} ${right}${delta}`];
}

function oneSided(diff: ReportDiff, side: 'a' | 'b', can: TextCapabilities): string[] {
  const names = diff.stages.filter((stage) => stage.in === side).map((stage) => printable(stage.stage));
  return names.length === 0
    ? []
    : [can.paint('bold', `only in ${side}`), ...names.map((name) => `  ${name}`)];
}

function sentence(diff: ReportDiff): string {
  const total = diff.unchanged + diff.stages.length;
  if (diff.same) return `The same: ${count(total, 'stage')}, the same parameters, outputs and metrics.`;
  const counted = (side: StageDiff['in']) => diff.stages.filter((stage) => stage.in === side).length;
  const parts = [
    `${count(counted('both'), 'stage')} ${counted('both') === 1 ? 'differs' : 'differ'}`,
    ...(['a', 'b'] as const).flatMap((side) =>
      counted(side) === 0 ? [] : [`${counted(side)} only in ${side}`],
    ),
    `${diff.unchanged} the same`,
  ];
  return `${parts.join(', ')}.`;
}

const arrow = (can: TextCapabilities): string => (can.unicode ? '→' : '->');
const metricText = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

/** JSON, of names of ours only the text; a digest by its first twelve digits, anything else by its first sixty characters. */
function valueText(field: string, value: Json | undefined): string {
  if (value === undefined) return 'none';
  if (typeof value !== 'string' || /^(params|with|env)\./.test(field)) return cut(JSON.stringify(value));
  return cut(value.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}/, '$1'));
}

const cut = (text: string): string => (text.length <= 60 ? text : `${text.slice(0, 59)}…`);
