// Builds everything that is not a source: the precompiled validators, the command line, one bundle a stage kind, and the manifest of
// what each kind's code is. Written beside and swapped in whole, so that a run in progress never meets half a build.
import { execFile, spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { codeOf } from './code-keys.mjs';
import { validatorsSource } from './validators.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

/** Packages with native parts, or that only some machines have: resolved when they are imported. */
export const external = ['onnxruntime-node', 'tokenizers', '@tensorflow/tfjs-node-gpu'];

const common = {
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  splitting: true,
  // TensorFlow.js: its ES modules, so that ops, gradients and backends share one engine and unused ops are left out.
  mainFields: ['module', 'main'],
  outExtension: { '.js': '.mjs' },
  external,
  legalComments: 'none',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);",
  },
};

/** Entries of processes that are no built-in stage kind. */
const entries = {
  'own-stage': `import { ownStageMain } from './src/own-stage/main.ts';\nawait ownStageMain();\n`,
  /** `probe` or `check`, an engine, threads: measures the engine or holds it against `cpu`; JSON on its last line. */
  'engine-probe': `
import { probeEngine } from './src/engine/probe.ts';
import { checkEngine } from './src/check/engine-check.ts';
const [question, engine, threads] = process.argv.slice(2);
const ask = question === 'check' ? checkEngine : probeEngine;
const probe = await ask(engine, { threads: Number(threads), now: () => performance.now() });
process.stdout.write('\\n' + JSON.stringify(probe) + '\\n', () => process.exit(0));
`,
};

const kinds = readdirSync('stages', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join('stages', entry.name, 'run.ts')))
  .map((entry) => entry.name)
  .sort();

await writeIfChanged('src/generated/validators.mjs', await validatorsSource(kinds));
await writeIfChanged(
  'src/generated/validators.d.mts',
  `import type { ValidateFunction } from 'ajv';\n\n${['pipeline', 'report', 'settings', 'views', 'stageKind', ...kinds.map(kindExport)].map((name) => `export const ${name}: ValidateFunction;\n`).join('')}`,
);

const out = `dist.new-${process.pid}`;
rmSync(out, { recursive: true, force: true });
// What every run loads is CommonJS, which Node starts in fewer steps than ES modules, and one file, compiled ahead; so is what reads a
// pipeline file that changed. What else is imported when it is needed are ES modules beside them.
const ahead = new Map([
  ['start', 'src/cli/start.ts'],
  ['load', 'src/library/load.ts'],
]);
const lazy = new Map();
const hot = {
  ...common,
  format: 'cjs',
  splitting: false,
  define: { 'import.meta.url': '__filename', 'import.meta.dirname': '__dirname' },
  outdir: out,
};
await build({
  ...hot,
  entryPoints: { pipeline: 'src/cli/main.ts' },
  outExtension: { '.js': '.cjs' },
  banner: {},
});
for (const [name, file] of ahead)
  await build({
    ...hot,
    entryPoints: { [name]: file },
    outExtension: {},
    // Compiled apart, it has no `import()` of its own.
    banner: { js: '(function (module, require, __filename, $import) {' },
    footer: { js: '})' },
    plugins: [lazyImports(lazy), importsGiven(join(out, `${name}.js`))],
  });
