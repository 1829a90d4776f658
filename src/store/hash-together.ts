import { availableParallelism } from 'node:os';
import { flushMapped } from './flush-mapped.ts';
import { hashFile } from './hash.ts';
import { attempt } from './scan.ts';
import { type FileStat, type Stamp, settle } from './stamp.ts';
import type { StatIndex } from './stat-index.ts';

export interface ToHash {
  readonly key: string;
  readonly path: string;
  readonly stat: FileStat;
}

const big = 16 * 1024 * 1024; // bytes from which a file is worth a thread
const mostThreads = 4;

/** Whether a file is one of those that are hashed together. */
export const isBig = (stat: FileStat): boolean => stat.form === 'file' && stat.size >= big;

/**
 * Hashes the big ones of files that the index does not know on several cores at once, and tells the index. Returns when all is done; what
 * did not hold still, or could not be read, is left for who asks for it.
 */
export function hashTogether(index: StatIndex, files: Iterable<ToHash>): void {
  const unknown = [...files].filter(
    ({ key, stat }) => isBig(stat) && index.get(key, stat.stamp) === undefined,
  );
  const threads = Math.min(availableParallelism(), mostThreads, unknown.length) - 1;
  if (threads < 1) return;
  // Not imported: it takes a millisecond or two, and most runs have nothing to hash. Node 20.16 on has this.
  const module = process.getBuiltinModule?.('node:worker_threads');
  if (module === undefined) return;
  const still = unknown.filter(({ stat }) => settle(stat));
  for (const { path, stat } of still) flushMapped(path, stat);
  const shared = new Shared(still.length);
  const jobs = still.map(({ path, stat }) => ({ path, stamp: stat.stamp }));
  const workers = Array.from(
    { length: threads },
    () => new module.Worker(source, { eval: true, workerData: { jobs, buffer: shared.buffer } }),
  );
  for (const worker of workers) {
    worker.unref();
    worker.on('error', () => {}); // its files stay unknown, and are read once more
  }
  for (let job = shared.take(); job < jobs.length; job = shared.take()) {
    const { path, stamp } = jobs[job]!;
    const hex = hashStill(path, stamp);
    shared.done(job, hex);
  }
  shared.wait();
  for (const [job, { key, stat }] of still.entries()) {
    const hex = shared.hex(job);
    if (hex !== undefined) index.set(key, stat.stamp, hex);
  }
}

function hashStill(path: string, stamp: Stamp): string | undefined {
  const hashed = attempt(path, hashFile);
  if (!hashed.ok) return undefined;
  const { hex, before, after } = hashed.value;
  return before.stamp === stamp && after.stamp === stamp ? hex : undefined;
}

const digestBytes = 32;

/** Memory of all threads: the next job, how many are done, and for each job whether it went well (1) or not (2) and its digest. */
class Shared {
  readonly buffer: SharedArrayBuffer;
  readonly #counts: Int32Array;
  readonly #jobs: number;

  constructor(jobs: number) {
    this.#jobs = jobs;
    this.buffer = new SharedArrayBuffer(8 + 4 * jobs + digestBytes * jobs);
    this.#counts = new Int32Array(this.buffer, 0, 2 + jobs);
  }

  take(): number {
    return Atomics.add(this.#counts, 0, 1);
  }

  done(job: number, hex: string | undefined): void {
    if (hex !== undefined) this.#digest(job).set(Buffer.from(hex, 'hex'));
    Atomics.store(this.#counts, 2 + job, hex === undefined ? 2 : 1);
    Atomics.add(this.#counts, 1, 1);
  }

  wait(): void {
    for (;;) {
      const done = Atomics.load(this.#counts, 1);
      if (done >= this.#jobs) return;
      Atomics.wait(this.#counts, 1, done);
    }
  }

  hex(job: number): string | undefined {
    return Atomics.load(this.#counts, 2 + job) === 1 ? this.#digest(job).toString('hex') : undefined;
  }

  #digest(job: number): Buffer {
    return Buffer.from(this.buffer, 8 + 4 * this.#jobs + digestBytes * job, digestBytes);
  }
}

/**
 * The other side, in plain JavaScript: a worker of its own file would have to be found both from the sources and from the bundle. The same
 * steps as `hashFile` and `Shared`.
 */
const source = `
const { workerData: { jobs, buffer } } = require('node:worker_threads');
const fs = require('node:fs');
const { createHash } = require('node:crypto');
const counts = new Int32Array(buffer, 0, 2 + jobs.length);
const piece = Buffer.allocUnsafeSlow(1 << 20);
const stampOf = (file) => {
  const { ino, size, mtimeNs, ctimeNs } = fs.fstatSync(file, { bigint: true });
  return ino + ' ' + size + ' ' + mtimeNs + ' ' + ctimeNs;
};
const digestOf = ({ path, stamp }) => {
  const file = fs.openSync(path, 'r');
  try {
    if (stampOf(file) !== stamp) return undefined;
    const hash = createHash('sha256');
    for (let read; (read = fs.readSync(file, piece, 0, piece.length, null)) > 0; ) hash.update(piece.subarray(0, read));
    return stampOf(file) === stamp ? hash.digest() : undefined;
  } finally {
    fs.closeSync(file);
  }
};
for (let job = Atomics.add(counts, 0, 1); job < jobs.length; job = Atomics.add(counts, 0, 1)) {
  let digest;
  try {
    digest = digestOf(jobs[job]);
  } catch {
    // Whatever the reason: it counts as not digested, and who waits reads the file and says why.
  }
  if (digest !== undefined) Buffer.from(buffer, 8 + 4 * jobs.length + ${digestBytes} * job, ${digestBytes}).set(digest);
  Atomics.store(counts, 2 + job, digest === undefined ? 2 : 1);
  Atomics.add(counts, 1, 1);
  Atomics.notify(counts, 1);
}
`;
