import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  checkpointsIn,
  inTheWay,
  removeAlone,
  removeCheckpoints,
  removeFolder,
  removeStored
} from "./chunks/chunk-WD5ORE47.mjs";
import {
  localTime
} from "./chunks/chunk-OSUOIGXD.mjs";
import {
  allBlobs
} from "./chunks/chunk-ISKQX3LP.mjs";
import {
  blobsOfOutputs
} from "./chunks/chunk-6DWNGA73.mjs";
import {
  keptRuns
} from "./chunks/chunk-OGHM3VMN.mjs";
import {
  sizeGiven,
  wholeNumber
} from "./chunks/chunk-EKPI3ZF5.mjs";
import {
  bytes,
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  endAbandoned
} from "./chunks/chunk-KCFSGQY6.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  allEntries
} from "./chunks/chunk-TNK3TEO4.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import {
  attempt
} from "./chunks/chunk-HLQJ6IPJ.mjs";
import {
  statOf
} from "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  padStart,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/plan/collect.ts
function planCollection({ entries, blobs, maxSize }) {
  const needed = /* @__PURE__ */ new Map();
  for (const entry of entries) for (const hex of entry.blobs) needed.set(hex, (needed.get(hex) ?? 0) + 1);
  const sizeOf = (hex) => blobs.get(hex) ?? 0;
  const sum = (sizes) => [...sizes].reduce((total, size) => total + size, 0);
  const before = sum(blobs.values()) + sum(entries.map(({ size }) => size));
  const loose = [...blobs.keys()].filter((hex) => !needed.has(hex));
  let after = before - sum(loose.map(sizeOf));
  const gone = [];
  const freedBlobs = [];
  const candidates = entries.filter(({ isKept }) => !isKept).sort((a, b) => a.used - b.used);
  for (const entry of maxSize === void 0 ? [] : candidates) {
    if (after <= (maxSize ?? 0)) break;
    const last = entry.blobs.filter((hex) => needed.get(hex) === 1);
    for (const hex of entry.blobs) needed.set(hex, (needed.get(hex) ?? 0) - 1);
    const freed = entry.size + sum(last.map(sizeOf));
    freedBlobs.push(...last.filter((hex) => blobs.has(hex)));
    gone.push({ fingerprint: entry.fingerprint, freed });
    after -= freed;
  }
  return { entries: gone, blobs: [...loose, ...freedBlobs], before, after };
}

// src/cli/cache-gc.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  const maxSize = sizeGiven(call, "max-size", null, world);
  const keep = wholeNumber(call, "keep-runs", null, world);
  if (store === void 0 || maxSize === void 0 || keep === void 0) return 2;
  const wish = { maxSize, keep };
  const isDry = isGiven(call, "dry-run");
  if (statOf(store.folder) === void 0) {
    world.out(`there is nothing in ${shown(store.folder, world)} yet
`);
    return 0;
  }
  const found = isDry ? { ok: true, value: survey(store, wish) } : remove(store, wish);
  if (!found.ok) {
    for (const failure of found.failures)
      world.err(`${typeof failure === "string" ? failure : inTheWay(failure, store, world)}
`);
    return 1;
  }
  const waste = found.value;
  world.out(
    isGiven(call, "json") ? jsonLine(facts(waste, isDry)) : `${lines(waste, wish, isDry).join("\n")}
`
  );
  return maxSize !== null && waste.collection.after > maxSize ? 1 : 0;
}
function survey(store, { maxSize, keep }) {
  const kept = keptRuns(store, keep ?? 1);
  const all = [...allEntries(store)];
  const whole = all.flatMap(
    ({ entry, ...stored }) => entry === void 0 ? [] : [
      {
        ...stored,
        blobs: blobsOfOutputs(store, entry.outputs),
        isKept: kept.fingerprints.has(stored.fingerprint)
      }
    ]
  );
  const limit = maxSize ?? (keep === null ? void 0 : Number.NEGATIVE_INFINITY);
  return {
    collection: planCollection({ entries: whole, blobs: allBlobs(store), maxSize: limit }),
    damaged: all.filter(({ entry }) => entry === void 0),
    runs: keep === null ? [] : kept.others,
    checkpoints: limit === void 0 ? [] : checkpointsIn(store).filter((one) => !kept.fingerprints.has(one)),
    entries: new Map(all.map((entry) => [entry.fingerprint, entry])),
    kept
  };
}
function remove(store, wish) {
  const now = () => /* @__PURE__ */ new Date();
  const removed = attempt(store.folder, () => {
    endAbandoned(store, now());
    return removeAlone(store, now, () => {
      const waste = survey(store, wish);
      const { collection, damaged, checkpoints, runs } = waste;
      const entries = [...collection.entries, ...damaged].map(({ fingerprint }) => fingerprint);
      removeStored(store, entries, collection.blobs);
      removeCheckpoints(store, checkpoints);
      for (const { folder } of runs) removeFolder(folder);
      return waste;
    });
  });
  if (removed.ok) return removed.value;
  return { ok: false, failures: removed.failures.map(({ path, detail }) => `${path}: ${detail}`) };
}
var facts = ({ collection, damaged, runs, checkpoints, kept, entries }, dryRun) => ({
  version: 1,
  dryRun,
  before: collection.before,
  after: collection.after,
  entries: collection.entries.map(({ fingerprint, freed }) => ({
    fingerprint,
    freed,
    stage: kept.stageOf.get(fingerprint) ?? null,
    used: new Date(entries.get(fingerprint)?.used ?? 0).toISOString()
  })),
  damaged: damaged.map(({ fingerprint, damage }) => ({ fingerprint, detail: damage })),
  blobs: collection.blobs,
  runs: runs.map(({ id }) => id),
  checkpoints
});
function lines(waste, { maxSize }, isDry) {
  const { collection, damaged, runs, checkpoints, kept, entries } = waste;
  const rows = collection.entries.map(({ fingerprint, freed: freed2 }) => [
    bytes(freed2),
    localTime(new Date(entries.get(fingerprint)?.used ?? 0).toISOString()),
    kept.stageOf.get(fingerprint) ?? nameOf(entries.get(fingerprint))
  ]);
  const first = Math.max(0, ...rows.map(([size]) => width(size)));
  const list = rows.map(
    ([size, used, name]) => `${padStart(size, first)}  last used ${used}  ${printable(name)}`
  );
  const parts = [
    count(collection.entries.length + damaged.length, "entry", "entries"),
    count(collection.blobs.length, "blob"),
    ...runs.length > 0 ? [`the folders of ${count(runs.length, "run")}`] : [],
    ...checkpoints.length > 0 ? [count(checkpoints.length, "checkpoint folder")] : []
  ];
  const freed = bytes(collection.before - collection.after);
  const missed = maxSize !== null && collection.after > maxSize ? [`That is more than ${bytes(maxSize)}: the newest runs need it.`] : [];
  return [
    ...isDry && list.length > 0 ? [...list, ""] : [],
    `${isDry ? "would remove" : "removed"} ${parts.join(", ")}: ${freed}; ${bytes(collection.after)} ${isDry ? "would be left" : "are left"} in entries and blobs.`,
    ...missed
  ];
}
function nameOf(stored) {
  const action = stored?.entry?.record.action;
  if (action === void 0) return "";
  return "uses" in action ? `a ${action.uses} of run ${stored?.entry?.run}` : `a command of run ${stored?.entry?.run}`;
}
export {
  command
};
