import type { StageMessage } from '../stage/messages.ts';

const mask = Buffer.from('***');

/** A shorter value occurs in ordinary text by chance: masking it would make logs unreadable and protect nothing. */
export const MIN_SECRET_LENGTH = 4;
const MIN_ENCODED_LENGTH = 8; // of a value whose encoded forms are masked, too

/** Masks secrets in what a stage writes for people. Names, numbers and all other structure stay as they are. */
export interface Redactor {
  readonly text: (text: string) => string;
  readonly message: (message: StageMessage) => StageMessage;
  /** For a stream: what might be the beginning of a secret is held back until more has come. */
  readonly stream: (write: (bytes: Buffer) => void) => {
    readonly write: (bytes: Buffer) => void;
    readonly end: () => void;
  };
}

export function redactor(secrets: readonly string[]): Redactor {
  const words = [...new Set(secrets.flatMap(formsOf))].sort((a, b) => b.length - a.length);
  const needles = words.map((word) => Buffer.from(word));
  const text = (said: string) => words.reduce((rest, word) => rest.replaceAll(word, String(mask)), said);
  return {
    text,
    message: (message) => (words.length === 0 ? message : redactMessage(message, text)),
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

/** All texts by which a secret is recognized: the value, each of its lines, and how programs encode it. */
function formsOf(secret: string): readonly string[] {
  const lines = secret.split(/\r?\n/).map((line) => line.trim());
  return [secret, secret.trim(), ...lines]
    .flatMap((word) => [word, ...(word.length < MIN_ENCODED_LENGTH ? [] : encodedForms(word))])
    .filter((word) => word.trim().length >= MIN_SECRET_LENGTH);
}

function encodedForms(word: string): readonly string[] {
  const base64 = Buffer.from(word).toString('base64').replace(/=+$/, '');
  return [
    JSON.stringify(word).slice(1, -1),
    base64,
    base64.replaceAll('+', '-').replaceAll('/', '_'),
    encodeURIComponent(Buffer.from(word).toString('utf8')), // which takes no half of a surrogate pair,
  ];
}

/** Whether some of a secret cannot be masked because it is too short. */
export const isTooShort = (secret: string): boolean => secret.trim().length < MIN_SECRET_LENGTH;

function redactMessage(message: StageMessage, text: (said: string) => string): StageMessage {
  switch (message.message) {
    case 'metric':
    case 'point':
      return message;
    case 'notice':
      return { ...message, text: text(message.text) };
    case 'circumstance':
      return typeof message.value === 'string' ? { ...message, value: text(message.value) } : message;
    case 'progress': {
      const { unit, phase } = message.progress;
      const texts = {
        ...(unit === undefined ? {} : { unit: text(unit) }),
        ...(phase === undefined ? {} : { phase: text(phase) }),
      };
      return { ...message, progress: { ...message.progress, ...texts } };
    }
    case 'problem': {
      const { problem } = message;
      const hint = problem.hint === undefined ? {} : { hint: text(problem.hint) };
      return { ...message, problem: { ...problem, message: text(problem.message), ...hint } };
    }
  }
}
