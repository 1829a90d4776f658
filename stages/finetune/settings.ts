import type { JsonObject } from '../../src/base/json.ts';
import type { OptimizerRule } from '../../src/engine/engine.ts';
import { paramReader } from '../../src/stage/params.ts';
import type { ExamplesLayout } from '../../src/text/examples-layout.ts';
import { type Truncation, truncations } from '../../src/text/input-forms.ts';
import { ruleOf } from '../../src/train/optimizer-params.ts';
import { type LmNormalization, lmNormalizations } from '../../src/train/rows.ts';
import { type Recipe, recipes, type ScheduleName, scheduleNames } from '../../src/train/schedules.ts';
import { formParams, layoutOf } from '../../src/train/task-data.ts';
import { type Lambda, lambdaOf, replayShare } from './auxiliary.ts';

/** The params of a fine-tuning, by type. */
export interface Settings {
  readonly layout: ExamplesLayout;
  readonly lambda: Lambda;
  /** Part of the auxiliary loss that is on replayed pretraining text. */
  readonly replayed: number;
  readonly normalization: LmNormalization;
  readonly epochs: number;
  readonly batch_size: number;
  readonly gradient_accumulation_steps: number;
  readonly rule: OptimizerRule;
  readonly learning_rate: number;
  readonly schedule: ScheduleName;
  readonly recipe: Recipe;
  /** Share of all updates. */
  readonly warmup: number;
  /** `undefined` does not clip. */
  readonly clip: number | undefined;
  readonly dropout: number;
  readonly truncate: Truncation;
  readonly seed: number;
  readonly log_every: number;
  /** Blocks that come from the model; the others are new. */
  readonly transferred: number | 'all';
  /** Embeddings and so many blocks stay as they are; `all`: everything but the classifier. */
  readonly freeze: number | 'none' | 'all';
  /** Of a model of both directions. */
  readonly mixLayerNorm: boolean;
  /** Of a start from scratch. */
  readonly sizes: {
    readonly n_layer: number;
    readonly n_head: number;
    readonly n_embd: number;
    readonly n_positions: number;
  };
}

export function settingsOf(params: JsonObject): Settings {
  const { number, oneOf } = paramReader(params);
  const clip = number('clip');
  return {
    layout: layoutOf(params, formParams(params)),
    lambda: lambdaOf(params),
    replayed: replayShare(params),
    normalization: oneOf('lm_normalization', lmNormalizations),
    epochs: number('epochs'),
    batch_size: number('batch_size'),
    gradient_accumulation_steps: number('gradient_accumulation_steps'),
    rule: ruleOf(params),
    learning_rate: number('learning_rate'),
    schedule: oneOf('schedule', scheduleNames),
    recipe: oneOf('recipe', recipes),
    warmup: number('warmup'),
    clip: clip === 0 ? undefined : clip,
    dropout: number('dropout'),
    truncate: oneOf('truncate', truncations),
    seed: number('seed'),
    log_every: number('log_every'),
    transferred: (params['transfer'] as { layers: number | 'all' }).layers,
    freeze: params['freeze'] as Settings['freeze'],
    mixLayerNorm: params['mix_layer_norm'] === true,
    sizes: {
      n_layer: number('n_layer'),
      n_head: number('n_head'),
      n_embd: number('n_embd'),
      n_positions: number('n_positions'),
    },
  };
}
