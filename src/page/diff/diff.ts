import type { CurveView, View } from '../../domain/view.ts';
import type { ReportDiff } from '../../report/diff/diff.ts';
import type { FactSection } from '../../report/diff/fact-words.ts';
import type { FlipLine, FlipTable } from '../../report/diff/flip-words.ts';
import type { DiffPictures } from '../../report/diff/pictures.ts';
import { type DiffView, viewOf } from '../../report/diff/view.ts';
import { lineChart } from '../charts/lines.ts';
import { dataTable } from '../figure.ts';
import { type Html, html } from '../html.ts';
import { page, type Section } from '../shell.ts';
import { metricCards } from './metrics.ts';

/** Curves of one stage, of every side that has them. */
export interface StageCurves {
  readonly stage: string;
  readonly views: readonly (readonly View[])[];
}

/** A diff as a page in one file. */
export function diffPage(
  diff: ReportDiff,
  pictures: DiffPictures,
  curves: readonly StageCurves[],
  version: string,
): string {
  const view = viewOf(diff);
  const pipeline = diff.sides.at(-1)!.pipeline;
  const charts = curves.flatMap((one) => overlays(one, view));
  const sections: readonly (Section | undefined)[] = [
    view.metrics.length === 0
      ? undefined
      : { id: 'metrics', title: 'Metrics', content: metricCards(diff, pictures, view) },
    charts.length === 0
      ? undefined
      : { id: 'curves', title: 'Curves', content: html`<div class="cards">${charts}</div>` },
    view.flips.length + view.gaps.length === 0
      ? undefined
      : {
          id: 'items',
          title: 'Items',
          content: [view.flips.map(flipCard), view.gaps.map((gap) => html`<p class="none">${gap}</p>`)],
        },
    {
      id: 'causes',
      title: 'What differs',
      content: [view.facts.map(factCard), oneSided(view), html`<p>${view.counts}</p>`],
    },
  ];
  return page({
    title: `${pipeline}: ${view.sides.map(({ text }) => text.split(',')[0]).join(' and ')}`,
    top: topOf(diff, view, pipeline),
    sections: sections.filter((section) => section !== undefined),
    foot: html`One file that loads nothing. Made by pipeline ${version}; the values behind each chart are in its table.`,
  });
}

function topOf(diff: ReportDiff, view: DiffView, pipeline: string): Html {
  const { breaches, same } = diff;
  const badge =
    breaches !== undefined
      ? breaches.length === 0
        ? html`<span class="badge good">thresholds held</span>`
        : html`<span class="badge bad">not held</span>`
      : same && html`<span class="badge good">the same</span>`;
  return html`<div class="head"><h1>${pipeline}: what differs</h1>${badge}</div>
${view.breaches.length > 0 && html`<section class="card failure" aria-label="Not held"><h2>Not held</h2><ul>${view.breaches.map((line) => html`<li>${line}`)}</ul></section>`}
<p class="lead">${view.headline.join(' ')}</p>
${view.why.map((line) => html`<p><b>${line}</b></p>`)}
${same && html`<p>${view.counts}</p>`}
<ul class="facts">${view.sides.map(({ name, text }, at) => html`<li><i class="k${at + 1}">■</i> ${name} <b>${text}</b>`)}</ul>`;
}

const mostCharts = 24;

/** A chart for each title: a side has a colour, its second series a dashed line. */
function overlays({ stage, views }: StageCurves, { sides }: DiffView): Html[] {
  const curves = views.map((own) => own.filter((view): view is CurveView => view.view === 'curve'));
  const titles = [...new Set(curves.flatMap((own) => own.map(({ title }) => title)))];
  return titles.slice(0, mostCharts).map((title, at) => {
    const [one] = curves.flatMap((own) => own.filter((view) => view.title === title));
    const series = curves.flatMap((own, side) =>
      own
        .filter((view) => view.title === title)
        .flatMap((view) =>
          view.series.map(({ name, points, marks = [] }, place) => {
            const values = new Map(points);
            return {
              name: `${sides[side]!.name}: ${name}`,
              points,
              colour: side,
              dashed: place > 0,
              marks: marks.flatMap(({ x, text }) => {
                const y = values.get(x);
                return y === undefined ? [] : [{ at: [x, y] as const, text }];
              }),
            };
          }),
        ),
    );
    const { x, unit = '', scale = 'linear' } = one!;
    return lineChart({ title: `${stage}: ${title}`, x, y: unit, scale, series, half: at > 0 });
  });
}

const mostItems = 50;

function flipCard({ title, sentence, fixed, broken }: FlipTable): Html {
  const rows = (word: string, flips: readonly FlipLine[]) =>
    flips
      .slice(0, mostItems)
      .map(({ item, label, before, after }) => [
        html`<span class="badge ${word === 'fixed' ? 'good' : 'bad'}">${word}</span>`,
        html`<span class="long">${item}</span>`,
        label,
        before,
        after,
      ]);
  const table = {
    head: ['flip', 'item', 'label', 'before', 'after'],
    rows: [...rows('broken', broken), ...rows('fixed', fixed)],
  };
  const more = [fixed, broken].reduce((sum, { length }) => sum + Math.max(0, length - mostItems), 0);
  return html`<div class="card"><h3>${title}</h3><p class="about">${sentence}</p>${table.rows.length > 0 && html`<details><summary>The items</summary>${dataTable(table, title)}${more > 0 && html`<p class="about">and ${more} more; pipeline diff --json lists all</p>`}</details>`}</div>
`;
}

function factCard({ title, rows, also }: FactSection): Html {
  const hasText = rows.some(({ text }) => text !== '');
  const table = {
    head: ['stage', 'what', ...(hasText ? ['before → after'] : [])],
    rows: rows.map(({ who, field, text, lines }) => [
      html`<b>${who}</b>`,
      html`<span class="mono">${field}</span>`,
      ...(hasText
        ? [html`<span class="mono">${text}</span>${lines && html`<pre>${lines.join('\n')}</pre>`}`]
        : []),
    ]),
  };
  return html`<div class="card"><h3>${title}</h3>${rows.length > 0 && dataTable(table, title)}${also !== undefined && html`<p class="about">${rows.length > 0 && 'and '}${also}</p>`}</div>
`;
}

const oneSided = ({ oneSided: groups }: DiffView): Html =>
  html`${groups.map(({ title, stages }) => html`<div class="card"><h3>${title}</h3><ul>${stages.map((stage) => html`<li class="mono">${stage}`)}</ul></div>\n`)}`;
