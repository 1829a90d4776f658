import { type Expression, tokenAt } from './expression.ts';
import type { WordProblem } from './words.ts';

/** An expression in a shell script, and the quotes it stands in. */
export interface Quoted {
  readonly expression: Expression;
  readonly quotes: 'none' | 'double' | 'single';
}

export interface ShellScript {
  readonly parts: readonly (string | Quoted)[];
  readonly problems: readonly WordProblem[];
}

type Context = 'plain' | 'parenthesis' | 'backtick' | 'double';

/**
 * A shell script with its expressions apart. Which quotes an expression stands in decides only whether its value stays one
 * word: a value always comes in through a variable, and a shell never reads the value of a variable as code.
 */
export function parseShell(text: string): ShellScript {
  const parts: (string | Quoted)[] = [];
  const problems: WordProblem[] = [];
  const contexts: Context[] = ['plain'];
  let plain = '';
  let hereDocument = false;

  const take = (count: number, at: number): number => {
    plain += text.slice(at, at + count);
    return at + count;
  };
  const expression = (at: number, quotes: Quoted['quotes']): number | undefined => {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    if (token.token === 'expression') {
      const { within } = token.expression;
      if (hereDocument) problems.push({ code: 'here-document', within });
      if (plain !== '') parts.push(plain);
      plain = '';
      parts.push({ expression: token.expression, quotes });
      return within.end;
    }
    if (token.token === 'escape') plain += '${{';
    else problems.push({ code: 'expression-syntax', within: token.within });
    return token.within.end;
  };

  for (let at = 0; at < text.length; ) {
    const context = contexts.at(-1)!;
    const character = text[at]!;
    const after = expression(at, context === 'double' ? 'double' : 'none');
    if (after !== undefined) {
      at = after;
      continue;
    }
    if (character === '\\') at = take(2, at);
    else if (text.startsWith('$(', at)) {
      contexts.push('parenthesis');
      at = take(2, at);
    } else if (character === '`') {
      if (context === 'backtick') contexts.pop();
      else contexts.push('backtick');
      at = take(1, at);
    } else if (character === '"') {
      if (context === 'double') contexts.pop();
      else contexts.push('double');
      at = take(1, at);
    } else if (context === 'double') at = take(1, at);
    else if (character === "'") at = single(at);
    else if (character === '#' && (at === 0 || /\s/.test(text[at - 1]!))) at = comment(at);
    else {
      if (character === '(') contexts.push('parenthesis');
      else if (character === ')' && context === 'parenthesis') contexts.pop();
      else if (text.startsWith('<<', at)) hereDocument = true;
      at = take(1, at);
    }
  }
  if (plain !== '') parts.push(plain);
  if (text.trim() === '') problems.push({ code: 'command-empty', within: { start: 0, end: text.length } });
  return { parts, problems };

  function single(open: number): number {
    let at = take(1, open);
    while (at < text.length && text[at] !== "'") at = expression(at, 'single') ?? take(1, at);
    return take(1, at);
  }

  /** A comment's text is copied as it stands: an apostrophe in it opens nothing. */
  function comment(open: number): number {
    let at = open;
    while (at < text.length && text[at] !== '\n') at = expression(at, 'none') ?? take(1, at);
    return at;
  }
}

/** Texts that mean nothing to a shell, in quotes or out of them. */
export const isShellPlain = (text: string): boolean => /^[A-Za-z0-9_.:+@%,/-]+$/.test(text);
