import type { RunReport } from '../../domain/report.ts';
import { count, duration, measured, signed } from '../numbers.ts';
import type { TimeUse } from '../time-words.ts';
import { describeChanges } from '../words/reason.ts';
import type { FailureContent, StageContent, Tile } from './content.ts';
import type { Better, Results } from './results.ts';
import { counted } from './stages.ts';

/** The run in a few sentences: how it ended, what began it, where the time went, what came of it. */
export function sentencesOf(content: {
  readonly outcome: RunReport['outcome'] | 'running';
  readonly seconds: number | null;
  readonly stages: readonly StageContent[];
  readonly failures: readonly FailureContent[];
  readonly time: readonly TimeUse[];
  readonly results: Results | undefined;
  readonly report: RunReport;
}): readonly string[] {
  const { stages, time, results, report } = content;
  return [
    ending(content),
    ...causeOf(report),
    ...timeSentence(time, stages),
    ...(results === undefined ? [] : bestSentences(results).slice(0, 2)),
  ];
}

function ending({
  outcome,
  seconds,
  stages,
  failures,
  report: { file },
}: {
  readonly outcome: RunReport['outcome'] | 'running';
  readonly seconds: number | null;
  readonly stages: readonly StageContent[];
  readonly failures: readonly FailureContent[];
  readonly report: RunReport;
}): string {
  const after = seconds === null ? '' : ` after ${duration(seconds)}`;
  const told =
    stages.length === 1
      ? `1 stage ${counted(stages.map(({ did }) => did))}`
      : counted(stages.map(({ did }) => did));
  switch (outcome) {
    case 'succeeded':
      return stages.length > 1 && stages.every(({ did }) => did === 'restored')
        ? `Nothing had to run: all ${stages.length} stages were restored${seconds === null ? '' : ` in ${duration(seconds)}`}.`
        : `${count(stages.length, 'stage')} done${seconds === null ? '' : ` in ${duration(seconds)}`}: ${told}.`;
    case 'failed': {
      const names = failures.filter(({ tolerated }) => !tolerated).map(({ stage }) => stage);
      return `Failed${after}${names.length === 0 ? '' : ` in ${listed(names)}`}: ${told}. ${goOn(file)}`;
    }
    case 'interrupted':
      return `Interrupted${after}: ${told}. ${goOn(file)}`;
    case 'running':
      return `Running${after === '' ? '' : ` for ${duration(seconds!)}`}: ${told}.`;
  }
}

const goOn = (file: string): string => `What is done is kept: pipeline run ${file} goes on from there.`;

/** The first stage in the order of the plan that something changed for, and was not made by another. */
function causeOf({ stages }: RunReport): readonly string[] {
  for (const [id, { reasons, status }] of Object.entries(stages)) {
    if (status === 'restored') continue;
    const changed = reasons.find((reason) => reason.reason === 'changed');
    if (changed === undefined) continue;
    return [`It began with ${id}: ${describeChanges(changed.changes)}.`];
  }
  return [];
}

function timeSentence(time: readonly TimeUse[], stages: readonly StageContent[]): readonly string[] {
  const [first] = time;
  const saved = stages.reduce((sum, { from }) => sum + (from?.seconds ?? 0), 0);
  const parts = [
    ...(first !== undefined && first.seconds >= 1 && time.length > 1
      ? [
          `${Math.round(100 * first.share)} % of the time went to ${nameOf(first)} (${duration(first.seconds)})`,
        ]
      : []),
    ...(saved >= 1 ? [`what was restored had taken ${duration(saved)}`] : []),
  ];
  const told = parts.join('; ');
  return told === '' ? [] : [`${told.charAt(0).toUpperCase()}${told.slice(1)}.`];
}

const nameOf = ({ stage, variants }: TimeUse): string => (variants === 1 ? stage : `${stage} ×${variants}`);

/** Of each column that says what is better: its best row, and the best of every other stage. */
function bestSentences({ columns, rows }: Results): readonly string[] {
  return columns.flatMap(({ name, better, best }, at) => {
    const winner = rows[best[0] ?? -1];
    if (better === undefined || winner === undefined) return [];
    const others = [...new Set(rows.map(({ stage }) => stage))].flatMap((stage) => {
      const own = rows.filter((row) => row.stage === stage && row.cells[at] != null);
      if (stage === winner.stage || own.length === 0) return [];
      const first = own.reduce((a, b) => (isBetter(b.cells[at]!.value, a.cells[at]!.value, better) ? b : a));
      return [`${first.id} ${number(first.cells[at]!.value)}`];
    });
    const beside = others.length === 0 ? '' : `, beside ${listed(others)}`;
    return [`Best ${name}: ${number(winner.cells[at]!.value)} (${winner.id})${beside}.`];
  });
}

const isBetter = (a: number, b: number, better: Better): boolean => (better === 'higher' ? a > b : a < b);

const number = (value: number): string => (Number.isInteger(value) ? String(value) : measured(value));

const most = 4;
function listed(words: readonly string[]): string {
  if (words.length > most) return `${words.slice(0, most).join(', ')} and ${words.length - most} more`;
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** The first columns of the row that is best in the first that says what is better, beside the same row in the run before. */
export function tilesOf(
  results: Results | undefined,
  previous: { readonly run: string; readonly results: Results | undefined } | undefined,
): readonly Tile[] {
  if (results === undefined) return [];
  const chosen = results.rows[results.columns.find(({ best }) => best.length > 0)?.best[0] ?? -1];
  return results.columns.slice(0, 4).flatMap(({ name, better, best }, at): readonly Tile[] => {
    const known = results.rows.filter(({ cells }) => cells[at] != null);
    const alone = known.length === 1 ? known[0] : undefined;
    const row = chosen?.cells[at] == null ? (results.rows[best[0] ?? -1] ?? alone) : chosen;
    const cell = row?.cells[at];
    if (row === undefined || cell == null) return [];
    const interval =
      cell.low === undefined || cell.high === undefined
        ? ''
        : `[${number(cell.low)}, ${number(cell.high)}] · `;
    const tile = { name, value: number(cell.value), note: `${interval}${row.id}` };
    const change = previous && changeOf(cell.value, name, row.id, better, previous);
    return [change === undefined ? tile : { ...tile, change }];
  });
}

/** The same row's value in the run before. */
function changeOf(
  value: number,
  column: string,
  id: string,
  better: Better | undefined,
  { run, results }: { readonly run: string; readonly results: Results | undefined },
): Tile['change'] {
  const at = results?.columns.findIndex(({ name }) => name === column) ?? -1;
  const before = results?.rows.find((row) => row.id === id)?.cells[at]?.value;
  if (before === undefined || before === value) return undefined;
  const is = better === undefined ? 'other' : isBetter(value, before, better) ? 'better' : 'worse';
  return { text: signed(value - before), is, run };
}

/** How long the run took, and what it was spared. */
export function timeTile(seconds: number | null, stages: readonly StageContent[]): readonly Tile[] {
  if (seconds === null) return [];
  const saved = stages.reduce((sum, { from }) => sum + (from?.seconds ?? 0), 0);
  const note = [counted(stages.map(({ did }) => did)), ...(saved >= 1 ? [`${duration(saved)} saved`] : [])];
  return [{ name: 'time', value: duration(seconds), note: note.join(' · ') }];
}
