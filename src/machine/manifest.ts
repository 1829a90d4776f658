import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { CodeRecord, Manifest } from '../domain/fingerprint.ts';
import { installedEngine } from '../install/places.ts';
import type { Here } from './here.ts';

/**
 * What the code of each stage kind is: made by the build, beside the bundle, and read when first asked for: a run in which nothing
 * changed has no need of it. What an engine that was built on this machine is made of is known here alone, and joins it.
 */
export function readManifest(here: Pick<Here, 'home'>): Manifest {
  let kinds: Manifest['kinds'] | undefined;
  return {
    get kinds() {
      kinds ??= readKinds(join(here.home, 'manifest.json'));
      return kinds;
    },
  };
}

function readKinds(file: string): Manifest['kinds'] {
  const { kinds }: Manifest = JSON.parse(readFileSync(file, 'utf8'));
  const external = new Map<string, Packages>(); // by engine: looking for a package that is not there costs milliseconds
  const packagesOf = (engine: string): Packages => {
    const known = external.get(engine) ?? externalPackages(engine);
    external.set(engine, known);
    return known;
  };
  const whole = (engine: string, { code, packages }: CodeRecord): CodeRecord => ({
    code,
    get packages() {
      return { ...packages, ...packagesOf(engine) };
    },
  });
  return mapValues(kinds, (_, kind) =>
    kind.engines === undefined ? kind : { ...kind, engines: mapValues(kind.engines, whole) },
  );
}

const mapValues = <A, B>(
  object: { readonly [key: string]: A },
  map: (key: string, value: A) => B,
): { readonly [key: string]: B } =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(key, value)]));

type Packages = CodeRecord['packages'];

/** Package → version: of the engine that `pipeline engines add` built, or else of the package that the project depends on. */
function externalPackages(engine: string): Packages {
  if (engine !== 'tfjs-node-gpu') return {};
  const name = '@tensorflow/tfjs-node-gpu';
  return installedEngine(engine)?.packages ?? dependency(name);
}

function dependency(name: string): Packages {
  try {
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return { [name]: JSON.parse(readFileSync(file, 'utf8')).version };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'MODULE_NOT_FOUND')) throw error;
    return {}; // it is not there, so nothing will run on it
  }
}
