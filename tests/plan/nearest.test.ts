import { expect, test } from 'vitest';
import { type Candidate, nearestRecord } from '../../src/plan/nearest.ts';
import { record } from '../report/reports.ts';

const wanted = record({ with: { steps: 10, seed: 1, rate: 2 }, inputs: { text: 'sha256:a' } });
const candidate = (name: string, more: Parameters<typeof record>[0], used = 0): Candidate => ({
  fingerprint: name,
  record: record(more),
  run: `run-of-${name}`,
  used,
});
const near = candidate('near', { with: { steps: 9, seed: 1, rate: 2 }, inputs: { text: 'sha256:a' } });

test('the one that differs in the fewest fields, with all that differs', () => {
  const far = candidate('far', { with: { steps: 9, seed: 2, rate: 2 }, inputs: { text: 'sha256:a' } }, 9);
  expect(nearestRecord(wanted, [far, near])).toEqual({
    fingerprint: 'near',
    run: 'run-of-near',
    changes: [{ field: 'with.steps', before: 9, after: 10 }],
  });
});

test('of two that are as near, the one used last', () => {
  const later = { ...near, fingerprint: 'later', used: 5 };
  for (const order of [
    [near, later],
    [later, near],
  ])
    expect(nearestRecord(wanted, order)?.fingerprint).toBe('later');
});

test('none of another kind, or that has little in common', () => {
  const other = candidate('other', { ...near.record, action: { uses: 'finetune' } });
  const command = candidate('command', { ...near.record, action: { run: [['x']], shell: false } });
  const stranger = candidate('stranger', {
    with: { steps: 1, seed: 2, rate: 3 },
    inputs: { text: 'sha256:b' },
  });
  expect(nearestRecord(wanted, [other, command, stranger])).toBe(undefined);
});
