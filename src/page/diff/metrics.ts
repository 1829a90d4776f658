import type { ReportDiff } from '../../report/diff/diff.ts';
import { type ChangeText, type MetricTable, undeclaredRows } from '../../report/diff/metric-words.ts';
import type { MetricRow, MetricValue } from '../../report/diff/metrics.ts';
import type { DiffPictures } from '../../report/diff/pictures.ts';
import type { DiffView } from '../../report/diff/view.ts';
import type { ChartPoint, Estimate } from '../charts/point-marks.ts';
import { pointChart } from '../charts/points.ts';
import { dataTable } from '../figure.ts';
import { type Html, html } from '../html.ts';
import { sweepChart, tradeOffChart } from './pictures.ts';

const mostOthers = 500;

/** Declared metrics, each a table and where there are rows enough a picture; then all others behind a fold. */
export function metricCards(diff: ReportDiff, drawn: DiffPictures, view: DiffView): Html {
  const declared = view.metrics.filter(({ direction }) => direction !== '');
  const rows = undeclaredRows(view.metrics);
  const two = view.sides.length === 2;
  const rest = {
    head: [
      'metric',
      'stage',
      ...view.sides.map(({ name }) => name),
      ...(two ? ['change', '%', 'verdict'] : []),
    ],
    rows: rows
      .slice(0, mostOthers)
      .map(({ name, row }) => [
        html`<span class="mono">${name}</span>`,
        html`<span class="mono">${row.stage}</span>`,
        ...row.values,
        ...(two ? [row.changes[0]!.change, row.changes[0]!.relative, row.changes[0]!.verdict] : []),
      ]),
  };
  const more = rows.length - rest.rows.length;
  const sweeps = drawn.sweeps.map((sweep) => sweepChart(sweep, view.sides));
  return html`<div class="cards">${drawn.tradeOffs.map((tradeOff) => tradeOffChart(tradeOff, view.sides))}${sweeps}</div>
${declared.map((table) => metricCard(table, view))}<div class="cards">${
    sweeps.length === 0 && declared.flatMap(({ name, direction }) => pictures(name, direction, diff))
  }</div>${
    rows.length > 0 &&
    html`<div class="card"><details${declared.length === 0 && html` open`}><summary>${declared.length === 0 ? 'Metrics' : 'Other metrics'}: ${rows.length}</summary>${dataTable(rest, 'other metrics')}${more > 0 && html`<p class="about">and ${more} more; pipeline diff --json lists all</p>`}</details></div>`
  }`;
}

const tones = { better: 'good', worse: 'bad', plain: 'warn', faint: '' } as const;

function metricCard({ name, direction, rows }: MetricTable, { sides }: DiffView): Html {
  const two = sides.length === 2;
  const table = {
    head: ['stage', ...sides.map((side) => side.name), ...(two ? ['change', 'verdict'] : [])],
    rows: rows.map(({ stage, values, spreads, changes, data }) => [
      html`<span class="mono">${stage}</span>`,
      ...values.map(
        (value, at) =>
          html`<b>${value}</b>${!two && at > 0 && html` ${marked(changes[at - 1]!)}`} <small>${spreads[at]}</small>`,
      ),
      ...(two
        ? [
            html`${marked(changes[0]!)} <small>${changes[0]!.relative}</small>`,
            html`<span class="verdict">${changes[0]!.verdict}</span>${data.length > 0 && html` <span class="badge warn">measured on other data: ${data.join(', ')}</span>`}`,
          ]
        : []),
    ]),
  };
  return html`<div class="card"><h3>${name}</h3><p class="about">${direction}</p>${dataTable(table, name)}</div>
`;
}

const marked = ({ change, look }: ChangeText): Html =>
  change === '' ? html`` : html`<span class="badge ${tones[look]}">${change}</span>`;

const fewest = 3;

/** Each further side against the first: above the dashed line values are higher than they were. */
function pictures(name: string, direction: string, { metrics, sides }: ReportDiff): Html[] {
  const rows = metrics.filter((row) => row.name === name);
  const points = sides
    .slice(1)
    .flatMap(({ name: side }, at) => rows.flatMap((row) => pointOf(row, at + 1, side)));
  if (points.length < fewest) return [];
  const values = points
    .flatMap(({ x, y }) => [x, y])
    .flatMap(({ value, low = value, high = value }) => [low, high]);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const first = sides[0]!.name;
  const others = sides.slice(1).map((side) => side.name);
  return [
    pointChart({
      title: `${name}: ${others.join(', ')} against ${first}`,
      about: `${direction} · on the dashed line nothing changed · bars: intervals`,
      x: `${name}, ${first}`,
      y: `${name}, ${others.join(', ')}`,
      points,
      equal: [from, to],
      half: true,
      legend: others.map((side, at) => ({ name: side, colour: at + 1, look: 'dot' as const })),
    }),
  ];
}

function pointOf({ stage, values }: MetricRow, at: number, side: string): ChartPoint[] {
  const [x, y] = [values[0] ?? null, values[at] ?? null];
  if (x === null || y === null) return [];
  return [{ name: stage, x: estimateOf(x), y: estimateOf(y), colour: at, note: side }];
}

const estimateOf = ({ value, low, high, sd }: MetricValue): Estimate => {
  if (low !== undefined && high !== undefined) return { value, low, high };
  return sd === undefined ? { value } : { value, low: value - sd, high: value + sd };
};
