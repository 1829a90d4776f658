import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cadenceOf, type StartOptions, startOf } from '../../src/train/checkpoints.ts';
import { freshState } from '../../src/train/loop.ts';

const value = (...numbers: number[]) => ({ shape: [numbers.length], data: Float32Array.from(numbers) });
const parameters = { b: value(1, 2), a: value(3) };
const later = {
  parameters: { b: value(0.1, 1e-30), a: value(-0) },
  moments: { 'm/b': value(5, 6), 'm/a': value(7) },
  state: {
    step: 7,
    best: { step: 4, validation: { values: { validation_loss: 0.1 }, criterion: 0.1 }, parameters },
    curve: [{ step: 4, loss: 1 / 3, learning_rate: 0.1, gradient_norm: 2 }],
    sums: { loss: 0.3 },
  },
};

function training() {
  const folder = mkdtempSync(join(tmpdir(), 'checkpoints-'));
  const notices: string[] = [];
  const start = (changes: Partial<StartOptions> = {}) =>
    startOf({
      folder,
      parameters,
      identity: 'this one',
      device: 'cpu',
      cadence: { steps: 1 },
      notice: (text) => notices.push(text),
      now: () => 0,
      ...changes,
    });
  return { path: join(folder, 'training.checkpoint'), notices, start };
}

describe('a training', () => {
  test('without a folder keeps nothing, with an empty one begins and keeps', () => {
    const { start, notices } = training();
    expect(start({ folder: undefined })).toEqual({ state: freshState, parameters });
    const { checkpoints, ...begun } = start();
    expect(begun).toEqual({ state: freshState, parameters });
    expect(checkpoints!.last()).toBeUndefined();
    expect(notices).toEqual([]);
  });

  test('goes on from what was kept, every number as it was', () => {
    const { start, notices, path } = training();
    start().checkpoints!.keep(later);
    const { checkpoints, ...found } = start();
    expect(found).toEqual(later);
    expect(Object.is(found.parameters['a']!.data[0], -0)).toBe(true);
    expect(checkpoints!.last()).toEqual({ path, step: 7 });
    expect(notices).toEqual(['goes on after step 7, from the checkpoint that an earlier run left']);
  });

  test.each([0, 3, 20, 200, -40, -1])('starts over where the file ends at byte %i', (at) => {
    const { start, notices, path } = training();
    start().checkpoints!.keep(later);
    truncateSync(path, at < 0 ? readFileSync(path).length + at : at);
    expect(start().state).toBe(freshState);
    expect(notices[0]).toMatch(/^starts over: the checkpoint that an earlier run left is torn: /);
  });

  test('starts over where a bit of the file was turned, or the file is another thing', () => {
    const { start, notices, path } = training();
    start().checkpoints!.keep(later);
    const bytes = readFileSync(path);
    bytes[bytes.length - 40]! ^= 1;
    writeFileSync(path, bytes);
    expect(start().state).toBe(freshState);
    writeFileSync(path, 'no checkpoint, but a text that is long enough');
    expect(start().state).toBe(freshState);
    expect(notices).toHaveLength(2);
  });

  test('does not go on from another', () => {
    const { start, notices } = training();
    start().checkpoints!.keep(later);
    expect(start({ identity: 'another' }).state).toBe(freshState);
    expect(start({ parameters: { b: value(1, 2, 3), a: value(3) } }).state).toBe(freshState);
    expect(new Set(notices)).toEqual(
      new Set(['starts over: the checkpoint that an earlier run left is of another training']),
    );
  });

  test('goes on on another device, and says so', () => {
    const { start, notices } = training();
    start().checkpoints!.keep(later);
    expect(start({ device: 'webgpu' }).state.step).toBe(7);
    expect(notices[1]).toContain('another device (cpu)');
  });

  test('goes on without a checkpoint where the disk refuses one', () => {
    const { start, notices } = training();
    start({ folder: join(tmpdir(), 'no-such-folder', 'x') }).checkpoints!.keep(later);
    expect(notices[0]).toMatch(/^no checkpoint could be kept after step 7: .*ENOENT/);
  });
});

test('checkpoints are due by steps or by time', () => {
  let time = 0;
  const { start } = training();
  const due = (written: number | string) =>
    start({ cadence: cadenceOf(written), now: () => time }).checkpoints!.due;
  expect([1, 2, 3, 4].filter(due(2))).toEqual([2, 4]);
  const [seconds, minutes, hours] = [due('90s'), due('1.5m'), due('1h')];
  time = 89_999;
  expect([seconds, minutes, hours].map((is) => is(1))).toEqual([false, false, false]);
  time = 90_000;
  expect([seconds, minutes, hours].map((is) => is(1))).toEqual([true, true, false]);
});
