// Packs the commit at HEAD from two clean clones in folders of different names, built one after the other, and compares the tarballs byte for
// byte: what a release's reader can do to see that the package is what the repository says. Needs this folder's node_modules, as npm ci made it.
//
//   node scripts/pack-twice.mjs          prints the tarball's sha256 and sizes; exit code 1 and the files that differ otherwise
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'pack-twice-'));
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const run = (cwd, program, ...words) =>
  execFileSync(program, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

try {
  const packed = ['one', 'another/one-deeper'].map((name) => {
    const clone = join(folder, name);
    mkdirSync(clone, { recursive: true });
    run(root, 'git', 'clone', '--quiet', '--no-hardlinks', root, clone);
    // Links where the file system is the same: it is the very same packages that both are built with.
    const modules = join(root, 'node_modules');
    if (spawnSync('cp', ['-al', modules, clone]).status !== 0) run(clone, 'cp', '-a', modules, clone);
    const [made] = JSON.parse(run(clone, 'npm', 'pack', '--json', '--silent'));
    return { ...made, path: join(clone, made.filename) };
  });
  const [one, another] = packed.map(({ path }) => readFileSync(path));
  if (one.equals(another)) {
    const { filename, size, unpackedSize, entryCount } = packed[0];
    console.log(
      `${filename}: sha256 ${sha256(one)}, ${size} bytes, ${unpackedSize} unpacked, ${entryCount} files; the same twice`,
    );
  } else {
    console.error('the two tarballs differ');
    const contents = packed.map(({ path }, n) => {
      const to = join(folder, `unpacked-${n}`);
      mkdirSync(to);
      run(to, 'tar', '-xzf', path);
      return to;
    });
    console.error(spawnSync('diff', ['-rq', ...contents], { encoding: 'utf8' }).stdout);
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
