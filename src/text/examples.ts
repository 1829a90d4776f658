import { isObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { type Line, readLines } from './lines.ts';

/** A labelled text and the line it stands on. */
export interface Example {
  readonly text: string;
  readonly label: string;
  readonly line: number;
}

/** What is wrong with a line of a file of examples. */
export interface ExampleProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * A file of examples in which something is wrong: every problem, in the order of the lines. The message leaves out the line of the
 * first, which is `line`.
 */
export class ExamplesError extends Error {
  constructor(readonly problems: readonly ExampleProblem[]) {
    super(inWords(problems));
  }

  /** Of the first problem. */
  get line(): number {
    return this.problems[0]!.line;
  }
}

const mostShown = 20;

/**
 * Reads JSONL, one `{"text": …, "label": …}` a line, both strings with something in them. Further keys are left alone and blank
 * lines skipped. Where `labels` are given, no other is allowed. Throws `ExamplesError` with all problems at once.
 */
export function readExamples(path: string, labels?: readonly string[]): Example[] {
  const examples: Example[] = [];
  const problems: ExampleProblem[] = [];
  const invalid = (line: number) => problems.push({ line, message: 'not UTF-8' });
  for (const line of readLines(path, invalid)) {
    if (line.text.trim() === '') continue;
    const read = readExample(line, labels);
    if ('message' in read) problems.push(read);
    else examples.push(read);
  }
  if (problems.length === 0 && examples.length === 0)
    problems.push({ line: 1, message: 'there are no examples' });
  if (problems.length > 0) throw new ExamplesError(problems);
  return examples;
}

/** The labels that occur, sorted by code unit: a class's index is its place here. */
export const labelsOf = (examples: readonly Example[]): string[] =>
  [...new Set(examples.map(({ label }) => label))].sort();

function readExample({ line, text }: Line, labels: readonly string[] | undefined): Example | ExampleProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { line, message: `not JSON: ${error instanceof Error ? error.message : error}` };
  }
  if (!isObject(json)) return { line, message: `${typeName(json)} where an object {"text", "label"} is due` };
  for (const key of ['text', 'label']) {
    const message = stringProblem(json, key);
    if (message !== undefined) return { line, message };
  }
  const example = { text: String(json['text']), label: String(json['label']), line };
  if (labels === undefined || labels.includes(example.label)) return example;
  const near = nearest(example.label, labels);
  const meant =
    near === undefined ? `the model knows ${list(labels)}` : `did you mean ${JSON.stringify(near)}?`;
  return { line, message: `unknown label ${JSON.stringify(example.label)}; ${meant}` };
}

function stringProblem(json: Readonly<Record<string, unknown>>, key: string): string | undefined {
  const value = json[key];
  if (value === undefined) {
    const near = nearest(key, Object.keys(json));
    return `no "${key}"${near === undefined ? '' : `; did you mean it by "${near}"?`}`;
  }
  if (typeof value !== 'string') return `"${key}" is ${typeName(value)}, not a string`;
  if (value.trim() === '') return `"${key}" is empty`;
  return undefined;
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

function inWords(problems: readonly ExampleProblem[]): string {
  const shown = problems
    .slice(0, mostShown)
    .map(({ line, message }, i) => (i === 0 ? message : `line ${line}: ${message}`));
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
}

const list = (labels: readonly string[]): string => {
  const shown = labels.slice(0, mostShown).map((label) => JSON.stringify(label));
  return [...shown, ...(labels.length > shown.length ? ['…'] : [])].join(', ');
};
