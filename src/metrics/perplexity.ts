/** A text's negative log-likelihood under a model, and what it is counted over. */
export interface LanguageModelSums {
  /** In nats, over all tokens. */
  readonly nll: number;
  readonly tokens: number;
  /** Of the original text. */
  readonly words: number;
  readonly bytes: number;
}

/** How well a model predicts a text: ratios of sums over all of it, never means of ratios. A perplexity beyond any number is null. */
export interface LanguageModelMeasures {
  /** e to the mean over tokens: it depends on the vocabulary. */
  readonly perplexity: number | null;
  /** e to the mean over words, and over bytes: comparable between vocabularies. */
  readonly word_perplexity: number | null;
  readonly byte_perplexity: number | null;
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
    perplexity: perplexityOf(nll / tokens),
    word_perplexity: perplexityOf(nll / words),
    byte_perplexity: perplexityOf(nll / bytes),
    bits_per_byte: nll / bytes / Math.LN2,
  };
}

/** e to a mean negative log-likelihood in nats; null where a double cannot hold it (above 709 nats), or there is no mean (NaN). */
export function perplexityOf(nats: number): number | null {
  const perplexity = Math.exp(nats);
  return Number.isFinite(perplexity) ? perplexity : null;
}

/** What a user is told of a perplexity that is null. */
export const overflowNotice = (name: string, nats: number): string =>
  `${name} is left out: e to the power of ${Number(nats.toPrecision(4))} nats is beyond any number`;
