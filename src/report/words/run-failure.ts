import { nearest } from '../../base/nearest.ts';
import { plainText } from '../../base/plain.ts';
import type { RunFailure, SchedulerCause, StageProblem } from '../../domain/run-failure.ts';
import { brief, printable } from '../printable.ts';
import { violationWords } from './violation.ts';

export interface FailureWords {
  /** One sentence: what went wrong. */
  readonly message: string;
  /** One sentence: what to do. */
  readonly hint?: string;
  /** The last lines of the stage's log, without control characters. */
  readonly lines: readonly string[];
  /** Path of the whole log. */
  readonly log?: string;
}

export function describeRunFailure(failure: RunFailure): FailureWords {
  const { message, hint, ...rest } = wordsOf(failure);
  return {
    message: brief(printable(message)),
    ...(hint === undefined ? {} : { hint: brief(printable(hint)) }),
    ...rest,
  };
}

function wordsOf(failure: RunFailure): FailureWords {
  switch (failure.code) {
    case 'exit-code':
      return ended(`it exited with code ${failure.exit}`, failure);
    case 'killed':
      return ended(`it was ended by ${failure.signal}`, failure, killedHint(failure.signal));
    case 'timeout':
      return ended(`it took longer than its timeout of ${failure.seconds} s and was ended`, failure);
    case 'scheduler':
      return ended(schedulerWords(failure), failure, schedulerHints[failure.cause]);
    case 'no-gpu':
      return words(
        `it needs ${failure.needed === 1 ? 'a GPU' : `${failure.needed} GPUs`}, and this machine offers ${failure.found === 0 ? 'none' : failure.found}`,
        'With "gpu: optional" it would run without; --gpus says how many there are where they are not found.',
      );
    case 'not-started':
      if (failure.detail === 'spawn E2BIG')
        return words(
          'its arguments and environment are longer than the system takes',
          'Write long values to a file, and make that an input.',
        );
      return words(
        `${quoted(failure.command)} could not be started: ${plainText(failure.detail)}`,
        'Is the program installed, and on the PATH?',
      );
    case 'output-missing':
      return words(
        `it exited with code 0 but did not write output ${failure.output} (${failure.path})`,
        'A command writes below the folder it is started in; an output’s path there is the one declared.',
      );
    case 'output-type':
      return words(`output ${failure.output} (${failure.path}) cannot be taken: ${failure.detail}`);
    case 'input-moved':
      return words(
        `input ${failure.input} changed while the stage ran: ${failure.path}`,
        'Nothing was stored, because the outputs may come from either version; run again.',
      );
    case 'input-unreadable':
      return words(`input ${failure.input} cannot be read: ${failure.path} ${failure.detail}`);
    case 'metric-missing': {
      const like = nearest(failure.metric, failure.known);
      return words(
        `${failure.stage} has no metric ${quoted(failure.metric)}${like === undefined ? '' : `; did you mean ${quoted(like)}?`}`,
        failure.known.length === 0 ? 'It has none.' : `It has ${failure.known.join(', ')}.`,
      );
    }
    case 'metric-value':
      return words(
        violationWords(
          `metrics.${failure.stage}.${failure.metric}, which is its ${failure.param},`,
          failure.violation,
        ),
      );
    case 'code-moved':
      return words(
        `its code changed while it ran: ${failure.path}`,
        'Nothing was stored, because the outputs may come from either version; run again.',
      );
    case 'code-unreadable':
      return words(`its code cannot be read: ${failure.path} ${failure.detail}`);
    case 'version-command':
      return words(
        `its version command ${quoted(failure.command)} ${plainText(failure.detail)}`,
        'What it prints is in the key of the stage, so it has to end with code 0; see "versions".',
      );
    case 'stage':
      return problemWords(failure.problem);
    case 'store':
      return words(`the store could not be used: ${failure.detail}`, 'What was stored before is still good.');
    case 'internal-error':
      return { ...words('a bug of ours'), lines: plainText(failure.detail).split('\n') };
  }
}

function schedulerWords({ cause, job, words }: Extract<RunFailure, { code: 'scheduler' }>): string {
  const said = words === '' ? '' : ` (${plainText(words)})`;
  if (cause === 'refused') return `the scheduler did not take it${said}`;
  return `${job === '' ? 'its job' : `its job ${job}`} ${schedulerEnds[cause]}${said}`;
}

const schedulerEnds: { readonly [cause in SchedulerCause]: string } = {
  'out-of-memory': 'used more memory than it had asked for and was ended',
  'time-limit': 'took longer than its time limit and was ended',
  'node-failure': 'was lost with its node',
  preempted: 'had to make room for another',
  requeued: 'was put into the queue again',
  cancelled: 'was cancelled',
  'no-shared-folder': 'ended before it could do anything: its node does not see the folder of artifacts',
  refused: 'was refused',
  lost: 'is over, and left no word of how it ended',
};

const schedulerHints: { readonly [cause in SchedulerCause]?: string } = {
  'out-of-memory': '"memory" says how much it may use.',
  'time-limit':
    '"slurm.time", or "timeout", says how long it may take; with "resume: true" it goes on from its checkpoints.',
  'no-shared-folder':
    'artifacts/ has to lie on a file system that the nodes share, at the same path there as here; --artifacts names another place.',
};

const words = (message: string, hint?: string): FailureWords => ({
  message,
  ...(hint === undefined ? {} : { hint }),
  lines: [],
});

const ended = (
  message: string,
  { lastLines, log }: { readonly lastLines: readonly string[]; readonly log: string },
  hint?: string,
): FailureWords => ({ ...words(message, hint), lines: lastLines.map(plainText), log });

const killedHint = (signal: string): string | undefined =>
  signal === 'SIGKILL' ? 'Where nobody did it, the system may have run out of memory.' : undefined;

const MAX_LINES = 100; // of a problem's message

function problemWords({ message, hint, input, line, param }: StageProblem): FailureWords {
  const at =
    input !== undefined
      ? `input ${input}${line === undefined ? '' : `, line ${line}`}: `
      : param !== undefined
        ? `with.${param}: `
        : '';
  const [first = '', ...further] = message.split('\n').map(plainText);
  const lines = further.slice(0, MAX_LINES).map((line) => brief(line));
  if (further.length > MAX_LINES) lines.push(`… (${further.length - MAX_LINES} more lines)`);
  return { ...words(`${at}${first}`, hint === undefined ? undefined : plainText(hint)), lines };
}

const quoted = (text: string): string => JSON.stringify(plainText(text));
