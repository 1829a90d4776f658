import type { RunReport, Status } from '../domain/report.ts';
import { count, duration } from './numbers.ts';
import { printable } from './printable.ts';
import { remoteLines } from './remote-lines.ts';
import { summaryTable } from './summary.ts';
import { summaryWords, type TextCapabilities } from './summary-words.ts';
import { timeLines } from './time-words.ts';

/** Where a run left things, as the user would type it. */
export interface RunPlaces {
  readonly report: string;
  /** Folder of the tables of what the engines' ops cost, where they were asked for. */
  readonly profile?: string | undefined;
  readonly outputs: string;
  /** Model artifacts among the outputs. */
  readonly models: readonly string[];
}

/** The end of a run: its table, where its time went and things are, and one sentence that counts what ran and what was restored. */
export function endingWords(
  report: RunReport,
  seconds: number,
  places: RunPlaces,
  can: TextCapabilities,
): string[] {
  const table = summaryTable(report);
  const filled = table?.rows.some(({ cells }) => cells.some((cell) => cell !== undefined)) === true;
  return [
    ...(table !== undefined && filled ? ['', ...summaryWords(table, can)] : []),
    '',
    ...timeLines(report),
    ...remoteLines(report).map(printable),
    ...placeLines(places),
    '',
    outcomeSentence(report, seconds, can),
  ];
}

const mostModels = 12;

function placeLines({ report, profile, outputs, models }: RunPlaces): string[] {
  const more = models.length - mostModels;
  return [
    `report   ${report}`,
    ...(profile === undefined ? [] : [`profile  ${profile}`]),
    `outputs  ${outputs}`,
    ...models.slice(0, mostModels).map((path, at) => `${at === 0 ? 'models ' : '       '}  ${path}`),
    ...(more > 0 ? [`         and ${more} more`] : []),
  ].map(printable);
}

function outcomeSentence(report: RunReport, seconds: number, can: TextCapabilities): string {
  const statuses = Object.values(report.stages).map(({ status }) => status);
  const total = count(statuses.length, 'stage');
  const time = duration(seconds);
  if (statuses.length > 0 && statuses.every((status) => status === 'restored'))
    return can.paint('green', `${total}, all restored in ${time}: nothing had to run.`);
  const parts = parted(statuses).join(', ');
  switch (report.outcome) {
    case 'succeeded':
      return can.paint('green', `${total} in ${time}: ${parts}.`);
    case 'failed':
      return can.paint('red', `Failed after ${time}: ${parts}.`);
    case 'interrupted':
      return can.paint(
        'yellow',
        `Interrupted after ${time}: ${parts}. What is done is kept: run it again to go on.`,
      );
  }
}

const verbs: readonly (readonly [Status, string])[] = [
  ['succeeded', 'ran'],
  ['restored', 'restored'],
  ['failed', 'failed'],
  ['interrupted', 'interrupted'],
  ['skipped', 'skipped'],
];

const parted = (statuses: readonly Status[]): string[] =>
  verbs.flatMap(([status, verb]) => {
    const n = statuses.filter((other) => other === status).length;
    return n === 0 ? [] : [`${n} ${verb}`];
  });
