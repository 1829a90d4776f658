import type { CurveChart, VariantSeries } from '../../report/content/curves.ts';
import { type LineSeries, lineChart } from '../charts/lines.ts';
import { type Html, html } from '../html.ts';

/** The charts of each stage below its name; the first, the one that counts, in full width. */
export function curveSections(charts: readonly CurveChart[]): Html {
  const stages = [...new Set(charts.map(({ stage }) => stage))];
  return html`${stages.map((stage) => {
    const own = charts.filter((chart) => chart.stage === stage);
    return html`<div class="cards" role="group" aria-label="Curves of ${stage}">${own.map((chart, at) =>
      lineChart({
        title: `${stage}: ${chart.title.charAt(0).toLowerCase()}${chart.title.slice(1)}`,
        x: chart.x,
        y: chart.unit,
        scale: chart.scale,
        zero: chart.zero === true,
        series: chart.series.map((series) => seriesOf(series, chart.series)),
        // The last of an odd number has the row to itself.
        half: at > 0 && !(own.length % 2 === 0 && at === own.length - 1),
      }),
    )}</div>
`;
  })}`;
}

/** A variant has a colour, and its second series a dashed line; without variants each series has its own. */
function seriesOf(
  { variant, place, name, points, marks = [] }: VariantSeries,
  all: readonly VariantSeries[],
): LineSeries {
  const names = [...new Set(all.map((one) => one.name))];
  const alone = all.every((one) => one.variant === variant);
  const label = variant === '' ? name : names.length === 1 ? variant : `${variant}, ${name}`;
  const at = new Map(points);
  return {
    name: label,
    points,
    colour: alone ? names.indexOf(name) : place,
    dashed: names.indexOf(name) > 0,
    marks: marks.flatMap(({ x, text }) => {
      const y = at.get(x);
      return y === undefined ? [] : [{ at: [x, y] as const, text }];
    }),
  };
}
