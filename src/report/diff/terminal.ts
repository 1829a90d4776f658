import { truncate, width } from '../columns.ts';
import type { Style } from '../paint.ts';
import { printable } from '../printable.ts';
import type { TextCapabilities } from '../summary-words.ts';
import { type Cell, textTable } from '../text-table.ts';
import type { ReportDiff } from './diff.ts';
import type { FactSection } from './fact-words.ts';
import type { FlipLine, FlipTable } from './flip-words.ts';
import { type ChangeText, type MetricLine, type MetricTable, undeclaredRows } from './metric-words.ts';
import { type DiffView, viewOf } from './view.ts';

/** The diff as lines, what matters first: only differences are printed. */
export function diffLines(diff: ReportDiff, can: TextCapabilities): string[] {
  const view = viewOf(diff);
  const groups = [
    sideRows(view, can),
    [
      ...view.breaches
        .slice(0, mostBreaches)
        .map((line) => can.paint('red', shown(`not held: ${line}`, can))),
      ...(view.breaches.length > mostBreaches
        ? [can.paint('red', `and ${view.breaches.length - mostBreaches} more not held; --json lists all`)]
        : []),
      ...view.headline.map((line) => shown(line, can)),
      ...view.why.map((line) => can.paint('bold', shown(line, can))),
    ],
    ...metricGroups(view, can),
    ...view.flips.map((table) => flipRows(table, can)),
    view.gaps.map((gap) => can.paint('dim', shown(gap, can))),
    ...view.facts.map((section) => factRows(section, can)),
    ...view.oneSided.map(({ title, stages }) => [
      can.paint('bold', shown(title, can)),
      ...stages.map((stage) => `  ${shown(stage, can)}`),
    ]),
    [view.counts],
  ].filter((lines) => lines.length > 0);
  return groups.flatMap((lines, at) => (at === 0 ? lines : ['', ...lines]));
}

/** Safe to print, and in ASCII where the terminal knows no other. */
function shown(text: string, can: TextCapabilities): string {
  const safe = printable(text);
  if (can.unicode) return safe;
  return safe
    .replaceAll('→', '->')
    .replaceAll('−', '-')
    .replaceAll('–', '-')
    .replaceAll('×', 'x')
    .replaceAll('±', '+-')
    .replaceAll('…', '~');
}

const sideRows = ({ sides }: DiffView, can: TextCapabilities): string[] =>
  textTable(
    sides.map(({ name, text }) => [{ text: shown(name, can) }, { text: shown(text, can) }]),
    can,
  );

const looks: { readonly [look in ChangeText['look']]: Style | undefined } = {
  better: 'green',
  worse: 'red',
  plain: undefined,
  faint: 'dim',
};

const mostBreaches = 24;
/** Rows of a declared metric, and of all others together. */
const mostDeclared = 24;
const mostUndeclared = 24;

/** One table for each metric of which something is declared, and one for the first of all others. */
function metricGroups(view: DiffView, can: TextCapabilities): string[][] {
  const declared = view.metrics.filter(({ direction }) => direction !== '');
  const others = undeclaredRows(view.metrics).map(({ name, row }) => ({ heads: [name, row.stage], row }));
  const title = ({ name, direction }: MetricTable) =>
    `${can.paint('bold', shown(name, can))}${can.paint('dim', `  ${direction}`)}`;
  const first = (rows: readonly HeadedLine[], most: number) => [
    ...metricRows(view, rows.slice(0, most), can),
    ...(rows.length > most ? [can.paint('dim', `  and ${rows.length - most} more; --json lists all`)] : []),
  ];
  return [
    ...declared.map((one) => [
      title(one),
      ...first(
        one.rows.map((row) => ({ heads: [row.stage], row })),
        mostDeclared,
      ),
    ]),
    ...(others.length === 0
      ? []
      : [
          [
            can.paint('bold', declared.length === 0 ? 'metrics' : 'other metrics'),
            ...first(others, mostUndeclared),
          ],
        ]),
  ];
}

