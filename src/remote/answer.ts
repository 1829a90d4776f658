import { RemoteFault } from './fault.ts';

/** An answer whose body has not been read. */
export interface Answer {
  readonly status: number;
  /** By name in lower case. */
  readonly headers: { readonly [name: string]: string };
  /** Bytes of the body, if the head says so. */
  readonly length: number | undefined;
  /**
   * Passes the body on piece by piece. Rejects with a fault if the body breaks off or stalls, and with what `take` throws, which also closes
   * the connection.
   */
  readonly to: (take: (piece: Buffer) => void) => Promise<void>;
  /** The body does not matter. Its connection is used again if the rest is short and comes soon. */
  readonly release: () => void;
  /** Closes the connection: the rest is not wanted. */
  readonly abandon: () => void;
}

/** The whole body. Rejects if it is longer than `most` bytes. */
export async function bodyOf(
  { to }: Answer,
  most: number,
  tooLong: () => RemoteFault = () => new RemoteFault(`it gave more than ${most} bytes`, false),
): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let size = 0;
  await to((piece) => {
    size += piece.length;
    if (size > most) throw tooLong();
    pieces.push(piece);
  });
  return pieces.length === 1 ? pieces[0]! : Buffer.concat(pieces, size);
}
