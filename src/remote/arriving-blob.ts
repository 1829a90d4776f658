import { type FileHandle, open } from 'node:fs/promises';
import { HashBehind } from './hash-behind.ts';

const mostWaiting = 4 * 2 ** 20; // bytes in memory that are yet to be written

/** The file of a blob that comes piece by piece. */
export class ArrivingBlob {
  readonly #file: FileHandle;
  readonly #path: string;
  readonly #size: number;
  #hash: HashBehind;
  #written = 0;
  #waiting: Buffer[] = [];
  #bytesWaiting = 0;
  #writing: Promise<void> | undefined;

  /** `size`: bytes it will have. Throws where `path` is already there. */
  static async open(path: string, size: number): Promise<ArrivingBlob> {
    return new ArrivingBlob(await open(path, 'wx'), path, size);
  }

  private constructor(file: FileHandle, path: string, size: number) {
    this.#file = file;
    this.#path = path;
    this.#size = size;
    this.#hash = new HashBehind(path, size);
  }

  /** Bytes that came. */
  get length(): number {
    return this.#written + this.#bytesWaiting;
  }

  /** Takes the next piece; resolves when there is room for another. */
  async add(piece: Buffer): Promise<void> {
    this.#waiting.push(piece);
    this.#bytesWaiting += piece.length;
    if (this.#writing === undefined) {
      this.#writing = this.#write();
      this.#writing.catch(() => {}); // whoever flushes hears of it
    }
    if (this.#bytesWaiting > mostWaiting) await this.flush();
  }

  /** Resolves when all that came is in the file. */
  async flush(): Promise<void> {
    await this.#writing;
  }

  /** Begins anew. */
  async clear(): Promise<void> {
    await this.flush();
    this.#written = 0;
    this.#hash.end();
    this.#hash = new HashBehind(this.#path, this.#size);
  }

  /** Of what the file holds, when all has come. */
  async digest(): Promise<string> {
    await this.flush();
    return this.#hash.digest();
  }

  async close(): Promise<void> {
    this.#hash.end();
    await this.flush().catch(() => {}); // who waited for it has heard
    await this.#file.close();
  }

  async #write(): Promise<void> {
    while (this.#waiting.length > 0) {
      const pieces = this.#waiting;
      this.#waiting = [];
      let rest = await this.#put(pieces);
      // A disk that is nearly full may take a part and say so without an error.
      while (rest > 0) rest = await this.#put([Buffer.concat(pieces).subarray(-rest)]);
    }
    this.#writing = undefined;
  }

  /** Gives how many bytes were not taken. */
  async #put(pieces: readonly Buffer[]): Promise<number> {
    const { bytesWritten } = await this.#file.writev(pieces, this.#written);
    this.#written += bytesWritten;
    this.#bytesWaiting -= bytesWritten;
    this.#hash.upTo(this.#written);
    return pieces.reduce((sum, { length }) => sum + length, 0) - bytesWritten;
  }
}
