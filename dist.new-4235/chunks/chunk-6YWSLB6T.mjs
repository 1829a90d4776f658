import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  padEnd,
  padStart,
  truncate,
  width
} from "./chunk-BVE5ZNVU.mjs";

// src/report/text-table.ts
var gap = "  ";
function textTable(rows, can) {
  const all = (rows[0] ?? []).map((_, at) => at).filter((at) => rows.some((row) => row[at].text !== ""));
  const dropOf = (at) => Math.min(...rows.map((row) => row[at].drop ?? Infinity));
  const order = [...new Set(all.map(dropOf))].filter(Number.isFinite).sort((a, b) => a - b);
  let kept = all;
  for (const least of order) {
    if (lineWidth(rows, kept) <= can.columns) break;
    kept = kept.filter((at) => dropOf(at) > least);
  }
  const widths = new Map(kept.map((at) => [at, columnWidth(rows, at)]));
  return rows.map((row) => {
    let line = "";
    let used = 0;
    for (const at of kept) {
      const { text, right, style } = row[at];
      const before = at === kept[0] ? "" : gap;
      const room = can.columns - used - width(before);
      const cell = truncate(
        (right === true ? padStart : padEnd)(text, widths.get(at)),
        room,
        can.unicode ? "\u2026" : "~"
      );
      used += width(before) + width(cell);
      if (cell.trim() === "") line += before + cell;
      else line += before + (style === void 0 ? cell : painted(cell, style, can));
    }
    return line.trimEnd();
  });
}
function painted(cell, style, { paint }) {
  const [, lead = "", text = "", tail = ""] = /^( *)(.*?)( *)$/s.exec(cell) ?? [];
  return `${lead}${paint(style, text)}${tail}`;
}
var columnWidth = (rows, at) => Math.max(...rows.map((row) => width(row[at].text)));
var lineWidth = (rows, kept) => kept.reduce((sum, at) => sum + columnWidth(rows, at) + gap.length, -gap.length);

export {
  textTable
};
