import { BINARY } from './binary.ts';

/** The compiled kernels' exports: see assembly/kernels.ts. Addresses in bytes, lengths in elements. */
export interface Kernels {
  sumOfSquares(x: number, length: number): number;
  add(sum: number, x: number, length: number): void;
  adam(
    p: number,
    g: number,
    m: number,
    v: number,
    length: number,
    scale: number,
    l2: number,
    keep: number,
    rate: number,
    beta1: number,
    beta2: number,
    epsilon: number,
    rest1: number,
    rest2: number,
    inverse1: number,
    inverse2: number,
  ): void;
  sgd(
    p: number,
    g: number,
    b: number,
    length: number,
    scale: number,
    l2: number,
    rate: number,
    momentum: number,
  ): void;
  fillMask(
    mask: number,
    length: number,
    first: number,
    second: number,
    threshold: number,
    kept: number,
  ): void;
}

/** Elements between the starts of neighbouring arrays are a multiple of this: 128 bytes, so that either half is whole cache lines. */
const GRAIN = 32;
const PAGE = 65_536;
/** Below it the kernels may keep data of their own. */
const START = 1024;

export const roundUp = (length: number): number => Math.ceil(length / GRAIN) * GRAIN;

/**
 * Float32 arrays in one WebAssembly memory of fixed size, where both the kernels and onnxruntime (through views) reach them
 * without a copy. Zero at first.
 */
export class Arena {
  readonly kernels: Kernels;
  private readonly memory: WebAssembly.Memory;
  private next = START;

  /** @param elements room for this many, each array rounded up by `roundUp`; at most 2³⁰ − 2¹⁰ */
  constructor(elements: number) {
    const pages = Math.ceil((START + 4 * elements) / PAGE);
    if (pages > 65_536) throw new RangeError(`${elements} numbers do not fit in 4 GiB`);
    this.memory = new WebAssembly.Memory({ initial: pages });
    const instance = new WebAssembly.Instance(compiled(), { env: { memory: this.memory } });
    this.kernels = instance.exports as unknown as Kernels;
  }

  /** The address of a fresh array. */
  allocate(length: number): number {
    const at = this.next;
    this.next += 4 * roundUp(length);
    return at;
  }

  view(address: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, address, length);
  }
}

let module: WebAssembly.Module | undefined;
function compiled(): WebAssembly.Module {
  module ??= new WebAssembly.Module(Buffer.from(BINARY, 'base64'));
  return module;
}
