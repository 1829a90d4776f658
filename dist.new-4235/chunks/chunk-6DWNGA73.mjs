import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  hexOf,
  parseListing
} from "./chunk-VGI4DZYJ.mjs";
import {
  attempt
} from "./chunk-HLQJ6IPJ.mjs";
import {
  layout
} from "./chunk-MV6VXUQU.mjs";

// src/store/reach.ts
import { readFileSync } from "node:fs";
var blobsOfOutputs = (store, outputs) => [
  ...new Set(Object.values(outputs).flatMap((digest) => blobsOf(store, digest)))
];
function blobsOf(store, digest) {
  const hex = hexOf(digest);
  if (digest.form === "file") return [hex];
  const text = attempt(layout(store.folder).blob(hex), (path) => readFileSync(path, "utf8"));
  const listing = text.ok ? parseListing(text.value) : void 0;
  return [hex, ...(listing ?? []).flatMap((entry) => entry.type === "file" ? [entry.hex] : [])];
}

export {
  blobsOfOutputs
};
