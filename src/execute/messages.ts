import { isObject } from '../base/json.ts';
import { plainText } from '../base/plain.ts';
import type { CurvePoint, Progress } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';
import type { StageMessage } from '../stage/messages.ts';

const longestLine = 1024 * 1024; // bytes

/** Cuts what arrives on the message descriptor into lines; `other` gets what is no message (a line without end, too). */
export function messageReader(
  message: (message: StageMessage) => void,
  other: (line: string) => void,
): (bytes: Buffer) => void {
  let pieces: Buffer[] = [];
  let length = 0;
  const end = () => {
    const line = Buffer.concat(pieces).toString('utf8');
    pieces = [];
    length = 0;
    if (line.trim() === '') return;
    const parsed = parseMessage(line);
    if (parsed) message(parsed);
    else other(line);
  };
  return (bytes) => {
    for (let rest = bytes; rest.length > 0; ) {
      const at = rest.indexOf(0x0a);
      const piece = at < 0 ? rest : rest.subarray(0, at);
      pieces.push(piece);
      length += piece.length;
      if (at >= 0 || length > longestLine) end();
      rest = at < 0 ? rest.subarray(rest.length) : rest.subarray(at + 1);
    }
  };
}

/** `undefined` where the line is no message: a stage is another program, nothing it writes is taken on trust. */
export function parseMessage(line: string): StageMessage | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  switch (value['message']) {
    case 'progress': {
      const progress = parseProgress(value['progress']);
      return progress && { message: 'progress', progress };
    }
    case 'point': {
      const point = parsePoint(value['point']);
      return point && { message: 'point', point };
    }
    case 'metric': {
      const { name, value: measured } = value;
      return isName(name) && isNumber(measured) ? { message: 'metric', name, value: measured } : undefined;
    }
    case 'notice':
      return typeof value['text'] === 'string'
        ? { message: 'notice', text: plainText(value['text']) }
        : undefined;
    case 'circumstance': {
      const { name, value: fact } = value;
      if (!isName(name)) return undefined;
      if (typeof fact === 'string') return { message: 'circumstance', name, value: plainText(fact) };
      return isNumber(fact) ? { message: 'circumstance', name, value: fact } : undefined;
    }
    case 'problem': {
      const problem = parseProblem(value['problem']);
      return problem && { message: 'problem', problem };
    }
    default:
      return undefined;
  }
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

const mostNumbers = 100; // of a point

function parsePoint(value: unknown): CurvePoint | undefined {
  if (!isObject(value)) return undefined;
  const numbers = Object.entries(value);
  const isPoint = numbers.every(([name, number]) => isName(name) && isNumber(number));
  return isPoint && numbers.length > 0 && numbers.length <= mostNumbers ? (value as CurvePoint) : undefined;
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
  object: Record<string, unknown>,
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
const isName = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 200 && plainText(value) === value;
