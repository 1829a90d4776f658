import type { Change, Reason } from '../domain/reason.ts';
import { padEnd, width } from './columns.ts';
import type { Did } from './moment.ts';
import type { Style } from './paint.ts';
import { printable } from './printable.ts';
import type { TextCapabilities } from './summary-words.ts';
import type { Explained, TracedChange, Why } from './why.ts';
import { changedLines, changeText, fieldText } from './words/change.ts';
import { describeChanges, describeReason } from './words/reason.ts';
import { describeRunFailure } from './words/run-failure.ts';

/** Something stored that is nearest to what is wanted. */
export interface NearestStored {
  readonly run: string;
  readonly changes: readonly Change[];
}

/** An explanation as lines: a stage with what changed below it, then the stages that this comes from, at last where it began. */
export function whyWords(
  title: string,
  why: Why,
  nearest: NearestStored | undefined,
  can: TextCapabilities,
): string[] {
  const names = Math.max(...why.chain.map(({ stage }) => width(printable(stage))));
  return [
    can.paint('bold', printable(title)),
    ...why.chain.flatMap((explained, at) => [
      ...stageLines(explained, names, can),
      ...(at === 0 && nearest !== undefined ? nearestLines(nearest, can) : []),
    ]),
    ...causeLines(why, can),
  ];
}

const styles: { readonly [did in Did]: Style } = {
  succeeded: 'yellow',
  restored: 'green',
  failed: 'red',
  skipped: 'dim',
  interrupted: 'yellow',
  running: 'cyan',
  waiting: 'dim',
  run: 'yellow',
  restore: 'green',
  undecided: 'cyan',
  unreadable: 'red',
};

function stageLines(explained: Explained, names: number, can: TextCapabilities): string[] {
  const { stage, did, changes } = explained;
  const head = printable(headOf(explained));
  return [
    `  ${padEnd(printable(stage), names)}  ${can.paint(styles[did], verb(explained))}${head}`,
    ...changeLines(changes, '    ', can),
  ];
}

function verb({ did, from }: Explained): string {
  switch (did) {
    case 'succeeded':
      return 'ran';
    case 'restored':
      return from === undefined ? 'restored' : `restored from run ${printable(from)}`;
    case 'run':
      return 'would run';
    case 'restore':
      return from === undefined ? 'would be restored' : `would be restored from run ${printable(from)}`;
    case 'unreadable':
      return 'cannot be decided';
    default:
      return did;
  }
}

/** What stands behind the verb: why, and what the changes below are measured by. */
function headOf(explained: Explained): string {
  const { failure, reasons, tried, bytes, changes } = explained;
  const parts = [
    ...(failure === undefined ? [] : [describeRunFailure(failure).message]),
    ...reasons.filter(isOfItsOwn).flatMap((reason) => ownWords(reason, explained)),
    ...(tried === undefined ? [] : [triedWords(tried)]),
    ...(bytes === 'same' ? ['it made the same bytes as before'] : []),
    ...(bytes === 'other' ? ['it made other bytes of the same causes'] : []),
    ...measure(explained),
  ];
  return `${parts.map((part) => `; ${part}`).join('')}${changes.length > 0 ? ':' : ''}`;
}

/** What a run made once and is neither changed nor there was removed. */
function ownWords(reason: Reason, { since, changes }: Explained): readonly string[] {
  if (reason.reason !== 'first' || since === undefined) return [describeReason(reason)];
  return changes.length > 0 ? [] : [removed(since)];
}

const removed = (since: string): string => `the cache no longer has what it had after run ${since}`;

/** Changes do not tell it. */
const isOfItsOwn = ({ reason }: Reason): boolean =>
  reason !== 'same' && reason !== 'changed' && reason !== 'new';

/** By what the changes are measured, or that there are none. */
function measure({ reasons, changes, since, beside }: Explained): readonly string[] {
  const then = since === undefined ? '' : ` since run ${since}`;
  if (changes.length > 0) return [beside === undefined ? `changed${then}` : `new; nearest variant ${beside}`];
  if (reasons.some(({ reason }) => reason === 'same')) return [`nothing that matters changed${then}`];
  if (since !== undefined && reasons.some(({ reason }) => reason === 'new')) return [removed(since)];
  return reasons.filter((reason) => !isOfItsOwn(reason)).map(describeReason);
}

const triedWords = ({ run, failure }: NonNullable<Explained['tried']>): string =>
  `the same was tried in run ${run} ${failure === undefined ? 'and interrupted' : `and failed: ${describeRunFailure(failure).message}`}`;

const mostModules = 6;

function changeLines(changes: readonly TracedChange[], indent: string, can: TextCapabilities): string[] {
  const modules = changes.filter(({ field }) => field.startsWith('code.'));
  const shown = modules.length <= mostModules ? modules : modules.slice(0, mostModules - 1);
  const listed = changes.filter((change) => !modules.includes(change) || shown.includes(change));
  const rows = listed.map((change) => ({
    field: printable(fieldText(change.field)),
    text: changeText(change, can),
    source: change.source === undefined ? undefined : printable(change.source),
    below: (changedLines(change) ?? []).map((line) => `${indent}  ${printable(line)}`),
  }));
  const first = Math.max(0, ...rows.map(({ field }) => width(field)));
  const second = Math.max(0, ...rows.map(({ text, source }) => (source === undefined ? 0 : width(text))));
  const lines = rows.flatMap(({ field, text, source, below }) => [
    source === undefined
      ? `${indent}${padEnd(field, first)}  ${text}`
      : `${indent}${padEnd(field, first)}  ${padEnd(text, second)}  ${can.paint('dim', source)}`,
    ...below,
  ]);
  const more = modules.length - shown.length;
  return more === 0 ? lines : [...lines, `${indent}and ${more} more modules of its code; --json lists all`];
}

const nearestLines = ({ run, changes }: NearestStored, can: TextCapabilities): string[] => [
  `    the nearest in the cache is of run ${printable(run)}, and differs in:`,
  ...changeLines(changes, '      ', can),
];

/** Where it began: said only where that is another stage than the one asked for. */
function causeLines({ chain, causes }: Why, can: TextCapabilities): string[] {
  if (chain.length < 2) return [];
  const began = chain.filter(({ stage }) => causes.includes(stage));
  return began.map((explained, at) => {
    const start = at === 0 ? 'It began with' : 'and with';
    const text = printable(`${start} ${explained.stage}: ${causeWords(explained)}${endOf(explained, chain)}`);
    return `  ${can.unicode ? text : text.replaceAll('→', '->')}`;
  });
}

const endOf = ({ stage, bytes }: Explained, chain: Why['chain']): string =>
  bytes === 'same' && !chain.some(({ changes }) => changes.some(({ makers }) => makers?.includes(stage)))
    ? '; it made the same bytes, so nothing follows.'
    : '.';

function causeWords({ changes, failure, reasons, bytes }: Explained): string {
  if (failure !== undefined) return describeRunFailure(failure).message;
  const own = changes.filter(({ makers }) => makers === undefined);
  if (own.length > 0) return describeChanges(own);
  return bytes === 'other'
    ? 'it made other bytes of the same causes'
    : reasons.map(describeReason).join('; ');
}
