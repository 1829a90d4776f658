import { type Pooling, poolings } from '../../src/features/pooling.ts';
import type { Model } from '../../src/model/artifact.ts';
import type { ModelConfig } from '../../src/model/config.ts';
import type { LayerChoice } from '../../src/model/layer-outputs.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type TokenBytes, tokenBytesOf } from '../../src/text/token-bytes.ts';
import type { Tokenizer } from '../../src/text/tokenizer.ts';
import { modelInput } from '../../src/train/model-input.ts';

export interface Settings {
  readonly model: Model;
  readonly tokenizer: Tokenizer;
  /** Of a byte-level tokenizer. */
  readonly bytesOf: TokenBytes | undefined;
  readonly choice: LayerChoice;
  readonly unit: 'token' | 'word';
  readonly pooling: Pooling;
  readonly stride: number;
}

/** Reads the model and what is wanted of it. Throws `StageError` where they do not go together. */
export function readSettings(context: StageContext): Settings {
  const { oneOf } = paramReader(context.params);
  const { model, tokenizer } = modelInput(context, 'any');
  return {
    model,
    tokenizer,
    bytesOf: tokenBytesOf(tokenizer.bytes),
    choice: choiceOf(context, model.config),
    unit: oneOf('unit', ['token', 'word']),
    pooling: oneOf('pooling', poolings),
    stride: strideOf(context, model.config),
  };
}

function choiceOf({ params }: StageContext, { n_layer }: ModelConfig): LayerChoice {
  const all = Array.from({ length: n_layer + 1 }, (_, layer) => layer);
  const written = params['layers'];
  const layers = Array.isArray(written) ? written.map(Number) : written === 'all' ? all : [n_layer];
  const unknown = layers.find((layer) => layer > n_layer);
  if (unknown !== undefined)
    throw new StageError({
      param: 'layers',
      message: `the model has no layer ${unknown}: 0 is its embedding, ${n_layer} its last block`,
    });
  const weights = Array.isArray(params['weights']) ? params['weights'].map(Number) : [];
  if (weights.length === 0) return { layers };
  if (weights.length !== layers.length)
    throw new StageError({
      param: 'weights',
      message: `${weights.length} weights for ${layers.length} layers (${layers.join(', ')})`,
      hint: 'give one for each, in the order of layers',
    });
  return { layers, weights };
}

function strideOf({ params }: StageContext, { n_positions }: ModelConfig): number {
  if (params['stride'] === 'half') return Math.max(1, Math.floor(n_positions / 2));
  const stride = paramReader(params).number('stride');
  if (stride > n_positions)
    throw new StageError({
      param: 'stride',
      message: `stride is ${stride}, beyond the model's context of ${n_positions} tokens: some would have no vector`,
      hint: `set stride to ${n_positions} or less`,
    });
  return stride === 0 ? n_positions : stride;
}
