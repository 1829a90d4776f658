import { type Html, html } from '../html.ts';

/** Counts of pairs: what was so against what was said, a confusion matrix. */
export interface MatrixChart {
  readonly title: string;
  readonly about?: string;
  /** What a row and a column stand for: `true label`, `predicted`. */
  readonly row: string;
  readonly column: string;
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
  readonly half?: boolean;
}

/** A table whose cells are shaded by their share of the row: its own data table. */
export function matrixChart({ title, about, row, column, labels, counts, half }: MatrixChart): Html {
  const sums = counts.map((cells) => cells.reduce((a, b) => a + b, 0));
  const cell = (count: number, r: number, c: number) => {
    const share = sums[r] === 0 ? 0 : count / sums[r]!;
    const shade = count === 0 ? 0 : Math.max(1, Math.ceil(share * 8));
    return html`<td class="${r === c ? 'right' : 'wrong'} s${shade}"><b>${percent(share)}</b><small>${count}</small>`;
  };
  return html`<figure class="card chart${half === true && ' half'}">
<figcaption><h3>${title}</h3><p class="about">rows: ${row}; columns: ${column}; share of the row, count below${about !== undefined && ` · ${about}`}</p></figcaption>
<div class="scroll" tabindex="0" role="group" aria-label="Table: ${title}"><table class="matrix"><thead><tr><th scope="col">${row} \\ ${column}</th>${labels.map(
    (label) => html`<th scope="col">${label}`,
  )}</thead><tbody>${counts.map(
    (cells, r) => html`<tr><th scope="row">${labels[r]}</th>${cells.map((count, c) => cell(count, r, c))}`,
  )}</tbody></table></div>
</figure>
`;
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
