import type { FrameCapabilities } from '../progress/stage-line.ts';
import { inColour, plain } from '../report/paint.ts';
import type { World } from './world.ts';

interface Surroundings {
  readonly environment: World['environment'];
  readonly terminal: Omit<World['terminal'], 'keys'>;
}

/** Size, characters and colours of standard output. What is no terminal is as wide as it needs to be, and UTF-8. */
export function capabilities(world: Surroundings): FrameCapabilities {
  const { isTerminal } = world.terminal;
  const size = isTerminal ? world.terminal.size() : { columns: Infinity, rows: Infinity };
  return { ...size, unicode: !isTerminal || utf8(world), paint: coloured(world) ? inColour : plain };
}

/** Whether the cursor may be moved: a terminal that is not `dumb`, and no CI. */
export const isLive = ({ environment, terminal }: Surroundings): boolean =>
  terminal.isTerminal &&
  environment['TERM'] !== 'dumb' &&
  (!environment['CI'] || environment['CI'] === 'false');

/** As Node itself does it: FORCE_COLOR wins (`0` is off), then NO_COLOR, then whether this is a terminal. */
export function coloured({ environment, terminal }: Surroundings): boolean {
  const forced = environment['FORCE_COLOR'];
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  if (environment['NO_COLOR']) return false;
  return terminal.isTerminal && environment['TERM'] !== 'dumb';
}

/** The first of the locale's variables that is set decides; where none is, macOS is UTF-8 and others are not. */
function utf8({ environment, terminal }: Surroundings): boolean {
  const locale = environment['LC_ALL'] || environment['LC_CTYPE'] || environment['LANG'];
  return locale ? /utf-?8/i.test(locale) : terminal.platform === 'darwin';
}
