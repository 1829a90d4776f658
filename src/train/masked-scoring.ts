import { randomFrom } from '../base/random.ts';
import type { Evaluation } from '../engine/engine.ts';
import { type MaskingOptions, maskedRows } from './masking.ts';
import type { Stream } from './stream.ts';

/** How well masked tokens are predicted. */
export interface MaskedScore {
  /** Mean negative log-likelihood of the chosen tokens, in nats. */
  readonly loss: number;
  /** Share of the chosen tokens to which no other was preferred. */
  readonly accuracy: number;
  /** Tokens chosen. */
  readonly tokens: number;
}

/** The same places of the same text are masked each time, so that two validations differ by the model alone. */
const maskingSeed = 0;

/** Masks every disjoint window of the streams once and predicts what was hidden. `evaluation` is that of `maskedOutcomes`. */
export async function scoreMasked(
  evaluation: Evaluation,
  streams: readonly Stream[],
  { batch_size, ...options }: MaskingOptions & { readonly batch_size: number },
): Promise<MaskedScore> {
  const T = options.length;
  const windows = streams.flatMap((stream) =>
    Array.from({ length: Math.ceil(stream.length / T) }, (_, i) => {
      const ids = new Int32Array(T);
      return ids.subarray(0, stream.read(i * T, ids));
    }),
  );
  let [nll, correct, tokens] = [0, 0, 0];
  for (let first = 0; first < windows.length; first += batch_size) {
    const rows = Array.from({ length: batch_size }, (_, i) => windows[first + i] ?? []);
    const batch = maskedRows(rows, options, randomFrom(maskingSeed, 'masks', first));
    const found = await evaluation.run(batch);
    for (const [place, weight] of batch['weights']!.data.entries()) {
      if (weight === 0) continue;
      nll += found['nll']!.data[place]!;
      correct += found['correct']!.data[place]!;
      tokens++;
    }
  }
  return { loss: nll / tokens, accuracy: correct / tokens, tokens };
}
