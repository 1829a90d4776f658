import type { RunReport } from '../domain/report.ts';
import { padEnd, padStart, width } from './columns.ts';
import { duration } from './numbers.ts';
import { printable } from './printable.ts';

/** Seconds that all stages took together, from which on it is worth a line where they went. */
const worthTelling = 10;
const mostLines = 6;
/** A circumstance so named is a part of a stage's seconds: `seconds_data`. */
const partPrefix = 'seconds_';

interface Use {
  readonly name: string;
  variants: number;
  seconds: number;
  readonly parts: Map<string, number>;
}

/**
 * Where the time of the stages that ran went: a line for each stage, its variants together, the longest first, with its share of all
 * and what it told of its own parts. Nothing where little was run.
 */
export function timeLines({ stages }: Pick<RunReport, 'stages'>): string[] {
  const uses = usesThatRan(stages);
  const all = uses.reduce((sum, { seconds }) => sum + seconds, 0);
  if (all < worthTelling) return [];
  const shown = uses.slice(0, mostLines);
  const rest = uses.slice(mostLines);
  const others = rest.reduce((sum, { seconds }) => sum + seconds, 0);
  const rows = [
    ...shown.map((use) => ({ name: nameOf(use), seconds: use.seconds, parts: partsOf(use) })),
    ...(rest.length === 0 ? [] : [{ name: `${rest.length} more`, seconds: others, parts: '' }]),
  ];
  const names = Math.max(...rows.map(({ name }) => width(name)));
  return rows.map(({ name, seconds, parts }, at) =>
    `${at === 0 ? 'time   ' : '       '}  ${padEnd(name, names)}  ${padStart(duration(seconds), 7)}  ${padStart(percent(seconds / all), 5)}  ${parts}`.trimEnd(),
  );
}

function usesThatRan(stages: RunReport['stages']): Use[] {
  const uses = new Map<string, Use>();
  for (const { stage, status, circumstances } of Object.values(stages)) {
    if (status !== 'succeeded') continue;
    const use = uses.get(stage) ?? { name: stage, variants: 0, seconds: 0, parts: new Map() };
    uses.set(stage, use);
    use.variants++;
    use.seconds += Number(circumstances['seconds'] ?? 0);
    for (const [name, value] of Object.entries(circumstances))
      if (name.startsWith(partPrefix)) {
        const part = name.slice(partPrefix.length);
        use.parts.set(part, (use.parts.get(part) ?? 0) + Number(value));
      }
  }
  return [...uses.values()].sort((a, b) => b.seconds - a.seconds);
}

const nameOf = ({ name, variants }: Use): string =>
  variants === 1 ? printable(name) : `${printable(name)} x${variants}`;

/** Parts of a hundredth or more, the largest first, and what no part accounts for. */
function partsOf({ seconds, parts }: Use): string {
  if (parts.size === 0) return '';
  const told = [...parts].sort(([, a], [, b]) => b - a);
  const rest = seconds - told.reduce((sum, [, value]) => sum + value, 0);
  return [...told, ['the rest', rest] as const]
    .filter(([, value]) => value / seconds >= 0.01)
    .map(([part, value]) => `${printable(part)} ${percent(value / seconds)}`)
    .join(', ');
}

const percent = (share: number): string => `${Math.round(100 * share)} %`;
