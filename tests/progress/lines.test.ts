import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { lineReporter } from '../../src/progress/lines.ts';
import { at, begun, decided, failed, progressed, restored, started, succeeded, words } from './events.ts';

function printed(...events: Event[]): string {
  let text = '';
  const reporter = lineReporter((more) => {
    text += more;
  }, words);
  for (const event of events) reporter.event(event);
  return text;
}

describe('one plain line an event', () => {
  test('start, twentieths, end', () => {
    const training = Array.from({ length: 101 }, (_, step) =>
      progressed(10 + step / 10, 'pretrain', {
        step,
        steps: 100,
        loss: 8 - step / 50,
        learning_rate: 0.003,
        tokens_per_second: 12_345,
      }),
    );
    const text = printed(
      started('dataset', 'pretrain', 'evaluate'),
      restored(0, 'dataset'),
      decided('pretrain'),
      begun(1, 'pretrain'),
      ...training,
      at(21, { event: 'stage-notice', stage: 'pretrain', text: '2 texts are longer than the context' }),
      succeeded(22, 'pretrain', 21),
      failed(25, 'evaluate'),
    ).split('\n');
    expect(text.slice(0, 5)).toEqual([
      'run r1: story, 3 stages',
      'dataset   restored from run r0',
      'pretrain  started  first',
      'pretrain    5 %  5/100  loss 7.900  lr 3.0e-3  12.3k tokens/s  10 s left',
      'pretrain   10 %  10/100  loss 7.800  lr 3.0e-3  12.3k tokens/s  9 s left',
    ]);
    expect(text.slice(-5)).toEqual([
      'pretrain  100 %  100/100  loss 6.000  lr 3.0e-3  12.3k tokens/s',
      'pretrain  note: 2 texts are longer than the context',
      'pretrain  done in 21 s',
      'evaluate  failed after 2.0 s: exit-code',
      '',
    ]);
    expect(text).toHaveLength(1 + 1 + 1 + 20 + 1 + 1 + 1 + 1);
  });

  test('what was last validated stands beside the loss', () => {
    const text = printed(
      started('s'),
      begun(0, 's'),
      progressed(1, 's', { step: 5, steps: 10, loss: 2, validation_loss: 2.25 }),
    );
    expect(text).toContain('s   50 %  5/10  loss 2.000  validation 2.250  -- left');
  });

  test('a slow stage is heard of once a minute', () => {
    const slow = Array.from({ length: 200 }, (_, n) => progressed(n, 's', { step: n, steps: 100_000 }));
    const lines = printed(started('s'), begun(0, 's'), ...slow)
      .trim()
      .split('\n');
    expect(lines.slice(2)).toEqual([
      's    0 %  60/100000  1d 03h left',
      's    0 %  120/100000  1d 03h left',
      's    0 %  180/100000  1d 03h left',
    ]);
  });

  test('a validation that comes round again is not told again', () => {
    const rounds = [0, 1, 2].flatMap((round) =>
      [1, 2].map((step) => progressed(round + step / 2, 's', { step, steps: 2, phase: 'validation' })),
    );
    expect(
      printed(started('s'), begun(0, 's'), ...rounds)
        .trim()
        .split('\n'),
    ).toEqual([
      'run r1: story, 1 stage',
      's  started',
      's   50 %  validation 1/2  -- left',
      's  100 %  validation 2/2',
    ]);
  });

  test('a validation at a step of the training is no step of its own', () => {
    const text = printed(
      started('s'),
      begun(0, 's'),
      progressed(1, 's', { step: 5, steps: 10 }),
      progressed(2, 's', { step: 5, steps: 10, phase: 'validation' }),
    );
    expect(text.trim().split('\n')).toHaveLength(3);
  });

  test('what a stage says cannot move the cursor or forge a line', () => {
    const text = printed(
      started('s'),
      at(1, { event: 'stage-notice', stage: 's', text: 'a\r\u001b[2Jb\ns  done in 1 s' }),
    );
    expect(text.split('\n')[1]).toBe('s  note: a b s  done in 1 s');
    expect([text.includes('\r'), text.includes('\u001b')]).toEqual([false, false]);
  });

  test('however a stage counts and notes, it does not flood', () => {
    const flood = Array.from({ length: 2000 }, (_, n) => [
      progressed(n / 1000, 's', { step: 1, steps: n + 2 }),
      at(n / 1000, { event: 'stage-notice', stage: 's', text: `note ${n}` }),
    ]).flat();
    const lines = printed(started('s'), begun(0, 's'), ...flood)
      .trim()
      .split('\n');
    expect(lines.filter((line) => line.includes('left')).length).toBeLessThanOrEqual(11);
    expect(lines.filter((line) => line.includes('note'))).toHaveLength(21);
    expect(lines.filter((line) => line.includes('further notes are in the report'))).toHaveLength(1);
  });
});
