import { type Block, code, fence, fitted, fold, table, text, unbroken } from '../markdown.ts';
import { bytes, count, duration, measured } from '../numbers.ts';
import { printable } from '../printable.ts';
import type { SummaryCell } from '../summary.ts';
import { partsText } from '../time-words.ts';
import type { FailureContent, ReportContent, ShownStage, Tile } from './content.ts';
import type { Results } from './results.ts';
import { verbOf } from './stages.ts';

/** The report for a pull request or a job summary: tables, folds and a flowchart, without pictures, which GitHub would strip. */
export function reportMarkdown(content: ReportContent): string {
  const { pipeline, outcome, sentences, failures, results, run, stages } = content;
  const marks = { succeeded: '✅', failed: '❌', interrupted: '⚠️', running: '⏳' } as const;
  return fitted(
    [
      { name: 'title', body: `## ${marks[outcome]} ${text(pipeline)}: ${outcome}` },
      ...failures.map((failure) => ({ name: `failure of ${failure.stage}`, body: failureBlock(failure) })),
      { name: 'sentences', body: sentences.map(text).join(' ') },
      { name: 'changes', body: changesLine(content.tiles) },
      { name: 'results', body: results === null ? undefined : `### Results\n\n${resultsTable(results)}` },
      { name: 'run', body: `<sub>run ${text(run)} of ${text(content.file)}</sub>` },
      folded(`What ran, and why: ${count(stages.length, 'stage')}`, stageTable(stages)),
      folded('Where the time went', timeTable(content)),
      ...content.shown.filter(({ best }) => best).flatMap(shownBlocks),
      folded('Graph', graph(content)),
      folded('Outputs', outputTable(stages)),
      folded('Parameters and environment', paramTable(content)),
    ],
    'pipeline report --json',
  );
}

const folded = (name: string, body: string): Block => ({ name, body: fold(name, body) });

const stageTable = (stages: ReportContent['stages']): string =>
  table(
    ['stage', 'status', 'why', '>took'],
    stages.map(({ id, did, why, seconds, from }) => [
      code(id),
      verbOf(did),
      text(from === null ? why : `${why}; made by run ${from.run}`),
      seconds === null ? '' : duration(seconds),
    ]),
  );

const timeTable = ({ time }: ReportContent): string =>
  table(
    ['stage', '>took', '>share', 'of which'],
    time.map((use) => [
      code(use.variants === 1 ? use.stage : `${use.stage} ×${use.variants}`),
      duration(use.seconds),
      `${Math.round(100 * use.share)} %`,
      text(partsText(use)),
    ]),
  );

/** Tables and matrices; a table can say no points. */
const shownBlocks = ({ id, views }: ShownStage): readonly Block[] =>
  views.flatMap((view) => {
    if (view.view === 'points') return [];
    const name = `${id}: ${view.title}`;
    if (view.view === 'matrix')
      return [
        folded(
          name,
          table(
            [`${view.row} \\ ${view.column}`, ...view.labels.map((label) => `>${label}`)],
            view.counts.map((row, at) => [text(view.labels[at] ?? ''), ...row.map(String)]),
          ),
        ),
      ];
    const cells = view.rows.map((row) =>
      row.map((cell) => (typeof cell === 'number' ? number(cell) : text(cell ?? '–'))),
    );
    return [folded(name, table(view.head, cells))];
  });

const outputTable = (stages: ReportContent['stages']): string =>
  table(
    ['output', 'type', '>size', 'sha256'],
    stages.flatMap(({ id, outputs }) =>
      outputs.map(({ name, type, size, digest }) => [
        code(`${id}.${name}`),
        type,
        bytes(size),
        code(digest.replace('sha256:', '').slice(0, 12)),
      ]),
    ),
  );

const paramTable = ({ params, stages, environment }: ReportContent): string =>
  table(
    ['what', 'value'],
    [
      ...Object.entries(params).map(([name, value]) => [code(`params.${name}`), code(JSON.stringify(value))]),
      ...stages.flatMap(({ id, set }) =>
        Object.entries(set).map(([name, value]) => [code(`${id}.${name}`), code(JSON.stringify(value))]),
      ),
      ...Object.entries(environment).map(([name, value]) => [text(name), code(String(value))]),
    ],
  );

function failureBlock({ stage, message, hint, place, lines }: FailureContent): string {
  return [
    `### ${text(stage)} failed: ${text(message)}`,
    ...(hint === undefined ? [] : [text(hint)]),
    ...(place === undefined ? [] : [code(place.at), fence(place.excerpt)]),
    ...(lines.length === 0 ? [] : [fence(lines)]),
  ].join('\n\n');
}

const changesLine = (tiles: readonly Tile[]): string | undefined => {
  const changed = tiles.filter(({ change }) => change !== undefined);
  if (changed.length === 0) return undefined;
  return `Beside run ${text(changed[0]!.change!.run)}: ${changed
    .map(
      ({ name, change }) =>
        `${text(name)} ${change!.text}${change!.is === 'other' ? '' : ` (${change!.is})`}`,
    )
    .join(', ')}.`;
};

function resultsTable({ columns, rows, naive }: Results): string {
  const told = (cell: SummaryCell | null, isBest: boolean) => {
    if (cell === null) return '–';
    const interval =
      cell.low === undefined || cell.high === undefined
        ? ''
        : ` ${unbroken(`[${number(cell.low)}, ${number(cell.high)}]`)}`;
    return `${isBest ? `**${number(cell.value)}**` : number(cell.value)}${interval}`;
  };
  return table(
    [
      '',
      ...columns.map(
        ({ name, better }) => `>${name}${better === undefined ? '' : better === 'higher' ? ' ↑' : ' ↓'}`,
      ),
    ],
    [
      ...rows.map(({ id, cells }, row) => [
        code(id),
        ...cells.map((cell, at) => told(cell, columns[at]!.best.includes(row))),
      ]),
      ...naive.map(({ name, cells }) => [`*${text(name)}*`, ...cells.map((cell) => told(cell, false))]),
    ],
  );
}

/** Mermaid draws no more edges than these. */
const mostEdges = 400;

function graph({ graph: { nodes, arrows } }: ReportContent): string {
  if (arrows.length > mostEdges) return `${count(arrows.length, 'arrow')}: too many to draw.`;
  const at = (stage: string) => `s${nodes.findIndex((node) => node.stage === stage)}`;
  const quoted = (words: string) =>
    `"${printable(words).replace(/["#&<>`]/g, (c) => `#${c.charCodeAt(0)};`)}"`;
  return [
    '```mermaid',
    'flowchart LR',
    ...nodes.map(
      ({ stage, variants, words }) =>
        `  ${at(stage)}[${quoted(`${variants === 1 ? stage : `${stage} ×${variants}`}: ${words}`)}]`,
    ),
    ...arrows.map(({ from, to }) => `  ${at(from)} --> ${at(to)}`),
    '```',
  ].join('\n');
}

const number = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));
