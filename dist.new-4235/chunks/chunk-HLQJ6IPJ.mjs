import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  layout,
  statOf,
  storeFormat
} from "./chunk-MV6VXUQU.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/store/scan.ts
import { readdirSync, readlinkSync, realpathSync } from "node:fs";
import { dirname, isAbsolute, join, normalize, relative, sep } from "node:path";

// src/store/errno.ts
var isErrno = (error) => error instanceof Error && "code" in error && "syscall" in error;
var words = {
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
var errnoWords = (error) => words[error.code ?? ""] ?? error.code ?? error.message;

// src/store/scan.ts
function scanFolder(root) {
  const found = [];
  const pending = [""];
  for (let folder = pending.pop(); folder !== void 0; folder = pending.pop()) {
    const names = attempt(join(root, folder), (path) => readdirSync(path));
    if (!names.ok) return names;
    for (const name of names.value) {
      const path = folder === "" ? name : `${folder}/${name}`;
      const entry = attempt(`${root}/${path}`, (at) => look(root, path, at));
      if (!entry.ok) return entry;
      if (typeof entry.value === "string") return fail({ path: join(root, path), detail: entry.value });
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
  const target = readlinkSync(at);
  if (leaves(root, at, target)) return `is a symbolic link that leaves the folder, to ${target}`;
  return { path, stat, target };
}
function leaves(root, at, target) {
  if (isAbsolute(target)) return true;
  try {
    return !isInside(realpathSync(root), realpathSync(at));
  } catch {
    return normalize(target) !== target || !isInside(root, join(dirname(at), target));
  }
}
function isInside(folder, path) {
  const way = relative(folder, path);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
function attempt(path, action) {
  try {
    return ok(action(path));
  } catch (error) {
    if (!isErrno(error)) throw error;
    return fail({ path, detail: errnoWords(error) });
  }
}

// src/store/store.ts
import { mkdirSync, readFileSync as readFileSync2 } from "node:fs";

// src/store/stat-index.ts
import { readFileSync } from "node:fs";
import { uptime } from "node:os";
var StatIndex = class _StatIndex {
  #known;
  #used = /* @__PURE__ */ new Set();
  #changed = false;
  constructor(known) {
    this.#known = known;
  }
  /** Empty where the file is absent, torn, or of another version. */
  static load(file) {
    return new _StatIndex(new Map(Object.entries(readEntries(file))));
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
    const keep = this.#known.size > 4 * this.#used.size + 1e4 ? this.#used : this.#known.keys();
    const entries = Object.fromEntries([...keep].map((key) => [key, this.#known.get(key)]));
    return JSON.stringify({ version: 1, boot: bootTime(), entries });
  }
};
var tolerance = 10;
var bootTime = () => Math.round(Date.now() / 1e3 - uptime());
function readEntries(file) {
  try {
    const value = JSON.parse(readFileSync(file, "utf8"));
    if (!isObject(value) || value["version"] !== 1 || !isObject(value["entries"])) return {};
    if (!(Math.abs(Number(value["boot"]) - bootTime()) <= tolerance)) return {};
    return value["entries"];
  } catch {
    return {};
  }
}

// src/store/store.ts
function openStore(folder) {
  const places = layout(folder);
  const text = attempt(places.format, (path) => readFileSync2(path, "utf8"));
  if (!text.ok) {
    const { detail } = text.failures[0];
    if (detail !== "not found") return fail({ code: "store-unreadable", folder, detail });
  } else {
    const found = formatOf(text.value);
    if (found !== String(storeFormat))
      return fail({ code: "store-format", folder, found, expected: storeFormat });
  }
  return ok({ folder, index: StatIndex.load(places.statIndex) });
}
function formatOf(text) {
  try {
    const value = JSON.parse(text);
    return isObject(value) && "format" in value ? String(value["format"]) : "unknown";
  } catch {
    return "unknown";
  }
}

export {
  isErrno,
  scanFolder,
  isInside,
  attempt,
  openStore
};
