import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  readEntry
} from "./chunk-D55TE7E7.mjs";
import {
  layout,
  statOf
} from "./chunk-MV6VXUQU.mjs";

// src/store/all-entries.ts
import { readdirSync } from "node:fs";
import { join } from "node:path";
function* allEntries(store) {
  for (const path of filesBelow(layout(store.folder).entries)) {
    const stat = statOf(path);
    const fingerprint = /([0-9a-f]{64})\.json$/.exec(path)?.[1];
    if (stat === void 0 || fingerprint === void 0) continue;
    const read = readEntry(store, fingerprint);
    const common = { fingerprint, path, size: stat.size, used: Number(stat.mtime / 1000000n) };
    if (read.found === "whole") yield { ...common, entry: read.entry };
    else if (read.found === "damaged") yield { ...common, entry: void 0, damage: read.detail };
  }
}
function* filesBelow(folder) {
  for (const part of names(folder))
    for (const name of names(join(folder, part))) yield join(folder, part, name);
}
function names(folder) {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

export {
  allEntries,
  filesBelow
};
