import { nearest } from '../base/nearest.ts';
import type { Command } from './command.ts';
import { commands } from './commands.ts';
import type { UsageFailure } from './parse.ts';

/** What the first words of a command line name: a command, the commands that share a first word, or nothing. */
export type Choice =
  | { readonly chosen: 'command'; readonly command: Command; readonly rest: readonly string[] }
  | {
      readonly chosen: 'group';
      readonly group: string;
      readonly commands: readonly Command[];
      readonly rest: readonly string[];
    }
  | { readonly chosen: 'nothing'; readonly failure: UsageFailure };

export function choose(words: readonly string[]): Choice {
  const [first = '', second] = words;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  const named = group.find(({ name }) => name === `${first} ${second}`);
  if (named !== undefined) return { chosen: 'command', command: named, rest: words.slice(2) };
  const whole = commands.find(({ name }) => name === first);
  if (whole !== undefined) return { chosen: 'command', command: whole, rest: words.slice(1) };
  const isNoName = second === undefined || second.startsWith('-');
  if (group.length > 0 && isNoName)
    return { chosen: 'group', group: first, commands: group, rest: words.slice(1) };
  return { chosen: 'nothing', failure: unknown(group.length > 0 ? `${first} ${second}` : first) };
}

function unknown(word: string): UsageFailure {
  if (word.startsWith('-')) {
    const meant = nearest(word, ['--help', '--version']);
    return { code: 'unknown-option', option: word, meant };
  }
  const names = commands.flatMap(({ name }) => [name, name.split(' ')[0]!]);
  return { code: 'unknown-command', word, meant: nearest(word, names) };
}
