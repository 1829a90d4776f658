// Some lines of a file: those whose digests come first, in the order of the file. Needs nothing but Node:
//
//   node sample.mjs --lines train.jsonl --count 400 --seed 1 --out some.jsonl
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string' },
    count: { type: 'string' },
    seed: { type: 'string' },
    out: { type: 'string' },
  },
});
const lines = readFileSync(options.lines, 'utf8').trimEnd().split('\n');
if (!(Number(options.count) <= lines.length)) {
  console.error(`sample: ${options.count} lines were asked for, but there are ${lines.length}`);
  process.exit(1);
}
const digestOf = (line) => createHash('sha256').update(`${options.seed}\n${line}`).digest('hex');
const chosen = new Set(
  lines
    .map((line, place) => ({ place, digest: digestOf(line) }))
    .sort((a, b) => (a.digest < b.digest ? -1 : 1))
    .slice(0, Number(options.count))
    .map(({ place }) => place),
);
const some = lines.filter((_, place) => chosen.has(place));
writeFileSync(options.out, some.map((line) => `${line}\n`).join(''));
console.log(`${some.length} of ${lines.length} lines`);
