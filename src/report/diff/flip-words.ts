import type { Json } from '../../base/json.ts';
import { count } from '../numbers.ts';
import type { ReportDiff } from './diff.ts';
import type { Flip } from './flips.ts';
import { probability } from './metric-words.ts';

/** Items that changed between right and wrong, of one artifact. */
export interface FlipTable {
  readonly title: string;
  readonly sentence: string;
  readonly fixed: readonly FlipLine[];
  readonly broken: readonly FlipLine[];
}

export interface FlipLine {
  /** The item's texts. */
  readonly item: string;
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Those in which any item flipped, or that are not of the same items. */
export const flipTables = ({ flips, sides }: ReportDiff): FlipTable[] =>
  flips
    .filter(({ fixed, broken, unmatched }) => fixed.length + broken.length + unmatched > 0)
    .map(({ stage, output, side, items, unmatched, fixed, broken, p }) => ({
      title: `${stage}.${output}${sides.length > 2 ? ` of ${sides[side]!.name}` : ''}`,
      sentence: [
        `${count(items, 'item')}: ${fixed.length} fixed, ${broken.length} broken`,
        `McNemar's p = ${probability(p)}`,
        ...(unmatched > 0 ? [`${unmatched} not on both sides`] : []),
      ].join('; '),
      fixed: fixed.map(lineOf),
      broken: broken.map(lineOf),
    }));

const lineOf = ({ item, label, before, after }: Flip): FlipLine => ({
  item: Object.entries(item)
    .filter(([name]) => name !== 'label')
    .map(([, value]) => text(value))
    .join(' / '),
  label: text(label),
  before: text(before),
  after: text(after),
});

const text = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value));
