/** Wraps a text in a style, or leaves it as it is where there are no colours. */
export type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';
export type Paint = (style: Style, text: string) => string;

const codes: { readonly [style in Style]: readonly [number, number] } = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  cyan: [36, 39],
};

/** Only the sixteen basic styles: readable on light and dark, and with the colours a user has chosen. */
export const inColour: Paint = (style, text) =>
  text === '' ? text : `\u001b[${codes[style][0]}m${text}\u001b[${codes[style][1]}m`;
export const plain: Paint = (_style, text) => text;

/** Without the styles that `inColour` writes: what takes room on a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is taken out
export const unpainted = (text: string): string => text.replace(/\u001b\[\d+m/g, '');

/** The escape sequences of `inColour`, as a group: for splitting a text around them. */
export const ownStyles = new RegExp(`(\u001b\\[(?:${[...new Set(Object.values(codes).flat())].join('|')})m)`);
