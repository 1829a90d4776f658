import { statSync } from 'node:fs';

/** Throws where a folder is to be read as a file: an error like the system's own, but one that names the folder in `path`. */
export function refuseFolder(path: string): void {
  if (statSync(path).isDirectory())
    throw Object.assign(new Error(`${path} is a folder`), { code: 'EISDIR', path });
}
