import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject, parseJson } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { writeAtomically } from './atomic.ts';
import { layout, storeFormat } from './layout.ts';
import { attempt } from './scan.ts';
import { statOf } from './stamp.ts';
import { StatIndex } from './stat-index.ts';
import type { Workspace } from './workspace.ts';

/** The artifact store: everything below `artifacts/`. */
export interface Store {
  /** Absolute path of `artifacts/`. */
  readonly folder: string;
  readonly index: StatIndex;
}

/** The folder holds a store of another format, or something that is no store: it is left alone. */
export type OpenFailure =
  | {
      readonly code: 'store-format';
      readonly folder: string;
      readonly found: string;
      readonly expected: number;
    }
  | { readonly code: 'store-unreadable'; readonly folder: string; readonly detail: string };

/** Opens the store in `folder`; writes nothing (a folder that is not there yet is an empty store). */
export function openStore(folder: string): Result<Store, OpenFailure> {
  const places = layout(folder);
  const text = attempt(places.format, (path) => readFileSync(path, 'utf8'));
  if (!text.ok) {
    const { detail } = text.failures[0]!;
    const isFolder = statOf(places.format)?.form === 'folder';
    if (isFolder ? !isStore(folder) : detail !== 'not found')
      return fail({ code: 'store-unreadable', folder, detail });
  } else {
    const found = formatOf(text.value);
    if (found !== String(storeFormat) && !(found === 'torn' && isStore(folder)))
      return fail({ code: 'store-format', folder, found, expected: storeFormat });
  }
  return ok({ folder, index: new StatIndex(places.statIndex) });
}

/** `torn` where it is no JSON, as after a power cut; `unknown` where it is not ours. */
function formatOf(text: string): string {
  const value = parseJson(text);
  if (value === undefined) return 'torn';
  return isObject(value) && 'format' in value ? String(value['format']) : 'unknown';
}

/** Whether the folder is a store even if its format cannot be read: every blob and entry in it is proved before it is used. */
function isStore(folder: string): boolean {
  const { blobs, entries, runs } = layout(folder);
  return [blobs, entries, runs].some((path) => statOf(path)?.form === 'folder');
}

/** Before the first write: makes the folder and says its format. */
export function prepareStore(store: Store): void {
  const { format } = layout(store.folder);
  const text = attempt(format, (path) => readFileSync(path, 'utf8'));
  if (text.ok && formatOf(text.value) === String(storeFormat)) return;
  mkdirSync(store.folder, { recursive: true });
  writeAtomically(
    format,
    `${JSON.stringify({ format: storeFormat })}\n`,
    join(store.folder, `.store.json.${randomBytes(4).toString('hex')}`),
  );
}

/** Keeps what was learnt about files for the next run. */
export function saveIndex(store: Store, workspace: () => Workspace): void {
  const text = store.index.serialize();
  if (text !== undefined) writeAtomically(layout(store.folder).statIndex, text, workspace().temporary());
}
