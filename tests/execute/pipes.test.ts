import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startProcess } from '../../src/execute/process.ts';
import { GrowingFile } from '../../src/store/growing-file.ts';
import { Project, script, shell } from './support.ts';

test('a stage can open its output, its errors and its messages again', async () => {
  const project = new Project();
  const ran = await project.run([
    shell('sh', [
      `echo one | tee /dev/stderr >/dev/stdout; echo two >/dev/fd/2; echo three >>/proc/self/fd/1
echo '{"message":"metric","name":"x","value":1}' >/dev/fd/3`,
    ]),
    script(
      project,
      'node',
      `fs.writeFileSync('/dev/stdout', 'four\\n'); fs.appendFileSync('/dev/stderr', 'five\\n');`,
    ),
  ]);
  const log = (stage: string) => readFileSync(join(ran.folder, 'logs', `${stage}.log`), 'utf8');
  expect(ran.statuses).toEqual({ sh: 'succeeded', node: 'succeeded' });
  expect(log('sh').split('\n').toSorted()).toEqual(['', 'one', 'one', 'three', 'two']);
  expect(log('node').split('\n').toSorted()).toEqual(['', 'five', 'four']);
  expect(ran.report.stages['sh']?.metrics).toEqual({ x: 1 });
});

test('many stages at once have pipes of their own, and all of what they write arrives', async () => {
  const heard = await Promise.all(
    Array.from({ length: 40 }, async (_, at) => {
      let output = '';
      let messages = '';
      const { ended } = await startProcess({
        words: ['sh', '-c', `head -c 200000 /dev/zero | tr '\\0' x; echo ${at}; echo m${at} >&3`],
        light: true,
        cwd: '/',
        environment: { PATH: process.env['PATH']! },
        onOutput: (bytes) => {
          output += bytes;
        },
        onError: () => {},
        onMessage: (bytes) => {
          messages += bytes;
        },
      });
      return { ended: await ended, length: output.length, end: output.slice(-3).trim(), messages };
    }),
  );
  for (const [at, one] of heard.entries()) {
    expect(one.ended).toEqual({ exit: 0 });
    expect(one.length).toBe(200_000 + String(at).length + 1);
    expect(one.end.endsWith(String(at))).toBe(true);
    expect(one.messages).toBe(`m${at}\n`);
  }
});

test('a program that is not there is reported, and leaves no pipe open', async () => {
  for (const light of [true, false]) {
    const { pid, ended } = await startProcess({
      words: ['/nowhere/program'],
      light,
      cwd: '/',
      environment: {},
      onOutput: () => {},
      onError: () => {},
      onMessage: () => {},
    });
    expect(pid).toBeUndefined();
    expect(await ended).toEqual({ notStarted: expect.stringContaining('ENOENT') });
  }
});

test('a file that a shell truncates while it is followed is read from its beginning', () => {
  const project = new Project();
  const path = project.write('log', 'first line\n');
  const file = new GrowingFile(path);
  expect([...file.added()]).toEqual(['first line\n']);
  project.write('log', 'next\n');
  expect([...file.added()]).toEqual(['next\n']);
});
