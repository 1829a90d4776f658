/** Columns that a text takes on a terminal: wide East Asian characters and emoji two, combining marks none. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += /[^\u0020-\u007e]/.test(character) ? widthOf(character) : 1;
  return columns;
}

/** Followed by spaces up to `columns`. */
export const padEnd = (text: string, columns: number): string =>
  text + ' '.repeat(Math.max(0, columns - width(text)));

/** Preceded by spaces up to `columns`. */
export const padStart = (text: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(text))) + text;

/** At most `columns` wide; what was cut is shown by `mark`. */
export function truncate(text: string, columns: number, mark = '…'): string {
  if (width(text) <= columns) return text;
  const room = columns - width(mark);
  let kept = '';
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used > room) break;
    kept += character;
  }
  return room < 0 ? '' : kept + mark;
}

/** At most `columns` wide, its beginning and its end kept: what tells variants apart stands at the end. */
export function shortened(text: string, columns: number, mark = '…'): string {
  if (width(text) <= columns) return text;
  const room = columns - width(mark);
  if (room < 2) return truncate(text, columns, mark);
  const end = [...truncate([...text].reverse().join(''), Math.floor(room / 2), '')].reverse().join('');
  return `${truncate(text, room - width(end), '')}${mark}${end}`;
}

function widthOf(character: string): number {
  if (/\p{Mark}|\u200b|\u200c|\u200d|\ufe0f/u.test(character)) return 0;
  return /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Emoji_Presentation}|[\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u.test(
    character,
  )
    ? 2
    : 1;
}
