import { join } from 'node:path';
import { isErrno } from '../store/errno.ts';
import { namesIn } from '../store/if-there.ts';
import { attempt } from '../store/scan.ts';
import { choose } from './choose.ts';
import type { Command, Option } from './command.ts';
import { commands } from './commands.ts';
import { latestRun } from './run-names.ts';
import { reportOf } from './run-reports.ts';
import type { World } from './world.ts';

export interface Candidate {
  readonly word: string;
  /** What it is, in a line. */
  readonly about: string;
}

/**
 * What may stand for the last of `words`, which are a command line without the program's name, up to the cursor. Nothing where it is a path,
 * or a text of the user's own.
 */
export function candidates(words: readonly string[], world: Pick<World, 'folder'>): readonly Candidate[] {
  const current = words.at(-1) ?? '';
  const fits = (all: readonly Candidate[]) => all.filter(({ word }) => word.startsWith(current));
  const before = words.slice(0, -1);
  if (before.length === 0) return fits([...firstWords(), ...own]);
  const choice = choose(before);
  if (choice.chosen === 'nothing') return [];
  if (choice.chosen === 'group')
    return fits(choice.commands.map(({ name, summary }) => ({ word: name.split(' ')[1]!, about: summary })));
  const second = commands.filter(({ name }) => before.length === 1 && name.startsWith(`${before[0]} `));
  const seconds = second.map(({ name, summary }) => ({ word: name.split(' ')[1]!, about: summary }));
  return fits([...seconds, ...ofCommand(choice.command, choice.rest, current, world)]);
}

const own: readonly Candidate[] = [
  { word: '--help', about: 'Print this help' },
  { word: '--version', about: 'Print the version' },
];

/** Commands of one word as they are, of those of two the first word once. */
function firstWords(): readonly Candidate[] {
  const found = new Map<string, string>();
  for (const { name, summary } of commands) {
    const [first, second] = name.split(' ');
    if (second === undefined || !found.has(first!))
      found.set(first!, second === undefined ? summary : `${second} …`);
  }
  return [...found].map(([word, about]) => ({ word, about }));
}

function ofCommand(
  command: Command,
  before: readonly string[],
  current: string,
  world: Pick<World, 'folder'>,
): readonly Candidate[] {
  if (current.startsWith('-'))
    return [...command.options.map(({ name, about }) => ({ word: `--${name}`, about })), own[0]!];
  const last = before.at(-1);
  const option = command.options.find(({ name }) => last === `--${name}`);
  if (option?.value !== undefined) {
    const values = ofOption(option, world);
    if (option.words !== 'any') return values;
    return [...values, ...ofArgument(command, before, world)];
  }
  return ofArgument(command, before, world);
}

const ofOption = (
  { name, value = '', choices }: Option,
  world: Pick<World, 'folder'>,
): readonly Candidate[] => {
  if (choices !== undefined) return choices.map((word) => ({ word, about: name }));
  if (value.includes('STAGE')) return stages(world);
  return value === 'RUN' ? runs(world) : [];
};

/** The argument whose turn it is: after those that are there, without options and what they take. */
function ofArgument(
  command: Command,
  before: readonly string[],
  world: Pick<World, 'folder'>,
): readonly Candidate[] {
  const takesValue = (word: string | undefined) =>
    command.options.some(({ name, value }) => value !== undefined && word === `--${name}`);
  const given = before.filter((word, at) => !word.startsWith('-') && !takesValue(before[at - 1]));
  const argument = command.arguments[given.length] ?? command.arguments.find(({ many }) => many);
  switch (argument?.name) {
    case 'FILE':
      return pipelines(world.folder);
    case 'STAGE':
      return stages(world);
    case 'STAGE.OUTPUT':
      return outputs(world);
    case 'A':
    case 'B':
    case 'RUN':
      return runs(world);
    case 'SHELL':
      return ['bash', 'zsh', 'fish'].map((word) => ({ word, about: 'Shell' }));
    default:
      return [];
  }
}

/** As they may be named: bare where they lie here or in `pipelines/`. */
function pipelines(folder: string): readonly Candidate[] {
  const found = ['', 'pipelines'].flatMap((below) =>
    namesIn(join(folder, below), isErrno)
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => ({ word: name.replace(/\.ya?ml$/, ''), about: join(below, name) })),
  );
  return [...new Map(found.toReversed().map((one) => [one.word, one])).values()].toReversed();
}

const newest = (world: Pick<World, 'folder'>) => {
  const report = attempt(artifactsHere(world), (artifacts) => {
    const run = latestRun(artifacts);
    return run && reportOf(run);
  });
  return report.ok ? report.value : undefined; // a command that needs it says why it cannot be read
};

/** Of the newest run. Of variants only the stage: a shell would have to quote the rest. */
function stages(world: Pick<World, 'folder'>): readonly Candidate[] {
  const report = newest(world);
  const names = new Set(Object.keys(report?.stages ?? {}).map((id) => id.replace(/\[.*$/s, '')));
  return [...names].map((word) => ({ word, about: `Stage of ${report?.pipeline}` }));
}

function outputs(world: Pick<World, 'folder'>): readonly Candidate[] {
  const report = newest(world);
  return Object.entries(report?.stages ?? {}).flatMap(([id, { outputs: made }]) =>
    id.includes('[')
      ? []
      : Object.keys(made ?? {}).map((port) => ({ word: `${id}.${port}`, about: 'Output' })),
  );
}

function runs(world: Pick<World, 'folder'>): readonly Candidate[] {
  const ids = namesIn(join(artifactsHere(world), 'runs'), isErrno).filter((name) => /^\d{8}-/.test(name));
  const named = ['latest', 'previous'].map((word) => ({ word, about: 'Run' }));
  return [
    ...named,
    ...ids
      .sort()
      .toReversed()
      .map((word) => ({ word, about: 'Run' })),
  ];
}

const artifactsHere = ({ folder }: Pick<World, 'folder'>): string => join(folder, 'artifacts');
