import { bytes, count, duration, measured } from '../numbers.ts';
import { printable } from '../printable.ts';
import type { SummaryCell } from '../summary.ts';
import { partsText } from '../time-words.ts';
import type { FailureContent, ReportContent, Tile } from './content.ts';
import type { Results } from './results.ts';
import { verbOf } from './stages.ts';

/** The report for a pull request or a job summary: tables, folds and a flowchart, without pictures, which GitHub would strip. */
export function reportMarkdown(content: ReportContent): string {
  const { pipeline, outcome, sentences, failures, results, run, stages, time, shown, environment } = content;
  const marks = { succeeded: '✅', failed: '❌', interrupted: '⚠️', running: '⏳' } as const;
  const blocks: readonly (string | undefined)[] = [
    `## ${marks[outcome]} ${text(pipeline)}: ${outcome}`,
    ...failures.map(failureBlock),
    sentences.map(text).join(' '),
    changesLine(content.tiles),
    results === null ? undefined : `### Results\n\n${resultsTable(results)}`,
    fold(
      `What ran, and why: ${count(stages.length, 'stage')}`,
      table(
        ['stage', 'status', 'why', '>took'],
        stages.map(({ id, did, why, seconds, from }) => [
          code(id),
          verbOf(did),
          text(from === null ? why : `${why}; made by run ${from.run}`),
          seconds === null ? '' : duration(seconds),
        ]),
      ),
    ),
    time.length === 0
      ? undefined
      : fold(
          'Where the time went',
          table(
            ['stage', '>took', '>share', 'of which'],
            time.map((use) => [
              code(use.variants === 1 ? use.stage : `${use.stage} ×${use.variants}`),
              duration(use.seconds),
              `${Math.round(100 * use.share)} %`,
              text(partsText(use)),
            ]),
          ),
        ),
    ...shown
      .filter(({ best }) => best)
      .flatMap(({ id, views }) =>
        views.flatMap((view) => {
          if (view.view === 'points') return [];
          const body =
            view.view === 'table'
              ? table(
                  view.head,
                  view.rows.map((row) =>
                    row.map((cell) => (typeof cell === 'number' ? number(cell) : text(cell ?? '–'))),
                  ),
                )
              : table(
                  [`${view.row} \\ ${view.column}`, ...view.labels.map((label) => `>${label}`)],
                  view.counts.map((row, at) => [text(view.labels[at] ?? ''), ...row.map(String)]),
                );
          return [fold(`${id}: ${view.title}`, body)];
        }),
      ),
    fold('Graph', graph(content)),
    fold(
      'Outputs',
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
      ),
    ),
    fold(
      'Parameters and environment',
      table(
        ['what', 'value'],
        [
          ...Object.entries(content.params).map(([name, value]) => [
            code(`params.${name}`),
            code(JSON.stringify(value)),
          ]),
          ...stages.flatMap(({ id, set }) =>
            Object.entries(set).map(([name, value]) => [code(`${id}.${name}`), code(JSON.stringify(value))]),
          ),
          ...Object.entries(environment).map(([name, value]) => [text(name), code(String(value))]),
        ],
      ),
    ),
    `<sub>run ${text(run)} of ${text(content.file)}</sub>`,
  ];
  return `${blocks.filter((block) => block !== undefined && block !== '').join('\n\n')}\n`;
}

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

function resultsTable({ columns, rows }: Results): string {
  const told = (cell: SummaryCell | null, isBest: boolean) => {
    if (cell === null) return '–';
    const interval =
      cell.low === undefined || cell.high === undefined ? '' : ` [${number(cell.low)}, ${number(cell.high)}]`;
    return `${isBest ? `**${number(cell.value)}**` : number(cell.value)}${interval}`;
  };
  return table(
    [
      '',
      ...columns.map(
        ({ name, better }) => `>${name}${better === undefined ? '' : better === 'higher' ? ' ↑' : ' ↓'}`,
      ),
    ],
    rows.map(({ id, cells }, row) => [
      code(id),
      ...cells.map((cell, at) => told(cell, columns[at]!.best.includes(row))),
    ]),
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

/** Headings that begin with `>` stand over numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head.map((name) => text(name.replace(/^>/, '')))),
    line(head.map((name) => (name.startsWith('>') ? '---:' : '---'))),
    ...rows.map(line),
  ].join('\n');
}

export const fold = (title: string, body: string): string | undefined =>
  body === '' ? undefined : `<details><summary>${text(title)}</summary>\n\n${body}\n\n</details>`;

/** As it is written, whatever stands in it: nobody is notified, no link made, no cell ended. */
export const text = (words: string): string =>
  printable(words.replaceAll('\n', ' '))
    .replace(/[\\`*_[\]<>|~#&]/g, (c) => `&#${c.charCodeAt(0)};`)
    .replaceAll('@', '@\u200b')
    .replace(/:\/\//g, ':&#47;&#47;');

/** In a code span; what would end it or a cell is another character of the same look. */
export const code = (words: string): string =>
  `\`${printable(words).replaceAll('`', 'ˋ').replaceAll('|', '❘')}\``;

/** A fence longer than any inside. */
export const fence = (lines: readonly string[]): string => {
  const body = lines.map((line) => printable(line.replaceAll('\t', '  '))).join('\n');
  const marks = '`'.repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${marks}text\n${body}\n${marks}`;
};

const number = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));
