import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/text/tokens.ts
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } from "node:fs";
import { endianness } from "node:os";
import { join } from "node:path";
var TokensError = class extends Error {
};
var largestCount = 4294967295;
var TokensWriter = class {
  constructor(folder, tokenizer) {
    this.folder = folder;
    this.tokenizer = tokenizer;
    if (endianness() !== "LE") throw new Error("tokens are written by little-endian machines only");
    mkdirSync(folder, { recursive: true });
    this.#file = openSync(join(folder, "tokens.bin"), "w");
  }
  folder;
  tokenizer;
  #file;
  #starts = [];
  #tokens = 0;
  #words = 0;
  #bytes = 0;
  /** Appends documents, each with the words and bytes of its text. */
  write(documents) {
    const total = documents.reduce((sum, { ids }) => sum + ids.length, 0);
    if (this.#tokens + total > largestCount) throw new TokensError("the corpus has more than 2^32 tokens");
    const block = new this.#array(total);
    let at = 0;
    for (const { ids, words, bytes } of documents) {
      this.#starts.push(this.#tokens + at);
      block.set(ids, at);
      at += ids.length;
      this.#words += words;
      this.#bytes += bytes;
    }
    this.#tokens += total;
    for (let done = 0; done < block.byteLength; )
      done += writeSync(this.#file, block, done, block.byteLength - done);
  }
  /** Completes the folder and says what it holds. */
  close() {
    closeSync(this.#file);
    writeFileSync(join(this.folder, "documents.bin"), Uint32Array.from([...this.#starts, this.#tokens]));
    const description = {
      dtype: this.#array === Uint16Array ? "uint16" : "uint32",
      tokens: this.#tokens,
      documents: this.#starts.length,
      words: this.#words,
      bytes: this.#bytes,
      vocabulary: this.tokenizer.vocabularySize,
      end_of_text: this.tokenizer.endOfText,
      tokenizer: this.tokenizer.digest
    };
    writeFileSync(join(this.folder, "tokens.json"), `${JSON.stringify(description, null, 2)}
`);
    return description;
  }
  get #array() {
    return this.tokenizer.vocabularySize <= 65536 ? Uint16Array : Uint32Array;
  }
};
function openTokens(folder) {
  const description = describe(read(folder, "tokens.json").toString("utf8"));
  const data = copied(read(folder, "tokens.bin"));
  const starts = copied(read(folder, "documents.bin"));
  const wide = description.dtype === "uint32";
  if (data.byteLength !== description.tokens * (wide ? 4 : 2))
    throw new TokensError("tokens.bin is not as long as tokens.json says");
  if (starts.byteLength !== (description.documents + 1) * 4)
    throw new TokensError("documents.bin is not as long as tokens.json says");
  const tokens = wide ? new Uint32Array(data) : new Uint16Array(data);
  const at = new Uint32Array(starts);
  if (at.some((start, d) => d === 0 ? start !== 0 : start < at[d - 1]) || at.at(-1) !== tokens.length)
    throw new TokensError("documents.bin does not divide tokens.bin");
  if (tokens.some((id) => id >= description.vocabulary))
    throw new TokensError("tokens.bin holds an id outside the vocabulary");
  return { description, tokens, starts: at };
}
function read(folder, name) {
  try {
    return readFileSync(join(folder, name));
  } catch {
    throw new TokensError(`it has no file ${name}`);
  }
}
var copied = (bytes) => Uint8Array.from(bytes).buffer;
function describe(text) {
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    throw new TokensError("tokens.json is not JSON");
  }
  if (!isDescription(json)) throw new TokensError("tokens.json lacks a field, or has one of the wrong type");
  return json;
}
function isDescription(json) {
  const counts = ["tokens", "documents", "words", "bytes", "vocabulary", "end_of_text"];
  return isObject(json) && (json["dtype"] === "uint16" || json["dtype"] === "uint32") && typeof json["tokenizer"] === "string" && counts.every((name) => Number.isSafeInteger(json[name]));
}

export {
  TokensError,
  TokensWriter,
  openTokens
};
