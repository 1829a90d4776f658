import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { plainText } from '../../base/plain.ts';
import { Html, html } from '../html.ts';

export { Plot };

/** How many colours the page's palette has. */
export const colours = 8;
/** A colour of the palette, from 0; it differs in light and dark. */
export const colour = (place: number): string => `var(--c${(place % colours) + 1})`;

/** What is needed of an element; the types of a browser are not at hand in Node. */
interface Element {
  readonly outerHTML: string;
  readonly querySelectorAll: (selector: string) => Iterable<Element>;
  readonly getAttribute: (name: string) => string | null;
  readonly setAttribute: (name: string, value: string) => void;
  readonly removeAttribute: (name: string) => void;
  readonly remove: () => void;
}

/** A plot, and where its horizontal scale puts things. */
export interface Drawn {
  readonly svg: Html;
  /** The scale's ends, and the pixels they lie at. */
  readonly across: { readonly domain: readonly number[]; readonly range: readonly number[] };
}

let document: unknown;

/**
 * A plot as markup. It has no style of its own, which the page's policy would refuse, and says to a screen reader what it is.
 */
export function drawn(label: string, options: Plot.PlotOptions): Drawn {
  document ??= parseHTML('<!doctype html><html><body></body></html>').document;
  const plot = Plot.plot({ ...options, document } as Plot.PlotOptions);
  const svg = plot as unknown as Element;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of [svg, ...svg.querySelectorAll('[style]')]) element.removeAttribute('style');
  for (const group of svg.querySelectorAll('[aria-label]')) {
    if (group.getAttribute('class') === null)
      group.setAttribute('class', group.getAttribute('aria-label')!.replaceAll(' ', '-'));
    group.removeAttribute('aria-label');
  }
  for (const name of ['class', 'font-family', 'width', 'height']) svg.removeAttribute(name);
  const { domain = [], range = [] } = plot.scale('x') ?? {};
  return {
    svg: new Html(
      plainText(svg.outerHTML)
        .replace(/<[a-z][^>]*>/g, rounded)
        .replace('<svg', html`<svg role="img" aria-label="${label}"`.text),
    ),
    across: { domain: [...domain].map(Number), range: [...range].map(Number) },
  };
}

/** Hundredths of a pixel are nobody's. */
const rounded = (tag: string): string =>
  tag.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
