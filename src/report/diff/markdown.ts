import { type Block, code, fitted, fold, table, text, unbroken } from '../markdown.ts';
import { count } from '../numbers.ts';
import { printable } from '../printable.ts';
import type { ReportDiff } from './diff.ts';
import type { FactSection } from './fact-words.ts';
import type { FlipLine, FlipTable } from './flip-words.ts';
import { type MetricLine, type MetricTable, undeclaredRows } from './metric-words.ts';
import { type DiffView, viewOf } from './view.ts';

const mostRows = 40;
const mostExamples = 10;

/**
 * The diff for a comment on a pull request or a job summary: never longer than either takes, what matters least left out and named. Its first
 * line marks it, so that a workflow finds the comment it made before and replaces it.
 */
export function diffMarkdown(diff: ReportDiff): string {
  const view = viewOf(diff);
  const pipeline = diff.sides.at(-1)!.pipeline;
  const blocks: readonly Block[] = [
    {
      name: 'title',
      body: `${markerOf(pipeline)}\n## ${markOf(diff)} ${text(pipeline)}: ${text(titleOf(diff, view))}`,
    },
    {
      name: 'runs',
      body: view.sides.map((side) => `**${text(side.name)}** ${text(side.text)}`).join('<br>\n'),
    },
    { name: 'thresholds', body: breachList(view.breaches) },
    { name: 'causes', body: view.why.map((line) => `**${text(line)}**`).join('<br>\n') },
    ...view.metrics.filter(({ direction }) => direction !== '').map((one) => metricBlock(view, one)),
    ...view.flips.map(flipBlock),
    { name: 'gaps', body: view.gaps.map((gap) => `<sub>${text(gap)}</sub>`).join('\n') },
    otherMetrics(view),
    ...view.facts.map(factBlock),
    ...view.oneSided.map(({ title, stages }) => ({
      name: title,
      body: fold(
        `${title}: ${count(stages.length, 'stage')}`,
        few(stages.map((stage) => `- ${code(stage)}`)),
      ),
    })),
    { name: 'counts', body: text(view.counts) },
  ];
  return fitted(blocks, 'pipeline diff --json');
}

/** By the name of the pipeline alone: a comment of another pipeline stays. */
export const markerOf = (pipeline: string): string =>
  `<!-- pipeline diff ${pipeline.replace(/[^\w. -]/g, '_').replace(/-{2,}/g, '-')} -->`;

function markOf({ breaches, same, metrics }: ReportDiff): string {
  if (breaches !== undefined) return breaches.length === 0 ? '✅' : '❌';
  if (same) return '✅';
  const verdicts = new Set(metrics.flatMap(({ changes }) => changes.map((change) => change?.verdict)));
  return verdicts.has('worse') ? '🔻' : verdicts.has('better') ? '🔺' : '🔹';
}

const titleOf = ({ same }: ReportDiff, { headline }: DiffView): string =>
  same ? 'the same' : headline.join(' ') || 'no metric differs';

const mostBreaches = 10;

function breachList(lines: readonly string[]): string {
  const more = lines.length - mostBreaches;
  return [
    ...lines.slice(0, mostBreaches).map((line) => `- ❌ not held: ${text(line)}`),
    ...(more > 0 ? [`- and ${more} more`] : []),
  ].join('\n');
}

/** The first lines, and how many more there are. */
const few = (lines: readonly string[]): string =>
  lines.length <= mostRows
    ? lines.join('\n')
    : [...lines.slice(0, mostRows), '', `and ${lines.length - mostRows} more`].join('\n');

/** A table's first rows, and how many more there are. */
function fewRows(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const more = rows.length - mostRows;
  return `${table(head, rows.slice(0, mostRows))}${more > 0 ? `\n\nand ${more} more` : ''}`;
}

const metricBlock = (view: DiffView, { name, direction, rows }: MetricTable): Block => ({
  name,
  body: `### ${text(`${name} (${direction})`)}\n\n${metricTable(
    view,
    [''],
    rows.map((row) => ({ heads: [row.stage], row })),
  )}`,
});

