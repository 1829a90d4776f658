import { canonical, isObject, type Json } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { Digest } from '../domain/artifact.ts';
import type { Entry } from '../domain/entry.ts';
import { Refused } from './fault.ts';

/**
 * Holds an entry against the fingerprint it was asked for by: its causes must have that very digest, its outputs be those that the causes
 * name, and every value be of its form. Throws `Refused`.
 */
export function checkEntry(value: unknown, fingerprint: string): Entry {
  if (!isObject(value)) throw new Refused('the entry is not of its form');
  const { record, outputs, modes, metrics, notices, circumstances, run } = value;
  if (value['fingerprint'] !== fingerprint) throw new Refused('the entry belongs to another fingerprint');
  if (!isModest(value)) throw new Refused('the entry is nested too deep, or has a number that none can hold');
  if (!isObject(record) || sha256(canonical(record as Json)) !== fingerprint)
    throw new Refused('the entry’s causes are not those of its fingerprint');
  const isWhole =
    isObject(outputs) &&
    Object.values(outputs).every(isDigest) &&
    (modes === undefined || (isObject(modes) && Object.values(modes).every(areModes))) &&
    isObject(metrics) &&
    Object.values(metrics).every((metric) => Number.isFinite(metric)) &&
    Array.isArray(notices) &&
    notices.every((notice) => typeof notice === 'string') &&
    isObject(circumstances) &&
    typeof run === 'string' &&
    /^[\w-]{1,80}$/.test(run);
  if (!isWhole) throw new Refused('the entry is not of its form');
  if (!isObject(record['outputs']) || names(record['outputs']) !== names(outputs))
    throw new Refused('the entry’s outputs are not those of its stage');
  return value as unknown as Entry;
}

const MOST_DEPTH = 100;

/** Whether every number is finite, and nothing is so deep that a recursion over it would not end well. */
const isModest = (value: unknown, depth = 0): boolean =>
  typeof value === 'number'
    ? Number.isFinite(value)
    : typeof value !== 'object' ||
      value === null ||
      (depth < MOST_DEPTH && Object.values(value).every((inside) => isModest(inside, depth + 1)));

const names = (outputs: object): string => Object.keys(outputs).sort().join('\n');

const areModes = (files: unknown): boolean =>
  isObject(files) &&
  Object.values(files).every((mode) => Number.isInteger(mode) && Number(mode) >= 0 && Number(mode) <= 0o777);

function isDigest(value: unknown): value is Digest {
  if (!isObject(value)) return false;
  const { digest, size, form, executable } = value;
  return (
    typeof digest === 'string' &&
    /^sha256:[0-9a-f]{64}$/.test(digest) &&
    Number.isSafeInteger(size) &&
    Number(size) >= 0 &&
    (form === 'file' || form === 'folder') &&
    (executable === undefined || (executable === true && form === 'file'))
  );
}
