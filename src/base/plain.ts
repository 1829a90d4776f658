/** Terminal escape sequences (ECMA-48): CSI, OSC, the other strings, and those of two characters. */
const escapes = new RegExp(
  [
    '\\[[0-?]*[ -/]*[@-~]',
    '\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?',
    '[PX^_][^\\u001b]*(?:\\u001b\\\\)?',
    '[ -/]*[0-~]',
  ]
    .map((sequence) => `\\u001b${sequence}`)
    .join('|'),
  'g',
);

/** C0 and C1 controls but tab and line feed, and what overrides the direction of writing. */
const controls = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Text that another program wrote, safe to print: without terminal escapes and control characters but tab and line feed. */
export const plainText = (text: string): string => text.replace(escapes, '').replace(controls, '');
