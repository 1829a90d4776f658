import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = fileURLToPath(new URL('.', import.meta.url));
export const root = join(here, '..', '..');

/** Bundles own.ts as the build bundles the stages, so that what is timed is what ships; the program's path. */
export async function bundle(folder) {
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
  return join(folder, 'own.mjs');
}
