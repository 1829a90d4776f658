import { largest } from '../base/largest.ts';
import type { Random } from '../base/random.ts';
import type { Evaluation, Values } from '../engine/engine.ts';
import type { ModelConfig } from '../model/config.ts';
import { KeyValueCache } from './cache.ts';
import { distributionOf, draw, logProbability, type Sampling } from './sampling.ts';

/** What becomes of a text that outgrows the context: it goes on from its last half, read anew, or it ends. */
export const contextPolicies = ['slide', 'stop'] as const;
export type ContextPolicy = (typeof contextPolicies)[number];

/** Why a text ends: with its document, at a stop string, after `max_tokens`, or because the context is full. */
export type Finish = 'end' | 'stop' | 'length' | 'context';

export interface DecodeOptions {
  readonly config: ModelConfig;
  readonly sampling: Sampling;
  readonly max_tokens: number;
  readonly context: ContextPolicy;
  /** Sequences computed at once, whether or not there are as many. */
  readonly batch_size: number;
  /** Ends a document; never part of what is generated. */
  readonly end: number;
  /** Tokens that are never generated. */
  readonly never: readonly number[];
  /** Whether a text stops here, given what was generated, in reading order. */
  readonly stops: (generated: readonly number[]) => Promise<boolean>;
  readonly report?: (tokens: number) => void;
}

/** A text to go on with: at least one token, in reading order, and what its choices are drawn with. */
export interface Start {
  readonly ids: readonly number[];
  readonly random: Random;
}

export interface Decoded {
  /** In reading order; a document's end is not among them. */
  readonly generated: readonly number[];
  readonly finish: Finish;
  /** Sum of ln P over what was generated and, where it came, the end: under the model as it is, whatever the sampling. */
  readonly log_probability: number;
}

/** New tokens that are read in one step, while a text is read rather than written. */
const chunk = 32;

/** A text under way. `ids` from `first` on are its context; those before `read` are in the cache. */
interface Row {
  readonly ids: number[];
  readonly given: number;
  readonly random: Random;
  first: number;
  read: number;
  log_probability: number;
  finish?: Finish;
}

/** Rows that are computed also for fewer texts, so that how many texts there are changes no bit of theirs. */
const FEW_ROWS = 8;

/** Goes on with every text, some at a time. `evaluation` is that of `nextTokenLogits`. Each text depends on its own start alone. */
export async function decode(
  evaluation: Evaluation,
  starts: readonly Start[],
  options: DecodeOptions,
): Promise<Decoded[]> {
  const { config } = options;
  const batch_size = Math.min(options.batch_size, Math.max(starts.length, FEW_ROWS));
  const cache = new KeyValueCache(config, batch_size);
  const decoded: Decoded[] = [];
  let before = 0;
  for (let at = 0; at < starts.length; at += batch_size) {
    const rows = starts.slice(at, at + batch_size).map((start) => rowOf(start, config.n_positions));
    while (rows.some(isUnderWay)) {
      await step(evaluation, rows, cache, options);
      options.report?.(before + tokensOf(rows));
    }
    before += tokensOf(rows);
    for (const row of rows) decoded.push(resultOf(row));
  }
  return decoded;
}

const tokensOf = (rows: readonly Row[]): number =>
  rows.reduce((sum, { ids, given }) => sum + ids.length - given, 0);

const isUnderWay = ({ finish }: Row): boolean => finish === undefined;

function rowOf({ ids, random }: Start, n_positions: number): Row {
  const first = Math.max(0, ids.length - n_positions);
  return { ids: [...ids], given: ids.length, random, first, read: first, log_probability: 0 };
}

const resultOf = ({ ids, given, log_probability, finish }: Row): Decoded => ({
  generated: ids.slice(given),
  finish: finish!,
  log_probability,
});

/**
 * One step of all texts that have as many tokens to read: a chunk, or the one just written. The others wait, so that how a text is
 * computed never depends on its neighbours.
 */
async function step(
  evaluation: Evaluation,
  rows: readonly Row[],
  cache: KeyValueCache,
  options: DecodeOptions,
): Promise<void> {
  const wants = (row: Row): number => (row.ids.length - row.read > 1 ? chunk : 1);
  const S = largest(rows.filter(isUnderWay).map(wants));
  const counts = rows.map((row) =>
    isUnderWay(row) && wants(row) === S ? Math.min(S, row.ids.length - row.read) : 0,
  );
  const found = await evaluation.run({ ...batchOf(rows, counts, S, cache), ...cache.values });
  const V = options.config.vocab_size;
  for (const [b, row] of rows.entries()) {
    const count = counts[b]!;
    if (count === 0) continue;
    cache.write(b, found, { at: row.read - row.first, count, S });
    row.read += count;
    if (row.read === row.ids.length)
      await write(row, Float32Array.from(found['logits']!.data.subarray(b * V, (b + 1) * V)), options);
  }
}

function batchOf(rows: readonly Row[], counts: readonly number[], S: number, cache: KeyValueCache): Values {
  const B = cache.rows;
  const tokens = new Int32Array(B * S);
  const positions = new Int32Array(B * S);
  const filled = new Int32Array(B);
  const last = Int32Array.from({ length: B }, (_, b) => b * S);
  for (const [b, { ids, read, first }] of rows.entries()) {
    const count = counts[b]!;
    for (let s = 0; s < count; s++) {
      tokens[b * S + s] = ids[read + s]!;
      positions[b * S + s] = read - first + s;
    }
    filled[b] = count === 0 ? 0 : read - first;
    last[b] = b * S + Math.max(0, count - 1);
  }
  return {
    tokens: { shape: [B, S], data: tokens },
    positions: { shape: [B, S], data: positions },
    filled: { shape: [B], data: filled },
    last: { shape: [B], data: last },
  };
}

/** Chooses a text's next token, and sees whether that ends it. */
async function write(row: Row, logits: Float32Array, options: DecodeOptions): Promise<void> {
  const { sampling, max_tokens, end, never, stops, context, config } = options;
  for (const id of never) logits[id] = Number.NEGATIVE_INFINITY;
  const id = draw(distributionOf(logits, sampling), row.random);
  row.log_probability += logProbability(logits, id);
  if (id === end) {
    row.finish = 'end';
    return;
  }
  row.ids.push(id);
  const generated = row.ids.slice(row.given);
  if (await stops(generated)) row.finish = 'stop';
  else if (generated.length === max_tokens) row.finish = 'length';
  else if (row.ids.length - row.first > config.n_positions) {
    if (context === 'stop') row.finish = 'context';
    row.first = row.ids.length - Math.ceil(config.n_positions / 2);
    row.read = row.first;
  }
}
