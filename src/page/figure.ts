import { type Html, html, type Piece } from './html.ts';

/** The values behind a chart, or a table in its own right. */
export interface DataTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly Piece[])[];
}

export interface LegendItem {
  readonly name: string;
  /** Of the palette, from 0. */
  readonly colour: number;
  readonly look?: 'line' | 'dashed' | 'dot' | 'ring';
}

export interface Figure {
  readonly title: string;
  /** Units, what is drawn and what was left out. */
  readonly about?: string;
  readonly legend?: readonly LegendItem[];
  readonly chart: Html;
  readonly table: DataTable;
  /** Of a line chart: the ends of its horizontal scale, and their pixels. The page's script shows the values by it. */
  readonly across?: { readonly domain: readonly number[]; readonly range: readonly number[] } | undefined;
  /** The same for a phone, where the chart is too wide for one. */
  readonly narrow?: Pick<Figure, 'chart' | 'across'>;
  /** Of two figures side by side. */
  readonly half?: boolean;
}

/** A chart with its title, its legend, and the table of its values behind a fold. */
export function figure({ title, about, legend = [], chart, table, across, narrow, half }: Figure): Html {
  const box = (look: string, drawing: Pick<Figure, 'chart' | 'across'>) =>
    html`<div class="scroll${look}"${drawing.across && html` data-across="${scaleOf(drawing.across)}"`} tabindex="0" role="group" aria-label="Chart: ${title}">${drawing.chart}</div>`;
  return html`<figure class="card chart${half === true && ' half'}">
<figcaption><h3>${title}</h3>${about !== undefined && html`<p class="about">${about}</p>`}</figcaption>
${legend.length > 0 && html`<ul class="legend">${legend.map(legendItem)}</ul>`}
${narrow === undefined ? box('', { chart, across }) : html`${box(' wide', { chart, across })}${box(' narrow', narrow)}`}
<details class="data"><summary>Data table</summary>${dataTable(table, title)}</details>
</figure>
`;
}

const scaleOf = ({ domain, range }: NonNullable<Figure['across']>): string =>
  [...domain, ...range].map((end) => Number(end.toPrecision(8))).join(' ');

const legendItem = ({ name, colour, look = 'line' }: LegendItem): Html =>
  html`<li><i class="${look} k${colour + 1}"></i>${name}</li>`;

/** Numbers, and texts that look like one, stand at the right. */
export function dataTable({ head, rows }: DataTable, label: string): Html {
  const numeric = head.map(
    (_, at) => rows.some((row) => row[at] !== '') && rows.every((row) => isNumeric(row[at])),
  );
  const cell = (piece: Piece, at: number) =>
    numeric[at] ? html`<td class="n">${piece}` : html`<td>${piece}`;
  return html`<div class="scroll" tabindex="0" role="group" aria-label="Table: ${label}"><table><thead><tr>${head.map(
    (name, at) => html`<th scope="col"${numeric[at] === true && html` class="n"`}>${name}`,
  )}</thead><tbody>${rows.map((row) => html`<tr>${row.map(cell)}`)}</tbody></table></div>`;
}

/** A number, a duration or a size; a range; a value with its interval; nothing. */
const numberLike =
  /^(|–|[-−+]?[\d.,]+(e-?\d+)?( ?[%a-z]{1,2})?( \d+[a-z])?(–[\d.,]+(e-?\d+)?)?( \[[^\]]*\])?)$/i;

const isNumeric = (piece: Piece): boolean =>
  typeof piece === 'number' || piece === undefined || (typeof piece === 'string' && numberLike.test(piece));
