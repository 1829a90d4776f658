import type { ShownStage } from '../../report/content/content.ts';
import { measured } from '../../report/numbers.ts';
import { matrixChart } from '../charts/matrix.ts';
import { pointChart } from '../charts/points.ts';
import { dataTable } from '../figure.ts';
import { type Html, html } from '../html.ts';

/** What each stage has to show; of the variants of a stage the best, or else the first, is open. */
export function shownSections(stages: readonly ShownStage[]): Html {
  const seen = new Set<string>();
  return html`${stages.map((shown) => {
    const name = shown.id.replace(/\[.*$/, '');
    const siblings = stages.filter(({ id }) => id.replace(/\[.*$/, '') === name);
    const isOpen = siblings.some(({ best }) => best) ? shown.best : !seen.has(name);
    seen.add(name);
    return html`<details class="shown"${isOpen && html` open`}><summary><b>${shown.id}</b>${shown.best && ' · best'}: ${wordsOf(shown)}</summary>
<div class="cards">${shown.views.map(viewOf)}</div>${shown.problems.map((problem) => html`<p class="none">${problem}</p>`)}</details>
`;
  })}`;
}

const wordsOf = ({ views, problems }: ShownStage): string =>
  [
    ...views.map(({ title }) => title.toLowerCase()),
    ...(problems.length > 0 ? ['not all could be read'] : []),
  ].join(', ');

function viewOf(view: ShownStage['views'][number]): Html {
  switch (view.view) {
    case 'matrix':
      return matrixChart({ ...view, half: view.labels.length <= 5 });
    case 'points':
      return pointChart({
        ...view,
        points: view.points.map(({ name, x, y, low, high, weight }) => ({
          name,
          x: { value: x },
          y: { value: y, ...(low === undefined || high === undefined ? {} : { low, high }) },
          colour: 0,
          ...(weight === undefined ? {} : { weight }),
        })),
        half: true,
      });
    case 'table': {
      const { title, about, head, rows } = view;
      const isText = head.map((_, at) => rows.some((row) => String(row[at] ?? '').length > 40));
      const isWhole = head.map((_, at) => rows.every((row) => row[at] === null || Number.isInteger(row[at])));
      const cells = rows.map((row) =>
        row.map((cell, at) => {
          const text = typeof cell === 'number' ? (isWhole[at] ? String(cell) : fixed(cell)) : (cell ?? '–');
          return isText[at] ? html`<span class="long">${text}</span>` : text;
        }),
      );
      return html`<div class="card${!isText.includes(true) && ' half'}"><h3>${title}</h3>${about !== undefined && html`<p class="about">${about}</p>`}${dataTable({ head, rows: cells }, title)}</div>
`;
    }
  }
}

/** `1.000` among 0.912 and 0.871. */
const fixed = (value: number): string => (Math.abs(value) === 1 ? value.toFixed(3) : measured(value));
