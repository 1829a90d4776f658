import { type Model, readModel } from '../model/artifact.ts';
import { ModelError } from '../model/files.ts';
import { blame } from '../stage/blame.ts';
import type { StageContext } from '../stage/kind.ts';
import type { Tokenizer } from '../text/tokenizer.ts';
import { tokenizerOf } from './model-tokenizer.ts';

/** A stage's input `model` and its tokenizer. Throws `StageError` where it is not sound, also for one of both directions unless it may be `any`. */
export const modelInput = (
  { inputs, notice }: StageContext,
  directions: 'one' | 'any' = 'one',
): { model: Model; tokenizer: Tokenizer } =>
  blame(
    ModelError,
    ({ message, hint }) => ({
      input: 'model',
      message: `the model cannot be used: ${message}`,
      ...(hint === undefined ? {} : { hint }),
    }),
    () => {
      const model = readModel(inputs['model']!, directions);
      const tokenizer = tokenizerOf(model);
      if (tokenizer.ignored !== undefined) notice(tokenizer.ignored);
      return { model, tokenizer };
    },
  );
