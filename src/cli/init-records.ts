import { type JsonObject, parseObject } from '../base/json.ts';
import { type ExampleProblem, problemOf } from '../text/examples.ts';
import type { ExampleFormat } from '../text/examples-layout.ts';
import { isBlank, readLines } from '../text/lines.ts';
import { readTable } from '../text/table.ts';

/** The records of a file before it is known what they are, as far as they can be read. */
export interface Records {
  readonly values: readonly JsonObject[];
  readonly problems: readonly ExampleProblem[];
  /** Columns or keys, in the order in which they first come. */
  readonly columns: readonly string[];
}

export function readRecords(path: string, format: ExampleFormat): Records {
  const values: JsonObject[] = [];
  const problems: ExampleProblem[] = [];
  for (const record of format === 'jsonl' ? jsonLines(path) : readTable(path, format))
    if ('message' in record) problems.push(record);
    else values.push(record.value);
  return { values, problems, columns: [...new Set(values.flatMap((value) => Object.keys(value)))] };
}

function* jsonLines(path: string): Generator<ExampleProblem | { readonly value: JsonObject }> {
  const invalid: ExampleProblem[] = [];
  for (const { line, text } of readLines(path, (error) => invalid.push(problemOf(error)))) {
    if (isBlank(text)) continue;
    const value = parseObject(text);
    yield value !== undefined ? { value } : { line, message: 'not a JSON object' };
  }
  yield* invalid;
}
