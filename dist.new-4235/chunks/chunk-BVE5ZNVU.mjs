import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/columns.ts
function width(text) {
  let columns = 0;
  for (const character of text) columns += /[^\u0020-\u007e]/.test(character) ? widthOf(character) : 1;
  return columns;
}
var padEnd = (text, columns) => text + " ".repeat(Math.max(0, columns - width(text)));
var padStart = (text, columns) => " ".repeat(Math.max(0, columns - width(text))) + text;
function truncate(text, columns, mark = "\u2026") {
  if (width(text) <= columns) return text;
  const room = columns - width(mark);
  let kept = "";
  let used = 0;
  for (const character of text) {
    used += width(character);
    if (used > room) break;
    kept += character;
  }
  return room < 0 ? "" : kept + mark;
}
function widthOf(character) {
  if (new RegExp("\\p{Mark}|\\u200b|\\u200c|\\u200d|\\ufe0f", "u").test(character)) return 0;
  return new RegExp("\\p{Script=Han}|\\p{Script=Hangul}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Emoji_Presentation}|[\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6]", "u").test(
    character
  ) ? 2 : 1;
}

export {
  width,
  padEnd,
  padStart,
  truncate
};
