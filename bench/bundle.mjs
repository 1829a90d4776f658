import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Bundles `bench/<name>/own.ts` as the build bundles the stages, so that what is timed is what ships; the program's path. */
export async function bundle(name, folder) {
  await build({
    entryPoints: [join(root, 'bench', name, 'own.ts')],
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
