import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/words/reason.ts
function describeReason(reason) {
  switch (reason.reason) {
    case "same":
      return "nothing that matters changed";
    case "first":
      return "first run";
    case "forced":
      return "forced";
    case "new":
      return reason.changes.length === 0 ? `new; like ${reason.nearest}` : `new; nearest ${reason.nearest}: ${describeChanges(reason.changes)}`;
    case "changed":
      return describeChanges(reason.changes);
    case "upstream":
      return `depends on ${reason.stages.join(", ")}`;
    case "entry-damaged":
      return `what was stored is damaged: ${reason.detail}`;
    case "needs-failed":
      return `needs ${reason.stages.join(", ")}`;
    case "not-reached":
      return "not reached";
  }
}
var describeReasons = (reasons) => reasons.map(describeReason).join("; ");
var shown = 4;
function describeChanges(changes) {
  const code = changes.filter(({ field }) => field.startsWith("code."));
  const others = changes.filter(({ field }) => !field.startsWith("code.")).map(describeChange);
  const modules = code.map(({ field }) => field.slice("code.".length));
  const words = modules.length === 0 ? others : [...others, `code: ${few(modules)}`];
  return few(words);
}
var few = (words) => words.length <= shown + 1 ? words.join(", ") : `${words.slice(0, shown).join(", ")} and ${words.length - shown} more`;
function describeChange({ field, before, after }) {
  if (/^(inputs|outputs)\./.test(field)) {
    if (before === void 0) return `${field} added`;
    return after === void 0 ? `${field} removed` : `${field} changed`;
  }
  if (field === "command" && Array.isArray(before) && Array.isArray(after))
    return commandChange(before, after);
  return `${field} ${value(before)} \u2192 ${value(after)}`;
}
var longest = 60;
function value(json) {
  if (json === void 0) return "none";
  const text = typeof json === "string" && /^[\w.@+/-]+$/.test(json) ? json : JSON.stringify(json);
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}\u2026`;
}
function commandChange(before, after) {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const from = Math.max(0, start - 1);
  const part = (words) => {
    const text = words.slice(from, words.length - end).map(String).join(" ");
    const cut = text.length <= longest ? text : `${text.slice(0, longest - 1)}\u2026`;
    return `${from > 0 ? "\u2026 " : ""}${cut}${end > 0 ? " \u2026" : ""}`;
  };
  return `command ${part(before)} \u2192 ${part(after)}`;
}

export {
  describeReason,
  describeReasons,
  describeChanges
};
