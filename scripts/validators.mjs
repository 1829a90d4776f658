// JSON Schemas compiled to plain functions, so that no run pays for compiling them.
import { existsSync, readFileSync } from 'node:fs';
import Ajv2020 from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';

/** One module: `pipeline`, `report`, `settings`, `views`, `stageKind`, and `kind_<kind>` for the params of each stage kind (these fill in defaults). */
export async function validatorsSource(kinds) {
  const documents = compile({ allErrors: true }, [
    ['pipeline', 'schemas/pipeline.schema.json'],
    ['report', 'schemas/report.schema.json'],
    ['settings', 'schemas/settings.schema.json'],
    ['views', 'schemas/views.schema.json'],
    ['stageKind', 'schemas/stage-kind.schema.json'],
  ]);
  const params = compile(
    { allErrors: true, useDefaults: true },
    kinds.map((kind) => [`kind_${kind.replaceAll('-', '_')}`, `stages/${kind}/schema.json`]),
  );
  const bundle = await build({
    stdin: { contents: `export * from 'documents';\nexport * from 'params';\n`, resolveDir: process.cwd() },
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [inMemory({ documents, params })],
  });
  return bundle.outputFiles[0].text;
}

function compile(options, files) {
  const ajv = new Ajv2020.default({
    ...options,
    verbose: true, // errors carry the schema around the broken rule: what keys it knows, what a pattern means
    strict: true,
    allowUnionTypes: true,
    discriminator: true, // of several forms the one that is meant says what is wrong
    code: { source: true, esm: true, lines: false },
  });
  const names = {};
  for (const [name, file] of files) {
    if (!existsSync(file)) continue;
    const schema = JSON.parse(readFileSync(file, 'utf8'));
    const id = schema.$id ?? file;
    ajv.addSchema({ ...schema, $id: id });
    names[name] = id;
  }
  return Object.keys(names).length === 0 ? '' : standaloneCode.default(ajv, names);
}

function inMemory(modules) {
  return {
    name: 'in-memory',
    setup(build) {
      build.onResolve({ filter: /^(documents|params)$/ }, ({ path }) => ({ path, namespace: 'memory' }));
      build.onLoad({ filter: /.*/, namespace: 'memory' }, ({ path }) => ({
        contents: modules[path],
        resolveDir: process.cwd(),
      }));
    },
  };
}
