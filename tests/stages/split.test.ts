import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import { randomFrom } from '../../src/base/random.ts';
import { NearDuplicates, nearDuplicateOverlap } from '../../src/text/near-duplicates.ts';
import { run } from '../../stages/split/run.ts';
import schema from '../../stages/split/schema.json' with { type: 'json' };
import kind from '../../stages/split/stage.ts';
import { recordingContext, stageProblem } from './context.ts';

const folder = mkdtempSync(join(tmpdir(), 'split-'));
const defaults = Object.fromEntries(
  Object.entries(schema.properties).map(([name, field]) => [name, field.default]),
) as JsonObject;

type Fields = Readonly<Record<string, unknown>>;
const parts = ['train', 'validation', 'test'] as const;

function contextOf(text: string, params: JsonObject = {}) {
  const path = join(mkdtempSync(join(folder, 'data-')), 'data');
  writeFileSync(path, text);
  return recordingContext({
    inputs: { examples: path },
    outputs: ['train.jsonl', 'validation.jsonl', 'test.jsonl', 'corpus.txt', 'heldout.txt', 'report.json'],
    params: { ...defaults, ...params },
  });
}

async function split(text: string, params?: JsonObject) {
  const context = contextOf(text, params);
  await run(context);
  const lines = (port: string) => readFileSync(context.outputs[port]!, 'utf8').split('\n').slice(0, -1);
  const [train, validation, tested] = parts.map((part) =>
    lines(part).map((line): Fields => JSON.parse(line)),
  );
  const report = JSON.parse(lines('report').join('\n'));
  return {
    ...context,
    ...{ train: train!, validation: validation!, test: tested!, report },
    corpus: lines('corpus'),
    heldout: lines('heldout'),
  };
}

const jsonl = (records: readonly object[]) => records.map((one) => `${JSON.stringify(one)}\n`).join('');
const word = (i: number) => i.toString(26).replaceAll(/\d/g, (d) => 'qrstuvwxyz'[Number(d)]!);
const reviews = Array.from({ length: 200 }, (_, i) => ({
  text: `review ${word(i)} of a ${word(i * 7)} thing ${word(i * 13)}`,
  label: i % 4 === 0 ? 'bad' : 'good',
}));

describe('every label', () => {
  const random = randomFrom(11, 'labels');
  /** Texts that come again with other labels, so that groups have several; now and then a label that comes once. */
  const contradictory = (count: number, labels: number) =>
    Array.from({ length: count }, (_, i) => ({
      text: `text ${word(random.below(Math.ceil(count / 2)))}`,
      label: i === count - 1 ? 'once' : `label ${word(random.below(labels))}`,
    }));

  test('is trained on, whatever the seed, also where texts have several labels', async () => {
    for (let turn = 0; turn < 40; turn++) {
      const records = contradictory(12 + random.below(60), 2 + random.below(6));
      const near_duplicates = turn % 2 === 0 ? 'count' : 'together';
      for (const seed of [1, 2, 3, 4]) {
        const found = await split(jsonl(records), { seed, near_duplicates }).catch((error: Error) => error);
        if (found instanceof Error) {
          expect(found.message).toMatch(/are too few: nothing is left for/);
          continue;
        }
        const labels = new Set(found.train.map(({ label }) => label));
        expect(records.filter(({ label }) => !labels.has(label))).toEqual([]);
        const all = [...found.train, ...found.validation, ...found.test].map((one) => JSON.stringify(one));
        expect(all.sort()).toEqual(records.map((one) => JSON.stringify(one)).sort());
      }
    }
  });

  test('is trained on where a text has two labels in turn', async () => {
    const records = Array.from({ length: 12 }, (_, i) => ({
      text: `text ${word(Math.floor(i / 2))}`,
      label: i % 2 === 0 ? 'a' : i === 5 ? 'rare' : 'b',
    }));
    for (let seed = 0; seed < 30; seed++) {
      const { train } = await split(jsonl(records), { seed });
      expect([...new Set(train.map(({ label }) => label))].sort()).toEqual(['a', 'b', 'rare']);
    }
  });
});

