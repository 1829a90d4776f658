import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  parseTokenizerJson,
  specialToken
} from "./chunk-KHZPWQOZ.mjs";

// src/text/specials.ts
var taskTokens = ["_start_", "_delimiter_", "_classify_"];
var maskTokens = ["_mask_", "_pad_"];
var withTaskTokens = (bytes) => withSpecials(bytes, taskTokens);
var withMaskTokens = (bytes) => withSpecials(bytes, maskTokens);
function withSpecials(bytes, contents) {
  const json = parseTokenizerJson(Buffer.from(bytes).toString("utf8"));
  const known = new Set(json.added_tokens.map((token) => token.content));
  const missing = contents.filter((content) => !known.has(content));
  if (missing.length === 0) return bytes;
  const ids = [...Object.values(json.model.vocab), ...json.added_tokens.map((token) => token.id)];
  const next = ids.reduce((most, id) => Math.max(most, id), -1) + 1;
  const added = missing.map((content, i) => specialToken(next + i, content));
  return Buffer.from(JSON.stringify({ ...json, added_tokens: [...json.added_tokens, ...added] }));
}
function withoutTaskTokens(bytes) {
  const json = parseTokenizerJson(Buffer.from(bytes).toString("utf8"));
  const task = new Set(taskTokens);
  const added_tokens = json.added_tokens.filter(({ content }) => !task.has(content));
  return Buffer.from(JSON.stringify({ ...json, added_tokens }));
}

export {
  taskTokens,
  maskTokens,
  withTaskTokens,
  withMaskTokens,
  withoutTaskTokens
};
