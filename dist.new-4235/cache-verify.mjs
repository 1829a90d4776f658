import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  inTheWay,
  removeAlone,
  removeStored
} from "./chunks/chunk-WD5ORE47.mjs";
import {
  blobsOfOutputs
} from "./chunks/chunk-6DWNGA73.mjs";
import {
  keptRuns
} from "./chunks/chunk-OGHM3VMN.mjs";
import {
  bytes,
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import "./chunks/chunk-KCFSGQY6.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  allEntries,
  filesBelow
} from "./chunks/chunk-TNK3TEO4.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import {
  hashFile
} from "./chunks/chunk-VGI4DZYJ.mjs";
import {
  attempt
} from "./chunks/chunk-HLQJ6IPJ.mjs";
import {
  layout,
  statOf
} from "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/store/verify.ts
import { basename } from "node:path";
function verifyStore(store) {
  const whole = /* @__PURE__ */ new Set();
  const damagedBlobs = [];
  let bytes2 = 0;
  for (const path of filesBelow(layout(store.folder).blobs)) {
    const hex = basename(path);
    const hashed = attempt(path, hashFile);
    if (!hashed.ok) damagedBlobs.push({ hex, detail: hashed.failures[0].detail });
    else {
      bytes2 += hashed.value.size;
      if (hashed.value.hex === hex) whole.add(hex);
      else damagedBlobs.push({ hex, detail: "is not what it was when it was stored" });
    }
  }
  const known = new Map(damagedBlobs.map(({ hex, detail }) => [hex, detail]));
  const damagedEntries = [];
  let entries = 0;
  for (const { fingerprint, entry, damage } of allEntries(store)) {
    entries += 1;
    if (entry === void 0) damagedEntries.push({ fingerprint, detail: damage ?? "" });
    else {
      const bad = blobsOfOutputs(store, entry.outputs).find((hex) => !whole.has(hex));
      const detail = bad && `blob ${bad.slice(0, 12)} ${known.get(bad) ?? "is missing"}`;
      if (detail !== void 0) damagedEntries.push({ fingerprint, run: entry.run, detail });
    }
  }
  return { blobs: whole.size + damagedBlobs.length, bytes: bytes2, entries, damagedBlobs, damagedEntries };
}

// src/cli/cache-verify.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === void 0) return 2;
  if (statOf(store.folder) === void 0) {
    world.out(`there is nothing in ${shown(store.folder, world)} yet
`);
    return 0;
  }
  const repairs = isGiven(call, "repair");
  const verified = verifyStore(store);
  const isWhole = verified.damagedBlobs.length === 0 && verified.damagedEntries.length === 0;
  const problem = isWhole || !repairs ? void 0 : repair(store, verified, world);
  world.out(
    isGiven(call, "json") ? jsonLine({ version: 1, ...verified, repaired: repairs && problem === void 0 }) : `${lines(verified, store, repairs && problem === void 0).join("\n")}
`
  );
  if (problem !== void 0) world.err(`${problem}
`);
  return isWhole ? 0 : 1;
}
function repair(store, { damagedBlobs, damagedEntries }, world) {
  const done = attempt(
    store.folder,
    () => removeAlone(
      store,
      () => /* @__PURE__ */ new Date(),
      () => removeStored(
        store,
        damagedEntries.map(({ fingerprint }) => fingerprint),
        damagedBlobs.map(({ hex }) => hex)
      )
    )
  );
  if (!done.ok) return `${done.failures[0].path}: ${done.failures[0].detail}`;
  return done.value.ok ? void 0 : inTheWay(done.value.failures[0], store, world);
}
function lines(verified, store, isRepaired) {
  const { blobs, entries, damagedBlobs, damagedEntries } = verified;
  const read = `${count(entries, "entry", "entries")} and ${count(blobs, "blob")} (${bytes(verified.bytes)}) were read`;
  if (damagedBlobs.length + damagedEntries.length === 0) return [`${read}: all are whole.`];
  const { stageOf } = keptRuns(store, 1);
  return [
    ...damagedBlobs.map(({ hex, detail }) => `blob ${hex.slice(0, 12)} ${detail}`),
    ...damagedEntries.map(({ fingerprint, run, detail }) => {
      const made = run === void 0 ? "" : ` of run ${run}`;
      return `entry ${printable(stageOf.get(fingerprint) ?? fingerprint.slice(0, 12))}${made}: ${detail}`;
    }),
    "",
    `${read}: ${count(damagedBlobs.length, "blob")} and ${count(damagedEntries.length, "entry", "entries")} are damaged.`,
    isRepaired ? "They were removed: what needs them will run again." : "pipeline cache verify --repair removes them, so that what needs them runs again."
  ];
}
export {
  command
};
