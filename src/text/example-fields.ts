import type { JsonObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import type { Form, TaskForm } from '../base/task-forms.ts';

/** Under which name a field stands in a file: a key of JSON, a column of a table; of `choices` also one for each choice. */
export interface Columns {
  readonly [field: string]: string | readonly string[];
}

/** The fields of a form that hold its texts, in the order in which the model reads them. */
const textFields: Readonly<Record<Form, readonly string[]>> = {
  classification: ['text'],
  entailment: ['premise', 'hypothesis'],
  similarity: ['sentence1', 'sentence2'],
  'multiple-choice': ['context', 'question', 'choices'],
};

/** Every field of a form's examples. */
export const fieldsOf = (form: Form): readonly string[] => [...textFields[form], 'label'];

/** `{"premise", "hypothesis", "label"}`, as a message names it. */
export const shapeOf = (form: Form, labelled: boolean): string => {
  const fields = labelled ? fieldsOf(form) : textFields[form];
  return `{${fields.map((name) => (name === 'question' ? '"question"?' : `"${name}"`)).join(', ')}}`;
};

/** The columns that a table of examples must have. */
export const neededColumns = (form: Form, columns: Columns, labelled: boolean): string[] =>
  fieldsOf(form)
    .filter((field) => (field !== 'label' || labelled) && field !== 'question')
    .flatMap((field) => columns[field] ?? (field === 'choices' ? [] : field));

/** What one record says: its fields, as they are, and its texts. */
export interface Read {
  readonly fields: JsonObject;
  /** Of multiple choice the context (and question), then each choice; of the others each field. */
  readonly texts: readonly string[];
  readonly label: string | number | undefined;
}

export interface FieldOptions extends TaskForm {
  readonly columns: Columns;
  /** Whether a label is due; where not, it is not looked at. */
  readonly labelled: boolean;
  /** Values are the cells of a table, all of them strings. */
  readonly cells: boolean;
  /** The only labels allowed. */
  readonly labels?: readonly string[] | undefined;
}

/** Reads one record, and says everything that is wrong with it. */
export function readFields(
  record: JsonObject,
  options: FieldOptions,
): Read | { readonly problems: string[] } {
  const problems: string[] = [];
  const texts = textFields[options.form].flatMap((field): [string, unknown][] => {
    const value = written(record, field, options.columns);
    if (field === 'question' && value === undefined) return [];
    const problem =
      field === 'choices'
        ? choicesProblem(record, value, options)
        : stringProblem(record, keyOf(field, options), value);
    if (problem !== undefined) problems.push(problem);
    return [[field, value]];
  });
  const fields = Object.fromEntries(texts) as Record<string, string | string[]>;
  const choices = Array.isArray(fields['choices']) ? fields['choices'].length : 0;
  let label: string | number | undefined;
  if (options.labelled) {
    const read = labelOf(record, options, choices);
    if (typeof read === 'object') problems.push(read.problem);
    else label = read;
  }
  if (problems.length > 0) return { problems };
  return {
    fields: { ...fields, ...(label === undefined ? {} : { label }) },
    texts: options.form === 'multiple-choice' ? choiceTexts(fields) : Object.values(fields).flat(),
    label,
  };
}

/** Context and question are one text, as GPT-1 has them: nothing but a space between. */
const choiceTexts = ({ context, question, choices }: Record<string, string | string[]>): string[] => [
  [context, ...(question === undefined ? [] : [question])].join(' '),
  ...(choices as string[]),
];

function labelOf(
  record: JsonObject,
  options: FieldOptions,
  choices: number,
): string | number | { readonly problem: string } {
  const key = keyOf('label', options);
  const value = written(record, 'label', options.columns);
  if (options.form === 'multiple-choice' || options.objective === 'regression')
    return numberOf(record, key, value, options, choices);
  // A class may be a number in the file: 0, 1, … as many data sets have them. It is a name like any other.
  const named = Number.isInteger(value) || typeof value === 'boolean' ? String(value) : value;
  const problem = stringProblem(record, key, named);
  if (problem !== undefined) return { problem };
  const label = named as string;
  if (options.labels === undefined || options.labels.includes(label)) return label;
  const near = nearest(label, options.labels);
  const meant =
    near === undefined
      ? `the model knows ${listed(options.labels)}`
      : `did you mean ${JSON.stringify(near)}?`;
  return { problem: `unknown label ${JSON.stringify(label)}; ${meant}` };
}

function numberOf(
  record: JsonObject,
  key: string,
  value: unknown,
  { cells, form }: FieldOptions,
  choices: number,
): number | { readonly problem: string } {
  if (value === undefined) return { problem: missing(record, key) };
  const number = cells && typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number))
    return { problem: `"${key}" is ${cells ? JSON.stringify(value) : typeName(value)}, not a number` };
  if (form !== 'multiple-choice') return number;
  if (Number.isInteger(number) && number >= 0 && (number < choices || choices === 0)) return number;
  return { problem: `"${key}" is ${number}, not the place of one of ${choices} choices, counted from 0` };
}

function choicesProblem(
  record: JsonObject,
  value: unknown,
  { columns, cells }: FieldOptions,
): string | undefined {
  const key = columns['choices'] ?? 'choices';
  if (typeof key !== 'string') {
    const absent = key.find((name) => record[name] === undefined);
    if (absent !== undefined) return missing(record, absent);
  }
  const name = typeof key === 'string' ? key : 'choices';
  if (value === undefined)
    return cells
      ? 'a table has one column for each choice: name them in columns.choices'
      : missing(record, name);
  if (!Array.isArray(value)) return `"${name}" is ${typeName(value)}, not an array of strings`;
  const wrong = value.findIndex((one) => typeof one !== 'string' || one.trim() === '');
  if (wrong !== -1) return `"${name}" has no text at place ${wrong}`;
  return value.length < 2 ? `"${name}" has ${value.length} of the 2 choices that are the fewest` : undefined;
}

/** The name of a field of one text in the file. */
function keyOf(field: string, { columns }: FieldOptions): string {
  const key = columns[field] ?? field;
  return typeof key === 'string' ? key : key.join();
}

/** In a table, an example with fewer choices than others leaves its last cells empty. */
function written(record: JsonObject, field: string, columns: Columns): unknown {
  const key = columns[field] ?? field;
  if (typeof key === 'string') return Object.hasOwn(record, key) ? record[key] : undefined;
  const values = key.map((name) => record[name]);
  const last = values.findLastIndex((value) => typeof value !== 'string' || value.trim() !== '');
  return values.slice(0, last + 1);
}

function stringProblem(record: JsonObject, key: string, value: unknown): string | undefined {
  if (value === undefined) return missing(record, key);
  if (typeof value !== 'string') return `"${key}" is ${typeName(value)}, not a string`;
  return value.trim() === '' ? `"${key}" is empty` : undefined;
}

function missing(record: JsonObject, key: string): string {
  const near = nearest(key, Object.keys(record));
  return `no "${key}"${near === undefined ? '' : `; did you mean it by "${near}"?`}`;
}

export function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

const mostListed = 20;
const listed = (labels: readonly string[]): string => {
  const shown = labels.slice(0, mostListed).map((label) => JSON.stringify(label));
  return [...shown, ...(labels.length > shown.length ? ['…'] : [])].join(', ');
};
