// Compiles the WebAssembly kernels into src/engine/wasm/binary.ts: `node scripts/build-kernels.mjs`. The result is committed, and a test
// rebuilds it.
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const source = fileURLToPath(new URL('../src/engine/wasm/assembly/kernels.ts', import.meta.url));
const target = fileURLToPath(new URL('../src/engine/wasm/binary.ts', import.meta.url));

// Written in here because TypeScript's own tools take decorators of classes alone.
const assembly = () => readFileSync(source, 'utf8').replaceAll(/^function /gm, '@inline\nfunction ');

/** The text of the module that holds the compiled kernels. Throws with the compiler's words on an error. */
export async function compileKernels() {
  let binary;
  const { error, stderr } = await asc.main(
    [
      'kernels.ts',
      '--outFile',
      'kernels.wasm',
      '-O3',
      '--runtime',
      'stub',
      '--noAssert',
      '--importMemory',
      '--enable',
      'simd',
    ],
    {
      readFile: (name) => (name === 'kernels.ts' ? assembly() : null),
      writeFile: (name, contents) => {
        if (name === 'kernels.wasm') binary = contents;
      },
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString());
  const text = Buffer.from(binary).toString('base64');
  return `// Made by scripts/build-kernels.mjs from assembly/kernels.ts.
export const BINARY =
  '${text}';
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await compileKernels());
