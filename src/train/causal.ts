import type { Model } from '../model/artifact.ts';
import { StageError } from '../stage/kind.ts';

/** Throws `StageError` for a model without blocks of attention. */
export function requireTransformer({ config }: Model, what: string): void {
  if (config.architecture === 'transformer') return;
  throw new StageError({
    input: 'model',
    message: `the model is an LSTM (architecture: lstm), and ${what}`,
    hint: 'take a model that was pretrained with architecture: transformer',
  });
}

/** Throws `StageError` for a model that sees what it would have to predict: it gives no text a probability, and cannot write one. */
export function requireCausal({ config }: Model): void {
  if (config.attention === 'causal') return;
  throw new StageError({
    input: 'model',
    message:
      'it was pretrained on masked tokens: such a model sees what it would have to predict, so it has no perplexity of a text and cannot write one',
    hint: 'its pretraining publishes validation/masked_accuracy',
  });
}
