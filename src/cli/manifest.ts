import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest } from '../domain/fingerprint.ts';
import type { World } from './world.ts';

/** What the code of each stage kind is: made by the build, beside the bundle. */
export const readManifest = (world: World): Manifest =>
  JSON.parse(readFileSync(join(world.home, 'manifest.json'), 'utf8'));
