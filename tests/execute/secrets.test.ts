import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { redactor } from '../../src/execute/redact.ts';
import { missingSecrets } from '../../src/execute/secrets.ts';
import { host, Project, planOf, script } from './support.ts';

const token = 'tok-"3n\nsecond line';
const withToken = { ...host, environment: { ...process.env, TOKEN: token } };

test('a secret reaches the stage, and no log, message, report, entry or key', async () => {
  const project = new Project();
  const stage = script(
    project,
    'use',
    `const { TOKEN } = process.env;
fs.writeFileSync(outputs.length, String(TOKEN.length));
console.log('the token is ' + TOKEN + '!');
console.error(TOKEN.slice(0, 6));
for (const character of TOKEN) fs.writeSync(1, character);
say({ message: 'notice', text: 'with ' + TOKEN });
say({ message: 'circumstance', name: 'token', value: TOKEN });
fs.writeSync(3, 'no message: ' + TOKEN + '\\n');
if (fs.existsSync(${JSON.stringify(project.path('fail'))})) {
  say({ message: 'problem', problem: { message: 'refused: ' + TOKEN } });
  process.exit(1);
}`,
    { outputs: { length: 'length' }, conduct: { secrets: ['TOKEN'] } },
  );
  const ran = await project.run([stage], { host: withToken });
  expect(ran.statuses).toEqual({ use: 'succeeded' });
  expect(project.readOut('use', 'length')).toBe(String(token.length));
  expect(ran.report.stages['use']?.notices).toEqual(['with ***']);
  expect(readFileSync(join(ran.folder, 'logs', 'use.log'), 'utf8')).toContain('the token is ***!');
  project.write('fail', '');
  await project.run([stage], { host: withToken, force: new Set(['use']) });
  const all = readdirSync(project.artifacts, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
  for (const text of all) expect(text).not.toMatch(/tok-"3n|tok-\\"3n|second line/);
  const other = { ...host, environment: { ...process.env, TOKEN: 'another' } };
  expect((await project.run([stage], { host: other })).statuses).toEqual({ use: 'restored' });
});

test('one that the environment lacks, or that is empty, is found before anything runs', () => {
  const project = new Project();
  const stage = script(project, 'use', '', { conduct: { secrets: ['TOKEN', 'KEY', 'NONE'] } });
  expect(missingSecrets(planOf([stage]), { TOKEN: 'x', KEY: '' })).toEqual([
    { stage: 'use', name: 'KEY' },
    { stage: 'use', name: 'NONE' },
  ]);
});

test('a stream is redacted however it is cut, and comes whole otherwise', () => {
  const said = 'abab secret sesecret secre sec';
  for (let cut = 1; cut < said.length; cut++) {
    const heard: string[] = [];
    const stream = redactor(['secret', 'abc']).stream((bytes) => heard.push(bytes.toString()));
    for (let at = 0; at < said.length; at += cut) stream.write(Buffer.from(said.slice(at, at + cut)));
    stream.end();
    expect(heard.join('')).toBe('abab *** se*** secre sec');
  }
});

/** A stage that reports everything that a message can hold. */
const talker = (project: Project) =>
  script(
    project,
    'talk',
    `say({ message: 'metric', name: 'accuracy', value: 1234.5 });
say({ message: 'metric', name: '{', value: 2 });
say({ message: 'circumstance', name: 'accuracy', value: 'with ' + process.env.TOKEN.split('\\n')[0] });
say({ message: 'point', point: { accuracy: 1234.5 } });
console.log('{ "a": 1 }');
console.log(JSON.stringify({ env: process.env.TOKEN }), encodeURIComponent(process.env.TOKEN));
console.log(Buffer.from(process.env.TOKEN).toString('base64'));`,
    { conduct: { secrets: ['TOKEN'] } },
  );

test('no secret changes a name, a number or the structure of what is stored', async () => {
  for (const secret of ['accuracy', '1234.5', 'metric', 'message', '{\n  "key": "hunter2hunter2"\n}']) {
    const project = new Project();
    const withSecret = { ...host, environment: { ...process.env, TOKEN: secret } };
    await project.run([talker(project)], { host: withSecret });
    const other = { ...host, environment: { ...process.env, TOKEN: 'another' } };
    const { report } = await project.run([talker(project)], { host: other });
    const { status, metrics, circumstances } = report.stages['talk']!;
    expect(status).toBe('restored');
    expect(metrics).toEqual({ accuracy: 1234.5, '{': 2 });
    expect(circumstances).toMatchObject({
      made: { accuracy: secret.startsWith('{') ? 'with {' : 'with ***' },
    });
  }
});

test('the encoded forms of a secret are masked, and a line of it that is too short is not', async () => {
  const project = new Project();
  const secret = '{\n  "key": "hunter2/hunter2"\n}';
  const ran = await project.run([talker(project)], {
    host: { ...host, environment: { ...process.env, TOKEN: secret } },
  });
  const log = readFileSync(join(ran.folder, 'logs', 'talk.log'), 'utf8');
  expect(log).toBe('{ "a": 1 }\n{"env":"***"} ***\n***\n');
});

test('a secret that is too short to be masked is named in a notice', async () => {
  const project = new Project();
  const run = (TOKEN: string) =>
    project.run([talker(project)], {
      host: { ...host, environment: { ...process.env, TOKEN } },
      force: new Set(['talk']),
    });
  expect((await run('acc')).report.stages['talk']?.notices).toEqual([
    'the secret TOKEN has fewer than 4 characters: it is not masked in logs and messages',
  ]);
  expect((await run('accuracy')).report.stages['talk']?.notices).toEqual([]);
});
