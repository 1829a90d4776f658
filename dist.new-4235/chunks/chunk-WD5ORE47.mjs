import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  discard,
  findWorkspace,
  isAlive,
  liveRuns,
  makeWorkspace,
  ownerRecord
} from "./chunk-KCFSGQY6.mjs";
import {
  isErrno
} from "./chunk-HLQJ6IPJ.mjs";
import {
  layout
} from "./chunk-MV6VXUQU.mjs";
import {
  shown
} from "./chunk-NRDNGIIX.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";

// src/execute/removers.ts
import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { join } from "node:path";
var prefix = "remover-";
var announceRemover = (store) => makeWorkspace(store.folder, `${prefix}${randomBytes(6).toString("hex")}`, ownerRecord());
function liveRemovers(store, now, own) {
  const { work } = layout(store.folder);
  return names(work).filter((name) => name.startsWith(prefix)).map((name) => findWorkspace(join(work, name))).filter((found) => found.folder !== own?.folder && isAlive(found, now.getTime() - found.touched)).map(({ folder }) => folder);
}
function removeAlone(store, now, work) {
  const own = announceRemover(store);
  try {
    const runs = [...liveRuns(store, now())];
    const removers = liveRemovers(store, now(), own).length;
    return runs.length > 0 || removers > 0 ? fail({ runs, removers }) : ok(work());
  } finally {
    discard(own.folder);
  }
}
function names(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

// src/store/remove.ts
import { readdirSync as readdirSync2, rmSync, unlinkSync } from "node:fs";
function removeStored(store, entries, blobs) {
  const places = layout(store.folder);
  for (const fingerprint of entries) unlink(places.entry(fingerprint));
  for (const hex of blobs) unlink(places.blob(hex));
}
var checkpointsIn = (store) => names2(layout(store.folder).checkpoints(""));
function removeCheckpoints(store, fingerprints) {
  for (const fingerprint of fingerprints) removeFolder(layout(store.folder).checkpoints(fingerprint));
}
function removeFolder(path) {
  rmSync(path, { recursive: true, force: true });
}
function unlink(path) {
  try {
    unlinkSync(path);
  } catch (error) {
    if (!isErrno(error) || error.code !== "ENOENT") throw error;
  }
}
function names2(folder) {
  try {
    return readdirSync2(folder);
  } catch {
    return [];
  }
}

// src/cli/in-the-way.ts
function inTheWay({ runs }, store, world) {
  const folder = shown(store.folder, world);
  return runs.length > 0 ? `run ${runs.join(", ")} is under way in ${folder}, and may need anything there: nothing was removed
Try again when it has ended.` : `something else removes from ${folder} now: nothing was removed`;
}

export {
  removeAlone,
  removeStored,
  checkpointsIn,
  removeCheckpoints,
  removeFolder,
  inTheWay
};
