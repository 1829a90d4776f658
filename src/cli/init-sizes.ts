import { trainingFlops } from '../model/flops.ts';
import { wordsOf } from '../text/words.ts';

/** What sizes are chosen by. */
export interface Survey {
  /** Texts that are read by themselves: of a pair both together. */
  readonly texts: number;
  /** In UTF-8. */
  readonly bytes: number;
  /** Nine of ten texts have at most so many. */
  readonly longBytes: number;
  /** Different words of two bytes or more. */
  readonly words: number;
}

export function surveyOf(texts: readonly string[]): Survey {
  const lengths = texts.map((text) => Buffer.byteLength(text)).sort((a, b) => a - b);
  const words = new Set(texts.flatMap((text) => wordsOf(text)));
  return {
    texts: texts.length,
    bytes: lengths.reduce((sum, length) => sum + length, 0),
    longBytes: lengths[Math.min(lengths.length - 1, Math.floor(0.9 * lengths.length))] ?? 0,
    words: [...words].filter((word) => Buffer.byteLength(word) > 1).length,
  };
}

/** Params of a language model and its training. */
export interface Sizes {
  readonly vocabulary: number;
  readonly n_layer: number;
  readonly n_head: number;
  readonly n_embd: number;
  readonly n_positions: number;
  readonly batch_size: number;
  readonly steps: number;
}

/** What sizes are chosen for. */
export interface Machine {
  /** That may be used. */
  readonly cores: number;
  /** Bytes that may be used. */
  readonly memory: number;
}

interface Width extends Pick<Sizes, 'n_layer' | 'n_head' | 'n_embd'> {
  /** Bytes of text from which on so wide a model has something to learn. */
  readonly from: number;
  /** What a core does of `trainingFlops` in a second; the least of what was measured with texts of 32 and 128 tokens. */
  readonly flops: number;
  /** Bytes that a training took at its most, with a vocabulary of 4,096. */
  readonly memory: number;
}

/**
 * Measured on engine `cpu`, which is what `auto` chooses, with one and two threads of an x86-64 with AVX-512, in updates of 2,048 tokens:
 * 26 to 47, 42 to 61 and 51 to 70 GFLOP/s a core; 245, 410 and 656 MiB.
 */
const widths: readonly Width[] = [
  { n_layer: 6, n_head: 4, n_embd: 256, from: 2e6, flops: 51e9, memory: 656 * 2 ** 20 },
  { n_layer: 4, n_head: 4, n_embd: 128, from: 1e5, flops: 42e9, memory: 410 * 2 ** 20 },
  { n_layer: 2, n_head: 2, n_embd: 64, from: 0, flops: 26e9, memory: 245 * 2 ** 20 },
];

/** Tokens of an update. */
const tokensAnUpdate = 2048;
/** Updates below which a wider model learns less than a narrower one in the same time. */
const fewSteps = 400;
/** More than so many seconds of pretraining are longer than a beginning should be. */
const mostSeconds = 180;

/** More than two cores were not measured: each further one counts for half, as far as sixteen. */
const coresCounted = (cores: number): number => Math.min(cores, 2) + Math.max(0, Math.min(cores, 16) - 2) / 2;

/** Tokens a second of a training. */
const paceOf = (width: Width, vocab_size: number, length: number, { cores }: Machine): number =>
  (width.flops * coresCounted(cores)) /
  trainingFlops(
    { ...width, vocab_size, architecture: 'transformer', direction: 'left-to-right' },
    { length, head: true },
  );

/**
 * Sizes that suit the data and train within three minutes on the machine: a vocabulary that the corpus surely gives (each word ends as a
 * token of its own, and at least half of the words are in the training part), a context for nine of ten texts, the widest model that has
 * enough to read, gets some hundred updates in that time and takes at most half of the memory; ten passes over the text where there is time.
 */
export function sizesFor({ bytes, longBytes, words }: Survey, machine: Machine): Sizes {
  const wanted = bytes < 5e4 ? 512 : bytes < 3e5 ? 1024 : bytes < 1.5e6 ? 2048 : 4096;
  const vocabulary = Math.min(wanted, 257 + Math.floor(words / 2));
  const each = bytesAToken(vocabulary);
  const n_positions = [32, 64, 128].find((size) => longBytes / each + 4 <= size) ?? 256;
  const passes = Math.max(50, Math.round((10 * bytes) / each / tokensAnUpdate));
  const stepsIn = (width: Width): number =>
    Math.floor((mostSeconds * paceOf(width, vocabulary, n_positions, machine)) / tokensAnUpdate);
  const width =
    widths.find(
      (one) =>
        bytes >= one.from && 2 * one.memory <= machine.memory && stepsIn(one) >= Math.min(fewSteps, passes),
    ) ?? widths.at(-1)!;
  const { n_layer, n_head, n_embd } = width;
  return {
    vocabulary,
    n_layer,
    n_head,
    n_embd,
    n_positions,
    batch_size: tokensAnUpdate / n_positions,
    steps: Math.max(50, Math.min(passes, mostSteps, stepsIn(width))),
  };
}

const bytesAToken = (vocabulary: number): number => (vocabulary < 400 ? 1.5 : vocabulary < 2000 ? 2.2 : 3);
const mostSteps = 3000;

/** Seconds that a pipeline of these sizes is counted to take on the machine. */
export function secondsFor(
  { texts, bytes }: Survey,
  sizes: Sizes,
  machine: Machine,
  {
    stages,
    epochs,
  }: { readonly stages: number /** Of all its fine-tunings together. */; readonly epochs: number },
): number {
  const { vocabulary, n_embd, n_positions } = sizes;
  const width = widths.find((one) => one.n_embd === n_embd)!;
  const pace = paceOf(width, vocabulary, n_positions, machine);
  // Two special tokens around each text, and as much again as the texts of a batch are filled up to.
  const read = epochs * 0.7 * (bytes / bytesAToken(vocabulary) + 2 * texts) * 1.5;
  return (sizes.steps * tokensAnUpdate + read) / pace + secondsAStage * stages;
}

/** What a short stage takes beside its training: a process, a library, a graph to compile. */
const secondsAStage = 1.5;

/** Epochs of a fine-tuning in batches of 32: about 150 updates, but no fewer than 2 epochs and no more than 10. */
export const epochsFor = (examples: number): number =>
  Math.min(10, Math.max(2, Math.ceil(150 / Math.max(1, examples / 32))));
