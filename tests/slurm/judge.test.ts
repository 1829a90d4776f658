import { describe, expect, test } from 'vitest';
import { type Facts, judge, judgeLost, judgeRequeued } from '../../src/slurm/judge.ts';

/** What this Slurm does not do by itself: cgroups, accounting, a batch host that fails to boot. */
const facts = (more: Partial<Facts>): Facts => ({
  job: '7',
  state: '',
  reason: '',
  said: '',
  exit: undefined,
  begun: true,
  ...more,
});
const well = { code: 0, isSignal: false };
const killed = { code: 137, isSignal: true };
const oom =
  'slurmstepd: error: Detected 1 oom-kill event(s) in StepId=7.batch. Some of your processes may have been killed';

describe('how a job ended', () => {
  test.each([
    ['forgotten by Slurm, by its own word', { exit: well }, { exit: 0 }],
    ['completed', { state: 'COMPLETED', exit: well }, { exit: 0 }],
    ['completed, its word yet to come', { state: 'COMPLETED' }, undefined],
    ['well, but over its time', { state: 'TIMEOUT', exit: well }, { cause: 'time-limit' }],
    ['well, but over its deadline', { state: 'DEADLINE', exit: well }, { cause: 'time-limit' }],
    ['well, on a node that was lost', { state: 'NODE_FAIL', exit: well }, { cause: 'node-failure' }],
    ['well, but failed for Slurm', { state: 'FAILED', exit: well }, { cause: 'lost' }],
    ['on a node that did not boot', { state: 'BOOT_FAIL' }, { cause: 'node-failure' }],
    ['preempted for good', { state: 'PREEMPTED' }, { cause: 'preempted' }],
    ['taken back by a federation', { state: 'REVOKED' }, { cause: 'cancelled' }],
    ['out of memory by state', { state: 'OUT_OF_MEMORY', exit: killed }, { cause: 'out-of-memory' }],
    [
      'out of memory by what Slurm wrote',
      { state: 'FAILED', exit: killed, said: oom },
      { cause: 'out-of-memory' },
    ],
    ['out of memory and cancelled for it', { state: 'CANCELLED', said: oom }, { cause: 'out-of-memory' }],
    [
      'a process of many out of memory, and yet well',
      { state: 'COMPLETED', exit: well, said: oom },
      { exit: 0 },
    ],
    ['killed', { state: 'FAILED', exit: killed }, { signal: 'SIGKILL' }],
  ] as [string, Partial<Facts>, object | undefined][])('%s', (_, given, expected) => {
    if (expected === undefined) expect(judge(facts(given))).toBeUndefined();
    else expect(judge(facts(given))).toMatchObject(expected);
  });

  test.each([
    ['begun', { state: 'COMPLETED' }, 'lost'],
    ['forgotten', { begun: false }, 'lost'],
    ['failed before it began', { state: 'FAILED', begun: false }, 'no-shared-folder'],
    ['killed for its memory', { state: 'FAILED', said: oom }, 'out-of-memory'],
  ] as [string, Partial<Facts>, string][])('without its word, %s', (_, given, cause) => {
    expect(judgeLost(facts(given))).toMatchObject({ cause });
  });
});

test.each([
  [
    'Slurm wrote of preemption',
    { said: '*** JOB 7 ON n1 CANCELLED AT 2026 DUE TO PREEMPTION ***' },
    undefined,
    'preempted',
  ],
  ['it was seen preempted', { state: 'PREEMPTED' }, undefined, 'preempted'],
  [
    'Slurm wrote of its node',
    { said: '*** JOB 7 ON n1 CANCELLED DUE TO NODE FAILURE ***' },
    undefined,
    'node-failure',
  ],
  ['its node is down', {}, 'n1 is down', 'node-failure'],
  ['somebody asked', { said: '*** JOB 7 ON n1 CANCELLED DUE TO JOB REQUEUE ***' }, 'n1 is down', 'requeued'],
  ['nobody says why', {}, undefined, 'requeued'],
] as [string, Partial<Facts>, string | undefined, string][])(
  'put into the queue again, where %s',
  (_, given, down, cause) => {
    expect(judgeRequeued(facts(given), 1, down)).toMatchObject({
      cause,
      words: expect.stringContaining('restart 1'),
    });
  },
);
