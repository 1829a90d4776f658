import { isUtf8 } from 'node:buffer';
import { CsvError, type Options, parse } from 'csv-parse/sync';
import { nearest } from '../base/nearest.ts';
import type { ExampleProblem, FoundRecord } from './examples.ts';
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
  needed?: readonly string[],
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
  const names = header !== undefined && 'cells' in header ? header.cells : [];
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined)
    yield { line: header!.line, message: `two columns are called ${JSON.stringify(twice)}` };
  const wrong = headerProblem(bytes, format, header, needed);
  if (wrong !== undefined) {
    yield wrong;
    return;
  }
  if (header === undefined || !('cells' in header)) {
    yield* rows.filter((row) => 'message' in row);
    return;
  }
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

/** How else cells may be divided than a format has it. */
const otherDelimiters: readonly (readonly [delimiter: string, name: string, format?: string])[] = [
  [';', 'semicolons'],
  ['\t', 'tabs', 'tsv'],
  [',', 'commas', 'csv'],
  ['|', 'vertical bars'],
];

/** What is wrong with a table as a whole, by its first row: reported once, and not again for each row. */
function headerProblem(
  bytes: Buffer,
  format: keyof typeof dialects,
  header: Row | undefined,
  needed: readonly string[] | undefined,
): ExampleProblem | undefined {
  const names = header !== undefined && 'cells' in header ? header.cells : undefined;
  const missing = needed?.filter((name) => names?.includes(name) !== true);
  if (names !== undefined && missing?.length === 0) return undefined;
  const line = names === undefined ? 1 : header!.line;
  const first = firstLine(bytes).replaceAll(/"[^"]*"/g, '');
  const other = first.includes(dialects[format].delimiter)
    ? undefined
    : otherDelimiters.find(([delimiter]) => first.includes(delimiter));
  if (other !== undefined) {
    const [delimiter, name, right] = other;
    const python = `pandas.read_csv("FILE", sep="${delimiter}").to_csv("NEW_FILE", index=False)`;
    return {
      line,
      message: `the columns are divided by ${name}; format ${format} has ${format === 'csv' ? 'commas' : 'tabs'}`,
      hint:
        right === undefined
          ? `write it with commas, in Python: ${python}`
          : `set format to ${right}, or let the name of the file end with .${right}`,
    };
  }
  if (names === undefined || missing === undefined) return undefined;
  const near = nearest(missing[0]!, names);
  return {
    line,
    message:
      `no column ${listed(missing)}: the columns are ${listed(names)}` +
      (near === undefined ? '' : `; did you mean ${JSON.stringify(near)}?`),
    hint: 'say which column is which field: columns in a pipeline, --column FIELD=NAME on the command line',
  };
}

const mostListed = 20;
const listed = (names: readonly string[]): string =>
  names
    .slice(0, mostListed)
    .map((name) => JSON.stringify(name))
    .join(', ') + (names.length > mostListed ? ', …' : '');

function firstLine(bytes: Buffer): string {
  for (let from = 0; from < bytes.length; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.toString('utf8', from, end === -1 ? bytes.length : end);
    if (line.trim() !== '') return line;
    if (end === -1) break;
    from = end + 1;
  }
  return '';
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
    rows.push({ line: begins, message: parserWords(error.code) });
  }
  return rows;
}

/** What the parser found wrong in a row, without its own words for it. */
function parserWords(code: string): string {
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'a quote that is opened here is never closed';
    case 'INVALID_OPENING_QUOTE':
      return 'a quote stands inside a cell that does not begin with one: put the whole cell in quotes, and write each quote in it twice';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'something other than a comma follows a closing quote: write each quote inside a quoted cell twice';
    default:
      return `not CSV by RFC 4180 (${code})`;
  }
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
