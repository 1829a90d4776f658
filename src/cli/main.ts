#!/usr/bin/env node
import { readFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { isErrno } from '../store/errno.ts';

/** What a bundle that is compiled ahead evaluates to: a CommonJS module, which is given all that it has from outside. */
type Program = (
  module: { exports: object },
  require: NodeJS.Require,
  path: string,
  load: (file: string) => Promise<unknown>,
) => void;

/** The bundle lies in `dist/`, beside the manifest and below the package. */
const home = import.meta.dirname;
const version = (): string => {
  const read: unknown = JSON.parse(readFileSync(`${home}/../package.json`, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
};

/** Compiled when it was built: for another Node than this one the compiler refuses that by itself, and compiles anew. */
function compiled(path: string): Program {
  let cachedData: Buffer | undefined;
  try {
    cachedData = readFileSync(`${path}.compiled`);
  } catch (error) {
    if (!isErrno(error)) throw error; // built where that could not be made
  }
  const source = readFileSync(path, 'utf8');
  return new Script(source, { filename: path, ...(cachedData && { cachedData }) }).runInThisContext();
}

/** `start.js`, and what it loads beside itself: what is compiled ahead, or an ES module. */
async function load(file: string): Promise<unknown> {
  if (!file.endsWith('.js')) return import(file);
  const path = `${home}/${file}`;
  const module = { exports: {} };
  compiled(path)(module, require, path, load);
  return module.exports;
}

process.on('SIGUSR1', () => {}); // by default Node opens a debugger's port
const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.on('error', ({ code }: NodeJS.ErrnoException) => {
    process.exitCode = code === 'EPIPE' ? 0 : 1;
  });
  process.stdout.write(`${version()}\n`);
} else {
  // Everything else is loaded only now: asking for the version costs no more than Node itself.
  const path = `${home}/start.js`;
  const module: { exports: Partial<typeof import('./start.ts')> } = { exports: {} };
  compiled(path)(module, require, path, load);
  void module.exports.start?.(words, home, version());
}
