import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';

/** An engine that was built on this machine, as its `engine.json` describes it. */
export interface InstalledEngine {
  readonly folder: string;
  /** For a GPU, or for the processor alone. */
  readonly form: 'gpu' | 'cpu';
  /** Package → version, of all that computes: part of the fingerprint of what it makes. */
  readonly packages: { readonly [name: string]: string };
}

/** Beside the projects that use it and not in one's `node_modules`, which `npm ci` clears. */
export const engineFolder = (name: string): string =>
  join(homeFolder({}, homedir), '.local', 'share', 'transferline', 'engines', name);

/** What describes an engine, in its folder; written last. */
export const DESCRIPTION = 'engine.json';

export function installedEngine(name: string): InstalledEngine | undefined {
  const folder = engineFolder(name);
  try {
    const { form, packages } = JSON.parse(readFileSync(join(folder, DESCRIPTION), 'utf8'));
    return { folder, form, packages };
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && 'code' in error)) return undefined;
    throw error;
  }
}
