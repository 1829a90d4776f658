import type { Results } from '../../report/content/results.ts';
import type { Before, Sweep, SweepChart, TradeOff } from '../../report/content/sweeps.ts';
import { signed } from '../../report/numbers.ts';
import type { SummaryCell } from '../../report/summary.ts';
import type { ChartPoint } from '../charts/point-marks.ts';
import { pointChart } from '../charts/points.ts';
import { type Html, html } from '../html.ts';
import { betterWords, breakable, number } from './words.ts';

/** The declared table, a row a variant, the best of each column marked. */
export function resultsTable({ columns, rows, naive }: Results): Html {
  const isTold = columns.some(({ best }) => best.length > 0);
  const hasIntervals = rows.some(({ cells }) => cells.some((cell) => cell?.low !== undefined));
  const about = [
    ...(hasIntervals ? ['[low, high]: the interval that the stage gives'] : []),
    isTold
      ? '★ best of its column'
      : 'the pipeline’s metrics say nothing of what is better, so nothing is marked as best',
    ...(naive.length > 0 ? ['in italics: what is scored without learning'] : []),
  ].join(' · ');
  return html`<div class="card"><p class="about">${about}</p><div class="scroll" tabindex="0" role="group" aria-label="Table: results"><table class="results"><thead><tr><th scope="col">${'variant'}${columns.map(
    ({ name, better }) =>
      html`<th scope="col" class="n">${name}${better !== undefined && html`<br><small class="iv">${betterWords(better)}</small>`}`,
  )}</thead><tbody>${rows.map(
    ({ id, cells }, row) =>
      html`<tr><td class="id">${breakable(id)}${cells.map((cell, column) => cellOf(cell, columns[column]!.best.includes(row)))}`,
  )}${naive.map(({ name, cells }) => html`<tr class="naive"><td class="id">${name}${cells.map((cell) => cellOf(cell, false))}`)}</tbody></table></div></div>
`;
}

function cellOf(cell: SummaryCell | null, isBest: boolean): Html {
  if (cell === null) return html`<td class="n">–`;
  const interval =
    cell.low === undefined || cell.high === undefined ? '' : `[${number(cell.low)}, ${number(cell.high)}]`;
  return html`<td class="n${isBest && ' best'}"><b>${number(cell.value)}</b>${isBest && html`<span class="skip"> best</span>`}${interval !== '' && html` <small>${interval}</small>`}`;
}

/** A chart a column over the axis. */
export const sweepCharts = ({ stage, axis, charts }: Sweep): readonly Html[] =>
  charts.map((chart) => sweepChart(stage, axis, chart));

function sweepChart(stage: string, axis: string, { column, better, series, references }: SweepChart): Html {
  const isNamed = series.length > 1;
  const points = series.flatMap(({ name, points: own }, place) =>
    own.map(
      ({ id, x, value, low, high, before }): ChartPoint => ({
        name: id,
        x: { value: x },
        y: { value, ...(low === undefined || high === undefined ? {} : { low, high }) },
        colour: place,
        ...(before === undefined ? {} : { from: { x, y: before.value } }),
        ...noteOf(isNamed ? name : '', before, value),
      }),
    ),
  );
  const lines = references.map(({ name, value, ...interval }, at) => ({
    name,
    axis: 'y' as const,
    at: value,
    ...interval,
    colour: series.length + at,
  }));
  return pointChart({
    title: `${column} by ${axis}`,
    about: aboutOf(stage, points, betterWords(better)),
    x: axis,
    y: column,
    points,
    lines,
    joined: true,
    half: true,
    legend: [
      ...series.map(({ name }, colour) => ({
        name: name === '' ? stage : `${stage}, ${name}`,
        colour,
        look: 'dot' as const,
      })),
      ...lines.map(({ name, colour }) => ({ name, colour, look: 'dashed' as const })),
    ],
  });
}

/** From what it was made, and by how much it moved. */
function noteOf(series: string, before: Before | undefined, value: number): { note?: string } {
  const moved =
    before === undefined
      ? ''
      : `${before.id} ${number(before.value)} before: ${signed(value - before.value)}`;
  const note = [series, moved].filter((part) => part !== '').join(', ');
  return note === '' ? {} : { note };
}

const aboutOf = (stage: string, points: readonly ChartPoint[], ...more: readonly string[]): string =>
  [
    stage,
    ...(points.some(({ from }) => from !== undefined) ? ['arrows: from before to after'] : []),
    ...more,
    'bars: intervals',
  ]
    .filter((word) => word !== '')
    .join(' · ');

export function tradeOffChart({ stage, x, y, points, references }: TradeOff): Html {
  const lines = references.map(({ name, value, ...interval }, at) => ({
    name,
    axis: 'x' as const,
    at: value,
    ...interval,
    colour: at + 1,
  }));
  const shown = points.map(
    (point): ChartPoint => ({
      name: point.name,
      x: point.x,
      y: point.y,
      colour: 0,
      ...(point.before === undefined ? {} : { from: { x: point.before.value, y: point.y.value } }),
      ...noteOf('', point.before, point.x.value),
    }),
  );
  const side = ({ column, better }: TradeOff['x']) =>
    [column, betterWords(better)].filter((word) => word !== '').join(': ');
  return pointChart({
    title: `${y.column} against ${x.column}`,
    about: aboutOf(`${stage}, a point a variant`, shown, side(y), side(x)),
    x: x.column,
    y: y.column,
    points: shown,
    lines,
    named: true,
    legend: [
      { name: stage, colour: 0, look: 'dot' },
      ...lines.map(({ name, colour }) => ({
        name: `${name}: ${x.column}`,
        colour,
        look: 'dashed' as const,
      })),
    ],
  });
}
