import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import {
  type FullAddedToken,
  jsonOf,
  specialToken,
  TokenizerError,
  tokenizerFile,
} from './tokenizer-json.ts';
import type { TokenizerKind, Vocabulary } from './tokenizer-kinds.ts';

/** What stands beside a vocabulary's two files. */
export interface BesideVocabulary {
  /** In the order of their ids. */
  readonly added: readonly FullAddedToken[];
  /** Whether a space is put before each text. */
  readonly add_prefix_space: boolean;
}

type JsonRecord = { readonly [key: string]: unknown };

const named = ['bos_token', 'eos_token', 'unk_token', 'sep_token', 'pad_token', 'cls_token', 'mask_token'];

/**
 * Reads `added_tokens.json`, `special_tokens_map.json` and `tokenizer_config.json` as `transformers` 5 does for GPT-2 and OpenAI GPT:
 * `added_tokens_decoder` of the last counts alone; else tokens of the first are special where one of the others names them so.
 * A special token that has no id is left out: no text has it. Throws `TokenizerError`.
 */
export function besideVocabulary(folder: string, kind: TokenizerKind, vocab: Vocabulary): BesideVocabulary {
  const config = objectIn(folder, 'tokenizer_config.json');
  const decoder = config['added_tokens_decoder'];
  const specials = specialsOf(
    isObject(decoder) ? config : { ...config, ...objectIn(folder, 'special_tokens_map.json') },
  );
  const added = isObject(decoder)
    ? Object.entries(decoder).map(([id, token]) => tokenOf(Number(id), token, 'tokenizer_config.json'))
    : Object.entries(objectIn(folder, 'added_tokens.json')).map(([content, id]) =>
        tokenOf(id, { content, special: specials.has(content) }, 'added_tokens.json'),
      );
  const all = new Map(added.map((token) => [token.content, token]));
  for (const [content, token] of specials) {
    const id = all.get(content)?.id ?? vocab.get(content);
    if (id !== undefined)
      all.set(content, {
        ...tokenOf(id, token, 'special_tokens_map.json'),
        ...all.get(content),
        special: true,
      });
  }
  return {
    added: [...all.values()].sort((a, b) => a.id - b.id),
    add_prefix_space: kind === 'byte-level' && config['add_prefix_space'] === true,
  };
}

/** The special tokens by their names, as they are written. */
function specialsOf(config: JsonRecord): Map<string, JsonRecord> {
  const written = [
    ...named.map((name) => config[name]),
    ...['additional_special_tokens', 'extra_special_tokens'].flatMap((name) => config[name]),
  ];
  return new Map(
    written.flatMap((token) => {
      const full = typeof token === 'string' ? { content: token } : token;
      return isObject(full) && typeof full['content'] === 'string'
        ? [[full['content'], { ...full, special: true }]]
        : [];
    }),
  );
}

/** A token that is not special is found after the clean-up, unless it says otherwise. */
function tokenOf(id: unknown, written: unknown, file: string): FullAddedToken {
  if (!isObject(written) || typeof written['content'] !== 'string')
    throw new TokenizerError(`${file}: the token with the id ${JSON.stringify(id)} has no content`);
  const { content } = written;
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 0)
    throw new TokenizerError(`${file}: the id of ${JSON.stringify(content)} is ${JSON.stringify(id)}`);
  const special = written['special'] === true;
  const is = (key: string, otherwise: boolean): boolean =>
    typeof written[key] === 'boolean' ? written[key] : otherwise;
  return {
    ...specialToken(id, content),
    single_word: is('single_word', false),
    lstrip: is('lstrip', false),
    rstrip: is('rstrip', false),
    normalized: is('normalized', !special),
    special,
  };
}

/** A file's object; an empty one where there is no file. */
function objectIn(folder: string, name: string): JsonRecord {
  const path = join(folder, name);
  if (!existsSync(path)) return {};
  const json = jsonOf(tokenizerFile(path, name).toString('utf8'), name);
  if (!isObject(json)) throw new TokenizerError(`${name} is not a JSON object`);
  return json;
}
