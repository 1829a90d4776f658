import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/store/layout.ts
import { createHash } from "node:crypto";
var storeFormat = 1;
var placesIn = (folder) => ({
  format: `${folder}/store.json`,
  blobs: `${folder}/blobs/sha256`,
  blob: (hex) => `${folder}/blobs/sha256/${hex.slice(0, 2)}/${hex}`,
  entries: `${folder}/entries`,
  entry: (fingerprint) => `${folder}/entries/${fingerprint.slice(0, 2)}/${fingerprint}.json`,
  statIndex: `${folder}/index/stat.json`,
  plan: (name) => `${folder}/index/plans/${name}.json`,
  history: (pipeline) => `${folder}/index/history/${folderName(pipeline)}.json`,
  runs: `${folder}/runs`,
  latest: `${folder}/runs/latest`,
  work: `${folder}/work`,
  checkpoints: (fingerprint) => `${folder}/checkpoints/${fingerprint}`,
  claim: (fingerprint) => `${folder}/claims/${fingerprint}`,
  out: (pipeline, stage, output) => `${folder}/out/${folderName(pipeline)}/${folderName(stage)}/${folderName(output)}`
});
var known = /* @__PURE__ */ new Map();
function layout(folder) {
  const places = known.get(folder) ?? placesIn(folder);
  known.set(folder, places);
  return places;
}
var longest = 180;
function folderName(id) {
  if (id.length < longest && /^[\w%-][\w.%=,[\]-]*$/.test(id)) return id;
  const unsafe = /[\p{Cc}/\\]|^\./gu;
  if (id !== "" && Buffer.byteLength(id) <= longest && id.search(unsafe) < 0) return id;
  const start = [...id.replace(unsafe, "_")].slice(0, 40).join("");
  return `${start}%${createHash("sha256").update(id).digest("hex").slice(0, 16)}`;
}

// src/store/stamp.ts
import { constants, lstatSync, statSync } from "node:fs";
function statOf(path) {
  const stats = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && fileStat(stats);
}
function statThrough(path) {
  const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stats && fileStat(stats);
}
var forms = /* @__PURE__ */ new Map([
  [constants.S_IFREG, "file"],
  [constants.S_IFDIR, "folder"],
  [constants.S_IFLNK, "link"]
]);
var fileStat = (stats) => ({
  stamp: `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`,
  form: forms.get(Number(stats.mode) & constants.S_IFMT) ?? "other",
  size: Number(stats.size),
  executable: (stats.mode & 0o111n) !== 0n,
  mtime: stats.mtimeNs,
  ctime: stats.ctimeNs
});
function settle(stat) {
  const grain = stat.ctime % 1000000000n === 0n ? 2000000000n : 20000000n;
  const wait = stat.ctime + grain - nowNanoseconds();
  if (wait <= 0n) return true;
  if (wait > grain + 1000000n) return false;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(wait / 1000000n) + 1);
  return true;
}
var nowNanoseconds = () => BigInt(Date.now()) * 1000000n;
var backdate = () => Math.floor(Date.now() / 1e3) - 3;

export {
  storeFormat,
  layout,
  folderName,
  statOf,
  statThrough,
  fileStat,
  settle,
  backdate
};
