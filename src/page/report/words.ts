import type { ReportContent } from '../../report/content/content.ts';
import type { UnderWay } from '../../report/content/under-way.ts';
import type { Did } from '../../report/moment.ts';
import { count, duration, measured, short } from '../../report/numbers.ts';
import { type Html, html } from '../html.ts';

/** Whole numbers as they are, others as `measured` has them. */
export const number = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

/** `training, 114 of 750 steps`, `loss 5.787`, `12.1k tokens/s`, `1m 48s left`. */
export function underWayWords({
  step,
  steps,
  unit,
  phase,
  loss,
  validationLoss,
  tokensPerSecond,
  secondsLeft,
}: UnderWay): readonly string[] {
  return [
    `${phase === null ? '' : `${phase}, `}${step} of ${count(steps, unit.replace(/s$/, ''), unit)}`,
    ...(loss === null ? [] : [`loss ${measured(loss)}`]),
    ...(validationLoss === null ? [] : [`validation loss ${measured(validationLoss)}`]),
    ...(tokensPerSecond === null ? [] : [`${short(tokensPerSecond)} tokens/s`]),
    ...(secondsLeft === null ? [] : [`${duration(secondsLeft)} left`]),
  ];
}

/** A stage's id, which on a narrow screen goes over to the next line between its name and its variant rather than anywhere. */
export const breakable = (id: string): Html =>
  html`${id.split(/(?=\[)/).map((part, at) => html`${at > 0 && html`<wbr>`}${part}`)}`;

/** Of the page's colours for good and bad. */
export const tone = (outcome: ReportContent['outcome']): 'good' | 'bad' | 'warn' =>
  outcome === 'succeeded' ? 'good' : outcome === 'failed' ? 'bad' : 'warn';

/** Of the marks before a stage's state. */
export function lookOf(did: Did): string {
  switch (did) {
    case 'succeeded':
      return 'ran';
    case 'failed':
    case 'interrupted':
      return 'failed';
    case 'restored':
    case 'running':
      return did;
    default:
      return 'skipped';
  }
}

/** `2026-11-25 08:05:50 UTC`. */
export const utc = (iso: string): string => (iso === '' ? '' : `${iso.slice(0, 19).replace('T', ' ')} UTC`);

/** The first twelve digits of a digest. */
export const shortDigest = (digest: string): string => digest.replace('sha256:', '').slice(0, 12);

/** `higher is better`. */
export const betterWords = (better: 'higher' | 'lower' | undefined): string =>
  better === undefined ? '' : `${better} is better`;
