import { ownValue } from '../base/json.ts';
import type { FingerprintRecord } from '../domain/fingerprint.ts';
import type { Change } from '../domain/reason.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import type { Did, Moment, Past, StageView } from './moment.ts';

/** Every field in which two fingerprint records differ: the rule that also says why a stage runs again. */
export type CompareRecords = (before: FingerprintRecord, after: FingerprintRecord) => readonly Change[];

/** Why a stage was or would be treated as it was, with all that this comes from. */
export interface Why {
  /** The run that is explained; null: one now. */
  readonly run: string | null;
  /** The stage asked for; then, each once, the stages that its changes come from. */
  readonly chain: readonly Explained[];
  /** The stages of the chain where it began. */
  readonly causes: readonly string[];
}

export interface Explained {
  readonly stage: string;
  readonly did: Did;
  readonly reasons: StageView['reasons'];
  /** The run since which the changes came about; absent where no earlier one is known. */
  readonly since?: string;
  /** For a variant never seen: its nearest sibling, which `changes` tells it from. */
  readonly beside?: string;
  readonly changes: readonly TracedChange[];
  /** It made other bytes, or the same, from what it was given: said only where it is a surprise. */
  readonly bytes?: 'other' | 'same';
  /** The run that made what is restored. */
  readonly from?: string;
  readonly failure?: RunFailure;
  /** An earlier run that tried the very same without success. */
  readonly tried?: { readonly run: string; readonly failure?: RunFailure };
}

/** A change with where an input comes from: `tokenize.tokens`, `./make.mjs`. */
export interface TracedChange extends Change {
  readonly source?: string;
  /** Stages that made other bytes of it. */
  readonly makers?: readonly string[];
}

/**
 * Explains stage `id` of a moment by the moments before it, the newest first. Changes are followed up through the stages that made
 * changed inputs; where a stage is as it was, up to those that ran and yet made the same bytes.
 */
export function explain(moment: Moment, earlier: Past, id: string, compare: CompareRecords): Why {
  const chain = new Map<string, Explained>();
  const waiting: { readonly id: string; readonly since: Moment | undefined }[] = [{ id, since: undefined }];
  const causes: string[] = [];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const view = ownValue(moment.stages, next.id);
    if (view === undefined || chain.has(next.id)) continue;
    const since = before(earlier, next.id, next.since);
    const explained = explainStage({ moment, earlier, since, compare }, next.id, view);
    chain.set(next.id, explained);
    const above = comesFrom(explained, view, moment);
    if (isCause(explained, above)) causes.push(next.id);
    waiting.push(...above.map((stage) => ({ id: stage, since })));
  }
  return { run: moment.run, chain: [...chain.values()], causes };
}

interface Setting {
  readonly moment: Moment;
  readonly earlier: Past;
  readonly since: Moment | undefined;
  readonly compare: CompareRecords;
}

/** The moment to compare with: the one asked for if the stage came about there, otherwise the last at which it did. */
function before(earlier: Past, id: string, wanted: Moment | undefined): Moment | undefined {
  const isGood = (moment: Moment | undefined) => {
    const view = ownValue(moment?.stages, id);
    return view?.record !== undefined && (view.did === 'succeeded' || view.did === 'restored');
  };
  return isGood(wanted) ? wanted : earlier.find(isGood);
}

function explainStage(setting: Setting, id: string, view: StageView): Explained {
  const { moment, earlier, since } = setting;
  const { did, reasons, from, failure } = view;
  const past = ownValue(since?.stages, id);
  const sibling = reasons.find((reason) => reason.reason === 'new');
  const changes = changesOf(setting, id, view).map((change) => trace(change, view, moment, since));
  const bytes = surprise(view, past, changes);
  const tried = failedBefore(earlier, id, view);
  return {
    stage: id,
    did,
    reasons,
    ...(since?.run == null ? {} : { since: since.run }),
    ...(past === undefined && sibling !== undefined ? { beside: sibling.nearest } : {}),
    changes,
    ...(bytes === undefined ? {} : { bytes }),
    ...(from === undefined ? {} : { from }),
    ...(failure === undefined ? {} : { failure }),
    ...(tried === undefined ? {} : { tried }),
  };
}

