import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  describeChanges
} from "./chunk-J7A2MGPA.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";

// src/report/words/change.ts
function changeText(change, can) {
  const { field, before, after } = change;
  const text = field === "command" && before !== void 0 && after !== void 0 ? describeChanges([change]).slice("command ".length).replaceAll("\u2192", arrow(can)) : `${valueText(field, before)} ${arrow(can)} ${valueText(field, after)}`;
  return printable(text);
}
var arrow = (can) => can.unicode ? "\u2192" : "->";
function valueText(field, value) {
  if (value === void 0) return "none";
  if (typeof value !== "string" || /^(params|with|env)\./.test(field)) return cut(JSON.stringify(value));
  return cut(value.replace(/^(sha256:[0-9a-f]{12})[0-9a-f]{52}/, "$1"));
}
var cut = (text) => text.length <= 60 ? text : `${text.slice(0, 59)}\u2026`;

export {
  changeText,
  valueText
};
