import { ownValue } from '../base/json.ts';
import { shellQuote } from '../base/shell-quote.ts';
import { type Action, type CommandWord, wordText } from '../domain/plan.ts';

export interface Paths {
  readonly inputs: { readonly [name: string]: string };
  readonly outputs: { readonly [name: string]: string };
}

/** What starts a command: its words, or a shell and a script in which each path is the value of a variable. */
export function commandLine(
  { run, shell }: Extract<Action, { run: unknown }>,
  paths: Paths,
): readonly string[] {
  if (shell === false) return run.map((word) => fill(word, paths, (path) => path));
  const [name, ...options] = shell.split(' ');
  const script = run.map((word) => fill(word, paths, shellQuote)).join(' ');
  return [name === 'sh' ? '/bin/sh' : name!, ...options, '-c', script];
}

/** The program of a command, as it is written. */
export const programOf = ({ run: [first = []], shell }: Extract<Action, { run: unknown }>): string =>
  shell === false ? wordText(first) : shell.split(' ')[0]!;

const fill = (word: CommandWord, { inputs, outputs }: Paths, write: (path: string) => string): string =>
  word
    .map((part) => {
      if (typeof part === 'string') return part;
      if ('metric' in part) throw new Error(`a metric that is not known yet: ${JSON.stringify(part)}`);
      const path = 'input' in part ? ownValue(inputs, part.input) : ownValue(outputs, part.output);
      if (path === undefined)
        throw new Error(`the plan names a path it does not have: ${JSON.stringify(part)}`);
      return write(path);
    })
    .join('');
