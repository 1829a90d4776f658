import modules from 'node:module';

// Loading what starts processes takes longer than all else a run that restores everything needs.
const processes = (): typeof import('node:child_process') =>
  modules.createRequire(import.meta.url)('node:child_process');

/** When a process began, as `ps` prints it; `undefined` where no such process is. */
export function startDate(pid: number): string | undefined {
  try {
    const text = processes().execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    return text.trim() || undefined;
  } catch (error) {
    // It exits so for an unknown id; that `ps` cannot be started says nothing of the process.
    if (!(error instanceof Error && 'status' in error && error.status === 1)) throw error;
    return undefined;
  }
}
