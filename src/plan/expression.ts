import type { Json } from '../base/json.ts';
import type { TextRange } from '../domain/source.ts';

/** One `${{ params.model.layers }}` of a text. */
export interface Expression {
  /** As written, without spaces: `params.model.layers`. */
  readonly name: string;
  readonly keys: readonly string[];
  /** Offsets in the text, braces included. */
  readonly within: TextRange;
}

/** A text with its expressions apart; `$${{` is a plain `${{`. */
export type Template = readonly (string | Expression)[];

/** What stands at an offset of a text: an expression, a malformed one, an escaped `${{`, or nothing of the kind. */
export type Token =
  | { readonly token: 'expression'; readonly expression: Expression }
  | { readonly token: 'malformed'; readonly within: TextRange }
  | { readonly token: 'escape'; readonly within: TextRange };

/** Names of metrics may have more signs than other names: `metrics.evaluate-lm.lm/perplexity`. */
const form = /^\s*(metrics(?:\.[\w][\w/@%:-]*)+|[A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*$/;

/** Reads the token that begins at `at`, where one does. */
export function tokenAt(text: string, at: number): Token | undefined {
  if (text.startsWith('$${{', at)) return { token: 'escape', within: { start: at, end: at + 4 } };
  if (!text.startsWith('${{', at)) return undefined;
  const close = text.indexOf('}}', at + 3);
  const line = text.indexOf('\n', at);
  if (close === -1)
    return { token: 'malformed', within: { start: at, end: line === -1 ? text.length : line } };
  const within = { start: at, end: close + 2 };
  const name = form.exec(text.slice(at + 3, close))?.[1];
  if (name === undefined) return { token: 'malformed', within };
  return { token: 'expression', expression: { name, keys: name.split('.'), within } };
}

/** Takes a text apart; `malformed` says where an expression cannot be read. */
export function parseTemplate(text: string): {
  readonly template: Template;
  readonly malformed: readonly TextRange[];
} {
  const template: (string | Expression)[] = [];
  const malformed: TextRange[] = [];
  let plain = '';
  for (let at = text.indexOf('$'), done = 0; ; at = text.indexOf('$', at)) {
    if (at === -1) {
      plain += text.slice(done);
      break;
    }
    const token = tokenAt(text, at);
    if (token === undefined) {
      at++;
      continue;
    }
    plain += text.slice(done, at);
    const { end } = token.token === 'expression' ? token.expression.within : token.within;
    if (token.token === 'escape') plain += '${{';
    else if (token.token === 'malformed') malformed.push(token.within);
    else {
      if (plain !== '') template.push(plain);
      plain = '';
      template.push(token.expression);
    }
    at = done = end;
  }
  if (plain !== '') template.push(plain);
  return { template, malformed };
}

/** The expression that is the whole of a text, and so keeps its value's type. */
export function loneExpression(text: string): Expression | undefined {
  const token = tokenAt(text, 0);
  return token?.token === 'expression' && token.expression.within.end === text.length
    ? token.expression
    : undefined;
}

/** Whether a text has an expression, or what is meant as one; `$${{` is none. */
export function hasExpression(text: string): boolean {
  const { template, malformed } = parseTemplate(text);
  return malformed.length > 0 || template.some((part) => typeof part === 'object');
}

/** A text that has no expressions, with each `$${{` as the `${{` that it stands for. */
export const unescaped = (text: string): string => text.replaceAll('$${{', () => '${{');

/** The inverse: a value whose texts stand for themselves where expressions are looked for. */
export const escaped = (value: Json): Json => mapTexts(value, (text) => text.replaceAll('${{', () => '$${{'));

/** A value with each of its texts, but not its keys, replaced. */
export function mapTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((item: Json) => mapTexts(item, change));
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapTexts(item, change)]));
}
