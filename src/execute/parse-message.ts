import { isObject, parseJson } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { plainText } from '../base/plain.ts';
import type { CurvePoint, Progress } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import type { StageMessage } from '../stage/messages.ts';

/** A message of a stage, or a line that was meant as one and does not count, with the reason. */
export type Parsed = StageMessage | { readonly rejected: string };

/**
 * `undefined` if the line is plain text. A stage is another program: nothing it writes is taken on trust.
 *
 * @param isUtf8 whether the line's bytes were valid: names would be other names otherwise
 */
export function parseLine(line: string, isUtf8: boolean): Parsed | undefined {
  const value = parseLoose(line);
  if (value === undefined) return /^\s*\{/.test(line) ? no('is not valid JSON') : undefined;
  if (isNotFinite(value)) return undefined;
  if (!isObject(value))
    return Array.isArray(value) && isObject(value[0])
      ? no('is a list; write one object per line')
      : undefined;
  if (!isUtf8) return no('is not valid UTF-8');
  return parseMessage(value);
}

const no = (why: string): Parsed => ({ rejected: `a line of descriptor 3 ${why}; it is in the log` });

/** Python and others write numbers that JSON lacks; their names are kept to be reported. */
interface NotFinite {
  readonly [notFinite]: string;
}
const notFinite = '\u0000not finite';
const nonFinite = /"(?:[^"\\]|\\.)*"|-?\b(?:NaN|Infinity)\b/g;

function parseLoose(line: string): unknown {
  const value = parseJson(line);
  if (value !== undefined) return value;
  const written = line.replace(nonFinite, (word) =>
    word.startsWith('"') ? word : JSON.stringify({ [notFinite]: word }),
  );
  return written === line ? undefined : parseJson(written);
}

const isNotFinite = (value: unknown): value is NotFinite =>
  isObject(value) && typeof value[notFinite] === 'string';

const parsers: { readonly [message in StageMessage['message']]: (value: Fields) => Parsed } = {
  progress: (value) => {
    const progress = parseProgress(value['progress']);
    return progress === undefined
      ? {
          rejected:
            'a progress message does not count: "step" and "steps" of "progress" must be finite numbers',
        }
      : { message: 'progress', progress };
  },
  point: (value) => parsePoint(value['point']),
  metric: ({ name, value }) => {
    const why = nameProblem(name) ?? numberProblem(value);
    if (why !== undefined) return { rejected: `metric ${shown(name)} does not count: ${why}` };
    return { message: 'metric', name: String(name), value: Number(value) };
  },
  notice: ({ text }) =>
    typeof text === 'string'
      ? { message: 'notice', text: plainText(text) }
      : { rejected: 'a notice does not count: its "text" must be a text' },
  circumstance: ({ name, value }) => {
    if (nameProblem(name) === undefined && typeof value === 'string')
      return { message: 'circumstance', name: String(name), value: plainText(value) };
    const why = nameProblem(name) ?? numberProblem(value);
    if (why !== undefined) return { rejected: `circumstance ${shown(name)} does not count: ${why}` };
    return { message: 'circumstance', name: String(name), value: Number(value) };
  },
  problem: (value) => {
    const problem = parseProblem(value['problem']);
    return problem === undefined
      ? { rejected: 'a problem does not count: "message" of "problem" must be a text' }
      : { message: 'problem', problem };
  },
};

type Fields = Record<string, unknown>;

function parseMessage(value: Fields): Parsed {
  const { message } = value;
  if (message === undefined) return no('has no "message"');
  if (typeof message === 'string' && Object.hasOwn(parsers, message))
    return parsers[message as StageMessage['message']](value);
  const near = typeof message === 'string' ? nearest(message, Object.keys(parsers)) : undefined;
  const meant = near === undefined ? '' : `; did you mean "${near}"?`;
  return { rejected: `${shown(message)} is not a kind of message${meant}` };
}

function parseProgress(value: unknown): Progress | undefined {
  if (!isObject(value)) return undefined;
  const { step, steps, unit, phase } = value;
  if (!isNumber(step) || !isNumber(steps)) return undefined;
  return {
    step,
    steps,
    ...(typeof unit === 'string' ? { unit: plainText(unit) } : {}),
    ...(typeof phase === 'string' ? { phase: plainText(phase) } : {}),
    ...numbers(value, ['loss', 'validation_loss', 'learning_rate', 'tokens_per_second']),
  };
}

const MAX_NUMBERS = 100; // of a point

function parsePoint(value: unknown): Parsed {
  const entries = isObject(value) ? Object.entries(value) : [];
  if (entries.length === 0 || entries.length > MAX_NUMBERS)
    return { rejected: `a point does not count: it must have 1 to ${MAX_NUMBERS} numbers by name` };
  for (const [name, number] of entries) {
    const why = nameProblem(name) ?? numberProblem(number);
    if (why !== undefined) return { rejected: `a point does not count: ${shown(name)}: ${why}` };
  }
  return { message: 'point', point: value as CurvePoint };
}

function parseProblem(value: unknown): StageProblem | undefined {
  if (!isObject(value) || typeof value['message'] !== 'string') return undefined;
  const { message, hint, input, param } = value;
  return {
    message: plainText(message),
    ...(typeof hint === 'string' ? { hint: plainText(hint) } : {}),
    ...(typeof input === 'string' ? { input } : {}),
    ...(typeof param === 'string' ? { param } : {}),
    ...numbers(value, ['line']),
  };
}

const numbers = <Name extends string>(
  object: Fields,
  names: readonly Name[],
): { readonly [name in Name]?: number } => {
  const found: { [name in Name]?: number } = {};
  for (const name of names) {
    const value = object[name];
    if (isNumber(value)) found[name] = value;
  }
  return found;
};

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

const MAX_NAME_LENGTH = 200;

function nameProblem(name: unknown): string | undefined {
  if (typeof name !== 'string') return 'its name must be a text';
  if (name === '') return 'its name is empty';
  if (name.length > MAX_NAME_LENGTH)
    return `its name has ${name.length} characters; at most ${MAX_NAME_LENGTH} are allowed`;
  return plainText(name) === name ? undefined : 'its name has control characters';
}

/** Why a value is not a finite number, for a person. */
function numberProblem(value: unknown): string | undefined {
  if (isNumber(value)) return undefined;
  const must = 'must be a finite number';
  if (value === undefined) return `its value is missing; it ${must}`;
  if (isNotFinite(value)) return `its value is ${value[notFinite]}; it ${must}`;
  if (typeof value === 'number') return `its value is too large for a number`;
  if (typeof value === 'string') return `its value is the text ${shown(value)}; it ${must}`;
  if (Array.isArray(value)) return `its value is a list; it ${must}`;
  if (isObject(value))
    return `its value is an object; it ${must}, such as each of its members under a name of its own`;
  return `its value is ${String(value)}; it ${must}`;
}

/** A name or a text in quotes, on one line. Of a long one only the beginning: a secret in it must not be recognizable. */
function shown(value: unknown): string {
  if (typeof value !== 'string') return 'without a name';
  const text = plainText(value).replace(/\s+/g, ' ');
  return JSON.stringify(text.length <= 60 ? text : `${text.slice(0, 20)}…`);
}
