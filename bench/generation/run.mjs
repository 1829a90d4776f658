// Generation with and without the key-value cache, one table: node bench/generation/run.mjs [--threads 2] [--shapes S,M] [--batches 1,8]
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
const { values: options } = parseArgs({
  options: {
    threads: { type: 'string', default: '2' },
    shapes: { type: 'string', default: 'S,M' },
    batches: { type: 'string', default: '1,8' },
  },
});
const folder = mkdtempSync(join(here, '..', '..', 'node_modules', '.bench-'));
try {
  await build({
    entryPoints: [join(here, 'own.ts')],
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external: ['onnxruntime-node', 'tokenizers', '@tensorflow/tfjs-node-gpu'],
    banner: {
      js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
    },
    outExtension: { '.js': '.mjs' },
    outdir: folder,
    logLevel: 'error',
  });
  console.log(`load ${loadavg()[0].toFixed(1)} at the start; ${options.threads} threads; tokens a second`);
  for (const shape of options.shapes.split(','))
    for (const batch of options.batches.split(',')) {
      const words = [join(folder, 'own.mjs'), shape, batch, options.threads];
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
