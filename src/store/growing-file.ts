import { closeSync, openSync, readSync } from 'node:fs';

const pieceLength = 64 * 1024; // bytes

/** Reads a text file that another process goes on writing, from its beginning; a character is never cut in two. */
export class GrowingFile {
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(readonly path: string) {}

  /** What was added since the last look, in pieces; nothing where the file is not there yet. */
  *added(): Generator<string> {
    let file: number;
    try {
      file = openSync(this.path, 'r');
    } catch {
      return;
    }
    try {
      const buffer = Buffer.allocUnsafe(pieceLength);
      for (;;) {
        const read = readSync(file, buffer, 0, pieceLength, this.#at);
        if (read === 0) return;
        this.#at += read;
        yield this.#decoder.decode(buffer.subarray(0, read), { stream: true });
      }
    } finally {
      closeSync(file);
    }
  }
}
