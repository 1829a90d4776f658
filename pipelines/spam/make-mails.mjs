// Makes labelled texts of the SpamAssassin mails. Needs Node and tar:
//
//   node make-mails.mjs --package mails.tgz
//
// README.md beside it says what becomes of a mail.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readMail } from './mail.mjs';

const folders = {
  'easy-ham-1': 'ham',
  'easy-ham-2': 'ham',
  'hard-ham-1': 'ham',
  'spam-1': 'spam',
  'spam-2': 'spam',
};

const { values: options } = parseArgs({
  options: { package: { type: 'string' }, out: { type: 'string', default: 'mails.jsonl' } },
});
if (options.package === undefined) fail('--package must name the .tgz of the mails');

const folder = mkdtempSync('mails-');
const { status, stderr, error } = spawnSync('tar', ['-xzf', options.package, '-C', folder, 'package/data']);
if (error !== undefined) fail(`tar cannot be started: ${error.message}`);
if (status !== 0) fail(`${options.package} cannot be unpacked: ${stderr}`);
const mails = Object.entries(folders).flatMap(([name, label]) => {
  const inside = join(folder, 'package/data', name);
  return readdirSync(inside)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => ({ text: readMail(readFileSync(join(inside, file))), label }));
});
rmSync(folder, { recursive: true });

const written = mails.filter(({ text }) => text !== '');
const seen = new Set();
const once = written.filter(({ text }) => {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  if (seen.has(words)) return false;
  return seen.add(words);
});
writeFileSync(options.out, once.map((mail) => `${JSON.stringify(mail)}\n`).join(''));
const of = (label) => once.filter((mail) => mail.label === label).length;
console.log(
  `${mails.length} mails; ${mails.length - written.length} without text and ${written.length - once.length} copies left out; ${of('ham')} ham, ${of('spam')} spam`,
);

function fail(message) {
  console.error(`make-mails: ${message}`);
  process.exit(1);
}
