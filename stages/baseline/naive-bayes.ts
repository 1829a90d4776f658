/** A multinomial naive Bayes classifier, in logarithms. */
export interface NaiveBayes {
  readonly labels: readonly string[];
  /** log P(class), by class. */
  readonly priors: readonly number[];
  /** log P(word | class) of every word of the training, by class. */
  readonly likelihoods: ReadonlyMap<string, readonly number[]>;
}

/** A text's words and its class. */
export interface CountedText {
  readonly words: readonly string[];
  readonly label: string;
}

/**
 * Counts words by class and adds `smoothing` to every count (1 is Laplace's rule): the model of McCallum and Nigam, 1998, as
 * scikit-learn's `MultinomialNB` computes it. `labels` are the classes, each of which has at least one text.
 */
export function trainNaiveBayes(
  texts: readonly CountedText[],
  labels: readonly string[],
  smoothing: number,
): NaiveBayes {
  const classOf = new Map(labels.map((label, c) => [label, c]));
  const counts = new Map<string, number[]>();
  const totals = labels.map(() => 0);
  const documents = labels.map(() => 0);
  for (const { words, label } of texts) {
    const c = classOf.get(label)!;
    documents[c]!++;
    totals[c]! += words.length;
    for (const word of words) {
      const ofWord = counts.get(word) ?? labels.map(() => 0);
      ofWord[c]!++;
      counts.set(word, ofWord);
    }
  }
  const likelihood = (count: number, c: number): number =>
    Math.log((count + smoothing) / (totals[c]! + smoothing * counts.size));
  return {
    labels,
    priors: documents.map((count) => Math.log(count / texts.length)),
    likelihoods: new Map(Array.from(counts, ([word, ofWord]) => [word, ofWord.map(likelihood)])),
  };
}

/** log P(class, words) of every class. Words that training never saw say nothing. */
export function scoreClasses(model: NaiveBayes, words: readonly string[]): number[] {
  const scores = [...model.priors];
  for (const word of words) {
    const likelihoods = model.likelihoods.get(word);
    if (likelihoods !== undefined) for (let c = 0; c < scores.length; c++) scores[c]! += likelihoods[c]!;
  }
  return scores;
}
