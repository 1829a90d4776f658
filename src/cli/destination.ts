import { dirname, resolve } from 'node:path';
import { printable } from '../report/printable.ts';
import { type DestinationFailure, destinationOf, type Protected, writeText } from '../store/destination.ts';
import { attempt } from '../store/scan.ts';
import type { Call } from './command.ts';
import { artifactsOf, shown } from './places.ts';
import type { World } from './world.ts';

const pipelineItself = 'the pipeline file';
/** Protected places that a copy should not go into either. */
const takesNothing = new Set([pipelineItself, "git's folder", 'the artifacts folder']);

/** The places that no command replaces, whatever path it is given. */
export function protectedFrom(store: string, world: World, pipelineFile?: string): Protected {
  const home = world.environment['HOME'];
  return {
    store,
    others: [
      { path: world.folder, name: 'the current folder' },
      { path: resolve(world.folder, '.git'), name: "git's folder" },
      ...(home === undefined || home === '' ? [] : [{ path: resolve(home), name: 'your home folder' }]),
      ...(pipelineFile === undefined
        ? []
        : [
            { path: dirname(resolve(world.folder, pipelineFile)), name: "the pipeline file's folder" },
            { path: resolve(world.folder, pipelineFile), name: pipelineItself },
          ]),
    ],
  };
}

/** Why nothing was written, in one line, with what to do; `option` names the path on the command line. */
export function describeDestination(failure: DestinationFailure, option: string, world: World): string {
  const path = printable(shown(failure.path, world));
  switch (failure.code) {
    case 'destination-exists':
      return `${path} already exists; name another place${option === 'DEST' ? '' : ` with ${option}`}, or add --force to replace it`;
    case 'destination-is-folder':
      return failure.isLink
        ? `${path} is a link to a folder, and links to folders are not replaced; ${inside(path, option)}`
        : `${path} is a folder, and a folder is not replaced by a file; ${inside(path, option)}`;
    case 'destination-is-device':
      return `${path} is neither a file nor a folder; name a file, or - for standard output`;
    case 'destination-unreachable':
      return `${path} cannot be written: ${failure.detail}; name another place`;
    case 'destination-protected':
      return `${path} is or contains ${failure.name}, which is never replaced; ${takesNothing.has(failure.name) ? 'name another place' : inside(path, option)}`;
    case 'destination-in-store':
      return `${path} lies in ${printable(shown(failure.store, world))}, where the cache keeps its files; name a place outside`;
  }
}

const inside = (path: string, option: string): string =>
  option !== 'DEST'
    ? `name a file with ${option}`
    : path === '/'
      ? 'name another place'
      : `${path}/ copies into it`;

/** A text that a command writes at a path from its command line. */
export interface NamedText {
  readonly text: string;
  /** The path as it was given. */
  readonly written: string;
  /** The option that it was given with, `--output`. */
  readonly option: string;
  readonly replace: boolean;
  readonly mode?: number;
}

/** Writes the text; or says why not, with the exit code: 2 where the path will not do, 1 where the disk refuses. */
export function writeNamed(
  { text, written, option, replace, mode }: NamedText,
  call: Call,
  world: World,
): { readonly path: string } | { readonly wrong: string; readonly exit: 1 | 2 } {
  if (written === '-')
    return {
      wrong: `${option} takes a file, not standard output; for a file of this name: ${option} ./-`,
      exit: 2,
    };
  const judged = judge(written, replace, call, world);
  if (!judged.ok) return { wrong: describeDestination(judged.failures[0]!, option, world), exit: 2 };
  const path = judged.value;
  const done = attempt(path, () => writeText(path, text, mode));
  if (done.ok) return { path };
  return {
    wrong: `${printable(shown(path, world))} could not be written: ${done.failures[0]!.detail}`,
    exit: 1,
  };
}

/** Why a text may not be written at this path, before anything is; in one line. */
export function whyNot(
  written: string,
  option: string,
  replace: boolean,
  call: Call,
  world: World,
): string | undefined {
  const judged = judge(written, replace, call, world);
  return judged.ok ? undefined : describeDestination(judged.failures[0]!, option, world);
}

const judge = (written: string, replace: boolean, call: Call, world: World) =>
  destinationOf({
    written,
    from: world.folder,
    form: 'text',
    replace,
    protect: protectedFrom(artifactsOf(call, world), world),
  });
