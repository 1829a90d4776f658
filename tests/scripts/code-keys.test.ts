import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const script = resolve(import.meta.dirname, '../../scripts/code-keys.mjs');

/** The key of stage kind `sum` in a project of these files. */
function keyOf(files: Record<string, string>): unknown {
  const folder = mkdtempSync(join(tmpdir(), 'code-keys-'));
  for (const [path, text] of Object.entries({ 'package.json': '{ "dependencies": {} }', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const program = `import { codeOf } from ${JSON.stringify(script)};
    console.log(JSON.stringify(await codeOf('sum', [])));`;
  return JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', program], { cwd: folder, encoding: 'utf8' }),
  );
}

const one = 'export const value = 1;\n';
const two = 'export const value = 2;\n';
const files = {
  'stages/sum/run.ts': `import { value as a } from '../../src/left/value.ts';
import { value as b } from '../../src/right/value.ts';
import { double } from '../../src/double.ts';
console.log(a - double(b));\n`,
  'src/left/value.ts': one,
  'src/right/value.ts': two,
  'src/double.ts': 'export const double = (x: number): number => 2 * x;\n',
};

describe('the code key of a stage kind', () => {
  const key = keyOf(files);

  test('stays the same when modules move to other folders', () => {
    const { 'src/double.ts': double, 'src/left/value.ts': left, ...rest } = files;
    const moved = {
      ...rest,
      'stages/sum/run.ts': files['stages/sum/run.ts']
        .replace('src/double.ts', 'src/math/double.ts')
        .replace('src/left/', 'src/zone/'),
      'src/math/double.ts': double,
      'src/zone/value.ts': left,
    };
    expect(keyOf(moved)).toEqual(key);
  });

  test('stays the same when the formatter sorts the imports another way', () => {
    const [first, second, ...rest] = files['stages/sum/run.ts'].split('\n');
    const sorted = [second, first, ...rest].join('\n');
    expect(keyOf({ ...files, 'stages/sum/run.ts': sorted })).toEqual(key);
  });

  test('stays the same when a comment or a type changes', () => {
    const commented = { ...files, 'src/double.ts': `/** Twice x. */\n${files['src/double.ts']}` };
    expect(keyOf(commented)).toEqual(key);
  });

  test('changes when two modules of one name swap their contents', () => {
    expect(keyOf({ ...files, 'src/left/value.ts': two, 'src/right/value.ts': one })).not.toEqual(key);
  });

  test('changes when a module imports another of the same name', () => {
    const swapped = files['stages/sum/run.ts']
      .replace('src/left', 'src/LEFT')
      .replace('src/right', 'src/left')
      .replace('src/LEFT', 'src/right');
    expect(keyOf({ ...files, 'stages/sum/run.ts': swapped })).not.toEqual(key);
  });

  test('changes in one module only when the code of one module changes', () => {
    const changed = keyOf({ ...files, 'src/double.ts': 'export const double = (x: number) => x + x + 0;\n' });
    const code = (record: unknown) => (record as { code: Record<string, string> }).code;
    const names = Object.keys(code(key)).filter((name) => code(key)[name] !== code(changed)[name]);
    expect(names).toEqual(['double.ts']);
  });
});
