import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may import whom. Layering is cache precision: what a stage imports is what invalidates it, so an arrow too many here is a
 * training repeated for nothing. A folder always may import itself; `node:` names the built-in modules it may use.
 */
const rules: Record<string, readonly string[]> = {
  'src/base': ['node:crypto'],
  'src/domain': ['src/base'],
  'src/load': [
    'src/domain',
    'src/base',
    'src/plan',
    'src/stage/kind',
    'src/generated',
    'yaml',
    'picomatch',
    'node:path',
    'ajv (type)',
  ],
  'src/plan': ['src/domain', 'src/base', 'src/stage/kind', 'ajv (type)'],
  'src/report': ['src/domain', 'src/base'],
  'src/watch': ['src/base', 'hono', '@hono/node-server', 'node:crypto', 'node:net'],
  'src/views': ['src/domain', 'src/base'],
  'src/page': [
    'src/report',
    'src/domain',
    'src/base',
    '@observablehq/plot',
    'linkedom',
    '@dagrejs/dagre',
    'node:crypto',
  ],
  'src/store': [
    'src/domain',
    'src/base',
    'node:fs',
    'node:crypto',
    'node:path',
    'node:os',
    'node:fs/promises',
    'node:stream/promises',
  ],
  'src/remote': ['src/domain', 'src/base', 'src/store', 'aws4fetch', 'undici', 'node:*'],
  'src/execute': ['src/domain', 'src/base', 'src/plan', 'src/store', 'src/stage/messages', 'execa', 'node:*'],
  'src/slurm': ['src/domain', 'src/base', 'src/store', 'src/execute/*', 'node:*'],
  'src/install': ['src/base', 'node:*'],
  'src/progress': ['src/domain', 'src/base', 'src/report', 'listr2'],
  'src/stage': ['src/base', 'src/domain', 'node:fs'],
  'src/machine': [
    'src/load',
    'src/plan/*',
    'src/execute/host',
    'src/store',
    'src/remote',
    'src/report/words',
    'src/install/places',
    'src/domain',
    'src/base',
    'src/generated',
    'stages/index',
    'ajv/dist/2020.js',
    'node:*',
  ],
  // Whatever a command line is made of is none of its parts.
  'src/library': [
    'src/machine',
    'src/load',
    'src/plan',
    'src/execute',
    'src/slurm/slurm',
    'src/store',
    'src/report',
    'src/domain',
    'src/base',
    'node:*',
  ],
  'src/own-stage': ['src/stage', 'src/store/code-files', 'sucrase', 'node:*'],
  'src/ops': ['src/base', '@tensorflow/tfjs-core'],
  'src/model': ['src/ops', 'src/base', '@tensorflow/tfjs-core', 'node:fs', 'node:path'],
  'src/text': ['src/base', 'tokenizers', 'csv-parse/sync', 'node:*'],
  'src/train': [
    'src/model',
    'src/text',
    'src/ops',
    'src/engine/engine',
    'src/stage/kind',
    'src/stage/params',
    'src/stage/blame',
    'src/base',
    '@tensorflow/tfjs-core',
    'node:crypto',
    'node:fs',
    'node:path',
  ],
  'src/generate': ['src/model', 'src/text', 'src/engine/engine', 'src/train/reading-order', 'src/base'],
  'src/features': ['src/engine/engine', 'src/text', 'src/base', 'node:fs'],
  'src/metrics': ['src/base'],
  'src/engine': [
    'src/ops',
    'src/base',
    'src/install/places',
    '@tensorflow/tfjs-core',
    '@tensorflow/tfjs-backend-cpu',
    '@tensorflow/tfjs-node-gpu',
    'onnxruntime-node',
    'onnxruntime-common',
    'protobufjs',
    'node:*',
  ],
  'src/check': ['src/engine', 'src/model', 'src/train', 'src/ops', 'src/base'],
  // It loads, plans and runs by the library alone.
  'src/cli': [
    'src/library',
    'src/machine',
    'src/progress',
    'src/report',
    'src/page',
    'src/views',
    'src/watch',
    'src/text', // `init` looks at texts before there is a pipeline, and counts what a training takes
    'src/model/flops',
    'src/store',
    'src/remote',
    'src/install',
    'src/domain',
    'src/base',
    'src/execute/live', // which of the runs go on: `runs`, `report`, `logs`, `watch`
    'src/execute/get', // `get`: an artifact of a run that was
    'src/execute/orphans', // `cache gc`, `cache pull`: what works on the store beside runs, and what those left
    'src/execute/removers',
    'src/execute/signs',
    'src/execute/candidates', // `why`: what a record is compared with
    'src/plan/compare',
    'src/plan/nearest',
    'src/plan/collect', // `cache gc`: what may go
    'src/slurm/left-jobs',
    'src/plan/validator (type)',
    'src/execute/environment', // `generate`, `predict`: a stage kind that runs without a pipeline
    'src/execute/messages',
    'src/execute/process',
    'src/plan/violations',
    'src/stage/messages (type)',
    'src/load/locate', // where in its file a failure stands that a report tells of
    'src/load/text',
    'src/generated',
    'stages/index',
    'stages/computing',
    'node:*',
  ],
  stages: [
    'src/stage',
    'src/domain',
    'src/base',
    'src/ops',
    'src/model',
    'src/text',
    'src/train',
    'src/metrics',
    'src/generate',
    'src/features',
    'src/engine',
    'node:*',
  ],
};

