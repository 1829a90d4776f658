import type { ModelConfig } from '../model/config.ts';
import { LARGEST_FILE_BYTES } from '../model/files.ts';
import { parameterCount } from '../model/parameters.ts';
import { StageError } from '../stage/kind.ts';

/** What of a training takes memory, beside its model. */
export interface TrainingSize {
  readonly config: ModelConfig;
  /** Numbers that the optimizer keeps for each parameter. */
  readonly moments: number;
  /** Windows of `n_positions` tokens that are computed at once; absent if their lengths are those of the texts. */
  /** Whether a device with memory of its own holds parameters and batches: how much it has is not known here. */
  readonly onDevice: boolean;
  readonly batch?: { readonly batch_size: number; readonly gradient_accumulation_steps: number };
}

/**
 * Throws `StageError` for a training that cannot work, before anything is allocated: one that needs more memory than there is, by a count
 * from below, or whose model no stage could read.
 *
 * @param capacity bytes of the machine's memory
 */
export function requireMemory({ config, moments, onDevice, batch }: TrainingSize, capacity: number): void {
  const parameters = parameterCount(config);
  // Weights, their gradients and the moments, in float32.
  const state = 4 * parameters * (2 + moments);
  const tooLarge = (what: string): StageError =>
    new StageError({
      param: largestSize(config),
      message: `${modelInWords(config, parameters)}: ${what}`,
      hint: 'make the model smaller',
    });
  const available = `, and there are ${inBytes(capacity)}`;
  if (state > capacity) throw tooLarge(`its training takes ${inBytes(state)} of memory or more${available}`);
  if (4 * parameters > LARGEST_FILE_BYTES)
    throw tooLarge(`its file would have ${inBytes(4 * parameters)}, and stages read files of up to 2 GiB`);
  if (batch === undefined) return;
  const { batch_size, gradient_accumulation_steps: parts } = batch;
  const each = windowBytes(config);
  if (!onDevice && state + batch_size * each > capacity)
    throw new StageError({
      param: state + each > capacity ? 'n_positions' : 'batch_size',
      message: `a batch of ${batch_size} windows of ${config.n_positions} tokens takes ${inBytes(batch_size * each)} of memory or more${available}`,
      hint: 'lower n_positions, or batch_size (gradient_accumulation_steps makes up for it)',
    });
  // Of every token of an update its id, its target's and its weight.
  const update = 12 * parts * batch_size * config.n_positions;
  if (update > capacity)
    throw new StageError({
      param: 'gradient_accumulation_steps',
      message: `the tokens of an update of ${parts} batches take ${inBytes(update)} of memory or more${available}`,
      hint: 'lower gradient_accumulation_steps',
    });
}

/** The size that is largest beside GPT-1's. */
function largestSize({ n_layer, n_embd, n_positions }: ModelConfig): string {
  const sizes = { n_layer: n_layer / 12, n_embd: n_embd / 768, n_positions: n_positions / 512 };
  const [[largest]] = Object.entries(sizes).sort(([, a], [, b]) => b - a) as [[string, number]];
  return largest;
}

const modelInWords = (
  { n_layer, n_embd, n_positions, vocab_size }: ModelConfig,
  parameters: number,
): string =>
  `n_layer ${n_layer}, n_embd ${n_embd}, n_positions ${n_positions} and ${vocab_size} tokens make a model of ${inWords(parameters)} parameters`;

/** What is kept of a window for its gradient: every layer's output, and the attention of every head. */
function windowBytes({
  architecture,
  direction,
  n_layer,
  n_head,
  n_embd,
  n_positions: T,
}: ModelConfig): number {
  const attention = architecture === 'transformer' ? n_layer * n_head * T * T : 0;
  return 4 * (direction === 'both' ? 2 : 1) * ((n_layer + 1) * T * n_embd + attention);
}

const units = ['kB', 'MB', 'GB', 'TB', 'PB'] as const;

function inBytes(bytes: number): string {
  const unit = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log10(bytes) / 3) - 1));
  return `${Number((bytes / 1000 ** (unit + 1)).toPrecision(3))} ${units[unit]}`;
}

const inWords = (count: number): string =>
  count < 1e15 ? count.toLocaleString('en-US') : count.toExponential(1);
