import type { ExitCode, World } from './world.ts';

/** One command of the command line, as far as its help and its arguments go; what it does is loaded when it is called. */
export interface Command {
  /** One word, or two: `cache gc`. */
  readonly name: string;
  /** One line, for the list of commands. */
  readonly summary: string;
  /** What it does, beyond that line. */
  readonly about: readonly string[];
  /** Its arguments by name; those that may be left out come last. */
  readonly arguments: readonly Argument[];
  readonly options: readonly Option[];
  /** A command line, and what it is for. */
  readonly examples: readonly (readonly [line: string, purpose: string])[];
  /** An exit code, and when it is given. */
  readonly exits: readonly (readonly [code: ExitCode, when: string])[];
  readonly load: () => Promise<{ readonly command: (call: Call, world: World) => Promise<ExitCode> }>;
}

export interface Argument {
  readonly name: string;
  readonly about: string;
  readonly optional?: true;
  /** The last argument: any number of words may stand there. */
  readonly many?: true;
  /** An empty word is valid. Otherwise it is an error: most often a shell variable that is not set. */
  readonly mayBeEmpty?: true;
}

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  /** One letter, without the dash. */
  readonly short?: string;
  /** What stands for its value in the help; absent on a flag. */
  readonly value?: string;
  /** It takes the words after it, too, once every argument is there: at least one, or any number. */
  readonly words?: 'some' | 'any';
  /** An empty value means something. Elsewhere it is a mistake: most often a shell variable that is not set. */
  readonly mayBeEmpty?: true;
  /** The values it takes, where only some are. */
  readonly choices?: readonly string[];
  readonly about: string;
}

/** A command line that fits its command. */
export interface Call {
  /** By name of the argument; one that was left out is absent. */
  readonly arguments: { readonly [name: string]: string };
  /** The words of an argument that takes many. */
  readonly many: readonly string[];
  /** By name of the option: every value given, in order; a flag that was given has `['']`. */
  readonly options: { readonly [name: string]: readonly string[] };
}

/** The last value given. */
export const lastValue = (call: Call, option: string): string | undefined => call.options[option]?.at(-1);
export const isGiven = (call: Call, option: string): boolean => call.options[option] !== undefined;
