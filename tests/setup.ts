import { execFileSync } from 'node:child_process';

/** The command-line tests run what a user runs, so it is built from the sources under test. */
export default function setup(): void {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
