import type { ModelConfig } from '../config.ts';
import type { Family } from './family.ts';
import { gpt2 } from './gpt2.ts';
import { openaiGpt } from './openai-gpt.ts';

/** The published kinds of models that are imported and exported. */
export const families: readonly Family[] = [openaiGpt, gpt2];

/** The family whose files hold a model of this configuration. */
export function familyOf(config: ModelConfig): Family {
  const found = families.find(({ holds }) => holds(config));
  if (found === undefined) throw new RangeError('no published family holds this model');
  return found;
}
