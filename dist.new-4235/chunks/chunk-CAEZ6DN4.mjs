import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  parseTokenizerJson
} from "./chunk-AVTNEPIU.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/text/token-bytes.ts
function tokenBytesOf(tokenizerJson) {
  const json = parseTokenizerJson(Buffer.from(tokenizerJson).toString("utf8"));
  if (!isByteLevel(json)) return void 0;
  const byteOf = byteLevelBytes();
  const bytes = /* @__PURE__ */ new Map();
  for (const [token, id] of Object.entries(json.model.vocab)) {
    const values = [...token].map((character) => byteOf.get(character));
    bytes.set(id, values.includes(void 0) ? Buffer.from(token) : Uint8Array.from(values));
  }
  for (const { id, content } of json.added_tokens) bytes.set(id, Buffer.from(content));
  return (id) => {
    const found = bytes.get(id);
    if (found === void 0) throw new RangeError(`no token has the id ${id}`);
    return found;
  };
}
function isByteLevel(json) {
  const decoder = "decoder" in json && isObject(json.decoder) ? json.decoder : {};
  return decoder["type"] === "ByteLevel";
}
function byteLevelBytes() {
  const isPrintable = (byte) => byte >= 33 && byte <= 126 || byte >= 161 && byte <= 172 || byte >= 174 && byte <= 255;
  let next = 256;
  return new Map(
    Array.from({ length: 256 }, (_, byte) => [String.fromCodePoint(isPrintable(byte) ? byte : next++), byte])
  );
}
function unfinishedTail(bytes) {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back];
    if ((byte & 192) === 128) continue;
    const length = byte >= 240 ? 4 : byte >= 224 ? 3 : byte >= 192 ? 2 : 1;
    return length > back ? back : 0;
  }
  return 0;
}
function headlessStart(bytes) {
  let count = 0;
  while (count < Math.min(3, bytes.length) && (bytes[count] & 192) === 128) count++;
  return count;
}

export {
  tokenBytesOf,
  unfinishedTail,
  headlessStart
};
