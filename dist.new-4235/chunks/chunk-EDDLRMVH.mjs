import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/base/plain.ts
var escapes = new RegExp(
  [
    "\\[[0-?]*[ -/]*[@-~]",
    "\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?",
    "[PX^_][^\\u001b]*(?:\\u001b\\\\)?",
    "[ -/]*[0-~]"
  ].map((sequence) => `\\u001b${sequence}`).join("|"),
  "g"
);
var controls = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
var plainText = (text) => text.replace(escapes, "").replace(controls, "");

export {
  plainText
};
