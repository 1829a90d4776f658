import { type Json, ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isAsWritten } from '../base/written-number.ts';
import type { Condition, Operator } from '../domain/condition.ts';
import type { TextRange } from '../domain/source.ts';

/** An `if` as it is written: names are not yet looked up. */
export type Parsed =
  | { readonly value: Json; readonly within: TextRange }
  | { readonly name: string; readonly within: TextRange }
  | { readonly not: Parsed; readonly within: TextRange }
  | {
      readonly operator: Operator;
      readonly left: Parsed;
      readonly right: Parsed;
      readonly within: TextRange;
    };

interface Token {
  readonly text: string;
  readonly within: TextRange;
}

const token =
  /\s+|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|'(?:[^']|'')*'|[A-Za-z_][\w-]*(?:\.[\w][\w/@%:-]*)*|\|\||&&|[=!<>]=|[<>!()]/y;
const words: ReadonlyMap<string, Json> = new Map<string, Json>([
  ['true', true],
  ['false', false],
  ['null', null],
]);
/** Words and signs of one condition: more would nest deeper than a call stack. */
export const PART_LIMIT = 1000;

/** Where a condition cannot be read. Without a `problem` the part has no meaning there. */
export type ConditionProblem = TextRange & { readonly problem?: 'long' | 'number' };

/** From what binds least to what binds most. */
const levels: readonly (readonly Operator[])[] = [['||'], ['&&'], ['==', '!=', '<', '<=', '>', '>=']];

/**
 * Reads a condition: `params.x`, `matrix.x`, `metrics.STAGE.NAME`, numbers, `'texts'`, `true`, `false`, `null`, compared by `== != < <= > >=`
 * and joined by `!`, `&&`, `||` and parentheses. The braces of `${{ }}` around all of it may be left out. The failure is where it cannot be read.
 */
export function parseCondition(
  written: string,
): Result<{ readonly text: string; readonly parsed: Parsed }, ConditionProblem> {
  const braces = /^(\s*\$\{\{)(.*)\}\}\s*$/s.exec(written);
  const [, open = '', inner = written] = braces ?? [];
  const tokens: Token[] = [];
  for (let at = open.length; at < open.length + inner.length; at = token.lastIndex) {
    token.lastIndex = at;
    const [text] = token.exec(written.slice(0, open.length + inner.length)) ?? [];
    if (text === undefined) return fail({ start: at, end: at + 1 });
    if (text.trim() === '') continue;
    const within = { start: at, end: at + text.length };
    if (tokens.length === PART_LIMIT) return fail({ ...within, problem: 'long' });
    if (/^-?\d/.test(text) && !isAsWritten(text, Number(text))) return fail({ ...within, problem: 'number' });
    tokens.push({ text, within });
  }
  let next = 0;
  const end = { start: open.length, end: open.length + inner.length };

  const level = (depth: number): Parsed | TextRange => {
    const operators = levels[depth];
    if (operators === undefined) return unary();
    let left = level(depth + 1);
    for (;;) {
      const operator = operators.find((one) => one === tokens[next]?.text);
      if (operator === undefined || isRange(left)) return left;
      next++;
      const right = level(depth + 1);
      if (isRange(right)) return right;
      left = { operator, left, right, within: { start: left.within.start, end: right.within.end } };
      if (depth === levels.length - 1) return left; // comparisons do not follow one another
    }
  };
  const unary = (): Parsed | TextRange => {
    const here = tokens[next++];
    if (here === undefined) return end;
    const { text, within } = here;
    if (text === '!') {
      const not = unary();
      return isRange(not) ? not : { not, within: { start: within.start, end: not.within.end } };
    }
    if (text === '(') {
      const inside = level(0);
      if (isRange(inside)) return inside;
      const close = tokens[next++];
      return close?.text === ')' ? inside : (close?.within ?? end);
    }
    if (words.has(text)) return { value: words.get(text)!, within };
    if (text.startsWith("'")) return { value: text.slice(1, -1).replaceAll("''", "'"), within };
    if (/^-?\d/.test(text)) return { value: Number(text) || 0, within }; // -0 is 0
    return /^[A-Za-z_]/.test(text) ? { name: text, within } : within;
  };
  const parsed = level(0);
  if (isRange(parsed)) return fail(parsed);
  if (next < tokens.length) return fail(tokens[next]!.within);
  return ok({ text: inner.trim(), parsed });
}

const isRange = (one: Parsed | TextRange): one is TextRange => !('within' in one);

/** The stages whose metrics a condition names, as written, each with where. */
export function metricsIn(
  parsed: Parsed,
): readonly { readonly stage: string; readonly name: string; readonly within: TextRange }[] {
  if ('not' in parsed) return metricsIn(parsed.not);
  if ('operator' in parsed) return [...metricsIn(parsed.left), ...metricsIn(parsed.right)];
  if (!('name' in parsed)) return [];
  const [root, stage, ...rest] = parsed.name.split('.');
  return root === 'metrics' && stage !== undefined && rest.length > 0
    ? [{ stage, name: rest.join('.'), within: parsed.within }]
    : [];
}

export type ValueType = 'number' | 'text' | 'boolean' | 'null' | 'other';

export const typeOfValue = (value: Json): ValueType => {
  if (value === null) return 'null';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'boolean';
  return typeof value === 'string' ? 'text' : 'other';
};

/** Whether a condition holds; or the metric that is not there. `values` are those of the metrics that were looked at. */
export function holds(
  condition: Condition,
  metricsOf: (id: string) => { readonly [name: string]: number },
): Result<{ readonly holds: boolean; readonly values: { readonly [name: string]: number } }, MissingMetric> {
  const values: { [name: string]: number } = {};
  const missing: MissingMetric[] = [];
  const worth = (one: Condition): Json => {
    if ('value' in one) return one.value;
    if ('not' in one) return !worth(one.not);
    if ('metric' in one) {
      const known = metricsOf(one.of);
      const value = ownValue(known, one.metric);
      if (value === undefined) missing.push({ stage: one.of, metric: one.metric, known: Object.keys(known) });
      else values[`metrics.${one.of}.${one.metric}`] = value;
      return value ?? 0;
    }
    const [left, right] = [worth(one.left), worth(one.right)];
    switch (one.operator) {
      case '||':
        return left === true || right === true;
      case '&&':
        return left === true && right === true;
      case '==':
        return left === right;
      case '!=':
        return left !== right;
      case '<':
        return Number(left) < Number(right);
      case '<=':
        return Number(left) <= Number(right);
      case '>':
        return Number(left) > Number(right);
      case '>=':
        return Number(left) >= Number(right);
    }
  };
  const value = worth(condition) === true;
  return missing.length > 0 ? fail(...missing) : ok({ holds: value, values });
}

export interface MissingMetric {
  readonly stage: string;
  readonly metric: string;
  /** Those that the stage has. */
  readonly known: readonly string[];
}
