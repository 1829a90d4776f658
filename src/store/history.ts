import { isObject, type JsonObject, parseObject } from '../base/json.ts';
import { writeAtomically } from './atomic.ts';
import { isErrno } from './errno.ts';
import { textOf } from './if-there.ts';
import { layout } from './layout.ts';
import type { Store } from './store.ts';
import type { Workspace } from './workspace.ts';

/**
 * The last fingerprint of every stage that a pipeline ever brought about: what a changed one is compared with. It explains; nothing is
 * restored by it.
 */
export type History = ReadonlyMap<string, PastStage>;
export interface PastStage {
  readonly stage: string;
  readonly variant: JsonObject;
  readonly fingerprint: string;
  /** How long it took to make. */
  readonly seconds?: number;
}

/** Empty if it cannot be read: a run can do without. */
export function readHistory(store: Store, pipeline: string): History {
  const stages: object = parseObject(textOf(layout(store.folder).history(pipeline), isErrno) ?? '') ?? {};
  return new Map(
    Object.entries(stages).flatMap(([id, past]) => (isPastStage(past) ? [[id, past] as const] : [])),
  );
}

const isPastStage = (value: unknown): value is PastStage =>
  isObject(value) &&
  typeof value['stage'] === 'string' &&
  typeof value['fingerprint'] === 'string' &&
  isObject(value['variant']);

/** Writes only what is new; `known` is the history as it was read when the run began. Two runs at once: the later one's stages win, the others' are kept. */
export function updateHistory(
  store: Store,
  pipeline: string,
  stages: ReadonlyMap<string, PastStage>,
  known: History,
  workspace: () => Workspace,
): void {
  const differing = (from: History) =>
    [...stages].filter(([id, past]) => from.get(id)?.fingerprint !== past.fingerprint);
  if (differing(known).length === 0) return;
  const before = readHistory(store, pipeline);
  const news = differing(before);
  if (news.length === 0) return;
  const text = JSON.stringify(Object.fromEntries([...before, ...news]));
  writeAtomically(layout(store.folder).history(pipeline), text, workspace().temporary());
}
