#!/usr/bin/env node
import { readFileSync } from 'node:fs';

/** The bundle lies in `dist/`, beside the manifest and below the package. */
const home = import.meta.dirname;
const version = (): string => {
  const read: unknown = JSON.parse(readFileSync(`${home}/../package.json`, 'utf8'));
  return typeof read === 'object' && read !== null && 'version' in read ? String(read.version) : 'unknown';
};

const words = process.argv.slice(2);
if (words.length === 1 && (words[0] === '--version' || words[0] === '-V')) {
  process.stdout.write(`${version()}\n`);
} else {
  // Everything else is loaded only now: asking for the version costs no more than Node itself.
  const { start } = await import('./start.ts');
  await start(words, home, version());
}
