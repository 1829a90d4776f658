import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { besideVocabulary } from './added-token-files.ts';
import { jsonOf, TokenizerError, tokenizerFile } from './tokenizer-json.ts';
import { kindOf, type Merge, tokenizerJson, unknownToken } from './tokenizer-kinds.ts';

/** A vocabulary's two files by the names they go by: Hugging Face's, and those of OpenAI's GPT-2. */
const names = [
  { vocab: 'vocab.json', merges: 'merges.txt' },
  { vocab: 'encoder.json', merges: 'vocab.bpe' },
] as const;

/** Whether a folder has both files of a vocabulary. */
export const hasVocabularyFiles = (folder: string): boolean =>
  names.some(({ vocab, merges }) => existsSync(join(folder, vocab)) && existsSync(join(folder, merges)));

/**
 * The tokenizer.json of a folder with `vocab.json` (token to id) and `merges.txt` (`#version: 0.2`, then two symbols a line). Which kind
 * it is, its vocabulary tells. Added tokens are in the files beside them. Throws `TokenizerError`, with the line where a merge is at fault.
 */
export function readVocabularyFiles(folder: string): string {
  const { vocab: vocabName, merges: mergesName } =
    names.find(({ vocab }) => existsSync(join(folder, vocab))) ?? names[0];
  const vocab = readVocab(join(folder, vocabName), vocabName);
  const merges = readMerges(
    tokenizerFile(join(folder, mergesName), mergesName).toString('utf8'),
    mergesName,
    vocab,
  );
  const kind = kindOf(vocab);
  if (kind === 'gpt-1' && !vocab.has(unknownToken))
    throw new TokenizerError(`${vocabName} has no ${unknownToken}, which GPT-1's vocabulary must have`);
  const { added, add_prefix_space } = besideVocabulary(folder, kind, vocab);
  return tokenizerJson(kind, vocab, merges, added, add_prefix_space);
}

function readVocab(path: string, name: string): Map<string, number> {
  const json = jsonOf(tokenizerFile(path, name).toString('utf8'), name);
  if (!isObject(json)) throw new TokenizerError(`${name} is no JSON object of token to id`);
  const byId = new Map<number, string>();
  for (const [token, id] of Object.entries(json)) {
    if (typeof id !== 'number' || !Number.isInteger(id) || id < 0)
      throw new TokenizerError(`${name}: the id of ${JSON.stringify(token)} is ${JSON.stringify(id)}`);
    const other = byId.get(id);
    if (other !== undefined)
      throw new TokenizerError(
        `${name}: ${JSON.stringify(other)} and ${JSON.stringify(token)} both have the id ${id}`,
      );
    byId.set(id, token);
  }
  return new Map([...byId].sort(([a], [b]) => a - b).map(([id, token]) => [token, id]));
}

function readMerges(text: string, name: string, vocab: ReadonlyMap<string, number>): Merge[] {
  const merges: Merge[] = [];
  for (const [i, whole] of text.split('\n').entries()) {
    const line = whole.endsWith('\r') ? whole.slice(0, -1) : whole;
    if (line === '' || (i === 0 && line.startsWith('#version'))) continue;
    const wrong = (what: string) =>
      new TokenizerError(`${name}, line ${i + 1}: ${what}: ${JSON.stringify(line)}`);
    const [left, right, more] = line.split(' ');
    if (!left || !right || more !== undefined) throw wrong('not two symbols with a space between');
    for (const token of [left, right, left + right])
      if (!vocab.has(token)) throw wrong(`${JSON.stringify(token)} is not in the vocabulary`);
    merges.push([left, right]);
  }
  return merges;
}
