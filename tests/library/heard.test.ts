import { expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { Heard } from '../../src/library/heard.ts';

const time = '2026-01-01T00:00:00.000Z';
const started: Event = { time, event: 'stage-started', stage: 'a', log: 'logs/a.txt' };
const progress = (step: number): Event => ({
  time,
  event: 'stage-progress',
  stage: 'a',
  progress: { step, steps: 9 },
});
const metric: Event = { time, event: 'stage-metric', stage: 'a', name: 'x', value: 1 };

async function all(heard: Heard): Promise<string[]> {
  const told: string[] = [];
  for await (const { event } of { [Symbol.asyncIterator]: () => heard.listen() }) told.push(event);
  return told;
}

test('who listens hears everything in order, whether it comes one by one or at once', async () => {
  const heard = new Heard();
  const early = all(heard);
  heard.add(started);
  await Promise.resolve();
  for (const event of [progress(1), progress(2), metric]) heard.add(event);
  const late = all(heard);
  heard.add(progress(3));
  heard.end();
  const whole = ['stage-started', 'stage-progress', 'stage-progress', 'stage-metric', 'stage-progress'];
  expect(await early).toEqual(whole);
  // What came before, but for what a week's training says millions of.
  expect(await late).toEqual(['stage-started', 'stage-metric', 'stage-progress']);
  expect(await all(heard)).toEqual(['stage-started', 'stage-metric']);
});

test('who has stopped listening is told nothing more, and keeps nobody else from hearing', async () => {
  const heard = new Heard();
  const other = all(heard);
  const leaving = heard.listen();
  heard.add(started);
  heard.add(metric);
  expect(await leaving.next()).toEqual({ done: false, value: started });
  await leaving.return?.();
  heard.add(metric);
  expect(await leaving.next()).toEqual({ done: true, value: undefined });
  heard.end();
  expect(await other).toEqual(['stage-started', 'stage-metric', 'stage-metric']);
});
