// What a stage kind's code is: the modules its run.ts reaches, each by the digest of its comment-free text, and the versions of the
// packages they import. A comment, a type or an unrelated module changes nothing here, so it repeats no training.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { build, transform } from 'esbuild';

/** Engine name → the module that `src/engine/open.ts` imports for it when it is chosen. */
export const engineEntries = {
  cpu: 'src/engine/graph/engine.ts',
  webgpu: 'src/engine/graph/webgpu.ts',
  cuda: 'src/engine/graph/cuda.ts',
  'tfjs-cpu': 'src/engine/tfjs-cpu.ts',
  'tfjs-node-gpu': 'src/engine/tfjs-node-gpu.ts',
};

/** `{ code, packages, engines }`: the kind's own closure, and for each engine what it adds. */
export async function codeOf(kind, external) {
  const { metafile } = await build({
    entryPoints: [`stages/${kind}/run.ts`],
    bundle: true,
    platform: 'node',
    format: 'esm',
    mainFields: ['module', 'main'],
    external,
    metafile: true,
    write: false,
    outdir: 'unused',
    logLevel: 'error',
  });
  const engines = new Set(Object.values(engineEntries));
  const own = reach(metafile, [`stages/${kind}/run.ts`], engines);
  const result = await describe(own);
  const used = Object.entries(engineEntries).filter(([, entry]) => metafile.inputs[entry] !== undefined);
  const added = await Promise.all(
    used.map(async ([name, entry]) => {
      const all = reach(metafile, [entry], new Set());
      return [name, await describe(new Set([...all].filter((path) => !own.has(path))))];
    }),
  );
  return { ...result, engines: Object.fromEntries(added) };
}

/** Modules and external packages reached from `entries`, stopping at `stops`. */
function reach(metafile, entries, stops) {
  const seen = new Set();
  const waiting = [...entries];
  while (waiting.length > 0) {
    const path = waiting.pop();
    if (seen.has(path)) continue;
    seen.add(path);
    if (packageOf(path) !== undefined) continue; // what a package brings along is settled by its version
    for (const { path: next } of metafile.inputs[path]?.imports ?? []) {
      if (!stops.has(next) && !next.startsWith('node:')) waiting.push(next);
    }
  }
  return seen;
}

async function describe(paths) {
  const code = {};
  const packages = {};
  for (const path of [...paths].sort()) {
    const name = packageOf(path);
    if (name === undefined) code[path] = await digestOf(path);
    else if (name !== 'builtin')
      packages[name] = JSON.parse(readFileSync(`package.json`, 'utf8')).dependencies[name] ?? installed(name);
  }
  return { code, packages };
}

function packageOf(path) {
  const inside = path.lastIndexOf('node_modules/');
  if (inside === -1 && /\.(ts|mjs|js|json)$/.test(path)) return undefined;
  const bare = inside === -1 ? path : path.slice(inside + 'node_modules/'.length);
  const parts = bare.split('/');
  const name = bare.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
  return builtins.has(name) || name.startsWith('(disabled)') ? 'builtin' : name;
}

const builtins = new Set((await import('node:module')).builtinModules);

function installed(name) {
  try {
    return JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
  } catch {
    return 'not installed'; // an optional package: its version is read when the engine is opened
  }
}

async function digestOf(path) {
  const text = readFileSync(path, 'utf8');
  const plain = path.endsWith('.json')
    ? JSON.stringify(JSON.parse(text))
    : (
        await transform(text, {
          loader: 'ts',
          format: 'esm',
          minifyWhitespace: true,
          legalComments: 'none',
          target: 'node20',
        })
      ).code;
  return `sha256:${createHash('sha256').update(plain).digest('hex')}`;
}
