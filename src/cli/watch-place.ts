import { lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { html } from '../page/html.ts';
import { replaceBy } from '../store/destination.ts';
import { attempt } from '../store/scan.ts';
import type { Store } from '../store/store.ts';

/** Where `pipeline watch` listened last: the next one is there again, and a page left open goes on. */
export interface Place {
  readonly port: number;
  /** Whoever has it may read. Held on one port only: a page left open shows it to whatever took that port. */
  readonly token: string;
}

const placePath = (store: Store): string => join(store.folder, 'index', 'watch.json');
const doorPath = (store: Store): string => join(store.folder, 'index', 'watch.html');

/** The place of the last time; nothing if another user could have read or written it. */
export function lastPlace(store: Store): Place | undefined {
  const path = placePath(store);
  const stat = lstatSync(path, { throwIfNoEntry: false });
  const isOurs = stat?.isFile() === true && stat.uid === process.getuid?.() && (stat.mode & 0o077) === 0;
  const text = isOurs ? attempt(path, () => readFileSync(path, 'utf8')) : undefined;
  return text?.ok === true ? parsePlace(text.value) : undefined;
}

function parsePlace(text: string): Place | undefined {
  const value = asJson(text);
  if (!isObject(value)) return undefined;
  const { port, token } = value;
  const isPort = typeof port === 'number' && Number.isInteger(port) && port > 0 && port < 65_536;
  return isPort && typeof token === 'string' && /^[\w-]{32}$/.test(token) ? { port, token } : undefined;
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export const keepPlace = (store: Store, place: Place): void =>
  writePrivately(placePath(store), `${JSON.stringify(place)}\n`);

/**
 * Writes a page that leads to an address, and returns its path: every user of the machine sees the arguments of a process, and so would
 * see the token of an address that a browser is started with.
 */
export function writeDoor(store: Store, url: string): string {
  const page = html`<!doctype html><meta charset="utf-8"><meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}"><title>pipeline watch</title><a href="${url}">pipeline watch</a>`;
  writePrivately(doorPath(store), page.text);
  return doorPath(store);
}

export const removeDoor = (store: Store): void => rmSync(doorPath(store), { force: true });

/** A new file for this user alone, whatever mode the old one had. */
const writePrivately = (path: string, text: string): void =>
  replaceBy(path, (beside) => writeFileSync(beside, text, { flag: 'wx', mode: 0o600 }));
