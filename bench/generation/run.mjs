// Generation with and without the key-value cache, one table: node bench/generation/run.mjs [--threads 2] [--shapes S,M] [--batches 1,8]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, root } from '../bundle.mjs';

const { values: options } = parseArgs({
  options: {
    threads: { type: 'string', default: '2' },
    shapes: { type: 'string', default: 'S,M' },
    batches: { type: 'string', default: '1,8' },
  },
});
const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
try {
  const program = await bundle('generation', folder);
  console.log(`load ${loadavg()[0].toFixed(1)} at the start; ${options.threads} threads; tokens a second`);
  for (const shape of options.shapes.split(','))
    for (const batch of options.batches.split(',')) {
      const words = [program, shape, batch, options.threads];
      const last = execFileSync(process.execPath, words, { encoding: 'utf8' }).trim().split('\n').at(-1);
      const { tokens, with_cache, without_cache, same_tokens } = JSON.parse(last);
      const ratio = (with_cache / without_cache).toFixed(1);
      console.log(
        `${shape}, ${batch} at once, ${tokens} tokens: ${with_cache.toFixed(0)} with the cache, ${without_cache.toFixed(0)} without: ${ratio} times${same_tokens ? '' : ' (OTHER TOKENS)'}`,
      );
    }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
