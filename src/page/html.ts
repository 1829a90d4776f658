import { plainText } from '../base/plain.ts';

/** Markup that is safe to stand in a page: made by `html` alone, or out of what is safe itself. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand between markup. A string is text, whoever wrote it; a list is its pieces one after the other. */
export type Piece = Html | string | number | undefined | false | readonly Piece[];

/** Markup with everything put into it escaped: text stays text, in elements and in quoted attributes. */
export function html(markup: TemplateStringsArray, ...pieces: readonly Piece[]): Html {
  return new Html(markup.map((part, at) => (at === 0 ? '' : rendered(pieces[at - 1]!)) + part).join(''));
}

export const nothing = new Html('');

function rendered(piece: Piece): string {
  if (piece instanceof Html) return piece.text;
  if (typeof piece === 'string') return escaped(piece);
  if (typeof piece === 'number') return String(piece);
  return typeof piece === 'object' ? piece.map(rendered).join('') : '';
}

const entities: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Without control characters and marks that reorder a line, which could make a text look like another. */
const escaped = (text: string): string => plainText(text).replace(/[&<>"']/g, (found) => entities[found]!);
