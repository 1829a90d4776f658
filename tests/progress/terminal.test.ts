import { describe, expect, test } from 'vitest';
import type { Event } from '../../src/domain/event.ts';
import { screen } from '../../src/progress/screen.ts';
import { terminalReporter } from '../../src/progress/terminal.ts';
import { plain } from '../../src/report/paint.ts';
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
import { shownBy } from './screen.ts';

const ended: Event = at(60, { event: 'run-ended', outcome: 'failed', seconds: 60 });

/** Plays the events, the clock always at the last of them. */
async function played(events: readonly Event[], rows = 24, logsAt = -1, said?: string) {
  const writes: string[] = [];
  let now = second;
  const reporter = terminalReporter({
    draw: (text) => void writes.push(text),
    write: (text) => void writes.push(text),
    capabilities: () => ({ columns: 80, rows, unicode: true, paint: plain }),
    now: () => now,
    words,
    tail: (log, lines) => Array.from({ length: 9 }, (_, n) => `${log} ${n}\u001b[2J`).slice(-lines),
  });
  for (const [place, event] of events.entries()) {
    now = Date.parse(event.time) / 1000;
    reporter.event(event);
    if (place === logsAt) {
      await new Promise((resolve) => setImmediate(resolve)); // listr2 is loaded when the first stage starts
      reporter.toggleLogs();
    }
  }
  if (said !== undefined) reporter.say(said);
  await reporter.end();
  return { writes, shown: shownBy(writes) };
}

describe('the live terminal', () => {
  test("shows lines of somebody else's above its own, which are drawn again below", async () => {
    const { shown } = await played(
      [started('dataset'), decided('dataset'), begun(0, 'dataset'), succeeded(30, 'dataset', 30)],
      24,
      -1,
      'watch: two lines\nof another\n',
    );
    expect(shown).toEqual(['watch: two lines', 'of another', '✔ dataset     30 s  first', '  1 done', '']);
  });

  test('ends with a line a stage, drawn over what stood there before', async () => {
    const { shown } = await played([
      started('dataset', 'pretrain', 'evaluate'),
      restored(0, 'dataset'),
      decided('pretrain'),
      begun(0, 'pretrain'),
      progressed(10, 'pretrain', { step: 1, steps: 10, loss: 7 }),
      at(11, { event: 'stage-notice', stage: 'pretrain', text: 'two texts were long' }),
      succeeded(30, 'pretrain', 30),
      begun(30, 'evaluate'),
      failed(32, 'evaluate'),
      ended,
    ]);
    expect(shown).toEqual([
      '↺ dataset   restored',
      '✔ pretrain     30 s  first',
      '✖ evaluate    2.0 s  exit-code',
      'pretrain: two texts were long',
      '',
    ]);
  });

  test('what several stages have to say is said once', async () => {
    const notice = (stage: string, text: string) => at(1, { event: 'stage-notice', stage, text });
    const { shown } = await played([
      started('a', 'b', 'c'),
      ...['a', 'b', 'c'].map((id) => begun(0, id)),
      notice('a', 'one text was long'),
      notice('b', 'two texts were long'),
      notice('c', 'one text was long'),
      notice('c', `${'long '.repeat(20)}\u001b[31mred`),
      ...['a', 'b', 'c'].map((id) => succeeded(2, id, 2)),
      ended,
    ]);
    expect(shown.slice(3)).toEqual([
      'a and 1 more: one text was long',
      'b: two texts were long',
      `c:${' long'.repeat(15)}`,
      `  ${'long '.repeat(5)}red`,
      '',
    ]);
  });

  test('a run that only restores is shown at once, in one write', async () => {
    const { writes, shown } = await played([started('a', 'b'), restored(0, 'a'), restored(0, 'b'), ended]);
    expect(shown).toEqual(['↺ a  restored', '↺ b  restored', '']);
    expect(writes).toHaveLength(1);
  });

  test('lists all stages at the end, however low the window', async () => {
    const ids = Array.from({ length: 30 }, (_, n) => `s${n}`);
    const { shown } = await played([started(...ids), ...ids.map((id) => restored(0, id)), ended], 8);
    expect(shown).toHaveLength(31);
  });

  test('shows the ends of the logs of what runs, below the list, while that is wanted', async () => {
    const { writes, shown } = await played(
      [started('a', 'b'), begun(0, 'a'), succeeded(2, 'a', 2), ended],
      12,
      1,
    );
    const during = shownBy(writes.slice(0, -1)).join('\n');
    expect(during).toContain('log of a\n│ logs/a.log 4\n');
    expect(during).not.toContain('logs/a.log 3');
    expect(shown.join('\n')).not.toContain('log of');
  });

  test('ends in order although a stage never did: the run was interrupted', async () => {
    const { shown } = await played([
      started('a', 'b'),
      begun(0, 'a'),
      at(1, { event: 'stage-interrupted', stage: 'a', seconds: 1 }),
      at(1, { event: 'run-ended', outcome: 'interrupted', seconds: 1 }),
    ]);
    expect(shown).toEqual(['■ a    1.0 s  interrupted', '◌ b', '']);
  });
});

test('lines that did not change are not drawn again, but where the window changed', () => {
  const writes: string[] = [];
  const block = screen((text) => void writes.push(text));
  block.draw(['one', 'two', 'three'], 20);
  block.draw(['one', 'TWO', 'three'], 20);
  block.draw(['one', '2', 'three'], 19);
  expect(writes[1]).not.toMatch(/one|three/);
  expect(writes[2]).toMatch(/one[\s\S]*three/);
  expect(shownBy(writes)).toEqual(['one', '2', 'three', '']);
});

test('a block that grows and shrinks leaves no remains', () => {
  const writes: string[] = [];
  const block = screen((text) => void writes.push(text));
  block.draw(['one', 'two', 'three'], 20);
  block.draw(['ONE', '2'], 20);
  block.draw(['ONE', '2'], 20);
  expect(shownBy(writes)).toEqual(['ONE', '2', '']);
  expect(writes).toHaveLength(2);
});
