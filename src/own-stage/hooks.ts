import { readFileSync } from 'node:fs';
import type { InitializeHook, LoadHook, ResolveHook } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MessagePort } from 'node:worker_threads';
import { isCode } from '../store/code-files.ts';

export interface Surroundings {
  /** The kind's own folder. */
  readonly folder: string;
  /** The files and folders whose files are in the stage's key. */
  readonly roots: readonly string[];
  /** The packages whose versions are. */
  readonly packages: readonly string[];
  /** URL of what `transferline/stage` is: that of the runner, wherever the kind lies. */
  readonly publicApi: string;
  /** Takes a sentence for each module that is imported and is not in the key. */
  readonly port: MessagePort;
}

let around: Surroundings;

export const initialize: InitializeHook<Surroundings> = (surroundings) => {
  around = surroundings;
};

export const resolve: ResolveHook = async (specifier, context, next) => {
  if (specifier === 'transferline/stage') return { url: around.publicApi, shortCircuit: true };
  const found = await find(specifier, context, next);
  const said = uncounted(context.parentURL, found.url);
  if (said !== undefined) around.port.postMessage(said);
  return found;
};

const find: ResolveHook = async (specifier, context, next) => {
  try {
    return await next(specifier, context);
  } catch (error) {
    // TypeScript has it that `./words.js` is written for what will be compiled from `./words.ts`.
    if (!/^\.{1,2}\/.*\.m?js$/.test(specifier)) throw error;
    return Promise.resolve(next(specifier.replace(/js$/, 'ts'), context)).catch(() => Promise.reject(error));
  }
};

export const load: LoadHook = async (url, context, next) => {
  if (!/^file:.*\.m?ts$/.test(url)) return next(url, context);
  const filePath = fileURLToPath(url);
  const { transform } = await import('sucrase');
  const { code } = transform(readFileSync(filePath, 'utf8'), {
    transforms: ['typescript'],
    disableESTransforms: true,
    preserveDynamicImport: true,
    filePath,
  });
  return { format: 'module', source: code, shortCircuit: true };
};

/** What to say of a module that the kind's code imports and its key does not hold. What a package imports is its own affair. */
function uncounted(from: string | undefined, url: string): string | undefined {
  if (from === undefined || !from.startsWith('file:') || !url.startsWith('file:')) return undefined;
  if (from.startsWith(new URL('./', around.publicApi).href)) return undefined; // the runner's own modules
  const [importer, path] = [fileURLToPath(from), fileURLToPath(url)];
  if (counts(path) || (importer.includes('/node_modules/') && !counts(importer))) return undefined;
  const inside = path.lastIndexOf('/node_modules/');
  if (inside === -1) {
    const written = relative(around.folder, path);
    return `it imports ${written}, which is not in its key; add it to "code" in stage.yaml`;
  }
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(path.slice(inside + '/node_modules/'.length))![0];
  return around.packages.includes(name)
    ? undefined
    : `it imports the package ${name}, whose version is not in its key; add it to "packages" in stage.yaml`;
}

const counts = (path: string): boolean => around.roots.some((root) => isCode(root, path));
