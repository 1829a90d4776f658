import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { sha256 } from '../base/sha256.ts';
import { writeAtomically } from './atomic.ts';
import { attempt } from './scan.ts';

/**
 * JSON that saves the work of making it again: good for one `key`, a digest of all that it was made from. Where the key differs, or the
 * file is torn or absent, nothing is kept.
 */
export function readKept(path: string, key: string): Kept | undefined {
  const text = attempt(path, () => readFileSync(path, 'utf8'));
  if (!text.ok) return undefined;
  const end = text.value.indexOf('\n');
  const body = text.value.slice(end + 1);
  const digest = sha256(body);
  return text.value.slice(0, end) === `${key} ${digest}` ? { value: JSON.parse(body), digest } : undefined;
}

export interface Kept {
  readonly value: unknown;
  /** sha256 of its JSON, in hex. */
  readonly digest: string;
}

/** Keeps JSON. Losing it costs time alone, so it may fail. */
export function writeKept(path: string, key: string, body: string): void {
  const text = `${key} ${sha256(body)}\n${body}`;
  attempt(path, () => writeAtomically(path, text, `${path}.${randomBytes(4).toString('hex')}`));
}
