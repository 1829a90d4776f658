/**
 * A process that outlives the runner by a moment: it holds the reading end of a pipe whose writing end only the runner has, and when
 * that closes, however the runner died, it kills the process groups that were noted in `groups`. Until then it costs nothing.
 */
export interface Guard {
  /** Lets it go: the runner ends by itself, and what it started has ended. */
  readonly end: () => void;
}

/**
 * A shell, because it is there on every system and starts in a millisecond. A line of the file is a process id and what tells it from
 * others that had it (`identity.ts`); a leader that is gone may have left members, and its id is not given away while they live.
 */
const script = `read -r word && exit
identity() {
  if [ -r /proc/self/stat ]; then
    read -r boot < /proc/sys/kernel/random/boot_id
    IFS= read -r line < "/proc/$1/stat" || return
    set -- \${line##*) }
    echo "$boot \${20}"
  else
    ps -o lstart= -p "$1"
  fi
}
while read -r group noted; do
  now=$(identity "$group")
  if [ -z "$now" ] || [ "$now" = "$noted" ]; then kill -9 "-$group"; fi
done < "$1"`;

/** Starts the guard of a run. In a session of its own, so that what kills the runner's process group leaves it alone. */
export async function startGuard(groups: string): Promise<Guard> {
  const { spawn } = await import('node:child_process'); // here, for a run that restores everything needs neither
  const child = spawn('/bin/sh', ['-c', script, 'pipeline-guard', groups], {
    detached: true,
    cwd: '/',
    env: { PATH: '/usr/bin:/bin' },
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const { stdin } = child;
  // Where it cannot be started, or is killed, the next run still ends what this one left.
  child.on('error', () => {});
  stdin.on('error', () => {});
  child.unref();
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return { end: () => void stdin.end('done\n') };
}
