import { padEnd, width } from '../report/columns.ts';
import type { Argument, Command, Option } from './command.ts';
import { commands } from './commands.ts';

const own: readonly Option[] = [
  { name: 'help', about: 'prints this' },
  { name: 'version', about: 'prints the version' },
];

/** The help of the whole. */
export function generalHelp(version: string): string {
  return text([
    [`pipeline ${version}: trains language models from a file you can read`],
    section('Usage', ['pipeline COMMAND …']),
    section('Commands', table(commands.map(({ name, summary }) => [name, summary]))),
    section('Options', optionTable(own)),
    section('Examples', [
      'pipeline run pretrain-then-finetune    all of it; again, and everything is restored',
      'pipeline diff previous latest          what the last run changed',
    ]),
    ['pipeline COMMAND --help says more of one command.'],
  ]);
}

/** The help of the commands that share a first word. */
export const groupHelp = (group: string, members: readonly Command[]): string =>
  text([
    section('Usage', [`pipeline ${group} COMMAND …`]),
    section('Commands', table(members.map(({ name, summary }) => [name, summary]))),
    [`pipeline ${group} COMMAND --help says more of one command.`],
  ]);

/** The help of one command. */
export function commandHelp(command: Command): string {
  return text([
    [usageLine(command), `  ${command.summary}`],
    ...(command.about.length === 0 ? [] : [command.about]),
    ...(command.arguments.length === 0
      ? []
      : [section('Arguments', table(command.arguments.map((one) => [argumentName(one), one.about])))]),
    section('Options', optionTable([...command.options, ...own])),
    section('Examples', table(command.examples)),
    section('Exit codes', table(command.exits.map(([code, when]) => [String(code), when]))),
  ]);
}

/** `pipeline run FILE [--set PATH=VALUE] …` */
export function usageLine(command: Command): string {
  return [
    'pipeline',
    command.name,
    ...command.arguments.map(argumentName),
    ...command.options.map((option) => `[${long(option)}]`),
  ].join(' ');
}

const argumentName = ({ name, optional, many }: Argument): string =>
  many ? `[${name}…]` : optional ? `[${name}]` : name;

const long = ({ name, value }: Option): string => `--${name}${value === undefined ? '' : ` ${value}`}`;

const written = (option: Option): string =>
  `${option.short === undefined ? '' : `-${option.short}, `}${long(option)}`;

const optionTable = (options: readonly Option[]): string[] =>
  table(options.map((option) => [written(option), option.about]));

function table(rows: readonly (readonly [string, string])[]): string[] {
  const first = Math.max(...rows.map(([name]) => width(name)));
  return rows.map(([name, about]) => `${padEnd(name, first)}  ${about}`);
}

const section = (title: string, lines: readonly string[]): string[] => [
  `${title}:`,
  ...lines.map((line) => `  ${line}`),
];

const text = (paragraphs: readonly (readonly string[])[]): string =>
  `${paragraphs.map((lines) => lines.join('\n')).join('\n\n')}\n`;
