import { parseArgs } from 'node:util';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { printable } from '../report/printable.ts';
import type { Call, Command, Option } from './command.ts';

/** What is wrong with a command line. Exit code 2. */
export type UsageFailure =
  | { readonly code: 'unknown-command'; readonly word: string; readonly meant: string | undefined }
  | { readonly code: 'unknown-option'; readonly option: string; readonly meant: string | undefined }
  | { readonly code: 'missing-value'; readonly option: Option }
  | { readonly code: 'needless-value'; readonly option: Option; readonly value: string }
  | { readonly code: 'unknown-choice'; readonly option: Option; readonly value: string }
  | { readonly code: 'empty-value'; readonly option: Option }
  | { readonly code: 'empty-argument'; readonly name: string | undefined }
  | { readonly code: 'missing-argument'; readonly name: string }
  | { readonly code: 'needless-argument'; readonly word: string };

/** Fits the words after the command's name to the command: every problem at once, in the order written. */
export function parseCall(command: Command, words: readonly string[]): Result<Call, UsageFailure> {
  const { tokens } = parseArgs({
    args: [...words],
    options: Object.fromEntries(
      command.options.map(({ name, value, short, words }) => [
        name,
        {
          type: value === undefined || words === 'any' ? ('boolean' as const) : ('string' as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const failures: UsageFailure[] = [];
  const given: string[] = [];
  const options: { [name: string]: string[] } = {};
  let taking: Option | undefined;
  for (const token of tokens) {
    if (token.kind === 'positional') {
      const isArgument = taking === undefined || given.length < command.arguments.length;
      if (isArgument) {
        const argument = command.arguments[Math.min(given.length, command.arguments.length - 1)];
        if (isEmpty(token.value) && argument?.mayBeEmpty === undefined)
          failures.push({ code: 'empty-argument', name: argument?.name });
        given.push(token.value);
      } else if (isEmpty(token.value)) failures.push({ code: 'empty-value', option: taking! });
      else options[taking!.name] = [...(options[taking!.name] ?? []), token.value];
    }
    if (token.kind !== 'option') continue;
    const option = command.options.find(({ name }) => name === token.name);
    taking = option?.words === undefined ? undefined : option;
    const problem = option === undefined ? unknown(token.rawName, command) : misused(option, token.value);
    if (problem === undefined) options[token.name] = [...(options[token.name] ?? []), token.value ?? ''];
    else failures.push(problem);
  }
  const single = command.arguments.filter(({ many }) => many === undefined);
  for (const { name, optional } of single.slice(given.length))
    if (optional === undefined) failures.push({ code: 'missing-argument', name });
  const further = given.slice(single.length);
  if (single.length === command.arguments.length)
    for (const word of further) failures.push({ code: 'needless-argument', word });
  if (failures.length > 0) return fail(...failures);
  const named = single.slice(0, given.length).map(({ name }, at) => [name, given[at]!] as const);
  return ok({ arguments: Object.fromEntries(named), many: further, options });
}

function unknown(written: string, command: Command): UsageFailure {
  const known = [...command.options.map(({ name }) => name), 'help', 'version'];
  const meant = nearest(written.replace(/^-+/, ''), known);
  return { code: 'unknown-option', option: written, meant: meant === undefined ? undefined : `--${meant}` };
}

function misused(option: Option, value: string | undefined): UsageFailure | undefined {
  if (option.value === undefined)
    return value === undefined ? undefined : { code: 'needless-value', option, value };
  if (value === undefined) return option.words === 'any' ? undefined : { code: 'missing-value', option };
  if (isEmpty(value) && option.mayBeEmpty === undefined) return { code: 'empty-value', option };
  if (option.choices !== undefined && !option.choices.includes(value))
    return { code: 'unknown-choice', option, value };
  return undefined;
}

const isEmpty = (value: string): boolean => value === '';

/** One line. */
export const describeUsage = (failure: UsageFailure): string => printable(wordsOf(failure));

function wordsOf(failure: UsageFailure): string {
  switch (failure.code) {
    case 'unknown-command':
      return `unknown command: ${failure.word}${didYouMean(failure.meant)}`;
    case 'unknown-option':
      return `unknown option: ${failure.option}${didYouMean(failure.meant)}`;
    case 'missing-value':
      return `--${failure.option.name} requires a value: --${failure.option.name} ${failure.option.value}`;
    case 'needless-value':
      return `--${failure.option.name} does not take a value, got ${failure.value}`;
    case 'unknown-choice':
      return `--${failure.option.name} must be one of ${failure.option.choices?.join(', ')}, got ${failure.value}${didYouMean(nearest(failure.value, failure.option.choices ?? []))}`;
    case 'empty-value':
      return `--${failure.option.name} has an empty value; is a shell variable not set?`;
    case 'empty-argument':
      return `${failure.name ?? 'an argument'} is empty; is a shell variable not set?`;
    case 'missing-argument':
      return `missing argument: ${failure.name}`;
    case 'needless-argument':
      return `unexpected argument: ${failure.word}`;
  }
}

export const didYouMean = (meant: string | undefined): string =>
  meant === undefined ? '' : `; did you mean ${meant}?`;