await Promise.all([
  declarations(join(out, 'types')),
  build({
    ...common,
    // In an order of its own: they were found in whatever order files were read in, and the chunks' names hang on it.
    entryPoints: { ...Object.fromEntries([...lazy].sort()), index: 'src/library/index.ts' },
    outdir: out,
    chunkNames: 'chunks/[name]-[hash]',
  }),
  build({
    ...common,
    entryPoints: {
      ...Object.fromEntries(kinds.map((kind) => [kind, `stage:${kind}`])),
      'engine-probe': 'stage:engine-probe',
      'own-stage': 'stage:own-stage',
      // Loaded apart: what `transferline/stage` is, and what Node reads modules by.
      public: 'src/stage/public.ts',
      'own-hooks': 'src/own-stage/hooks.ts',
    },
    outdir: join(out, 'stages'),
    chunkNames: 'chunks/[name]-[hash]',
    plugins: [stageEntries()],
  }),
]);
const manifest = {
  kinds: Object.fromEntries(
    await Promise.all(kinds.map(async (kind) => [kind, await codeOf(kind, external)])),
  ),
};
writeFileSync(join(out, 'manifest.json'), `${JSON.stringify(manifest)}\n`);
writeFileSync(join(out, 'pipeline.mjs'), "#!/usr/bin/env node\nimport './pipeline.cjs';\n");
for (const name of ['pipeline.cjs', 'pipeline.mjs']) chmodSync(join(out, name), 0o755);
spawnSync(process.execPath, ['scripts/compile-ahead.mjs', out], { stdio: ['ignore', 'ignore', 'inherit'] });

const old = `dist.old-${process.pid}`;
if (existsSync('dist')) renameSync('dist', old);
renameSync(out, 'dist');
rmSync(old, { recursive: true, force: true });

/** The types of what other packages may import, and no others; with the names that a compiler gives what is compiled. */
async function declarations(folder) {
  const tsc = 'node_modules/typescript/bin/tsc';
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--outDir', folder]);
  const needed = new Set();
  const waiting = ['src/stage/public.d.ts', 'src/library/index.d.ts'];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (needed.has(name)) continue;
    needed.add(name);
    const path = join(folder, name);
    const text = readFileSync(path, 'utf8').replace(/(['"])(\.{1,2}\/[^'"]+)\.ts\1/g, (_, quote, to) => {
      waiting.push(join(dirname(name), `${to}.d.ts`));
      return `${quote}${to}.js${quote}`;
    });
    writeFileSync(path, text);
  }
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !needed.has(relative(folder, path))) rmSync(path);
  }
}

/** Has a bundle import by the function that it is given. */
function importsGiven(file) {
  return {
    name: 'imports-given',
    setup(build) {
      build.onEnd(() => writeFileSync(file, readFileSync(file, 'utf8').replaceAll('import("', '$import("')));
    },
  };
}

/** Leaves dynamic imports to files beside the bundle, and collects them: name → path. */
function lazyImports(found) {
  return {
    name: 'lazy-imports',
    setup(build) {
      build.onResolve({ filter: /./ }, ({ path, kind, resolveDir }) => {
        if (
          kind !== 'dynamic-import' ||
          path.startsWith('node:') ||
          (path === './run.ts' && resolveDir.endsWith('cli'))
        )
          return undefined;
        const file = path.startsWith('.') ? resolve(resolveDir, path) : path;
        const name =
          path === './run.ts' && resolveDir.includes('stages')
            ? `run-${basename(resolveDir)}`
            : basename(path, '.ts');
        if (ahead.has(name) && file === resolve(ahead.get(name)))
          return { path: `./${name}.js`, external: true };
        if (found.has(name) && found.get(name) !== file)
          throw new Error(`two lazy modules are called ${name}`);
        found.set(name, file);
        return { path: `./${name}.mjs`, external: true };
      });
    },
  };
}

/** A kind's bundle is the child's main with that kind plugged in; this writes those few lines. */
function stageEntries() {
  return {
    name: 'stage-entries',
    setup(build) {
      build.onResolve({ filter: /^stage:/ }, ({ path }) => ({
        path: path.slice('stage:'.length),
        namespace: 'stage',
      }));
      build.onLoad({ filter: /.*/, namespace: 'stage' }, ({ path }) => ({
        contents:
          entries[path] ??
          `import { stageMain } from './src/stage/main.ts';\nawait stageMain(() => import('./stages/${path}/run.ts'));\n`,
        resolveDir: root,
      }));
    },
  };
}

function kindExport(kind) {
  return `kind_${kind.replaceAll('-', '_')}`;
}

async function writeIfChanged(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  if (existsSync(path) && readFileSync(path, 'utf8') === text) return;
  writeFileSync(`${path}.new-${process.pid}`, text);
  renameSync(`${path}.new-${process.pid}`, path);
}
