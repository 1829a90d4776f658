import type { IncomingHttpHeaders } from 'node:http';
import { RemoteFault } from './fault.ts';

/** An answer whose body has not been read. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** Bytes, where they were said beforehand. */
  readonly length: number | undefined;
  /**
   * Hands the body on piece by piece; a piece is its taker's only while it is taken. Rejects with a fault where the body is broken off or no
   * longer comes, and with what the taker throws.
   */
  readonly to: (take: (piece: Buffer) => void) => Promise<void>;
  /** The body, where all of it is here already: `to` gives the same. */
  readonly whole?: Buffer;
  /** The connection is not to be used again: there is more than is wanted. */
  readonly abandon: () => void;
}

/** The whole body, as long as it is no longer than `most` bytes. */
export async function bodyOf({ to, abandon, whole }: Answer, most: number): Promise<Buffer> {
  if (whole !== undefined && whole.length <= most) return whole;
  const pieces: Buffer[] = [];
  let size = 0;
  await to((piece) => {
    size += piece.length;
    if (size > most) {
      abandon();
      throw new RemoteFault(`it gave more than ${most} bytes`, false);
    }
    pieces.push(Buffer.from(piece));
  });
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces);
}

/** Reads what is left of an answer that matters no more, so that its connection can be used again. */
export async function drained({ to, abandon, whole }: Answer): Promise<void> {
  if (whole !== undefined) return;
  let left = 1 << 16;
  try {
    await to((piece) => {
      left -= piece.length;
      if (left < 0) abandon();
    });
  } catch (error) {
    if (!(error instanceof RemoteFault)) throw error;
  }
}
