import { padEnd, width } from '../report/columns.ts';
import type { Argument, Command, Option } from './command.ts';
import { commands } from './commands.ts';

const own: readonly Option[] = [
  { name: 'help', about: 'Print this help' },
  { name: 'version', about: 'Print the version' },
];

/** The exit code that every command has. */
const internalError = [70, 'Internal error (please report)'] as const;

/** The help without a command. */
export function generalHelp(version: string): string {
  return text([
    [`pipeline ${version}: run YAML pipelines that train language models`],
    section('Usage', ['pipeline COMMAND …']),
    section('Commands', table(commands.map(({ name, summary }) => [name, summary]))),
    section('Options', optionTable(own)),
    section('Examples', [
      'pipeline run pretrain-then-finetune    Run all stages; a second run restores everything',
      'pipeline diff previous latest          Show what the last run changed',
    ]),
    ['Run pipeline COMMAND --help for the help of one command.'],
  ]);
}

/** The help of the commands that share a first word. */
export const groupHelp = (group: string, members: readonly Command[]): string =>
  text([
    section('Usage', [`pipeline ${group} COMMAND …`]),
    section('Commands', table(members.map(({ name, summary }) => [name, summary]))),
    [`Run pipeline ${group} COMMAND --help for the help of one command.`],
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
    section(
      'Exit codes',
      table(
        [...command.exits, internalError]
          .sort(([a], [b]) => a - b)
          .map(([code, when]) => [String(code), when]),
      ),
    ),
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
