import { spawn } from 'node:child_process';

/** What a command of Slurm's answered, or what it said instead. */
export type Answer =
  | { readonly ok: true; readonly text: string }
  | {
      readonly ok: false;
      readonly words: string;
      /** Nobody knows whether it was done: the controller did not answer. */
      readonly isUnanswered: boolean;
    };

const patience = 60_000; // milliseconds; a controller that is down keeps a command for up to 20 s

/** Runs one of Slurm's commands. `started` is told its process, which is a group of its own. */
export function ask(
  words: readonly string[],
  environment: { readonly [name: string]: string | undefined },
  started: (pid: number) => void = () => {},
): Promise<Answer> {
  const [program = '', ...rest] = words;
  return new Promise((resolve) => {
    const env = { ...environment, SLURM_TIME_FORMAT: 'standard', LC_ALL: 'C' };
    const child = spawn(program, rest, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const said: Buffer[] = [];
    const problem: Buffer[] = [];
    const timer = setTimeout(() => child.kill('SIGKILL'), patience);
    child.stdout.on('data', (bytes: Buffer) => said.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => problem.push(bytes));
    child.once('error', ({ message }) => {
      clearTimeout(timer);
      resolve({ ok: false, words: `${program}: ${message}`, isUnanswered: false });
    });
    if (child.pid !== undefined) started(child.pid);
    child.once('close', (code) => {
      clearTimeout(timer);
      if (code === 0) return resolve({ ok: true, text: Buffer.concat(said).toString('utf8') });
      const text = Buffer.concat(problem).toString('utf8').trim().replaceAll('\n', '; ');
      const isUnanswered = code === null || unanswered.test(text);
      resolve({ ok: false, words: text === '' ? `${program} ended with ${code}` : text, isUnanswered });
    });
  });
}

const unanswered = /unable to contact|timed out|connection (refused|reset)|zero bytes|communication|backup/i;

/**
 * All that sbatch sees goes to the job (`--export=ALL`), so it sees little. A list of names, or NONE, would have the node log the user in
 * once more for each job, to learn what its environment is.
 */
export const submitting = (environment: { readonly [name: string]: string | undefined }) =>
  Object.fromEntries(
    Object.entries(environment).filter(([name]) =>
      /^(PATH|HOME|USER|LOGNAME|(SLURM|SBATCH)_\w+)$/.test(name),
    ),
  );

/** A job as squeue shows it. */
export interface Row {
  /** The array's id, where it is one of an array. */
  readonly job: string;
  readonly task: number | undefined;
  /** `PENDING`, `RUNNING`, `COMPLETED`… */
  readonly state: string;
  readonly reason: string;
  /** How often it was put into the queue again. */
  readonly restarts: number;
  readonly node: string;
  readonly comment: string;
}

const fields = ['ArrayJobID', 'ArrayTaskID', 'State', 'RestartCnt', 'BatchHost', 'Comment', 'Reason'];

/** One question for all jobs of the user, those included that have ended lately. */
export const queueQuestion = (): readonly string[] => [
  'squeue',
  '--noheader',
  '--array',
  '--states=all',
  `--user=${process.getuid?.() ?? ''}`,
  `--Format=${fields.map((field) => `${field}:|`).join(',')}`,
];

export function readQueue(text: string): readonly Row[] {
  return text.split('\n').flatMap((line) => {
    const [job = '', task = '', state = '', restarts = '', node = '', comment = '', reason = ''] = line
      .split('|')
      .map((cell) => cell.trim());
    if (!/^\d+$/.test(job)) return [];
    const isTask = /^\d+$/.test(task);
    return [
      {
        job,
        task: isTask ? Number(task) : undefined,
        state,
        reason,
        restarts: Number(restarts) || 0,
        node,
        comment,
      },
    ];
  });
}

/** What accounting knows of jobs that the queue has forgotten; where there is none, nothing. */
export async function pastStates(
  ids: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): Promise<ReadonlyMap<string, { readonly state: string; readonly reason: string }>> {
  const answer = await ask(
    [
      'sacct',
      '--noheader',
      '--parsable2',
      '--allocations',
      '--format=JobID,State,Reason',
      `--jobs=${ids.join(',')}`,
    ],
    environment,
  );
  if (!answer.ok) return new Map();
  return new Map(
    answer.text.split('\n').flatMap((line) => {
      const [id = '', state = '', reason = ''] = line.split('|');
      return id === '' ? [] : [[id, { state: state.split(' ')[0]!, reason }]];
    }),
  );
}

/** What Slurm says of nodes that take no jobs: `n1 is down: Not responding`. */
export async function nodesDown(
  nodes: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): Promise<ReadonlyMap<string, string>> {
  const answer = await ask(
    ['sinfo', '--noheader', '--Node', `--nodes=${nodes.join(',')}`, '--format=%N|%T|%E'],
    environment,
  );
  if (!answer.ok) return new Map();
  return new Map(
    answer.text.split('\n').flatMap((line) => {
      const [node = '', state = '', reason = ''] = line.trim().split('|');
      if (!/^(down|fail|unknown|powered_down|reboot)|\*$/.test(state)) return [];
      return [[node, `${node} is ${state}${reason === 'none' ? '' : `: ${reason}`}`]];
    }),
  );
}
