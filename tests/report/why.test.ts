import { describe, expect, test } from 'vitest';
import { compareRecords } from '../../src/plan/compare.ts';
import type { Moment, StageView } from '../../src/report/moment.ts';
import { explain } from '../../src/report/why.ts';
import { record } from './reports.ts';

const output = (bytes: string) => ({
  out: { digest: `sha256:${bytes}` as const, size: 1, form: 'file' as const },
});

/** A stage that ran well, made `bytes`, and takes what its needs made. */
function stage(
  bytes: string,
  steps: number,
  more: Partial<StageView> = {},
  inputs: Record<string, string> = {},
): StageView {
  return {
    stage: 's',
    did: 'succeeded',
    needs: [],
    sources: {},
    reasons: [],
    record: record({
      with: { steps },
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([name, digest]) => [name, `sha256:${digest}` as const]),
      ),
    }),
    outputs: output(bytes),
    ...more,
  };
}

const below = (needs: string[], source: string): Partial<StageView> => ({ needs, sources: { in: source } });
const why = (moment: Moment, earlier: readonly Moment[], id: string) =>
  explain(moment, earlier, id, compareRecords);

describe('an explanation', () => {
  test('compares a stage above with the run that the one below is compared with, though it ran well since', () => {
    const first: Moment = {
      run: '1',
      stages: { a: stage('x', 1), b: stage('p', 1, below(['a'], 'a.out'), { in: 'x' }) },
    };
    const broken = stage('', 1, { ...below(['a'], 'a.out'), did: 'failed', outputs: {} }, { in: 'y' });
    const second: Moment = { run: '2', stages: { a: stage('y', 2), b: broken } };
    const third: Moment = {
      run: '3',
      stages: {
        a: stage('y', 2, { did: 'restored' }),
        b: stage('q', 1, below(['a'], 'a.out'), { in: 'y' }),
      },
    };
    const { chain, causes } = why(third, [second, first], 'b');
    expect(chain.map(({ stage, since }) => [stage, since])).toEqual([
      ['b', '1'],
      ['a', '1'],
    ]);
    expect(chain[1]!.changes).toEqual([{ field: 'with.steps', before: 1, after: 2 }]);
    expect(causes).toEqual(['a']);
  });

  test('of all variants follows those that made other bytes', () => {
    const variants = (one: string, two: string, steps: number) => ({
      'v[n=1]': stage(one, 1, { stage: 'v' }),
      'v[n=2]': stage(two, steps, { stage: 'v' }),
    });
    const all = below(['v[n=1]', 'v[n=2]'], 'v[*].out');
    const before: Moment = {
      run: '1',
      stages: { ...variants('x', 'y', 1), all: stage('p', 1, all, { in: 'f' }) },
    };
    const now: Moment = {
      run: '2',
      stages: { ...variants('x', 'z', 2), all: stage('q', 1, all, { in: 'g' }) },
    };
    const { chain, causes } = why(now, [before], 'all');
    expect(chain.map(({ stage }) => stage)).toEqual(['all', 'v[n=2]']);
    expect(chain[0]!.changes[0]).toMatchObject({
      field: 'inputs.in',
      source: 'v[*].out',
      makers: ['v[n=2]'],
    });
    expect(causes).toEqual(['v[n=2]']);
  });

  test('names each stage once, where two ways lead to it', () => {
    const diamond = (run: string, bytes: string, steps: number): Moment => ({
      run,
      stages: {
        top: stage(bytes, steps),
        l: stage(`l${bytes}`, 1, below(['top'], 'top.out'), { in: bytes }),
        r: stage(`r${bytes}`, 1, below(['top'], 'top.out'), { in: bytes }),
        end: stage(
          `e${bytes}`,
          1,
          { needs: ['l', 'r'], sources: { l: 'l.out', r: 'r.out' } },
          { l: `l${bytes}`, r: `r${bytes}` },
        ),
      },
    });
    const { chain, causes } = why(diamond('2', 'y', 2), [diamond('1', 'x', 1)], 'end');
    expect(chain.map(({ stage }) => stage)).toEqual(['end', 'l', 'r', 'top']);
    expect(causes).toEqual(['top']);
  });

  test('other bytes of the same causes are a cause themselves', () => {
    const first: Moment = {
      run: '1',
      stages: { a: stage('x', 1), b: stage('p', 1, below(['a'], 'a.out'), { in: 'x' }) },
    };
    const reasons = [{ reason: 'entry-damaged', detail: 'gone' }] as const;
    const second: Moment = {
      run: '2',
      stages: { a: stage('y', 1, { reasons }), b: stage('q', 1, below(['a'], 'a.out'), { in: 'y' }) },
    };
    const { chain, causes } = why(second, [first], 'b');
    expect(chain[1]).toMatchObject({ stage: 'a', bytes: 'other', changes: [] });
    expect(causes).toEqual(['a']);
  });
});
