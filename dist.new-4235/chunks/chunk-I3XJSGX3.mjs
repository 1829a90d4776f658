import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  refuseFolder
} from "./chunk-7AHQMVUN.mjs";

// src/text/lines.ts
import { isUtf8 } from "node:buffer";
import { closeSync, openSync, readSync } from "node:fs";
var LineError = class extends Error {
  constructor(line, message) {
    super(message);
    this.line = line;
  }
  line;
};
var chunkBytes = 1 << 20;
var newline = 10;
var carriageReturn = 13;
var byteOrderMark = Buffer.from([239, 187, 191]);
function* readLines(path, invalid = refuse) {
  let number = 0;
  for (const raw of rawLines(path)) {
    number++;
    const marked = number === 1 && raw.subarray(0, 3).equals(byteOrderMark);
    const bytes = raw.subarray(marked ? 3 : 0, raw.at(-1) === carriageReturn ? raw.length - 1 : raw.length);
    if (isUtf8(bytes)) yield { line: number, text: bytes.toString("utf8"), bytes: bytes.length };
    else invalid(number);
  }
}
function refuse(line) {
  throw new LineError(line, "not UTF-8");
}
var isBlank = (text) => text.trim() === "";
function countWords(text) {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words++;
  return words;
}
function* rawLines(path) {
  refuseFolder(path);
  const file = openSync(path, "r");
  try {
    let pending = [];
    for (; ; ) {
      const chunk = Buffer.allocUnsafe(chunkBytes);
      const read = readSync(file, chunk, 0, chunkBytes, null);
      if (read === 0) break;
      let from = 0;
      for (let at = chunk.indexOf(newline); at !== -1 && at < read; at = chunk.indexOf(newline, from)) {
        yield Buffer.concat([...pending, chunk.subarray(from, at)]);
        pending = [];
        from = at + 1;
      }
      if (from < read) pending.push(chunk.subarray(from, read));
    }
    if (pending.length > 0) yield Buffer.concat(pending);
  } finally {
    closeSync(file);
  }
}

export {
  LineError,
  readLines,
  isBlank,
  countWords
};