describe('a split', () => {
  test('keeps shares and proportions, loses nothing, and says what is where', async () => {
    const { train, validation, test: tested, metrics, report, corpus, heldout } = await split(jsonl(reviews));
    expect(metrics).toMatchObject({ 'split/train': 140, 'split/validation': 20, 'split/test': 40 });
    const texts = [...train, ...validation, ...tested].map(({ text }) => text);
    expect(texts.sort()).toEqual(reviews.map(({ text }) => text).sort());
    expect(report.parts).toEqual({
      train: { examples: 140, labels: { bad: 35, good: 105 } },
      validation: { examples: 20, labels: { bad: 5, good: 15 } },
      test: { examples: 40, labels: { bad: 10, good: 30 } },
    });
    expect(corpus).toEqual(train.map(({ text }) => text));
    expect(heldout).toEqual(tested.map(({ text }) => text));
  });

  test('is a matter of the content alone: not of the order of the file; another seed is another', async () => {
    const once = await split(jsonl(reviews));
    const turned = await split(jsonl(reviews.toReversed()));
    for (const part of parts) expect(turned[part].toReversed()).toEqual(once[part]);
    const other = await split(jsonl(reviews), { seed: 2 });
    expect(other.test).not.toEqual(once.test);
  });

  test('keeps what says the same in one part, whatever its case and punctuation', async () => {
    const same = reviews.flatMap(({ text, label }) => [
      { text, label },
      { text: `${text.toUpperCase()}!`, label },
    ]);
    const found = await split(jsonl(same));
    const testsTexts = new Set(found.test.map(({ text }) => String(text).toLowerCase().replace('!', '')));
    for (const { text } of found.train)
      expect(testsTexts.has(String(text).toLowerCase().replace('!', ''))).toBe(false);
    expect(found.metrics).toMatchObject({ 'split/repeated': 200, 'split/test': 80 });
  });

  test('trains on something of every label, however rare', async () => {
    const rare = [...reviews, { text: 'the only one of its kind', label: 'odd' }];
    for (const seed of [1, 2, 3, 4]) {
      const { train } = await split(jsonl(rare), { seed, test: 0.6 });
      expect(train.map(({ label }) => label)).toContain('odd');
    }
  });

  test('counts and says what contradicts itself', async () => {
    const { metrics, notices } = await split(jsonl([...reviews, { ...reviews[0]!, label: 'good' }]));
    expect(metrics['split/contradictory']).toBe(2);
    expect(notices).toEqual(['2 examples have the same texts as another, and another label']);
  });

  test('reads tables by their columns', async () => {
    const csv = `stars,review\n${reviews.map(({ text, label }) => `${label},"${text},\nmore"`).join('\n')}\n`;
    const { train, corpus } = await split(csv, {
      format: 'csv',
      columns: { text: 'review', label: 'stars' },
    });
    expect(Object.keys(train[0]!)).toEqual(['text', 'label']);
    expect(corpus[0]).toBe(`${String(train[0]!['text']).replace('\n', ' ')}`);
  });

  test.each([
    [jsonl(reviews.slice(0, 2)), { input: 'examples', message: expect.stringContaining('are too few') }],
    ['{"text":"x"}\n', { input: 'examples', line: 1, message: expect.stringContaining('no "label"') }],
  ])('that cannot be is a problem in words: %j', async (text, problem) => {
    expect(await stageProblem(run(contextOf(text)))).toMatchObject(problem);
  });

  test('with nothing left to train on is a mistake of the pipeline', () => {
    const check = (given: JsonObject) =>
      kind.check!({ inputs: ['examples'], given, params: { ...defaults, ...given } });
    expect(check({ validation: 0.5, test: 0.5 })).toMatchObject([{ on: { param: 'test' } }]);
    expect(check({})).toEqual([]);
  });
});

describe('forms of several texts', () => {
  test('hypotheses of one premise stay together', async () => {
    const pairs = reviews.flatMap(({ text }, i) =>
      ['a', 'b', 'c'].map((hypothesis) => ({ premise: text, hypothesis, label: i % 2 ? 'yes' : 'no' })),
    );
    const found = await split(jsonl(pairs), { form: 'entailment' });
    const trained = new Set(found.train.map(({ premise }) => premise));
    expect(found.test.filter(({ premise }) => trained.has(premise))).toEqual([]);
    expect(found.metrics['split/contradictory']).toBe(0);
  });

  test('a pair in the other order is the same pair; choices are read with the right answer', async () => {
    const twice = reviews.flatMap(({ text, label }) => [
      { sentence1: text, sentence2: 'x y', label },
      { sentence1: 'x y', sentence2: text, label },
    ]);
    const pairs = await split(jsonl(twice), { form: 'similarity' });
    expect(pairs.metrics['split/repeated']).toBe(200);
    const asked = reviews.map(({ text }) => ({ context: text, choices: ['no', 'yes'], label: 1 }));
    const { corpus, train } = await split(jsonl(asked), { form: 'multiple-choice' });
    expect(corpus[0]).toBe(`${train[0]!['context']} yes`);
    expect(train[0]!['label']).toBe(1);
  });
});

