import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const text = `version: 1
name: mapped
stages:
  copy:
    run: cp \${{ inputs.x }} o
    inputs: { x: ./data }
    outputs: { o: o }
`;

const hasPython = spawnSync('python3', ['-c', 'import mmap']).status === 0;
const children: ChildProcessWithoutNullStreams[] = [];
afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});

/** A process that has a file mapped and puts each letter that it is sent at its beginning. */
async function mapping(path: string) {
  const child = spawn('python3', [
    '-uc',
    'import mmap, sys\nf = open(sys.argv[1], "r+b")\nm = mmap.mmap(f.fileno(), 0)\nfor line in sys.stdin:\n  m[0:1] = line[0:1].encode()\n  print("done")',
    path,
  ]);
  children.push(child);
  return async (letter: string) => {
    child.stdin.write(`${letter}\n`);
    await once(child.stdout, 'data');
  };
}

describe.skipIf(!hasPython)('an edit through a memory mapping (needs python3)', () => {
  test.each([1, 5_000, 70_000, 20_000_000])('of a file of %i bytes is noticed', async (size) => {
    const at = project({ 'mapped.yaml': text, data: 'a'.repeat(size) });
    const put = await mapping(join(at.folder, 'data'));
    for (const letter of ['b', 'c', 'd']) {
      await put(letter);
      expect(at.pipeline('run', 'mapped')).toMatchObject({ status: 0 });
      expect(at.read('artifacts/out/mapped/copy/o')[0]).toBe(letter);
    }
  });
});

test('--rehash finds an edit that left the times as they were, in plan and in run', () => {
  const at = project({ 'mapped.yaml': text, data: 'a' });
  const path = join(at.folder, 'data');
  utimesSync(path, 1, 1);
  expect(at.pipeline('run', 'mapped')).toMatchObject({ status: 0 });
  const index = join(at.folder, 'artifacts/index/stat.json');
  const known = readFileSync(index, 'utf8');
  writeFileSync(path, 'b');
  utimesSync(path, 1, 1);
  // The index is given the stamp of now, as if the file system had moved none.
  const stat = statSync(path, { bigint: true });
  const stamp = `${stat.ino} ${stat.size} ${stat.mtimeNs} ${stat.ctimeNs}`;
  const edited = JSON.parse(known);
  const key = Object.keys(edited.entries).find((one) => one.startsWith('in:') && one.endsWith('/data'))!;
  edited.entries[key][0] = stamp;
  writeFileSync(index, JSON.stringify(edited));
  expect(at.pipeline('plan', 'mapped').out).toContain('nothing that matters changed');
  expect(at.pipeline('plan', 'mapped', '--rehash').out).toContain('inputs.x changed');
  expect(at.pipeline('run', 'mapped', '--rehash')).toMatchObject({ status: 0 });
  expect(at.read('artifacts/out/mapped/copy/o')).toBe('b');
});