interface HeadedLine {
  /** What stands before the values. */
  readonly heads: readonly string[];
  readonly row: MetricLine;
}

/** Where it does not fit, first the relative changes go, then the intervals. */
function metricRows({ sides }: DiffView, rows: readonly HeadedLine[], can: TextCapabilities): string[] {
  const two = sides.length === 2;
  const head: Cell[] = [
    ...rows[0]!.heads.map((_, at) => ({ text: at === 0 ? '  ' : '' })),
    ...sides.flatMap((side): Cell[] => [
      { text: shown(side.name, can), right: true },
      { text: '', drop: 2 },
    ]),
    ...(two ? [{ text: 'change', right: true }, { text: '', drop: 1 }, { text: '' }] : []),
  ];
  const body = rows.map(({ heads, row: { values, spreads, changes, data } }): Cell[] => {
    const style = (at: number) => looks[changes[at]?.look ?? 'plain'];
    const cells = values.flatMap((value, at): Cell[] => {
      const change = two || at === 0 ? '' : changes[at - 1]!.change;
      const text = change === '' ? value : `${value} (${change})`;
      const look = two || at === 0 ? undefined : style(at - 1);
      return [
        { text: shown(text, can), right: true, ...(look === undefined ? {} : { style: look }) },
        { text: shown(spreads[at]!, can), drop: 2, style: 'dim' },
      ];
    });
    const [change] = changes;
    const mark = data.length === 0 ? '' : ` measured on other data: ${data.join(', ')}`;
    const look = style(0);
    const last: Cell[] = [
      { text: shown(change!.change, can), right: true, ...(look === undefined ? {} : { style: look }) },
      { text: shown(change!.relative, can), right: true, drop: 1 },
      {
        text: shown(`${change!.verdict}${mark}`.trim(), can),
        ...(look === undefined ? {} : { style: look }),
      },
    ];
    const first = heads.map((text, at) => ({ text: shown(at === 0 ? `  ${text}` : text, can) }));
    return [...first, ...cells, ...(two ? last : [])];
  });
  return textTable([head, ...body], can);
}

const mostExamples = 5;

function flipRows({ title, sentence, fixed, broken }: FlipTable, can: TextCapabilities): string[] {
  return [
    `${can.paint('bold', shown(title, can))}  ${shown(sentence, can)}`,
    ...flipLines('fixed', 'green', fixed, can),
    ...flipLines('broken', 'red', broken, can),
  ];
}

function flipLines(word: string, style: Style, flips: readonly FlipLine[], can: TextCapabilities): string[] {
  const more = flips.length - mostExamples;
  const lines = flips.slice(0, mostExamples).map(({ item, label, before, after }) => {
    const verdict = word === 'fixed' ? `${label}, was ${before}` : `${label}, now ${after}`;
    const tail = `  ${shown(verdict, can)}`;
    const room = Math.min(can.columns, 120) - width(tail) - 10;
    const text = truncate(shown(item, can), Math.max(12, room), can.unicode ? '…' : '~');
    return `  ${can.paint(style, word.padEnd(6))}  ${text}${can.paint('dim', tail)}`;
  });
  return more > 0
    ? [...lines, can.paint('dim', `          and ${more} more ${word}; --json lists all`)]
    : lines;
}

const widestWho = 42;

function factRows({ title, rows, also }: FactSection, can: TextCapabilities): string[] {
  const cells = rows.map(({ who, field, text }): Cell[] => [
    { text: truncate(shown(`  ${who}`, can), widestWho, can.unicode ? '…' : '~') },
    { text: shown(field, can) },
    { text: shown(text, can) },
  ]);
  const table = textTable(cells, can);
  return [
    can.paint('bold', title),
    ...table.flatMap((line, at) => [
      line,
      ...(rows[at]?.lines ?? []).map((one) => `      ${shown(one, can)}`),
    ]),
    ...(also === undefined ? [] : [can.paint('dim', `  ${rows.length > 0 ? 'and ' : ''}${also}`)]),
  ];
}
