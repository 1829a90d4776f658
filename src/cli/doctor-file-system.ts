import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { errnoWords, isErrno } from '../store/errno.ts';
import type { Finding } from './doctor.ts';

/** The folder, or what there is of the way to it. */
export function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder));
}

/** What the store needs of the file system that `artifacts` is on, each tried. Leaves nothing behind. */
export function fileSystemFindings(artifacts: string, shown: (path: string) => string): readonly Finding[] {
  const there = existing(artifacts);
  let folder: string;
  try {
    folder = mkdtempSync(join(there, '.pipeline-doctor-'));
  } catch (error) {
    if (!isErrno(error)) throw error;
    const message = `${shown(there)} cannot be written: ${errnoWords(error)}`;
    return [{ about: 'writing', state: 'broken', message, advice: 'Use another folder: --artifacts DIR.' }];
  }
  try {
    return [
      { about: 'writing', state: 'works', message: `${shown(there)} can be written` },
      ...tried(folder),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const about = 'file system';

function tried(folder: string): readonly Finding[] {
  const found: Finding[] = [];
  const one = join(folder, 'one');
  writeFileSync(one, 'one');
  mkdirSync(join(folder, 'below'));
  const problem =
    failing(() => linkSync(one, join(folder, 'two')), 'hard links') ??
    failing(() => renameSync(one, join(folder, 'below', 'one')), 'moving files between folders');
  if (problem !== undefined) {
    const advice = 'Parallel runs could interfere. Use a local disk: --artifacts DIR.';
    found.push({ about, state: 'broken', message: `not supported: ${problem}`, advice });
  }
  if (existsSync(join(folder, 'TWO')) || existsSync(join(folder, 'BELOW')))
    found.push({
      about,
      state: 'note',
      message: 'file names are not case-sensitive',
      advice: 'Stage and file names that differ only in case conflict.',
    });
  const { mtimeNs } = statSync(join(folder, 'below'), { bigint: true });
  if (mtimeNs % 1_000_000_000n === 0n && wholeSeconds(folder))
    found.push({
      about,
      state: 'note',
      message: 'file times have whole seconds only',
      advice: 'A run waits up to 1 s per input that was just written, to detect every edit.',
    });
  return found.length > 0
    ? found
    : [{ about, state: 'works', message: 'hard links, moves and precise file times work' }];
}

/** One file in a thousand million has a whole second by chance; three in a row have not. */
function wholeSeconds(folder: string): boolean {
  return ['a', 'b', 'c'].every((name) => {
    const path = join(folder, name);
    writeFileSync(path, name);
    return statSync(path, { bigint: true }).mtimeNs % 1_000_000_000n === 0n;
  });
}

function failing(action: () => void, what: string): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    if (!isErrno(error)) throw error;
    return `${what} (${errnoWords(error)})`;
  }
}
