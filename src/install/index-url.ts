import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';

/** Where pip takes Python's packages from: as its environment variable or its files say, otherwise PyPI. No slash at the end. */
export function pythonIndex(environment: { readonly [name: string]: string | undefined }): string {
  const home = homeFolder(environment, homedir);
  const files = [
    environment['PIP_CONFIG_FILE'],
    join(home, '.config', 'pip', 'pip.conf'),
    join(home, '.pip', 'pip.conf'),
    '/etc/pip.conf',
  ];
  const written = files.flatMap((file) => (file === undefined ? [] : [indexIn(file)]));
  const url = environment['PIP_INDEX_URL'] ?? written.find((found) => found !== undefined);
  return (url ?? 'https://pypi.org/simple').replace(/\/+$/, '');
}

function indexIn(file: string): string | undefined {
  try {
    return /^\s*index-url\s*=\s*(\S+)/m.exec(readFileSync(file, 'utf8'))?.[1];
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}
