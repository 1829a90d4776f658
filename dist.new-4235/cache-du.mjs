import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  allBlobs
} from "./chunks/chunk-ISKQX3LP.mjs";
import {
  blobsOfOutputs
} from "./chunks/chunk-6DWNGA73.mjs";
import {
  keptRuns
} from "./chunks/chunk-OGHM3VMN.mjs";
import {
  wholeNumber
} from "./chunks/chunk-EKPI3ZF5.mjs";
import {
  bytes,
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  allEntries
} from "./chunks/chunk-TNK3TEO4.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import {
  statOf
} from "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  padEnd,
  padStart,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/cache-du.ts
import { readdirSync as readdirSync2 } from "node:fs";
import { join as join2 } from "node:path";

// src/store/disk-use.ts
import { readdirSync } from "node:fs";
import { join } from "node:path";
function diskUse(path) {
  const total = { files: 0, bytes: 0 };
  const pending = [path];
  for (let at = pending.pop(); at !== void 0; at = pending.pop()) {
    const stat = statOf(at);
    if (stat === void 0) continue;
    if (stat.form === "folder") for (const name of names(at)) pending.push(join(at, name));
    else {
      total.files += 1;
      total.bytes += stat.size;
    }
  }
  return total;
}
function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// src/cli/cache-du.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  const keep = wholeNumber(call, "keep-runs", 1, world);
  if (store === void 0 || keep === void 0) return 2;
  if (statOf(store.folder) === void 0) {
    world.out(`there is nothing in ${shown(store.folder, world)} yet
`);
    return 0;
  }
  const parts = partsOf(store);
  const blobs = blobUse(store, keep);
  world.out(
    isGiven(call, "json") ? jsonLine({ version: 1, folder: store.folder, parts, blobs }) : `${[...table(parts), "", ...sentences(blobs, keep)].join("\n")}
`
  );
  return 0;
}
function partsOf({ folder }) {
  const known = ["blobs", "entries", "runs", "out", "checkpoints", "index", "work"];
  const others = readdirSync2(folder).filter((name) => !known.includes(name));
  const add = (a, b) => ({ files: a.files + b.files, bytes: a.bytes + b.bytes });
  return {
    ...Object.fromEntries(known.map((name) => [name, diskUse(join2(folder, name))])),
    other: others.map((name) => diskUse(join2(folder, name))).reduce(add, { files: 0, bytes: 0 })
  };
}
function blobUse(store, keep) {
  const { fingerprints } = keptRuns(store, keep);
  const [kept, entries] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
  for (const { entry, fingerprint } of allEntries(store))
    for (const hex of entry === void 0 ? [] : blobsOfOutputs(store, entry.outputs))
      (fingerprints.has(fingerprint) ? kept : entries).add(hex);
  const blobs = [...allBlobs(store)];
  const used = (isMine) => {
    const mine = blobs.filter(([hex]) => isMine(hex));
    return { files: mine.length, bytes: mine.reduce((sum, [, size]) => sum + size, 0) };
  };
  return {
    kept: used((hex) => kept.has(hex)),
    entries: used((hex) => entries.has(hex) && !kept.has(hex)),
    none: used((hex) => !entries.has(hex) && !kept.has(hex))
  };
}
function table(parts) {
  const total = Object.values(parts).reduce((a, b) => ({
    files: a.files + b.files,
    bytes: a.bytes + b.bytes
  }));
  const rows = [
    ["", "files", "size"],
    ...Object.entries({ ...parts, total }).filter(([, { files }]) => files > 0).map(([name, use]) => [name, String(use.files), bytes(use.bytes)])
  ];
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => width(row[at]))));
  return rows.map(
    (row) => row.map((cell, at) => (at === 0 ? padEnd : padStart)(cell, widths[at])).join("  ").trimEnd()
  );
}
function sentences({ kept, entries, none }, keep) {
  const all = kept.bytes + entries.bytes + none.bytes;
  const share = (use) => `${bytes(use.bytes)} in ${count(use.files, "blob")}${all === 0 ? "" : ` (${Math.round(100 * use.bytes / all)} %)`}`;
  const newest = keep === 1 ? "run" : `${keep} runs`;
  return [
    `Needed by the newest ${newest} of each pipeline: ${share(kept)}; by other entries: ${share(entries)};`,
    `by nothing: ${share(none)}, which pipeline cache gc removes.`
  ];
}
export {
  command
};
