(function (module, require, __filename, $import) {
"use strict";
var __create = Object.create;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __esm = (fn, res, err) => function __init() {
  if (err) throw err[0];
  try {
    return fn && (res = (0, fn[__getOwnPropNames(fn)[0]])(fn = 0)), res;
  } catch (e) {
    throw err = [e], e;
  }
};
var __export = (target, all) => {
  for (var name in all)
    __defProp(target, name, { get: all[name], enumerable: true });
};
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  isNodeMode || !mod || !mod.__esModule ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: true }), mod);

// src/base/nearest.ts
function distance(a, b) {
  let before = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, before[j - 2] + 1);
      row.push(best);
    }
    before = last;
    last = row;
  }
  return last[b.length];
}
function nearest(name, known2) {
  const limit2 = Math.max(1, Math.floor(name.length / 3));
  let best;
  let least = limit2 + 1;
  for (const candidate of known2) {
    if (Math.abs(candidate.length - name.length) >= least) continue;
    const d = distance(name.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}
var init_nearest = __esm({
  "src/base/nearest.ts"() {
    "use strict";
  }
});

// src/base/result.ts
var ok, fail;
var init_result = __esm({
  "src/base/result.ts"() {
    "use strict";
    ok = (value2) => ({ ok: true, value: value2 });
    fail = (...failures) => ({ ok: false, failures });
  }
});

// src/domain/plan.ts
function sourceOf(input) {
  if (input.from === "path") return input.written;
  return `${input.from === "stage" ? input.id : `${input.stage}[*]`}.${input.output}`;
}
function variantId(stage, variant) {
  const cells = Object.entries(variant).map(([axis, value2]) => `${axis}=${cellText(value2)}`);
  return cells.length === 0 ? stage : `${stage}[${cells.join(",")}]`;
}
var sourcesOf, typesOf, cellText;
var init_plan = __esm({
  "src/domain/plan.ts"() {
    "use strict";
    sourcesOf = (inputs) => Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, sourceOf(input)]));
    typesOf = (outputs) => Object.fromEntries(
      Object.entries(outputs).flatMap(([name, { type }]) => type === "any" ? [] : [[name, type]])
    );
    cellText = (value2) => (typeof value2 === "string" ? value2 : JSON.stringify(value2)).replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      /[%/\\,=[\]\u0000-\u001f\u007f]/g,
      encodeURIComponent
    );
  }
});

// src/store/layout.ts
function layout(folder) {
  const places = known.get(folder) ?? placesIn(folder);
  known.set(folder, places);
  return places;
}
function folderName(id) {
  if (id.length < longest && /^[\w%-][\w.%=,[\]-]*$/.test(id)) return id;
  const unsafe = /[\p{Cc}/\\]|^\./gu;
  if (id !== "" && Buffer.byteLength(id) <= longest && id.search(unsafe) < 0) return id;
  const start2 = [...id.replace(unsafe, "_")].slice(0, 40).join("");
  return `${start2}%${(0, import_node_crypto.createHash)("sha256").update(id).digest("hex").slice(0, 16)}`;
}
var import_node_crypto, storeFormat, placesIn, known, longest;
var init_layout = __esm({
  "src/store/layout.ts"() {
    "use strict";
    import_node_crypto = require("node:crypto");
    storeFormat = 1;
    placesIn = (folder) => ({
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
    known = /* @__PURE__ */ new Map();
    longest = 180;
  }
});

// src/store/checkpoints.ts
function makeCheckpoints(store, fingerprint) {
  const folder = layout(store.folder).checkpoints(fingerprint);
  (0, import_node_fs.mkdirSync)(folder, { recursive: true });
  return folder;
}
var import_node_fs;
var init_checkpoints = __esm({
  "src/store/checkpoints.ts"() {
    "use strict";
    import_node_fs = require("node:fs");
    init_layout();
  }
});

// src/base/sha256.ts
var import_node_crypto2, sha256;
var init_sha256 = __esm({
  "src/base/sha256.ts"() {
    "use strict";
    import_node_crypto2 = __toESM(require("node:crypto"), 1);
    sha256 = (data) => (
      // In one call where Node has it (20.12 on): for short texts it takes half as long.
      import_node_crypto2.default.hash === void 0 ? import_node_crypto2.default.createHash("sha256").update(data).digest("hex") : import_node_crypto2.default.hash("sha256", data, "hex")
    );
  }
});

// src/store/atomic.ts
function writeAtomically(path, text3, temporary, durable = false) {
  writeBeside(temporary, text3, durable);
  makeParent(path, () => (0, import_node_fs2.renameSync)(temporary, path));
}
function makeParent(path, attempt2) {
  try {
    return attempt2();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error) || error.code !== "ENOENT") throw error;
    (0, import_node_fs2.mkdirSync)((0, import_node_path.dirname)(path), { recursive: true });
    return attempt2();
  }
}
function writeBeside(path, text3, durable) {
  const bytes = typeof text3 === "string" ? Buffer.from(text3) : text3;
  const file2 = makeParent(path, () => (0, import_node_fs2.openSync)(path, "wx"));
  try {
    for (let at = 0; at < bytes.length; ) at += (0, import_node_fs2.writeSync)(file2, bytes, at);
    if (durable) (0, import_node_fs2.fsyncSync)(file2);
  } finally {
    (0, import_node_fs2.closeSync)(file2);
  }
}
var import_node_fs2, import_node_path;
var init_atomic = __esm({
  "src/store/atomic.ts"() {
    "use strict";
    import_node_fs2 = require("node:fs");
    import_node_path = require("node:path");
  }
});

// src/store/stamp.ts
function statOf(path) {
  const stats = (0, import_node_fs3.lstatSync)(path, { bigint: true, throwIfNoEntry: false });
  return stats && fileStat(stats);
}
function statThrough(path) {
  const stats = (0, import_node_fs3.statSync)(path, { bigint: true, throwIfNoEntry: false });
  return stats && fileStat(stats);
}
function settle(stat) {
  const grain = stat.ctime % 1000000000n === 0n ? 2000000000n : 20000000n;
  const wait = stat.ctime + grain - nowNanoseconds();
  if (wait <= 0n) return true;
  if (wait > grain + 1000000n) return false;
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(wait / 1000000n) + 1);
  return true;
}
var import_node_fs3, forms, fileStat, nowNanoseconds, backdate, isBackdated;
var init_stamp = __esm({
  "src/store/stamp.ts"() {
    "use strict";
    import_node_fs3 = require("node:fs");
    forms = /* @__PURE__ */ new Map([
      [import_node_fs3.constants.S_IFREG, "file"],
      [import_node_fs3.constants.S_IFDIR, "folder"],
      [import_node_fs3.constants.S_IFLNK, "link"]
    ]);
    fileStat = (stats) => ({
      stamp: `${stats.ino} ${stats.size} ${stats.mtimeNs} ${stats.ctimeNs}`,
      form: forms.get(Number(stats.mode) & import_node_fs3.constants.S_IFMT) ?? "other",
      size: Number(stats.size),
      executable: (stats.mode & 0o111n) !== 0n,
      mtime: stats.mtimeNs,
      ctime: stats.ctimeNs
    });
    nowNanoseconds = () => BigInt(Date.now()) * 1000000n;
    backdate = () => Math.floor(Date.now() / 1e3) - 3;
    isBackdated = (stat, past) => stat.mtime === BigInt(past) * 1000000000n;
  }
});

// src/store/hash.ts
function hashFile(path) {
  const file2 = (0, import_node_fs4.openSync)(path, "r");
  try {
    const before = fileStat((0, import_node_fs4.fstatSync)(file2, { bigint: true }));
    const hash = (0, import_node_crypto3.createHash)("sha256");
    const size = feed(file2, hash);
    const after = fileStat((0, import_node_fs4.fstatSync)(file2, { bigint: true }));
    return { hex: hash.digest("hex"), size, before, after };
  } finally {
    (0, import_node_fs4.closeSync)(file2);
  }
}
function feed(file2, hash) {
  for (let size = 0; ; ) {
    const read2 = (0, import_node_fs4.readSync)(file2, buffer, 0, buffer.length, null);
    if (read2 === 0) return size;
    hash.update(buffer.subarray(0, read2));
    size += read2;
  }
}
var import_node_crypto3, import_node_fs4, buffer;
var init_hash = __esm({
  "src/store/hash.ts"() {
    "use strict";
    import_node_crypto3 = require("node:crypto");
    import_node_fs4 = require("node:fs");
    init_stamp();
    buffer = Buffer.allocUnsafeSlow(1 << 20);
  }
});

// src/store/errno.ts
var isErrno, words, errnoWords;
var init_errno = __esm({
  "src/store/errno.ts"() {
    "use strict";
    isErrno = (error) => error instanceof Error && "code" in error && "syscall" in error;
    words = {
      EACCES: "permission denied",
      EPERM: "operation not permitted",
      ENOENT: "not found",
      ENOTDIR: "a part of the path is a file",
      EISDIR: "is a folder",
      ENOSPC: "no space left on the disk",
      EDQUOT: "the disk quota is used up",
      EFBIG: "larger than the allowed file size",
      EROFS: "the file system is read-only",
      ELOOP: "too many symbolic links",
      ENAMETOOLONG: "the path is too long",
      EMFILE: "too many open files"
    };
    errnoWords = (error) => words[error.code ?? ""] ?? error.code ?? error.message;
  }
});

// src/store/scan.ts
function scanFolder(root) {
  const found = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const names5 = attempt((0, import_node_path2.join)(root, folder), (path) => (0, import_node_fs5.readdirSync)(path));
    if (!names5.ok) return names5;
    for (const name of names5.value) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const entry = attempt(`${root}/${path}`, (at) => look(root, path, at));
      if (!entry.ok) return entry;
      if (typeof entry.value === "string") return fail({ path: (0, import_node_path2.join)(root, path), detail: entry.value });
      if (entry.value.stat.form === "folder") pending.push(path);
      found.push(entry.value);
    }
  }
  return ok(found.sort((a, b) => a.path < b.path ? -1 : 1));
}
function look(root, path, at) {
  const stat = statOf(at);
  if (stat === void 0) return "vanished while the folder was read";
  if (stat.form === "other") return "is neither a file, a folder nor a symbolic link";
  if (stat.form !== "link") return { path, stat };
  const target = (0, import_node_fs5.readlinkSync)(at);
  if (leaves(root, at, target)) return `is a symbolic link that leaves the folder, to ${target}`;
  return { path, stat, target };
}
function leaves(root, at, target) {
  if ((0, import_node_path2.isAbsolute)(target)) return true;
  try {
    return !isInside((0, import_node_fs5.realpathSync)(root), (0, import_node_fs5.realpathSync)(at));
  } catch {
    return (0, import_node_path2.normalize)(target) !== target || !isInside(root, (0, import_node_path2.join)((0, import_node_path2.dirname)(at), target));
  }
}
function isInside(folder, path) {
  const way = (0, import_node_path2.relative)(folder, path);
  return way !== ".." && !way.startsWith(`..${import_node_path2.sep}`) && !(0, import_node_path2.isAbsolute)(way);
}
function attempt(path, action) {
  try {
    return ok(action(path));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fail({ path, detail: errnoWords(error) });
  }
}
var import_node_fs5, import_node_path2;
var init_scan = __esm({
  "src/store/scan.ts"() {
    "use strict";
    import_node_fs5 = require("node:fs");
    import_node_path2 = require("node:path");
    init_result();
    init_errno();
    init_stamp();
  }
});

// src/store/blobs.ts
function blobDamage(store, hex) {
  const path = layout(store.folder).blob(hex);
  const stat = statOf(path);
  if (stat === void 0) return `blob ${short(hex)} is missing`;
  if (store.index.get(`blob:${hex}`, stat.stamp) === hex) return void 0;
  const hashed = attempt(path, hashFile);
  if (!hashed.ok) return `blob ${short(hex)} cannot be read: ${hashed.failures[0].detail}`;
  if (hashed.value.hex !== hex) return `blob ${short(hex)} is not what it was when it was stored`;
  store.index.set(`blob:${hex}`, hashed.value.after.stamp, hex);
  return void 0;
}
function putBytes(store, workspace, bytes) {
  const hex = sha256(bytes);
  if (isKnownWhole(store, hex)) return hex;
  const beside = workspace.temporary();
  (0, import_node_fs6.writeFileSync)(beside, bytes, { flag: "wx" });
  const past = protect(beside);
  keep(store, beside, hex, past);
  return hex;
}
function putFile(store, workspace, path, move) {
  const beside = workspace.temporary();
  if (move) (0, import_node_fs6.renameSync)(path, beside);
  else (0, import_node_fs6.copyFileSync)(path, beside, import_node_fs6.constants.COPYFILE_FICLONE | import_node_fs6.constants.COPYFILE_EXCL);
  const past = protect(beside);
  const { hex, size } = hashFile(beside);
  if (isKnownWhole(store, hex)) (0, import_node_fs6.unlinkSync)(beside);
  else keep(store, beside, hex, past);
  return { hex, size };
}
function isKnownWhole(store, hex) {
  const stat = statOf(layout(store.folder).blob(hex));
  return stat !== void 0 && store.index.get(`blob:${hex}`, stat.stamp) === hex;
}
function protect(beside) {
  const past = backdate();
  (0, import_node_fs6.chmodSync)(beside, 292);
  (0, import_node_fs6.utimesSync)(beside, past, past);
  return past;
}
function keep(store, beside, hex, past) {
  const path = layout(store.folder).blob(hex);
  makeParent(path, () => (0, import_node_fs6.renameSync)(beside, path));
  const stat = statOf(path);
  if (stat && isBackdated(stat, past)) store.index.set(`blob:${hex}`, stat.stamp, hex);
}
function flushBlob(store, hex) {
  const file2 = (0, import_node_fs6.openSync)(layout(store.folder).blob(hex), "r");
  try {
    (0, import_node_fs6.fsyncSync)(file2);
  } finally {
    (0, import_node_fs6.closeSync)(file2);
  }
}
var import_node_fs6, short;
var init_blobs = __esm({
  "src/store/blobs.ts"() {
    "use strict";
    import_node_fs6 = require("node:fs");
    init_sha256();
    init_atomic();
    init_hash();
    init_layout();
    init_scan();
    init_stamp();
    short = (hex) => hex.slice(0, 12);
  }
});

// src/base/json.ts
function canonical(value2) {
  if (typeof value2 === "number" && !Number.isFinite(value2)) throw new Error(`no JSON form for ${value2}`);
  if (value2 === null || typeof value2 !== "object") return JSON.stringify(value2);
  if (Array.isArray(value2)) return `[${value2.map(canonical).join(",")}]`;
  const object = value2;
  const fields2 = Object.keys(object).filter((key) => object[key] !== void 0).sort().map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`);
  return `{${fields2.join(",")}}`;
}
var isObject, sameJson;
var init_json = __esm({
  "src/base/json.ts"() {
    "use strict";
    isObject = (value2) => typeof value2 === "object" && value2 !== null && !Array.isArray(value2);
    sameJson = (a, b) => canonical(a) === canonical(b);
  }
});

// src/store/listing.ts
function listingText(listing) {
  let text3 = "";
  for (const entry of sorted(listing)) text3 += `${entryText(entry)}
`;
  return text3;
}
function entryText(entry) {
  const path = JSON.stringify(entry.path);
  if (entry.type === "file")
    return `{"executable":${entry.executable},"hex":"${entry.hex}","path":${path},"size":${entry.size},"type":"file"}`;
  if (entry.type === "folder") return `{"path":${path},"type":"folder"}`;
  return `{"path":${path},"target":${JSON.stringify(entry.target)},"type":"link"}`;
}
function parseListing(text3) {
  try {
    const entries = text3.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
    return entries.every(isEntry) ? entries : void 0;
  } catch {
    return void 0;
  }
}
function isEntry(value2) {
  if (!isObject(value2) || typeof value2["path"] !== "string" || !staysInside(value2["path"])) return false;
  if (value2["type"] === "file") return typeof value2["hex"] === "string" && typeof value2["size"] === "number";
  return value2["type"] === "folder" || value2["type"] === "link" && typeof value2["target"] === "string";
}
var byPath, sorted, folderDigest, staysInside;
var init_listing = __esm({
  "src/store/listing.ts"() {
    "use strict";
    init_json();
    init_sha256();
    byPath = (a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
    sorted = (listing) => listing.every((entry, i) => i === 0 || byPath(listing[i - 1], entry) <= 0) ? listing : [...listing].sort(byPath);
    folderDigest = (listing) => ({
      digest: `sha256:${sha256(listingText(listing))}`,
      size: listing.reduce((sum, entry) => sum + (entry.type === "file" ? entry.size : 0), 0),
      form: "folder"
    });
    staysInside = (path) => path.split("/").every((part) => part !== "" && part !== "." && part !== "..");
  }
});

// src/store/artifacts.ts
function putArtifact(store, workspace, path, move) {
  const stat = statOf(path);
  if (stat?.form === "file") {
    const { hex, size } = putFile(store, workspace, path, move && isOurs(path));
    const digest = { digest: `sha256:${hex}`, size, form: "file" };
    return ok(stat.executable ? { ...digest, executable: true } : digest);
  }
  if (stat?.form !== "folder") return fail({ path, detail: "is neither a file nor a folder" });
  const found = scanFolder(path);
  if (!found.ok) return found;
  const listing = found.value.map((entry) => putFound(store, workspace, path, entry, move));
  putBytes(store, workspace, listingText(listing));
  return ok(folderDigest(listing));
}
function putFound(store, workspace, root, { path, stat, target }, move) {
  if (stat.form === "folder") return { type: "folder", path };
  if (target !== void 0) return { type: "link", path, target };
  const at = (0, import_node_path3.join)(root, path);
  const { hex, size } = putFile(store, workspace, at, move && isOurs(at));
  return { type: "file", path, hex, size, executable: stat.executable };
}
function contentOf(store, digest) {
  const hex = hexOf(digest);
  if (digest.form === "file") return ok({ form: "file", hex, executable: digest.executable === true });
  const damage = blobDamage(store, hex);
  if (damage !== void 0) return fail(damage);
  const listing = parseListing((0, import_node_fs7.readFileSync)(layout(store.folder).blob(hex), "utf8"));
  return listing ? ok({ form: "folder", listing }) : fail(`blob ${hex.slice(0, 12)} is no listing of a folder`);
}
function contentDamage(store, content, extra) {
  if (content.form === "file") return blobDamage(store, content.hex);
  for (const entry of content.listing) {
    const damage = entry.type === "file" && !extra.has(entry.path) ? blobDamage(store, entry.hex) : void 0;
    if (damage !== void 0) return damage;
  }
  return void 0;
}
function flushArtifact(store, digest) {
  const content = contentOf(store, digest);
  if (content.ok) for (const hex of blobsOf(digest, content.value)) flushBlob(store, hex);
}
function artifactDamage(store, digest) {
  const content = contentOf(store, digest);
  if (!content.ok) return content.failures[0];
  for (const hex of blobsOf(digest, content.value)) {
    const damage = blobDamage(store, hex);
    if (damage !== void 0) return damage;
  }
  return void 0;
}
var import_node_fs7, import_node_path3, isOurs, hexOf, blobsOf;
var init_artifacts = __esm({
  "src/store/artifacts.ts"() {
    "use strict";
    import_node_fs7 = require("node:fs");
    import_node_path3 = require("node:path");
    init_result();
    init_blobs();
    init_layout();
    init_listing();
    init_scan();
    init_stamp();
    isOurs = (path) => (0, import_node_fs7.statSync)(path).nlink === 1;
    hexOf = (digest) => digest.digest.slice("sha256:".length);
    blobsOf = (digest, content) => content.form === "file" ? [content.hex] : [hexOf(digest), ...content.listing.flatMap((entry) => entry.type === "file" ? [entry.hex] : [])];
  }
});

// src/store/entries.ts
function lookUp(store, fingerprint) {
  const read2 = readEntry(store, fingerprint);
  if (read2.found !== "whole") return read2;
  for (const [output, digest] of Object.entries(read2.entry.outputs)) {
    const damage = artifactDamage(store, digest);
    if (damage !== void 0) return { found: "damaged", detail: `output ${output}: ${damage}` };
  }
  return read2;
}
function readEntry(store, fingerprint) {
  const text3 = attempt(layout(store.folder).entry(fingerprint), (path) => (0, import_node_fs8.readFileSync)(path, "utf8"));
  if (!text3.ok) {
    const { detail } = text3.failures[0];
    return detail === "not found" ? { found: "nothing" } : { found: "damaged", detail };
  }
  const [body = "", sum] = text3.value.split("\n");
  if (sum !== sha256(body)) return { found: "damaged", detail: "the entry is not as it was written" };
  const entry = JSON.parse(body);
  if (entry.fingerprint !== fingerprint)
    return { found: "damaged", detail: "the entry belongs to another fingerprint" };
  return { found: "whole", entry };
}
function putEntry(store, workspace, entry, durable) {
  if (durable) for (const digest of Object.values(entry.outputs)) flushArtifact(store, digest);
  const body = JSON.stringify(entry);
  const text3 = `${body}
${sha256(body)}
`;
  writeAtomically(layout(store.folder).entry(entry.fingerprint), text3, workspace.temporary(), durable);
}
var import_node_fs8;
var init_entries = __esm({
  "src/store/entries.ts"() {
    "use strict";
    import_node_fs8 = require("node:fs");
    init_sha256();
    init_artifacts();
    init_atomic();
    init_layout();
    init_scan();
  }
});

// src/store/history.ts
function readHistory(store, pipeline) {
  try {
    const value2 = JSON.parse((0, import_node_fs9.readFileSync)(layout(store.folder).history(pipeline), "utf8"));
    if (!isObject(value2)) return /* @__PURE__ */ new Map();
    return new Map(
      Object.entries(value2).flatMap(([id, past]) => isPastStage(past) ? [[id, past]] : [])
    );
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
function updateHistory(store, pipeline, stages, known2, workspace) {
  const differing = (from) => [...stages].filter(([id, past]) => from.get(id)?.fingerprint !== past.fingerprint);
  if (differing(known2).length === 0) return;
  const before = readHistory(store, pipeline);
  const news = differing(before);
  if (news.length === 0) return;
  const text3 = JSON.stringify(Object.fromEntries([...before, ...news]));
  writeAtomically(layout(store.folder).history(pipeline), text3, workspace().temporary());
}
var import_node_fs9, isPastStage;
var init_history = __esm({
  "src/store/history.ts"() {
    "use strict";
    import_node_fs9 = require("node:fs");
    init_json();
    init_atomic();
    init_layout();
    isPastStage = (value2) => isObject(value2) && typeof value2["stage"] === "string" && typeof value2["fingerprint"] === "string" && isObject(value2["variant"]);
  }
});

// src/store/last-use.ts
function noteUse(store, fingerprint, now) {
  try {
    (0, import_node_fs10.utimesSync)(layout(store.folder).entry(fingerprint), now, now);
  } catch (error) {
    if (!isErrno(error)) throw error;
  }
}
var import_node_fs10;
var init_last_use = __esm({
  "src/store/last-use.ts"() {
    "use strict";
    import_node_fs10 = require("node:fs");
    init_errno();
    init_layout();
  }
});

// src/store/copy-out.ts
function copyOut(store, content, path, access, extra = /* @__PURE__ */ new Map()) {
  const past = backdate();
  if (content.form === "file") {
    copyBlob(store, content, path, access, past);
    return /* @__PURE__ */ new Map([["", { hex: content.hex, past }]]);
  }
  const copied = /* @__PURE__ */ new Map();
  (0, import_node_fs11.mkdirSync)(path);
  for (const entry of content.listing) {
    const at = (0, import_node_path4.join)(path, entry.path);
    const own3 = extra.get(entry.path);
    if (entry.type === "folder") (0, import_node_fs11.mkdirSync)(at);
    else if (entry.type === "link") (0, import_node_fs11.symlinkSync)(entry.target, at);
    else if (own3 !== void 0) (0, import_node_fs11.writeFileSync)(at, own3, { flag: "wx", mode: 292 });
    else {
      copyBlob(store, entry, at, access, past);
      copied.set(entry.path, { hex: entry.hex, past });
    }
  }
  return copied;
}
function copyBlob(store, { hex, executable }, path, access, past) {
  (0, import_node_fs11.copyFileSync)(layout(store.folder).blob(hex), path, import_node_fs11.constants.COPYFILE_FICLONE | import_node_fs11.constants.COPYFILE_EXCL);
  (0, import_node_fs11.chmodSync)(path, (access === "write" ? 420 : 292) | (executable ? 73 : 0));
  (0, import_node_fs11.utimesSync)(path, past, past);
}
var import_node_fs11, import_node_path4;
var init_copy_out = __esm({
  "src/store/copy-out.ts"() {
    "use strict";
    import_node_fs11 = require("node:fs");
    import_node_path4 = require("node:path");
    init_layout();
    init_stamp();
  }
});

// src/store/workspace.ts
function makeWorkspace(store, run2, owner) {
  const { work } = layout(store);
  const folder = (0, import_node_path5.join)(work, run2);
  const unborn = (0, import_node_path5.join)(work, `.${run2}`);
  (0, import_node_fs12.mkdirSync)((0, import_node_path5.join)(unborn, "temporary"), { recursive: true });
  (0, import_node_fs12.writeFileSync)((0, import_node_path5.join)(unborn, ownerFile), JSON.stringify({ ...owner, run: run2 }));
  (0, import_node_fs12.renameSync)(unborn, folder);
  let count2 = 0;
  const name = () => `${count2++}-${(0, import_node_crypto4.randomUUID)().slice(0, 13)}`;
  const leaving = /* @__PURE__ */ new Set();
  const empty = [];
  return {
    folder,
    temporary: () => (0, import_node_path5.join)(folder, "temporary", name()),
    discardMeanwhile: (path) => {
      const folders = onlyFolders(path);
      if (folders !== void 0) return void empty.push(...folders);
      const gone = removeMeanwhile(path).then(() => void leaving.delete(gone));
      leaving.add(gone);
    },
    discarded: async () => {
      for (const path of empty) removeEmpty(path);
      await Promise.all(leaving);
    }
  };
}
function listWorkspaces(store) {
  return names(layout(store).work).map((run2) => findWorkspace((0, import_node_path5.join)(layout(store).work, run2)));
}
function names(folder) {
  try {
    return (0, import_node_fs12.readdirSync)(folder);
  } catch {
    return [];
  }
}
function readObject(file2) {
  try {
    const value2 = JSON.parse((0, import_node_fs12.readFileSync)(file2, "utf8"));
    return isObject(value2) ? value2 : void 0;
  } catch {
    return void 0;
  }
}
function discard(folder) {
  try {
    (0, import_node_fs12.rmdirSync)(folder);
    return;
  } catch {
  }
  try {
    (0, import_node_fs12.rmSync)(folder, { recursive: true, force: true, maxRetries: 2 });
  } catch {
  }
}
function onlyFolders(folder) {
  const below2 = [];
  try {
    for (const entry of (0, import_node_fs12.readdirSync)(folder, { withFileTypes: true })) {
      const inside = entry.isDirectory() ? onlyFolders((0, import_node_path5.join)(folder, entry.name)) : void 0;
      if (inside === void 0) return void 0;
      below2.push(...inside);
    }
  } catch {
    return void 0;
  }
  return [...below2, folder];
}
function removeEmpty(folder) {
  try {
    (0, import_node_fs12.rmdirSync)(folder);
  } catch {
  }
}
function clear(path, workspace) {
  const aside = workspace.temporary();
  try {
    (0, import_node_fs12.renameSync)(path, aside);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return;
    throw error;
  }
  (0, import_node_fs12.rmSync)(aside, { recursive: true, force: true });
}
var import_node_crypto4, import_node_fs12, import_node_path5, ownerFile, giveSign, findWorkspace, removeMeanwhile;
var init_workspace = __esm({
  "src/store/workspace.ts"() {
    "use strict";
    import_node_crypto4 = require("node:crypto");
    import_node_fs12 = require("node:fs");
    import_node_path5 = require("node:path");
    init_json();
    init_layout();
    init_stamp();
    ownerFile = "owner.json";
    giveSign = ({ folder }, now) => (0, import_node_fs12.utimesSync)(folder, now, now);
    findWorkspace = (folder) => ({
      folder,
      run: (0, import_node_path5.basename)(folder),
      owner: readObject((0, import_node_path5.join)(folder, ownerFile)),
      unborn: (0, import_node_path5.basename)(folder).startsWith("."),
      touched: Number((statOf(folder)?.ctime ?? 0n) / 1000000n)
    });
    removeMeanwhile = (folder) => new Promise((resolve5) => {
      (0, import_node_fs12.rmdir)(folder, (problem) => {
        if (problem === null) resolve5();
        else (0, import_node_fs12.rm)(folder, { recursive: true, force: true }, () => resolve5());
      });
    });
  }
});

// src/store/out.ts
function placeOutput(store, workspace, name, digest) {
  const { path, key } = placeOf(store, name);
  const content = contentOf(store, digest);
  if (!content.ok) throw new Error(`placed before it was proved whole: ${content.failures[0]}`);
  if (isInPlace(store, path, key, content.value)) return;
  const work = workspace();
  const beside = work.temporary();
  const copied = copyOut(store, content.value, beside, "write");
  (0, import_node_fs13.mkdirSync)((0, import_node_path6.dirname)(path), { recursive: true });
  swap(beside, path, work);
  remember(store, path, key, copied);
}
function isPlaced(store, name, digest) {
  const { path, key } = placeOf(store, name);
  const content = contentOf(store, digest);
  return content.ok && isInPlace(store, path, key, content.value);
}
function placeOf(store, { pipeline, stage, output }) {
  const path = layout(store.folder).out(pipeline, stage, output);
  return { path, key: `out:${(0, import_node_path6.relative)(store.folder, path)}` };
}
function isInPlace(store, path, key, content) {
  const stat = attempt(path, statOf);
  if (!stat.ok || stat.value?.form !== content.form) return false;
  if (content.form === "file") return isFile(store, path, key, stat.value, content);
  const found = scanFolder(path);
  if (!found.ok || found.value.length !== content.listing.length) return false;
  const wanted = byPath2(content.listing);
  return found.value.every(({ path: below2, stat: seen, target }) => {
    const entry = wanted.get(below2);
    if (entry?.type !== seen.form) return false;
    if (entry.type === "link") return entry.target === target;
    return entry.type === "folder" || isFile(store, (0, import_node_path6.join)(path, below2), `${key}/${below2}`, seen, entry);
  });
}
function isFile(store, path, key, stat, wanted) {
  if (stat.executable !== wanted.executable) return false;
  const known2 = store.index.get(key, stat.stamp);
  if (known2 !== void 0) return known2 === wanted.hex;
  const hashed = attempt(path, hashFile);
  if (!hashed.ok || hashed.value.hex !== wanted.hex) return false;
  if (isOld(hashed.value.after)) store.index.set(key, hashed.value.after.stamp, wanted.hex);
  return true;
}
function swap(beside, path, workspace) {
  for (let tries = 0; ; tries++) {
    const form = statOf(path)?.form;
    if (form !== void 0 && (form !== "file" || (0, import_node_fs13.statSync)(beside).isDirectory())) clear(path, workspace);
    try {
      (0, import_node_fs13.renameSync)(beside, path);
      return;
    } catch (error) {
      if (tries === 4) throw error;
    }
  }
}
function remember(store, path, key, copied) {
  for (const [below2, { hex, past }] of copied) {
    const stat = statOf(below2 === "" ? path : (0, import_node_path6.join)(path, below2));
    if (stat?.form === "file" && isBackdated(stat, past))
      store.index.set(below2 === "" ? key : `${key}/${below2}`, stat.stamp, hex);
  }
}
var import_node_fs13, import_node_path6, byPath2, isOld;
var init_out = __esm({
  "src/store/out.ts"() {
    "use strict";
    import_node_fs13 = require("node:fs");
    import_node_path6 = require("node:path");
    init_artifacts();
    init_copy_out();
    init_hash();
    init_layout();
    init_scan();
    init_stamp();
    init_workspace();
    byPath2 = (listing) => new Map(listing.map((entry) => [entry.path, entry]));
    isOld = (stat) => stat.ctime < (BigInt(Date.now()) - 3000n) * 1000000n;
  }
});

// src/store/runs.ts
function makeRunFolder(store, now) {
  const { id, folder } = makeFolder(layout(store.folder).runs, now);
  const events = (0, import_node_fs14.openSync)((0, import_node_path7.join)(folder, "events.jsonl"), "ax");
  return {
    id,
    folder,
    append: (lines2) => {
      const bytes = Buffer.from(lines2);
      for (let at = 0; at < bytes.length; ) at += (0, import_node_fs14.writeSync)(events, bytes, at);
    },
    finish: (report) => {
      (0, import_node_fs14.closeSync)(events);
      (0, import_node_fs14.writeFileSync)((0, import_node_path7.join)(folder, ".report.json"), report);
      (0, import_node_fs14.renameSync)((0, import_node_path7.join)(folder, ".report.json"), (0, import_node_path7.join)(folder, "report.json"));
      const link = (0, import_node_path7.join)(folder, ".latest");
      (0, import_node_fs14.symlinkSync)(id, link);
      (0, import_node_fs14.renameSync)(link, layout(store.folder).latest);
    }
  };
}
function makeFolder(runs, now) {
  const [date = "", time = ""] = now.toISOString().slice(0, 19).replace(/[-:]/g, "").split("T");
  for (; ; ) {
    const id = `${date}-${time}-${(0, import_node_crypto5.randomBytes)(2).toString("hex")}`;
    const folder = (0, import_node_path7.join)(runs, id);
    try {
      makeParent(folder, () => (0, import_node_fs14.mkdirSync)(folder));
      return { id, folder };
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
    }
  }
}
var import_node_crypto5, import_node_fs14, import_node_path7;
var init_runs = __esm({
  "src/store/runs.ts"() {
    "use strict";
    import_node_crypto5 = require("node:crypto");
    import_node_fs14 = require("node:fs");
    import_node_path7 = require("node:path");
    init_atomic();
    init_layout();
  }
});

// src/store/stat-index.ts
function readEntries(file2) {
  try {
    const value2 = JSON.parse((0, import_node_fs15.readFileSync)(file2, "utf8"));
    if (!isObject(value2) || value2["version"] !== 1 || !isObject(value2["entries"])) return {};
    if (!(Math.abs(Number(value2["boot"]) - bootTime()) <= tolerance)) return {};
    return value2["entries"];
  } catch {
    return {};
  }
}
var import_node_fs15, import_node_os, StatIndex, tolerance, bootTime;
var init_stat_index = __esm({
  "src/store/stat-index.ts"() {
    "use strict";
    import_node_fs15 = require("node:fs");
    import_node_os = require("node:os");
    init_json();
    StatIndex = class _StatIndex {
      #known;
      #used = /* @__PURE__ */ new Set();
      #changed = false;
      constructor(known2) {
        this.#known = known2;
      }
      /** Empty where the file is absent, torn, or of another version. */
      static load(file2) {
        return new _StatIndex(new Map(Object.entries(readEntries(file2))));
      }
      /** The digest (hex) of the file at `key` if it still has this stamp. */
      get(key, stamp) {
        const entry = this.#known.get(key);
        if (entry?.[0] !== stamp) return void 0;
        this.#used.add(key);
        return entry[1];
      }
      set(key, stamp, hex) {
        this.#used.add(key);
        if (this.get(key, stamp) === hex) return;
        this.#known.set(key, [stamp, hex]);
        this.#changed = true;
      }
      /** What to write, or `undefined` where nothing changed. Entries long unused are dropped once they are most of it. */
      serialize() {
        if (!this.#changed) return void 0;
        const keep2 = this.#known.size > 4 * this.#used.size + 1e4 ? this.#used : this.#known.keys();
        const entries = Object.fromEntries([...keep2].map((key) => [key, this.#known.get(key)]));
        return JSON.stringify({ version: 1, boot: bootTime(), entries });
      }
    };
    tolerance = 10;
    bootTime = () => Math.round(Date.now() / 1e3 - (0, import_node_os.uptime)());
  }
});

// src/store/store.ts
function openStore(folder) {
  const places = layout(folder);
  const text3 = attempt(places.format, (path) => (0, import_node_fs16.readFileSync)(path, "utf8"));
  if (!text3.ok) {
    const { detail } = text3.failures[0];
    if (detail !== "not found") return fail({ code: "store-unreadable", folder, detail });
  } else {
    const found = formatOf(text3.value);
    if (found !== String(storeFormat))
      return fail({ code: "store-format", folder, found, expected: storeFormat });
  }
  return ok({ folder, index: StatIndex.load(places.statIndex) });
}
function formatOf(text3) {
  try {
    const value2 = JSON.parse(text3);
    return isObject(value2) && "format" in value2 ? String(value2["format"]) : "unknown";
  } catch {
    return "unknown";
  }
}
function prepareStore(store) {
  const { format: format2 } = layout(store.folder);
  if (attempt(format2, (path) => (0, import_node_fs16.readFileSync)(path, "utf8")).ok) return;
  (0, import_node_fs16.mkdirSync)(store.folder, { recursive: true });
  writeAtomically(
    format2,
    `${JSON.stringify({ format: storeFormat })}
`,
    (0, import_node_path8.join)(store.folder, `.store.json.${(0, import_node_crypto6.randomBytes)(4).toString("hex")}`)
  );
}
function saveIndex(store, workspace) {
  const text3 = store.index.serialize();
  if (text3 !== void 0) writeAtomically(layout(store.folder).statIndex, text3, workspace().temporary());
}
var import_node_crypto6, import_node_fs16, import_node_path8;
var init_store = __esm({
  "src/store/store.ts"() {
    "use strict";
    import_node_crypto6 = require("node:crypto");
    import_node_fs16 = require("node:fs");
    import_node_path8 = require("node:path");
    init_json();
    init_result();
    init_atomic();
    init_layout();
    init_scan();
    init_stat_index();
  }
});

// src/execute/command.ts
var commandArguments, shellText, fill, quote;
var init_command = __esm({
  "src/execute/command.ts"() {
    "use strict";
    commandArguments = (run2, paths) => run2.map((word) => fill(word, paths, (path) => path));
    shellText = (run2, paths) => run2.map((word) => fill(word, paths, quote)).join(" ");
    fill = (word, { inputs, outputs }, write) => word.map((part) => {
      if (typeof part === "string") return part;
      const path = "input" in part ? inputs[part.input] : outputs[part.output];
      if (path === void 0)
        throw new Error(`the plan names a path it does not have: ${JSON.stringify(part)}`);
      return write(path);
    }).join("");
    quote = (path) => /^[\w/.,:=@%+-]+$/.test(path) ? path : `'${path.replaceAll("'", `'\\''`)}'`;
  }
});

