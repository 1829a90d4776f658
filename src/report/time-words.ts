import type { RunReport } from '../domain/report.ts';
import { padEnd, padStart, width } from './columns.ts';
import { duration } from './numbers.ts';
import { printable } from './printable.ts';

/** Seconds that all stages took together, from which on it is worth a line where they went. */
const worthTelling = 10;
const mostLines = 6;
/** A circumstance so named is a part of a stage's seconds: `seconds_data`. */
const partPrefix = 'seconds_';

/** What a stage that ran took, all its variants together. */
export interface TimeUse {
  readonly stage: string;
  readonly variants: number;
  readonly seconds: number;
  /** Of what all stages took. */
  readonly share: number;
  /** What it told of its own parts, those of a hundredth or more, the largest first, and what no part accounts for. */
  readonly parts: readonly { readonly name: string; readonly share: number }[];
}

/**
 * Where the time of the stages that ran went: a line for each stage, its variants together, the longest first, with its share of all
 * and what it told of its own parts. Nothing where little was run.
 */
export function timeLines(report: Pick<RunReport, 'stages'>): string[] {
  const uses = timeUses(report);
  if (uses.reduce((sum, { seconds }) => sum + seconds, 0) < worthTelling) return [];
  const shown = uses.slice(0, mostLines);
  const rest = uses.slice(mostLines);
  const sum = (of: (use: TimeUse) => number) => rest.reduce((total, use) => total + of(use), 0);
  const rows = [
    ...shown.map((use) => ({ ...use, name: nameOf(use), told: partsText(use) })),
    ...(rest.length === 0
      ? []
      : [
          {
            name: `${rest.length} more`,
            seconds: sum(({ seconds }) => seconds),
            share: sum(({ share }) => share),
            told: '',
          },
        ]),
  ];
  const names = Math.max(...rows.map(({ name }) => width(name)));
  return rows.map(({ name, seconds, share, told }, at) =>
    `${at === 0 ? 'time   ' : '       '}  ${padEnd(name, names)}  ${padStart(duration(seconds), 7)}  ${padStart(percent(share), 5)}  ${told}`.trimEnd(),
  );
}

/** The stages that ran, the longest first. */
export function timeUses({ stages }: Pick<RunReport, 'stages'>): readonly TimeUse[] {
  const uses = new Map<string, { variants: number; seconds: number; readonly parts: Map<string, number> }>();
  for (const { stage, status, circumstances } of Object.values(stages)) {
    if (status !== 'succeeded') continue;
    const use = uses.get(stage) ?? { variants: 0, seconds: 0, parts: new Map<string, number>() };
    uses.set(stage, use);
    use.variants++;
    use.seconds += Number(circumstances['seconds'] ?? 0);
    for (const [name, value] of Object.entries(circumstances))
      if (name.startsWith(partPrefix)) {
        const part = name.slice(partPrefix.length);
        use.parts.set(part, (use.parts.get(part) ?? 0) + Number(value));
      }
  }
  const all = [...uses.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  return [...uses]
    .map(([stage, { variants, seconds, parts }]) => ({
      stage,
      variants,
      seconds,
      share: all === 0 ? 0 : seconds / all,
      parts: sharesOf(parts, seconds),
    }))
    .sort((a, b) => b.seconds - a.seconds);
}

function sharesOf(parts: ReadonlyMap<string, number>, seconds: number): TimeUse['parts'] {
  if (parts.size === 0) return [];
  const told = [...parts].sort(([, a], [, b]) => b - a);
  const rest = seconds - told.reduce((sum, [, value]) => sum + value, 0);
  return [...told, ['the rest', rest] as const]
    .map(([name, value]) => ({ name, share: value / seconds }))
    .filter(({ share }) => share >= 0.01);
}

const nameOf = ({ stage, variants }: TimeUse): string =>
  variants === 1 ? printable(stage) : `${printable(stage)} x${variants}`;

/** `training 94 %, validation 5 %` */
export const partsText = ({ parts }: TimeUse): string =>
  parts.map(({ name, share }) => `${printable(name)} ${percent(share)}`).join(', ');

const percent = (share: number): string => `${Math.round(100 * share)} %`;
