/** Whole ANSI escape sequences: CSI, OSC and other strings (closed or not), and two-character escapes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~]?)/g;
/** Control characters, line and paragraph separators, and the marks that reorder text. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;

/** One line that is safe to show: escape sequences removed, runs of control and bidirectional characters a space. */
export const printable = (text: string): string => text.replace(escapes, '').replace(controls, ' ');

/** The beginning of a text that somebody else wrote, for a message. */
export const brief = (text: string, limit = 1000): string =>
  text.length <= limit ? text : `${text.slice(0, limit)}… (${text.length - limit} more characters)`;
