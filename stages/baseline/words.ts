import type { Form } from '../../src/base/task-forms.ts';
import { wordsOf } from '../../src/text/words.ts';

/**
 * What naive Bayes counts of a form's texts: the words of one text; of an entailment each word with the text it is in, and those
 * in both; of two alike texts the words of either, and those in both.
 */
export function featuresOf(form: Form, texts: readonly string[]): string[] {
  const [a = [], b = []] = texts.map(wordsOf);
  if (form === 'classification') return a;
  const marked =
    form === 'entailment'
      ? [...a.map((w) => `premise ${w}`), ...b.map((w) => `hypothesis ${w}`)]
      : [...a, ...b];
  return [...marked, ...shared(a, b).map((word) => `both ${word}`), ...shared(a, b).map(() => 'both')];
}

/** The words of one choice, and those that it shares with its context. */
export function choiceFeatures(context: string, choice: string): string[] {
  const words = wordsOf(choice);
  return [...words, ...shared(words, wordsOf(context)).map(() => 'shared with the context')];
}

/** Words that two texts share, of all that either has: 0 to 1 (Jaccard, 1901). */
export function overlapOf([first = '', second = '']: readonly string[]): number {
  const [a, b] = [new Set(wordsOf(first)), new Set(wordsOf(second))];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}

const shared = (a: readonly string[], b: readonly string[]): string[] => {
  const there = new Set(b);
  return [...new Set(a)].filter((word) => there.has(word));
};
