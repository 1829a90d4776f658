import { type Model, ModelError, readModel } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig, scaledInitializerRange } from '../../src/model/config.ts';
import { initialParameters, initialValue, scoreSpec, withTokens } from '../../src/model/parameters.ts';
import { blame } from '../../src/stage/blame.ts';
import type { StageContext } from '../../src/stage/kind.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { tokenizerOf } from '../../src/train/model-tokenizer.ts';
import type { Settings } from './settings.ts';

/**
 * The model at the first step: the one given, or a new one. Either way with the three task tokens, whose embeddings are new where
 * it had none, with a new classifier over `labels`, and with this fine-tuning's dropout.
 */
export function startingModel(context: StageContext, settings: Settings, labels: readonly string[]): Model {
  const { config, parameters, tokenizer } =
    context.inputs['model'] === undefined ? fromScratch(context, settings) : pretrained(context, settings);
  const { dropout, seed, lambda } = settings;
  const tuned: ModelConfig = {
    ...config,
    embd_pdrop: dropout,
    attn_pdrop: dropout,
    resid_pdrop: dropout,
    lambda,
    labels,
  };
  const spec = scoreSpec(tuned);
  return {
    config: tuned,
    parameters: { ...parameters, [spec.name]: initialValue(spec, tuned, seed) },
    tokenizer,
  };
}

function pretrained({ inputs }: StageContext, { seed }: Settings): Model {
  const { model, before } = blame(
    ModelError,
    ({ message }) => ({ input: 'model', message: `the model cannot be used: ${message}` }),
    () => {
      const model = readModel(inputs['model']!);
      return { model, before: tokenizerOf(model).vocabularySize };
    },
  );
  const tokenizer = withTaskTokens(model.tokenizer);
  const added = openTokenizer(tokenizer).vocabularySize - before;
  return { ...withTokens(model.config, model.parameters, added, seed), tokenizer };
}

function fromScratch({ inputs }: StageContext, { sizes, seed }: Settings): Model {
  const { tokenizer, vocab_size } = blame(
    TokenizerError,
    ({ message }) => ({ input: 'tokenizer', message: `the tokenizer cannot be used: ${message}` }),
    () => {
      const tokenizer = withTaskTokens(openTokenizer(inputs['tokenizer']!).bytes);
      return { tokenizer, vocab_size: openTokenizer(tokenizer).vocabularySize };
    },
  );
  const config: ModelConfig = {
    ...configDefaults,
    ...sizes,
    initializer_range: scaledInitializerRange(sizes.n_embd),
    vocab_size,
  };
  return { config, parameters: initialParameters(config, seed), tokenizer };
}