// src/execute/environment.ts
function stageEnvironment(runner, declared) {
  const base = Object.entries(runner).filter(
    (entry) => entry[1] !== void 0 && (baseList.has(entry[0]) || entry[0].startsWith("LC_"))
  );
  return { ...Object.fromEntries(base), ...declared };
}
var baseList;
var init_environment = __esm({
  "src/execute/environment.ts"() {
    "use strict";
    baseList = /* @__PURE__ */ new Set([
      "PATH",
      "HOME",
      "USER",
      "LOGNAME",
      "LANG",
      "LANGUAGE",
      "TZ",
      "TMPDIR",
      "LD_LIBRARY_PATH",
      "CUDA_VISIBLE_DEVICES",
      "VK_DRIVER_FILES",
      "VK_ICD_FILENAMES"
    ]);
  }
});

// src/store/hash-together.ts
function hashTogether(index, files) {
  const unknown3 = [...files].filter(
    ({ key, stat }) => isBig(stat) && index.get(key, stat.stamp) === void 0
  );
  const threads = Math.min((0, import_node_os2.availableParallelism)(), mostThreads, unknown3.length) - 1;
  if (threads < 1) return;
  const module2 = process.getBuiltinModule?.("node:worker_threads");
  if (module2 === void 0) return;
  const still = unknown3.filter(({ stat }) => settle(stat));
  const shared = new Shared(still.length);
  const jobs = still.map(({ path, stat }) => ({ path, stamp: stat.stamp }));
  const workers = Array.from(
    { length: threads },
    () => new module2.Worker(source, { eval: true, workerData: { jobs, buffer: shared.buffer } })
  );
  for (const worker of workers) {
    worker.unref();
    worker.on("error", () => {
    });
  }
  for (let job = shared.take(); job < jobs.length; job = shared.take()) {
    const { path, stamp } = jobs[job];
    const hex = hashStill(path, stamp);
    shared.done(job, hex);
  }
  shared.wait();
  for (const [job, { key, stat }] of still.entries()) {
    const hex = shared.hex(job);
    if (hex !== void 0) index.set(key, stat.stamp, hex);
  }
}
function hashStill(path, stamp) {
  const hashed = attempt(path, hashFile);
  if (!hashed.ok) return void 0;
  const { hex, before, after } = hashed.value;
  return before.stamp === stamp && after.stamp === stamp ? hex : void 0;
}
var import_node_os2, big, mostThreads, isBig, digestBytes, Shared, source;
var init_hash_together = __esm({
  "src/store/hash-together.ts"() {
    "use strict";
    import_node_os2 = require("node:os");
    init_hash();
    init_scan();
    init_stamp();
    big = 16 * 1024 * 1024;
    mostThreads = 4;
    isBig = (stat) => stat.form === "file" && stat.size >= big;
    digestBytes = 32;
    Shared = class {
      buffer;
      #counts;
      #jobs;
      constructor(jobs) {
        this.#jobs = jobs;
        this.buffer = new SharedArrayBuffer(8 + 4 * jobs + digestBytes * jobs);
        this.#counts = new Int32Array(this.buffer, 0, 2 + jobs);
      }
      take() {
        return Atomics.add(this.#counts, 0, 1);
      }
      done(job, hex) {
        if (hex !== void 0) this.#digest(job).set(Buffer.from(hex, "hex"));
        Atomics.store(this.#counts, 2 + job, hex === void 0 ? 2 : 1);
        Atomics.add(this.#counts, 1, 1);
      }
      wait() {
        for (; ; ) {
          const done = Atomics.load(this.#counts, 1);
          if (done >= this.#jobs) return;
          Atomics.wait(this.#counts, 1, done);
        }
      }
      hex(job) {
        return Atomics.load(this.#counts, 2 + job) === 1 ? this.#digest(job).toString("hex") : void 0;
      }
      #digest(job) {
        return Buffer.from(this.buffer, 8 + 4 * this.#jobs + digestBytes * job, digestBytes);
      }
    };
    source = `
const { workerData: { jobs, buffer } } = require('node:worker_threads');
const fs = require('node:fs');
const { createHash } = require('node:crypto');
const counts = new Int32Array(buffer, 0, 2 + jobs.length);
const piece = Buffer.allocUnsafeSlow(1 << 20);
const stampOf = (file) => {
  const { ino, size, mtimeNs, ctimeNs } = fs.fstatSync(file, { bigint: true });
  return ino + ' ' + size + ' ' + mtimeNs + ' ' + ctimeNs;
};
const digestOf = ({ path, stamp }) => {
  const file = fs.openSync(path, 'r');
  try {
    if (stampOf(file) !== stamp) return undefined;
    const hash = createHash('sha256');
    for (let read; (read = fs.readSync(file, piece, 0, piece.length, null)) > 0; ) hash.update(piece.subarray(0, read));
    return stampOf(file) === stamp ? hash.digest() : undefined;
  } finally {
    fs.closeSync(file);
  }
};
for (let job = Atomics.add(counts, 0, 1); job < jobs.length; job = Atomics.add(counts, 0, 1)) {
  let digest;
  try {
    digest = digestOf(jobs[job]);
  } catch {}
  if (digest !== undefined) Buffer.from(buffer, 8 + 4 * jobs.length + ${digestBytes} * job, ${digestBytes}).set(digest);
  Atomics.store(counts, 2 + job, digest === undefined ? 2 : 1);
  Atomics.add(counts, 1, 1);
  Atomics.notify(counts, 1);
}
`;
  }
});

// src/store/snapshot.ts
function takeSnapshot(index, path) {
  const stat = attempt(path, statThrough);
  if (!stat.ok) return stat;
  if (stat.value === void 0) return fail({ path, detail: "not found" });
  if (stat.value.form === "folder") return snapshotFolder(index, path);
  if (stat.value.form !== "file") return fail({ path, detail: "is neither a file nor a folder" });
  const file2 = digestFile(index, path, stat.value);
  if (!file2.ok) return file2;
  const { hex, stat: seen } = file2.value;
  const { executable } = seen;
  const digest = { digest: `sha256:${hex}`, size: seen.size, form: "file" };
  return ok({
    path,
    digest: executable ? { ...digest, executable } : digest,
    content: { form: "file", hex, executable },
    stamps: /* @__PURE__ */ new Map([["", seen.stamp]])
  });
}
function snapshotFolder(index, path) {
  const found = scanFolder(path);
  if (!found.ok) return found;
  hashTogether(
    index,
    found.value.flatMap((entry) => isBig(entry.stat) ? [toHash(`${path}/${entry.path}`, entry.stat)] : [])
  );
  const listing = [];
  const stamps = /* @__PURE__ */ new Map();
  for (const entry of found.value) {
    const seen = listed(index, path, entry);
    if (!seen.ok) return seen;
    listing.push(seen.value.entry);
    stamps.set(entry.path, seen.value.stamp);
  }
  return ok({ path, digest: folderDigest(listing), content: { form: "folder", listing }, stamps });
}
function listed(index, root, { path, stat, target }) {
  if (stat.form === "folder") return ok({ entry: { type: "folder", path }, stamp: "folder" });
  if (target !== void 0) return ok({ entry: { type: "link", path, target }, stamp: stat.stamp });
  const file2 = digestFile(index, `${root}/${path}`, stat);
  if (!file2.ok) return file2;
  const { hex, stat: seen } = file2.value;
  const entry = { type: "file", path, hex, size: seen.size, executable: seen.executable };
  return ok({ entry, stamp: seen.stamp });
}
function hashAhead(index, paths) {
  const stats = paths.map((path) => [path, attempt(path, statThrough)]);
  hashTogether(
    index,
    stats.flatMap(([path, stat]) => stat.ok && stat.value ? [toHash(path, stat.value)] : [])
  );
}
function digestFile(index, path, first) {
  const key = keyOf(path);
  const known2 = index.get(key, first.stamp);
  if (known2 !== void 0) return ok({ hex: known2, stat: first });
  let stat = first;
  for (let tries = 0; tries < attempts; tries++) {
    const settled = settle(stat);
    const hashed = attempt(path, hashFile);
    if (!hashed.ok) return hashed;
    const { hex, before, after } = hashed.value;
    if (before.stamp === stat.stamp && after.stamp === stat.stamp) {
      if (settled) index.set(key, stat.stamp, hex);
      return ok({ hex, stat });
    }
    stat = after;
  }
  return fail({ path, detail: "changes while it is read" });
}
function movedSince({ path: root, content, stamps }) {
  const now = currentStats(root);
  if (now === void 0) return root;
  let entries;
  for (const [path, stamp] of stamps) {
    const at = path === "" ? root : (0, import_node_path9.join)(root, path);
    const stat = now.get(path);
    if (stat === void 0) return at;
    if (stampOf(stat) === stamp) continue;
    entries ??= entriesOf(content);
    if (!isTouched(stat, stamp) || !holds(at, stat, entries.get(path))) return at;
  }
  for (const path of now.keys()) if (!stamps.has(path)) return (0, import_node_path9.join)(root, path);
  return void 0;
}
function holds(at, stat, entry) {
  const same = attempt(at, () => {
    if (entry === void 0) return false;
    if ("target" in entry) return stat.form === "link" && (0, import_node_fs17.readlinkSync)(at) === entry.target;
    if (!("hex" in entry) || stat.form !== "file") return false;
    const { hex, before, after } = hashFile(at);
    const isStill = before.stamp === stat.stamp && after.stamp === stat.stamp;
    return isStill && hex === entry.hex && after.executable === entry.executable;
  });
  return same.ok && same.value;
}
function currentStamps(path) {
  const stats = currentStats(path);
  return stats && new Map([...stats].map(([below2, stat]) => [below2, stampOf(stat)]));
}
function currentStats(path) {
  const stat = attempt(path, statThrough);
  if (!stat.ok || stat.value === void 0) return void 0;
  if (stat.value.form !== "folder") return /* @__PURE__ */ new Map([["", stat.value]]);
  const found = scanFolder(path);
  if (!found.ok) return void 0;
  return new Map(found.value.map((entry) => [entry.path, entry.stat]));
}
var import_node_fs17, import_node_path9, toHash, keyOf, attempts, stampOf, entriesOf, isTouched;
var init_snapshot = __esm({
  "src/store/snapshot.ts"() {
    "use strict";
    import_node_fs17 = require("node:fs");
    import_node_path9 = require("node:path");
    init_result();
    init_hash();
    init_hash_together();
    init_listing();
    init_scan();
    init_stamp();
    toHash = (path, stat) => ({ key: keyOf(path), path, stat });
    keyOf = (path) => `in:${path}`;
    attempts = 5;
    stampOf = (stat) => stat.form === "folder" ? "folder" : stat.stamp;
    entriesOf = (content) => content.form === "file" ? /* @__PURE__ */ new Map([["", content]]) : new Map(content.listing.map((entry) => [entry.path, entry]));
    isTouched = ({ stamp }, before) => stamp.slice(0, stamp.lastIndexOf(" ")) === before.slice(0, before.lastIndexOf(" "));
  }
});

// src/execute/fan-in.ts
function fanIn(store, input, outputsOf) {
  const listing = [];
  for (const { id } of input.variants) {
    const digest = outputsOf(id)[input.output];
    if (digest === void 0) throw new Error(`${id} has no output ${input.output}`);
    const content = contentOf(store, digest);
    if (!content.ok) return fail(content.failures[0]);
    listing.push(...below(folderName(id), content.value, digest.size));
  }
  const index = `${JSON.stringify(
    input.variants.map(({ id, variant }) => ({ id, variant, path: folderName(id) })),
    null,
    2
  )}
`;
  listing.push({
    type: "file",
    path: indexName,
    hex: sha256(index),
    size: Buffer.byteLength(index),
    executable: false
  });
  listing.sort(byPath);
  return ok({
    digest: folderDigest(listing),
    content: { form: "folder", listing },
    extra: /* @__PURE__ */ new Map([[indexName, index]])
  });
}
function below(name, content, size) {
  if (content.form === "file")
    return [{ type: "file", path: name, hex: content.hex, size, executable: content.executable }];
  return [
    { type: "folder", path: name },
    ...content.listing.map((entry) => ({ ...entry, path: `${name}/${entry.path}` }))
  ];
}
var indexName;
var init_fan_in = __esm({
  "src/execute/fan-in.ts"() {
    "use strict";
    init_result();
    init_sha256();
    init_artifacts();
    init_layout();
    init_listing();
    indexName = "index.json";
  }
});

// src/execute/inputs.ts
function resolveInputs(store, plan, stage, outputsOf) {
  const paths = Object.values(stage.inputs).flatMap((input) => input.from === "path" ? [input.path] : []);
  if (paths.length > 1) hashAhead(store.index, paths);
  const resolved = {};
  for (const [name, input] of Object.entries(stage.inputs)) {
    const one = resolveInput(store, plan, name, input, outputsOf);
    if (!one.ok) return one;
    resolved[name] = one.value;
  }
  return ok(resolved);
}
function resolveInput(store, plan, name, input, outputsOf) {
  if (input.from === "path") {
    const snapshot = takeSnapshot(store.index, input.path);
    if (!snapshot.ok) return fail({ code: "input-unreadable", input: name, ...snapshot.failures[0] });
    return ok({ from: "path", digest: snapshot.value.digest, snapshot: snapshot.value });
  }
  if (input.from === "variants") {
    const folder = fanIn(store, input, outputsOf);
    if (!folder.ok) return fail({ code: "store", detail: folder.failures[0] });
    return ok({ from: "store", name: input.output, ...folder.value });
  }
  const digest = outputsOf(input.id)[input.output];
  if (digest === void 0) throw new Error(`${input.id} has no output ${input.output}`);
  const content = contentOf(store, digest);
  if (!content.ok) return fail({ code: "store", detail: content.failures[0] });
  const maker = plan.stages.find(({ id }) => id === input.id);
  const path = maker?.outputs[input.output]?.path ?? input.output;
  return ok({ from: "store", digest, content: content.value, extra: /* @__PURE__ */ new Map(), name: (0, import_node_path10.basename)(path) });
}
function movedInput({ snapshots }) {
  for (const { input, snapshot } of snapshots) {
    const path = movedSince(snapshot);
    if (path !== void 0) return { code: "input-moved", input, path };
  }
  return void 0;
}
var import_node_fs18, import_node_path10, InputCopies;
var init_inputs = __esm({
  "src/execute/inputs.ts"() {
    "use strict";
    import_node_fs18 = require("node:fs");
    import_node_path10 = require("node:path");
    init_result();
    init_artifacts();
    init_copy_out();
    init_snapshot();
    init_fan_in();
    InputCopies = class {
      constructor(store, workspace) {
        this.store = store;
        this.workspace = workspace;
      }
      store;
      workspace;
      #made = /* @__PURE__ */ new Map();
      give(inputs) {
        const snapshots = [];
        for (const [input, resolved] of Object.entries(inputs)) {
          const snapshot = resolved.from === "path" ? ok(resolved.snapshot) : this.#copy(resolved);
          if (!snapshot.ok) return fail({ code: "store", detail: `input ${input}: ${snapshot.failures[0]}` });
          snapshots.push({ input, snapshot: snapshot.value });
        }
        return ok({
          paths: Object.fromEntries(snapshots.map(({ input, snapshot }) => [input, snapshot.path])),
          snapshots
        });
      }
      #copy({
        digest,
        content,
        extra,
        name
      }) {
        const key = `${digest.digest} ${digest.form} ${digest.executable} ${name}`;
        const made = this.#made.get(key);
        if (made !== void 0 && movedSince(made) === void 0) return ok(made);
        const folder = this.workspace.temporary();
        (0, import_node_fs18.mkdirSync)(folder);
        const path = (0, import_node_path10.join)(folder, name);
        copyOut(this.store, content, path, "read", extra);
        const damage = contentDamage(this.store, content, extra);
        if (damage !== void 0) return fail(damage);
        const snapshot = { path, digest, content, stamps: currentStamps(path) ?? /* @__PURE__ */ new Map() };
        this.#made.set(key, snapshot);
        return ok(snapshot);
      }
    };
  }
});

// src/base/plain.ts
var escapes, controls, plainText;
var init_plain = __esm({
  "src/base/plain.ts"() {
    "use strict";
    escapes = new RegExp(
      [
        "\\[[0-?]*[ -/]*[@-~]",
        "\\][^\\u0007\\u001b]*(?:\\u0007|\\u001b\\\\)?",
        "[PX^_][^\\u001b]*(?:\\u001b\\\\)?",
        "[ -/]*[0-~]"
      ].map((sequence) => `\\u001b${sequence}`).join("|"),
      "g"
    );
    controls = /(?![\t\n])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;
    plainText = (text3) => text3.replace(escapes, "").replace(controls, "");
  }
});

// src/execute/log.ts
function openLog(path, fresh) {
  const file2 = makeParent(path, () => (0, import_node_fs19.openSync)(path, fresh ? "w" : "a"));
  let written2 = 0;
  let dropped = 0;
  let tail = Buffer.alloc(0);
  return {
    path,
    write: (bytes) => {
      const fits = append(file2, bytes.subarray(0, Math.max(0, limit - written2)));
      written2 += fits;
      dropped += bytes.length - fits;
      tail = Buffer.concat([tail, bytes]).subarray(-tailLimit);
    },
    lastLines: () => plainText(tail.toString("utf8").replaceAll("\r", "\n")).split("\n").filter((line) => line.trim() !== "").slice(-tailLines),
    close: () => {
      if (dropped > 0)
        append(
          file2,
          Buffer.from(`
[the log is full: ${dropped} more bytes of this stage's output were left out]
`)
        );
      (0, import_node_fs19.closeSync)(file2);
    }
  };
}
function append(file2, bytes) {
  try {
    return bytes.length === 0 ? 0 : (0, import_node_fs19.writeSync)(file2, bytes);
  } catch {
    return 0;
  }
}
var import_node_fs19, limit, tailLimit, tailLines;
var init_log = __esm({
  "src/execute/log.ts"() {
    "use strict";
    import_node_fs19 = require("node:fs");
    init_plain();
    init_atomic();
    limit = 16 * 1024 * 1024;
    tailLimit = 16 * 1024;
    tailLines = 20;
  }
});

// src/execute/messages.ts
function messageReader(message, other) {
  let pieces = [];
  let length = 0;
  const end = () => {
    const line = Buffer.concat(pieces).toString("utf8");
    pieces = [];
    length = 0;
    if (line.trim() === "") return;
    const parsed = parseMessage(line);
    if (parsed) message(parsed);
    else other(line);
  };
  return (bytes) => {
    for (let rest = bytes; rest.length > 0; ) {
      const at = rest.indexOf(10);
      const piece = at < 0 ? rest : rest.subarray(0, at);
      pieces.push(piece);
      length += piece.length;
      if (at >= 0 || length > longestLine) end();
      rest = at < 0 ? rest.subarray(rest.length) : rest.subarray(at + 1);
    }
  };
}
function parseMessage(line) {
  let value2;
  try {
    value2 = JSON.parse(line);
  } catch {
    return void 0;
  }
  if (!isObject(value2)) return void 0;
  switch (value2["message"]) {
    case "progress": {
      const progress = parseProgress(value2["progress"]);
      return progress && { message: "progress", progress };
    }
    case "metric": {
      const { name, value: measured2 } = value2;
      return isName(name) && isNumber(measured2) ? { message: "metric", name, value: measured2 } : void 0;
    }
    case "notice":
      return typeof value2["text"] === "string" ? { message: "notice", text: plainText(value2["text"]) } : void 0;
    case "circumstance": {
      const { name, value: fact } = value2;
      if (!isName(name)) return void 0;
      if (typeof fact === "string") return { message: "circumstance", name, value: plainText(fact) };
      return isNumber(fact) ? { message: "circumstance", name, value: fact } : void 0;
    }
    case "problem": {
      const problem = parseProblem(value2["problem"]);
      return problem && { message: "problem", problem };
    }
    default:
      return void 0;
  }
}
function parseProgress(value2) {
  if (!isObject(value2)) return void 0;
  const { step: step2, steps, unit, phase } = value2;
  if (!isNumber(step2) || !isNumber(steps)) return void 0;
  return {
    step: step2,
    steps,
    ...typeof unit === "string" ? { unit: plainText(unit) } : {},
    ...typeof phase === "string" ? { phase: plainText(phase) } : {},
    ...numbers(value2, ["loss", "learning_rate", "tokens_per_second"])
  };
}
function parseProblem(value2) {
  if (!isObject(value2) || typeof value2["message"] !== "string") return void 0;
  const { message, hint, input, param } = value2;
  return {
    message: plainText(message),
    ...typeof hint === "string" ? { hint: plainText(hint) } : {},
    ...typeof input === "string" ? { input } : {},
    ...typeof param === "string" ? { param } : {},
    ...numbers(value2, ["line"])
  };
}
var longestLine, numbers, isNumber, isName;
var init_messages = __esm({
  "src/execute/messages.ts"() {
    "use strict";
    init_json();
    init_plain();
    longestLine = 1024 * 1024;
    numbers = (object, names5) => {
      const found = {};
      for (const name of names5) {
        const value2 = object[name];
        if (isNumber(value2)) found[name] = value2;
      }
      return found;
    };
    isNumber = (value2) => typeof value2 === "number" && Number.isFinite(value2);
    isName = (value2) => typeof value2 === "string" && value2 !== "" && value2.length <= 200 && plainText(value2) === value2;
  }
});

// src/store/claims.ts
function claim(store, { folder }, fingerprint) {
  try {
    const path = layout(store.folder).claim(fingerprint);
    makeParent(path, () => (0, import_node_fs20.linkSync)((0, import_node_path11.join)(folder, ownerFile), path));
    return true;
  } catch (error) {
    if (isErrno(error) && error.code === "EEXIST") return false;
    throw error;
  }
}
function readClaim(store, path) {
  try {
    const owner = JSON.parse((0, import_node_fs20.readFileSync)(path, "utf8"));
    const run2 = isObject(owner) ? owner["run"] : void 0;
    return (0, import_node_path11.join)(layout(store.folder).work, typeof run2 === "string" ? (0, import_node_path11.basename)(run2) : nobody);
  } catch (error) {
    return isErrno(error) && error.code === "ENOENT" ? void 0 : (0, import_node_path11.join)(layout(store.folder).work, nobody);
  }
}
function revoke(store, workspace, fingerprint, holder) {
  const path = layout(store.folder).claim(fingerprint);
  const aside = workspace.temporary();
  try {
    (0, import_node_fs20.renameSync)(path, aside);
    if (readClaim(store, aside) !== holder) (0, import_node_fs20.linkSync)(aside, path);
    (0, import_node_fs20.unlinkSync)(aside);
  } catch {
  }
}
function revokeAll(store, holder) {
  for (const fingerprint of names2(layout(store.folder).claim("")))
    if (claimant(store, fingerprint) === holder)
      revoke(store, { temporary: () => (0, import_node_path11.join)(holder, `claim-${fingerprint}`) }, fingerprint, holder);
}
function names2(folder) {
  try {
    return (0, import_node_fs20.readdirSync)(folder);
  } catch {
    return [];
  }
}
function release(store, { folder }, fingerprint) {
  if (claimant(store, fingerprint) !== folder) return;
  try {
    (0, import_node_fs20.unlinkSync)(layout(store.folder).claim(fingerprint));
  } catch {
  }
}
var import_node_fs20, import_node_path11, claimant, nobody;
var init_claims = __esm({
  "src/store/claims.ts"() {
    "use strict";
    import_node_fs20 = require("node:fs");
    import_node_path11 = require("node:path");
    init_json();
    init_atomic();
    init_errno();
    init_layout();
    init_workspace();
    claimant = (store, fingerprint) => readClaim(store, layout(store.folder).claim(fingerprint));
    nobody = ".nobody";
  }
});

// src/execute/start-date.ts
function startDate(pid) {
  try {
    const text3 = processes().execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"]
    });
    return text3.trim() || void 0;
  } catch {
    return void 0;
  }
}
var import_node_module, processes;
var init_start_date = __esm({
  "src/execute/start-date.ts"() {
    "use strict";
    import_node_module = __toESM(require("node:module"), 1);
    processes = () => import_node_module.default.createRequire(__filename)("node:child_process");
  }
});

// src/execute/identity.ts
function processIdentity(pid) {
  if (process.platform !== "linux") return startDate(pid);
  const stat = read(`/proc/${pid}/stat`);
  const start2 = stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  return start2 === void 0 ? void 0 : `${bootId()} ${start2}`;
}
function bootId() {
  boot ??= read("/proc/sys/kernel/random/boot_id")?.trim() ?? "";
  return boot;
}
function namespace() {
  try {
    return (0, import_node_fs21.readlinkSync)("/proc/self/ns/pid");
  } catch {
    return "";
  }
}
function read(file2) {
  try {
    return (0, import_node_fs21.readFileSync)(file2, "utf8");
  } catch {
    return void 0;
  }
}
var import_node_fs21, import_node_os3, processSpace, boot;
var init_identity = __esm({
  "src/execute/identity.ts"() {
    "use strict";
    import_node_fs21 = require("node:fs");
    import_node_os3 = require("node:os");
    init_start_date();
    processSpace = () => `${(0, import_node_os3.hostname)()} ${namespace()}`;
  }
});

// src/execute/process.ts
async function startProcess(options) {
  const child = await (options.light ? startLight(options) : startWithExeca(options));
  const streams = [child.stdout, child.stderr, child.stdio[3]].filter(isReadable);
  child.stdout?.on("data", options.onOutput);
  child.stderr?.on("data", options.onError);
  streams[2]?.on("data", options.onMessage);
  const { pid } = child;
  if (pid === void 0) return { pid, ended: child.problem.then((notStarted) => ({ notStarted })) };
  const closed = Promise.all(
    streams.map((stream) => new Promise((resolve5) => stream.once("close", resolve5)))
  );
  const ended2 = new Promise((resolve5) => {
    child.once("exit", async (code, signal) => {
      signalGroup(pid, "SIGKILL");
      const timer = setTimeout(() => {
        for (const stream of streams) stream.destroy();
      }, patience);
      await closed;
      clearTimeout(timer);
      resolve5(signal === null ? { exit: code ?? 0 } : { signal });
    });
  });
  return { pid, ended: ended2 };
}
async function startWithExeca({ words: words3, shell, cwd, environment }) {
  const { execa } = await $import("./execa.mjs");
  const [program = "", ...rest] = words3;
  const child = execa(program, rest, {
    shell,
    cwd,
    env: environment,
    extendEnv: false,
    detached: true,
    buffer: false,
    reject: false,
    cleanup: false,
    stdio: [...pipes]
  });
  const problem = child.then(({ originalMessage, shortMessage }) => originalMessage ?? shortMessage ?? "");
  return {
    pid: child.pid,
    stdout: child.stdout,
    stderr: child.stderr,
    stdio: child.stdio,
    once: child.once.bind(child),
    problem
  };
}
async function startLight({ words: words3, shell, cwd, environment }) {
  const { spawn } = await $import("node:child_process");
  const [program = "", ...rest] = words3;
  const child = spawn(program, rest, { shell, cwd, env: environment, detached: true, stdio: [...pipes] });
  const problem = new Promise((resolve5) => child.once("error", ({ message }) => resolve5(message)));
  const { pid, stdout, stderr, stdio } = child;
  return { pid, stdout, stderr, stdio, once: child.once.bind(child), problem };
}
function signalGroup(pid, signal) {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && (error.code === "ESRCH" || error.code === "EPERM")))
      throw error;
  }
}
var patience, pipes, isReadable;
var init_process = __esm({
  "src/execute/process.ts"() {
    "use strict";
    patience = 2e3;
    pipes = ["ignore", "pipe", "pipe", "pipe"];
    isReadable = (stream) => typeof stream === "object" && stream !== null && "read" in stream;
  }
});

