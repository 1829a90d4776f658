import { ownValue } from '../../base/json.ts';
import { variantId } from '../../domain/plan.ts';
import { type Better, type ResultRow, type Results, resultsOf } from '../content/results.ts';
import { type SweepPoint, sweepsOf, type TradeOff, tradeOffsOf } from '../content/sweeps.ts';
import type { SummaryCell } from '../summary.ts';
import type { Side } from './members.ts';
import { meanOf, varianceOf } from './t-test.ts';

/** What each side's declared table shows over a number that the variants of a stage differ in, side over side. */
export interface DiffSweep {
  readonly stage: string;
  readonly axis: string;
  readonly column: string;
  readonly better?: Better;
  readonly series: readonly {
    /** Index of the side. */
    readonly side: number;
    /** By what else tells the variants apart; empty where nothing does. */
    readonly name: string;
    readonly points: readonly SweepPoint[];
  }[];
}

/** What is won against what it costs, on each side. */
export interface DiffTradeOff extends Pick<TradeOff, 'stage' | 'x' | 'y'> {
  readonly sides: readonly { readonly side: number; readonly points: TradeOff['points'] }[];
}

export interface DiffPictures {
  readonly sweeps: readonly DiffSweep[];
  readonly tradeOffs: readonly DiffTradeOff[];
}

/** Of sides that declare a table; runs of a side, and values of `over`, are folded into mean ± standard deviation. */
export function picturesOf(sides: readonly Side[], over: string): DiffPictures {
  const tables = sides.map((side) => foldedResults(side, over));
  const sweeps = new Map<string, DiffSweep>();
  const tradeOffs = new Map<string, DiffTradeOff>();
  for (const [side, results] of tables.entries()) {
    if (results === undefined) continue;
    for (const { stage, axis, charts } of sweepsOf(results))
      for (const { column, better, series } of charts) {
        const key = JSON.stringify([stage, axis, column]);
        const own = series.map(({ name, points }) => ({ side, name, points }));
        const known = sweeps.get(key);
        sweeps.set(key, {
          ...{ stage, axis, column, ...(better === undefined ? {} : { better }) },
          series: [...(known?.series ?? []), ...own],
        });
      }
    for (const { stage, x, y, points } of tradeOffsOf(sides[side]!.reports.at(-1)!, results)) {
      const key = JSON.stringify([stage, x.column, y.column]);
      const known = tradeOffs.get(key)?.sides ?? [];
      tradeOffs.set(key, { stage, x, y, sides: [...known, { side, points }] });
    }
  }
  return { sweeps: [...sweeps.values()], tradeOffs: [...tradeOffs.values()] };
}

/** The side's tables as one: rows that differ along `over` alone are one. */
function foldedResults({ reports }: Side, over: string): Results | undefined {
  const tables = reports.flatMap((report) => resultsOf(report) ?? []);
  const last = tables.at(-1);
  if (last === undefined) return undefined;
  const groups = new Map<string, { row: ResultRow; table: Results }[]>();
  const labels = new Map<string, string>();
  for (const table of tables)
    for (const row of table.rows) {
      const along = ownValue(row.variant, over);
      const { [over]: _, ...others } = row.variant;
      const label = along === undefined ? row.id : variantId(row.stage, others);
      labels.set(row.id, label);
      groups.set(label, [...(groups.get(label) ?? []), { row: { ...row, variant: others }, table }]);
    }
  const rows = [...groups].map(([id, group]): ResultRow => {
    const { row } = group.at(-1)!;
    const cells = last.columns.map(({ name }) =>
      folded(
        group.flatMap(
          (one) => one.row.cells[one.table.columns.findIndex((column) => column.name === name)] ?? [],
        ),
      ),
    );
    const madeFrom = [...new Set(row.madeFrom.map((other) => labels.get(other) ?? other))];
    return { ...row, id, cells, madeFrom };
  });
  return { ...last, rows };
}

function folded(cells: readonly SummaryCell[]): SummaryCell | null {
  const values = new Set(cells.map((cell) => JSON.stringify(cell)));
  if (values.size <= 1) return cells[0] ?? null; // one, or a result that was restored
  const numbers = cells.map(({ value }) => value);
  const [value, sd] = [meanOf(numbers), Math.sqrt(varianceOf(numbers))];
  return { value, low: value - sd, high: value + sd };
}
