// compile-ahead.mjs DIST: leaves beside `start.js` and `load.js` what V8 made of them, the functions that a run uses with it: two runs
// of a small pipeline, one that computes and one that restores. Without it the program only starts later.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Script } from 'node:vm';

const home = resolve(process.argv[2]);
const scripts = new Map();
/** As `cli/main.ts` does it. */
const compiled = (file) => {
  const path = join(home, file);
  const script = new Script(readFileSync(path, 'utf8'), { filename: path });
  scripts.set(path, script);
  const module = { exports: {} };
  script.runInThisContext()(module, createRequire(path), path, load);
  return module.exports;
};
const load = async (file) =>
  file.endsWith('.js') ? compiled(file) : import(file.startsWith('.') ? join(home, file) : file);
const { start } = compiled('start.js');

const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
try {
  process.chdir(folder);
  mkdirSync('data');
  writeFileSync('data/a.txt', 'a\n');
  writeFileSync(
    'pipeline.yaml',
    `version: 1
name: ahead
stages:
  one: { run: 'cp -r \${{ inputs.data }} \${{ outputs.copy }}', inputs: { data: ./data }, outputs: { copy: copy } }
  two: { run: 'cp \${{ inputs.data }}/a.txt \${{ outputs.text }}', inputs: { data: one.copy }, outputs: { text: a.txt } }
`,
  );
  for (let runs = 0; runs < 2; runs++) await start(['run', 'pipeline.yaml'], home, 'ahead');
  for (const [path, script] of scripts) writeFileSync(`${path}.compiled`, script.createCachedData());
} finally {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
}