// src/execute/orphans.ts
function noteGroup(workspace, pid) {
  const identity = processIdentity(pid);
  if (identity !== void 0) (0, import_node_fs22.appendFileSync)(groupsOf(workspace), `${pid} ${identity}
`);
}
function endAbandoned(store, now) {
  for (const found of listWorkspaces(store.folder)) {
    if (isAlive(found, now.getTime() - found.touched)) continue;
    for (const pid of leftGroups(found.folder)) signalGroup(pid, "SIGKILL");
    revokeAll(store, found.folder);
    discard(found.folder);
  }
}
function isAlive({ owner, unborn }, age) {
  if (unborn) return age < minute;
  if (owner === void 0) return false;
  if (isElsewhere(owner)) return age < hour;
  return typeof owner["pid"] === "number" && processIdentity(owner["pid"]) === owner["identity"];
}
function leftGroups(workspace) {
  return [.../* @__PURE__ */ new Set([...notedGroups(workspace), ...groupsWorkingIn(workspace)])];
}
function notedGroups(workspace) {
  return lines(groupsOf(workspace)).flatMap((line) => {
    const [, id, identity] = /^(\d+) (.+)$/.exec(line) ?? [];
    if (identity === void 0) return [];
    const pid = Number(id);
    const now = processIdentity(pid);
    const sameBoot = identity.split(" ")[0] === processIdentity(process.pid)?.split(" ")[0];
    return now === identity || now === void 0 && sameBoot ? [pid] : [];
  });
}
function groupsWorkingIn(workspace) {
  if (process.platform !== "linux") return [];
  const real = attempt(workspace, (path) => (0, import_node_fs22.realpathSync)(path));
  if (!real.ok) return [];
  return (0, import_node_fs22.readdirSync)("/proc").flatMap((name) => {
    try {
      if (!/^\d+$/.test(name) || !isInside(real.value, (0, import_node_fs22.readlinkSync)(`/proc/${name}/cwd`))) return [];
      const stat = (0, import_node_fs22.readFileSync)(`/proc/${name}/stat`, "utf8");
      return [Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[2])];
    } catch {
      return [];
    }
  });
}
function lines(file2) {
  try {
    return (0, import_node_fs22.readFileSync)(file2, "utf8").split("\n");
  } catch {
    return [];
  }
}
var import_node_fs22, import_node_path12, groupsOf, minute, hour, ownerRecord, isElsewhere;
var init_orphans = __esm({
  "src/execute/orphans.ts"() {
    "use strict";
    import_node_fs22 = require("node:fs");
    import_node_path12 = require("node:path");
    init_claims();
    init_scan();
    init_workspace();
    init_identity();
    init_process();
    groupsOf = (workspace) => (0, import_node_path12.join)(workspace, "groups");
    minute = 60 * 1e3;
    hour = 60 * minute;
    ownerRecord = () => ({
      pid: process.pid,
      identity: processIdentity(process.pid) ?? "",
      space: processSpace()
    });
    isElsewhere = (owner) => owner["space"] !== processSpace();
  }
});

// src/execute/outputs.ts
function findOutputs(folder, declared) {
  const root = (0, import_node_fs23.realpathSync)(folder);
  const written2 = [];
  for (const [name, { path, type }] of Object.entries(declared)) {
    const real = attempt((0, import_node_path13.join)(root, path), (at) => (0, import_node_fs23.realpathSync)(at));
    if (!real.ok) return fail({ code: "output-missing", output: name, path });
    const wrong = (detail) => fail({ code: "output-type", output: name, path, detail });
    if (!isInside(root, real.value)) return wrong("it is a symbolic link that leaves the stage\u2019s folder");
    const form = statOf(real.value)?.form;
    const wanted = forms2[type];
    if (wanted !== "either" && form !== wanted) return wrong(`${type} is a ${wanted}, and this is a ${form}`);
    written2.push({ name, path, real: real.value });
  }
  return ok(written2);
}
function storeOutputs(store, workspace, folder, written2) {
  const root = (0, import_node_fs23.realpathSync)(folder);
  const outputs = {};
  for (const { name, path, real } of written2) {
    const shared = written2.some((other) => other.name !== name && overlap(other.real, real));
    const put = putArtifact(store, workspace, real, !shared);
    if (!put.ok) {
      const { path: at, detail } = put.failures[0];
      const where = at === real ? "it" : (0, import_node_path13.relative)(root, at);
      return fail({ code: "output-type", output: name, path, detail: `${where} ${detail}` });
    }
    outputs[name] = put.value;
  }
  return ok(outputs);
}
var import_node_fs23, import_node_path13, forms2, overlap;
var init_outputs = __esm({
  "src/execute/outputs.ts"() {
    "use strict";
    import_node_fs23 = require("node:fs");
    import_node_path13 = require("node:path");
    init_result();
    init_artifacts();
    init_scan();
    init_stamp();
    forms2 = {
      text: "file",
      examples: "file",
      tokenizer: "file",
      tokens: "folder",
      model: "folder",
      huggingface: "folder",
      curve: "file",
      "lm-report": "file",
      "task-report": "file",
      predictions: "file",
      prompts: "file",
      samples: "file",
      views: "file",
      features: "folder",
      any: "either"
    };
    overlap = (a, b) => isInside(a, b) || isInside(b, a);
  }
});

// src/execute/redact.ts
function redactor(secrets) {
  const words3 = [...new Set(secrets.flatMap((secret) => [secret, ...secret.split(/\r?\n/)]))].filter((word) => word.trim() !== "").sort((a, b) => b.length - a.length);
  const needles = words3.map((word) => Buffer.from(word));
  const text3 = (said) => words3.reduce((rest, word) => rest.replaceAll(word, String(mask)), said);
  return {
    text: text3,
    data: (value2) => words3.length === 0 ? value2 : redactData(value2, text3),
    stream: (write) => {
      let held = Buffer.alloc(0);
      return {
        write: (bytes) => {
          if (needles.length === 0) return write(bytes);
          const all = masked(Buffer.concat([held, bytes]), needles);
          const keep2 = beginning(all, needles);
          held = all.subarray(all.length - keep2);
          if (all.length > keep2) write(all.subarray(0, all.length - keep2));
        },
        end: () => {
          if (held.length > 0) write(held);
          held = Buffer.alloc(0);
        }
      };
    }
  };
}
function masked(bytes, needles) {
  const pieces = [];
  let rest = bytes;
  for (; ; ) {
    const hits = needles.map((needle) => ({ at: rest.indexOf(needle), length: needle.length }));
    const first = hits.filter(({ at }) => at >= 0).reduce((a, b) => a && a.at <= b.at ? a : b, void 0);
    if (first === void 0) break;
    pieces.push(rest.subarray(0, first.at), mask);
    rest = rest.subarray(first.at + first.length);
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, rest]);
}
function beginning(bytes, needles) {
  const longest4 = Math.min(bytes.length, Math.max(...needles.map(({ length }) => length)) - 1);
  for (let length = longest4; length > 0; length--) {
    const end = bytes.subarray(bytes.length - length);
    if (needles.some((needle) => needle.length > length && needle.subarray(0, length).equals(end)))
      return length;
  }
  return 0;
}
function redactData(value2, text3) {
  if (typeof value2 === "string") return text3(value2);
  if (Array.isArray(value2)) return value2.map((item) => redactData(item, text3));
  if (!isObject(value2)) return value2;
  return Object.fromEntries(Object.entries(value2).map(([key, item]) => [key, redactData(item, text3)]));
}
var mask;
var init_redact = __esm({
  "src/execute/redact.ts"() {
    "use strict";
    init_json();
    mask = Buffer.from("***");
  }
});

// src/execute/secrets.ts
var missingSecrets, secretsOf;
var init_secrets = __esm({
  "src/execute/secrets.ts"() {
    "use strict";
    missingSecrets = ({ stages }, environment) => stages.flatMap(
      ({ id, conduct }) => conduct.secrets.filter((name) => !environment[name]).map((name) => ({ stage: id, name }))
    );
    secretsOf = (names5, environment) => Object.fromEntries(names5.map((name) => [name, environment[name] ?? ""]));
  }
});

// src/execute/stop.ts
function endOnAbort(signal, { pid }) {
  if (pid === void 0) return () => {
  };
  let timer;
  const end = () => {
    signalGroup(pid, "SIGTERM");
    timer = setTimeout(() => signalGroup(pid, "SIGKILL"), grace);
  };
  if (signal.aborted) end();
  else signal.addEventListener("abort", end, { once: true });
  outliveNobody(pid);
  return () => {
    running.delete(pid);
    signal.removeEventListener("abort", end);
    clearTimeout(timer);
  };
}
function outliveNobody(pid) {
  running.add(pid);
  if (listening) return;
  listening = true;
  process.once("exit", () => {
    for (const group of running) signalGroup(group, "SIGKILL");
  });
}
function timeLimit(signal, seconds) {
  if (seconds === void 0) return { signal, isOver: () => false, end: () => {
  } };
  const controller = new AbortController();
  let over2 = false;
  const follow = () => controller.abort();
  const late = () => {
    over2 = true;
    controller.abort();
  };
  const timer = setTimeout(late, Math.min(seconds * 1e3, longestTimer));
  if (signal.aborted) follow();
  else signal.addEventListener("abort", follow, { once: true });
  return {
    signal: controller.signal,
    isOver: () => over2,
    end: () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", follow);
    }
  };
}
var grace, running, listening, longestTimer;
var init_stop = __esm({
  "src/execute/stop.ts"() {
    "use strict";
    init_process();
    grace = 5e3;
    running = /* @__PURE__ */ new Set();
    listening = false;
    longestTimer = 2 ** 31 - 1;
  }
});

// src/execute/stage.ts
async function runStage(setting, stage, {
  inputs,
  checkpoints,
  profile,
  gpus,
  ...to
}) {
  const { workspace, host } = setting;
  const { conduct } = stage;
  const copied = setting.copies.give(inputs);
  if (!copied.ok) return copied;
  const given = copied.value;
  const secrets = secretsOf(conduct.secrets, host.environment);
  const redact = redactor(Object.values(secrets));
  const folder = makeFolder2(workspace, stage);
  const paths = { inputs: given.paths, outputs: outputPaths(folder, stage) };
  const log = openLog(to.log, to.first);
  const logLine = (line) => log.write(Buffer.from(`${line}
`));
  const heard = new Heard(stage.id, setting.record, logLine);
  setting.record({ event: "stage-started", stage: stage.id, log: to.log });
  const limit2 = timeLimit(setting.signal, conduct.timeout);
  let ended2;
  try {
    const [output, error] = [redact.stream(log.write), redact.stream(log.write)];
    const started2 = await startProcess({
      ...commandOf(setting, stage, paths, { checkpoints, profile }),
      cwd: folder,
      environment: {
        ...stageEnvironment(host.environment, stage.env),
        ...secrets,
        ...conduct.gpu === 0 ? {} : { CUDA_VISIBLE_DEVICES: gpus.join(",") },
        ...checkpoints === void 0 ? {} : { PIPELINE_CHECKPOINTS: checkpoints }
      },
      onOutput: output.write,
      onError: error.write,
      onMessage: messageReader(
        (message) => heard.message(redact.data(message)),
        (line) => logLine(redact.text(line))
      )
    });
    const { pid } = started2;
    if (pid !== void 0) noteGroup(workspace.folder, pid);
    const stop = endOnAbort(limit2.signal, started2);
    ended2 = await started2.ended;
    stop();
    output.end();
    error.end();
    heard.end();
  } finally {
    limit2.end();
    log.close();
  }
  if (setting.signal.aborted) return void 0;
  const seconds = limit2.isOver() ? conduct.timeout : void 0;
  const failure = seconds === void 0 ? failureOf(ended2, heard.problem, log, stage) ?? movedInput(given) : { code: "timeout", seconds, lastLines: log.lastLines(), log: log.path };
  const result = failure ? fail(failure) : collect(setting, folder, stage, heard);
  workspace.discardMeanwhile(folder);
  return result;
}
function makeFolder2(workspace, stage) {
  const folder = workspace.temporary();
  (0, import_node_fs24.mkdirSync)(folder);
  for (const { path } of Object.values(stage.outputs))
    if (path.includes("/")) (0, import_node_fs24.mkdirSync)((0, import_node_path14.dirname)((0, import_node_path14.join)(folder, path)), { recursive: true });
  return folder;
}
function commandOf({ launch, workspace, host }, { action, cpus }, paths, { checkpoints, profile }) {
  if ("run" in action) {
    const { run: run2, shell } = action;
    return { words: shell ? [shellText(run2, paths)] : commandArguments(run2, paths), shell, light: true };
  }
  const { uses: kind, params, engine: engine2 } = action;
  const request = {
    kind,
    ...paths,
    params,
    cpus: cpus ?? host.cores,
    engine: engine2,
    ...checkpoints === void 0 ? {} : { checkpoints },
    ...profile === void 0 ? {} : { profile }
  };
  const file2 = workspace.temporary();
  (0, import_node_fs24.writeFileSync)(file2, JSON.stringify(request));
  return { words: [...launch(kind), file2], shell: false, light: false };
}
function failureOf(ended2, problem, log, { action }) {
  if ("notStarted" in ended2) {
    const command2 = "uses" in action ? action.uses : String(action.run[0]?.[0] ?? "");
    return { code: "not-started", command: command2, detail: ended2.notStarted };
  }
  const tail = { lastLines: log.lastLines(), log: log.path };
  if ("signal" in ended2) return { code: "killed", signal: ended2.signal, ...tail };
  if (ended2.exit === 0) return void 0;
  return problem ? { code: "stage", problem } : { code: "exit-code", exit: ended2.exit, ...tail };
}
function collect({ store, workspace }, folder, stage, { metrics, notices, circumstances }) {
  const found = findOutputs(folder, stage.outputs);
  if (!found.ok) return found;
  const outputs = storeOutputs(store, workspace, folder, found.value);
  return outputs.ok ? ok({ outputs: outputs.value, metrics, notices, circumstances }) : outputs;
}
var import_node_fs24, import_node_path14, outputPaths, mostSaid, Heard;
var init_stage = __esm({
  "src/execute/stage.ts"() {
    "use strict";
    import_node_fs24 = require("node:fs");
    import_node_path14 = require("node:path");
    init_result();
    init_command();
    init_environment();
    init_inputs();
    init_log();
    init_messages();
    init_orphans();
    init_outputs();
    init_process();
    init_redact();
    init_secrets();
    init_stop();
    outputPaths = (folder, stage) => Object.fromEntries(Object.entries(stage.outputs).map(([name, { path }]) => [name, (0, import_node_path14.join)(folder, path)]));
    mostSaid = 1e4;
    Heard = class {
      constructor(stage, record, log) {
        this.stage = stage;
        this.record = record;
        this.log = log;
      }
      stage;
      record;
      log;
      problem;
      #said = 0;
      metrics = {};
      notices = [];
      circumstances = {};
      message = (message) => {
        const { stage } = this;
        switch (message.message) {
          case "progress":
            this.record({ event: "stage-progress", stage, progress: message.progress });
            break;
          case "metric":
            this.metrics[message.name] = message.value;
            this.#say({ event: "stage-metric", stage, name: message.name, value: message.value });
            break;
          case "notice":
            if (this.#said >= mostSaid) this.log(message.text);
            else {
              this.notices.push(message.text);
              this.#say({ event: "stage-notice", stage, text: message.text });
            }
            break;
          case "circumstance":
            this.circumstances[message.name] = message.value;
            this.#say({ event: "stage-circumstance", stage, name: message.name, value: message.value });
            break;
          case "problem":
            this.problem = message.problem;
        }
      };
      end() {
        if (this.#said <= mostSaid) return;
        const { stage, metrics, circumstances } = this;
        for (const [name, value2] of Object.entries(metrics))
          this.record({ event: "stage-metric", stage, name, value: value2 });
        for (const [name, value2] of Object.entries(circumstances))
          this.record({ event: "stage-circumstance", stage, name, value: value2 });
      }
      #say(body) {
        this.#said += 1;
        if (this.#said <= mostSaid) this.record(body);
        if (this.#said !== mostSaid) return;
        const text3 = "it says more than is kept: further notices are in its log";
        this.notices.push(text3);
        this.record({ event: "stage-notice", stage: this.stage, text: text3 });
      }
    };
  }
});

// src/execute/attempts.ts
async function attemptStage(setting, stage, given) {
  for (let attempt2 = 1; ; attempt2++) {
    const result = await runStage(setting, stage, { ...given, first: attempt2 === 1 });
    if (result === void 0 || result.ok || attempt2 > stage.conduct.retries) return result;
    const failure = result.failures[0];
    if (!passing.has(failure.code)) return result;
    setting.record({ event: "stage-retried", stage: stage.id, attempt: attempt2, failure });
  }
}
var passing;
var init_attempts = __esm({
  "src/execute/attempts.ts"() {
    "use strict";
    init_stage();
    passing = /* @__PURE__ */ new Set([
      "exit-code",
      "killed",
      "timeout",
      "output-missing",
      "output-type"
    ]);
  }
});

// src/execute/signs.ts
function signsOfLife(workspace, now) {
  const sign = () => {
    try {
      giveSign(workspace, now());
    } catch {
    }
  };
  return setInterval(sign, interval).unref();
}
var interval, silence;
var init_signs = __esm({
  "src/execute/signs.ts"() {
    "use strict";
    init_workspace();
    interval = 1e4;
    silence = 12 * interval;
  }
});

// src/execute/claims.ts
function claimFor(setting, fingerprint) {
  const { store, workspace } = setting;
  for (let tries = 0; tries < mostTries; tries++) {
    if (claim(store, workspace, fingerprint))
      return { by: "us", release: () => release(store, workspace, fingerprint) };
    const holder = claimant(store, fingerprint);
    if (holder === void 0) continue;
    const found = findWorkspace(holder);
    if (isHeld(setting, found))
      return { by: "another", run: found.run, over: over(setting, fingerprint, holder) };
    revoke(store, workspace, fingerprint, holder);
  }
  return { by: "us", release: () => {
  } };
}
async function over(setting, fingerprint, holder) {
  const { store, workspace, host, signal } = setting;
  let sign;
  let heard = host.elapsed();
  for (let pause2 = shortest; !signal.aborted; pause2 = Math.min(longest2, pause2 * 1.5)) {
    await new Promise((resolve5) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve5();
      };
      const timer = setTimeout(done, pause2);
      signal.addEventListener("abort", done);
    });
    const found = findWorkspace(holder);
    if (claimant(store, fingerprint) !== holder || !isHeld(setting, found)) return;
    if (found.touched !== sign) [sign, heard] = [found.touched, host.elapsed()];
    else if (isElsewhere(found.owner ?? {}) && host.elapsed() - heard > silence)
      return revoke(store, workspace, fingerprint, holder);
  }
}
var mostTries, isHeld, shortest, longest2;
var init_claims2 = __esm({
  "src/execute/claims.ts"() {
    "use strict";
    init_claims();
    init_workspace();
    init_orphans();
    init_signs();
    mostTries = 20;
    isHeld = ({ host }, found) => found.owner !== void 0 && isAlive(found, host.now().getTime() - found.touched);
    shortest = 10;
    longest2 = 100;
  }
});

// src/plan/compare.ts
function compareRecords(before, after) {
  return [
    ...field("format", before.format, after.format),
    ...field("uses", usesOf(before), usesOf(after)),
    ...field("command", commandOf2(before), commandOf2(after)),
    ...field("shell", shellOf(before), shellOf(after)),
    ...fields("with", before.with, after.with),
    ...fields("inputs", before.inputs, after.inputs),
    ...fields("outputs", before.outputs, after.outputs),
    ...fields("code", before.code, after.code),
    ...fields("packages", before.packages, after.packages),
    ...fields("env", before.env, after.env),
    ...field("engine", before.engine ?? "auto", after.engine ?? "auto")
  ];
}
function field(name, before, after) {
  if (before === void 0 && after === void 0) return [];
  if (isObject(before) && isObject(after)) return fields(name, before, after);
  if (before !== void 0 && after !== void 0 && sameJson(before, after)) return [];
  return [{ field: name, before, after }];
}
function fields(name, before, after) {
  const keys = /* @__PURE__ */ new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...keys].flatMap((key) => field(`${name}.${key}`, own(before, key), own(after, key)));
}
var usesOf, commandOf2, shellOf, wordText, own;
var init_compare = __esm({
  "src/plan/compare.ts"() {
    "use strict";
    init_json();
    usesOf = ({ action }) => "uses" in action ? action.uses : void 0;
    commandOf2 = ({ action }) => "run" in action ? action.run.map(wordText) : void 0;
    shellOf = ({ action }) => "run" in action ? action.shell : void 0;
    wordText = (word) => word.map(
      (part) => typeof part === "string" ? part : `\${{ ${"input" in part ? `inputs.${part.input}` : `outputs.${part.output}`} }}`
    ).join("");
    own = (object, key) => Object.hasOwn(object, key) ? object[key] : void 0;
  }
});

// src/plan/decision.ts
function reasonToRun(stage, past, siblings) {
  if (past !== void 0) {
    const changes = compareRecords(past.record, stage.record);
    return changes.length === 0 ? { reason: "entry-damaged", detail: "its entry is gone" } : { reason: "changed", changes };
  }
  const nearest2 = nearestSibling(stage, siblings);
  return nearest2 === void 0 ? { reason: "first" } : { reason: "new", ...nearest2 };
}
function nearestSibling(stage, siblings) {
  const candidates = siblings.map((sibling) => ({
    nearest: sibling.id,
    changes: compareRecords(sibling.record, stage.record),
    distance: variantDistance(sibling.variant, stage.variant)
  }));
  candidates.sort((a, b) => a.changes.length - b.changes.length || a.distance - b.distance);
  const [first] = candidates;
  return first && { nearest: first.nearest, changes: first.changes };
}
function variantDistance(a, b) {
  const axes = /* @__PURE__ */ new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...axes].reduce((sum, axis) => sum + valueDistance(a[axis], b[axis]), 0);
}
function valueDistance(a, b) {
  if (typeof a === "number" && typeof b === "number") {
    const scale = Math.max(Math.abs(a), Math.abs(b));
    return scale === 0 ? 0 : Math.min(1, Math.abs(a - b) / scale);
  }
  return JSON.stringify(a) === JSON.stringify(b) ? 0 : 1;
}
var init_decision = __esm({
  "src/plan/decision.ts"() {
    "use strict";
    init_compare();
  }
});

// src/plan/fingerprint.ts
function fingerprintRecord(stage, inputs, code = noCode) {
  const { action } = stage;
  const record = {
    format,
    action: actionRecord(action),
    with: "uses" in action ? countedParams(action) : {},
    inputs: mapValues(inputs, inputDigest),
    outputs: mapValues(stage.outputs, ({ path }) => path),
    code: code.code,
    packages: code.packages,
    env: stage.env
  };
  return "uses" in action && action.engine !== "auto" ? { ...record, engine: action.engine } : record;
}
function joinText(word) {
  const joined = [];
  for (const part of word) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}
var format, noCode, countedParams, fingerprintOf, recordJson, commandJson, actionRecord, inputDigest, mapValues;
var init_fingerprint = __esm({
  "src/plan/fingerprint.ts"() {
    "use strict";
    init_json();
    init_sha256();
    format = 1;
    noCode = { code: {}, packages: {} };
    countedParams = ({ params, uncounted = [] }) => Object.fromEntries(Object.entries(params).filter(([name]) => !uncounted.includes(name)));
    fingerprintOf = (record) => sha256(canonical(recordJson(record)));
    recordJson = (record) => ({
      ...record,
      action: "uses" in record.action ? { uses: record.action.uses } : commandJson(record.action)
    });
    commandJson = (action) => ({
      run: action.run.map((word) => word.map((part) => typeof part === "string" ? part : { ...part })),
      shell: action.shell
    });
    actionRecord = (action) => "uses" in action ? { uses: action.uses } : { run: action.run.map(joinText), shell: action.shell };
    inputDigest = ({ digest, form, executable }) => form === "folder" ? `${digest} folder` : executable ? `${digest} executable` : digest;
    mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value2]) => [key, map(value2)]));
  }
});

// src/execute/decide.ts
function decide(store, manifest, history, stage, inputs, forced = false) {
  const digests = Object.fromEntries(Object.entries(inputs).map(([name, { digest }]) => [name, digest]));
  const record = fingerprintRecord(stage, digests, codeOf(manifest, stage));
  const fingerprint = fingerprintOf(record);
  if (forced) return { fingerprint, forced, record, decision: "run", reasons: [{ reason: "forced" }] };
  const found = lookUp(store, fingerprint);
  if (found.found === "whole")
    return {
      fingerprint,
      forced,
      record,
      decision: "restore",
      entry: found.entry,
      reasons: [{ reason: "same" }]
    };
  const reason = found.found === "damaged" ? { reason: "entry-damaged", detail: found.detail } : reasonToRun({ ...stage, record }, ...pastOf(store, history, stage));
  return { fingerprint, forced, record, decision: "run", reasons: [reason] };
}
function codeOf(manifest, { action }) {
  if (!("uses" in action)) return void 0;
  const kind = manifest.kinds[action.uses];
  if (kind === void 0) throw new Error(`the manifest has no stage kind ${action.uses}`);
  const engine2 = kind.engines?.[action.engine === "auto" ? "cpu" : action.engine];
  return {
    code: { ...kind.code, ...engine2?.code },
    packages: { ...kind.packages, ...engine2?.packages }
  };
}
function pastOf(store, history, stage) {
  const own3 = history.get(stage.id);
  const past = own3 && pastRecord(store, stage.id, own3);
  if (past !== void 0) return [past, []];
  const siblings = [...history].filter(([id, { stage: name }]) => name === stage.stage && id !== stage.id);
  return [void 0, siblings.flatMap(([id, sibling]) => pastRecord(store, id, sibling) ?? [])];
}
function pastRecord(store, id, { variant, fingerprint }) {
  const read2 = readEntry(store, fingerprint);
  return read2.found === "whole" ? { id, variant, record: read2.entry.record } : void 0;
}
var init_decide = __esm({
  "src/execute/decide.ts"() {
    "use strict";
    init_decision();
    init_fingerprint();
    init_entries();
  }
});

