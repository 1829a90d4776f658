import type { Values } from '../engine/engine.ts';
import { cacheNames } from '../model/cached.ts';
import type { ModelConfig } from '../model/config.ts';

/** The keys and values of what B sequences have read: for each layer two tensors [B, H, T, D], T = n_positions. */
export class KeyValueCache {
  readonly values: Values;
  private readonly names: readonly string[];

  constructor(
    private readonly config: ModelConfig,
    readonly rows: number,
  ) {
    const { n_layer, n_head, n_positions, n_embd } = config;
    const shape = [rows, n_head, n_positions, n_embd / n_head];
    this.names = Array.from({ length: n_layer }, (_, layer) => cacheNames(layer)).flat();
    this.values = Object.fromEntries(
      this.names.map((name) => [name, { shape, data: new Float32Array(rows * n_positions * n_embd) }]),
    );
  }

  /** Writes the keys and values of a sequence's first `count` new tokens, of S, at the places from `at` on. */
  write(row: number, found: Values, { at, count, S }: { at: number; count: number; S: number }): void {
    const { n_head: H, n_positions: T, n_embd } = this.config;
    const D = n_embd / H;
    for (const name of this.names) {
      const into = this.values[name]!.data;
      const { data } = found[name]!;
      for (let head = row * H; head < (row + 1) * H; head++)
        into.set(data.subarray(head * S * D, (head * S + count) * D), (head * T + at) * D);
    }
  }
}
