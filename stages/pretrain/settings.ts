import type { JsonObject } from '../../src/base/json.ts';
import type { OptimizerRule } from '../../src/engine/engine.ts';
import {
  architectures,
  configDefaults,
  directions,
  documentLayouts,
  type ModelConfig,
  scaledInitializerRange,
} from '../../src/model/config.ts';
import { paramReader } from '../../src/stage/params.ts';
import { maskTokens } from '../../src/text/specials.ts';
import { ruleOf } from '../../src/train/optimizer-params.ts';
import { recipes, type Schedule, scheduleNames } from '../../src/train/schedules.ts';

/** The params of a pretraining, sorted by who uses them. */
export interface Settings {
  readonly config: ModelConfig;
  /** Of a masked language model's pretraining; the tokenizer has its two tokens appended. */
  readonly masked: boolean;
  /** Id of the tokenizer's `<unk>`, where it has one. */
  readonly unknown: number | undefined;
  readonly rule: OptimizerRule;
  /** `undefined` does not clip. */
  readonly clip: number | undefined;
  readonly batch_size: number;
  readonly gradient_accumulation_steps: number;
  readonly seed: number;
  readonly validation: number;
  readonly validate_every: number;
  readonly log_every: number;
}

export function settingsOf(params: JsonObject, vocab_size: number, unknown: Settings['unknown']): Settings {
  const { number, oneOf } = paramReader(params);
  const dropout = number('dropout');
  const clip = number('clip');
  const architecture = oneOf('architecture', architectures);
  const masked = oneOf('objective', ['causal', 'masked']) === 'masked';
  return {
    masked,
    unknown,
    config: {
      ...configDefaults,
      vocab_size: vocab_size + (masked ? maskTokens.length : 0),
      ...(masked
        ? { attention: 'bidirectional', mask_token_id: vocab_size, pad_token_id: vocab_size + 1 }
        : {}),
      n_positions: number('n_positions'),
      architecture,
      ...(architecture === 'lstm' ? { n_inner: number('n_inner') } : {}),
      n_embd: number('n_embd'),
      n_layer: number('n_layer'),
      n_head: number('n_head'),
      embd_pdrop: dropout,
      attn_pdrop: dropout,
      resid_pdrop: dropout,
      initializer_range:
        params['initializer_range'] === 'scaled'
          ? scaledInitializerRange(number('n_embd'))
          : number('initializer_range'),
      direction: oneOf('direction', directions),
      window: number('window'),
      documents: oneOf('documents', documentLayouts),
    },
    rule: ruleOf(params),
    clip: clip === 0 ? undefined : clip,
    batch_size: number('batch_size'),
    gradient_accumulation_steps: number('gradient_accumulation_steps'),
    seed: number('seed'),
    validation: number('validation'),
    validate_every: number('validate_every'),
    log_every: number('log_every'),
  };
}

/** @param perEpoch windows that hold every token once */
export function scheduleOf(params: JsonObject, perEpoch: number): Schedule {
  const { number, oneOf } = paramReader(params);
  const steps =
    number('epochs') === 0
      ? number('steps')
      : Math.max(1, Math.ceil((number('epochs') * perEpoch) / number('batch_size')));
  return {
    schedule: oneOf('schedule', scheduleNames),
    recipe: oneOf('recipe', recipes),
    learning_rate: number('learning_rate'),
    warmup_steps:
      params['warmup_steps'] === 'scaled' ? Math.min(2000, Math.floor(steps / 10)) : number('warmup_steps'),
    steps,
  };
}
