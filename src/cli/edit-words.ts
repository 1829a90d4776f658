import type { Forecast } from '../library/forecast.ts';
import type { OneLiners } from '../progress/words.ts';
import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';

/** What an edit comes to. */
export interface Edit {
  /** Files and folders, as the user would type them. */
  readonly paths: readonly string[];
  /** Stages that would be something else than they were, in plan order. */
  readonly changed: readonly Forecast[];
  /** How many stages hang on one that will run. */
  readonly below: number;
  /** Ids of running stages that are ended for it. */
  readonly ended: readonly string[];
  /** Ids of running stages that go on, and that the new run waits for. */
  readonly kept: readonly string[];
}

/** `make.mjs changed: make runs again (inputs.script changed), 4 stages below it may; ended: repeat`. */
export function editWords({ paths, changed, below, ended, kept }: Edit, words: OneLiners): string {
  const what = `${paths.length === 0 ? 'an input' : few(paths)} changed`;
  const [first, ...others] = changed;
  const again =
    first === undefined
      ? 'no stage affected'
      : `${fate(first, words)}${others.length === 0 ? '' : `, and ${count(others.length, 'other stage')}`}`;
  const more = below === 0 ? '' : `, ${count(below, 'stage')} below may`;
  const list = (name: string, ids: readonly string[]) => (ids.length === 0 ? '' : `; ${name}: ${few(ids)}`);
  return `${what}: ${again}${more}${list('ended', ended)}${list('continues', kept)}`;
}

function fate(forecast: Forecast, words: OneLiners): string {
  const name = printable(forecast.stage);
  if ('failure' in forecast) return `${name} cannot run: ${words.failure(forecast.failure)}`;
  const { decision, reasons } = forecast.decision;
  if (decision !== 'run') return `${name} restored from cache`;
  // What was ended in its first run has nothing to be compared with.
  const why = reasons.filter(({ reason }) => reason !== 'first');
  return why.length === 0 ? `${name} runs again` : `${name} runs again (${words.reasons(why)})`;
}

const most = 4;

const few = (names: readonly string[]): string =>
  names.length <= most
    ? names.map(printable).join(', ')
    : `${names.slice(0, most).map(printable).join(', ')} and ${names.length - most} more`;
