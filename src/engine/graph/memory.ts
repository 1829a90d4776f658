import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import type { Symbolic } from './graph.ts';
import type { Trace } from './trace.ts';

/** Bytes that running a graph takes, by its shapes alone: an estimate from below. */
export interface MemoryNeed {
  /** Parameters and what becomes of them, whatever the batch. */
  readonly fixed: number;
  /** The most that values in between take at one time; grows with the batch. */
  readonly perBatch: number;
}

/** Values in between live from the node that makes them to the last that reads them. */
export function memoryNeed({ graph, parameters, updates }: Trace): MemoryNeed {
  const outside = [...Object.values(parameters), ...Object.values(updates)];
  const fixed = outside.reduce((sum, value) => sum + bytesOf(value), 0);
  const apart = new Set(outside.map(({ name }) => name));
  const lastRead = new Map<string, number>();
  graph.nodes.forEach(({ inputs }, at) => {
    for (const name of inputs) lastRead.set(name, at);
  });
  const ends = new Map<number, number>();
  let live = 0;
  let most = 0;
  graph.nodes.forEach(({ outputs }, at) => {
    for (const output of outputs.filter(({ name }) => !apart.has(name))) {
      const bytes = bytesOf(output);
      live += bytes;
      const end = lastRead.get(output.name) ?? at;
      ends.set(end, (ends.get(end) ?? 0) + bytes);
    }
    most = Math.max(most, live);
    live -= ends.get(at) ?? 0;
  });
  return { fixed, perBatch: most };
}

const bytesOf = ({ shape, dtype }: Symbolic): number =>
  shape.reduce((product, size) => product * size, { float32: 4, int32: 4, int64: 8, bool: 1 }[dtype]);

/** There is not the memory for a batch: with the shape, what it needs, and the batch that would fit. */
export class OutOfMemory extends Error {
  override readonly name = 'OutOfMemory';

  constructor(readonly problem: { readonly message: string; readonly hint: string }) {
    super(`${problem.message}; ${problem.hint}`);
  }
}

/**
 * How a device's provider tells that an allocation failed. WebGPU's own words stay in the log: what reaches the caller is a buffer that is
 * not valid, or one cut in more pieces than a shader takes.
 */
const signs =
  /failed to allocate|out[ _]of[ _](device[ _])?memory|bad_alloc|\[Invalid Buffer|Too many storage buffers|CUDA failure 2\b/i;

/** The error itself, or where it tells of memory an `OutOfMemory` in its place. */
export function memoryFailure(
  error: unknown,
  trace: Trace,
  where: string,
  capacity: number | undefined,
): unknown {
  if (!(error instanceof Error && signs.test(error.message))) return error;
  const need = memoryNeed(trace);
  const batch = Object.values(trace.batch).find(({ shape }) => shape.length > 1);
  const count = batch?.shape[0] ?? 1;
  const shape = batch === undefined ? 'this shape' : `a batch of shape [${batch.shape.join(', ')}]`;
  const size = capacity === undefined ? '' : `, and ${where} has ${gigabytes(capacity)}`;
  return new OutOfMemory({
    message: `${where} has not the memory for ${shape}: it needs ${gigabytes(need.fixed + need.perBatch)} or more${size}`,
    hint: hintFor(need, count, capacity),
  });
}

const regained = ' (gradient_accumulation_steps makes up for it)';

/** The largest batch that fits in nine tenths of the memory; where that is unknown, half of this one and what it needs. */
function hintFor({ fixed, perBatch }: MemoryNeed, count: number, capacity: number | undefined): string {
  const each = perBatch / count;
  const room = capacity === undefined ? undefined : Math.floor((0.9 * capacity - fixed) / each);
  if (room !== undefined && room < 1)
    return 'not one sequence fits: take a smaller model or a shorter context';
  if (room !== undefined && room < count) return `set batch_size to ${room}: it would fit${regained}`;
  const half = Math.floor(count / 2);
  if (half < 1) return 'take a smaller model or a shorter context';
  return `set batch_size to ${half}: it needs about ${gigabytes(fixed + half * each)}${regained}`;
}

const gigabytes = (bytes: number): string =>
  bytes < 1e8 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;

/** Bytes of the memory that a provider allocates from, where the system tells; of the processor's what a container may use. */
export function capacityOf(provider: 'webgpu' | 'cuda' | undefined): number | undefined {
  if (provider === undefined) return processorMemory();
  return nvidiaMemory() ?? drmMemory();
}

export const processorMemory = (): number =>
  Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY);

function nvidiaMemory(): number | undefined {
  try {
    const words = ['--query-gpu=memory.total', '--format=csv,noheader,nounits'];
    const text = execFileSync('nvidia-smi', words, {
      encoding: 'utf8',
      timeout: 5000,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const megabytes = Number(text.split('\n')[0]);
    return megabytes > 0 ? megabytes * 2 ** 20 : undefined;
  } catch (error) {
    if (!(error instanceof Error && 'status' in error)) throw error;
    return undefined; // no such driver, or it does not answer
  }
}

/** As the Linux kernel's amdgpu driver shows it. */
function drmMemory(): number | undefined {
  try {
    const cards = readdirSync('/sys/class/drm').filter((name) => /^card\d+$/.test(name));
    const sizes = cards.map((card) =>
      readFileSync(`/sys/class/drm/${card}/device/mem_info_vram_total`, 'utf8'),
    );
    return sizes.length === 0 ? undefined : Math.max(...sizes.map(Number));
  } catch (error) {
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return undefined; // no such driver
  }
}
