import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { ifThere, isAbsentOrStale } from './errno.ts';

const buffer = Buffer.allocUnsafeSlow(64 * 1024); // of all: hundreds may be looked at many times a second

/** Reads a file that another process goes on writing, from its beginning; as text, a character is never cut in two. */
export class GrowingFile {
  readonly #decoder = new TextDecoder();
  #at = 0;

  constructor(readonly path: string) {}

  /** The text that was added since the last look, in pieces; nothing where the file is not there yet. */
  *added(): Generator<string> {
    for (const bytes of this.bytes()) yield this.#decoder.decode(bytes, { stream: true });
  }

  /** The same as bytes; each piece is the taker's to keep. */
  *bytes(): Generator<Buffer> {
    const file = ifThere(() => openSync(this.path, 'r'), isAbsentOrStale);
    if (file === undefined) return;
    try {
      if (fstatSync(file).size < this.#at) this.#at = 0; // truncated, as by a shell's > /dev/stderr
      for (;;) {
        const read = readSync(file, buffer, 0, buffer.length, this.#at);
        if (read === 0) return;
        this.#at += read;
        yield Buffer.from(buffer.subarray(0, read));
      }
    } finally {
      closeSync(file);
    }
  }
}
