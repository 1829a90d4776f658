import { isObject, type JsonObject } from '../base/json.ts';
import type { Form, TaskForm } from '../base/task-forms.ts';
import { neededColumns, readFields, shapeOf, typeName } from './example-fields.ts';
import type { ExamplesLayout } from './examples-layout.ts';
import { isBlank, type LineError, readLines } from './lines.ts';
import { readTable } from './table.ts';

/** The texts of one example, and the line it begins on. */
export interface Texts {
  readonly line: number;
  /** What the file says of it, under the form's own names. */
  readonly fields: JsonObject;
  /** Of multiple choice the context (and question), then each choice; of a pair both; else the one. */
  readonly texts: readonly string[];
}

export interface Example extends Texts {
  /** Its class; of multiple choice the right choice's place, counted from 0; of graded similarity its grade. */
  readonly label: string | number;
}

/** What is wrong with a line of a file of examples. */
export interface ExampleProblem {
  readonly line: number;
  readonly message: string;
  /** What to do about it. */
  readonly hint?: string;
  /** True where the line is no JSON object, so that the file may be in another format altogether. */
  readonly otherFormat?: true;
}

/**
 * A file of examples in which something is wrong: every problem, in the order of the lines. The message leaves out the line of the
 * first, which is `line`.
 */
export class ExamplesError extends Error {
  /** @param hint what may be done about the first of them */
  constructor(
    readonly problems: readonly ExampleProblem[],
    readonly hint?: string,
  ) {
    super(inWords(problems));
  }

  /** Of the first problem. */
  get line(): number {
    return this.problems[0]!.line;
  }

  /** All of it, for who says it to the user. */
  get words(): { readonly message: string; readonly line: number; readonly hint?: string } {
    const { message, line, hint } = this;
    return { message, line, ...(hint === undefined ? {} : { hint }) };
  }
}

/** One `{"text": …, "label": …}` a line. */
export const plainLayout: ExamplesLayout = {
  form: 'classification',
  objective: 'classification',
  format: 'jsonl',
  columns: {},
};

/**
 * Reads labelled examples. Further keys and columns are left alone; each blank line goes to `blank`. Where `labels` are given, no other is
 * allowed. Throws `ExamplesError` with all problems at once.
 */
export const readExamples = (
  path: string,
  layout: ExamplesLayout = plainLayout,
  labels?: readonly string[],
  blank?: (line: number) => void,
): Example[] => read(path, layout, { labelled: true, labels, blank }) as Example[];

/** Reads texts as `readExamples` does, whether or not they have labels. */
export const readTexts = (path: string, layout: ExamplesLayout, blank?: (line: number) => void): Texts[] =>
  read(path, layout, { labelled: false, blank });

/** Reads a text to classify a line; each blank line goes to `blank`. */
export function readTextLines(path: string, blank?: (line: number) => void): Texts[] {
  const problems: ExampleProblem[] = [];
  const texts: Texts[] = [];
  for (const { line, text } of readLines(path, (error) => problems.push(problemOf(error))))
    if (isBlank(text)) blank?.(line);
    else texts.push({ line, fields: { text }, texts: [text] });
  if (problems.length === 0 && texts.length === 0) problems.push({ line: 1, message: 'there are no texts' });
  if (problems.length > 0) throw new ExamplesError(problems, problems[0]!.hint);
  return texts;
}

/** The labels that occur, sorted by code unit: a class's index is its place here. */
export const labelsOf = (examples: readonly Pick<Example, 'label'>[]): string[] =>
  [...new Set(examples.map(({ label }) => String(label)))].sort();

interface Due {
  readonly labelled: boolean;
  readonly labels?: readonly string[] | undefined;
  readonly blank?: ((line: number) => void) | undefined;
}

function read(path: string, { format, ...layout }: ExamplesLayout, { blank, ...due }: Due): Texts[] {
  const examples: Texts[] = [];
  const problems: ExampleProblem[] = [];
  const cells = format !== 'jsonl';
  const records =
    format === 'jsonl'
      ? jsonLines(path, layout, { ...due, blank })
      : readTable(path, format, blank, neededColumns(layout.form, layout.columns, due.labelled));
  for (const record of records) {
    const { line } = record;
    if ('message' in record) {
      problems.push(record);
      continue;
    }
    const found = readFields(record.value, { ...layout, ...due, cells });
    if ('problems' in found) problems.push({ line, message: found.problems.join('; ') });
    else {
      const { label, ...texts } = found;
      examples.push({ line, ...texts, ...(label === undefined ? {} : { label }) });
    }
  }
  if (problems.length === 0 && examples.length === 0)
    problems.push({ line: 1, message: 'there are no examples' });
  if (problems.length > 0)
    throw new ExamplesError(
      problems,
      problems[0]!.otherFormat ? formatHint(layout.form, due.labelled) : problems[0]!.hint,
    );
  return examples;
}

/** Lines of plain text are texts to classify, and only where no label is due. */
const formatHint = (form: Form, labelled: boolean): string =>
  `with format jsonl each line is one object ${shapeOf(form, labelled)}; the other formats are ` +
  (labelled || form !== 'classification'
    ? 'csv and tsv, tables whose first row names their columns'
    : 'csv and tsv, tables whose first row names their columns, and text, a text a line');

/** A record and the line it begins on, or what is wrong there. */
export type FoundRecord = { readonly line: number; readonly value: JsonObject } | ExampleProblem;

function* jsonLines(path: string, { form }: TaskForm, { labelled, blank }: Due): Generator<FoundRecord> {
  const invalid: ExampleProblem[] = [];
  for (const { line, text } of readLines(path, (error) => invalid.push(problemOf(error)))) {
    yield* invalid.splice(0);
    if (isBlank(text)) {
      blank?.(line);
      continue;
    }
    try {
      const value: unknown = JSON.parse(text);
      if (isObject(value)) yield { line, value: value as JsonObject };
      else
        yield {
          line,
          message: `${typeName(value)} where an object ${shapeOf(form, labelled)} is due`,
          otherFormat: true,
        };
    } catch (error) {
      const message = `not JSON: ${error instanceof Error ? error.message : error}`;
      yield { line, message, otherFormat: true };
    }
  }
  yield* invalid;
}

/** A line that could not be read, among the problems of a file. */
export const problemOf = ({ line, message, hint }: LineError): ExampleProblem => ({ line, message, hint });

const mostShown = 20;

function inWords(problems: readonly ExampleProblem[]): string {
  const shown = problems
    .slice(0, mostShown)
    .map(({ line, message }, i) => (i === 0 ? message : `line ${line}: ${message}`));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}
