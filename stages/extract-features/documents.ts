import { blame } from '../../src/stage/blame.ts';
import { isBlank, type Line, LineError, readLines } from '../../src/text/lines.ts';
import { byteSpans, type Span, tokenSpans, type Word, wordSpans } from '../../src/text/spans.ts';
import type { Settings } from './settings.ts';

/** A document of the text and what of it has vectors. */
export interface Document {
  /** Among the documents, from 0. */
  readonly document: number;
  /** In the file, from 1. */
  readonly line: number;
  readonly bytes: Buffer;
  readonly ids: Uint32Array;
  readonly units: readonly Span[];
  /** The units, where they are words. */
  readonly words?: readonly Word[];
  /** Words of which the tokenizer's clean-up leaves nothing: they have no vector. */
  readonly unread: number;
}

/** Lines that are encoded together. */
const together = 256;

/** The documents in order, some in memory at a time; blank lines go to `blank`. Throws `StageError` where a line is not UTF-8. */
export async function* documentsOf(
  path: string,
  settings: Settings,
  blank?: (line: number) => void,
): AsyncGenerator<Document> {
  let document = 0;
  for (const lines of inGroups(linesOf(path, blank))) {
    const encoded = await settings.tokenizer.encodeAligned(lines.map(({ text }) => text));
    for (const [i, { line, text }] of lines.entries()) {
      const bytes = Buffer.from(text);
      const { ids, offsets } = encoded[i]!;
      // A byte-level token may be part of a character, which offsets in characters do not tell.
      const { bytesOf } = settings;
      const exact = bytesOf === undefined ? undefined : tokenSpans(bytes, ids, bytesOf);
      const tokens = exact ?? byteSpans(text, offsets);
      const all = settings.unit === 'word' ? wordSpans(text, tokens) : undefined;
      const words = all?.filter(({ first, after }) => after > first);
      yield {
        document: document++,
        line,
        bytes,
        ids,
        units: words ?? tokens,
        ...(words === undefined ? {} : { words }),
        unread: (all?.length ?? 0) - (words?.length ?? 0),
      };
    }
  }
}

function* linesOf(path: string, blank?: (line: number) => void): Generator<Line> {
  const lines = readLines(path);
  for (;;) {
    const next = blame(
      LineError,
      ({ line, message, hint }) => ({ input: 'text', line, message, hint }),
      () => lines.next(),
    );
    if (next.done === true) return;
    if (isBlank(next.value.text)) blank?.(next.value.line);
    else yield next.value;
  }
}

function* inGroups(lines: Iterable<Line>): Generator<Line[]> {
  let group: Line[] = [];
  for (const line of lines) {
    group.push(line);
    if (group.length < together) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
