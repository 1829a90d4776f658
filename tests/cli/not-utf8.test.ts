import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

test('a pipeline file that is not UTF-8 is refused with the place, not read with other characters', () => {
  const { folder, pipeline } = project({});
  const text = 'version: 1\nname: x\nstages:\n  a: { run: "écho \xff", outputs: { o: o } }\n';
  const [before, after] = text.split('\xff');
  const bytes = Buffer.concat([Buffer.from(before!), Buffer.from([0xff]), Buffer.from(after!)]);
  writeFileSync(join(folder, 'x.yaml'), bytes);
  expect(pipeline('run', 'x.yaml')).toEqual({
    status: 2,
    out: '',
    err: 'x.yaml:4:19 the file is not UTF-8 from here on\n',
  });
});