// src/execute/demand.ts
var supplyOf, demandOf, lacking;
var init_demand = __esm({
  "src/execute/demand.ts"() {
    "use strict";
    supplyOf = ({ stages }, host, jobs = host.cores) => ({
      cores: jobs,
      memory: host.memory,
      gpus: stages.some(({ conduct }) => conduct.gpu !== 0) ? host.gpus() : []
    });
    demandOf = ({ cpus, action, conduct }, supply) => ({
      cores: cpus ?? ("uses" in action ? Number.POSITIVE_INFINITY : 1),
      memory: conduct.memory,
      gpus: conduct.gpu === "optional" ? Math.min(1, supply.gpus.length) : conduct.gpu,
      locks: conduct.locks
    });
    lacking = ({ gpus }, supply) => gpus > supply.gpus.length ? { code: "no-gpu", needed: gpus, found: supply.gpus.length } : void 0;
  }
});

// src/execute/guard.ts
async function startGuard(groups) {
  const { spawn } = await $import("node:child_process");
  const child = spawn("/bin/sh", ["-c", script, "pipeline-guard", groups], {
    detached: true,
    cwd: "/",
    env: { PATH: "/usr/bin:/bin" },
    stdio: ["pipe", "ignore", "ignore"]
  });
  const { stdin } = child;
  child.on("error", () => {
  });
  stdin.on("error", () => {
  });
  child.unref();
  if ("unref" in stdin && typeof stdin.unref === "function") stdin.unref();
  return { end: () => void stdin.end("done\n") };
}
var script;
var init_guard = __esm({
  "src/execute/guard.ts"() {
    "use strict";
    script = `read -r word && exit
identity() {
  if [ -r /proc/self/stat ]; then
    read -r boot < /proc/sys/kernel/random/boot_id
    IFS= read -r line < "/proc/$1/stat" || return
    set -- \${line##*) }
    echo "$boot \${20}"
  else
    ps -o lstart= -p "$1"
  fi
}
while read -r group noted; do
  now=$(identity "$group")
  if [ -z "$now" ] || [ "$now" = "$noted" ]; then kill -9 "-$group"; fi
done < "$1"`;
  }
});

// src/execute/put-back.ts
function putBack(store, workspace, of, outputs) {
  const said = [];
  for (const [output, digest] of Object.entries(outputs)) {
    const name = { ...of, output };
    if (isPlaced(store, name, digest)) continue;
    const damage = artifactDamage(store, digest);
    const placed = damage === void 0 && attempt(output, () => placeOutput(store, workspace, name, digest));
    const why = placed === false ? damage : placed.ok ? void 0 : placed.failures[0].detail;
    said.push(
      `its ${output} in out/ was changed while the run went on, by another stage, another run or somebody, and ${why === void 0 ? "was put back" : `could not be put back: ${why}`}`
    );
  }
  return said;
}
var init_put_back = __esm({
  "src/execute/put-back.ts"() {
    "use strict";
    init_artifacts();
    init_out();
    init_scan();
  }
});

// src/execute/recorder.ts
function makeRecorder(folder, host, emit) {
  const kept = [];
  const progress = /* @__PURE__ */ new Map();
  let problem;
  let lines2 = [];
  const writeAll = () => {
    if (lines2.length === 0) return;
    const text3 = lines2.join("");
    lines2 = [];
    try {
      folder.append(text3);
    } catch (error) {
      problem ??= error;
    }
  };
  const write = (event) => {
    if (lines2.push(`${JSON.stringify(event)}
`) === 1) queueMicrotask(writeAll);
  };
  const flush = (stage) => {
    const state = progress.get(stage);
    if (state?.held) write(state.held);
    progress.delete(stage);
  };
  return {
    events: () => kept,
    check: () => {
      writeAll();
      if (problem !== void 0) throw problem;
    },
    record: (body) => {
      const event = { time: host.now().toISOString(), ...body };
      if (event.event === "stage-progress") {
        const state = progress.get(event.stage);
        const now = host.elapsed();
        if (state && now - state.written < interval2) state.held = event;
        else {
          write(event);
          progress.set(event.stage, { written: now, held: void 0 });
        }
      } else {
        if (isEnd(event)) flush(event.stage);
        write(event);
        kept.push(event);
      }
      emit(event);
    }
  };
}
var interval2, isEnd;
var init_recorder = __esm({
  "src/execute/recorder.ts"() {
    "use strict";
    interval2 = 1e3;
    isEnd = (event) => event.event === "stage-succeeded" || event.event === "stage-failed" || event.event === "stage-interrupted";
  }
});

// src/store/past-runs.ts
var edgeLength;
var init_past_runs = __esm({
  "src/store/past-runs.ts"() {
    "use strict";
    init_json();
    init_layout();
    init_stamp();
    edgeLength = 64 * 1024;
  }
});

// src/execute/live.ts
var silence2;
var init_live = __esm({
  "src/execute/live.ts"() {
    "use strict";
    init_layout();
    init_past_runs();
    init_workspace();
    init_orphans();
    silence2 = 2 * 60 * 1e3;
  }
});

// src/execute/removers.ts
function liveRemovers(store, now, own3) {
  const { work } = layout(store.folder);
  return names3(work).filter((name) => name.startsWith(prefix)).map((name) => findWorkspace((0, import_node_path15.join)(work, name))).filter((found) => found.folder !== own3?.folder && isAlive(found, now.getTime() - found.touched)).map(({ folder }) => folder);
}
async function removersGone(store, now, signal) {
  while (!signal.aborted && liveRemovers(store, now()).length > 0)
    await new Promise((over2) => setTimeout(over2, pause));
}
function names3(folder) {
  try {
    return (0, import_node_fs25.readdirSync)(folder);
  } catch {
    return [];
  }
}
var import_node_fs25, import_node_path15, prefix, pause;
var init_removers = __esm({
  "src/execute/removers.ts"() {
    "use strict";
    import_node_fs25 = require("node:fs");
    import_node_path15 = require("node:path");
    init_result();
    init_layout();
    init_workspace();
    init_live();
    init_orphans();
    prefix = "remover-";
    pause = 20;
  }
});

