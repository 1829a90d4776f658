import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  filesBelow
} from "./chunk-TNK3TEO4.mjs";
import {
  layout,
  statOf
} from "./chunk-MV6VXUQU.mjs";

// src/store/all-blobs.ts
import { basename } from "node:path";
function allBlobs(store) {
  const blobs = /* @__PURE__ */ new Map();
  for (const path of filesBelow(layout(store.folder).blobs)) {
    const stat = statOf(path);
    if (stat?.form === "file" && /^[0-9a-f]{64}$/.test(basename(path))) blobs.set(basename(path), stat.size);
  }
  return blobs;
}

export {
  allBlobs
};
