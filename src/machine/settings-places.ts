import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';
import type { Here } from './here.ts';

/** The folder of the user's own settings: `~/.config/transferline`, or below `XDG_CONFIG_HOME`. */
export function settingsFolder({ environment }: Pick<Here, 'environment'>): string {
  const base = environment['XDG_CONFIG_HOME'] || join(homeFolder(environment, homedir), '.config');
  return join(base, 'transferline');
}

export const settingsFile = (here: Pick<Here, 'environment'>): string =>
  join(settingsFolder(here), 'settings.yaml');

/** Where the key that entries are signed with lies unless said otherwise. */
export const signingKeyFile = (here: Pick<Here, 'environment'>): string =>
  join(settingsFolder(here), 'signing-key.pem');
