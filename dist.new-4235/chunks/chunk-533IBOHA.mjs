import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  installedEngine
} from "./chunk-KIPMLEUE.mjs";
import {
  lookUp,
  readEntry
} from "./chunk-D55TE7E7.mjs";
import {
  byPath,
  contentOf,
  folderDigest,
  hashFile,
  sha256
} from "./chunk-VGI4DZYJ.mjs";
import {
  attempt,
  scanFolder
} from "./chunk-HLQJ6IPJ.mjs";
import {
  folderName,
  layout,
  settle,
  statThrough
} from "./chunk-MV6VXUQU.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  canonical,
  isObject,
  sameJson
} from "./chunk-KG6XP6YM.mjs";

// src/plan/compare.ts
function compareRecords(before, after) {
  return [
    ...field("format", before.format, after.format),
    ...field("uses", usesOf(before), usesOf(after)),
    ...field("command", commandOf(before), commandOf(after)),
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
var usesOf = ({ action }) => "uses" in action ? action.uses : void 0;
var commandOf = ({ action }) => "run" in action ? action.run.map(wordText) : void 0;
var shellOf = ({ action }) => "run" in action ? action.shell : void 0;
var wordText = (word) => word.map(
  (part) => typeof part === "string" ? part : `\${{ ${"input" in part ? `inputs.${part.input}` : `outputs.${part.output}`} }}`
).join("");
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
var own = (object, key) => Object.hasOwn(object, key) ? object[key] : void 0;

// src/cli/manifest.ts
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
function readManifest(world) {
  const manifest = JSON.parse(readFileSync(join(world.home, "manifest.json"), "utf8"));
  const kinds = Object.entries(manifest.kinds).map(([name, kind]) => {
    const engines = Object.entries(kind.engines ?? {}).map(([engine, { code, packages }]) => [
      engine,
      { code, packages: { ...packages, ...externalPackages(engine) } }
    ]);
    return [name, engines.length === 0 ? kind : { ...kind, engines: Object.fromEntries(engines) }];
  });
  return { ...manifest, kinds: Object.fromEntries(kinds) };
}
function externalPackages(engine) {
  if (engine !== "tfjs-node-gpu") return {};
  const name = "@tensorflow/tfjs-node-gpu";
  return installedEngine(engine)?.packages ?? dependency(name);
}
function dependency(name) {
  try {
    const file = createRequire(import.meta.url).resolve(`${name}/package.json`);
    return { [name]: JSON.parse(readFileSync(file, "utf8")).version };
  } catch {
    return {};
  }
}

// src/store/history.ts
import { readFileSync as readFileSync2 } from "node:fs";
function readHistory(store, pipeline) {
  try {
    const value = JSON.parse(readFileSync2(layout(store.folder).history(pipeline), "utf8"));
    if (!isObject(value)) return /* @__PURE__ */ new Map();
    return new Map(
      Object.entries(value).flatMap(([id, past]) => isPastStage(past) ? [[id, past]] : [])
    );
  } catch {
    return /* @__PURE__ */ new Map();
  }
}
var isPastStage = (value) => isObject(value) && typeof value["stage"] === "string" && typeof value["fingerprint"] === "string" && isObject(value["variant"]);

// src/plan/decision.ts
function reasonToRun(stage, past, siblings) {
  if (past !== void 0) {
    const changes = compareRecords(past.record, stage.record);
    return changes.length === 0 ? { reason: "entry-damaged", detail: "its entry is gone" } : { reason: "changed", changes };
  }
  const nearest = nearestSibling(stage, siblings);
  return nearest === void 0 ? { reason: "first" } : { reason: "new", ...nearest };
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

// src/plan/fingerprint.ts
var format = 1;
var noCode = { code: {}, packages: {} };
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
var countedParams = ({ params, uncounted = [] }) => Object.fromEntries(Object.entries(params).filter(([name]) => !uncounted.includes(name)));
var fingerprintOf = (record) => sha256(canonical(recordJson(record)));
var recordJson = (record) => ({
  ...record,
  action: "uses" in record.action ? { uses: record.action.uses } : commandJson(record.action)
});
var commandJson = (action) => ({
  run: action.run.map((word) => word.map((part) => typeof part === "string" ? part : { ...part })),
  shell: action.shell
});
var actionRecord = (action) => "uses" in action ? { uses: action.uses } : { run: action.run.map(joinText), shell: action.shell };
function joinText(word) {
  const joined = [];
  for (const part of word) {
    const last = joined.at(-1);
    if (typeof part === "string" && typeof last === "string") joined[joined.length - 1] = last + part;
    else if (part !== "") joined.push(part);
  }
  return joined;
}
var inputDigest = ({ digest, form, executable }) => form === "folder" ? `${digest} folder` : executable ? `${digest} executable` : digest;
var mapValues = (object, map) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, map(value)]));

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
  const engine = kind.engines?.[action.engine === "auto" ? "cpu" : action.engine];
  return {
    code: { ...kind.code, ...engine?.code },
    packages: { ...kind.packages, ...engine?.packages }
  };
}
function pastOf(store, history, stage) {
  const own2 = history.get(stage.id);
  const past = own2 && pastRecord(store, stage.id, own2);
  if (past !== void 0) return [past, []];
  const siblings = [...history].filter(([id, { stage: name }]) => name === stage.stage && id !== stage.id);
  return [void 0, siblings.flatMap(([id, sibling]) => pastRecord(store, id, sibling) ?? [])];
}
function pastRecord(store, id, { variant, fingerprint }) {
  const read = readEntry(store, fingerprint);
  return read.found === "whole" ? { id, variant, record: read.entry.record } : void 0;
}

