import { basename } from 'node:path';
import { shellQuote } from '../base/shell-quote.ts';

/** What a job does, once its node has it. */
export interface Work {
  /** Absolute: the folder of the stage's job, which holds a folder for each attempt. */
  readonly member: string;
  /** Stands for the attempt's name wherever a path goes through its folder. */
  readonly marker: string;
  /** The stage's folder, in that of the attempt. */
  readonly folder: string;
  /** Request files, by name in the folder of the marker. */
  readonly requests: readonly string[];
  readonly words: readonly string[];
  readonly environment: { readonly [name: string]: string };
  /** Variables whose values come with the job. */
  readonly secrets: readonly string[];
}

/** Set by Slurm or by the node: they say where the stage is, and which devices it was given. */
const kept = 'SLURM*|CUDA_VISIBLE_DEVICES|ROCR_VISIBLE_DEVICES|GPU_DEVICE_ORDINAL|ZE_AFFINITY_MASK|TMPDIR';
const shells = 'SHELLOPTS|BASHOPTS|BASH_VERSINFO|UID|EUID|PPID'; // which a shell does not let go of

/**
 * The script of a stage's job. Each attempt (a job, and each time Slurm puts it into the queue again) has a folder of its own, since the
 * script of an attempt that was given up may go on writing. In it: `node`, where it runs, `log` and `messages`, followed while it runs, and `ended`, its exit
 * code (`137 signal` where it was killed), written whole once the command has ended.
 */
export function jobScript({ member, marker, folder, requests, words, environment, secrets }: Work): string {
  const open = (text: string) => text.split(marker).map(shellQuote).join('"$at"');
  const template = `${member}/${marker}`;
  return [
    '#!/bin/sh',
    `at="\${SLURM_ARRAY_JOB_ID:-$SLURM_JOB_ID}-\${SLURM_RESTART_COUNT:-0}"`,
    `here=${shellQuote(member)}/"$at"`,
    'mkdir "$here" || exit 1',
    'printf "%s\\n" "$SLURMD_NODENAME" >"$here/node" || exit 1',
    `cp -R ${shellQuote(`${template}/${folder}`)} "$here"/ || exit 1`,
    ...requests.map(
      (name) =>
        `sed "s/${marker}/$at/g" ${shellQuote(`${template}/${name}`)} >"$here"/${shellQuote(name)} || exit 1`,
    ),
    `cd "$here"/${shellQuote(folder)} || exit 1`,
    // A shell tells an exit code of 137 from SIGKILL by what it says of it alone.
    'exec 2>"$here/shell"',
    '(',
    `set -- ${words.map(open).join(' ')}`,
    `for name in $(env | sed -n 's/^\\([A-Za-z_][A-Za-z0-9_]*\\)=.*/\\1/p'); do`,
    `  case $name in ${[kept, shells, ...secrets].join('|')}) ;; *) unset "$name" ;; esac`,
    'done',
    ...Object.entries(environment).map(([name, value]) => `export ${name}=${shellQuote(value)}`),
    'exec "$@"',
    // Appending: a stage that opens /dev/stderr again must not write over what is there.
    ') </dev/null >>"$here/log" 2>&1 3>>"$here/messages"',
    'code=$?',
    '[ "$code" -gt 128 ] && [ -s "$here/shell" ] && signal=" signal" || signal=',
    'printf "%s\\n" "$code$signal" >"$here/ended.new" && mv "$here/ended.new" "$here/ended"',
    'exit "$code"',
    '',
  ].join('\n');
}

/** What sbatch is given: the job of each stage by its number in the array, or of the only one. */
export function batchScript(scripts: readonly string[]): string {
  if (scripts.length === 1) return `#!/bin/sh\nexec sh ${shellQuote(scripts[0]!)}\n`;
  const cases = scripts.map((script, task) => `${task}) exec sh ${shellQuote(script)} ;;`);
  return ['#!/bin/sh', 'case $SLURM_ARRAY_TASK_ID in', ...cases, 'esac', ''].join('\n');
}

/** The name of a request file among a command's words, where it has one: it lies beside the stage's folder. */
export const requestsAmong = (words: readonly string[], template: string): readonly string[] =>
  words.flatMap((word) => (word === `${template}/${basename(word)}` ? [basename(word)] : []));
