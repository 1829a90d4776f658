import type { JsonObject } from '../base/json.ts';
import type { Form, Objective } from '../base/task-forms.ts';
import { type Columns, fieldsOf } from '../text/example-fields.ts';
import type { Records } from './init-records.ts';

/** What examples are taken to be. */
export interface Guess {
  readonly form: Form;
  readonly objective: Objective;
  /** Every field of the form that is there. */
  readonly columns: Columns;
}

/** Names that columns go by, lower-cased and without what is no letter or digit, the likeliest first. */
const known: { readonly [field: string]: readonly string[] } = {
  text: [
    'text',
    'review',
    'sentence',
    'content',
    'message',
    'body',
    'comment',
    'tweet',
    'document',
    'description',
  ],
  label: [
    'label',
    'labels',
    'goldlabel',
    'class',
    'category',
    'target',
    'sentiment',
    'stars',
    'rating',
    'score',
    'topic',
    'intent',
    'answer',
    'y',
  ],
  premise: ['premise'],
  hypothesis: ['hypothesis'],
  sentence1: ['sentence1', 'sentencea', 'text1', 'texta', 'question1', 's1'],
  sentence2: ['sentence2', 'sentenceb', 'text2', 'textb', 'question2', 's2'],
  context: ['context', 'passage', 'article', 'sentence', 'text', 'question'],
  question: ['question'],
};
const oneOfChoices = /^(choice|option|ending|answer)([0-9]|[a-e])$/;
const plain = (column: string): string => column.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');

/**
 * The form of examples and where its fields are, by the names of the columns, and of a text and its label also by what stands in them.
 * What is given counts. A sentence where it cannot be told.
 */
export function guess(
  { values, columns }: Records,
  given: { readonly form: Form | undefined; readonly columns: Columns },
): Guess | string {
  const taken = new Set(Object.values(given.columns).flat());
  const find = (field: string): string | undefined => {
    const told = given.columns[field];
    if (told !== undefined) return String(told);
    return known[field]!.flatMap((name) =>
      columns.filter((column) => plain(column) === name && !taken.has(column)),
    )[0];
  };
  const choices = given.columns['choices'] ?? choicesIn(columns);
  const form = given.form ?? formOf(find, choices);
  const fields = fieldsOf(form).filter((field) => field !== 'label' && field !== 'choices');
  const found: Record<string, string | readonly string[]> = {
    ...(choices === undefined || form !== 'multiple-choice' ? {} : { choices }),
  };
  for (const field of fields) {
    const column = find(field) ?? (field === 'text' ? longest(values, columns, taken) : undefined);
    if (column !== undefined && !Object.values(found).includes(column)) found[field] = column;
    if (column !== undefined) taken.add(column);
  }
  const label = find('label') ?? (form === 'classification' ? fewest(values, columns, taken) : undefined);
  const due = [...fieldsOf(form)].filter((field) => field !== 'question');
  const all: Columns = { ...found, ...(label === undefined ? {} : { label }) };
  const missing = due.filter((field) => all[field] === undefined);
  const foreign = Object.keys(given.columns).filter((field) => !fieldsOf(form).includes(field));
  if (foreign.length > 0)
    return `${form} has no field ${foreign.join(', ')}: it has ${fieldsOf(form).join(', ')}`;
  if (missing.length > 0)
    return `cannot detect the column for ${missing.join(' and ')} (${form}) among ${columns.map((column) => JSON.stringify(column)).join(', ')}: set it with --column ${missing[0]}=NAME`;
  return { form, objective: objectiveOf(form, values, label!), columns: all };
}

function choicesIn(columns: readonly string[]): string | readonly string[] | undefined {
  const one = columns.find((column) => ['choices', 'options', 'endings'].includes(plain(column)));
  const each = columns.filter((column) => oneOfChoices.test(plain(column)));
  return one ?? (each.length >= 2 ? each : undefined);
}

function formOf(find: (field: string) => string | undefined, choices: unknown): Form {
  if (choices !== undefined && find('context') !== undefined) return 'multiple-choice';
  if (find('premise') !== undefined && find('hypothesis') !== undefined) return 'entailment';
  return find('sentence1') !== undefined && find('sentence2') !== undefined ? 'similarity' : 'classification';
}

const cellsOf = (values: readonly JsonObject[], column: string): string[] =>
  values.flatMap((value) =>
    value[column] === undefined || value[column] === null ? [] : [String(value[column])],
  );

/** The column with the longest cells. */
function longest(values: readonly JsonObject[], columns: readonly string[], taken: ReadonlySet<string>) {
  const size = (column: string): number =>
    cellsOf(values, column).reduce((sum, cell) => sum + cell.length, 0);
  return columns.filter((column) => !taken.has(column)).sort((a, b) => size(b) - size(a))[0];
}

const mostLabels = 100;

/** The column with the fewest different cells: at least two, and each on average in two rows. */
function fewest(values: readonly JsonObject[], columns: readonly string[], taken: ReadonlySet<string>) {
  const different = (column: string): number => new Set(cellsOf(values, column)).size;
  return columns
    .filter((column) => !taken.has(column))
    .map((column) => ({ column, count: different(column) }))
    .filter(({ count }) => count >= 2 && count <= Math.min(mostLabels, values.length / 2))
    .sort((a, b) => a.count - b.count)[0]?.column;
}

/** Similarity is graded where its labels are numbers, some of them not whole, or more than ten different ones. */
function objectiveOf(form: Form, values: readonly JsonObject[], label: string): Objective {
  if (form !== 'similarity') return 'classification';
  const cells = cellsOf(values, label);
  const numbers = new Set(cells.map((cell) => (cell.trim() === '' ? Number.NaN : Number(cell))));
  const graded =
    ![...numbers].some(Number.isNaN) &&
    (numbers.size > 10 || [...numbers].some((one) => !Number.isInteger(one)));
  return graded ? 'regression' : 'classification';
}
