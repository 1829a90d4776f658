import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { project } from './cli.ts';

const pipeline = (command: string, output: string) => `version: 1
name: forms
stages:
  s:
    shell: true
    run: ${command}
    outputs: { o: ${output} }
`;

describe('the type of an output', () => {
  test.each([
    ['mkdir o', 'text', 'text is a file, and this is a folder'],
    ['mkdir o', 'examples', 'examples is a file, and this is a folder'],
    ['echo 1 > o', 'model', 'model is a folder, and this is a file'],
  ])('holds for what %s stored before it was declared as %s', (command, type, words) => {
    const at = project({ 'forms.yaml': pipeline(command, 'o') });
    expect(at.pipeline('run', 'forms')).toMatchObject({ status: 0 });
    at.write('forms.yaml', pipeline(command, `{ path: o, type: ${type} }`));
    for (const more of [[], ['--force', 's'], []]) {
      const { status, err } = at.pipeline('run', 'forms', ...more);
      expect(status).toBe(1);
      expect(err).toContain(`s: output o (o) cannot be taken: ${words}`);
    }
    expect(at.pipeline('plan', 'forms').out).toContain(words);
    at.write('forms.yaml', pipeline(command, 'o'));
    expect(at.pipeline('run', 'forms')).toMatchObject({ status: 0 });
    expect(at.report().stages['s']?.status).toBe('restored');
  });
});

describe('a link in an output folder', () => {
  test('is stored only if it leads to the same in a copy', () => {
    const random = randomFrom(1, 'links');
    const parts = ['..', 'o', 'd', 'f', 'deep', 'other', '.'];
    for (let round = 0; round < 25; round++) {
      const length = 1 + random.below(5);
      const target = Array.from({ length }, () => parts[random.below(parts.length)]).join('/');
      const command = `mkdir -p o/d/deep; echo x > o/f; echo x > o/d/f; ln -s d/deep o/other; ln -s ${target} o/d/l`;
      const at = project({ 'forms.yaml': pipeline(command, 'o') });
      const { status, err } = at.pipeline('run', 'forms');
      const link = join(at.folder, 'artifacts/out/forms/s/o/d/l');
      if (status !== 0) expect(err).toMatch(/o\/d\/l is a symbolic link/);
      else {
        expect(readlinkSync(link)).toBe(target);
        expect(at.report().stages['s']?.notices).toEqual([]);
        expect(at.pipeline('run', 'forms').out).toContain('restored');
      }
    }
  });

  test('that comes back through its parent is reported, not left dangling', () => {
    const command = 'mkdir o; echo x > o/d; ln -s ../o/d o/l';
    const at = project({ 'forms.yaml': pipeline(command, 'o') });
    const { status, err } = at.pipeline('run', 'forms');
    expect(status).toBe(1);
    expect(err).toContain('o/l is a symbolic link to ../o/d, which passes through a folder outside');
    expect(existsSync(join(at.folder, 'artifacts/out/forms/s/o'))).toBe(false);
  });
});
