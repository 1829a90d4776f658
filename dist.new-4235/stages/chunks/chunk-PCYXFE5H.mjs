import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  ModelError
} from "./chunk-NEPFZI7E.mjs";
import {
  TokenizerError,
  openTokenizer
} from "./chunk-KHZPWQOZ.mjs";

// src/train/model-tokenizer.ts
function tokenizerOf({ config, tokenizer: bytes }) {
  const tokenizer = opened(bytes);
  if (tokenizer.vocabularySize !== config.vocab_size)
    throw new ModelError(
      `tokenizer.json has ${tokenizer.vocabularySize} tokens, config.json says ${config.vocab_size}: it is not this model's tokenizer`
    );
  return tokenizer;
}
var paddingOf = (model) => model.config.pad_token_id ?? tokenizerOf(model).endOfText;
function opened(bytes) {
  try {
    return openTokenizer(bytes);
  } catch (error) {
    if (error instanceof TokenizerError) throw new ModelError(`tokenizer.json: ${error.message}`);
    throw error;
  }
}

export {
  tokenizerOf,
  paddingOf
};
