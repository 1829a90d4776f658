import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  artifactDamage,
  sha256
} from "./chunk-VGI4DZYJ.mjs";
import {
  attempt
} from "./chunk-HLQJ6IPJ.mjs";
import {
  layout
} from "./chunk-MV6VXUQU.mjs";

// src/store/entries.ts
import { readFileSync } from "node:fs";
function lookUp(store, fingerprint) {
  const read = readEntry(store, fingerprint);
  if (read.found !== "whole") return read;
  for (const [output, digest] of Object.entries(read.entry.outputs)) {
    const damage = artifactDamage(store, digest);
    if (damage !== void 0) return { found: "damaged", detail: `output ${output}: ${damage}` };
  }
  return read;
}
function readEntry(store, fingerprint) {
  const text = attempt(layout(store.folder).entry(fingerprint), (path) => readFileSync(path, "utf8"));
  if (!text.ok) {
    const { detail } = text.failures[0];
    return detail === "not found" ? { found: "nothing" } : { found: "damaged", detail };
  }
  const [body = "", sum] = text.value.split("\n");
  if (sum !== sha256(body)) return { found: "damaged", detail: "the entry is not as it was written" };
  const entry = JSON.parse(body);
  if (entry.fingerprint !== fingerprint)
    return { found: "damaged", detail: "the entry belongs to another fingerprint" };
  return { found: "whole", entry };
}

export {
  lookUp,
  readEntry
};
