import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  attempt
} from "./chunk-HLQJ6IPJ.mjs";
import {
  fileStat,
  layout,
  statOf
} from "./chunk-MV6VXUQU.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/store/hash.ts
import { createHash } from "node:crypto";
import { closeSync, fstatSync, openSync, readSync } from "node:fs";
var buffer = Buffer.allocUnsafeSlow(1 << 20);
function hashFile(path) {
  const file = openSync(path, "r");
  try {
    const before = fileStat(fstatSync(file, { bigint: true }));
    const hash = createHash("sha256");
    const size = feed(file, hash);
    const after = fileStat(fstatSync(file, { bigint: true }));
    return { hex: hash.digest("hex"), size, before, after };
  } finally {
    closeSync(file);
  }
}
function feed(file, hash) {
  for (let size = 0; ; ) {
    const read = readSync(file, buffer, 0, buffer.length, null);
    if (read === 0) return size;
    hash.update(buffer.subarray(0, read));
    size += read;
  }
}

// src/base/sha256.ts
import crypto from "node:crypto";
var sha256 = (data) => (
  // In one call where Node has it (20.12 on): for short texts it takes half as long.
  crypto.hash === void 0 ? crypto.createHash("sha256").update(data).digest("hex") : crypto.hash("sha256", data, "hex")
);

// src/store/listing.ts
var byPath = (a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
function listingText(listing) {
  let text = "";
  for (const entry of sorted(listing)) text += `${entryText(entry)}
`;
  return text;
}
function entryText(entry) {
  const path = JSON.stringify(entry.path);
  if (entry.type === "file")
    return `{"executable":${entry.executable},"hex":"${entry.hex}","path":${path},"size":${entry.size},"type":"file"}`;
  if (entry.type === "folder") return `{"path":${path},"type":"folder"}`;
  return `{"path":${path},"target":${JSON.stringify(entry.target)},"type":"link"}`;
}
var sorted = (listing) => listing.every((entry, i) => i === 0 || byPath(listing[i - 1], entry) <= 0) ? listing : [...listing].sort(byPath);
var folderDigest = (listing) => ({
  digest: `sha256:${sha256(listingText(listing))}`,
  size: listing.reduce((sum, entry) => sum + (entry.type === "file" ? entry.size : 0), 0),
  form: "folder"
});
function parseListing(text) {
  try {
    const entries = text.split("\n").filter((line) => line !== "").map((line) => JSON.parse(line));
    return entries.every(isEntry) ? entries : void 0;
  } catch {
    return void 0;
  }
}
function isEntry(value) {
  if (!isObject(value) || typeof value["path"] !== "string" || !staysInside(value["path"])) return false;
  if (value["type"] === "file") return typeof value["hex"] === "string" && typeof value["size"] === "number";
  return value["type"] === "folder" || value["type"] === "link" && typeof value["target"] === "string";
}
var staysInside = (path) => path.split("/").every((part) => part !== "" && part !== "." && part !== "..");

// src/store/artifacts.ts
import { readFileSync, statSync } from "node:fs";

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
var short = (hex) => hex.slice(0, 12);

// src/store/artifacts.ts
var hexOf = (digest) => digest.digest.slice("sha256:".length);
function contentOf(store, digest) {
  const hex = hexOf(digest);
  if (digest.form === "file") return ok({ form: "file", hex, executable: digest.executable === true });
  const damage = blobDamage(store, hex);
  if (damage !== void 0) return fail(damage);
  const listing = parseListing(readFileSync(layout(store.folder).blob(hex), "utf8"));
  return listing ? ok({ form: "folder", listing }) : fail(`blob ${hex.slice(0, 12)} is no listing of a folder`);
}
var blobsOf = (digest, content) => content.form === "file" ? [content.hex] : [hexOf(digest), ...content.listing.flatMap((entry) => entry.type === "file" ? [entry.hex] : [])];
function artifactDamage(store, digest) {
  const content = contentOf(store, digest);
  if (!content.ok) return content.failures[0];
  for (const hex of blobsOf(digest, content.value)) {
    const damage = blobDamage(store, hex);
    if (damage !== void 0) return damage;
  }
  return void 0;
}

export {
  sha256,
  hashFile,
  blobDamage,
  byPath,
  folderDigest,
  parseListing,
  hexOf,
  contentOf,
  artifactDamage
};
