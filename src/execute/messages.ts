import { isUtf8 } from 'node:buffer';
import type { StageMessage } from '../stage/messages.ts';
import { parseLine } from './parse-message.ts';

const MAX_LINE_BYTES = 1024 * 1024;
const MAX_REJECTIONS = 20; // notices about messages that do not count, per stage

export interface MessageListener {
  readonly message: (message: StageMessage) => void;
  /** Why a message does not count, in words. Each reason comes once. */
  readonly rejected: (text: string) => void;
  /** A line that is not a message, without its line break; also one that was rejected. */
  readonly other: (line: string) => void;
}

export interface MessageReader {
  readonly write: (bytes: Buffer) => void;
  /** The stage has ended: a last line without a line break counts, too. */
  readonly end: () => void;
}

/** Cuts the bytes of the message descriptor into lines, and the lines into messages and text. */
export function messageReader({ message, rejected, other }: MessageListener): MessageReader {
  const reasons = new Set<string>();
  let pieces: Buffer[] = [];
  let length = 0; // of the whole line, also where not all of it is kept
  const reject = (reason: string) => {
    if (reasons.has(reason) || reasons.size > MAX_REJECTIONS) return;
    reasons.add(reason);
    rejected(
      reasons.size > MAX_REJECTIONS ? 'more of its messages do not count: they are in its log' : reason,
    );
  };
  const end = () => {
    const bytes = Buffer.concat(pieces);
    const isWhole = length <= MAX_LINE_BYTES;
    pieces = [];
    length = 0;
    const line = bytes.toString('utf8').replace(/^\ufeff/, '');
    if (line.trim() === '') return;
    const parsed = isWhole
      ? parseLine(line, isUtf8(bytes))
      : { rejected: `a line of descriptor 3 is longer than 1 MiB; its beginning is in the log` };
    if (parsed !== undefined && 'message' in parsed) {
      message(parsed);
      return;
    }
    other(line.replace(/\r$/, ''));
    if (parsed !== undefined) reject(parsed.rejected);
  };
  return {
    write: (bytes) => {
      for (let rest = bytes; rest.length > 0; ) {
        const at = rest.indexOf(0x0a);
        const piece = at < 0 ? rest : rest.subarray(0, at);
        if (length < MAX_LINE_BYTES) pieces.push(piece.subarray(0, MAX_LINE_BYTES - length));
        length += piece.length;
        if (at >= 0) end();
        rest = at < 0 ? rest.subarray(rest.length) : rest.subarray(at + 1);
      }
    },
    end,
  };
}
