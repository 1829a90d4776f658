import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What tests leave in the system's folder for temporary files goes when all have ended. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'transferline-tests-'));
  chmodSync(folder, 0o1777); // some tests are another user
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