describe('near-duplicates', () => {
  const near = Array.from({ length: 60 }, (_, i) => {
    const words = Array.from({ length: 9 }, (_, k) => word(1000 + i * 9 + k)).join(' ');
    return [
      { text: words, label: 'a' },
      { text: `${words} indeed`, label: 'a' },
    ];
  }).flat();

  test('across parts are counted and said; together keeps them in one', async () => {
    const counted = await split(jsonl(near));
    const trained = counted.train.map(({ text }) => String(text).replace(' indeed', ''));
    const across = counted.test.filter(({ text }) => trained.includes(String(text).replace(' indeed', '')));
    expect(across.length).toBeGreaterThan(5);
    expect(counted.metrics['split/near_duplicates.test']).toBe(across.length);
    expect(counted.report.near_duplicates.test).toBe(across.length);
    expect(counted.notices.join()).toContain(`${across.length} of 24 test examples have 80 % of their words`);
    const together = await split(jsonl(near), { near_duplicates: 'together' });
    expect(together.metrics).toMatchObject({
      'split/near_duplicates': 120,
      'split/near_duplicates.test': 0,
      'split/near_duplicates.validation': 0,
      'split/test': 24,
    });
    expect(together.notices).toEqual([
      'every example has the label "a": a classifier has nothing to tell apart',
    ]);
  });

  const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
    const shared = [...a].filter((one) => b.has(one)).length;
    return shared / (a.size + b.size - shared);
  };

  test('are all pairs that comparing each with each finds', () => {
    const random = randomFrom(5, 'near');
    const vocabulary = Array.from({ length: 30 }, (_, i) => `w${i}`);
    const sets = Array.from({ length: 300 }, () => {
      const size = random.below(12);
      return new Set(Array.from({ length: size }, () => vocabulary[random.below(random.below(2) ? 8 : 30)]!));
    });
    const isNear = (i: number, j: number): boolean =>
      i !== j && sets[i]!.size > 0 && overlap(sets[i]!, sets[j]!) >= nearDuplicateOverlap;
    const places = [...sets.keys()];
    const expected = places.flatMap((i) => places.filter((j) => isNear(i, j)).map((j) => `${i},${j}`));
    expect(expected.length).toBeGreaterThan(40);
    const near = new NearDuplicates(sets);
    const found = places.flatMap((i) =>
      places.filter((j) => near.near([i], [j]).length > 0).map((j) => `${i},${j}`),
    );
    expect(found.sort()).toEqual(expected.sort());
    for (let turn = 0; turn < 20; turn++) {
      const others = places.filter(() => random.below(3) === 0);
      const some = places.filter(() => random.below(2) === 0);
      expect(near.near(some, others)).toEqual(some.filter((i) => others.some((j) => isNear(i, j))));
    }

    const groupOf = new Map(near.groups().flatMap((group, g) => group.map((place) => [place, g])));
    expect([...groupOf.keys()].sort((a, b) => a - b)).toEqual(places);
    for (const i of places) {
      const reached = new Set([i]);
      for (const one of reached) for (const j of places) if (isNear(one, j)) reached.add(j);
      expect(places.filter((j) => groupOf.get(j) === groupOf.get(i))).toEqual(
        [...reached].sort((a, b) => a - b),
      );
    }
  });

  const template = (i: number, own: number) =>
    new Set([
      ...Array.from({ length: 20 - own }, (_, k) => `word ${k}`),
      ...Array.from({ length: own }, (_, k) => `value ${i} ${k}`),
    ]);
  test.each([
    ['that are all near each other', 2, 1],
    ['that are near no other', 3, 20_000],
    ['that share nothing but the template', 8, 20_000],
  ])(
    'of 20,000 rows of one template are found without comparing each with each: rows %s',
    (_, own, groups) => {
      const work = { comparisons: 0 };
      const near = new NearDuplicates(
        Array.from({ length: 20_000 }, (_, i) => template(i, own)),
        work,
      );
      expect(near.groups()).toHaveLength(groups);
      const places = Array.from({ length: 20_000 }, (_, i) => i);
      expect(near.near(places.slice(0, 5000), places.slice(5000))).toHaveLength(groups === 1 ? 5000 : 0);
      expect(work.comparisons).toBeLessThan(40_000);
    },
  );
});
