import { padEnd, padStart, shortened, truncate, width } from '../report/columns.ts';
import { clock, duration } from '../report/numbers.ts';
import { type Style, unpainted } from '../report/paint.ts';
import { printable } from '../report/printable.ts';
import type { TextCapabilities } from '../report/summary-words.ts';
import { curve } from './curve.ts';
import type { StageState } from './state.ts';
import { type OneLiners, progressWords } from './words.ts';

/** What a frame may use: size in characters, UTF-8 or ASCII, colours. */
export interface FrameCapabilities extends TextCapabilities {
  readonly rows: number;
}

const looks: { readonly [status in StageState['status']]: { unicode: string; ascii: string; style: Style } } =
  {
    waiting: { unicode: '◌', ascii: '.', style: 'dim' },
    running: { unicode: '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏', ascii: '|/-\\', style: 'cyan' },
    succeeded: { unicode: '✔', ascii: '+', style: 'green' },
    restored: { unicode: '↺', ascii: '=', style: 'dim' },
    failed: { unicode: '✖', ascii: 'x', style: 'red' },
    skipped: { unicode: '⊘', ascii: '-', style: 'dim' },
    interrupted: { unicode: '■', ascii: '!', style: 'yellow' },
  };

const timeColumns = 7;

/** One stage on one line, no wider than the terminal. `names` is the width of the names' column, `now` seconds since the epoch. */
export function stageLine(
  stage: StageState,
  names: number,
  now: number,
  can: FrameCapabilities,
  words: OneLiners,
): string {
  const { style } = looks[stage.status];
  const room = Math.min(names, Math.max(1, can.columns - 2));
  const head = padEnd(shortened(printable(stage.id), room, can.unicode ? '…' : '~'), room);
  const tail = tailOf(stage, can.columns - 2 - room - 2, now, can, words);
  const name = style === 'dim' ? can.paint('dim', head) : head;
  return `${can.paint(style, icon(stage, now, can))} ${name}${tail === '' ? '' : `  ${tail}`}`.trimEnd();
}

/** What stands before a stage of this status; the first of those that turn. */
export const signOf = (
  status: StageState['status'],
  { unicode }: Pick<FrameCapabilities, 'unicode'>,
): string => [...looks[status][unicode ? 'unicode' : 'ascii']][0]!;

function icon(stage: StageState, now: number, can: FrameCapabilities): string {
  const signs = [...looks[stage.status][can.unicode ? 'unicode' : 'ascii']];
  return signs[Math.floor(now * 10) % signs.length]!;
}

function tailOf(
  stage: StageState,
  room: number,
  now: number,
  can: FrameCapabilities,
  words: OneLiners,
): string {
  const why = words.reasons(stage.reasons);
  switch (stage.status) {
    case 'waiting':
      return stage.waitsFor === undefined
        ? ''
        : can.paint('dim', fit(`waits for run ${printable(stage.waitsFor)}`, room, can));
    case 'running': {
      const elapsed = Math.max(0, Math.floor(now - stage.startedAt));
      if (stage.progress === undefined) return timed(clock(elapsed), why, 'dim', room, can);
      return progressTail(stage, elapsed, room, now, can);
    }
    case 'succeeded':
      return timed(duration(stage.seconds), why, 'dim', room, can);
    case 'restored':
      return can.paint('dim', fit('restored', room, can));
    case 'failed':
      return timed(
        duration(stage.seconds),
        stage.failure === undefined ? '' : words.failure(stage.failure),
        'red',
        room,
        can,
      );
    case 'skipped':
      return can.paint('dim', fit(`skipped: ${why}`, room, can));
    case 'interrupted':
      return timed(duration(stage.seconds), 'interrupted', 'yellow', room, can);
  }
}

/** The time in its column, then as much of the text as there is room for. */
function timed(time: string, text: string, style: Style, room: number, can: FrameCapabilities): string {
  if (room < timeColumns) return '';
  return `${padStart(time, timeColumns)}  ${can.paint(style, fit(text, room - timeColumns - 2, can))}`;
}

/** Too narrow for a word or two shows nothing rather than a stump. */
const fit = (text: string, room: number, can: FrameCapabilities): string =>
  room < Math.min(8, width(text)) ? '' : truncate(text, room, can.unicode ? '…' : '~');

/**
 * The pieces in the order shown; where they do not fit, bar and curve are half as wide, then the piece with the highest `drop` goes first,
 * the time left last.
 */
function progressTail(
  stage: StageState,
  elapsed: number,
  room: number,
  now: number,
  can: FrameCapabilities,
): string {
  const said = progressWords(stage.progress!, stage.pace, now);
  const piecesOf = (cells: number) =>
    [
      { drop: 8, text: padStart(clock(elapsed), timeColumns) },
      { drop: 5, text: said.part === undefined ? undefined : bar(said.part, cells, can) },
      { drop: 2, text: said.percent },
      { drop: 9, text: said.steps },
      { drop: 3, text: said.loss },
      { drop: 6, text: said.validation },
      { drop: 10, text: said.learningRate },
      { drop: 7, text: can.unicode ? curve(stage.losses, (cells * 3) / 4) : undefined },
      { drop: 4, text: said.rate },
      { drop: 1, text: said.left },
    ].flatMap(({ drop, text }) => (text === undefined || text === '' ? [] : [{ drop, text }]));
  const widthOf = (pieces: readonly { readonly text: string }[]) =>
    pieces.reduce((sum, { text }) => sum + width(unpainted(text)) + 2, -2);
  let pieces = piecesOf(16);
  if (widthOf(pieces) > room) pieces = piecesOf(8);
  while (pieces.length > 0 && widthOf(pieces) > room) {
    const worst = Math.max(...pieces.map(({ drop }) => drop));
    pieces = pieces.filter(({ drop }) => drop !== worst);
  }
  return pieces.map(({ text }) => text).join('  ');
}

function bar(part: number, cells: number, can: FrameCapabilities): string {
  const full = Math.round(part * cells);
  return can.unicode
    ? can.paint('cyan', '█'.repeat(full)) + can.paint('dim', '░'.repeat(cells - full))
    : `[${'#'.repeat(full)}${'.'.repeat(cells - full)}]`;
}
