/**
 * A process that outlives the runner by a moment: it holds the reading end of a pipe whose writing end only the runner has, and when
 * that closes, however the runner died, it kills the process groups that were named and not yet taken back.
 */
export interface Guard {
  readonly watch: (group: number) => void;
  readonly forget: (group: number) => void;
  /** Lets it go: the runner ends by itself. */
  readonly end: () => void;
}

/** A shell, because it is there on every system and starts in a millisecond. */
const script = `groups=
while read -r sign group; do
  case $sign in
    +) groups="$groups $group" ;;
    -) rest=; for one in $groups; do [ "$one" = "$group" ] || rest="$rest $one"; done; groups=$rest ;;
  esac
done
for one in $groups; do kill -9 "-$one"; done`;

/** Starts the guard of a run. In a session of its own, so that what kills the runner's process group leaves it alone. */
export async function startGuard(): Promise<Guard> {
  const { spawn } = await import('node:child_process'); // here, for a run that restores everything needs neither
  const child = spawn('/bin/sh', ['-c', script, 'pipeline-guard'], {
    detached: true,
    cwd: '/',
    env: {},
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  const { stdin } = child;
  // Where it cannot be started, or is killed, the next run still ends what this one left.
  child.on('error', () => {});
  stdin.on('error', () => {});
  child.unref();
  if ('unref' in stdin && typeof stdin.unref === 'function') stdin.unref();
  return {
    watch: (group) => void stdin.write(`+ ${group}\n`),
    forget: (group) => void stdin.write(`- ${group}\n`),
    end: () => void stdin.end(),
  };
}
