import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Manifest } from '../domain/fingerprint.ts';
import { installedEngine } from '../install/places.ts';
import type { World } from './world.ts';

/**
 * What the code of each stage kind is: made by the build, beside the bundle. What an engine that was built on this machine is made of is
 * known here alone, and joins it.
 */
export function readManifest(world: Pick<World, 'home'>): Manifest {
  const manifest: Manifest = JSON.parse(readFileSync(join(world.home, 'manifest.json'), 'utf8'));
  const kinds = Object.entries(manifest.kinds).map(([name, kind]) => {
    const engines = Object.entries(kind.engines ?? {}).map(([engine, { code, packages }]) => [
      engine,
      { code, packages: { ...packages, ...externalPackages(engine) } },
    ]);
    return [name, engines.length === 0 ? kind : { ...kind, engines: Object.fromEntries(engines) }];
  });
  return { ...manifest, kinds: Object.fromEntries(kinds) };
}

/** Package → version: of the engine that `pipeline engines add` built, or else of the package that the project depends on. */
function externalPackages(engine: string): { readonly [name: string]: string } {
  if (engine !== 'tfjs-node-gpu') return {};
  const name = '@tensorflow/tfjs-node-gpu';
  return installedEngine(engine)?.packages ?? dependency(name);
}

function dependency(name: string): { readonly [name: string]: string } {
  try {
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return { [name]: JSON.parse(readFileSync(file, 'utf8')).version };
  } catch {
    return {}; // it is not there, so nothing will run on it
  }
}
