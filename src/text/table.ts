import { isUtf8 } from 'node:buffer';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import type { FoundRecord } from './examples.ts';
import { readTextFile } from './text-file.ts';

/** A comma and RFC 4180's quotes; or tabs, and a quote is a character like any other, as in GLUE's files. */
const dialects = {
  csv: { delimiter: ',', quote: '"' },
  tsv: { delimiter: '\t', quote: null },
} as const satisfies Record<string, Options>;

/** The rows of a table below its first, which names the columns; a record begins on the line that it is reported with. Blank ones go to `blank`. */
export function* readTable(
  path: string,
  format: keyof typeof dialects,
  blank?: (line: number) => void,
): Generator<FoundRecord> {
  const bytes = readTextFile(path);
  if ('message' in bytes) {
    yield { line: 1, ...bytes };
    return;
  }
  if (!isUtf8(bytes)) {
    yield {
      line: firstInvalidLine(bytes),
      message: 'not UTF-8',
      hint: 'convert the file to UTF-8, with iconv for example',
    };
    return;
  }
  const rows = rowsOf(bytes, format, blank);
  const header = rows.find((row) => 'cells' in row);
  if (header === undefined || !('cells' in header)) {
    yield* rows.filter((row) => 'message' in row);
    return;
  }
  const names = header.cells;
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    yield { line: header.line, message: `two columns are called ${JSON.stringify(twice)}` };
  for (const row of rows.slice(1)) {
    if ('message' in row) yield row;
    else if (row.cells.length === names.length)
      yield { line: row.line, value: Object.fromEntries(row.cells.map((cell, i) => [names[i]!, cell])) };
    else
      yield {
        line: row.line,
        message: `${row.cells.length} cells where the first row names ${names.length} columns`,
      };
  }
}

type Row =
  | { readonly line: number; readonly cells: readonly string[] }
  | { readonly line: number; readonly message: string };

function rowsOf(
  bytes: Buffer,
  format: keyof typeof dialects,
  blank: (line: number) => void = () => undefined,
): Row[] {
  const rows: Row[] = [];
  // With one ending everywhere the parser's count of lines is right.
  const text = bytes.toString('utf8').replaceAll('\r\n', '\n');
  let begins = 1;
  const options: Options = {
    ...dialects[format],
    bom: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: '\n',
    // Called at a row's end, which stands on line `lines`.
    on_record: (cells: string[], { lines }) => {
      if (cells.length > 1 || cells[0]?.trim() !== '') rows.push({ line: begins, cells });
      else blank(begins);
      begins = lines + 1;
      return null;
    },
  };
  try {
    parse(text, options);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const what =
      error.code === 'CSV_QUOTE_NOT_CLOSED' ? 'a quote that is opened here is never closed' : error.message;
    rows.push({ line: begins, message: what });
  }
  return rows;
}

function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  for (let from = 0; from < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, from);
    const to = end === -1 ? bytes.length : end;
    if (!isUtf8(bytes.subarray(from, to))) return line;
    from = to + 1;
  }
  return line;
}
