import { isObject } from '../base/json.ts';

const mask = Buffer.from('***');

/** Takes secrets out of what a stage says. One that has several lines is taken out line by line. */
export interface Redactor {
  readonly text: (text: string) => string;
  /** Every text in a value of plain data, but keys. */
  readonly data: <T>(value: T) => T;
  /** For a stream: what might be the beginning of a secret is held back until more has come. */
  readonly stream: (write: (bytes: Buffer) => void) => {
    readonly write: (bytes: Buffer) => void;
    readonly end: () => void;
  };
}

export function redactor(secrets: readonly string[]): Redactor {
  const words = [...new Set(secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]))]
    .filter((word) => word.trim() !== '')
    .sort((a, b) => b.length - a.length);
  const needles = words.map((word) => Buffer.from(word));
  const text = (said: string) => words.reduce((rest, word) => rest.replaceAll(word, String(mask)), said);
  return {
    text,
    data: (value) => (words.length === 0 ? value : redactData(value, text)),
    stream: (write) => {
      let held: Buffer = Buffer.alloc(0);
      return {
        write: (bytes) => {
          if (needles.length === 0) return write(bytes);
          const all = masked(Buffer.concat([held, bytes]), needles);
          const keep = beginning(all, needles);
          held = all.subarray(all.length - keep);
          if (all.length > keep) write(all.subarray(0, all.length - keep));
        },
        end: () => {
          if (held.length > 0) write(held);
          held = Buffer.alloc(0);
        },
      };
    },
  };
}

function masked(bytes: Buffer, needles: readonly Buffer[]): Buffer {
  const pieces: Buffer[] = [];
  let rest = bytes;
  for (;;) {
    const hits = needles.map((needle) => ({ at: rest.indexOf(needle), length: needle.length }));
    const first = hits
      .filter(({ at }) => at >= 0)
      .reduce<(typeof hits)[number] | undefined>((a, b) => (a && a.at <= b.at ? a : b), undefined);
    if (first === undefined) break;
    pieces.push(rest.subarray(0, first.at), mask);
    rest = rest.subarray(first.at + first.length);
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, rest]);
}

/** How many bytes at the end could be the beginning of a secret. */
function beginning(bytes: Buffer, needles: readonly Buffer[]): number {
  const longest = Math.min(bytes.length, Math.max(...needles.map(({ length }) => length)) - 1);
  for (let length = longest; length > 0; length--) {
    const end = bytes.subarray(bytes.length - length);
    if (needles.some((needle) => needle.length > length && needle.subarray(0, length).equals(end)))
      return length;
  }
  return 0;
}

function redactData<T>(value: T, text: (said: string) => string): T;
function redactData(value: unknown, text: (said: string) => string): unknown {
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return value.map((item) => redactData(item, text));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactData(item, text)]));
}
