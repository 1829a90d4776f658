import { isObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { type ExampleProblem, ExamplesError, problemOf } from './examples.ts';
import { isBlank, type Line, readLines } from './lines.ts';

/** A text to go on with, and the line it stands on. */
export interface Prompt {
  readonly prompt: string;
  readonly line: number;
}

/**
 * Reads JSONL, one `{"prompt": …}` a line, a string that may be empty. Further keys are left alone; blank lines go to `blank`. Throws
 * `ExamplesError` with all problems at once.
 */
export function readPrompts(path: string, blank?: (line: number) => void): Prompt[] {
  const prompts: Prompt[] = [];
  const problems: ExampleProblem[] = [];
  for (const line of readLines(path, (error) => problems.push(problemOf(error)))) {
    if (isBlank(line.text)) {
      blank?.(line.line);
      continue;
    }
    const read = readPrompt(line);
    if ('message' in read) problems.push(read);
    else prompts.push(read);
  }
  if (problems.length === 0 && prompts.length === 0)
    problems.push({ line: 1, message: 'there are no prompts' });
  if (problems.length > 0)
    throw new ExamplesError(
      problems,
      problems[0]!.otherFormat
        ? 'prompts are JSON, one object a line: {"prompt": "Once upon a time"}'
        : problems[0]!.hint,
    );
  return prompts;
}

function readPrompt({ line, text }: Line): Prompt | ExampleProblem {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const message = `not JSON: ${error instanceof Error ? error.message : error}`;
    return { line, message, otherFormat: true };
  }
  if (!isObject(json)) return { line, message: 'no object {"prompt"}', otherFormat: true };
  const { prompt } = json;
  if (typeof prompt === 'string') return { prompt, line };
  if (prompt !== undefined) return { line, message: '"prompt" is not a string' };
  const near = nearest('prompt', Object.keys(json));
  return { line, message: `no "prompt"${near === undefined ? '' : `; did you mean it by "${near}"?`}` };
}
