import type { Values } from '../engine.ts';
import type { Session } from './session.ts';
import { type Signature, signatureOf, type Trace } from './trace.ts';

export interface PreparedGraph {
  readonly trace: Trace;
  readonly session: Session;
}

/** Graphs by the shapes of a batch, each traced and opened when it is first met. */
export interface Prepared {
  of(batch: Values): Promise<PreparedGraph>;
  dispose(): Promise<void>;
}

/** A session holds the memory of its activations: beyond so many, the one least recently used is closed. */
const KEPT = 16;

export function prepared(
  open: (batch: Signature) => Promise<PreparedGraph>,
  { kept = KEPT }: { readonly kept?: number } = {},
): Prepared {
  // A map keeps the order of insertion, so the first is the least recently used.
  const known = new Map<string, PreparedGraph>();
  return {
    async of(batch) {
      const signature = signatureOf(batch);
      const key = JSON.stringify(signature);
      const found = known.get(key);
      known.delete(key);
      const [oldest] = known;
      if (found === undefined && oldest !== undefined && known.size >= kept) {
        known.delete(oldest[0]);
        await oldest[1].session.dispose();
      }
      const graph = found ?? (await open(signature));
      known.set(key, graph);
      return graph;
    },
    async dispose() {
      for (const { session } of known.values()) await session.dispose();
      known.clear();
    },
  };
}
