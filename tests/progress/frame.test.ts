import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { frame } from '../../src/progress/frame.ts';
import type { FrameCapabilities } from '../../src/progress/stage-line.ts';
import { advance, noRun } from '../../src/progress/state.ts';
import { width } from '../../src/report/columns.ts';
import { inColour, plain, unpainted } from '../../src/report/paint.ts';
import {
  at,
  begun,
  decided,
  failed,
  progressed,
  restored,
  second,
  started,
  succeeded,
  words,
} from './events.ts';

const wide: FrameCapabilities = { columns: 120, rows: 24, unicode: true, paint: plain };

const drawn = (now: number, can: Partial<FrameCapabilities>, ...events: Event[]): string[] =>
  frame(events.reduce(advance, noRun), second + now, { ...wide, ...can }, words);

const story: Event[] = [
  started('dataset', 'tokenize', 'pretrain', 'evaluate'),
  restored(0, 'dataset'),
  decided('tokenize'),
  begun(0, 'tokenize'),
  succeeded(5, 'tokenize', 5.1),
  decided('pretrain'),
  begun(5, 'pretrain'),
  ...Array.from({ length: 5 }, (_, n) =>
    progressed(10 + 10 * n, 'pretrain', { step: 10 * n, steps: 100, loss: 8 - n, tokens_per_second: 12_345 }),
  ),
];

