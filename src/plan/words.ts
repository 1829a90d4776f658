import type { CommandProblem } from '../domain/load-failure.ts';
import type { TextRange } from '../domain/source.ts';
import { type Expression, type Template, tokenAt } from './expression.ts';

/** A command's problem, at a part of its text. */
export type WordProblem = { readonly within: TextRange } & (
  | CommandProblem
  | { readonly code: 'expression-syntax' }
);

export interface SplitCommand {
  readonly words: readonly Template[];
  /** Where each word stands. */
  readonly ranges: readonly TextRange[];
  readonly problems: readonly WordProblem[];
  /** What would mean something to a shell in a word, and is a part of an argument here. */
  readonly shellOnly: readonly ShellOnly[];
}

export interface ShellOnly {
  readonly within: TextRange;
  readonly text: string;
  readonly shell: 'true' | 'bash';
}

/** What would mean something to a shell and here would be a mere argument. */
const operator = /^(?:\|\|?|&&?|;|<<?|[0-9&]?>>?(?:&[0-9-])?)$|^[0-9&]?>>?[^>=].*$|;$/s;

/** Stands for what is quoted or a value. */
const opaque = '\u{fffc}';

/** A word's parts that a shell would read. In the text, what is quoted is opaque, but `$` in double quotes. */
const readByShells: readonly { readonly form: RegExp; readonly shell: ShellOnly['shell'] }[] = [
  { form: /\$(?:[A-Za-z_]\w*|\{[A-Za-z_#!?@*\d][^}]*\}?|[\d@*#?$!](?![\w.])|\([^)]*\)?)/u, shell: 'true' },
  { form: /`[^`]*`?/u, shell: 'true' },
  { form: /^~[\w.-]*(?:\/.*)?$/su, shell: 'true' },
  { form: /^#.*/su, shell: 'true' },
  { form: /^\d?<[^<>]+$/su, shell: 'true' },
  { form: /^(?!.*:\/\/).*(?:\*|\?).*$/su, shell: 'true' },
  { form: /^.*\[[!^]?(?:\w-\w)+\].*$/su, shell: 'true' },
  { form: /^(?!.*:\/\/).*[^;&|];[^;]*$/su, shell: 'true' },
  { form: /^(?!.*:\/\/)[^|&]+(?:\|\|?|&&)[^|&].*$/su, shell: 'true' },
  { form: /^[^<>]*[^<>=-]>>?[^<>=]+$/su, shell: 'true' },
  { form: /\{[^{}]*(?:,|\.\.)[^{}]*\}/u, shell: 'bash' },
];
const assignment = /^[A-Za-z_]\w*=/u;

/**
 * Splits a command into words as a POSIX shell does (blanks and line ends between words, `'…'`, `"…"`, backslash) and
 * nothing more: no variables, no patterns, no operators. Expressions are found first and stay whole wherever they stand,
 * so that no value is ever split.
 */
export function splitCommand(text: string): SplitCommand {
  const words: Template[] = [];
  const ranges: TextRange[] = [];
  const problems: WordProblem[] = [];
  const shellOnly: ShellOnly[] = [];
  let word: (string | Expression)[] | undefined;
  let isLeading = true; // all words before are NAME=VALUE
  let seen = ''; // the word as a shell would read it
  let plain = '';
  let bare = true; // nothing of the word was quoted
  let start = 0;

  const begin = (at: number) => {
    if (word === undefined) {
      word = [];
      start = at;
      bare = true;
      seen = '';
    }
    return word;
  };
  const flush = () => {
    if (word !== undefined && plain !== '') word.push(plain);
    plain = '';
  };
  const end = (at: number) => {
    if (word === undefined) return;
    flush();
    if (word.length === 0) word.push('');
    const [only] = word;
    const isFirst = problems.every(({ code }) => code !== 'command-operator');
    if (bare && isFirst && word.length === 1 && typeof only === 'string' && operator.test(only))
      problems.push({ code: 'command-operator', within: { start, end: at }, operator: only });
    else noteShellOnly(at);
    words.push(word);
    ranges.push({ start, end: at });
    word = undefined;
  };
  /** Takes the `${{` that stands at `at`; returns where it ends. */
  const expression = (at: number): number | undefined => {
    const token = tokenAt(text, at);
    if (token === undefined) return undefined;
    const into = begin(at);
    seen += opaque;
    if (token.token === 'escape') plain += '${{';
    else if (token.token === 'malformed') problems.push({ code: 'expression-syntax', within: token.within });
    else {
      flush();
      into.push(token.expression);
    }
    return token.token === 'expression' ? token.expression.within.end : token.within.end;
  };

  for (let at = 0; at < text.length; ) {
    const character = text[at]!;
    const after = expression(at);
    if (after !== undefined) at = after;
    else if (/\s/.test(character)) {
      end(at);
      at++;
    } else if (character === '\\') {
      if (at + 1 === text.length)
        problems.push({ code: 'command-backslash', within: { start: at, end: at + 1 } });
      else if (text[at + 1] !== '\n') {
        begin(at);
        bare = false;
        seen += opaque;
        plain += text[at + 1];
      }
      at += 2;
    } else if (character === "'" || character === '"') {
      begin(at);
      bare = false;
      at = quoted(at, character);
    } else {
      begin(at);
      seen += character;
      plain += character;
      at++;
    }
  }
  end(text.length);
  if (words.length === 0 || words[0]!.every((part) => part === ''))
    problems.push({ code: 'command-empty', within: { start: 0, end: text.length } });
  return { words, ranges, problems, shellOnly };

  function noteShellOnly(at: number): void {
    const within = { start, end: at };
    isLeading &&= assignment.test(seen);
    if (isLeading) {
      shellOnly.push({ within, text: text.slice(start, at), shell: 'true' });
      return;
    }
    for (const { form, shell } of readByShells) {
      const found = form.exec(seen);
      if (found === null) continue;
      // A part that has nothing opaque in it stands in the text as it is.
      const part = found[0].includes(opaque) ? text.slice(start, at) : found[0];
      shellOnly.push({ within, text: part, shell });
      return;
    }
  }

  /** Reads a quoted part that opens at `open`; returns where it ends. */
  function quoted(open: number, quote: string): number {
    let at = open + 1;
    while (at < text.length && text[at] !== quote) {
      const after = expression(at);
      const isDollar = quote === '"' && text[at] === '$';
      if (after === undefined)
        seen += isDollar || (quote === '"' && /[\w{}()]/.test(text[at]!)) ? text[at] : opaque;
      if (after !== undefined) at = after;
      else if (quote === '"' && text[at] === '\\' && '"\\$`\n'.includes(text[at + 1] ?? 'x')) {
        plain += text[at + 1] === '\n' ? '' : text[at + 1];
        at += 2;
      } else {
        plain += text[at];
        at++;
      }
    }
    if (at >= text.length)
      problems.push({ code: 'command-open-quote', within: { start: open, end: open + 1 }, quote });
    return at + 1;
  }
}
