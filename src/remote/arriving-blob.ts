import { closeSync, openSync, writeSync } from 'node:fs';
import { HashBehind } from './hash-behind.ts';

/** The file of a blob that comes piece by piece. */
export class ArrivingBlob {
  readonly #file: number;
  readonly #path: string;
  readonly #size: number;
  #hash: HashBehind;
  #length = 0;

  /** `size`: bytes it will have. Throws where `path` is already there. */
  constructor(path: string, size: number) {
    this.#file = openSync(path, 'wx');
    this.#path = path;
    this.#size = size;
    this.#hash = new HashBehind(path, size);
  }

  /** Bytes that came. */
  get length(): number {
    return this.#length;
  }

  /** Writes the next piece. */
  add(piece: Buffer): void {
    for (let at = 0; at < piece.length; ) {
      // A disk that is nearly full may take a part and say so without an error.
      const written = writeSync(this.#file, piece, at, piece.length - at, this.#length);
      at += written;
      this.#length += written;
    }
    this.#hash.upTo(this.#length);
  }

  /** Begins anew. */
  clear(): void {
    this.#length = 0;
    this.#hash.end();
    this.#hash = new HashBehind(this.#path, this.#size);
  }

  /** Of what the file holds, when all has come. */
  digest(): Promise<string> {
    return this.#hash.digest();
  }

  close(): void {
    this.#hash.end();
    closeSync(this.#file);
  }
}
