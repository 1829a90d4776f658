import { describe, expect, test } from 'vitest';
import type { RunFailure } from '../../../src/domain/run-failure.ts';
import { describeRunFailure } from '../../../src/report/words/run-failure.ts';

const log = { lastLines: ['\u001b[31mboom\u001b[0m'], log: '/runs/1/logs/a.log' };

describe('a failure in words', () => {
  const cases: readonly [RunFailure, string][] = [
    [{ code: 'exit-code', exit: 3, ...log }, 'it exited with code 3'],
    [{ code: 'killed', signal: 'SIGKILL', ...log }, 'it was ended by SIGKILL'],
    [{ code: 'not-started', command: 'nope', detail: 'not found' }, '"nope" could not be started: not found'],
    [
      { code: 'output-missing', output: 'model', path: 'model' },
      'it exited with code 0 but did not write output model (model)',
    ],
    [
      { code: 'output-type', output: 'text', path: 'text', detail: 'text is a file, and this is a folder' },
      'output text (text) cannot be taken: text is a file, and this is a folder',
    ],
    [{ code: 'input-moved', input: 'text', path: '/a/b' }, 'input text changed while the stage ran: /a/b'],
    [
      { code: 'stage', problem: { message: 'no label', input: 'train', line: 3 } },
      'input train, line 3: no label',
    ],
    [{ code: 'stage', problem: { message: 'too large', param: 'steps' } }, 'with.steps: too large'],
    [
      { code: 'store', detail: '/a: no space left on the disk' },
      'the store could not be used: /a: no space left on the disk',
    ],
  ];
  for (const [failure, message] of cases)
    test(message, () => {
      expect(describeRunFailure(failure).message).toBe(message);
    });

  test('shows the end of the log without its escapes, and where the rest is', () => {
    const words = describeRunFailure({ code: 'exit-code', exit: 1, ...log });
    expect(words).toMatchObject({ lines: ['boom'], log: '/runs/1/logs/a.log' });
  });
});
