// The code key of each stage kind: the modules that its run.ts imports, by the digest of their comment-free text, and the versions of the
// packages that they import. A comment, a type, an unrelated module or a move to another folder changes nothing here, so none of them
// repeats a training.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
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
  const modules = await describeModules(metafile, reach(metafile, [`stages/${kind}/run.ts`], new Set()));
  const result = describe(modules, own);
  const used = Object.entries(engineEntries).filter(([, entry]) => metafile.inputs[entry] !== undefined);
  const added = used.map(([name, entry]) => {
    const all = reach(metafile, [entry], new Set());
    return [name, describe(modules, new Set([...all].filter((path) => !own.has(path))))];
  });
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

function describe(modules, paths) {
  const code = {};
  const packages = {};
  for (const path of [...paths].sort()) {
    const name = packageOf(path);
    if (name === undefined) {
      const { key, digest } = modules.get(path);
      code[key] = digest;
    } else if (name !== 'builtin')
      packages[name] = JSON.parse(readFileSync(`package.json`, 'utf8')).dependencies[name] ?? installed(name);
  }
  return { code: Object.fromEntries(Object.entries(code).sort(([a], [b]) => (a < b ? -1 : 1))), packages };
}

/**
 * Path → key and digest of each of the project's modules among `paths`. The key is the file's name, numbered in the order of their
 * content where several files have it; a module's text names its imports by their keys. So neither depends on a folder.
 */
async function describeModules(metafile, paths) {
  const own = [...paths].filter((path) => packageOf(path) === undefined);
  const texts = new Map(await Promise.all(own.map(async (path) => [path, await textOf(path)])));
  const written = (path, nameOf) =>
    sortImports(
      (metafile.inputs[path]?.imports ?? []).reduce(
        (text, { path: target, original }) =>
          texts.has(target) && original !== undefined
            ? text.replaceAll(JSON.stringify(original), JSON.stringify(nameOf(target)))
            : text,
        texts.get(path),
      ),
    );
  const content = new Map(own.map((path) => [path, sha256(written(path, (target) => basename(target)))]));
  const keys = new Map();
  const used = new Map();
  for (const path of own.toSorted((a, b) => (content.get(a) < content.get(b) ? -1 : 1))) {
    const name = basename(path);
    const count = (used.get(name) ?? 0) + 1;
    used.set(name, count);
    keys.set(path, count === 1 ? name : `${name}#${count}`);
  }
  return new Map(
    own.map((path) => [
      path,
      { key: keys.get(path), digest: `sha256:${sha256(written(path, (target) => keys.get(target)))}` },
    ]),
  );
}

/** The formatter sorts imports by path; no module here does anything when it is loaded, so their order does not count. */
const sortImports = (text) =>
  text.replace(/^(?:import\s?[^"';]+"[^"]*";)+/, (imports) =>
    imports
      .match(/import[^"]*"[^"]*";/g)
      .sort()
      .join(''),
  );

const sha256 = (text) => createHash('sha256').update(text).digest('hex');

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

/** A module's text without comments, types and layout. */
async function textOf(path) {
  const text = readFileSync(path, 'utf8');
  if (path.endsWith('.json')) return JSON.stringify(JSON.parse(text));
  const { code } = await transform(text, {
    loader: 'ts',
    format: 'esm',
    minifyWhitespace: true,
    legalComments: 'none',
    target: 'node20',
  });
  return code;
}
