import { processorMemory } from '../../src/engine/graph/memory.ts';
import { engineName, isOnProcessor } from '../../src/engine/open.ts';
import type { Model } from '../../src/model/artifact.ts';
import { configDefaults, type ModelConfig, scaledInitializerRange } from '../../src/model/config.ts';
import {
  blockOf,
  classifierTable,
  FINAL_NORM,
  initialParameters,
  initialValue,
  parameterTable,
  withTokens,
} from '../../src/model/parameters.ts';
import { blame } from '../../src/stage/blame.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { withTaskTokens } from '../../src/text/specials.ts';
import { openTokenizer } from '../../src/text/tokenizer.ts';
import { TokenizerError } from '../../src/text/tokenizer-json.ts';
import { requireMemory } from '../../src/train/memory.ts';
import { modelInput } from '../../src/train/model-input.ts';
import { optimizerOf } from '../../src/train/optimizers.ts';
import type { Settings } from './settings.ts';

/**
 * The model at the first step: the one given, or a new one. Either way with the three task tokens, whose embeddings are new where
 * it had none, with a new classifier over `labels`, and with this fine-tuning's dropout.
 */
export function startingModel(context: StageContext, settings: Settings, labels: readonly string[]): Model {
  const { config, parameters, tokenizer } =
    context.inputs['model'] === undefined ? fromScratch(context, settings) : pretrained(context, settings);
  const { dropout, seed, lambda, layout, mixLayerNorm } = settings;
  // What an earlier fine-tuning was is not what this one is.
  const { lambda_end: _, mix_layer_norm: __, ...known } = config;
  const tuned: ModelConfig = {
    ...known,
    embd_pdrop: dropout,
    attn_pdrop: dropout,
    resid_pdrop: dropout,
    lambda: lambda.start,
    ...(lambda.end === lambda.start ? {} : { lambda_end: lambda.end }),
    form: layout.form,
    objective: layout.objective,
    ...(mixLayerNorm ? { mix_layer_norm: true } : {}),
    labels,
  };
  const classifier = classifierTable(tuned).map(
    (spec) => [spec.name, initialValue(spec, tuned, seed)] as const,
  );
  return { config: tuned, parameters: { ...parameters, ...Object.fromEntries(classifier) }, tokenizer };
}

function pretrained(context: StageContext, settings: Settings): Model {
  const { seed, transferred, freeze, lambda, mixLayerNorm } = settings;
  const { model, tokenizer: given } = modelInput(context, 'any');
  const before = given.vocabularySize;
  const { n_layer, attention, direction } = model.config;
  if (attention === 'bidirectional' && (lambda.start > 0 || lambda.end > 0))
    throw new StageError({
      param: 'lambda',
      message:
        'the model was pretrained on masked tokens: it has no left-to-right loss to keep beside the task',
      hint: 'set lambda to 0',
    });
  if (direction === 'both') {
    if (freeze !== 'all')
      throw new StageError({
        param: 'freeze',
        message:
          'the model is two networks, one of each direction, which give features and stay as they are (ELMo)',
        hint: 'set freeze to all',
      });
    if (transferred !== 'all')
      throw new StageError({
        param: 'transfer',
        message: 'of a model of both directions all layers give features: transfer takes none away',
      });
    // No token is added: one that is never trained would be noise.
    return model;
  }
  if (mixLayerNorm)
    throw new StageError({
      param: 'mix_layer_norm',
      message: 'mix_layer_norm is about the mix of layers of a model of both directions; this one has one',
    });
  for (const [param, layers] of [['transfer', transferred] as const, ['freeze', freeze] as const])
    if (typeof layers === 'number' && layers > n_layer)
      throw new StageError({ param, message: `${param} names ${layers} blocks; the model has ${n_layer}` });
  const tokenizer = withTaskTokens(model.tokenizer);
  const added = openTokenizer(tokenizer).vocabularySize - before;
  const parameters = transferred === 'all' ? model.parameters : anewFrom(transferred, model, seed);
  return { ...withTokens(model.config, parameters, added, seed), tokenizer };
}

/** The model's parameters with those of block k and later as they are at a start. */
function anewFrom(k: number, { config, parameters }: Model, seed: number): Model['parameters'] {
  const anew = parameterTable(config).filter(({ name }) => (blockOf(name) ?? -1) >= k);
  return {
    ...parameters,
    ...Object.fromEntries(anew.map((spec) => [spec.name, initialValue(spec, config, seed)])),
  };
}

/** Names of the parameters that are not trained. */
export function frozenNames({ config }: Model, freeze: Settings['freeze']): string[] {
  if (freeze === 'none') return [];
  const classifier = new Set(classifierTable(config).map(({ name }) => name));
  const names = parameterTable(config).flatMap(({ name }) => (classifier.has(name) ? [] : [name]));
  if (freeze === 'all') return names;
  return names.filter((name) => !name.startsWith(`${FINAL_NORM}.`) && (blockOf(name) ?? -1) < freeze);
}

function fromScratch({ inputs, notice, engine }: StageContext, { sizes, seed, rule }: Settings): Model {
  const { tokenizer, vocab_size } = blame(
    TokenizerError,
    ({ message }) => ({ input: 'tokenizer', message: `the tokenizer cannot be used: ${message}` }),
    () => {
      const given = openTokenizer(inputs['tokenizer']!);
      if (given.ignored !== undefined) notice(given.ignored);
      const tokenizer = withTaskTokens(given.bytes);
      return { tokenizer, vocab_size: openTokenizer(tokenizer).vocabularySize };
    },
  );
  const config: ModelConfig = {
    ...configDefaults,
    ...sizes,
    initializer_range: scaledInitializerRange(sizes.n_embd),
    vocab_size,
  };
  const onDevice = !isOnProcessor(engineName(engine));
  requireMemory({ config, moments: optimizerOf(rule).moments.length, onDevice }, processorMemory());
  return { config, parameters: initialParameters(config, seed), tokenizer };
}
