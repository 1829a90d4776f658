import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import type { Store } from '../store/store.ts';

/** Where `pipeline watch` listened last: the next one is there again, and a page left open goes on. */
export interface Place {
  readonly port: number;
  readonly token: string;
}

const placePath = (store: Store): string => join(store.folder, 'index', 'watch.json');

export function lastPlace(store: Store): Place | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(placePath(store), 'utf8'));
    if (!isObject(value)) return undefined;
    const { port, token } = value;
    return typeof port === 'number' && typeof token === 'string' && /^[\w-]{32}$/.test(token)
      ? { port, token }
      : undefined;
  } catch {
    return undefined;
  }
}

/** For this user's eyes only: who has the token may read. */
export function keepPlace(store: Store, place: Place): void {
  mkdirSync(join(store.folder, 'index'), { recursive: true });
  writeFileSync(placePath(store), `${JSON.stringify(place)}\n`, { mode: 0o600 });
}