/** Metrics of which nothing is declared, behind one fold. */
function otherMetrics(view: DiffView): Block {
  const rows = undeclaredRows(view.metrics).map(({ name, row }) => ({ heads: [name, row.stage], row }));
  const title = rows.length === 0 ? '' : `other metrics: ${rows.length}`;
  return {
    name: 'other metrics',
    body: rows.length === 0 ? undefined : fold(title, metricTable(view, ['metric', 'stage'], rows)),
  };
}

function metricTable(
  { sides }: DiffView,
  first: readonly string[],
  rows: readonly { readonly heads: readonly string[]; readonly row: MetricLine }[],
): string {
  const two = sides.length === 2;
  return fewRows(
    [...first, ...sides.map((side) => `>${side.name}`), ...(two ? ['>change', '>%', ''] : [])],
    rows.map(({ heads, row: { values, spreads, changes, data } }) => [
      ...heads.map(code),
      ...values.map((value, at) => {
        const change =
          two || at === 0 || changes[at - 1]!.change === '' ? '' : ` (${changes[at - 1]!.change})`;
        return text(`${value}${change}${spreads[at] === '' ? '' : ` ${unbroken(spreads[at]!)}`}`);
      }),
      ...(two ? changeCells(changes[0]!, data) : []),
    ]),
  );
}

const looks = { better: '🟢 ', worse: '🔴 ', plain: '', faint: '' } as const;

function changeCells(
  { change, relative, verdict, look }: MetricTable['rows'][number]['changes'][number],
  data: readonly string[],
): string[] {
  const mark = data.length === 0 ? '' : ` (measured on other data: ${data.join(', ')})`;
  const bold = look === 'better' || look === 'worse' ? `**${text(change)}**` : text(change);
  return [bold, text(unbroken(relative)), `${looks[look]}${text(`${verdict}${mark}`.trim())}`];
}

function flipBlock({ title, sentence, fixed, broken }: FlipTable): Block {
  const rows = (word: string, flips: readonly FlipLine[]) =>
    flips
      .slice(0, mostExamples)
      .map(({ item, label, before, after }) => [
        word,
        text(cut(item)),
        text(label),
        text(before),
        text(after),
      ]);
  const more = [fixed, broken].reduce((sum, { length }) => sum + Math.max(0, length - mostExamples), 0);
  const body = table(
    ['', 'item', 'label', 'before', 'after'],
    [...rows('fixed', fixed), ...rows('broken', broken)],
  );
  const rest = more > 0 ? `\n\nand ${more} more` : '';
  return {
    name: title,
    body: fold(`${title}: ${sentence}`, `${body}${rest}`) ?? text(`${title}: ${sentence}`),
  };
}

const cut = (item: string): string => (item.length <= 200 ? item : `${item.slice(0, 199)}…`);

function factBlock({ title, rows, also }: FactSection): Block {
  const body = [
    ...(rows.length === 0
      ? []
      : [
          fewRows(
            ['stage', 'what', ...(rows.some((row) => row.text !== '') ? ['before → after'] : [])],
            rows.map(({ who, field, text: value }) => [
              code(who),
              code(field),
              ...(rows.some((row) => row.text !== '') ? [value === '' ? '' : code(value)] : []),
            ]),
          ),
        ]),
    ...rows.flatMap(({ who, field, lines = [] }) =>
      lines.length === 0 ? [] : [`${code(who)} ${code(field)}`, diffBlock(lines)],
    ),
    ...(also === undefined ? [] : [text(`${rows.length > 0 ? 'and ' : ''}${also}`)]),
  ].join('\n\n');
  return { name: title, body: fold(`${title}${rows.length > 0 ? `: ${rows.length}` : ''}`, body) };
}

/** Lines between fences that none of them can close. */
function diffBlock(lines: readonly string[]): string {
  const longest = Math.max(...lines.flatMap((line) => line.match(/`+/g) ?? ['']).map(({ length }) => length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return [`${fence}diff`, ...lines.map(printable), fence].join('\n');
}
