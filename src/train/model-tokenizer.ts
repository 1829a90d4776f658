import type { Model } from '../model/artifact.ts';
import { ModelError } from '../model/files.ts';
import { openTokenizer, type Tokenizer } from '../text/tokenizer.ts';
import { TokenizerError } from '../text/tokenizer-json.ts';

/** The tokenizer of a model artifact. Throws `ModelError` where it cannot be read or is not as large as the model's vocabulary. */
export function tokenizerOf({ config, tokenizer: bytes }: Pick<Model, 'config' | 'tokenizer'>): Tokenizer {
  const tokenizer = opened(bytes);
  if (tokenizer.vocabularySize !== config.vocab_size)
    throw new ModelError(
      `tokenizer.json has ${tokenizer.vocabularySize} tokens, config.json says ${config.vocab_size}: it is not this model's tokenizer`,
      'a model folder keeps the tokenizer.json that it was trained with',
    );
  return tokenizer;
}

/** The id that fills rows of a model's batches, and that nothing may depend on. */
export const paddingOf = (model: Pick<Model, 'config' | 'tokenizer'>): number =>
  model.config.pad_token_id ?? tokenizerOf(model).endOfText;

function opened(bytes: Uint8Array): Tokenizer {
  try {
    return openTokenizer(bytes);
  } catch (error) {
    if (error instanceof TokenizerError) throw new ModelError(`tokenizer.json: ${error.message}`);
    throw error;
  }
}
