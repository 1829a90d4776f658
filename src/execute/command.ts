import { shellQuote } from '../base/shell-quote.ts';
import type { CommandWord } from '../domain/plan.ts';

export interface Paths {
  readonly inputs: { readonly [name: string]: string };
  readonly outputs: { readonly [name: string]: string };
}

/** The arguments of a command, its paths filled in. A path is one piece of one argument, whatever characters it has. */
export const commandArguments = (run: readonly CommandWord[], paths: Paths): readonly string[] =>
  run.map((word) => fill(word, paths, (path) => path));

/** The text for a shell. A path is quoted only where it must be, so that it may stand inside the user's own quotes. */
export const shellText = (run: readonly CommandWord[], paths: Paths): string =>
  run.map((word) => fill(word, paths, quote)).join(' ');

const fill = (word: CommandWord, { inputs, outputs }: Paths, write: (path: string) => string): string =>
  word
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('metric' in part) throw new Error(`a metric that is not known yet: ${JSON.stringify(part)}`);
      const path = 'input' in part ? inputs[part.input] : outputs[part.output];
      if (path === undefined)
        throw new Error(`the plan names a path it does not have: ${JSON.stringify(part)}`);
      return write(path);
    })
    .join('');

const quote = (path: string): string => (/^[\w/.,:=@%+-]+$/.test(path) ? path : shellQuote(path));