// src/execute/inputs.ts
import { basename, join as join2 } from "node:path";

// src/store/hash-together.ts
import { availableParallelism } from "node:os";
var big = 16 * 1024 * 1024;
var mostThreads = 4;
var isBig = (stat) => stat.form === "file" && stat.size >= big;
function hashTogether(index, files) {
  const unknown = [...files].filter(
    ({ key, stat }) => isBig(stat) && index.get(key, stat.stamp) === void 0
  );
  const threads = Math.min(availableParallelism(), mostThreads, unknown.length) - 1;
  if (threads < 1) return;
  const module = process.getBuiltinModule?.("node:worker_threads");
  if (module === void 0) return;
  const still = unknown.filter(({ stat }) => settle(stat));
  const shared = new Shared(still.length);
  const jobs = still.map(({ path, stat }) => ({ path, stamp: stat.stamp }));
  const workers = Array.from(
    { length: threads },
    () => new module.Worker(source, { eval: true, workerData: { jobs, buffer: shared.buffer } })
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
var digestBytes = 32;
var Shared = class {
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
var source = `
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

// src/store/snapshot.ts
function takeSnapshot(index, path) {
  const stat = attempt(path, statThrough);
  if (!stat.ok) return stat;
  if (stat.value === void 0) return fail({ path, detail: "not found" });
  if (stat.value.form === "folder") return snapshotFolder(index, path);
  if (stat.value.form !== "file") return fail({ path, detail: "is neither a file nor a folder" });
  const file = digestFile(index, path, stat.value);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
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
  const file = digestFile(index, `${root}/${path}`, stat);
  if (!file.ok) return file;
  const { hex, stat: seen } = file.value;
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
var toHash = (path, stat) => ({ key: keyOf(path), path, stat });
var keyOf = (path) => `in:${path}`;
var attempts = 5;
function digestFile(index, path, first) {
  const key = keyOf(path);
  const known = index.get(key, first.stamp);
  if (known !== void 0) return ok({ hex: known, stat: first });
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

// src/execute/fan-in.ts
var indexName = "index.json";
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
  return ok({ from: "store", digest, content: content.value, extra: /* @__PURE__ */ new Map(), name: basename(path) });
}

export {
  readHistory,
  compareRecords,
  decide,
  resolveInputs,
  readManifest
};
