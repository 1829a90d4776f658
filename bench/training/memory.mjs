// Holds a long training's memory flat: 10,000 steps at S, the resident memory every 500. Ends with 1 where it grew.
// usage: node bench/training/memory.mjs [STEPS]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { bundle, root } from '../bundle.mjs';

const steps = Number(process.argv[2] ?? 10_000);
/** Between the first tenth and the end: what an allocator may still settle by, 0.02 numbers a step. */
const allowedMb = 20;

const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const program = await bundle('training', folder);
  const words = [program, 'memory', '--steps', String(steps)];
  const said = execFileSync(process.execPath, words, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { rss_mb: resident } = JSON.parse(said.trim().split('\n').at(-1));
  const after = resident.slice(Math.ceil(resident.length / 10));
  const growth = after.at(-1) - after[0];
  console.log(`resident MB, every ${steps / resident.length} of ${steps} steps: ${resident.join(' ')}`);
  console.log(`grew by ${growth} MB after the first tenth; up to ${allowedMb} are allowed`);
  process.exitCode = growth > allowedMb ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
