import { expect, test } from 'vitest';
import type { Event } from '../../../src/domain/event.ts';
import { contentOf } from '../../../src/report/content/build.ts';
import { spansOf } from '../../../src/report/content/spans.ts';
import { foldReport } from '../../../src/report/fold.ts';
import { record } from '../reports.ts';

const at = (second: number) => `2026-11-25T10:00:${String(second).padStart(2, '0')}.000Z`;
const outline = (id: string, needs: readonly string[] = []) => ({
  ...{ id, stage: id.replace(/\[.*/, ''), variant: {}, kind: 'run', needs },
});
const decided = (second: number, stage: string): Event => ({
  ...{ time: at(second), event: 'stage-decided', stage, decision: 'run', fingerprint: stage },
  ...{ record: record(), reasons: [{ reason: 'first' }] },
});

/** `train` runs since second 2; `beside` was decided then and waits for its turn; `check` needs both. */
const events: readonly Event[] = [
  {
    ...{
      time: at(0),
      event: 'run-started',
      run: 'r',
      pipeline: 'p',
      file: 'p.yaml',
      params: {},
      circumstances: {},
    },
    stages: [
      outline('make'),
      outline('train', ['make']),
      outline('beside', ['make']),
      outline('check', ['train', 'beside']),
    ],
  },
  decided(0, 'make'),
  { time: at(0), event: 'stage-started', stage: 'make', log: 'x' },
  { time: at(2), event: 'stage-succeeded', stage: 'make', outputs: {}, metrics: {}, seconds: 2 },
  decided(2, 'train'),
  decided(2, 'beside'),
  { time: at(2), event: 'stage-started', stage: 'train', log: 'x' },
  { time: at(4), event: 'stage-progress', stage: 'train', progress: { step: 10, steps: 100, loss: 5 } },
  { time: at(8), event: 'stage-progress', stage: 'train', progress: { step: 30, steps: 100, loss: 4 } },
];

const content = contentOf({
  ...{ report: foldReport(events), events, earlier: [], isLive: true, previous: undefined },
  views: () => ({ views: [], problems: [] }),
  place: () => undefined,
  log: () => undefined,
  defaults: () => ({}),
  output: () => '',
  type: () => 'text',
});

test('of a run under way only what was started runs; the rest waits, and says what for', () => {
  expect(content.sentences[0]).toBe('Running for 8.0 s: 1 running, 1 ran, 2 waiting.');
  expect(content.stages.map(({ id, did, why, seconds }) => [id, did, why, seconds])).toEqual([
    ['make', 'succeeded', 'first run', 2],
    ['train', 'running', 'first run', 6],
    ['beside', 'waiting', 'first run; waits for its turn', null],
    ['check', 'waiting', 'after train, beside', null],
  ]);
  expect(content.stages[1]!.underWay).toMatchObject({ step: 30, steps: 100, secondsLeft: 14 });
});

test('the critical path leads over what freed a place, too', () => {
  const started = (second: number, stage: string): Event => ({
    time: at(second),
    event: 'stage-started',
    stage,
    log: 'x',
  });
  const ended = (second: number, stage: string): Event => ({
    ...{ time: at(second), event: 'stage-succeeded', stage, outputs: {}, metrics: {}, seconds: 1 },
  });
  const rest = (beside: number) => [
    ...[ended(20, 'train'), started(beside, 'beside'), ended(30, 'beside'), decided(30, 'check')],
    ...[started(30, 'check'), ended(31, 'check')],
  ];
  const criticalOf = (all: readonly Event[]) =>
    spansOf(foldReport(all), all, false)
      .filter(({ critical }) => critical)
      .map(({ stage }) => stage);
  expect(criticalOf([...events, ...rest(20)])).toEqual(['make', 'train', 'beside', 'check']);
  const atOnce = [...events, ...rest(20)].map((event) =>
    event.event === 'stage-started' && event.stage === 'beside' ? started(2, 'beside') : event,
  );
  expect(criticalOf(atOnce)).toEqual(['make', 'beside', 'check']);
});

test('what waits has no place on the timeline, and no share of the time is told before the end', () => {
  expect(content.spans.map(({ stage, start, seconds }) => [stage, start, seconds])).toEqual([
    ['make', 0, 2],
    ['train', 2, 6],
  ]);
  expect([content.time, content.tiles]).toEqual([[], []]);
});
