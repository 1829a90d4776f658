import { Worker } from 'node:worker_threads';
import { hashFile } from '../store/hash.ts';

const worthThread = 16 * 1024 * 1024; // bytes

/**
 * The SHA-256 of a file that another writes: of a large one a thread reads behind the writer, so that on two cores hashing takes no time of
 * its own. What is hashed is what the file holds, not what was meant for it.
 */
export class HashBehind {
  readonly #path: string;
  readonly #written = new BigInt64Array(new SharedArrayBuffer(8));
  readonly #worker: Worker | undefined;
  /** `undefined`: the thread could not read it. */
  readonly #hex: Promise<string | undefined>;

  /** `size`: of the file when it is whole, in bytes. */
  constructor(path: string, size: number) {
    this.#path = path;
    if (size < worthThread) {
      this.#hex = Promise.resolve(undefined);
      return;
    }
    const workerData = { path, size, written: this.#written };
    const worker = new Worker(source, { eval: true, workerData });
    this.#worker = worker;
    this.#hex = new Promise((resolve) => {
      worker.on('message', resolve);
      worker.on('error', () => resolve(undefined));
      worker.on('exit', () => resolve(undefined));
    });
  }

  /** So many bytes are in the file, from its beginning on. */
  upTo(bytes: number): void {
    Atomics.store(this.#written, 0, BigInt(bytes));
    Atomics.notify(this.#written, 0);
  }

  /** When the whole file was written: its digest in hex. */
  async digest(): Promise<string> {
    return (await this.#hex) ?? hashFile(this.#path).hex;
  }

  end(): void {
    void this.#worker?.terminate();
  }
}

/** In plain JavaScript: a worker of its own file would have to be found both from the sources and from the bundle. */
const source = `
const { parentPort, workerData: { path, size, written } } = require('node:worker_threads');
const fs = require('node:fs');
const hash = require('node:crypto').createHash('sha256');
const piece = Buffer.allocUnsafeSlow(1 << 18);
const file = fs.openSync(path, 'r');
for (let at = 0; at < size; ) {
  const there = Atomics.load(written, 0);
  if (there === BigInt(at)) {
    Atomics.wait(written, 0, there);
    continue;
  }
  const read = fs.readSync(file, piece, 0, Math.min(piece.length, Number(there) - at), at);
  if (read === 0) throw new Error('the file is shorter than what was written');
  hash.update(piece.subarray(0, read));
  at += read;
}
fs.closeSync(file);
parentPort.postMessage(hash.digest('hex'));
`;
