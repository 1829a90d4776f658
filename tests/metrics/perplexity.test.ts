import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { languageModelMeasures, perplexityOf } from '../../src/metrics/perplexity.ts';
import { countWords } from '../../src/text/lines.ts';

const fixture: {
  readonly documents: readonly {
    readonly text: string;
    readonly log_likelihood: number;
    readonly tokens: number;
    readonly words: number;
    readonly bytes: number;
  }[];
  readonly perplexity: number;
  readonly word_perplexity: number;
  readonly byte_perplexity: number;
  readonly bits_per_byte: number;
} = JSON.parse(readFileSync(new URL('../fixtures/lm-metrics.fixture.json', import.meta.url), 'utf8'));

test.each(fixture.documents)(
  'words and bytes are counted as the LM Evaluation Harness does: $text',
  (one) => {
    expect([countWords(one.text), Buffer.byteLength(one.text)]).toEqual([one.words, one.bytes]);
  },
);

test('perplexities and bits per byte are those of the LM Evaluation Harness', () => {
  const { documents, ...expected } = fixture;
  const sum = (of: (one: (typeof documents)[number]) => number) =>
    documents.reduce((a, one) => a + of(one), 0);
  const measures = languageModelMeasures({
    nll: -sum(({ log_likelihood }) => log_likelihood),
    tokens: sum(({ tokens }) => tokens),
    words: sum(({ words }) => words),
    bytes: sum(({ bytes }) => bytes),
  });
  for (const name of ['perplexity', 'word_perplexity', 'byte_perplexity', 'bits_per_byte'] as const)
    expect(measures[name]! / expected[name], name).toBeCloseTo(1, 12);
});

test('a perplexity that no double holds is null, and bits per byte are finite', () => {
  expect([708, 709.7, 709.8, 1e300, Infinity, Number.NaN].map(perplexityOf)).toEqual([
    Math.exp(708),
    Math.exp(709.7),
    null,
    null,
    null,
    null,
  ]);
  expect(languageModelMeasures({ nll: 8000, tokens: 10, words: 8, bytes: 40 })).toEqual({
    perplexity: null,
    word_perplexity: null,
    byte_perplexity: Math.exp(200),
    bits_per_byte: 200 / Math.LN2,
  });
});
