import { isObject, parseObject } from '../base/json.ts';
import { bootTime, isThisBoot } from './boot.ts';
import { isErrno } from './errno.ts';
import { textOf } from './if-there.ts';
import type { Stamp } from './stamp.ts';

/**
 * Remembers, between runs, the digest of a file by its stamp, so that what did not change is not read again. Losing it costs time,
 * never a result. Keys: `in:` + an absolute path, `blob:` + hex, `out:` + a path below `artifacts/`.
 *
 * It holds for one boot of the machine: after a power cut a file may have its stamp and not its bytes.
 */
export class StatIndex {
  readonly #file: string;
  #entries: Map<string, readonly [stamp: string, hex: string]> | undefined;
  readonly #used = new Set<string>();
  /** Keys set by this process; the only ones that count once the others are distrusted. */
  #fresh: Set<string> | undefined;
  #changed = false;

  /** Read when first asked; empty where the file is absent, unreadable, torn, or of another version. */
  constructor(file: string) {
    this.#file = file;
  }

  get #known(): Map<string, readonly [stamp: string, hex: string]> {
    this.#entries ??= new Map(Object.entries(readEntries(this.#file)));
    return this.#entries;
  }

  /** From now on every file is read again by this process, once: what stats cannot show is found. */
  distrust(): void {
    this.#fresh = new Set();
  }

  /** The digest (hex) of the file at `key` if it still has this stamp. */
  get(key: string, stamp: Stamp): string | undefined {
    const entry = this.#known.get(key);
    if (entry?.[0] !== stamp || this.#fresh?.has(key) === false) return undefined;
    this.#used.add(key);
    return entry[1];
  }

  set(key: string, stamp: Stamp, hex: string): void {
    this.#used.add(key);
    if (this.get(key, stamp) === hex) return;
    this.#fresh?.add(key);
    this.#known.set(key, [stamp, hex]);
    this.#changed = true;
  }

  /** What to write, or `undefined` where nothing changed. Entries long unused are dropped once they are most of it. */
  serialize(): string | undefined {
    if (!this.#changed) return undefined;
    const keep = this.#known.size > 4 * this.#used.size + 10_000 ? this.#used : this.#known.keys();
    const entries = Object.fromEntries([...keep].map((key) => [key, this.#known.get(key)]));
    return JSON.stringify({ version: 1, boot: bootTime(), entries });
  }
}

function readEntries(file: string): { [key: string]: readonly [string, string] } {
  const { version, boot, entries } = parseObject(textOf(file, isErrno) ?? '') ?? {};
  if (version !== 1 || !isObject(entries) || !isThisBoot(boot)) return {};
  return entries as { [key: string]: readonly [string, string] };
}