/** Since the moment before; where none is known, what was found when the stage was decided. */
function changesOf({ since, compare }: Setting, id: string, view: StageView): readonly Change[] {
  const past = ownValue(since?.stages, id)?.record;
  if (past === undefined || view.record === undefined)
    return view.reasons.flatMap((reason) => ('changes' in reason ? reason.changes : []));
  const open = new Set((view.open ?? []).flatMap((input) => [`inputs.${input}`, `names.${input}`]));
  return compare(past, view.record).filter(({ field }) => !open.has(field));
}

function trace(change: Change, view: StageView, moment: Moment, since: Moment | undefined): TracedChange {
  const [, part, input] = /^(inputs|names)\.(.*)$/s.exec(change.field) ?? [];
  const source = input === undefined ? undefined : ownValue(view.sources, input);
  if (source === undefined) return change;
  const makers = makersOf(source, view, moment).filter(({ id, output }) => {
    if (part === 'names') return true; // the maker gives its output another path
    const [then, now] = [
      ownValue(ownValue(since?.stages, id)?.outputs, output),
      ownValue(ownValue(moment.stages, id)?.outputs, output),
    ];
    return then === undefined || then.digest !== now?.digest || then.executable !== now?.executable;
  });
  return { ...change, source, ...(makers.length === 0 ? {} : { makers: makers.map(({ id }) => id) }) };
}

/** The stages that a source names: of `finetune[*].model` all variants, of a path none. */
function makersOf(
  source: string,
  { needs }: StageView,
  { stages }: Moment,
): readonly { readonly id: string; readonly output: string }[] {
  const dot = source.lastIndexOf('.');
  const [maker, output] = [source.slice(0, dot), source.slice(dot + 1)];
  const ids = needs.filter((id) =>
    maker.endsWith('[*]') ? ownValue(stages, id)?.stage === maker.slice(0, -'[*]'.length) : id === maker,
  );
  return ids.map((id) => ({ id, output }));
}

/** Other bytes although nothing changed, or the same although it ran. */
function surprise(
  { did, outputs }: StageView,
  past: StageView | undefined,
  changes: readonly Change[],
): Explained['bytes'] {
  if (past === undefined || (did !== 'succeeded' && did !== 'restored')) return undefined;
  const names = Object.keys(outputs);
  const same = names.every(
    (name) => ownValue(past.outputs, name)?.digest === ownValue(outputs, name)?.digest,
  );
  if (same) return did === 'succeeded' ? 'same' : undefined;
  return changes.length === 0 ? 'other' : undefined;
}

function failedBefore(earlier: Past, id: string, { did, fingerprint }: StageView): Explained['tried'] {
  if (did !== 'run') return undefined;
  const last = earlier.find(({ stages }) => ownValue(stages, id)?.fingerprint !== undefined);
  const view = ownValue(last?.stages, id);
  if (view?.fingerprint !== fingerprint) return undefined;
  if (last?.run == null || (view?.did !== 'failed' && view?.did !== 'interrupted')) return undefined;
  return { run: last.run, ...(view.failure === undefined ? {} : { failure: view.failure }) };
}

/** Where to look on: the makers of changed inputs; what it waits for or failed for; what ran above it to no effect. */
function comesFrom(explained: Explained, view: StageView, moment: Moment): readonly string[] {
  const makers = explained.changes.flatMap((change) => change.makers ?? []);
  const awaited = view.reasons.flatMap((reason) => ('stages' in reason ? reason.stages : []));
  const above = explained.did === 'restored' && makers.length === 0 ? ranAbove(view, moment) : [];
  return [...new Set([...awaited, ...makers, ...above])];
}

/** The nearest stages above that ran, all between them and this one being restored. */
function ranAbove(view: StageView, moment: Moment): readonly string[] {
  const found = new Set<string>();
  const seen = new Set<string>();
  const pending = [...view.needs];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    const need = ownValue(moment.stages, id);
    if (need === undefined || seen.has(id)) continue;
    seen.add(id);
    if (need.did === 'succeeded') found.add(id);
    else pending.push(...need.needs);
  }
  return view.needs.length === 0 ? [] : Object.keys(moment.stages).filter((id) => found.has(id));
}

/** Something began here: a change that no stage made, or a stage that ran for a reason of its own. */
function isCause({ did, reasons, changes, bytes }: Explained, above: readonly string[]): boolean {
  if (did === 'failed' || did === 'unreadable' || bytes === 'other') return true;
  if (changes.some(({ makers }) => makers === undefined)) return true;
  const own = reasons.some(({ reason }) => ['first', 'new', 'entry-damaged', 'forced'].includes(reason));
  return own && above.length === 0;
}
