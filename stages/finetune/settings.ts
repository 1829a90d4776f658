import type { JsonObject } from '../../src/base/json.ts';
import type { OptimizerRule } from '../../src/engine/engine.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Truncation, truncations } from '../../src/text/input-forms.ts';
import { ruleOf } from '../../src/train/optimizer-params.ts';
import { type LmNormalization, lmNormalizations } from '../../src/train/rows.ts';
import { type ScheduleName, scheduleNames } from '../../src/train/schedules.ts';

/** The params of a fine-tuning, by type. */
export interface Settings {
  readonly lambda: number;
  readonly normalization: LmNormalization;
  readonly epochs: number;
  readonly batch_size: number;
  readonly gradient_accumulation_steps: number;
  readonly rule: OptimizerRule;
  readonly learning_rate: number;
  readonly schedule: ScheduleName;
  /** Share of all updates. */
  readonly warmup: number;
  /** `undefined` does not clip. */
  readonly clip: number | undefined;
  readonly dropout: number;
  readonly truncate: Truncation;
  readonly seed: number;
  readonly log_every: number;
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
    lambda: number('lambda'),
    normalization: oneOf('lm_normalization', lmNormalizations),
    epochs: number('epochs'),
    batch_size: number('batch_size'),
    gradient_accumulation_steps: number('gradient_accumulation_steps'),
    rule: ruleOf(params),
    learning_rate: number('learning_rate'),
    schedule: oneOf('schedule', scheduleNames),
    warmup: number('warmup'),
    clip: clip === 0 ? undefined : clip,
    dropout: number('dropout'),
    truncate: oneOf('truncate', truncations),
    seed: number('seed'),
    log_every: number('log_every'),
    sizes: {
      n_layer: number('n_layer'),
      n_head: number('n_head'),
      n_embd: number('n_embd'),
      n_positions: number('n_positions'),
    },
  };
}
