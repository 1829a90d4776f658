// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what is read
const tokens = /\u001b\[\?\d+[hl]|\u001b\[\d*[A-Za-z]|[\r\n]|[^\u001b\r\n]+/g;

/** What a terminal shows after these writes: as much of one as the reporter uses. Lines are never wider than it. */
export function shownBy(writes: readonly string[]): string[] {
  const rows: string[] = [''];
  let row = 0;
  let column = 0;
  for (const [part] of writes.join('').matchAll(tokens)) {
    if (part === '\n') {
      row++;
      column = 0;
      rows[row] ??= '';
    } else if (part === '\r') column = 0;
    else if (part.endsWith('A') && part.startsWith('\u001b')) row -= Number(part.slice(2, -1));
    else if (part === '\u001b[K') rows[row] = rows[row]!.slice(0, column);
    else if (part === '\u001b[J') {
      rows[row] = rows[row]!.slice(0, column);
      rows.length = row + 1;
    } else if (!part.startsWith('\u001b')) {
      rows[row] = rows[row]!.slice(0, column) + part + rows[row]!.slice(column + part.length);
      column += part.length;
    }
  }
  return rows;
}
