// Times one training step of the default engine: `node bench/training-step.mjs [shape…] [--threads 2] [--steps 30] [--engine cpu]`.
// Bundles the sources as the build does, so what is timed is what ships.
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = mkdtempSync(join(root, 'node_modules', '.bench-'));
await build({
  entryPoints: [join(root, 'bench/training-step.ts')],
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  mainFields: ['module', 'main'],
  external: ['onnxruntime-node', '@tensorflow/tfjs-node-gpu'],
  banner: {
    js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);",
  },
  outExtension: { '.js': '.mjs' },
  outdir,
  logLevel: 'error',
});
try {
  await import(pathToFileURL(join(outdir, 'training-step.mjs')).href);
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
