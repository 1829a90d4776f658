import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  refuseFolder
} from "./chunk-7AHQMVUN.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/text/tokenizer-json.ts
var endOfTextToken = "<|endoftext|>";
var newline = "\n</w>";
var TokenizerError = class extends Error {
};
function parseTokenizerJson(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new TokenizerError("it is not JSON");
  }
  if (!isTokenizerJson(json))
    throw new TokenizerError("it is not a Hugging Face tokenizer.json with a vocabulary and added tokens");
  return json;
}
function isTokenizerJson(json) {
  return isObject(json) && Array.isArray(json["added_tokens"]) && json["added_tokens"].every(isAddedToken) && isObject(json["model"]) && isObject(json["model"]["vocab"]) && Object.values(json["model"]["vocab"]).every(Number.isInteger);
}
var isAddedToken = (token) => isObject(token) && Number.isInteger(token["id"]) && typeof token["content"] === "string" && typeof token["special"] === "boolean";
var specialToken = (id, content) => ({
  id,
  content,
  single_word: false,
  lstrip: false,
  rstrip: false,
  normalized: false,
  special: true
});

// src/text/tokenizer.ts
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { byteLevelAlphabet, Tokenizer as NativeTokenizer } from "tokenizers";
function openTokenizer(source) {
  if (typeof source === "string") refuseFolder(source);
  const bytes = typeof source === "string" ? readFileSync(source) : source;
  const text = Buffer.from(bytes).toString("utf8");
  const json = parseTokenizerJson(text);
  const specials = new Map(json.added_tokens.filter((t) => t.special).map((t) => [t.content, t.id]));
  const { vocab, unk_token } = json.model;
  const endOfText = specials.get(endOfTextToken) ?? vocab[newline];
  if (endOfText === void 0) throw new TokenizerError(`it has no special token ${endOfTextToken}`);
  const bare = { ...json, truncation: null, padding: null, post_processor: null };
  const whole = native(bare);
  for (const { content, id } of json.added_tokens)
    if (whole.tokenToId(content) !== id)
      throw new TokenizerError(
        `its added token ${JSON.stringify(content)} should have the id ${id} and gets ${whole.tokenToId(content)}: ids must leave no gaps`
      );
  const plain = native({ ...bare, added_tokens: json.added_tokens.filter((token) => !token.special) });
  const encodeBatch = async (texts) => {
    const encodings = await plain.encodeBatch([...texts], { addSpecialTokens: false });
    return encodings.map((encoding) => Uint32Array.from(encoding.getIds()));
  };
  return {
    digest: `sha256:${createHash("sha256").update(bytes).digest("hex")}`,
    bytes,
    vocabularySize: 1 + largestId(json),
    endOfText,
    unknown: unk_token ? vocab[unk_token] : void 0,
    lossless: isLossless(json),
    special: (content) => specials.get(content),
    encode: async (text2) => (await encodeBatch([text2]))[0],
    encodeBatch,
    decode: (ids) => whole.decode(Array.from(ids), false)
  };
}
var largestId = ({ model, added_tokens }) => [...Object.values(model.vocab), ...added_tokens.map(({ id }) => id)].reduce((a, b) => Math.max(a, b), -1);
var isLossless = ({ normalizer, pre_tokenizer, model }) => !normalizer && isObject(pre_tokenizer) && pre_tokenizer["type"] === "ByteLevel" && pre_tokenizer["add_prefix_space"] === false && byteLevelAlphabet().every((symbol) => model.vocab[symbol] !== void 0);
function native(json) {
  try {
    return NativeTokenizer.fromString(JSON.stringify(json));
  } catch (error) {
    throw new TokenizerError(error instanceof Error ? error.message : String(error));
  }
}

export {
  endOfTextToken,
  newline,
  TokenizerError,
  parseTokenizerJson,
  specialToken,
  openTokenizer
};
