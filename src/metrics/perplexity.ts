/** A text's negative log-likelihood under a model, and what it is counted over. */
export interface LanguageModelSums {
  /** In nats, over all tokens. */
  readonly nll: number;
  readonly tokens: number;
  /** Of the original text. */
  readonly words: number;
  readonly bytes: number;
}

/** How well a model predicts a text: ratios of sums over all of it, never means of ratios. */
export interface LanguageModelMeasures {
  /** e to the mean over tokens: it depends on the vocabulary. */
  readonly perplexity: number;
  /** e to the mean over words, and over bytes: comparable between vocabularies. */
  readonly word_perplexity: number;
  readonly byte_perplexity: number;
  /** log₂ of the byte perplexity: bits that the model would need to write the text down, a byte. */
  readonly bits_per_byte: number;
}

export function languageModelMeasures({
  nll,
  tokens,
  words,
  bytes,
}: LanguageModelSums): LanguageModelMeasures {
  return {
    perplexity: Math.exp(nll / tokens),
    word_perplexity: Math.exp(nll / words),
    byte_perplexity: Math.exp(nll / bytes),
    bits_per_byte: nll / bytes / Math.LN2,
  };
}
