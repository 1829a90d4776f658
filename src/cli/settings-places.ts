import { homedir } from 'node:os';
import { join } from 'node:path';
import type { World } from './world.ts';

/** The folder of the user's own settings: `~/.config/transferline`, or below `XDG_CONFIG_HOME`. */
export function settingsFolder({ environment }: Pick<World, 'environment'>): string {
  const base = environment['XDG_CONFIG_HOME'] || join(environment['HOME'] || homedir(), '.config');
  return join(base, 'transferline');
}

export const settingsFile = (world: Pick<World, 'environment'>): string =>
  join(settingsFolder(world), 'settings.yaml');

/** Where the key that entries are signed with lies unless said otherwise. */
export const signingKeyFile = (world: Pick<World, 'environment'>): string =>
  join(settingsFolder(world), 'signing-key.pem');
