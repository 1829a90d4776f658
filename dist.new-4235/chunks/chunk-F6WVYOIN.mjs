import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  backdate,
  layout
} from "./chunk-MV6VXUQU.mjs";

// src/store/copy-out.ts
import {
  chmodSync,
  constants,
  copyFileSync,
  mkdirSync,
  symlinkSync,
  utimesSync,
  writeFileSync
} from "node:fs";
import { join } from "node:path";
function copyOut(store, content, path, access, extra = /* @__PURE__ */ new Map()) {
  const past = backdate();
  if (content.form === "file") {
    copyBlob(store, content, path, access, past);
    return /* @__PURE__ */ new Map([["", { hex: content.hex, past }]]);
  }
  const copied = /* @__PURE__ */ new Map();
  mkdirSync(path);
  for (const entry of content.listing) {
    const at = join(path, entry.path);
    const own = extra.get(entry.path);
    if (entry.type === "folder") mkdirSync(at);
    else if (entry.type === "link") symlinkSync(entry.target, at);
    else if (own !== void 0) writeFileSync(at, own, { flag: "wx", mode: 292 });
    else {
      copyBlob(store, entry, at, access, past);
      copied.set(entry.path, { hex: entry.hex, past });
    }
  }
  return copied;
}
function copyBlob(store, { hex, executable }, path, access, past) {
  copyFileSync(layout(store.folder).blob(hex), path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
  chmodSync(path, (access === "write" ? 420 : 292) | (executable ? 73 : 0));
  utimesSync(path, past, past);
}

export {
  copyOut
};
