import { type Expression, tokenAt } from './expression.ts';
import type { WordProblem } from './words.ts';

/** An expression in a shell script, and what its value has to be written as there. */
export interface Quoted {
  readonly expression: Expression;
  /** `pattern`: in double quotes, but in a part of them that has quotes of its own, as in `"${x%…}"`. */
  readonly quotes: 'none' | 'double' | 'single' | 'pattern' | 'arithmetic';
}

export interface ShellScript {
  readonly parts: readonly (string | Quoted)[];
  readonly problems: readonly WordProblem[];
}

/** What the text at an offset is a part of. */
type Context =
  | Commands
  | { readonly kind: 'double' }
  /** `${…}`; `operator` is missing where a value in it would not be text. */
  | { readonly kind: 'brace'; readonly isQuoted: boolean; readonly operator: 'text' | 'pattern' | undefined }
  | { readonly kind: 'arithmetic'; depth: number };

interface Commands {
  /** `command` is `$(…)`, `backtick` is `` `…` ``. */
  readonly kind: 'top' | 'command' | 'backtick';
  /** Parentheses open in it. */
  depth: number;
  /** The word that the text is in: empty between words, `undefined` where it is not all plain characters. */
  word: string | undefined;
}

const commands = (kind: Commands['kind']): Commands => ({ kind, depth: 0, word: '' });