describe('a frame', () => {
  test('has a line a stage: what is known, and the running one in full', () => {
    expect(drawn(50, {}, ...story)).toEqual([
      '↺ dataset   restored',
      '✔ tokenize    5.1 s  first',
      '⠋ pretrain     45 s  ██████░░░░░░░░░░   40 %  40/100  loss 4.000  █▇▅▃▁  12.3k tokens/s  1m 00s left',
      '◌ evaluate',
      '  1 restored, 1 done, 1 running, 1 waiting',
    ]);
  });

  test('is the same with colours, but for these', () => {
    for (const columns of [120, 105, 90, 60, 40]) {
      const coloured = drawn(50, { columns, paint: inColour }, ...story);
      expect(coloured.map(unpainted)).toEqual(drawn(50, { columns }, ...story));
    }
  });

  test('does without what does not fit, the time left last', () => {
    const running = (columns: number) => drawn(50, { columns }, ...story)[2];
    expect(running(94)).toBe(
      '⠋ pretrain     45 s  ███░░░░░   40 %  40/100  loss 4.000  █▇▅▃▁  12.3k tokens/s  1m 00s left',
    );
    expect(running(80)).toBe('⠋ pretrain  ███░░░░░   40 %  loss 4.000  █▇▅▃▁  12.3k tokens/s  1m 00s left');
    expect(running(70)).toBe('⠋ pretrain  ███░░░░░   40 %  loss 4.000  12.3k tokens/s  1m 00s left');
    expect(running(60)).toBe('⠋ pretrain   40 %  loss 4.000  12.3k tokens/s  1m 00s left');
    expect(running(50)).toBe('⠋ pretrain   40 %  loss 4.000  1m 00s left');
    expect(running(40)).toBe('⠋ pretrain   40 %  1m 00s left');
    expect(running(26)).toBe('⠋ pretrain  1m 00s left');
  });

  test('shows what was last validated where there is room for it', () => {
    const validated = progressed(51, 'pretrain', {
      ...{ step: 41, steps: 100, loss: 4, validation_loss: 4.25, tokens_per_second: 12_345 },
    });
    const running = (columns: number) => drawn(51, { columns }, ...story, validated)[2];
    expect(running(120)).toBe(
      '⠋ pretrain     46 s  ███████░░░░░░░░░   41 %  41/100  loss 4.000  validation 4.250  █▇▅▃▁▁  12.3k tokens/s  59 s left',
    );
    expect(running(90)).toBe(
      '⠋ pretrain  ███░░░░░   41 %  loss 4.000  validation 4.250  12.3k tokens/s  59 s left',
    );
    expect(running(80)).toBe('⠋ pretrain  ███░░░░░   41 %  loss 4.000  12.3k tokens/s  59 s left');
  });

  test('is never wider than the terminal, at any width', () => {
    for (let columns = 3; columns <= 130; columns++)
      for (const line of drawn(50, { columns, rows: 3 }, ...story))
        expect(width(line), `${columns}: ${line}`).toBeLessThanOrEqual(columns);
  });

  test('of long names in a narrow terminal keeps how far it is, both ends of the names, and the counts', () => {
    const long = 'evaluate[lambda=0.25,seed=1]';
    const events = [
      ...[started('dataset', long, 'c', 'd', 'e', 'f'), restored(0, 'dataset'), begun(0, long)],
      ...[10, 20].map((at) => progressed(at, long, { step: at, steps: 100, loss: 2 })),
      ...[succeeded(1, 'c', 1), failed(2, 'd'), at(3, { event: 'stage-skipped', stage: 'e', reasons: [] })],
    ];
    const narrow = drawn(20, { columns: 40 }, ...events);
    expect(narrow[1]).toBe('⠋ evaluate[…,seed=1]   20 %  1m 20s left');
    expect(narrow.at(-1)).toBe('  ↺ 1  ⠋ 1  ✔ 1  ✖ 1  ⊘ 1  ◌ 1');
    expect(drawn(20, { columns: 40, unicode: false }, ...events).at(-1)).toBe(
      '  = 1  | 1  + 1  x 1  - 1  . 1',
    );
    expect(drawn(20, { columns: 70 }, ...events)[1]).toMatch(/^⠋ evaluate\[lambda=0\.25,seed=1\] /);
    for (let columns = 3; columns <= 40; columns++)
      for (const line of drawn(20, { columns }, ...events)) expect(width(line)).toBeLessThanOrEqual(columns);
  });

  test('is ASCII where the terminal knows no more', () => {
    const lines = drawn(50, { unicode: false }, ...story, failed(60, 'evaluate'));
    expect(lines).toEqual([
      '= dataset   restored',
      '+ tokenize    5.1 s  first',
      '| pretrain     45 s  [######..........]   40 %  40/100  loss 4.000  12.3k tokens/s  1m 00s left',
      'x evaluate    2.0 s  exit-code',
      '  1 restored, 1 done, 1 running, 1 failed',
    ]);
  });

  test('folds restored, waiting and finished stages into counts, never the running or failed one', () => {
    const ids = Array.from({ length: 40 }, (_, n) => `stage-${n}`);
    const events = [
      started(...ids),
      ...ids.slice(0, 10).map((id) => restored(0, id)),
      ...ids.slice(10, 20).map((id) => succeeded(1, id, 1)),
      failed(2, 'stage-20'),
      begun(2, 'stage-21'),
    ];
    expect(drawn(3, { rows: 9 }, ...events)).toEqual([
      '✔ stage-15    1.0 s',
      '✔ stage-16    1.0 s',
      '✔ stage-17    1.0 s',
      '✔ stage-18    1.0 s',
      '✔ stage-19    1.0 s',
      '✖ stage-20    2.0 s  exit-code',
      '⠋ stage-21      1 s',
      '  10 restored, 10 done, 1 failed, 1 running, 18 waiting; 33 not shown',
    ]);
    expect(drawn(3, { rows: 4 }, ...events)).toEqual([
      '✖ stage-20    2.0 s  exit-code',
      '⠋ stage-21      1 s',
      '  10 restored, 10 done, 1 failed, 1 running, 18 waiting; 38 not shown',
    ]);
  });

  test('does not know the time left before a second mark, and starts anew when counting does', () => {
    const one = [started('s'), begun(0, 's'), progressed(30, 's', { step: 1, steps: 10 })];
    expect(drawn(30, {}, ...one)[0]).toContain('-- left');
    const two = [...one, progressed(40, 's', { step: 2, steps: 10 })];
    // The thirty seconds before the first mark are no part of the rate.
    expect(drawn(40, {}, ...two)[0]).toContain('1m 20s left');
    expect(drawn(70, {}, ...two)[0]).toContain('50 s left');
    expect(drawn(50, {}, ...two, progressed(50, 's', { step: 1, steps: 4, unit: 'epochs' }))[0]).toContain(
      '1/4 epochs  -- left',
    );
  });

  test('goes on from a resumed step without counting the steps before', () => {
    const resumed = [
      started('s'),
      begun(0, 's'),
      progressed(10, 's', { step: 900, steps: 1000 }),
      progressed(20, 's', { step: 910, steps: 1000 }),
    ];
    expect(drawn(20, {}, ...resumed)[0]).toContain('1m 30s left');
  });

  test('escapes of a stage never reach it, and its own are styles only', () => {
    const hostile = [started('a\u001b[2J\u0007b'), begun(0, 'a\u001b[2J\u0007b')];
    expect(drawn(1, {}, ...hostile)[0]).toBe('⠋ a b      1 s');
    const line = drawn(50, { paint: inColour }, ...story)[2]!;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the escapes are what is tested
    expect(line.replace(/\u001b\[\d+m/g, '')).toBe(drawn(50, {}, ...story)[2]);
  });

  test('an interrupted and a skipped stage say so', () => {
    const events = [
      started('a', 'b'),
      begun(0, 'a'),
      at(3, { event: 'stage-interrupted', stage: 'a', seconds: 3 }),
      at(3, { event: 'stage-skipped', stage: 'b', reasons: [{ reason: 'not-reached' }] }),
    ];
    expect(drawn(4, {}, ...events).slice(0, 2)).toEqual([
      '■ a    3.0 s  interrupted',
      '⊘ b  skipped: not-reached',
    ]);
  });

  test('of 1,000 stages fills the screen and no more, and counts the rest', () => {
    const ids = Array.from({ length: 1000 }, (_, n) => `stage-${n}`);
    const events = [
      started(...ids),
      ...ids.slice(0, 600).map((id) => restored(0, id)),
      ...ids.slice(600, 604).map((id) => begun(1, id)),
    ];
    const lines = drawn(2, { rows: 24 }, ...events);
    expect(lines).toHaveLength(23);
    expect(lines.filter((line) => line.startsWith('⠋'))).toHaveLength(4);
    expect(lines.at(-1)).toBe('  600 restored, 4 running, 396 waiting; 978 not shown');
    const failures = [started(...ids), ...ids.map((id) => failed(1, id))];
    expect(drawn(2, { rows: 24 }, ...failures)).toHaveLength(23);
  });
});
