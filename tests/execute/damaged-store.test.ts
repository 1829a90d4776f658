import {
  chmodSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statOf } from '../../src/store/stamp.ts';
import { openStore } from '../../src/store/store.ts';
import { fromStage, Project, shell } from './support.ts';

const damages: { readonly [name: string]: (path: string) => void } = {
  empty: (path) => writeFileSync(path, ''),
  halved: (path) => writeFileSync(path, readFileSync(path).subarray(0, statSync(path).size >> 1)),
  garbage: (path) => writeFileSync(path, Buffer.from([0, 255, 123, 1])),
  replaced: (path) => {
    const isFolder = lstatSync(path).isDirectory();
    rmSync(path, { recursive: true });
    if (isFolder) return writeFileSync(path, 'x');
    mkdirSync(path);
    writeFileSync(join(path, 'x'), 'x');
  },
  gone: (path) => rmSync(path, { recursive: true }),
};

/** One path for each sort of file and folder below `artifacts/`. */
function sorts(artifacts: string): ReadonlyMap<string, boolean> {
  const found = new Map<string, readonly [path: string, isFolder: boolean]>();
  for (const entry of readdirSync(artifacts, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name).slice(artifacts.length + 1);
    const sort = path
      .replace(/[0-9a-f]{64}/, 'H')
      .replace(/\/[0-9a-f]{2}(?=\/|$)/, '/HH')
      .replace(/\d{8}-\d{6}-\w{4}/, 'RUN');
    if (!found.has(sort)) found.set(sort, [path, entry.isDirectory()]);
  }
  return new Map(found.values());
}

async function filled() {
  const project = new Project();
  const make = shell('make', ['mkdir o; echo 1 > o/f; echo 2 > o/g'], { outputs: { o: 'o' } });
  const stages = [
    make,
    shell('copy', ['cp -r ', { input: 'x' }, ' o'], {
      inputs: { x: fromStage('make', 'o') },
      outputs: { o: 'o' },
    }),
  ];
  const standing = { file: 'test.yaml', key: 'k'.repeat(64) };
  await project.run(stages, { standing });
  await project.run(stages, { standing });
  return { project, stages, standing };
}

describe('a store in which something is', () => {
  test.each(Object.keys(damages))('%s is repaired by the next run, wherever it is', async (damage) => {
    const { project, stages, standing } = await filled();
    for (const [path, isFolder] of sorts(project.artifacts)) {
      if (isFolder && damage !== 'replaced' && damage !== 'gone') continue;
      const at = join(project.artifacts, path);
      const stat = statOf(at);
      if (stat === undefined) continue; // a folder above it was damaged before
      if (stat.form !== 'link') chmodSync(at, isFolder ? 0o755 : 0o644);
      else if (damage !== 'gone') continue; // `latest`, through which another would be damaged
      damages[damage]!(at);
      for (let round = 0; round < 2; round++) {
        const { outcome } = await project.run(stages, { standing });
        expect([path, outcome]).toEqual([path, 'succeeded']);
        expect([path, project.readOut('copy', 'o', 'f'), project.readOut('copy', 'o', 'g')]).toEqual([
          path,
          '1\n',
          '2\n',
        ]);
      }
    }
  });

  test('of another format, or no store at all, is left alone', () => {
    const project = new Project();
    for (const text of ['{"format":7}', '{"name":"theirs"}', 'torn']) {
      project.write('artifacts/store.json', text);
      expect(openStore(project.artifacts).ok).toBe(false);
    }
    mkdirSync(join(project.artifacts, 'entries'));
    expect(openStore(project.artifacts).ok).toBe(true); // torn, of a store
  });
});