// src/execute/resources.ts
var Resources;
var init_resources = __esm({
  "src/execute/resources.ts"() {
    "use strict";
    Resources = class {
      #supply;
      #cores;
      #memory;
      #gpus;
      #locks = /* @__PURE__ */ new Set();
      constructor(supply) {
        this.#supply = supply;
        this.#cores = supply.cores;
        this.#memory = supply.memory;
        this.#gpus = supply.gpus;
      }
      /** No slot is free: whatever a stage asks for, it has to wait. */
      get exhausted() {
        return this.#cores === 0;
      }
      /** All of what is asked for, or `undefined` where something of it is taken now. */
      take(demand) {
        const cores = Math.min(demand.cores, this.#supply.cores);
        const memory = Math.min(demand.memory, this.#supply.memory);
        if (cores > this.#cores || memory > this.#memory || demand.gpus > this.#gpus.length) return void 0;
        if (demand.locks.some((lock) => this.#locks.has(lock))) return void 0;
        const gpus = this.#gpus.slice(0, demand.gpus);
        this.#cores -= cores;
        this.#memory -= memory;
        this.#gpus = this.#gpus.slice(demand.gpus);
        for (const lock of demand.locks) this.#locks.add(lock);
        return {
          gpus,
          giveBack: () => {
            this.#cores += cores;
            this.#memory += memory;
            this.#gpus = [...this.#gpus, ...gpus];
            for (const lock of demand.locks) this.#locks.delete(lock);
          }
        };
      }
    };
  }
});

// src/execute/schedule.ts
async function schedule(options) {
  const settled = /* @__PURE__ */ new Map();
  const running2 = /* @__PURE__ */ new Map();
  const resources = new Resources(options.supply);
  const urgency = urgencies(options);
  let waiting = options.stages;
  let jobs = [];
  let sorted2 = true;
  const begin = (stage) => {
    const begun = options.begin(stage);
    if (typeof begun === "string") settled.set(stage.id, begun);
    else sorted2 = jobs.push({ stage, job: begun }) === 1;
  };
  const settleReady = () => {
    waiting = waiting.filter((stage) => {
      const failed = stage.needs.filter((id) => settled.get(id) === "failed");
      if (failed.length > 0) {
        options.skip(stage, failed);
        settled.set(stage.id, "failed");
        return false;
      }
      if (stage.needs.some((id) => !settled.has(id))) return true;
      begin(stage);
      return false;
    });
  };
  const again = [];
  const startJobs = () => {
    if (!sorted2) jobs.sort((a, b) => urgency(b.stage) - urgency(a.stage));
    sorted2 = true;
    jobs = jobs.filter(({ stage, job }) => {
      if (resources.exhausted) return true;
      const grant = resources.take(job.demand);
      if (grant === void 0) return true;
      const started2 = job.start(grant);
      const ended2 = "over" in started2 ? started2.over.then(() => void again.push(stage)) : started2.then((how) => {
        grant.giveBack();
        settled.set(stage.id, how);
      });
      if ("over" in started2) grant.giveBack();
      running2.set(
        stage.id,
        ended2.then(() => void running2.delete(stage.id))
      );
      return false;
    });
  };
  const isOver = () => options.signal.aborted || options.stop();
  for (; ; ) {
    if (!isOver()) {
      for (const stage of again.splice(0)) begin(stage);
      settleReady();
      startJobs();
    }
    if (running2.size === 0) break;
    await Promise.race(running2.values());
  }
  const left = /* @__PURE__ */ new Set([...waiting, ...again, ...jobs.map(({ stage }) => stage)]);
  for (const stage of options.stages) if (left.has(stage)) options.notReached(stage);
}
function urgencies({ stages, secondsOf: secondsOf2 }) {
  let known2;
  const all = () => {
    const after = /* @__PURE__ */ new Map();
    const whole = /* @__PURE__ */ new Map();
    for (const stage of [...stages].reverse()) {
      const seconds = secondsOf2(stage) + (after.get(stage.id) ?? 0);
      whole.set(stage.id, seconds);
      for (const id of stage.needs) after.set(id, Math.max(after.get(id) ?? 0, seconds));
    }
    return whole;
  };
  return ({ id }) => {
    known2 ??= all();
    return known2.get(id) ?? 0;
  };
}
var init_schedule = __esm({
  "src/execute/schedule.ts"() {
    "use strict";
    init_resources();
  }
});

// src/execute/run.ts
async function runPlan(options) {
  try {
    return ok(await new Run(options).whole());
  } catch (error) {
    return fail(asFailure(error, options.store));
  }
}
function asFailure(error, { folder }) {
  if (isErrno(error)) {
    const { path = folder, dest } = error;
    const where = dest === void 0 ? path : `${path} \u2192 ${dest}`;
    return { code: "store", detail: `${where}: ${errnoWords(error)}` };
  }
  return {
    code: "internal-error",
    detail: error instanceof Error ? error.stack ?? error.message : String(error)
  };
}
var import_node_fs26, import_node_path16, dear, Run, started;
var init_run = __esm({
  "src/execute/run.ts"() {
    "use strict";
    import_node_fs26 = require("node:fs");
    import_node_path16 = require("node:path");
    init_result();
    init_plan();
    init_checkpoints();
    init_entries();
    init_errno();
    init_history();
    init_last_use();
    init_layout();
    init_out();
    init_runs();
    init_scan();
    init_store();
    init_workspace();
    init_attempts();
    init_claims2();
    init_decide();
    init_demand();
    init_guard();
    init_inputs();
    init_orphans();
    init_put_back();
    init_recorder();
    init_removers();
    init_schedule();
    init_signs();
    dear = 5;
    Run = class {
      #options;
      #began;
      #folder;
      #recorder;
      #history;
      #outputs = /* @__PURE__ */ new Map();
      #past = /* @__PURE__ */ new Map();
      /** By fingerprint: equal variants are computed once. */
      #computing = /* @__PURE__ */ new Map();
      #failed = false;
      #supply;
      #workspace;
      #signs;
      #copies;
      #guard;
      constructor(options) {
        const { store, plan, host, emit } = options;
        this.#options = options;
        this.#began = host.elapsed();
        this.#supply = supplyOf(plan, host, options.jobs);
        prepareStore(store);
        endAbandoned(store, host.now());
        this.#folder = makeRunFolder(store, host.now());
        this.#recorder = makeRecorder(this.#folder, host, emit);
        this.#history = readHistory(store, plan.name);
      }
      async whole() {
        const options = this.#options;
        const { plan, store, signal, host, fold } = options;
        try {
          this.#record(started(this.#folder.id, plan, host));
          await removersGone(store, host.now, signal);
          await schedule({
            stages: plan.stages,
            supply: this.#supply,
            signal,
            stop: () => this.#failed && options.failFast === true,
            secondsOf: ({ id }) => this.#history.get(id)?.seconds ?? 1,
            begin: (stage) => this.#begin(stage),
            skip: ({ id }, stages) => this.#record({ event: "stage-skipped", stage: id, reasons: [{ reason: "needs-failed", stages }] }),
            notReached: ({ id }) => this.#record({ event: "stage-skipped", stage: id, reasons: [{ reason: "not-reached" }] })
          });
          if (this.#guard !== void 0 && !signal.aborted) this.#putBack();
          const outcome = signal.aborted ? "interrupted" : this.#failed ? "failed" : "succeeded";
          attempt(store.folder, () => updateHistory(store, plan.name, this.#past, this.#history, this.#work));
          attempt(store.folder, () => saveIndex(store, this.#work));
          this.#record({ event: "run-ended", outcome, seconds: this.#secondsSince(this.#began) });
          this.#recorder.check();
          const report = fold(this.#recorder.events());
          this.#folder.finish(`${JSON.stringify(report, null, 2)}
`);
          return { run: this.#folder.id, outcome, report, folder: this.#folder.folder };
        } finally {
          clearInterval(this.#signs);
          (await this.#guard)?.end();
          await this.#workspace?.discarded();
          if (this.#workspace) discard(this.#workspace.folder);
        }
      }
      /** Made when first needed: a run that restores everything into place writes nothing there. */
      #work = () => {
        if (this.#workspace === void 0) {
          const made = makeWorkspace(this.#options.store.folder, this.#folder.id, ownerRecord());
          this.#workspace = made;
          this.#signs = signsOfLife(made, this.#options.host.now);
        }
        return this.#workspace;
      };
      #begin(stage) {
        const { store, plan, manifest } = this.#options;
        const began = this.#options.host.elapsed();
        return this.#guarded(stage, began, () => {
          const inputs = resolveInputs(store, plan, stage, (id) => this.#outputs.get(id) ?? {});
          if (!inputs.ok) return this.#fail(stage, inputs.failures[0], began);
          const forced = this.#options.force?.has(stage.id) === true;
          const decided = decide(store, manifest, this.#history, stage, inputs.value, forced);
          const { decision, fingerprint, record, reasons } = decided;
          this.#record({ event: "stage-decided", stage: stage.id, decision, fingerprint, record, reasons });
          if (decided.decision === "restore") return this.#restore(stage, decided, began);
          const demand = demandOf(stage, this.#supply);
          const lack = lacking(demand, this.#supply);
          if (lack !== void 0) return this.#fail(stage, lack, began);
          return { demand, start: (grant) => this.#start(stage, decided, inputs.value, grant) };
        });
      }
      #restore(stage, { entry, fingerprint }, began) {
        const { outputs, metrics, notices, circumstances, run: from } = entry;
        noteUse(this.#options.store, fingerprint, this.#options.host.now());
        this.#place(stage, outputs);
        this.#done(stage, fingerprint, outputs, Number(circumstances["seconds"] ?? 1));
        const seconds = this.#secondsSince(began);
        this.#record({
          event: "stage-restored",
          stage: stage.id,
          outputs,
          metrics,
          notices,
          circumstances,
          from,
          seconds
        });
        return "done";
      }
      /** Computes the stage, unless another run is at it, or has been since it was decided. */
      #start(stage, decided, inputs, grant) {
        const { store, host, signal } = this.#options;
        const began = host.elapsed();
        const begun = this.#guarded(stage, began, () => {
          const workspace = this.#work();
          const { fingerprint } = decided;
          const twin = this.#computing.get(fingerprint);
          if (twin !== void 0) return { over: twin };
          const held = claimFor({ store, workspace, host, signal }, fingerprint);
          if (held.by === "another") {
            this.#record({ event: "stage-waits", stage: stage.id, run: held.run });
            return held;
          }
          const made = decided.forced ? void 0 : lookUp(store, fingerprint);
          if (made?.found !== "whole") {
            const computed = this.#guardedLater(
              stage,
              began,
              () => this.#compute(stage, decided, inputs, grant, workspace)
            ).finally(() => {
              held.release();
              this.#computing.delete(fingerprint);
            });
            this.#computing.set(
              fingerprint,
              computed.then(() => {
              })
            );
            return computed;
          }
          held.release();
          return this.#restore(stage, this.#restorable(stage, decided, made.entry), began);
        });
        return typeof begun === "string" ? Promise.resolve(begun) : begun;
      }
      /** A stage that was to run, and that another run has brought about meanwhile. */
      #restorable({ id }, { fingerprint, record }, entry) {
        const reasons = [{ reason: "same" }];
        this.#record({ event: "stage-decided", stage: id, decision: "restore", fingerprint, record, reasons });
        return { fingerprint, entry };
      }
      async #compute(stage, { fingerprint, record }, inputs, grant, workspace) {
        const { store, host } = this.#options;
        const began = host.elapsed();
        this.#copies ??= new InputCopies(store, workspace);
        const copies = this.#copies;
        this.#guard ??= startGuard(groupsOf(workspace.folder));
        await this.#guard;
        const log = (0, import_node_path16.join)(this.#folder.folder, "logs", `${folderName(stage.id)}.log`);
        const checkpoints = stage.conduct.resume ? makeCheckpoints(store, fingerprint) : void 0;
        const setting = { ...this.#options, workspace, copies, record: this.#record };
        const profile = this.#options.profile ? this.#profileOf(stage) : void 0;
        const given = { inputs, log, checkpoints, profile, gpus: grant.gpus };
        const result = await attemptStage(setting, stage, given);
        const seconds = this.#secondsSince(began);
        if (result === void 0) {
          this.#record({ event: "stage-interrupted", stage: stage.id, seconds });
          return "failed";
        }
        if (!result.ok) return this.#fail(stage, result.failures[0], began);
        const { outputs, metrics } = result.value;
        const circumstances = { ...result.value.circumstances, seconds };
        const run2 = this.#folder.id;
        const entry = { ...result.value, circumstances, fingerprint, record, run: run2 };
        putEntry(store, workspace, entry, seconds >= dear);
        if (checkpoints !== void 0) discard(checkpoints);
        this.#place(stage, outputs);
        this.#done(stage, fingerprint, outputs, seconds);
        this.#record({ event: "stage-succeeded", stage: stage.id, outputs, metrics, seconds });
        return "done";
      }
      /** Where the stage leaves what its engine's ops cost: beside the logs, for it is no result. */
      #profileOf({ id }) {
        const folder = (0, import_node_path16.join)(this.#folder.folder, "profile");
        (0, import_node_fs26.mkdirSync)(folder, { recursive: true });
        return (0, import_node_path16.join)(folder, `${folderName(id)}.txt`);
      }
      #place({ id }, outputs) {
        const { store, plan } = this.#options;
        for (const [output, digest] of Object.entries(outputs))
          placeOutput(store, this.#work, { pipeline: plan.name, stage: id, output }, digest);
      }
      /** A stage may have written where it should not: at the end of a run `out/` is what its report says. */
      #putBack() {
        const { store, plan } = this.#options;
        for (const [stage, outputs] of this.#outputs)
          for (const text3 of putBack(store, this.#work, { pipeline: plan.name, stage }, outputs))
            this.#record({ event: "stage-notice", stage, text: text3 });
      }
      #done({ id, stage, variant }, fingerprint, outputs, seconds) {
        this.#outputs.set(id, outputs);
        this.#past.set(id, { stage, variant, fingerprint, seconds });
      }
      #fail({ id, conduct }, failure, began) {
        const tolerated = conduct.continueOnError ? { tolerated: true } : {};
        this.#failed ||= !conduct.continueOnError;
        const seconds = this.#secondsSince(began);
        this.#record({ event: "stage-failed", stage: id, failure, seconds, ...tolerated });
        return "failed";
      }
      /** What a stage's handling throws is its failure, not the run's: a full disk, or a bug of ours. */
      #guarded(stage, began, action) {
        try {
          return action();
        } catch (error) {
          return this.#fail(stage, asFailure(error, this.#options.store), began);
        }
      }
      async #guardedLater(stage, began, action) {
        try {
          return await action();
        } catch (error) {
          return this.#fail(stage, asFailure(error, this.#options.store), began);
        }
      }
      #record = (body) => this.#recorder.record(body);
      /** Seconds to the millisecond. */
      #secondsSince = (began) => Math.round(this.#options.host.elapsed() - began) / 1e3;
    };
    started = (run2, plan, host) => ({
      event: "run-started",
      run: run2,
      pipeline: plan.name,
      file: plan.file,
      params: plan.params,
      ...plan.summary ? { summary: plan.summary } : {},
      ...plan.metrics ? { metrics: plan.metrics } : {},
      stages: plan.stages.map(({ id, stage, variant, action, needs, inputs, outputs }) => ({
        id,
        stage,
        variant,
        kind: "uses" in action ? action.uses : "run",
        needs,
        sources: sourcesOf(inputs),
        types: typesOf(outputs)
      })),
      circumstances: host.circumstances
    });
  }
});

// src/report/numbers.ts
function duration(seconds) {
  if (seconds < 0.995) return `${Math.max(0, seconds).toFixed(2)} s`;
  return seconds < 9.95 ? `${seconds.toFixed(1)} s` : clock(Math.round(seconds));
}
function clock(whole) {
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)}m ${two(whole % 60)}s`;
  if (whole < 86400) return `${Math.floor(whole / 3600)}h ${two(Math.floor(whole % 3600 / 60))}m`;
  return `${Math.floor(whole / 86400)}d ${two(Math.floor(whole % 86400 / 3600))}h`;
}
function short2(value2) {
  for (const [size, unit] of [
    [1e9, "G"],
    [1e6, "M"],
    [1e3, "k"]
  ])
    if (Math.abs(value2) >= size * 0.9995) return `${digits(value2 / size, 3)}${unit}`;
  return Number.isInteger(value2) ? String(value2) : digits(value2, 3);
}
function measured(value2) {
  const size = Math.abs(value2);
  if (size === 0) return "0.000";
  if (size < 5e-4) return value2.toExponential(2);
  return size < 0.9995 ? value2.toFixed(3) : digits(value2, 4);
}
function digits(value2, significant) {
  const whole = Math.floor(Math.log10(Math.abs(value2) || 1)) + 1;
  const text3 = value2.toFixed(Math.max(0, Math.min(significant - 1, significant - whole)));
  const carried = text3.replace(/^-?/, "").split(".")[0].length > Math.max(1, whole);
  return carried ? value2.toFixed(Math.max(0, significant - whole - 1)) : text3;
}
var count, two;
var init_numbers = __esm({
  "src/report/numbers.ts"() {
    "use strict";
    count = (n, noun, nouns = `${noun}s`) => `${n} ${n === 1 ? noun : nouns}`;
    two = (n) => String(n).padStart(2, "0");
  }
});

// src/report/printable.ts
var escapes2, controls2, printable;
var init_printable = __esm({
  "src/report/printable.ts"() {
    "use strict";
    escapes2 = /\u001b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~]?)/g;
    controls2 = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;
    printable = (text3) => text3.replace(escapes2, "").replace(controls2, " ");
  }
});

// src/report/summary.ts
function summaryTable(report) {
  if (report.summary === null) return void 0;
  const { rows, columns } = report.summary;
  const stages = Object.entries(report.stages);
  const filled = list(rows).flatMap(
    (name) => stages.filter(([, stage]) => stage.stage === name).map(([id, stage]) => ({
      id,
      cells: Object.values(columns).map((metrics) => cellOf(list(metrics), id, stage, stages))
    }))
  );
  return filled.length === 0 ? void 0 : { headers: Object.keys(columns), rows: filled };
}
function cellOf(metrics, id, row, stages) {
  for (const reference of metrics) {
    const dot = reference.indexOf(".");
    const [name, metric] = [reference.slice(0, dot), reference.slice(dot + 1)];
    for (const [other, stage] of stages) {
      if (stage.stage !== name || !(other === id || follows(stage, id, row))) continue;
      const value2 = stage.metrics[metric];
      if (value2 !== void 0) return withInterval(value2, metric, stage);
    }
  }
  return void 0;
}
function withInterval(value2, metric, stage) {
  const low = stage.metrics[`${metric}.low`];
  const high = stage.metrics[`${metric}.high`];
  return low === void 0 || high === void 0 ? { value: value2 } : { value: value2, low, high };
}
var follows, list;
var init_summary = __esm({
  "src/report/summary.ts"() {
    "use strict";
    init_json();
    follows = (stage, id, row) => stage.needs.includes(id) && (Object.keys(stage.variant).length === 0 || sameJson(stage.variant, row.variant));
    list = (one) => typeof one === "string" ? [one] : one;
  }
});

// src/report/columns.ts
function width(text3) {
  let columns = 0;
  for (const character of text3) columns += /[^\u0020-\u007e]/.test(character) ? widthOf(character) : 1;
  return columns;
}
function widthOf(character) {
  if (new RegExp("\\p{Mark}|\\u200b|\\u200c|\\u200d|\\ufe0f", "u").test(character)) return 0;
  return new RegExp("\\p{Script=Han}|\\p{Script=Hangul}|\\p{Script=Hiragana}|\\p{Script=Katakana}|\\p{Emoji_Presentation}|[\\u3000-\\u303f\\uff01-\\uff60\\uffe0-\\uffe6]", "u").test(
    character
  ) ? 2 : 1;
}
var padEnd, padStart;
var init_columns = __esm({
  "src/report/columns.ts"() {
    "use strict";
    padEnd = (text3, columns) => text3 + " ".repeat(Math.max(0, columns - width(text3)));
    padStart = (text3, columns) => " ".repeat(Math.max(0, columns - width(text3))) + text3;
  }
});

// src/report/summary-words.ts
function summaryWords(table2, can) {
  for (const intervals of [true, false]) {
    const lines2 = asTable(table2, intervals, can);
    if (Math.max(...lines2.map((line) => width(line))) <= can.columns)
      return lines2.map((line, at) => at === 0 ? can.paint("bold", line) : line);
  }
  return asBlocks(table2, can);
}
function asTable(table2, intervals, can) {
  const columns = table2.headers.map(
    (header, at) => columnOf(printable(header), table2.rows, at, intervals, can)
  );
  const names5 = table2.rows.map((row) => printable(row.id));
  const first = Math.max(...names5.map(width));
  return ["", ...names5].map(
    (name, line) => [padEnd(name, first), ...columns.map((column) => column[line])].join("  ").trimEnd()
  );
}
function columnOf(header, rows, at, intervals, can) {
  const cells = rows.map((row) => row.cells[at]);
  const whole = cells.every((cell) => cell === void 0 || Number.isInteger(cell.value));
  const values = cells.map((cell) => valueText(cell, whole, can));
  const tails = cells.map((cell) => intervals ? intervalText(cell) : "");
  const tail = Math.max(0, ...tails.map(width));
  const value2 = Math.max(...values.map(width), tail === 0 ? width(header) : 0);
  const lines2 = values.map((text3, row) => padEnd(`${padStart(text3, value2)}${tails[row]}`, value2 + tail));
  const all = Math.max(value2 + tail, width(header));
  return [
    tail === 0 ? padStart(header, all) : padEnd(header, all),
    ...lines2.map((line) => padEnd(line, all))
  ];
}
function asBlocks(table2, can) {
  const first = Math.max(...table2.headers.map((header) => width(printable(header))));
  return table2.rows.flatMap((row) => [
    can.paint("bold", printable(row.id)),
    ...table2.headers.map((header, at) => {
      const cell = row.cells[at];
      const whole = cell !== void 0 && Number.isInteger(cell.value);
      return `  ${padEnd(printable(header), first)}  ${valueText(cell, whole, can)}${intervalText(cell)}`;
    })
  ]);
}
var valueText, intervalText;
var init_summary_words = __esm({
  "src/report/summary-words.ts"() {
    "use strict";
    init_columns();
    init_numbers();
    init_printable();
    valueText = (cell, whole, can) => {
      if (cell === void 0) return can.unicode ? "\u2013" : "-";
      return whole ? String(cell.value) : measured(cell.value);
    };
    intervalText = (cell) => cell?.low === void 0 || cell.high === void 0 ? "" : ` [${measured(cell.low)}, ${measured(cell.high)}]`;
  }
});

// src/report/time-words.ts
function timeLines(report) {
  const uses = timeUses(report);
  if (uses.reduce((sum2, { seconds }) => sum2 + seconds, 0) < worthTelling) return [];
  const shown3 = uses.slice(0, mostLines);
  const rest = uses.slice(mostLines);
  const sum = (of) => rest.reduce((total, use) => total + of(use), 0);
  const rows = [
    ...shown3.map((use) => ({ ...use, name: nameOf(use), told: partsText(use) })),
    ...rest.length === 0 ? [] : [
      {
        name: `${rest.length} more`,
        seconds: sum(({ seconds }) => seconds),
        share: sum(({ share }) => share),
        told: ""
      }
    ]
  ];
  const names5 = Math.max(...rows.map(({ name }) => width(name)));
  return rows.map(
    ({ name, seconds, share, told }, at) => `${at === 0 ? "time   " : "       "}  ${padEnd(name, names5)}  ${padStart(duration(seconds), 7)}  ${padStart(percent(share), 5)}  ${told}`.trimEnd()
  );
}
function timeUses({ stages }) {
  const uses = /* @__PURE__ */ new Map();
  for (const { stage, status, circumstances } of Object.values(stages)) {
    if (status !== "succeeded") continue;
    const use = uses.get(stage) ?? { variants: 0, seconds: 0, parts: /* @__PURE__ */ new Map() };
    uses.set(stage, use);
    use.variants++;
    use.seconds += Number(circumstances["seconds"] ?? 0);
    for (const [name, value2] of Object.entries(circumstances))
      if (name.startsWith(partPrefix)) {
        const part = name.slice(partPrefix.length);
        use.parts.set(part, (use.parts.get(part) ?? 0) + Number(value2));
      }
  }
  const all = [...uses.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  return [...uses].map(([stage, { variants, seconds, parts: parts2 }]) => ({
    stage,
    variants,
    seconds,
    share: all === 0 ? 0 : seconds / all,
    parts: sharesOf(parts2, seconds)
  })).sort((a, b) => b.seconds - a.seconds);
}
function sharesOf(parts2, seconds) {
  if (parts2.size === 0) return [];
  const told = [...parts2].sort(([, a], [, b]) => b - a);
  const rest = seconds - told.reduce((sum, [, value2]) => sum + value2, 0);
  return [...told, ["the rest", rest]].map(([name, value2]) => ({ name, share: value2 / seconds })).filter(({ share }) => share >= 0.01);
}
var worthTelling, mostLines, partPrefix, nameOf, partsText, percent;
var init_time_words = __esm({
  "src/report/time-words.ts"() {
    "use strict";
    init_columns();
    init_numbers();
    init_printable();
    worthTelling = 10;
    mostLines = 6;
    partPrefix = "seconds_";
    nameOf = ({ stage, variants }) => variants === 1 ? printable(stage) : `${printable(stage)} x${variants}`;
    partsText = ({ parts: parts2 }) => parts2.map(({ name, share }) => `${printable(name)} ${percent(share)}`).join(", ");
    percent = (share) => `${Math.round(100 * share)} %`;
  }
});

// src/report/ending.ts
function endingWords(report, seconds, places, can) {
  const table2 = summaryTable(report);
  const filled = table2?.rows.some(({ cells }) => cells.some((cell) => cell !== void 0)) === true;
  return [
    ...table2 !== void 0 && filled ? ["", ...summaryWords(table2, can)] : [],
    "",
    ...timeLines(report),
    ...placeLines(places),
    "",
    outcomeSentence(report, seconds, can)
  ];
}
function placeLines({ report, profile, outputs, models }) {
  const more = models.length - mostModels;
  return [
    `report   ${report}`,
    ...profile === void 0 ? [] : [`profile  ${profile}`],
    `outputs  ${outputs}`,
    ...models.slice(0, mostModels).map((path, at) => `${at === 0 ? "models " : "       "}  ${path}`),
    ...more > 0 ? [`         and ${more} more`] : []
  ].map(printable);
}
function outcomeSentence(report, seconds, can) {
  const statuses = Object.values(report.stages).map(({ status }) => status);
  const total = count(statuses.length, "stage");
  const time = duration(seconds);
  if (statuses.length > 0 && statuses.every((status) => status === "restored"))
    return can.paint("green", `${total}, all restored in ${time}: nothing had to run.`);
  const parts2 = parted(statuses).join(", ");
  switch (report.outcome) {
    case "succeeded":
      return can.paint("green", `${total} in ${time}: ${parts2}.`);
    case "failed":
      return can.paint("red", `Failed after ${time}: ${parts2}.`);
    case "interrupted":
      return can.paint(
        "yellow",
        `Interrupted after ${time}: ${parts2}. What is done is kept: run it again to go on.`
      );
  }
}
var mostModels, verbs, parted;
var init_ending = __esm({
  "src/report/ending.ts"() {
    "use strict";
    init_numbers();
    init_printable();
    init_summary();
    init_summary_words();
    init_time_words();
    mostModels = 12;
    verbs = [
      ["succeeded", "ran"],
      ["restored", "restored"],
      ["failed", "failed"],
      ["interrupted", "interrupted"],
      ["skipped", "skipped"]
    ];
    parted = (statuses) => verbs.flatMap(([status, verb]) => {
      const n = statuses.filter((other) => other === status).length;
      return n === 0 ? [] : [`${n} ${verb}`];
    });
  }
});

// src/report/words/run-failure.ts
function describeRunFailure(failure) {
  switch (failure.code) {
    case "exit-code":
      return ended(`it exited with code ${failure.exit}`, failure);
    case "killed":
      return ended(`it was ended by ${failure.signal}`, failure, killedHint(failure.signal));
    case "timeout":
      return ended(`it took longer than its timeout of ${failure.seconds} s and was ended`, failure);
    case "no-gpu":
      return words2(
        `it needs ${failure.needed === 1 ? "a GPU" : `${failure.needed} GPUs`}, and this machine offers ${failure.found === 0 ? "none" : failure.found}`,
        'With "gpu: optional" it would run without; --gpus says how many there are where they are not found.'
      );
    case "not-started":
      return words2(
        `${quoted(failure.command)} could not be started: ${plainText(failure.detail)}`,
        "Is the program installed, and on the PATH?"
      );
    case "output-missing":
      return words2(
        `it exited with code 0 but did not write output ${failure.output} (${failure.path})`,
        "A command writes below the folder it is started in; an output\u2019s path there is the one declared."
      );
    case "output-type":
      return words2(`output ${failure.output} (${failure.path}) cannot be taken: ${failure.detail}`);
    case "input-moved":
      return words2(
        `input ${failure.input} changed while the stage ran: ${failure.path}`,
        "Nothing was stored, because the outputs may come from either version; run again."
      );
    case "input-unreadable":
      return words2(`input ${failure.input} cannot be read: ${failure.path} ${failure.detail}`);
    case "stage":
      return problemWords(failure.problem);
    case "store":
      return words2(`the store could not be used: ${failure.detail}`, "What was stored before is still good.");
    case "internal-error":
      return { ...words2("a bug of ours"), lines: plainText(failure.detail).split("\n") };
  }
}
function problemWords({ message, hint, input, line, param }) {
  const at = input !== void 0 ? `input ${input}${line === void 0 ? "" : `, line ${line}`}: ` : param !== void 0 ? `with.${param}: ` : "";
  const [first = "", ...further] = message.split("\n").map(plainText);
  return { ...words2(`${at}${first}`, hint === void 0 ? void 0 : plainText(hint)), lines: further };
}
var words2, ended, killedHint, quoted;
var init_run_failure = __esm({
  "src/report/words/run-failure.ts"() {
    "use strict";
    init_plain();
    words2 = (message, hint) => ({
      message,
      ...hint === void 0 ? {} : { hint },
      lines: []
    });
    ended = (message, { lastLines, log }, hint) => ({ ...words2(message, hint), lines: lastLines.map(plainText), log });
    killedHint = (signal) => signal === "SIGKILL" ? "Where nobody did it, the system may have run out of memory." : void 0;
    quoted = (text3) => JSON.stringify(plainText(text3));
  }
});

// src/report/failure-lines.ts
function failureLines(report, log, can) {
  return Object.entries(report.stages).flatMap(([id, { failure }]) => {
    if (failure === void 0) return [];
    const words3 = describeRunFailure(failure);
    const mark = can.unicode ? "\u2502" : "|";
    return [
      "",
      `${can.paint("red", `${can.unicode ? "\u2716" : "x"} ${printable(id)}`)}: ${printable(words3.message)}`,
      ...words3.hint === void 0 ? [] : [`  ${printable(words3.hint)}`],
      ...words3.lines.map((line) => `  ${can.paint("dim", mark)} ${printable(line)}`.trimEnd()),
      ...words3.log === void 0 ? [] : [`  log  ${printable(log(words3.log))}`]
    ];
  });
}
var init_failure_lines = __esm({
  "src/report/failure-lines.ts"() {
    "use strict";
    init_printable();
    init_run_failure();
  }
});

// src/report/fold.ts
function foldReport(events) {
  const [first] = events;
  if (first?.event !== "run-started") throw new Error("a log of events begins with run-started");
  const stages = new Map(first.stages.map((outline) => [outline.id, unreached(outline)]));
  const last = events.at(-1);
  const ended2 = last?.event === "run-ended" ? last : void 0;
  for (const event of events)
    if ("stage" in event) {
      const before = stages.get(event.stage);
      if (before) stages.set(event.stage, step(before, event));
    }
  return {
    version: 1,
    run: first.run,
    pipeline: first.pipeline,
    file: first.file,
    outcome: ended2?.outcome ?? "interrupted",
    params: first.params,
    summary: first.summary ?? null,
    ...first.metrics === void 0 ? {} : { metrics: first.metrics },
    stages: Object.fromEntries(stages),
    circumstances: {
      ...first.circumstances,
      started: first.time,
      ...ended2 ? { ended: ended2.time, seconds: ended2.seconds } : {}
    }
  };
}
function step(report, event) {
  switch (event.event) {
    case "stage-decided": {
      const { fingerprint, record, reasons } = event;
      return { ...report, status: "interrupted", fingerprint, record, reasons };
    }
    case "stage-waits":
      return withCircumstances(report, { waited_for: event.run });
    case "stage-started":
      return withCircumstances(report, { log: event.log });
    case "stage-progress":
      return report;
    case "stage-metric":
      return { ...report, metrics: { ...report.metrics, [event.name]: event.value } };
    case "stage-notice":
      return { ...report, notices: [...report.notices, event.text] };
    case "stage-circumstance":
      return withCircumstances(report, { [event.name]: event.value });
    case "stage-succeeded": {
      const { outputs, metrics, seconds } = event;
      return withCircumstances({ ...report, status: "succeeded", outputs, metrics }, { seconds });
    }
    case "stage-restored": {
      const { outputs, metrics, notices, circumstances, from, seconds } = event;
      const restored = { ...report, status: "restored", outputs, metrics, notices };
      return withCircumstances(restored, { seconds, from, made: circumstances });
    }
    case "stage-retried":
      return withCircumstances({ ...report, metrics: {}, notices: [] }, { retries: event.attempt });
    case "stage-failed": {
      const { failure, seconds, tolerated } = event;
      const failed = { ...report, status: "failed", failure };
      return withCircumstances(tolerated ? { ...failed, tolerated } : failed, { seconds });
    }
    case "stage-skipped":
      return { ...report, status: "skipped", reasons: event.reasons };
    case "stage-interrupted":
      return withCircumstances({ ...report, status: "interrupted" }, { seconds: event.seconds });
  }
}
var unreached, withCircumstances;
var init_fold = __esm({
  "src/report/fold.ts"() {
    "use strict";
    unreached = ({ stage, variant, kind, needs, sources, types }) => ({
      status: "skipped",
      stage,
      variant,
      kind,
      needs,
      ...sources === void 0 ? {} : { sources },
      ...types === void 0 ? {} : { types },
      reasons: [{ reason: "not-reached" }],
      outputs: {},
      metrics: {},
      notices: [],
      circumstances: {}
    });
    withCircumstances = (report, more) => ({
      ...report,
      circumstances: { ...report.circumstances, ...more }
    });
  }
});

// src/report/paint.ts
var codes, inColour, plain;
var init_paint = __esm({
  "src/report/paint.ts"() {
    "use strict";
    codes = {
      bold: [1, 22],
      dim: [2, 22],
      red: [31, 39],
      green: [32, 39],
      yellow: [33, 39],
      cyan: [36, 39]
    };
    inColour = (style, text3) => text3 === "" ? text3 : `\x1B[${codes[style][0]}m${text3}\x1B[${codes[style][1]}m`;
    plain = (_style, text3) => text3;
  }
});

// src/cli/capabilities.ts
function capabilities(world) {
  const { isTerminal } = world.terminal;
  const size = isTerminal ? world.terminal.size() : { columns: Infinity, rows: Infinity };
  return { ...size, unicode: !isTerminal || utf8(world), paint: coloured(world) ? inColour : plain };
}
function coloured({ environment, terminal }) {
  const forced = environment["FORCE_COLOR"];
  if (forced !== void 0) return forced !== "0" && forced !== "false";
  if (environment["NO_COLOR"]) return false;
  return terminal.isTerminal && environment["TERM"] !== "dumb";
}
function utf8({ environment, terminal }) {
  const locale = environment["LC_ALL"] || environment["LC_CTYPE"] || environment["LANG"];
  return locale ? /utf-?8/i.test(locale) : terminal.platform === "darwin";
}
var isLive;
var init_capabilities = __esm({
  "src/cli/capabilities.ts"() {
    "use strict";
    init_paint();
    isLive = ({ environment, terminal }) => terminal.isTerminal && environment["TERM"] !== "dumb" && (!environment["CI"] || environment["CI"] === "false");
  }
});

// src/cli/command.ts
var lastValue, isGiven;
var init_command2 = __esm({
  "src/cli/command.ts"() {
    "use strict";
    lastValue = (call, option) => call.options[option]?.at(-1);
    isGiven = (call, option) => call.options[option] !== void 0;
  }
});

// src/stage/kind.ts
var defineStage;
var init_kind = __esm({
  "src/stage/kind.ts"() {
    "use strict";
    defineStage = (kind) => kind;
  }
});

// src/base/task-forms.ts
var forms3, objectives;
var init_task_forms = __esm({
  "src/base/task-forms.ts"() {
    "use strict";
    forms3 = ["classification", "entailment", "similarity", "multiple-choice"];
    objectives = ["classification", "regression"];
  }
});

// src/stage/params.ts
function paramReader(params) {
  const mismatch = (name, type) => {
    throw new TypeError(`param ${name} is ${JSON.stringify(params[name])}, not ${type}`);
  };
  return {
    number(name) {
      const value2 = params[name];
      return typeof value2 === "number" ? value2 : mismatch(name, "a number");
    },
    oneOf(name, choices) {
      return choices.find((choice) => choice === params[name]) ?? mismatch(name, choices.join(" | "));
    }
  };
}
var init_params = __esm({
  "src/stage/params.ts"() {
    "use strict";
  }
});

// src/text/example-fields.ts
var textFields, fieldsOf;
var init_example_fields = __esm({
  "src/text/example-fields.ts"() {
    "use strict";
    init_nearest();
    textFields = {
      classification: ["text"],
      entailment: ["premise", "hypothesis"],
      similarity: ["sentence1", "sentence2"],
      "multiple-choice": ["context", "question", "choices"]
    };
    fieldsOf = (form) => [...textFields[form], "label"];
  }
});

// src/text/examples-layout.ts
var init_examples_layout = __esm({
  "src/text/examples-layout.ts"() {
    "use strict";
  }
});

// src/train/task-data.ts
function formProblems(params) {
  const { form, objective } = formParams(params);
  const problems2 = [];
  if (objective === "regression" && form !== "similarity")
    problems2.push({
      on: { param: "objective" },
      message: `objective is regression, which is for graded similarity: form is ${form}`
    });
  return [...problems2, ...columnProblems(params, fieldsOf(form))];
}
function columnProblems(params, known2) {
  const columns = params["columns"];
  return Object.keys(columns).flatMap((field2) => {
    if (!known2.includes(field2))
      return [
        {
          on: { param: "columns" },
          message: `columns has ${field2}; the form's fields are ${known2.join(", ")}`
        }
      ];
    if (typeof columns[field2] === "string" || field2 === "choices") return [];
    return [
      { on: { param: "columns" }, message: `columns.${field2} is a list; only choices are several columns` }
    ];
  });
}
function promptProblems(given, params) {
  if (params["prompt"] !== "") return [];
  return ["form", "label_words", "label_score"].filter((name) => given[name] !== void 0 && given[name] !== "model").map((name) => ({
    on: { param: name },
    message: `${name} is for a prompt; the classifier knows its own`
  }));
}
var formParams;
var init_task_data = __esm({
  "src/train/task-data.ts"() {
    "use strict";
    init_task_forms();
    init_params();
    init_example_fields();
    init_examples_layout();
    formParams = (params) => {
      const { oneOf } = paramReader(params);
      return { form: oneOf("form", forms3), objective: oneOf("objective", objectives) };
    };
  }
});

// stages/baseline/schema.json
var schema_default;
var init_schema = __esm({
  "stages/baseline/schema.json"() {
    schema_default = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of baseline",
      type: "object",
      additionalProperties: false,
      properties: {
        form: {
          description: "How an example reads, as in finetune: classification, entailment, similarity or multiple-choice.",
          enum: ["classification", "entailment", "similarity", "multiple-choice"],
          default: "classification"
        },
        objective: {
          description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
          enum: ["classification", "regression"],
          default: "classification"
        },
        format: {
          description: "How train and examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
          enum: ["jsonl", "csv", "tsv"],
          default: "jsonl"
        },
        columns: {
          description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
          type: "object",
          additionalProperties: {
            type: ["string", "array"],
            items: {
              type: "string"
            }
          },
          default: {}
        },
        smoothing: {
          description: "What is added to every count of a word in a class. 1 is Laplace's rule.",
          type: "number",
          exclusiveMinimum: 0,
          maximum: 100,
          default: 1
        },
        bootstrap: {
          description: "Resamples of the examples for the intervals.",
          type: "integer",
          minimum: 1,
          maximum: 1e5,
          default: 1e3
        },
        seed: {
          description: "Decides the resamples.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        }
      }
    };
  }
});

// stages/baseline/stage.ts
var stage_default;
var init_stage2 = __esm({
  "stages/baseline/stage.ts"() {
    "use strict";
    init_kind();
    init_task_data();
    init_schema();
    stage_default = defineStage({
      kind: "baseline",
      summary: "predicts from words alone, by naive Bayes or their overlap: what a fine-tuned model must beat",
      inputs: {
        train: { type: "examples", description: "examples in the form of the params: what it learns from" },
        examples: { type: "examples", description: "examples alike: what it is measured on" }
      },
      outputs: {
        report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" }
      },
      params: schema_default,
      computes: false,
      check: ({ params }) => formProblems(params),
      load: () => $import("./run-baseline.mjs")
    });
  }
});

// stages/compare-tasks/schema.json
var schema_default2;
var init_schema2 = __esm({
  "stages/compare-tasks/schema.json"() {
    schema_default2 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of compare-tasks",
      type: "object",
      additionalProperties: false,
      properties: {
        bootstrap: {
          description: "Resamples of the items for the intervals; both models see the same.",
          type: "integer",
          minimum: 1,
          maximum: 1e5,
          default: 1e3
        },
        seed: {
          description: "Decides the resamples.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        }
      }
    };
  }
});

// stages/compare-tasks/stage.ts
var stage_default2;
var init_stage3 = __esm({
  "stages/compare-tasks/stage.ts"() {
    "use strict";
    init_kind();
    init_schema2();
    stage_default2 = defineStage({
      kind: "compare-tasks",
      summary: "holds two models against each other on the same items: differences with intervals, items that flipped",
      inputs: {
        before: { type: "predictions", description: "of one model, from evaluate-task" },
        after: { type: "predictions", description: "of another model on the same examples" }
      },
      outputs: {
        report: {
          type: "any",
          description: "differences with intervals, and how many items flipped",
          path: "report.json"
        },
        flips: {
          type: "any",
          description: "JSONL, one item a line that one of the two gets right and the other does not",
          path: "flips.jsonl"
        }
      },
      params: schema_default2,
      computes: false,
      load: () => $import("./run-compare-tasks.mjs")
    });
  }
});

// stages/evaluate-lm/schema.json
var schema_default3;
var init_schema3 = __esm({
  "stages/evaluate-lm/schema.json"() {
    schema_default3 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of evaluate-lm",
      type: "object",
      additionalProperties: false,
      properties: {
        stride: {
          description: "Tokens from one window's start to the next's: a token is predicted from at least n_positions - stride tokens before it, where the text has them. 0, or n_positions: disjoint windows, the fastest and the most pessimistic. half: half of n_positions.",
          anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
          default: "half"
        },
        batch_size: {
          description: "Windows computed at once; changes speed and memory alone.",
          type: "integer",
          minimum: 1,
          default: 32
        },
        bootstrap: {
          description: "Resamples of the documents for the interval of bits per byte; 0 gives none.",
          type: "integer",
          minimum: 0,
          maximum: 1e5,
          default: 1e3
        },
        seed: {
          description: "Decides the resamples.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        }
      }
    };
  }
});

// stages/evaluate-lm/stage.ts
var stage_default3;
var init_stage4 = __esm({
  "stages/evaluate-lm/stage.ts"() {
    "use strict";
    init_kind();
    init_schema3();
    stage_default3 = defineStage({
      kind: "evaluate-lm",
      summary: "measures how well a model predicts a text: perplexities and bits per byte, every token once",
      inputs: {
        model: { type: "model", description: "a language model, or one fine-tuned from it" },
        text: {
          type: "text",
          description: "UTF-8 text that the model was not trained on, one document a line; blank lines are skipped"
        }
      },
      outputs: {
        report: {
          type: "lm-report",
          description: "the measures, what they were counted over, and how",
          path: "report.json"
        }
      },
      params: schema_default3,
      computes: true,
      load: () => $import("./run-evaluate-lm.mjs")
    });
  }
});

// stages/evaluate-task/schema.json
var schema_default4;
var init_schema4 = __esm({
  "stages/evaluate-task/schema.json"() {
    schema_default4 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of evaluate-task",
      type: "object",
      additionalProperties: false,
      properties: {
        format: {
          description: "How the examples are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
          enum: ["jsonl", "csv", "tsv"],
          default: "jsonl"
        },
        columns: {
          description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
          type: "object",
          additionalProperties: {
            type: ["string", "array"],
            items: {
              type: "string"
            }
          },
          default: {}
        },
        truncate: {
          description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
          enum: ["tail", "head", "refuse"],
          default: "tail"
        },
        batch_size: {
          description: "Examples that are read at once; changes speed and memory alone.",
          type: "integer",
          minimum: 1,
          default: 64
        },
        form: {
          description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
          enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
          default: "model"
        },
        prompt: {
          description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
          type: "string",
          default: ""
        },
        label_words: {
          description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
          type: "object",
          additionalProperties: {
            type: "string",
            minLength: 1
          },
          default: {}
        },
        label_score: {
          description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
          enum: ["mean", "sum"],
          default: "mean"
        },
        bootstrap: {
          description: "Resamples of the examples for the intervals.",
          type: "integer",
          minimum: 1,
          maximum: 1e5,
          default: 1e3
        },
        seed: {
          description: "Decides the resamples.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        }
      }
    };
  }
});

// stages/evaluate-task/stage.ts
var stage_default4;
var init_stage5 = __esm({
  "stages/evaluate-task/stage.ts"() {
    "use strict";
    init_kind();
    init_task_data();
    init_schema4();
    stage_default4 = defineStage({
      kind: "evaluate-task",
      summary: "measures a fine-tuned model, or a language model with a prompt, on labelled texts",
      inputs: {
        model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
        examples: { type: "examples", description: "examples of the model's form: what it is measured on" }
      },
      outputs: {
        report: { type: "task-report", description: "accuracy and its kin, with intervals", path: "report.json" },
        predictions: {
          type: "predictions",
          description: "JSONL, one example a line: its label, what was predicted, and how probable each class was",
          path: "predictions.jsonl"
        }
      },
      params: schema_default4,
      computes: true,
      check: ({ given, params }) => promptProblems(given, params),
      load: () => $import("./run-evaluate-task.mjs")
    });
  }
});

// stages/export-model/schema.json
var schema_default5;
var init_schema5 = __esm({
  "stages/export-model/schema.json"() {
    schema_default5 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of export-model",
      type: "object",
      additionalProperties: false,
      properties: {
        name: {
          description: "The model's name: the title of its card.",
          type: "string",
          pattern: "^[A-Za-z0-9][A-Za-z0-9._ -]*$",
          default: "transferline-gpt"
        },
        description: {
          description: "What the card says of the model before anything else, in Markdown: what it was trained on and for, say.",
          type: "string",
          default: ""
        },
        right_to_left: {
          description: "What becomes of a model that reads from right to left, which transformers cannot know: refuse, or reversed, where whoever loads it gives it every sequence's ids in reverse.",
          enum: ["refuse", "reversed"],
          default: "refuse"
        }
      }
    };
  }
});

// stages/export-model/stage.ts
var stage_default5;
var init_stage6 = __esm({
  "stages/export-model/stage.ts"() {
    "use strict";
    init_kind();
    init_schema5();
    stage_default5 = defineStage({
      kind: "export-model",
      summary: "writes a model as a folder that Hugging Face's transformers loads, with a model card",
      inputs: {
        model: { type: "model", description: "a language model, or one with a classifier" },
        "lm-report": {
          type: "lm-report",
          description: "what evaluate-lm measured of it, for the card",
          optional: true
        },
        "task-report": {
          type: "task-report",
          description: "what evaluate-task measured of it, for the card",
          optional: true
        }
      },
      outputs: {
        huggingface: {
          type: "huggingface",
          description: "model.safetensors, config.json, tokenizer.json, tokenizer_config.json, special_tokens_map.json, README.md",
          path: "huggingface"
        }
      },
      params: schema_default5,
      computes: false,
      load: () => $import("./run-export-model.mjs")
    });
  }
});

// stages/extract-features/schema.json
var schema_default6;
var init_schema6 = __esm({
  "stages/extract-features/schema.json"() {
    schema_default6 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of extract-features",
      type: "object",
      additionalProperties: false,
      properties: {
        unit: {
          description: "What has a vector: each token, or each word, which is made of tokens.",
          enum: ["token", "word"],
          default: "token"
        },
        pooling: {
          description: "What becomes of the vectors of a word's tokens: first or last takes that token's, in the order of the text, mean their mean. With unit: token it has no part.",
          enum: ["first", "last", "mean"],
          default: "mean"
        },
        layers: {
          description: "Which layers' outputs: last, all, or a list; 0 is the embedding, n_layer the last block.",
          anyOf: [
            { enum: ["last", "all"] },
            { type: "array", items: { type: "integer", minimum: 0 }, minItems: 1, uniqueItems: true }
          ],
          default: "last"
        },
        weights: {
          description: "One number a layer, in the order of layers: instead of each layer by itself, their sum weighted so. An empty list mixes nothing.",
          type: "array",
          items: { type: "number" },
          default: []
        },
        stride: {
          description: "Of a document longer than the context: tokens from one window's start to the next's, so that a vector knows at least n_positions - stride tokens before it. half: half of n_positions; 0, or n_positions: disjoint windows.",
          anyOf: [{ const: "half" }, { type: "integer", minimum: 0 }],
          default: "half"
        },
        batch_size: {
          description: "Windows computed at once; changes speed and memory, and the rounding of the numbers.",
          type: "integer",
          minimum: 1,
          default: 16
        }
      }
    };
  }
});

// stages/extract-features/stage.ts
var stage_default6;
var init_stage7 = __esm({
  "stages/extract-features/stage.ts"() {
    "use strict";
    init_kind();
    init_schema6();
    stage_default6 = defineStage({
      kind: "extract-features",
      summary: "gives every token or word of a text its vectors, from any layer of a model",
      inputs: {
        model: { type: "model", description: "a language model, or one fine-tuned from it" },
        text: { type: "text", description: "UTF-8, one document a line; blank lines are skipped" }
      },
      outputs: {
        features: {
          type: "features",
          description: "vectors, which token or word of the text each row is, and how they were made",
          path: "features"
        }
      },
      params: schema_default6,
      computes: true,
      load: () => $import("./run-extract-features.mjs")
    });
  }
});

// src/train/optimizer-params.ts
function optimizerProblems(given, params) {
  const foreign = params["optimizer"] === "sgd" ? ["beta1", "beta2", "epsilon"] : ["momentum"];
  return foreign.filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `${params["optimizer"]} has no ${name}` }));
}
var init_optimizer_params = __esm({
  "src/train/optimizer-params.ts"() {
    "use strict";
    init_params();
  }
});

// stages/finetune/auxiliary.ts
function lambdaOf(params) {
  const { number, oneOf } = paramReader(params);
  const start2 = params["freeze"] === "all" ? 0 : number("lambda");
  const linear = oneOf("lambda_schedule", ["constant", "linear"]) === "linear";
  return { start: start2, end: linear ? number("lambda_end") : start2 };
}
function replayShare(params) {
  const { on } = params["auxiliary"];
  return on === "task" ? 0 : on === "both" ? 0.5 : 1;
}
var init_auxiliary = __esm({
  "stages/finetune/auxiliary.ts"() {
    "use strict";
    init_params();
  }
});

// stages/finetune/presets.ts
var presets;
var init_presets = __esm({
  "stages/finetune/presets.ts"() {
    "use strict";
    presets = {
      "gpt-1": {
        ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512 },
        ...{ batch_size: 32, epochs: 3, lambda: 0.5, lm_normalization: "sequence", dropout: 0.1, clip: 1 },
        ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
        ...{ learning_rate: 625e-7, schedule: "linear", warmup: 2e-3 }
      }
    };
  }
});

// stages/finetune/schema.json
var schema_default7;
var init_schema7 = __esm({
  "stages/finetune/schema.json"() {
    schema_default7 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of finetune",
      type: "object",
      additionalProperties: false,
      properties: {
        form: {
          description: "How an example reads: classification (text); entailment (premise, hypothesis); similarity (sentence1, sentence2, read in both orders); multiple-choice (context, question, choices: each choice is scored).",
          enum: ["classification", "entailment", "similarity", "multiple-choice"],
          default: "classification"
        },
        objective: {
          description: "classification: which label, by cross-entropy; regression: a number, by the squared error, for graded similarity.",
          enum: ["classification", "regression"],
          default: "classification"
        },
        format: {
          description: "How train and validation are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns.",
          enum: ["jsonl", "csv", "tsv"],
          default: "jsonl"
        },
        columns: {
          description: "Under which name each field stands in the files: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
          type: "object",
          additionalProperties: {
            type: ["string", "array"],
            items: {
              type: "string"
            }
          },
          default: {}
        },
        preset: {
          description: "gpt-1: the published model's sizes and fine-tuning in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
          enum: ["none", "gpt-1"],
          default: "none"
        },
        recipe: {
          description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
          enum: ["standard", "openai"],
          default: "standard"
        },
        lambda: {
          description: "\u03BB: how much the auxiliary language-model loss counts beside the task loss. 0 leaves it out; GPT-1 has 0.5.",
          type: "number",
          minimum: 0,
          maximum: 1,
          default: 0.5
        },
        lambda_schedule: {
          description: "constant: \u03BB throughout; linear: from lambda at the first update to lambda_end at the last.",
          enum: ["constant", "linear"],
          default: "constant"
        },
        lambda_end: {
          description: "\u03BB at the last update, of a linear schedule.",
          type: "number",
          minimum: 0,
          maximum: 1,
          default: 0
        },
        auxiliary: {
          description: "Whose text the auxiliary loss is on: { on: task }, as GPT-1 has it; { on: pretraining }, replayed from the input tokens, a window beside each example; { on: both }, the mean of the two.",
          type: "object",
          additionalProperties: false,
          properties: {
            on: {
              enum: ["task", "pretraining", "both"],
              default: "task"
            }
          },
          default: {
            on: "task"
          }
        },
        lm_normalization: {
          description: "sequence: the auxiliary loss is a mean over each text's tokens, then over texts (OpenAI's released code); token: one mean over the batch's tokens (Hugging Face's port).",
          enum: ["sequence", "token"],
          default: "sequence"
        },
        transfer: {
          description: "{ layers: k }: only the embeddings and the first k blocks come from the model, the others start anew; all: every block.",
          type: "object",
          additionalProperties: false,
          properties: {
            layers: {
              type: ["integer", "string"],
              minimum: 0,
              pattern: "^all$",
              description: "a number of blocks, or all",
              default: "all"
            }
          },
          default: {
            layers: "all"
          }
        },
        freeze: {
          description: "What is not trained: none; a number k, the embeddings and the first k blocks; or all, which trains the classifier alone.",
          type: ["integer", "string"],
          minimum: 0,
          pattern: "^(none|all)$",
          default: "none"
        },
        epochs: {
          description: "How often every example is learned from. The model is validated after each epoch.",
          type: "integer",
          minimum: 1,
          default: 3
        },
        batch_size: {
          description: "Examples an update; the last batch of an epoch holds what is left.",
          type: "integer",
          minimum: 1,
          default: 32
        },
        gradient_accumulation_steps: {
          description: "Batches of batch_size examples whose gradients are added up to one update: as one batch of them all, in the memory of one.",
          type: "integer",
          minimum: 1,
          default: 1
        },
        optimizer: {
          description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
          enum: ["adamw", "adam", "sgd"],
          default: "adamw"
        },
        learning_rate: {
          description: "The highest rate, reached at the end of the warm-up. The default suits a model of about a million parameters; GPT-1, with a hundred times as many, has 6.25e-5.",
          type: "number",
          exclusiveMinimum: 0,
          default: 175e-5
        },
        schedule: {
          description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
          enum: ["cosine", "linear", "constant"],
          default: "linear"
        },
        warmup: {
          description: "Share of all updates during which the rate rises in a line. GPT-1 has 0.002, of far more updates.",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.1
        },
        beta1: {
          description: "Decay of the mean of the gradients (adamw, adam).",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.9
        },
        beta2: {
          description: "Decay of the mean of their squares (adamw, adam).",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.999
        },
        epsilon: {
          description: "Added to the root of the mean square (adamw, adam).",
          type: "number",
          exclusiveMinimum: 0,
          default: 1e-8
        },
        momentum: {
          description: "Share of the last update that is kept (sgd).",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.9
        },
        weight_decay: {
          description: "Weight decay of matrices, embeddings included; biases and gains have none.",
          type: "number",
          minimum: 0,
          default: 0.01
        },
        clip: {
          description: "Largest global norm of the gradient; 0 does not clip.",
          type: "number",
          minimum: 0,
          default: 1
        },
        dropout: {
          description: "Probability of dropping an entry of the embedding, the attention, each block's branches and the extract token's output.",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.1
        },
        truncate: {
          description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said.",
          enum: ["tail", "head", "refuse"],
          default: "tail"
        },
        seed: {
          description: "Decides the new weights, the order of the examples and the dropout masks.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        },
        log_every: {
          description: "Updates between points of the curve.",
          type: "integer",
          minimum: 1,
          default: 10
        },
        n_layer: {
          description: "Number of transformer blocks. Only for a start from scratch (input tokenizer).",
          type: "integer",
          minimum: 1,
          default: 4
        },
        n_head: {
          description: "Attention heads of a block; n_embd must be a multiple of it. Only for a start from scratch (input tokenizer).",
          type: "integer",
          minimum: 1,
          default: 4
        },
        n_embd: {
          description: "Width: numbers that stand for a token inside the model. Only for a start from scratch (input tokenizer).",
          type: "integer",
          minimum: 1,
          default: 128
        },
        n_positions: {
          description: "Context: the most tokens it reads at once, two of which stand around the text. Only for a start from scratch (input tokenizer).",
          type: "integer",
          minimum: 3,
          default: 64
        },
        checkpoint_every: {
          description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
          anyOf: [
            {
              type: "integer",
              minimum: 1
            },
            {
              description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
              type: "string",
              pattern: "^\\d+(\\.\\d+)?[smh]$"
            }
          ],
          default: "5m"
        }
      }
    };
  }
});

// stages/finetune/stage.ts
function startProblems(inputs, given, params) {
  const [model, tokenizer] = [inputs.includes("model"), inputs.includes("tokenizer")];
  if (model && tokenizer)
    return [
      {
        on: { input: "tokenizer" },
        message: "a model brings its own tokenizer: give a model, or a tokenizer to start from scratch"
      }
    ];
  const shared = ["transfer", "freeze"].filter((name) => !model && given[name] !== void 0);
  if (tokenizer && shared.length > 0)
    return shared.map((name) => ({
      on: { param: name },
      message: `${name} is about a pretrained model's weights; a start from scratch has none`
    }));
  if (!model && !tokenizer)
    return [
      {
        on: "inputs",
        message: "there is nothing to start from: give a model, or a tokenizer to start from scratch"
      }
    ];
  if (model)
    return sizes.filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `the model decides ${name}` }));
  if (Number(params["n_embd"]) % Number(params["n_head"]) === 0) return [];
  return [
    {
      on: { param: given["n_embd"] === void 0 ? "n_head" : "n_embd" },
      message: `n_embd is ${params["n_embd"]}, which ${params["n_head"]} heads (n_head) do not share evenly`
    }
  ];
}
function auxiliaryProblems(inputs, given, params) {
  const { start: start2, end } = lambdaOf(params);
  const replays = replayShare(params) > 0;
  const problem = (param, message) => [{ on: { param }, message }];
  if (params["freeze"] === "all" && [given["lambda"], given["lambda_end"]].some((value2) => Number(value2 ?? 0) > 0))
    return problem("freeze", "freeze is all: a language-model loss (lambda) would have nothing to train");
  if (params["lambda_schedule"] === "constant" && given["lambda_end"] !== void 0)
    return problem("lambda_end", "lambda_end needs lambda_schedule: linear");
  if (replays && start2 === 0 && end === 0)
    return problem("auxiliary", "auxiliary names the text of a loss that lambda leaves out: it is 0");
  if (replays && !inputs.includes("tokens"))
    return problem("auxiliary", "replaying pretraining text needs the input tokens");
  if (!replays && inputs.includes("tokens"))
    return [
      {
        on: { input: "tokens" },
        message: "tokens are replayed with auxiliary: { on: pretraining } or { on: both } alone"
      }
    ];
  return [];
}
var sizes, stage_default7;
var init_stage8 = __esm({
  "stages/finetune/stage.ts"() {
    "use strict";
    init_kind();
    init_optimizer_params();
    init_task_data();
    init_auxiliary();
    init_presets();
    init_schema7();
    sizes = ["n_layer", "n_head", "n_embd", "n_positions"];
    stage_default7 = defineStage({
      kind: "finetune",
      summary: "trains a model for a task on labelled texts, from a pretrained model or from scratch",
      inputs: {
        train: {
          type: "examples",
          description: "examples in the form of the params: what it learns from; its labels are the classes"
        },
        validation: { type: "examples", description: "examples alike: what chooses the best epoch" },
        model: { type: "model", description: "the pretrained model to start from", optional: true },
        tokenizer: {
          type: "tokenizer",
          description: "instead of a model: starts from scratch, with this tokenizer and the sizes among the params",
          optional: true
        },
        tokens: {
          type: "tokens",
          description: "pretraining text to replay, by the tokenizer of the model (auxiliary: { on: pretraining })",
          optional: true
        }
      },
      outputs: {
        model: {
          type: "model",
          description: "the model after its best epoch, with its classifier",
          path: "model"
        },
        curve: {
          type: "curve",
          description: "losses, learning rate and gradient norm by step; validation by epoch",
          path: "curve.jsonl"
        }
      },
      params: schema_default7,
      presets,
      computes: true,
      resumes: true,
      uncounted: ["checkpoint_every"],
      check: ({ inputs, given, params }) => [
        ...startProblems(inputs, given, params),
        ...formProblems(params),
        ...auxiliaryProblems(inputs, given, params),
        ...optimizerProblems(given, params)
      ],
      load: () => $import("./run-finetune.mjs")
    });
  }
});

// stages/generate/schema.json
var schema_default8;
var init_schema8 = __esm({
  "stages/generate/schema.json"() {
    schema_default8 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of generate",
      type: "object",
      additionalProperties: false,
      properties: {
        max_tokens: {
          description: "Most tokens that are written for a sample.",
          type: "integer",
          minimum: 1,
          default: 64
        },
        samples: {
          description: "Texts that are written for each prompt.",
          type: "integer",
          minimum: 1,
          default: 1
        },
        temperature: {
          description: "What logits are divided by before one is drawn. 0 takes the most probable token each time.",
          type: "number",
          minimum: 0,
          default: 1
        },
        top_k: {
          description: "Draws from this many most probable tokens; 0: from all.",
          type: "integer",
          minimum: 0,
          default: 0
        },
        top_p: {
          description: "Draws from the fewest most probable tokens, of those that top_k leaves, whose probabilities reach this sum; 1: from all.",
          type: "number",
          exclusiveMinimum: 0,
          maximum: 1,
          default: 1
        },
        stop: {
          description: "A text ends where one of these comes up; it is not part of the text.",
          type: "array",
          items: { type: "string", minLength: 1 },
          uniqueItems: true,
          default: []
        },
        context: {
          description: "What becomes of a text that outgrows the model's context. slide: it goes on from its last half, read anew as if it began there. stop: it ends, and a prompt that does not fit is an error.",
          enum: ["slide", "stop"],
          default: "slide"
        },
        seed: {
          description: "Decides what is drawn, with the place of the prompt and of the sample.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        },
        batch_size: {
          description: "Texts that are written at once; changes speed, memory and the rounding of the numbers.",
          type: "integer",
          minimum: 1,
          default: 8
        }
      }
    };
  }
});

// stages/generate/stage.ts
var stage_default8;
var init_stage9 = __esm({
  "stages/generate/stage.ts"() {
    "use strict";
    init_kind();
    init_schema8();
    stage_default8 = defineStage({
      kind: "generate",
      summary: "writes texts with a language model: what it draws after each prompt",
      inputs: {
        model: { type: "model", description: "a language model, or one fine-tuned from it" },
        prompts: { type: "prompts", description: 'JSONL, {"prompt"}: what the texts go on with; may be empty' }
      },
      outputs: {
        samples: {
          type: "samples",
          description: "JSONL, one text a line: its prompt, what was generated, both together, and why it ends",
          path: "samples.jsonl"
        }
      },
      params: schema_default8,
      computes: true,
      load: () => $import("./run-generate.mjs")
    });
  }
});

// stages/import-model/schema.json
var schema_default9;
var init_schema9 = __esm({
  "stages/import-model/schema.json"() {
    schema_default9 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of import-model",
      type: "object",
      additionalProperties: false,
      properties: {
        seed: {
          description: "Decides the embedding of <|endoftext|>, drawn from N(0, 0.02), where the checkpoint's tokenizer has nothing that separates documents.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        }
      }
    };
  }
});

// stages/import-model/stage.ts
var stage_default9;
var init_stage10 = __esm({
  "stages/import-model/stage.ts"() {
    "use strict";
    init_kind();
    init_schema9();
    stage_default9 = defineStage({
      kind: "import-model",
      summary: "makes a model of a Hugging Face openai-gpt checkpoint: GPT-1's published weights and their kin",
      inputs: {
        huggingface: {
          type: "huggingface",
          description: "a folder with model.safetensors, config.json, and tokenizer.json or vocab.json and merges.txt"
        }
      },
      outputs: {
        model: { type: "model", description: "the model, with its classifier if it has one", path: "model" }
      },
      params: schema_default9,
      computes: false,
      load: () => $import("./run-import-model.mjs")
    });
  }
});

// stages/predict/schema.json
var schema_default10;
var init_schema10 = __esm({
  "stages/predict/schema.json"() {
    schema_default10 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of predict",
      type: "object",
      additionalProperties: false,
      properties: {
        format: {
          description: "How the texts are written: jsonl, an object a line; csv or tsv, a table whose first row names its columns; text, a text to classify a line.",
          enum: ["jsonl", "csv", "tsv", "text"],
          default: "jsonl"
        },
        columns: {
          description: "Under which name each field stands in the file: { text: review, label: stars }; of choices a list of columns. A field left out has its own name.",
          type: "object",
          additionalProperties: {
            type: ["string", "array"],
            items: {
              type: "string"
            }
          },
          default: {}
        },
        truncate: {
          description: "What becomes of texts longer than the context: tail leaves out their end, head their beginning, refuse makes it an error. Of two texts the longer gives first. What is cut is counted and said. A prompt loses its beginning, unless refuse is said.",
          enum: ["tail", "head", "refuse"],
          default: "tail"
        },
        batch_size: {
          description: "Examples that are read at once; changes speed and memory alone.",
          type: "integer",
          minimum: 1,
          default: 64
        },
        form: {
          description: "model: the form that the model was fine-tuned for; another names that of a prompt.",
          enum: ["model", "classification", "entailment", "similarity", "multiple-choice"],
          default: "model"
        },
        prompt: {
          description: "Without a classifier (zero-shot): what the language model reads before the words of a label, with fields in braces, such as '{text} This is about'. Empty: the classifier is used.",
          type: "string",
          default: ""
        },
        label_words: {
          description: "With a prompt, the words of each label whose likelihood is its score: { animal: an animal, plant: a plant }; of multiple choice the choices are the words.",
          type: "object",
          additionalProperties: {
            type: "string",
            minLength: 1
          },
          default: {}
        },
        label_score: {
          description: "With a prompt: mean, the log-likelihood of a token of the label's words; sum, of all of them.",
          enum: ["mean", "sum"],
          default: "mean"
        }
      }
    };
  }
});

// stages/predict/stage.ts
var stage_default10;
var init_stage11 = __esm({
  "stages/predict/stage.ts"() {
    "use strict";
    init_kind();
    init_task_data();
    init_schema10();
    stage_default10 = defineStage({
      kind: "predict",
      summary: "says what a fine-tuned model, or a language model with a prompt, makes of texts without labels",
      inputs: {
        model: { type: "model", description: "a fine-tuned model, or with a prompt any language model" },
        texts: { type: "any", description: "texts in the model's form, without labels" }
      },
      outputs: {
        predictions: {
          type: "predictions",
          description: "JSONL, one text a line: what was predicted, and how probable each label or choice was",
          path: "predictions.jsonl"
        }
      },
      params: schema_default10,
      computes: true,
      check: ({ given, params }) => promptProblems(given, params),
      load: () => $import("./run-predict.mjs")
    });
  }
});

// stages/pretrain/presets.ts
var presets2;
var init_presets2 = __esm({
  "stages/pretrain/presets.ts"() {
    "use strict";
    presets2 = {
      "gpt-1": {
        ...{ n_layer: 12, n_head: 12, n_embd: 768, n_positions: 512, initializer_range: 0.02, dropout: 0.1 },
        ...{ batch_size: 64, epochs: 100, clip: 1 },
        ...{ optimizer: "adamw", beta1: 0.9, beta2: 0.999, epsilon: 1e-8, weight_decay: 0.01 },
        ...{ learning_rate: 25e-5, schedule: "cosine", warmup_steps: 2e3 }
      }
    };
  }
});

// stages/pretrain/schema.json
var schema_default11;
var init_schema11 = __esm({
  "stages/pretrain/schema.json"() {
    schema_default11 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of pretrain",
      type: "object",
      additionalProperties: false,
      properties: {
        preset: {
          description: "gpt-1: the published model's sizes and pretraining (100 epochs) in place of the defaults; what is written beside it counts. The fingerprint holds the values, not the name.",
          enum: ["none", "gpt-1"],
          default: "none"
        },
        recipe: {
          description: "openai: the learning rate as OpenAI's released code computes it (0 at the first update; nothing is re-based after the warm-up); standard: rates that begin above 0 and end just above it.",
          enum: ["standard", "openai"],
          default: "standard"
        },
        n_layer: {
          description: "Number of transformer blocks.",
          type: "integer",
          minimum: 1,
          default: 4
        },
        n_head: {
          description: "Attention heads of a block; n_embd must be a multiple of it.",
          type: "integer",
          minimum: 1,
          default: 4
        },
        n_embd: {
          description: "Width: numbers that stand for a token inside the model.",
          type: "integer",
          minimum: 1,
          default: 128
        },
        n_positions: {
          description: "Context: the most tokens it reads at once, in training and ever after.",
          type: "integer",
          minimum: 2,
          default: 64
        },
        batch_size: {
          description: "Windows of n_positions tokens an update.",
          type: "integer",
          minimum: 1,
          default: 32
        },
        gradient_accumulation_steps: {
          description: "Batches of batch_size windows whose gradients are added up to one update: as one batch of them all, in the memory of one.",
          type: "integer",
          minimum: 1,
          default: 1
        },
        steps: {
          description: "Updates in all.",
          type: "integer",
          minimum: 1,
          default: 1e3
        },
        epochs: {
          description: "How often every token is predicted, instead of steps; 0 leaves it to steps.",
          type: "number",
          minimum: 0,
          default: 0
        },
        optimizer: {
          description: "adamw: decoupled weight decay; adam: weight decay as L2 in the gradient; sgd: with momentum, weight decay likewise.",
          enum: ["adamw", "adam", "sgd"],
          default: "adamw"
        },
        learning_rate: {
          description: "The highest rate, reached at the end of the warm-up.",
          type: "number",
          exclusiveMinimum: 0,
          default: 3e-3
        },
        schedule: {
          description: "What the rate does after the warm-up: fall to 0 along half a cosine or a line, or stay.",
          enum: ["cosine", "linear", "constant"],
          default: "cosine"
        },
        warmup_steps: {
          description: "Updates during which the rate rises in a line; update s of W has s/W of it. Fewer than steps. scaled: a tenth of the steps, at most GPT-1's 2,000.",
          anyOf: [
            {
              const: "scaled"
            },
            {
              type: "integer",
              minimum: 0
            }
          ],
          default: "scaled"
        },
        beta1: {
          description: "Decay of the mean of the gradients (adamw, adam).",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.9
        },
        beta2: {
          description: "Decay of the mean of their squares (adamw, adam). GPT-1 has 0.999, for a hundred times as many updates.",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.98
        },
        epsilon: {
          description: "Added to the root of the mean square (adamw, adam).",
          type: "number",
          exclusiveMinimum: 0,
          default: 1e-8
        },
        momentum: {
          description: "Share of the last update that is kept (sgd).",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0.9
        },
        weight_decay: {
          description: "Weight decay of matrices, embeddings included; biases and gains have none.",
          type: "number",
          minimum: 0,
          default: 0.01
        },
        clip: {
          description: "Largest global norm of the gradient; 0 does not clip.",
          type: "number",
          minimum: 0,
          default: 1
        },
        dropout: {
          description: "Probability of dropping an entry of the embedding, the attention and each block's branches. GPT-1 has 0.1, for 100 epochs; text that is read about once needs none.",
          type: "number",
          minimum: 0,
          exclusiveMaximum: 1,
          default: 0
        },
        initializer_range: {
          description: "Standard deviation of the first weights. scaled: GPT-1's 0.02 at its width of 768, and 0.02 * sqrt(768 / n_embd) at others.",
          anyOf: [
            {
              const: "scaled"
            },
            {
              type: "number",
              exclusiveMinimum: 0
            }
          ],
          default: "scaled"
        },
        seed: {
          description: "Decides the first weights, the order of the text and the dropout masks.",
          type: "integer",
          minimum: 0,
          maximum: 2147483647,
          default: 1
        },
        direction: {
          description: "right-to-left reads every text from its end and predicts the token before.",
          enum: ["left-to-right", "right-to-left"],
          default: "left-to-right"
        },
        objective: {
          description: "causal: each token from those before it (GPT-1). masked: 15 % of the tokens, hidden, replaced or left as they are, from all around them (BERT).",
          enum: ["causal", "masked"],
          default: "causal"
        },
        window: {
          description: "k of GPT-1's Eq. 1: a prediction depends on the last k tokens alone. 0: on all that it reads.",
          type: "integer",
          minimum: 0,
          default: 0
        },
        documents: {
          description: "packed: all documents as one stream, cut into full windows anywhere; separate: each document alone, padded, and cut only where it is longer than the context.",
          enum: ["packed", "separate"],
          default: "packed"
        },
        validation: {
          description: "Share of the documents that is set aside, by content, to choose the best model on; 0 sets none aside, and the last model is the best.",
          type: "number",
          minimum: 0,
          maximum: 0.5,
          default: 0.02
        },
        validate_every: {
          description: "Updates between validations; there is one after the last update, too.",
          type: "integer",
          minimum: 1,
          default: 250
        },
        log_every: {
          description: "Updates between points of the curve.",
          type: "integer",
          minimum: 1,
          default: 10
        },
        checkpoint_every: {
          description: "With resume: true, how often a checkpoint is kept: updates, or a time (30s, 5m, 1.5h). Decides nothing about the model, and is no part of the fingerprint.",
          anyOf: [
            {
              type: "integer",
              minimum: 1
            },
            {
              description: "a number of updates, or a number and a unit: 30s, 5m, 1.5h",
              type: "string",
              pattern: "^\\d+(\\.\\d+)?[smh]$"
            }
          ],
          default: "5m"
        }
      }
    };
  }
});

// stages/pretrain/stage.ts
function shapeProblems(params) {
  const { n_embd, n_head } = params;
  if (Number(n_embd) % Number(n_head) === 0) return [];
  return [
    {
      on: { param: "n_embd" },
      message: `n_embd is ${n_embd}, which ${n_head} heads (n_head) do not share evenly`
    }
  ];
}
function lengthProblems(given, { warmup_steps, steps, epochs }) {
  if (Number(given["epochs"] ?? 0) > 0 && given["steps"] !== void 0)
    return [
      { on: { param: "epochs" }, message: "steps and epochs both say how long it trains: leave one out" }
    ];
  if (Number(epochs) > 0 || !(Number(warmup_steps) >= Number(steps))) return [];
  return [
    {
      on: { param: "warmup_steps" },
      message: `warmup_steps is ${warmup_steps}, which leaves none of ${steps} steps at the full rate`
    }
  ];
}
var stage_default11, maskedProblems;
var init_stage12 = __esm({
  "stages/pretrain/stage.ts"() {
    "use strict";
    init_kind();
    init_optimizer_params();
    init_presets2();
    init_schema11();
    stage_default11 = defineStage({
      kind: "pretrain",
      summary: "trains GPT-1's transformer as a language model on a corpus of tokens",
      inputs: {
        tokens: { type: "tokens", description: "the corpus as token ids, from tokenize" },
        tokenizer: {
          type: "tokenizer",
          description: "the tokenizer that made them; it becomes part of the model"
        }
      },
      outputs: {
        model: {
          type: "model",
          description: "the model as it was when it did best on the documents set aside",
          path: "model"
        },
        last: { type: "model", description: "the model after the last update", path: "last" },
        curve: {
          type: "curve",
          description: "loss, learning rate, gradient norm and validation loss by step",
          path: "curve.jsonl"
        }
      },
      params: schema_default11,
      presets: presets2,
      instead: { epochs: "steps" },
      computes: true,
      resumes: true,
      uncounted: ["checkpoint_every"],
      check: ({ given, params }) => [
        ...shapeProblems(params),
        ...maskedProblems(given, params),
        ...lengthProblems(given, params),
        ...optimizerProblems(given, params)
      ],
      load: () => $import("./run-pretrain.mjs")
    });
    maskedProblems = (given, { objective, direction, window }) => objective !== "masked" ? [] : [
      ...direction === "right-to-left" ? ["direction"] : [],
      ...Number(window) > 0 ? ["window"] : []
    ].map((param) => ({
      on: { param: given[param] === void 0 ? "objective" : param },
      message: `objective is masked: such a model sees its text whole, and takes no ${param}`
    }));
  }
});

// stages/tokenize/schema.json
var schema_default12;
var init_schema12 = __esm({
  "stages/tokenize/schema.json"() {
    schema_default12 = {
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: "Params of tokenize",
      type: "object",
      additionalProperties: false,
      properties: {
        tokenizer: {
          description: "What is learned. byte-level: GPT-2's BPE over bytes, which writes any text and loses nothing. gpt-1: GPT-1's BPE over cleaned, lower-cased words, with </w> at their ends, which is lossy.",
          enum: ["byte-level", "gpt-1"],
          default: "byte-level"
        },
        vocabulary: {
          description: "How many tokens there are in all. byte-level: the 256 bytes, the merges learned from the corpus, and <|endoftext|>, which takes the last id. gpt-1: <unk>, each character alone and at a word's end, the merges, and <|endoftext|>. Required unless a tokenizer is given.",
          type: "integer",
          minimum: 4,
          maximum: 30001
        }
      }
    };
  }
});

// stages/tokenize/stage.ts
function problems(taken, given, params) {
  if (taken)
    return ["vocabulary", "tokenizer"].filter((name) => given[name] !== void 0).map((name) => ({ on: { param: name }, message: `the tokenizer among the inputs decides ${name}` }));
  const { vocabulary } = params;
  if (vocabulary === void 0)
    return [
      {
        on: "uses",
        message: "there is no vocabulary: say how large a one to learn, or give a tokenizer among the inputs"
      }
    ];
  if (params["tokenizer"] === "byte-level" && Number(vocabulary) < smallestByteLevel)
    return [
      {
        on: { param: "vocabulary" },
        message: `vocabulary is ${vocabulary}, below the ${smallestByteLevel} of the 256 bytes and <|endoftext|>`
      }
    ];
  return [];
}
var stage_default12, smallestByteLevel;
var init_stage13 = __esm({
  "stages/tokenize/stage.ts"() {
    "use strict";
    init_kind();
    init_schema12();
    stage_default12 = defineStage({
      kind: "tokenize",
      summary: "learns a BPE vocabulary from a corpus, or takes one, and writes the corpus as token ids",
      inputs: {
        corpus: { type: "text", description: "UTF-8 text, one document a line; blank lines are skipped" },
        tokenizer: {
          type: "tokenizer",
          description: "instead of learning one: a tokenizer.json, or a folder with one or with vocab.json and merges.txt",
          optional: true
        }
      },
      outputs: {
        tokenizer: {
          type: "tokenizer",
          description: "the vocabulary and merges, as a Hugging Face tokenizer.json",
          path: "tokenizer.json"
        },
        tokens: {
          type: "tokens",
          description: "the corpus as flat token ids with the boundaries of its documents",
          path: "tokens"
        }
      },
      params: schema_default12,
      computes: false,
      check: ({ inputs, given, params }) => problems(inputs.includes("tokenizer"), given, params),
      load: () => $import("./run-tokenize.mjs")
    });
    smallestByteLevel = 257;
  }
});

// stages/index.ts
var builtInKinds;
var init_stages = __esm({
  "stages/index.ts"() {
    "use strict";
    init_stage2();
    init_stage3();
    init_stage4();
    init_stage5();
    init_stage6();
    init_stage7();
    init_stage8();
    init_stage9();
    init_stage10();
    init_stage11();
    init_stage12();
    init_stage13();
    builtInKinds = [
      stage_default12,
      stage_default9,
      stage_default11,
      stage_default3,
      stage_default8,
      stage_default6,
      stage_default7,
      stage_default4,
      stage_default2,
      stage_default10,
      stage_default,
      stage_default5
    ];
  }
});

// src/cli/gpus.ts
function gpusHere(environment, limit2) {
  const visible = environment["CUDA_VISIBLE_DEVICES"];
  if (visible !== void 0) {
    const named = visible.split(",").map((id) => id.trim());
    const end = named.findIndex((id) => id === "" || id.startsWith("-"));
    return named.slice(0, end < 0 ? void 0 : end).slice(0, limit2);
  }
  return Array.from({ length: limit2 ?? driverCount() }, (_, id) => String(id));
}
function driverCount() {
  return names4("/proc/driver/nvidia/gpus").length || names4("/dev").filter((name) => /^nvidia\d+$/.test(name)).length;
}
function names4(folder) {
  try {
    return (0, import_node_fs27.readdirSync)(folder);
  } catch {
    return [];
  }
}
var import_node_fs27;
var init_gpus = __esm({
  "src/cli/gpus.ts"() {
    "use strict";
    import_node_fs27 = require("node:fs");
  }
});

// src/cli/engine-line.ts
function engineLine(plan, environment) {
  const named = plan.stages.flatMap(
    ({ action }) => "uses" in action && computing.has(action.uses) ? [action.engine] : []
  );
  const words3 = [...new Set(named)].sort().map((engine2) => {
    if (engine2 !== "auto") return `${engine2}, as named`;
    const gpu = gpuHere(environment);
    return gpu === void 0 ? "cpu, by auto (no GPU is seen here)" : `cpu, by auto; it leaves the GPU alone (${gpu}): --engine webgpu takes it, pipeline engines measures both`;
  });
  return words3.length === 0 ? void 0 : `engine: ${words3.join("; ")}`;
}
function gpuHere(environment) {
  if (gpusHere(environment, void 0).length > 0) return "NVIDIA's driver is here";
  try {
    return (0, import_node_fs28.readdirSync)("/dev/dri").find((name) => name.startsWith("renderD"));
  } catch {
    return void 0;
  }
}
var import_node_fs28, computing;
var init_engine_line = __esm({
  "src/cli/engine-line.ts"() {
    "use strict";
    import_node_fs28 = require("node:fs");
    init_stages();
    init_gpus();
    computing = new Set(builtInKinds.filter(({ computes }) => computes).map(({ kind }) => kind));
  }
});

// src/cli/commit-here.ts
function commitHere(folder) {
  for (let at = folder; ; at = (0, import_node_path17.dirname)(at)) {
    const entry = (0, import_node_fs29.statSync)((0, import_node_path17.join)(at, ".git"), { throwIfNoEntry: false });
    if (entry !== void 0) return headOf(entry.isDirectory() ? (0, import_node_path17.join)(at, ".git") : linked((0, import_node_path17.join)(at, ".git")));
    if ((0, import_node_path17.dirname)(at) === at) return void 0;
  }
}
function headOf(folder) {
  const head2 = text((0, import_node_path17.join)(folder, "HEAD"))?.trim();
  const ref = head2?.replace(/^ref: /, "");
  if (head2 === void 0 || ref === void 0 || ref === head2) return asCommit(head2);
  const common = (0, import_node_path17.resolve)(folder, text((0, import_node_path17.join)(folder, "commondir"))?.trim() ?? ".");
  const loose = text((0, import_node_path17.join)(folder, ref)) ?? text((0, import_node_path17.join)(common, ref));
  if (loose !== void 0) return asCommit(loose.trim());
  const packed = text((0, import_node_path17.join)(common, "packed-refs"))?.split("\n").find((line) => line.endsWith(` ${ref}`));
  return asCommit(packed?.split(" ")[0]);
}
function text(path) {
  try {
    return (0, import_node_fs29.readFileSync)(path, "utf8");
  } catch {
    return void 0;
  }
}
var import_node_fs29, import_node_path17, linked, asCommit;
var init_commit_here = __esm({
  "src/cli/commit-here.ts"() {
    "use strict";
    import_node_fs29 = require("node:fs");
    import_node_path17 = require("node:path");
    linked = (file2) => (0, import_node_path17.resolve)(
      (0, import_node_path17.dirname)(file2),
      text(file2)?.replace(/^gitdir: /, "").trim() ?? ""
    );
    asCommit = (text3) => text3 !== void 0 && /^[0-9a-f]{40,64}$/.test(text3) ? text3 : void 0;
  }
});

// src/cli/host.ts
function thisHost(world, gpus, more = {}) {
  const cores = (0, import_node_os4.availableParallelism)();
  const commit = commitHere(world.folder);
  return {
    environment: { ...world.environment },
    // plain data: process.env asks the system at every look
    cores,
    memory: Math.min((0, import_node_os4.totalmem)(), process.constrainedMemory() || Number.POSITIVE_INFINITY),
    // in a container, what it may have
    gpus: () => gpusHere(world.environment, gpus),
    now: () => /* @__PURE__ */ new Date(),
    elapsed: () => performance.now(),
    circumstances: {
      version: world.version,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
      host: (0, import_node_os4.hostname)(),
      cores,
      ...commit === void 0 ? {} : { commit },
      ...more
    }
  };
}
var import_node_os4;
var init_host = __esm({
  "src/cli/host.ts"() {
    "use strict";
    import_node_os4 = require("node:os");
    init_commit_here();
    init_gpus();
  }
});

// src/cli/interrupts.ts
async function interruptible(work, first) {
  const controller = new AbortController();
  const listen = () => {
    if (controller.signal.aborted) process.exit(130);
    controller.abort();
    first();
  };
  for (const signal of signals) process.on(signal, listen);
  try {
    return await work(controller.signal);
  } finally {
    for (const signal of signals) process.off(signal, listen);
  }
}
var signals;
var init_interrupts = __esm({
  "src/cli/interrupts.ts"() {
    "use strict";
    signals = ["SIGINT", "SIGTERM", "SIGHUP"];
  }
});

// src/store/plans.ts
function keptPlan(store, file2, key) {
  const text3 = attempt(layout(store.folder).plan(sha256(file2)), (path) => (0, import_node_fs30.readFileSync)(path, "utf8"));
  if (!text3.ok) return void 0;
  const end = text3.value.indexOf("\n");
  if (text3.value.slice(0, end) !== head(key, text3.value.slice(end + 1))) return void 0;
  return JSON.parse(text3.value.slice(end + 1));
}
function keepPlan(store, file2, key, plan) {
  const body = JSON.stringify(plan);
  attempt(
    layout(store.folder).plan(sha256(file2)),
    (path) => writeAtomically(path, `${head(key, body)}
${body}`, `${path}.${(0, import_node_crypto7.randomBytes)(4).toString("hex")}`)
  );
}
var import_node_crypto7, import_node_fs30, head;
var init_plans = __esm({
  "src/store/plans.ts"() {
    "use strict";
    import_node_crypto7 = require("node:crypto");
    import_node_fs30 = require("node:fs");
    init_sha256();
    init_atomic();
    init_layout();
    init_scan();
    head = (key, body) => `${key} ${sha256(body)}`;
  }
});

// src/cli/find-file.ts
function findFile(name, folder) {
  const bare = !/[\\/]/.test(name);
  const places = bare ? [name, (0, import_node_path18.join)(shelf, name)] : [name];
  const tried = places.flatMap((place) => endings.map((ending) => `${place}${ending}`));
  const looked = /\.ya?ml$/.test(name) ? places : tried;
  const found = looked.find((path) => isFile2((0, import_node_path18.resolve)(folder, path)));
  if (found !== void 0) return ok(found);
  const known2 = bare ? [...filesIn(folder, ""), ...filesIn(folder, shelf)] : [];
  return fail({ name, looked, meant: nearestFile(name, known2) });
}
function nearestFile(name, known2) {
  const stem = (path) => path.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  const meant = nearest(stem(name), known2.map(stem));
  return known2.find((path) => stem(path) === meant);
}
function filesIn(folder, below2) {
  try {
    return (0, import_node_fs31.readdirSync)((0, import_node_path18.join)(folder, below2)).filter((file2) => /\.ya?ml$/.test(file2)).map((file2) => (0, import_node_path18.join)(below2, file2));
  } catch {
    return [];
  }
}
var import_node_fs31, import_node_path18, endings, shelf, describeFileNotFound, isFile2;
var init_find_file = __esm({
  "src/cli/find-file.ts"() {
    "use strict";
    import_node_fs31 = require("node:fs");
    import_node_path18 = require("node:path");
    init_nearest();
    init_result();
    endings = ["", ".yaml", ".yml"];
    shelf = "pipelines";
    describeFileNotFound = ({ name, looked, meant }) => `there is no pipeline file ${name}${meant === void 0 ? "" : `; did you mean ${meant}?`}
Looked for: ${looked.join(", ")}`;
    isFile2 = (path) => (0, import_node_fs31.statSync)(path, { throwIfNoEntry: false })?.isFile() === true;
  }
});

// src/cli/places.ts
function shown(path, world) {
  const below2 = (0, import_node_path19.relative)(world.folder, path);
  return below2.startsWith("..") || (0, import_node_path19.isAbsolute)(below2) ? path : (0, import_node_path19.join)(".", below2);
}
var import_node_path19, artifactsOf;
var init_places = __esm({
  "src/cli/places.ts"() {
    "use strict";
    import_node_path19 = require("node:path");
    init_command2();
    artifactsOf = (call, world) => (0, import_node_path19.resolve)(world.folder, lastValue(call, "artifacts") ?? "artifacts");
  }
});

// src/cli/pipeline-text.ts
function pipelineText(name, world) {
  const found = findFile(name, world.folder);
  if (!found.ok) {
    for (const failure of found.failures) world.err(`${describeFileNotFound(failure)}
`);
    return void 0;
  }
  const path = (0, import_node_path20.resolve)(world.folder, found.value);
  const bytes = readPipeline(path);
  if (bytes instanceof Error) world.err(`${shown(path, world)} cannot be read: ${bytes.message}
`);
  else if ((0, import_node_buffer.isUtf8)(bytes)) return { path, text: bytes.toString("utf8") };
  else world.err(`${shown(path, world)}:${placeOfNoText(bytes)} the file is not UTF-8 from here on
`);
  return void 0;
}
function readPipeline(path) {
  try {
    return (0, import_node_fs32.readFileSync)(path);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return error;
    throw error;
  }
}
function placeOfNoText(bytes) {
  const lines2 = bytes.toString("latin1").split("\n");
  const number = lines2.findIndex((line2) => !(0, import_node_buffer.isUtf8)(Buffer.from(line2, "latin1")));
  const line = Buffer.from(lines2[number], "latin1");
  return `${number + 1}:${line.toString("utf8").indexOf("\uFFFD") + 1}`;
}
var import_node_buffer, import_node_fs32, import_node_path20;
var init_pipeline_text = __esm({
  "src/cli/pipeline-text.ts"() {
    "use strict";
    import_node_buffer = require("node:buffer");
    import_node_fs32 = require("node:fs");
    import_node_path20 = require("node:path");
    init_find_file();
    init_places();
  }
});

// src/cli/kept-plan.ts
async function planFor(call, world, store) {
  const source2 = pipelineText(call.arguments["FILE"], world);
  if (source2 === void 0) return void 0;
  const { path, text: text3 } = source2;
  const key = keyOf2(call, world, path, text3);
  const digest = `sha256:${sha256(text3)}`;
  const kept = keptPlan(store, path, key);
  if (kept !== void 0 && pathsAreThere(kept)) return { plan: kept, digest, keep: () => {
  } };
  const { planOf } = await $import("./load.js");
  const plan = planOf(call, world, path, text3);
  return plan && { plan, digest, keep: () => keepPlan(store, path, key, plan) };
}
function keyOf2(call, world, path, text3) {
  const { ino, size, mtimeNs, ctimeNs } = (0, import_node_fs33.statSync)((0, import_node_path21.join)(world.home, "manifest.json"), { bigint: true });
  const build = [world.version, world.home, ino, size, mtimeNs, ctimeNs].map(String);
  const { set: set2 = [], engine: engine2 = [] } = call.options;
  return sha256(JSON.stringify([build, path, shown(path, world), text3, set2, engine2]));
}
var import_node_fs33, import_node_path21, pathsAreThere;
var init_kept_plan = __esm({
  "src/cli/kept-plan.ts"() {
    "use strict";
    import_node_fs33 = require("node:fs");
    import_node_path21 = require("node:path");
    init_sha256();
    init_plans();
    init_pipeline_text();
    init_places();
    pathsAreThere = ({ stages }) => stages.every(
      ({ inputs }) => Object.values(inputs).every((input) => input.from !== "path" || (0, import_node_fs33.existsSync)(input.path))
    );
  }
});

// src/install/places.ts
function installedEngine(name) {
  const folder = engineFolder(name);
  try {
    const { form, packages } = JSON.parse((0, import_node_fs34.readFileSync)((0, import_node_path22.join)(folder, DESCRIPTION), "utf8"));
    return { folder, form, packages };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Error && "code" in error) return void 0;
    throw error;
  }
}
var import_node_fs34, import_node_os5, import_node_path22, engineFolder, DESCRIPTION;
var init_places2 = __esm({
  "src/install/places.ts"() {
    "use strict";
    import_node_fs34 = require("node:fs");
    import_node_os5 = require("node:os");
    import_node_path22 = require("node:path");
    engineFolder = (name) => (0, import_node_path22.join)((0, import_node_os5.homedir)(), ".local", "share", "transferline", "engines", name);
    DESCRIPTION = "engine.json";
  }
});

// src/cli/manifest.ts
function readManifest(world) {
  const manifest = JSON.parse((0, import_node_fs35.readFileSync)((0, import_node_path23.join)(world.home, "manifest.json"), "utf8"));
  const kinds = Object.entries(manifest.kinds).map(([name, kind]) => {
    const engines = Object.entries(kind.engines ?? {}).map(([engine2, { code, packages }]) => [
      engine2,
      { code, packages: { ...packages, ...externalPackages(engine2) } }
    ]);
    return [name, engines.length === 0 ? kind : { ...kind, engines: Object.fromEntries(engines) }];
  });
  return { ...manifest, kinds: Object.fromEntries(kinds) };
}
function externalPackages(engine2) {
  if (engine2 !== "tfjs-node-gpu") return {};
  const name = "@tensorflow/tfjs-node-gpu";
  return installedEngine(engine2)?.packages ?? dependency(name);
}
function dependency(name) {
  try {
    const file2 = (0, import_node_module2.createRequire)(__filename).resolve(`${name}/package.json`);
    return { [name]: JSON.parse((0, import_node_fs35.readFileSync)(file2, "utf8")).version };
  } catch {
    return {};
  }
}
var import_node_fs35, import_node_module2, import_node_path23;
var init_manifest = __esm({
  "src/cli/manifest.ts"() {
    "use strict";
    import_node_fs35 = require("node:fs");
    import_node_module2 = require("node:module");
    import_node_path23 = require("node:path");
    init_places2();
  }
});

// src/cli/model-places.ts
function modelPlaces({ stages }, report, pathOf) {
  const made = stages.flatMap(
    (stage) => Object.entries(stage.outputs).filter(([output, { type }]) => type === "model" && report.stages[stage.id]?.outputs[output]).map(([output]) => ({ stage, output }))
  );
  const kinds = new Set(made.map(({ stage, output }) => `${stage.stage}.${output}`));
  return [...kinds].map((kind) => {
    const same = made.filter(({ stage, output }) => `${stage.stage}.${output}` === kind);
    const path = pathOf(commonId(same.map(({ stage }) => stage)), same[0].output);
    return same.length === 1 ? path : `${path} (${same.length})`;
  });
}
function commonId(variants) {
  const { stage, variant } = variants[0];
  const cell = Object.entries(variant).map(([axis, value2]) => {
    const isCommon = variants.every((other) => other.variant[axis] === value2);
    return [axis, isCommon ? value2 : "*"];
  });
  return variantId(stage, Object.fromEntries(cell));
}
var init_model_places = __esm({
  "src/cli/model-places.ts"() {
    "use strict";
    init_plan();
  }
});

// src/progress/pace.ts
function paced(before, progress, at) {
  const last = { step: progress.step, at };
  const unit = progress.unit ?? "steps";
  const goesOn = before !== void 0 && before.unit === unit && before.steps === progress.steps && before.last.step <= progress.step;
  return { first: goesOn ? before.first : last, last, steps: progress.steps, unit };
}
function timeLeft(pace, now) {
  if (pace === void 0) return void 0;
  const { first, last, steps } = pace;
  const done = last.step - first.step;
  if (done <= 0 || last.at <= first.at) return void 0;
  const perStep = (last.at - first.at) / done;
  return Math.max(0, (steps - last.step) * perStep - Math.max(0, now - last.at));
}
var init_pace = __esm({
  "src/progress/pace.ts"() {
    "use strict";
  }
});

// src/progress/state.ts
var secondsOf;
var init_state = __esm({
  "src/progress/state.ts"() {
    "use strict";
    init_pace();
    secondsOf = (event) => Date.parse(event.time) / 1e3;
  }
});

// src/progress/words.ts
function progressWords(progress, pace, now) {
  const { step: step2, steps, loss, learning_rate, tokens_per_second } = progress;
  const left = timeLeft(pace, now);
  const part = steps > 0 ? Math.min(1, Math.max(0, step2 / steps)) : void 0;
  const counted = [
    printable(progress.phase ?? ""),
    `${step2}/${steps}`,
    printable(progress.unit === void 0 || progress.unit === "steps" ? "" : progress.unit)
  ];
  return {
    part,
    percent: part === void 0 ? void 0 : `${String(Math.floor(part * 100)).padStart(3)} %`,
    steps: part === void 0 ? void 0 : counted.filter((word) => word !== "" && word !== "training").join(" "),
    loss: loss === void 0 ? void 0 : `loss ${measured(loss)}`,
    rate: tokens_per_second === void 0 ? void 0 : `${short2(tokens_per_second)} tokens/s`,
    learningRate: learning_rate === void 0 ? void 0 : `lr ${learning_rate.toExponential(1)}`,
    left: left === void 0 ? "-- left" : `${clock(Math.ceil(left))} left`
  };
}
var init_words = __esm({
  "src/progress/words.ts"() {
    "use strict";
    init_numbers();
    init_printable();
    init_pace();
  }
});

// src/progress/lines.ts
function lineReporter(write, words3) {
  let names5 = 0;
  const reasons = /* @__PURE__ */ new Map();
  const progress = /* @__PURE__ */ new Map();
  const say = (stage, text3) => write(`${padEnd(printable(stage), names5)}  ${text3}
`);
  const event = (event2) => {
    switch (event2.event) {
      case "run-started":
        names5 = Math.min(40, Math.max(0, ...event2.stages.map(({ id }) => width(printable(id)))));
        write(`run ${event2.run}: ${printable(event2.pipeline)}, ${count(event2.stages.length, "stage")}
`);
        return;
      case "stage-decided":
        reasons.set(event2.stage, words3.reasons(event2.reasons));
        return;
      case "stage-waits":
        say(event2.stage, `waits for run ${printable(event2.run)}, which computes the same`);
        return;
      case "stage-retried":
        say(event2.stage, `attempt ${event2.attempt} failed: ${words3.failure(event2.failure)}; once more`);
        return;
      case "stage-started":
        progress.set(event2.stage, seldom(secondsOf(event2)));
        say(event2.stage, `started  ${reasons.get(event2.stage) ?? ""}`.trimEnd());
        return;
      case "stage-progress": {
        const text3 = progress.get(event2.stage)?.(event2.progress, secondsOf(event2));
        if (text3 !== void 0) say(event2.stage, text3);
        return;
      }
      case "stage-notice":
        say(event2.stage, `note: ${printable(event2.text)}`);
        return;
      case "stage-succeeded":
        say(event2.stage, `done in ${duration(event2.seconds)}`);
        return;
      case "stage-restored":
        say(event2.stage, `restored from run ${printable(event2.from)}`);
        return;
      case "stage-failed":
        say(event2.stage, `failed after ${duration(event2.seconds)}: ${words3.failure(event2.failure)}`);
        return;
      case "stage-skipped":
        say(event2.stage, `skipped  ${words3.reasons(event2.reasons)}`.trimEnd());
        return;
      case "stage-interrupted":
        say(event2.stage, `interrupted after ${duration(event2.seconds)}`);
        return;
      case "stage-metric":
      case "stage-circumstance":
      case "run-ended":
        return;
    }
  };
  return { event, end: async () => {
  } };
}
function seldom(startedAt) {
  let pace;
  let saidAt = startedAt;
  const told = /* @__PURE__ */ new Map();
  return (progress, at) => {
    pace = paced(pace, progress, at);
    const work = `${progress.unit ?? "steps"}/${progress.steps}`;
    const part = progress.steps > 0 ? Math.floor(progress.step / progress.steps * parts) : 0;
    const more = part > (told.get(work) ?? 0);
    if (!more && at - saidAt < longestSilence) return void 0;
    if (more) told.set(work, part);
    saidAt = at;
    const { percent: percent2, steps, loss, learningRate, rate, left } = progressWords(progress, pace, at);
    const ended2 = progress.steps > 0 && progress.step >= progress.steps;
    return [percent2, steps, loss, learningRate, rate, ended2 ? void 0 : left].filter((word) => word !== void 0).join("  ");
  };
}
var parts, longestSilence;
var init_lines = __esm({
  "src/progress/lines.ts"() {
    "use strict";
    init_columns();
    init_numbers();
    init_printable();
    init_pace();
    init_state();
    init_words();
    parts = 20;
    longestSilence = 60;
  }
});

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
function describeChanges(changes) {
  const code = changes.filter(({ field: field2 }) => field2.startsWith("code."));
  const others = changes.filter(({ field: field2 }) => !field2.startsWith("code.")).map(describeChange);
  const modules2 = code.map(({ field: field2 }) => field2.slice("code.".length));
  const words3 = modules2.length === 0 ? others : [...others, `code: ${few(modules2)}`];
  return few(words3);
}
function describeChange({ field: field2, before, after }) {
  if (/^(inputs|outputs)\./.test(field2)) {
    if (before === void 0) return `${field2} added`;
    return after === void 0 ? `${field2} removed` : `${field2} changed`;
  }
  if (field2 === "command" && Array.isArray(before) && Array.isArray(after))
    return commandChange(before, after);
  return `${field2} ${value(before)} \u2192 ${value(after)}`;
}
function value(json2) {
  if (json2 === void 0) return "none";
  const text3 = typeof json2 === "string" && /^[\w.@+/-]+$/.test(json2) ? json2 : JSON.stringify(json2);
  return text3.length <= longest3 ? text3 : `${text3.slice(0, longest3 - 1)}\u2026`;
}
function commandChange(before, after) {
  let start2 = 0;
  while (start2 < Math.min(before.length, after.length) && before[start2] === after[start2]) start2++;
  let end = 0;
  const rest = Math.min(before.length, after.length) - start2;
  while (end < rest && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  const from = Math.max(0, start2 - 1);
  const part = (words3) => {
    const text3 = words3.slice(from, words3.length - end).map(String).join(" ");
    const cut = text3.length <= longest3 ? text3 : `${text3.slice(0, longest3 - 1)}\u2026`;
    return `${from > 0 ? "\u2026 " : ""}${cut}${end > 0 ? " \u2026" : ""}`;
  };
  return `command ${part(before)} \u2192 ${part(after)}`;
}
var describeReasons, shown2, few, longest3;
var init_reason = __esm({
  "src/report/words/reason.ts"() {
    "use strict";
    describeReasons = (reasons) => reasons.map(describeReason).join("; ");
    shown2 = 4;
    few = (words3) => words3.length <= shown2 + 1 ? words3.join(", ") : `${words3.slice(0, shown2).join(", ")} and ${words3.length - shown2} more`;
    longest3 = 60;
  }
});

// src/cli/batch.ts
function batched(write) {
  let waiting = "";
  return (text3) => {
    if (waiting === "")
      queueMicrotask(() => {
        const all = waiting;
        waiting = "";
        write(all);
      });
    waiting += text3;
  };
}
var init_batch = __esm({
  "src/cli/batch.ts"() {
    "use strict";
  }
});

// src/cli/reporter.ts
async function reporterFor(call, world) {
  const asked = lastValue(call, "progress") ?? "auto";
  const live = asked === "terminal" || asked === "auto" && isLive(world);
  const words3 = oneLiners(capabilities(world).unicode);
  if (!live) return lineReporter(batched(world.out), words3);
  const { terminalReporter } = await $import("./terminal.mjs");
  return terminalReporter({
    write: world.out,
    capabilities: () => ({ ...capabilities(world), ...world.terminal.size() }),
    now: () => Date.now() / 1e3,
    words: words3
  });
}
function oneLiners(unicode) {
  const shown3 = (text3) => printable(unicode ? text3 : text3.replaceAll("\u2192", "->"));
  return {
    reasons: (reasons) => shown3(describeReasons(reasons)),
    failure: (failure) => shown3(describeRunFailure(failure).message)
  };
}
var init_reporter = __esm({
  "src/cli/reporter.ts"() {
    "use strict";
    init_lines();
    init_printable();
    init_reason();
    init_run_failure();
    init_batch();
    init_capabilities();
    init_command2();
  }
});

// src/plan/select.ts
function idsNamed({ stages }, names5) {
  const isNamed = (name) => (stage) => stage.id === name || stage.stage === name;
  const unknown3 = names5.filter((name) => !stages.some(isNamed(name)));
  const known2 = [...new Set(stages.flatMap(({ id, stage }) => [stage, id]))];
  if (unknown3.length > 0) return fail(...unknown3.map((name) => ({ name, known: known2 })));
  return ok(new Set(names5.flatMap((name) => stages.filter(isNamed(name)).map(({ id }) => id))));
}
function selectStages(plan, { only, from }) {
  if (only.length === 0 && from.length === 0) return ok(plan);
  const [targets, sources] = [idsNamed(plan, only), idsNamed(plan, from)];
  if (!targets.ok || !sources.ok)
    return fail(...targets.ok ? [] : targets.failures, ...sources.ok ? [] : sources.failures);
  const wanted = new Set(targets.value);
  const below2 = new Set(sources.value);
  for (const { id, needs } of plan.stages) {
    if (needs.some((need) => below2.has(need))) below2.add(id);
    if (below2.has(id)) wanted.add(id);
  }
  for (const { id, needs } of [...plan.stages].reverse())
    if (wanted.has(id)) for (const need of needs) wanted.add(need);
  return ok({ ...plan, stages: plan.stages.filter(({ id }) => wanted.has(id)) });
}
var init_select = __esm({
  "src/plan/select.ts"() {
    "use strict";
    init_result();
  }
});

// src/cli/parse.ts
function parseCall(command2, words3) {
  const { tokens } = (0, import_node_util.parseArgs)({
    args: [...words3],
    options: Object.fromEntries(
      command2.options.map(({ name, value: value2, short: short3, words: words4 }) => [
        name,
        {
          type: value2 === void 0 || words4 === "any" ? "boolean" : "string",
          ...short3 === void 0 ? {} : { short: short3 }
        }
      ])
    ),
    strict: false,
    allowPositionals: true,
    tokens: true
  });
  const failures = [];
  const given = [];
  const options = {};
  let taking;
  for (const token of tokens) {
    if (token.kind === "positional") {
      if (taking === void 0 || given.length < command2.arguments.length) given.push(token.value);
      else options[taking.name] = [...options[taking.name] ?? [], token.value];
    }
    if (token.kind !== "option") continue;
    const option = command2.options.find(({ name }) => name === token.name);
    taking = option?.words === void 0 ? void 0 : option;
    const problem = option === void 0 ? unknown(token.rawName, command2) : misused(option, token.value);
    if (problem === void 0) options[token.name] = [...options[token.name] ?? [], token.value ?? ""];
    else failures.push(problem);
  }
  const single = command2.arguments.filter(({ many }) => many === void 0);
  for (const { name, optional } of single.slice(given.length))
    if (optional === void 0) failures.push({ code: "missing-argument", name });
  const further = given.slice(single.length);
  if (single.length === command2.arguments.length)
    for (const word of further) failures.push({ code: "needless-argument", word });
  if (failures.length > 0) return fail(...failures);
  const named = single.slice(0, given.length).map(({ name }, at) => [name, given[at]]);
  return ok({ arguments: Object.fromEntries(named), many: further, options });
}
function unknown(written2, command2) {
  const known2 = [...command2.options.map(({ name }) => name), "help", "version"];
  const meant = nearest(written2.replace(/^-+/, ""), known2);
  return { code: "unknown-option", option: written2, meant: meant === void 0 ? void 0 : `--${meant}` };
}
function misused(option, value2) {
  if (option.value === void 0)
    return value2 === void 0 ? void 0 : { code: "needless-value", option, value: value2 };
  if (value2 === void 0) return option.words === "any" ? void 0 : { code: "missing-value", option };
  if (option.choices !== void 0 && !option.choices.includes(value2))
    return { code: "unknown-choice", option, value: value2 };
  return void 0;
}
function describeUsage(failure) {
  switch (failure.code) {
    case "unknown-command":
      return `there is no command ${failure.word}${didYouMean(failure.meant)}`;
    case "unknown-option":
      return `there is no option ${failure.option}${didYouMean(failure.meant)}`;
    case "missing-value":
      return `--${failure.option.name} needs a value: --${failure.option.name} ${failure.option.value}`;
    case "needless-value":
      return `--${failure.option.name} takes no value, but has ${failure.value}`;
    case "unknown-choice":
      return `--${failure.option.name} takes ${failure.option.choices?.join(", ")}, not ${failure.value}${didYouMean(nearest(failure.value, failure.option.choices ?? []))}`;
    case "missing-argument":
      return `${failure.name} is missing`;
    case "needless-argument":
      return `${failure.word} is one argument too many`;
  }
}
var import_node_util, didYouMean;
var init_parse = __esm({
  "src/cli/parse.ts"() {
    "use strict";
    import_node_util = require("node:util");
    init_nearest();
    init_result();
    didYouMean = (meant) => meant === void 0 ? "" : `; did you mean ${meant}?`;
  }
});

// src/cli/run-options.ts
function runChoices(call, whole, world) {
  const problems2 = [];
  const names5 = (option) => (call.options[option] ?? []).filter((name) => name !== "");
  const number = (option, least) => {
    const written2 = lastValue(call, option);
    if (written2 === void 0) return void 0;
    const value2 = /^\d{1,4}$/.test(written2) ? Number(written2) : -1;
    if (value2 < least)
      problems2.push(`--${option} takes a whole number from ${least} on, not ${printable(written2)}`);
    return value2;
  };
  const unknown3 = (failures) => {
    for (const { name, known: known2 } of failures)
      problems2.push(`there is no stage ${printable(name)}${didYouMean(nearest(name, known2))}`);
  };
  const [jobs, gpus] = [number("jobs", 1), number("gpus", 0)];
  if (isGiven(call, "fail-fast") && isGiven(call, "keep-going"))
    problems2.push("--fail-fast and --keep-going exclude each other");
  const plan = selectStages(whole, { only: names5("only"), from: names5("from") });
  if (!plan.ok) unknown3(plan.failures);
  const forced = names5("force");
  const force = idsNamed(whole, forced);
  if (!force.ok) unknown3(force.failures);
  for (const { stage, name } of missingSecrets(plan.ok ? plan.value : whole, world.environment))
    problems2.push(`stage ${printable(stage)} needs the secret ${name}, and there is no such variable here`);
  for (const problem of problems2) world.err(`${problem}
`);
  if (problems2.length > 0 || !plan.ok || !force.ok) return void 0;
  const all = isGiven(call, "force") && forced.length === 0;
  return {
    plan: plan.value,
    force: all ? new Set(plan.value.stages.map(({ id }) => id)) : force.value,
    jobs,
    gpus,
    failFast: isGiven(call, "fail-fast")
  };
}
var init_run_options = __esm({
  "src/cli/run-options.ts"() {
    "use strict";
    init_nearest();
    init_secrets();
    init_select();
    init_printable();
    init_command2();
    init_parse();
  }
});

// src/cli/store.ts
function openArtifacts(folder, world) {
  const opened = openStore(folder);
  if (opened.ok) return opened.value;
  for (const failure of opened.failures) world.err(`${describe(failure, world)}
`);
  return void 0;
}
function describe(failure, world) {
  const folder = shown(failure.folder, world);
  switch (failure.code) {
    case "store-format":
      return `${folder} holds a store of format ${failure.found}, and this version knows format ${failure.expected}; it was left alone
Name another folder with --artifacts, or move this one away.`;
    case "store-unreadable":
      return `${folder} cannot be used: ${failure.detail}`;
  }
}
var init_store2 = __esm({
  "src/cli/store.ts"() {
    "use strict";
    init_store();
    init_places();
  }
});

// src/cli/run.ts
var run_exports = {};
__export(run_exports, {
  command: () => command
});
async function command(call, world) {
  const began = performance.now();
  const store = openArtifacts(artifactsOf(call, world), world);
  const loaded = store && await planFor(call, world, store);
  const choices = loaded && runChoices(call, loaded.plan, world);
  if (store === void 0 || loaded === void 0 || choices === void 0) return 2;
  const { plan, force, jobs, failFast } = choices;
  const line = engineLine(plan, world.environment);
  if (line !== void 0) world.out(`${line}
`);
  const reporter = await reporterFor(call, world);
  const work = (signal) => runPlan({
    plan,
    store,
    manifest: readManifest(world),
    launch: (kind) => [process.execPath, (0, import_node_path24.join)(world.home, "stages", `${kind}.mjs`)],
    fold: foldReport,
    emit: reporter.event,
    signal,
    host: thisHost(world, choices.gpus, origin(loaded.digest, call)),
    force,
    failFast,
    profile: isGiven(call, "profile"),
    ...jobs === void 0 ? {} : { jobs }
  });
  const ended2 = await interruptible(work, () => {
    if (!isLive(world)) world.err("Ending the stages that run; interrupt again to stop at once.\n");
  });
  await reporter.end();
  loaded.keep();
  if (!ended2.ok) {
    for (const failure of ended2.failures) world.err(`${describeRunFailure(failure).message}
`);
    return 1;
  }
  tell(ended2.value, plan, store.folder, (performance.now() - began) / 1e3, world);
  await annotate(ended2.value.report, world);
  return exitCodes[ended2.value.outcome];
}
async function annotate(report, world) {
  const failed = Object.values(report.stages).some(({ failure }) => failure !== void 0);
  if (!failed || world.environment["GITHUB_ACTIONS"] !== "true") return;
  const { annotateRun } = await $import("./annotations.mjs");
  annotateRun(report, world);
}
function tell({ report, folder }, plan, artifacts2, seconds, world) {
  const can = capabilities(world);
  const failures = failureLines(report, (path) => shown(path, world), can);
  if (failures.length > 0) world.err(`${failures.join("\n")}
`);
  const outputs = (0, import_node_path24.join)(artifacts2, "out", plan.name);
  const places = {
    report: shown((0, import_node_path24.join)(folder, "report.json"), world),
    profile: (0, import_node_fs36.existsSync)((0, import_node_path24.join)(folder, "profile")) ? shown((0, import_node_path24.join)(folder, "profile"), world) : void 0,
    outputs: shown(outputs, world),
    models: modelPlaces(
      plan,
      report,
      (id, output) => shown(layout(artifacts2).out(plan.name, id, output), world)
    )
  };
  world.out(`${endingWords(report, seconds, places, can).join("\n")}
`);
}
var import_node_fs36, import_node_path24, origin, exitCodes;
var init_run2 = __esm({
  "src/cli/run.ts"() {
    "use strict";
    import_node_fs36 = require("node:fs");
    import_node_path24 = require("node:path");
    init_run();
    init_ending();
    init_failure_lines();
    init_fold();
    init_run_failure();
    init_layout();
    init_capabilities();
    init_command2();
    init_engine_line();
    init_host();
    init_interrupts();
    init_kept_plan();
    init_manifest();
    init_model_places();
    init_places();
    init_reporter();
    init_run_options();
    init_store2();
    origin = (digest, { options }) => ({
      file_digest: digest,
      ...options["set"] === void 0 ? {} : { set: options["set"] }
    });
    exitCodes = {
      succeeded: 0,
      failed: 1,
      interrupted: 130
    };
  }
});

// src/cli/start.ts
var start_exports = {};
__export(start_exports, {
  start: () => start
});
module.exports = __toCommonJS(start_exports);

// src/cli/choose.ts
init_nearest();

// src/cli/options.ts
var file = {
  name: "FILE",
  about: "the pipeline file; a bare name is looked for here, then in pipelines/, with or without .yaml"
};
var fileOrNewest = {
  name: "FILE",
  about: "the pipeline file (default: that of the newest run)",
  optional: true
};
var set = {
  name: "set",
  value: "PATH=VALUE",
  about: "replaces a value of the file, YAML: 'params.lambda=[0, 0.1]'; may be given many times"
};
var engine = {
  name: "engine",
  value: "NAME",
  choices: ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"],
  about: "computes every model stage on this engine, whatever the file names; pipeline engines lists them"
};
var artifacts = {
  name: "artifacts",
  value: "DIR",
  about: "where results and the cache lie (default: artifacts, in the current folder)"
};
var json = (about) => ({ name: "json", about });
var run = (about) => ({ name: "run", value: "RUN", about });

// src/cli/cache-commands.ts
var keepRuns = (about) => ({ name: "keep-runs", value: "N", about });
var cacheCommands = [
  {
    name: "cache du",
    summary: "says how much the cache takes, and what needs it",
    about: ["A blob is a file by its content; an entry says what a stage made, and so which blobs it needs."],
    arguments: [],
    options: [
      keepRuns("counts what the newest N runs of each pipeline need (default: 1)"),
      artifacts,
      json("prints files and bytes as JSON")
    ],
    examples: [["pipeline cache du", "where the space is"]],
    exits: [
      [0, "it was told"],
      [2, "the command line is wrong"]
    ],
    load: () => $import("./cache-du.mjs")
  },
  {
    name: "cache gc",
    summary: "removes what is needed least: blobs that no entry needs, and entries over a size or of older runs",
    about: [
      "Without an option only what nothing needs goes. Entries go by their last use, the longest unused first; never those that",
      "the newest run of each pipeline, or its newest that succeeded, used (with --keep-runs N the newest N). Files in artifacts/out stay.",
      "Nothing is removed while a run is under way, and a run that begins waits for the end of this."
    ],
    arguments: [],
    options: [
      {
        name: "max-size",
        value: "SIZE",
        about: "removes entries until they and their blobs take no more: 10GB, 500MiB"
      },
      keepRuns(
        "keeps the newest N runs of each pipeline; older ones go, with the entries that only they used"
      ),
      { name: "dry-run", about: "only says what would go" },
      artifacts,
      json("prints what went, or would go, as JSON")
    ],
    examples: [
      ["pipeline cache gc --max-size 10GB --dry-run", "what a cap would cost"],
      ["pipeline cache gc --keep-runs 5", "the newest five runs of each pipeline stay"]
    ],
    exits: [
      [0, "it was removed"],
      [1, "a run is under way; or what is kept is more than --max-size"],
      [2, "the command line is wrong"]
    ],
    load: () => $import("./cache-gc.mjs")
  },
  {
    name: "cache verify",
    summary: "reads everything in the cache and says what is damaged",
    about: [
      "Every blob is hashed, whatever was known of it. A damaged entry is never restored by a run that reads it; this finds it before."
    ],
    arguments: [],
    options: [
      { name: "repair", about: "removes what is damaged, so that it is made anew" },
      artifacts,
      json("prints what was found as JSON")
    ],
    examples: [["pipeline cache verify --repair", "after a disk has failed"]],
    exits: [
      [0, "all is whole"],
      [1, "something is damaged, be it repaired or not"],
      [2, "the command line is wrong"]
    ],
    load: () => $import("./cache-verify.mjs")
  }
];

// src/cli/engine-commands.ts
var engineCommands = [
  {
    name: "engines",
    summary: "lists what can compute a model here, how fast, and for what does not work why and what adds it",
    about: [
      "Each engine is opened in a process of its own and multiplies matrices; GFLOPS are 10\u2079 operations a second, of 32-bit numbers.",
      "A pipeline or a stage takes one with engine: NAME, a run with --engine NAME; auto is cpu."
    ],
    arguments: [],
    options: [json("prints the engines as JSON")],
    examples: [["pipeline engines", "before a long training"]],
    exits: [
      [0, "they were listed"],
      [2, "the command line is wrong"]
    ],
    load: () => $import("./engines.mjs")
  },
  {
    name: "engines test",
    summary: "trains a small model on an engine and on cpu, and says whether their losses agree",
    about: ["Twenty steps with dropout and clipping; a relative difference up to 1e-4 is agreement."],
    arguments: [{ name: "ENGINE", about: "webgpu, cuda, tfjs-node-gpu or tfjs-cpu" }],
    options: [],
    examples: [["pipeline engines test webgpu", "on a GPU that this was never run on"]],
    exits: [
      [0, "they agree"],
      [1, "they do not, or the engine does not work here"],
      [2, "the command line is wrong"]
    ],
    load: () => $import("./engines-test.mjs")
  },
  {
    name: "engines add",
    summary: "builds an engine that no package brings whole: tfjs-node-gpu, against the TensorFlow of today",
    about: [
      "Takes 1 GB of disk, with the GPU libraries 6 GB; needs g++ and npm. Everything comes from the registries of npm and pip, each file",
      "checked by its sha256, into ~/.local/share/transferline/engines. If a step fails, nothing stays."
    ],
    arguments: [{ name: "ENGINE", about: "tfjs-node-gpu" }],
    options: [{ name: "cpu", about: "for the processor alone: a download of 0.3 GB instead of 2.5 GB" }],
    examples: [["pipeline engines add tfjs-node-gpu", "on a machine with an NVIDIA GPU"]],
    exits: [
      [0, "it was built, and computes"],
      [1, "it could not be built"],
      [2, "there is no such engine to add, or the command line is wrong"],
      [130, "interrupted; nothing stays"]
    ],
    load: () => $import("./engines-add.mjs")
  }
];

// src/cli/generate-command.ts
var generateCommand = {
  name: "generate",
  summary: "writes texts with a language model: what it finds probable after a prompt",
  about: [
    "A right-to-left model writes leftwards: its prompt is the end of the text. Where no --prompt is given, a text begins with nothing.",
    "The same seed gives the same texts; what a sample is depends on its place alone. stages/generate/README.md says how a text ends."
  ],
  arguments: [
    {
      name: "MODEL",
      about: "a model folder as it stands in artifacts/out: model.safetensors, config.json, tokenizer.json"
    }
  ],
  options: [
    { name: "prompt", value: "TEXT", about: "what the texts go on with; may be given many times" },
    { name: "samples", value: "N", about: "texts for each prompt (default: 1)" },
    { name: "max-tokens", value: "N", about: "most tokens of a text (default: 64)" },
    { name: "temperature", value: "T", about: "0 takes the most probable token each time (default: 1)" },
    { name: "top-k", value: "K", about: "draws from the K most probable tokens alone" },
    { name: "top-p", value: "P", about: "draws from the fewest most probable tokens that reach P together" },
    { name: "stop", value: "TEXT", about: "ends a text where this comes up; may be given many times" },
    {
      name: "context",
      value: "HOW",
      choices: ["slide", "stop"],
      about: "beyond the model's context: slide goes on from the last half of it (default), stop ends the text"
    },
    { name: "seed", value: "N", about: "decides what is drawn (default: 1)" },
    { name: "batch-size", value: "N", about: "texts written at once (default: 8)" },
    { ...engine, about: "what computes; pipeline engines lists them" },
    json("prints the samples as JSON lines")
  ],
  examples: [
    [
      'pipeline generate artifacts/out/pretrain-then-finetune/pretrain/model --prompt "dog:" --samples 3 --top-k 40',
      "three definitions of a dog"
    ]
  ],
  exits: [
    [0, "the texts were written"],
    [1, "the model cannot be used, or a prompt does not fit"],
    [2, "the command line is wrong"],
    [130, "interrupted"]
  ],
  load: () => $import("./generate.mjs")
};

// src/cli/looking-commands.ts
var filter = (about) => ({
  name: "filter",
  value: "NAME=VALUE",
  about: `${about}, by =, !=, <, <=, > or >=; may be given many times`
});
var lookingCommands = [
  {
    name: "why",
    summary: "says why a stage ran, or would run: every field that changed, back to the first cause",
    about: [
      "First the newest run of the pipeline, then what a run now would do; --run ID is that run alone, --now the forecast alone.",
      "An input that changed because a stage made other bytes is followed to that stage, and on, to what changed first.",
      "Where a stage has to run, the nearest result in the cache is named too, with all that tells it from what is wanted."
    ],
    arguments: [
      { name: "STAGE", about: "a stage, with all its variants; or one: 'finetune[lambda=0.5]'" },
      fileOrNewest
    ],
    options: [
      run("explains this run: an id or the start of it, latest or previous"),
      { name: "now", about: "explains only what a run would do now" },
      set,
      engine,
      artifacts,
      json("prints the explanation as JSON, values and digests in full")
    ],
    examples: [
      ["pipeline why pretrain", "in the newest run, and now"],
      ["pipeline why finetune --now --set params.seed=2", "what another seed would change"]
    ],
    exits: [
      [0, "it was explained"],
      [1, "it was explained, but now an input cannot be read"],
      [2, "there is no such stage or run, or the pipeline or the command line is wrong"]
    ],
    load: () => $import("./why.mjs")
  },
  {
    name: "status",
    summary: "one line a stage: whether it would be restored or run, and what the last run did with it",
    about: ["Below a stage that would run, a stage is undecided: the same bytes above leave it restored."],
    arguments: [fileOrNewest],
    options: [set, engine, artifacts, json("prints the stages as JSON")],
    examples: [["pipeline status", "of the pipeline that was run last"]],
    exits: [
      [0, "it was told"],
      [1, "it was told, but of some stage an input cannot be read"],
      [2, "the pipeline or the command line is wrong"]
    ],
    load: () => $import("./status.mjs")
  },
  {
    name: "runs",
    summary: "lists the runs, newest first, with the metrics and params that are asked for",
    about: [
      "Times are of the time zone here; an id begins with its time in UTC. A NAME is a column (outcome, time, \u2026), params.NAME, a metric, or",
      "STAGE.METRIC; a metric that several stages publish has a column for each."
    ],
    arguments: [],
    options: [
      { name: "limit", value: "N", about: "how many to show (default: 20)" },
      { name: "show", value: "NAME\u2026", words: "some", about: "these metrics and params as columns" },
      {
        name: "sort",
        value: "NAME[:asc]",
        about: "by this, best first, or where that is not declared the largest; :asc and :desc say otherwise"
      },
      filter("only runs that are so"),
      { name: "csv", about: "prints them as CSV, numbers in full" },
      artifacts,
      json("prints the runs as JSON")
    ],
    examples: [
      ["pipeline runs --limit 5", "the newest five"],
      ["pipeline runs --show params.seed task/accuracy --sort task/accuracy", "the best first"],
      ["pipeline runs --filter outcome=failed --filter 'time > 60'", "what took long to fail"]
    ],
    exits: [
      [0, "they were listed"],
      [2, "no run has such a NAME, or the command line is wrong"]
    ],
    load: () => $import("./runs.mjs")
  },
  {
    name: "runs prune",
    summary: "removes reports, events and logs of runs; what they made stays in the cache",
    about: [
      "A run goes only where all that is said holds of it; never the one that ended last, nor one under way.",
      "A restored stage shows the log of the run that made it, which goes with that run. pipeline cache gc removes results."
    ],
    arguments: [],
    options: [
      {
        name: "keep",
        value: "N",
        about: "keeps the newest N of each pipeline, and its newest N that succeeded"
      },
      { name: "older-than", value: "AGE", about: "only runs begun longer ago: 30d, 12h" },
      filter("only runs that are so"),
      { name: "dry-run", about: "only says what would go" },
      artifacts,
      json("prints the runs as JSON")
    ],
    examples: [
      ["pipeline runs prune --keep 20 --dry-run", "what would go"],
      ["pipeline runs prune --filter outcome=failed --older-than 7d", "failures of last week"]
    ],
    exits: [
      [0, "they were removed, or there were none"],
      [1, "a run is under way, or something else removes"],
      [2, "nothing says which runs, or the command line is wrong"]
    ],
    load: () => $import("./runs-prune.mjs")
  },
  {
    name: "report",
    summary: "writes the report of a run: one HTML file to look at, Markdown or JSON",
    about: [
      "The page needs no network: outcome and failures, results, curves, what the stages have to show, the graph and where the time went.",
      "It goes to artifacts/runs/<run>/report.html; Markdown and JSON are printed. What stages show: docs/reports.md."
    ],
    arguments: [
      {
        name: "RUN",
        about: "an id or the start of it, latest, previous, or a path (default: the run begun last)",
        optional: true
      }
    ],
    options: [
      { name: "md", about: "prints Markdown for a pull request or a job summary" },
      json("prints all that the report says as JSON"),
      { name: "output", short: "o", value: "FILE", about: "writes into this file; - is standard output" },
      { name: "open", about: "opens the page in the browser" },
      artifacts
    ],
    examples: [
      ["pipeline report --open", "of the run begun last, in the browser"],
      ['pipeline report latest --md >> "$GITHUB_STEP_SUMMARY"', "as a job summary"]
    ],
    exits: [
      [0, "it was written"],
      [1, "the file cannot be written"],
      [2, "there is no such run, or the command line is wrong"]
    ],
    load: () => $import("./report.mjs")
  },
  {
    name: "watch",
    summary: "shows runs in the browser, live: the report, redrawn as they go on",
    about: [
      "Serves on 127.0.0.1 alone, below an address that holds a random token, and only reads. It goes on after a run has ended.",
      "Started again, it has the address that it had, so that a page left open goes on too."
    ],
    arguments: [
      {
        name: "RUN",
        about: "an id or the start of it, latest or previous (default: always the run begun last)",
        optional: true
      }
    ],
    options: [
      { name: "open", about: "opens the page in the browser" },
      {
        name: "port",
        value: "N",
        about: "listens on this port (default: the last one, else any that is free)"
      },
      artifacts
    ],
    examples: [["pipeline watch --open", "beside a run in another terminal"]],
    exits: [
      [0, "it was ended"],
      [1, "the port cannot be listened on"],
      [2, "there is no such run, or the command line is wrong"]
    ],
    load: () => $import("./watch.mjs")
  },
  {
    name: "logs",
    summary: "prints a stage's log, or all logs of a run with the stage before every line",
    about: [
      "On a terminal without control characters; elsewhere as they were written. A restored stage shows the log of the run that made it."
    ],
    arguments: [
      {
        name: "STAGE",
        about: "a stage, with all its variants; or one: 'finetune[lambda=0.5]'",
        optional: true
      }
    ],
    options: [
      run("of this run: an id or the start of it, latest or previous (default: the one begun last)"),
      { name: "follow", short: "f", about: "goes on with what is added, until the run ends" },
      artifacts,
      json("prints where the logs are, as JSON")
    ],
    examples: [
      ["pipeline logs pretrain", "the log of a stage"],
      ["pipeline logs -f", "all that a run under way prints"]
    ],
    exits: [
      [0, "they were printed"],
      [1, "the stage has no log"],
      [2, "there is no such stage or run, or the command line is wrong"]
    ],
    load: () => $import("./logs.mjs")
  },
  {
    name: "graph",
    summary: "draws the stages of a pipeline and what they take from each other",
    about: ["The variants of a stage are drawn as one: finetune \xD74."],
    arguments: [fileOrNewest],
    options: [
      {
        name: "format",
        value: "FORMAT",
        choices: ["text", "mermaid", "dot"],
        about: "text (default), mermaid or dot"
      },
      set,
      artifacts,
      json("prints the graph as JSON")
    ],
    examples: [
      ["pipeline graph pretrain-then-finetune --format dot | dot -Tsvg > graph.svg", "as a picture"]
    ],
    exits: [
      [0, "it was drawn"],
      [2, "the pipeline or the command line is wrong"]
    ],
    load: () => $import("./graph.mjs")
  }
];

// src/cli/predict-command.ts
var predictCommand = {
  name: "predict",
  summary: "says what a fine-tuned model makes of texts: labels, choices or grades",
  about: [
    "A text is given as it is, in a file, or on the standard input (-). Files are told by what is in them: JSON objects, a line each, else by",
    'their ending .csv or .tsv, else a text a line. Forms of several texts need fields: {"premise": \u2026, "hypothesis": \u2026}.',
    "With --prompt and --label a language model is asked for the likelihood of each label, without a classifier."
  ],
  arguments: [
    {
      name: "MODEL",
      about: "a model folder as it stands in artifacts/out: model.safetensors, config.json, tokenizer.json"
    },
    { name: "TEXT", about: "a text, a file, or - (default: the standard input)", optional: true }
  ],
  options: [
    {
      name: "format",
      value: "HOW",
      choices: ["text", "jsonl", "csv", "tsv"],
      about: "how the texts are written, where that is not to be told by what is in them"
    },
    {
      name: "column",
      value: "FIELD=NAME",
      about: "the column or key that a field is in; of choices many times"
    },
    {
      name: "truncate",
      value: "HOW",
      choices: ["tail", "head", "refuse"],
      about: "what becomes of a text too long"
    },
    {
      name: "prompt",
      value: "TEXT",
      about: "without a classifier: what stands before a label, '{text} It is about'"
    },
    { name: "label", value: "LABEL=WORDS", about: "a label and its words, for a prompt; many times" },
    {
      name: "form",
      value: "FORM",
      choices: ["classification", "entailment", "similarity", "multiple-choice"],
      about: "how texts read, for a prompt"
    },
    { ...engine, about: "what computes; pipeline engines lists them" },
    json("prints the predictions as JSON lines, with the probability of each label")
  ],
  examples: [
    [
      "pipeline predict 'artifacts/out/pretrain-then-finetune/finetune[lambda=0.5]/model' 'spaniel: a dog with long ears'",
      "which class a text has"
    ],
    ["pipeline predict ./model reviews.csv --column text=review --json", "all of a table"]
  ],
  exits: [
    [0, "the predictions were printed"],
    [1, "the model or the texts cannot be used"],
    [2, "the command line is wrong"],
    [130, "interrupted"]
  ],
  load: () => $import("./predict.mjs")
};

// src/cli/commands.ts
var commands = [
  {
    name: "run",
    summary: "runs a pipeline: each stage is restored from the cache, or run where something changed",
    about: [
      "Every output lies in artifacts/out/<pipeline>/<stage>/ afterwards, the report in artifacts/runs/latest/report.json.",
      "On a terminal each stage has a line that moves; elsewhere, in CI and where TERM is dumb, one plain line is printed an event.",
      "Colours: NO_COLOR turns them off, FORCE_COLOR on, FORCE_COLOR=0 off."
    ],
    arguments: [file],
    options: [
      set,
      engine,
      artifacts,
      {
        name: "only",
        value: "STAGE\u2026",
        words: "some",
        about: "only these stages and what they need; of a variant: --only 'finetune[lambda=0.5]'"
      },
      {
        name: "from",
        value: "STAGE\u2026",
        words: "some",
        about: "only these stages, all that takes from them, and what those need"
      },
      {
        name: "force",
        value: "[STAGE\u2026]",
        words: "any",
        about: "runs these stages, or without a name all, even where the cache has their results"
      },
      {
        name: "jobs",
        value: "N",
        about: "slots that stages share: a command takes one or its cpus, a stage kind its cpus or all (default: the cores)"
      },
      {
        name: "gpus",
        value: "N",
        about: "how many GPUs to hand out (default: CUDA_VISIBLE_DEVICES, else what the driver shows)"
      },
      {
        name: "fail-fast",
        about: "starts nothing more once a stage has failed; what runs is finished"
      },
      {
        name: "keep-going",
        about: "after a failure runs all that does not need the failed stage (the default)"
      },
      {
        name: "profile",
        about: "has the engine of each stage that runs leave what its ops cost, by op: runs/<run>/profile/<stage>.txt"
      },
      {
        name: "progress",
        value: "HOW",
        choices: ["auto", "terminal", "plain"],
        about: "auto (default), terminal or plain"
      }
    ],
    examples: [
      ["pipeline run pretrain-then-finetune --only finetune evaluate-lm", "some of it"],
      ["pipeline run pretrain-then-finetune", "the whole of it; again, and everything is restored"],
      [
        "pipeline run pretrain-then-finetune --set 'params.lambda=[0,0.1]'",
        "with other values of a parameter"
      ]
    ],
    exits: [
      [0, "every stage succeeded or was restored"],
      [1, "a stage failed, or an input changed under it"],
      [2, "the pipeline or the command line is wrong; nothing was run"],
      [130, "interrupted"]
    ],
    load: () => Promise.resolve().then(() => (init_run2(), run_exports))
  },
  {
    name: "plan",
    summary: "says what a run would run or restore, and why; runs and writes nothing",
    about: ["Below a stage that would run, a stage is undecided: the same bytes above leave it restored."],
    arguments: [file],
    options: [set, engine, artifacts, json("prints the decisions as JSON")],
    examples: [["pipeline plan pretrain-then-finetune --set params.seed=2", "what another seed would cost"]],
    exits: [
      [0, "the plan was made"],
      [1, "it was made, but of some stage an input cannot be read"],
      [2, "the pipeline or the command line is wrong"]
    ],
    load: () => $import("./plan.mjs")
  },
  {
    name: "validate",
    summary: "checks a pipeline file and prints every problem with its place",
    about: [],
    arguments: [file],
    options: [set, json("prints the counts as JSON")],
    examples: [["pipeline validate pipelines/pretrain-then-finetune.yaml", "in an editor or a commit hook"]],
    exits: [
      [0, "the file is valid"],
      [2, "it is not, or the command line is wrong"]
    ],
    load: () => $import("./validate.mjs")
  },
  {
    name: "diff",
    summary: "compares runs: what is better and worse, what differs, and where that began",
    about: [
      "A run is named by its id or the start of it, latest, previous, git:REV (the newest run here of that commit), git:REV:PATH (a report",
      "committed there), or the path of a report.json or of the folder it is in. A folder of reports, or names with commas between them, are",
      "folded into one: mean and standard deviation, and a t-test, paired where both sides have the same seeds.",
      "Only facts are compared: not times, hosts or paths, nor whether a stage was restored. A pipeline says under metrics which way each is",
      "better, and how far it may move."
    ],
    arguments: [
      { name: "A", about: "the run before" },
      { name: "B", about: "the run after" },
      { name: "C", about: "more runs to hold against A, as further columns", many: true }
    ],
    options: [
      {
        name: "fail-on",
        value: "CHANGE",
        about: "ends with 1 only on such a change: tolerance (as the pipeline declares), 'loss > 0.1', 'acc < -2%'; may be given many times"
      },
      {
        name: "over",
        value: "NAME",
        about: "the axis or param whose values are samples of the same, to be folded (default: seed)"
      },
      {
        name: "md",
        about: "prints Markdown that fits a comment on a pull request, and is marked as the one to replace"
      },
      json("prints the differences as JSON"),
      { name: "html", about: "writes a page with the curves over each other, into artifacts/diff.html" },
      { name: "output", short: "o", value: "FILE", about: "writes into this file; - is standard output" },
      { name: "open", about: "opens the page in the browser" },
      artifacts
    ],
    examples: [
      ["pipeline diff previous latest", "what the last run changed"],
      ["pipeline diff git:main latest --fail-on 'task/accuracy < -0.01'", "in CI"]
    ],
    exits: [
      [0, "the runs are the same; with --fail-on, nothing is as it may not be"],
      [1, "they differ; with --fail-on, a change is as it may not be, or a run did not succeed"],
      [2, "a run was not found, or the command line is wrong"]
    ],
    load: () => $import("./diff.mjs")
  },
  {
    name: "get",
    summary: "copies an output of a run out of the cache",
    about: [
      "The copy is whole even where artifacts/out was edited. Quote names with brackets: your shell may expand them."
    ],
    arguments: [
      { name: "STAGE.OUTPUT", about: "a stage's output; of a variant: 'finetune[lambda=0.5].model'" },
      { name: "DEST", about: "the file or folder to make" }
    ],
    options: [
      run("of this run: an id or the start of it, latest or previous (default: the newest)"),
      artifacts,
      { name: "force", about: "replaces what is at DEST" }
    ],
    examples: [
      ["pipeline get pretrain.model ./before --run previous", "what the run before made of it"],
      ["pipeline get 'finetune[lambda=0.5].model' ./model", "a fine-tuned model to take away"]
    ],
    exits: [
      [0, "it was copied"],
      [1, "it could not be copied"],
      [2, "there is no such output, DEST is there already, or the command line is wrong"]
    ],
    load: () => $import("./get.mjs")
  },
  generateCommand,
  predictCommand,
  ...lookingCommands,
  ...cacheCommands,
  ...engineCommands
];

// src/cli/choose.ts
function choose(words3) {
  const [first = "", second] = words3;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `));
  const named = group.find(({ name }) => name === `${first} ${second}`);
  if (named !== void 0) return { chosen: "command", command: named, rest: words3.slice(2) };
  const whole = commands.find(({ name }) => name === first);
  if (whole !== void 0) return { chosen: "command", command: whole, rest: words3.slice(1) };
  const isNoName = second === void 0 || second.startsWith("-");
  if (group.length > 0 && isNoName)
    return { chosen: "group", group: first, commands: group, rest: words3.slice(1) };
  return { chosen: "nothing", failure: unknown2(group.length > 0 ? `${first} ${second}` : first) };
}
function unknown2(word) {
  if (word.startsWith("-")) {
    const meant = nearest(word, ["--help", "--version"]);
    return { code: "unknown-option", option: word, meant };
  }
  const names5 = commands.flatMap(({ name }) => [name, name.split(" ")[0]]);
  return { code: "unknown-command", word, meant: nearest(word, names5) };
}

// src/cli/help.ts
init_columns();
var own2 = [
  { name: "help", about: "prints this" },
  { name: "version", about: "prints the version" }
];
function generalHelp(version) {
  return text2([
    [`pipeline ${version}: trains language models from a file you can read`],
    section("Usage", ["pipeline COMMAND \u2026"]),
    section("Commands", table(commands.map(({ name, summary }) => [name, summary]))),
    section("Options", optionTable(own2)),
    section("Examples", [
      "pipeline run pretrain-then-finetune    all of it; again, and everything is restored",
      "pipeline diff previous latest          what the last run changed"
    ]),
    ["pipeline COMMAND --help says more of one command."]
  ]);
}
var groupHelp = (group, members) => text2([
  section("Usage", [`pipeline ${group} COMMAND \u2026`]),
  section("Commands", table(members.map(({ name, summary }) => [name, summary]))),
  [`pipeline ${group} COMMAND --help says more of one command.`]
]);
function commandHelp(command2) {
  return text2([
    [usageLine(command2), `  ${command2.summary}`],
    ...command2.about.length === 0 ? [] : [command2.about],
    ...command2.arguments.length === 0 ? [] : [section("Arguments", table(command2.arguments.map((one) => [argumentName(one), one.about])))],
    section("Options", optionTable([...command2.options, ...own2])),
    section("Examples", table(command2.examples)),
    section("Exit codes", table(command2.exits.map(([code, when]) => [String(code), when])))
  ]);
}
function usageLine(command2) {
  return [
    "pipeline",
    command2.name,
    ...command2.arguments.map(argumentName),
    ...command2.options.map((option) => `[${long(option)}]`)
  ].join(" ");
}
var argumentName = ({ name, optional, many }) => many ? `[${name}\u2026]` : optional ? `[${name}]` : name;
var long = ({ name, value: value2 }) => `--${name}${value2 === void 0 ? "" : ` ${value2}`}`;
var written = (option) => `${option.short === void 0 ? "" : `-${option.short}, `}${long(option)}`;
var optionTable = (options) => table(options.map((option) => [written(option), option.about]));
function table(rows) {
  const first = Math.max(...rows.map(([name]) => width(name)));
  return rows.map(([name, about]) => `${padEnd(name, first)}  ${about}`);
}
var section = (title, lines2) => [
  `${title}:`,
  ...lines2.map((line) => `  ${line}`)
];
var text2 = (paragraphs) => `${paragraphs.map((lines2) => lines2.join("\n")).join("\n\n")}
`;

// src/cli/start.ts
init_parse();
async function start(words3, home, version) {
  const world = thisProcess(home, version);
  try {
    process.exitCode = await dispatch(words3, world);
  } catch (error) {
    world.err(
      `This is a bug in pipeline ${version}, not in your pipeline; please report it with these lines:
${error instanceof Error ? error.stack ?? error.message : String(error)}
`
    );
    process.exitCode = 70;
  }
}
async function dispatch(words3, world) {
  const [word, ...rest] = words3;
  if (word === "--version" || word === "-V") return print(world, `${world.version}
`);
  if (word === "--help" || word === "-h" || word === "help" && rest.length === 0)
    return print(world, generalHelp(world.version));
  if (word === void 0) {
    world.err(generalHelp(world.version));
    return 2;
  }
  const choice = choose(word === "help" ? rest : words3);
  if (choice.chosen === "nothing") return misuse(world, [choice.failure]);
  const own3 = choice.rest.slice(0, choice.rest.includes("--") ? choice.rest.indexOf("--") : void 0);
  const wantsHelp = word === "help" || own3.includes("--help") || own3.includes("-h");
  if (own3.includes("--version") && !wantsHelp) return print(world, `${world.version}
`);
  if (choice.chosen === "group") {
    const help = groupHelp(choice.group, choice.commands);
    if (wantsHelp) return print(world, help);
    world.err(help);
    return 2;
  }
  if (wantsHelp) return print(world, commandHelp(choice.command));
  const call = parseCall(choice.command, choice.rest);
  if (!call.ok) return misuse(world, call.failures, choice.command);
  const loaded = await choice.command.load();
  return loaded.command(call.value, world);
}
function print(world, text3) {
  world.out(text3);
  return 0;
}
function misuse(world, failures, command2) {
  for (const failure of failures) world.err(`${describeUsage(failure)}
`);
  world.err(
    command2 === void 0 ? `
Commands: ${commands.map(({ name }) => name).join(", ")}. More: pipeline --help
` : `
Usage: ${usageLine(command2)}
More:  pipeline ${command2.name} --help
`
  );
  return 2;
}
function thisProcess(home, version) {
  for (const stream of [process.stdout, process.stderr])
    stream.on("error", (error) => {
      if (error.code !== "EPIPE") throw error;
    });
  return {
    folder: process.cwd(),
    environment: process.env,
    out: (text3) => void (process.stdout.writable && process.stdout.write(text3)),
    err: (text3) => void (process.stderr.writable && process.stderr.write(text3)),
    terminal: {
      isTerminal: process.stdout.isTTY === true,
      size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
      platform: process.platform
    },
    home,
    version
  };
}
// Annotate the CommonJS export names for ESM import in node:
0 && (module.exports = {
  start
});
})
