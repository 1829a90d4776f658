import { expect, test } from 'vitest';
import { timeLines } from '../../src/report/time-words.ts';
import { stageReport } from './reports.ts';

const ran = (stage: string, seconds: number, more: Record<string, number> = {}) =>
  stageReport(stage, { status: 'succeeded', circumstances: { seconds, ...more } });

test('the time of what ran is told by stage, variants together, with the parts that a stage told', () => {
  const stages = {
    tokenize: ran('tokenize', 4),
    pretrain: ran('pretrain', 56, { seconds_training: 50, seconds_validation: 4, seconds_data: 0.1 }),
    'tune[a]': { ...ran('tune', 20, { seconds_training: 10 }), stage: 'tune' },
    'tune[b]': { ...ran('tune', 20, { seconds_training: 20 }), stage: 'tune' },
    old: stageReport('old', { status: 'restored', circumstances: { seconds: 1000 } }),
  };
  expect(timeLines({ stages })).toEqual([
    'time     pretrain     56 s   56 %  training 89 %, validation 7 %, the rest 3 %',
    '         tune x2      40 s   40 %  training 75 %, the rest 25 %',
    '         tokenize    4.0 s    4 %',
  ]);
});

test('a short run is not worth it, and a wide one has one line for its least', () => {
  expect(timeLines({ stages: { a: ran('a', 9) } })).toEqual([]);
  const stages = Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`s${i}`, ran(`s${i}`, 10 - i)]));
  expect(timeLines({ stages }).at(-1)).toBe('         3 more    9.0 s   17 %');
});