/** Packages that only one file may import, because they are slow to load or easy to spread. */
const oneFileEach: Record<string, string> = {
  execa: 'src/execute/',
  listr2: 'src/progress/',
  'ajv/dist/2020.js': 'src/machine/',
  undici: 'src/remote/',
  hono: 'src/watch/',
  '@hono/node-server': 'src/watch/',
  '@observablehq/plot': 'src/page/charts/',
  linkedom: 'src/page/charts/',
  '@dagrejs/dagre': 'src/page/charts/',
};

const root = resolve(import.meta.dirname, '..');

describe('layers', () => {
  const files = [...sources('src'), ...sources('stages')].filter(
    (file) => !file.startsWith('src/generated/'),
  );

  test('every import is one that its folder may make', () => {
    const forbidden = files.flatMap((file) =>
      importsOf(file)
        .filter(({ target, typeOnly }) => !allowed(file, target, typeOnly))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
  });

  test('execa, listr2, the compiler of schemas and what draws each stand in one file', () => {
    for (const [name, folder] of Object.entries(oneFileEach)) {
      const users = files.filter((file) =>
        importsOf(file).some(({ target, typeOnly }) => target === name && !typeOnly),
      );
      expect(users).toHaveLength(1);
      expect(users[0]).toMatch(new RegExp(`^${folder}`));
    }
  });

  test('a stage kind imports no other stage kind', () => {
    const crossing = sources('stages')
      .filter((file) => file.split('/').length > 2)
      .flatMap((file) =>
        importsOf(file)
          .filter(({ target }) => target.startsWith('stages/') && target.split('/')[1] !== file.split('/')[1])
          .map(({ target }) => `${file} imports ${target}`),
      );
    expect(crossing).toEqual([]);
  });

  test('console, environment, clock and randomness enter at the edges only', () => {
    const inner = files.filter(
      (file) => !/^src\/(cli|machine|store|execute|stage|own-stage|library|progress|watch)\//.test(file),
    );
    const found = inner.flatMap((file) =>
      [
        ...withoutComments(readFileSync(join(root, file), 'utf8')).matchAll(
          /\bconsole\.|\bprocess\.(env|argv|exit|stdout|stderr)\b|\bDate\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/g,
        ),
      ].map(([use]) => `${file}: ${use}`),
    );
    expect(found).toEqual([]);
  });
});

function allowed(file: string, target: string, typeOnly: boolean): boolean {
  const folder = Object.keys(rules).find((name) => file.startsWith(`${name}/`));
  if (folder === undefined) return false;
  if (target.startsWith(`${folder}/`)) return true;
  return rules[folder]!.some((rule) => {
    if (rule.endsWith(' (type)')) {
      const named = rule.slice(0, -7);
      return typeOnly && (target === named || target === `${named}.ts`);
    }
    if (rule.endsWith('*')) return target.startsWith(rule.slice(0, -1));
    return target === rule || target === `${rule}.ts` || target.startsWith(`${rule}/`);
  });
}

function importsOf(file: string): { target: string; typeOnly: boolean }[] {
  const text = withoutComments(readFileSync(join(root, file), 'utf8'));
  const pattern =
    /(?:^|\n)\s*(import|export)\s+(type\s)?[^'"`;]*?\bfrom\s*'([^']+)'|(?:^|\n)\s*import\s*'([^']+)'|\bimport\(\s*'([^']+)'\s*\)/g;
  return [...text.matchAll(pattern)].map((match) => {
    const written = (match[3] ?? match[4] ?? match[5])!;
    const target = written.startsWith('.') ? relative(root, resolve(root, dirname(file), written)) : written;
    return { target, typeOnly: match[2] !== undefined };
  });
}

const withoutComments = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}
