import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  TokenizerError,
  endOfTextToken,
  newline,
  openTokenizer,
  parseTokenizerJson,
  specialToken
} from "./chunk-KHZPWQOZ.mjs";
import {
  isObject
} from "./chunk-4VVZROQN.mjs";

// src/text/tokenizer-kinds.ts
import { byteLevelAlphabet } from "tokenizers";
var tokenizerKinds = ["byte-level", "gpt-1"];
var endOfWord = "</w>";
var unknownToken = "<unk>";
function kindOf(vocab) {
  if (byteLevelAlphabet().every((symbol) => vocab.has(symbol))) return "byte-level";
  if ([...vocab.keys()].some((token) => token.endsWith(endOfWord))) return "gpt-1";
  throw new TokenizerError(
    `its vocabulary is neither byte-level (it lacks some of the 256 bytes) nor GPT-1's (no token ends with ${endOfWord})`
  );
}
function tokenizerJson(kind, vocab, merges, added = []) {
  const specials = [unknownToken, endOfTextToken].filter((content) => (kind === "gpt-1" || content === endOfTextToken) && vocab.has(content)).map((content) => specialToken(vocab.get(content), content));
  return JSON.stringify({
    version: "1.0",
    truncation: null,
    padding: null,
    added_tokens: [...specials, ...added.map((content, i) => specialToken(vocab.size + i, content))],
    ...around[kind],
    model: { ...modelOf(kind), vocab: Object.fromEntries(vocab), merges }
  });
}
var byteLevel = { type: "ByteLevel", add_prefix_space: false, trim_offsets: true, use_regex: true };
var around = {
  "byte-level": { normalizer: null, pre_tokenizer: byteLevel, post_processor: null, decoder: byteLevel },
  "gpt-1": {
    normalizer: {
      type: "BertNormalizer",
      clean_text: true,
      handle_chinese_chars: true,
      strip_accents: null,
      lowercase: true
    },
    pre_tokenizer: { type: "BertPreTokenizer" },
    post_processor: null,
    decoder: { type: "BPEDecoder", suffix: endOfWord }
  }
};
var modelOf = (kind) => ({
  type: "BPE",
  dropout: null,
  unk_token: kind === "gpt-1" ? unknownToken : null,
  continuing_subword_prefix: null,
  end_of_word_suffix: kind === "gpt-1" ? endOfWord : null,
  fuse_unk: false,
  byte_fallback: false,
  ignore_merges: false
});

// src/text/given-tokenizer.ts
import { existsSync as existsSync2, readFileSync as readFileSync2, statSync } from "node:fs";
import { join as join2 } from "node:path";

// src/text/vocabulary-files.ts
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
var names = [
  { vocab: "vocab.json", merges: "merges.txt" },
  { vocab: "encoder.json", merges: "vocab.bpe" }
];
var hasVocabularyFiles = (folder) => names.some(({ vocab, merges }) => existsSync(join(folder, vocab)) && existsSync(join(folder, merges)));
function readVocabularyFiles(folder) {
  const { vocab: vocabName, merges: mergesName } = names.find(({ vocab: vocab2 }) => existsSync(join(folder, vocab2))) ?? names[0];
  const vocab = readVocab(join(folder, vocabName), vocabName);
  const merges = readMerges(readFileSync(join(folder, mergesName), "utf8"), mergesName, vocab);
  const kind = kindOf(vocab);
  if (kind === "gpt-1" && !vocab.has(unknownToken))
    throw new TokenizerError(`${vocabName} has no ${unknownToken}, which GPT-1's vocabulary must have`);
  return tokenizerJson(kind, vocab, merges);
}
function readVocab(path, name) {
  let json;
  try {
    json = JSON.parse(readFileSync(path, "utf8"));
  } catch {
    throw new TokenizerError(`${name} is not JSON`);
  }
  if (!isObject(json)) throw new TokenizerError(`${name} is no JSON object of token to id`);
  const byId = /* @__PURE__ */ new Map();
  for (const [token, id] of Object.entries(json)) {
    if (typeof id !== "number" || !Number.isInteger(id) || id < 0)
      throw new TokenizerError(`${name}: the id of ${JSON.stringify(token)} is ${JSON.stringify(id)}`);
    const other = byId.get(id);
    if (other !== void 0)
      throw new TokenizerError(
        `${name}: ${JSON.stringify(other)} and ${JSON.stringify(token)} both have the id ${id}`
      );
    byId.set(id, token);
  }
  return new Map([...byId].sort(([a], [b]) => a - b).map(([id, token]) => [token, id]));
}
function readMerges(text, name, vocab) {
  const merges = [];
  for (const [i, whole] of text.split("\n").entries()) {
    const line = whole.endsWith("\r") ? whole.slice(0, -1) : whole;
    if (line === "" || i === 0 && line.startsWith("#version")) continue;
    const wrong = (what) => new TokenizerError(`${name}, line ${i + 1}: ${what}: ${JSON.stringify(line)}`);
    const [left, right, more] = line.split(" ");
    if (!left || !right || more !== void 0) throw wrong("not two symbols with a space between");
    for (const token of [left, right, left + right])
      if (!vocab.has(token)) throw wrong(`${JSON.stringify(token)} is not in the vocabulary`);
    merges.push([left, right]);
  }
  return merges;
}

// src/text/given-tokenizer.ts
function readGivenTokenizer(path) {
  const json = parseTokenizerJson(textOf(path));
  const bare = { ...json, truncation: null, padding: null, post_processor: null };
  const [whole, added] = withSeparator(bare);
  const bytes = Buffer.from(JSON.stringify(whole));
  openTokenizer(bytes);
  return { bytes, added };
}
function withUnusedTokens(bytes, size) {
  const from = openTokenizer(bytes).vocabularySize;
  if (from === size) return bytes;
  const json = parseTokenizerJson(Buffer.from(bytes).toString("utf8"));
  const unused = Array.from(
    { length: size - from },
    (_, i) => specialToken(from + i, `<|unused-${from + i}|>`)
  );
  return Buffer.from(JSON.stringify({ ...json, added_tokens: [...json.added_tokens, ...unused] }));
}
function textOf(path) {
  if (!statSync(path).isDirectory()) return readFileSync2(path, "utf8");
  const file = join2(path, "tokenizer.json");
  if (existsSync2(file)) return readFileSync2(file, "utf8");
  if (hasVocabularyFiles(path)) return readVocabularyFiles(path);
  throw new TokenizerError("the folder has neither tokenizer.json nor vocab.json and merges.txt");
}
function withSeparator(json) {
  const { vocab } = json.model;
  const has = json.added_tokens.some(({ content, special }) => content === endOfTextToken && special);
  if (has || vocab[endOfTextToken] === void 0 && vocab[newline] !== void 0) return [json, false];
  const ids = [...Object.values(vocab), ...json.added_tokens.map(({ id: id2 }) => id2)];
  const known = vocab[endOfTextToken] ?? json.added_tokens.find(({ content }) => content === endOfTextToken)?.id;
  const id = known ?? ids.reduce((most, id2) => Math.max(most, id2), -1) + 1;
  const others = json.added_tokens.filter(({ content }) => content !== endOfTextToken);
  const added_tokens = [...others, specialToken(id, endOfTextToken)].sort((a, b) => a.id - b.id);
  return [{ ...json, added_tokens }, known === void 0];
}

export {
  tokenizerKinds,
  endOfWord,
  unknownToken,
  tokenizerJson,
  readGivenTokenizer,
  withUnusedTokens
};
