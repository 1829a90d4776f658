import type { TextRange } from '../domain/source.ts';

/**
 * The first `${{ … }}` outside quotes on the line that starts at `line`. Inside `{ }` and `[ ]` YAML takes its braces for its own,
 * so a syntax error on such a line nearly always means that the quotes are missing.
 */
export function unquotedExpression(text: string, line: number): TextRange | undefined {
  const end = text.indexOf('\n', line) === -1 ? text.length : text.indexOf('\n', line);
  let quote = '';
  let flow = false;
  for (let at = line; at < end; at++) {
    const character = text[at]!;
    if (quote !== '') {
      if (character === '\\' && quote === '"') at++;
      else if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (flow && text.startsWith('${{', at)) {
      const close = text.indexOf('}}', at);
      return { start: at, end: close === -1 || close > end ? at + 3 : close + 2 };
    } else if (character === '{' || character === '[') flow = true;
  }
  return undefined;
}
