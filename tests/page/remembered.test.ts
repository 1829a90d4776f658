import { expect, test } from 'vitest';
import { remembered } from '../../src/page/charts/remembered.ts';
import { html } from '../../src/page/html.ts';

test('the same values are drawn once, and no others taken for them', () => {
  const drawn: unknown[] = [];
  const draw = remembered((chart: { readonly points: readonly number[]; readonly half?: boolean }) => {
    drawn.push(chart);
    return html`${String(chart.points)}`;
  });
  const charts = [
    { points: [1, 2] },
    { points: [1, Number.NaN] },
    { points: [1, Infinity] },
    { points: [1, 2], half: true },
  ];
  const texts = charts.map((chart) => draw(chart).text);
  expect(texts).toEqual(['1,2', '1,NaN', '1,Infinity', '1,2']);
  expect(charts.map((chart) => draw(structuredClone(chart)).text)).toEqual(texts);
  expect(drawn).toEqual(charts);
});
