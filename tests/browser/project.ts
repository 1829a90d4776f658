import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

export const command = resolve(import.meta.dirname, '../../dist/pipeline.cjs');
export const environment = { ...process.env, NO_COLOR: '1', CI: 'true' };

/** A folder with these files, in which the built command is run. */
export function project(files: { readonly [path: string]: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(folder, path), text);
  /** What it printed, having ended as expected. */
  const pipeline = (words: readonly string[], status = 0): string => {
    const ended = spawnSync(process.execPath, [command, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: environment,
    });
    expect(ended.status, ended.stdout + ended.stderr).toBe(status);
    return ended.stdout;
  };
  return { folder, pipeline, url: (path: string) => pathToFileURL(join(folder, path)).href };
}