/** `${NAME` and the operator after it. */
const brace = /\$\{(?:[A-Za-z_]\w*|\d+|[@*#?$!-])(:?[-=?+]|##?|%%?)/y;

/**
 * Takes the expressions of a shell script apart and finds out in which quotes each stands. Where shells differ, or where only a whole
 * parser would know, everything from there on is undecided: an expression there is a problem, plain text is not.
 */
export function parseShell(text: string, isBash = false): ShellScript {
  const parts: (string | Quoted)[] = [];
  const problems: WordProblem[] = [];
  const contexts: Context[] = [commands('top')];
  let plain = '';
  let undecided: string | undefined;

  const take = (count: number, at: number): number => {
    plain += text.slice(at, at + count);
    return at + count;
  };
  const undecide = (where: string): void => {
    undecided ??= where;
  };
  const isInBackticks = () => contexts.some(({ kind }) => kind === 'backtick');
  const isInQuotedBackticks = () => {
    const quotes = contexts.findIndex((context) => isQuoted(context));
    return quotes !== -1 && contexts.some(({ kind }, depth) => depth > quotes && kind === 'backtick');
  };

  for (let at = 0; at < text.length; ) {
    const context = contexts.at(-1)!;
    const after = expression(at, context) ?? escaped(at, context) ?? opened(at, context);
    if (after !== undefined) at = after;
    else if (context.kind === 'double') {
      if (text[at] === '"') contexts.pop();
      at = take(1, at);
    } else if (context.kind === 'brace') at = inBrace(at, context);
    else if (context.kind === 'arithmetic') at = inArithmetic(at, context);
    else at = inCommands(at, context);
  }
  if (plain !== '') parts.push(plain);
  if (text.trim() === '') problems.push({ code: 'command-empty', within: { start: 0, end: text.length } });
  return { parts, problems };

  /** Takes the `${{` that stands at `at`; returns where it ends. */
  function expression(at: number, context: Context | 'single' | 'comment'): number | undefined {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    if (token.token === 'expression') {
      const { within } = token.expression;
      const where = undecided ?? (isInQuotedBackticks() ? 'in backquotes in quotes' : misplaced(context));
      if (where !== undefined) problems.push({ code: 'expression-undecided', within, where });
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push({ expression: token.expression, quotes: quotesIn(context) });
      mixed(context);
      return within.end;
    }
    if (token.token === 'malformed') problems.push({ code: 'expression-syntax', within: token.within });
    else {
      if (typeof context === 'object') undecide('after "${{"');
      plain += '${{';
    }
    return token.within.end;
  }

  /** Takes a backslash and what it stands before. */
  function escaped(at: number, context: Context): number | undefined {
    if (text[at] !== '\\') return undefined;
    const next = text[at + 1] ?? '';
    if (text.startsWith('${{', at + 1))
      problems.push({ code: 'expression-backslash', within: { start: at, end: at + 4 } });
    if (isInBackticks() && '$`\\"'.includes(next)) undecide('after "\\" in backquotes');
    if (context.kind === 'arithmetic') undecide('after "\\" in "$((…))"');
    // A line that goes on: nothing stands there.
    if (next !== '\n') mixed(context);
    else if ('$<('.includes(text[at - 1] ?? ' ')) undecide('after a symbol that a line end cuts in two');
    return take(2, at);
  }

  /** Takes what opens a context in any other: a substitution. */
  function opened(at: number, context: Context): number | undefined {
    const open = (inner: Context, count: number): number => {
      mixed(context);
      contexts.push(inner);
      return take(count, at);
    };
    if (text.startsWith('$((', at)) return open({ kind: 'arithmetic', depth: 0 }, 3);
    if (text.startsWith('$(', at)) return open(commands('command'), 2);
    if (text.startsWith('${', at)) {
      brace.lastIndex = at;
      const [whole, sign] = brace.exec(text) ?? ['${'];
      const isText =
        context.kind !== 'arithmetic' && !(context.kind === 'brace' && context.operator !== 'text');
      const operator = sign === undefined || !isText ? undefined : /[#%]/.test(sign) ? 'pattern' : 'text';
      return open({ kind: 'brace', isQuoted: isQuoted(context), operator }, whole.length);
    }
    if (text.startsWith('$[', at)) undecide('after "$["');
    if (text.startsWith("$'", at) && !isQuoted(context)) undecide(`after "$'"`);
    if (text[at] !== '`') return undefined;
    if (context.kind === 'backtick') {
      contexts.pop();
      return take(1, at);
    }
    if (isInBackticks()) undecide('after backquotes in backquotes');
    return open(commands('backtick'), 1);
  }

  function inBrace(at: number, context: Extract<Context, { kind: 'brace' }>): number {
    const character = text[at];
    if (character === '}') contexts.pop();
    else if (character === "'" || character === '"') {
      if (context.isQuoted) undecide('after a quote in "${…}" in quotes');
      else if (character === "'") return single(at);
      else contexts.push({ kind: 'double' });
    }
    return take(1, at);
  }

  function inArithmetic(at: number, context: Extract<Context, { kind: 'arithmetic' }>): number {
    const character = text[at]!;
    if (character === "'" || character === '"') undecide('after a quote in "$((…))"');
    if (character === '(') context.depth++;
    else if (character === ')' && context.depth > 0) context.depth--;
    else if (character === ')') {
      contexts.pop();
      if (text[at + 1] === ')') return take(2, at);
      undecide('after "((" that "))" does not close');
    }
    return take(1, at);
  }

  function inCommands(at: number, context: Commands): number {
    const character = text[at]!;
    if (character === '#' && context.word === '') return comment(at);
    if (character === "'") {
      mixed(context);
      return single(at);
    }
    if (character === '"') {
      if (isInQuotedBackticks()) undecide('after a quote in backquotes in quotes');
      mixed(context);
      contexts.push({ kind: 'double' });
      return take(1, at);
    }
    if (!/[\s;&|()<>]/.test(character)) {
      if (context.word !== undefined) context.word += character;
      return take(1, at);
    }
    const { word } = context;
    if (word === 'case' && context.kind === 'command') undecide('after "case" in "$(…)"');
    if (word === '=~') undecide('after "=~"');
    if (character === '(' && /[?*+@!]$/.test(word ?? '')) undecide(`after "${word!.at(-1)}("`);
    context.word = '';
    if (text.startsWith('<<<', at)) return take(3, at);
    if (text.startsWith('<<', at)) undecide('after "<<"');
    if (text.startsWith('((', at)) {
      if (!isBash) undecide('after "(("');
      else if (word === '') {
        mixed(context);
        contexts.push({ kind: 'arithmetic', depth: 0 });
        return take(2, at);
      }
    }
    if (character === '(') context.depth++;
    else if (character === ')' && context.depth > 0) context.depth--;
    else if (character === ')' && context.kind === 'command') contexts.pop();
    return take(1, at);
  }

  function single(open: number): number {
    let at = take(1, open);
    while (at < text.length && text[at] !== "'") {
      if (text[at] === '`' && isInBackticks()) undecide('after backquotes in backquotes');
      at = expression(at, 'single') ?? take(1, at);
    }
    return take(1, at);
  }

  /** A comment's text is copied as it stands: a quote in it opens nothing. */
  function comment(open: number): number {
    let at = open;
    while (at < text.length && text[at] !== '\n') {
      if (text[at] === '`' && isInBackticks()) undecide('after a comment in backquotes');
      at = expression(at, 'comment') ?? take(1, at);
    }
    return at;
  }
}

const isQuoted = (context: Context): boolean =>
  context.kind === 'double' || (context.kind === 'brace' && context.isQuoted);

/** The word that a context is in has something else than plain characters. */
function mixed(context: Context | 'single' | 'comment'): void {
  if (typeof context === 'object' && 'word' in context) context.word = undefined;
}

/** Where an expression cannot stand, for a shell would compute with its value. */
function misplaced(context: Context | 'single' | 'comment'): string | undefined {
  if (typeof context === 'string') return undefined;
  if (context.kind === 'brace' && context.operator === undefined)
    return 'in "${…}" but after "-", "=", "?", "+", "#" or "%"';
  if ('word' in context && /^\w+\[[^\]]*$/.test(context.word ?? '')) return 'in "[…]" after a name';
  return undefined;
}

function quotesIn(context: Context | 'single' | 'comment'): Quoted['quotes'] {
  if (context === 'single') return context;
  if (context === 'comment' || 'word' in context) return 'none';
  if (context.kind !== 'brace') return context.kind;
  if (!context.isQuoted) return 'none';
  return context.operator === 'pattern' ? 'pattern' : 'double';
}
