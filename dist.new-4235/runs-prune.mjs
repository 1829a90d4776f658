import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  inTheWay,
  removeAlone,
  removeFolder
} from "./chunks/chunk-WD5ORE47.mjs";
import {
  filtersOf,
  listed
} from "./chunks/chunk-PAWWIRJX.mjs";
import {
  checkName,
  fits
} from "./chunks/chunk-3YM7S7AE.mjs";
import {
  localTime
} from "./chunks/chunk-OSUOIGXD.mjs";
import "./chunks/chunk-6YWSLB6T.mjs";
import "./chunks/chunk-S6VZNG7A.mjs";
import {
  keptRuns
} from "./chunks/chunk-OGHM3VMN.mjs";
import {
  wholeNumber
} from "./chunks/chunk-EKPI3ZF5.mjs";
import {
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import "./chunks/chunk-KCFSGQY6.mjs";
import "./chunks/chunk-S6L6PXYT.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import {
  latestRun,
  listRuns,
  newestFirst
} from "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/runs-prune.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  const keep = wholeNumber(call, "keep", null, world);
  const filters = filtersOf(call, world);
  const age = ageOf(call, world);
  if (store === void 0 || keep === void 0 || filters === void 0 || age === void 0) return 2;
  if (keep === null && age === null && filters.length === 0) {
    world.err("nothing says which runs are to go: --keep N, --older-than AGE or --filter NAME=VALUE\n");
    return 2;
  }
  const all = filters.length === 0 ? [] : listed(store, newestFirst(store.folder));
  const unknown = filters.map(({ name }) => checkName(name, all)).flatMap((one) => one.ok ? [] : one.failures);
  if (unknown.length > 0) {
    world.err(`${unknown.map(printable).join("\n")}
`);
    return 2;
  }
  const chosen = () => {
    const old = keep === null ? void 0 : new Set(keptRuns(store, keep).others.map(({ id }) => id));
    const before = age === null ? void 0 : new Date(Date.now() - age).toISOString();
    const latest = latestRun(store.folder)?.id;
    return listed(store, newestFirst(store.folder)).filter(({ short }) => short.run !== latest && short.outcome !== "running").filter(({ short }) => old === void 0 || old.has(short.run)).filter(({ short }) => before === void 0 || short.started !== "" && short.started < before).filter((run) => filters.every((filter) => fits(run, filter))).map(({ short: { run, pipeline, outcome, started } }) => ({ run, pipeline, outcome, started }));
  };
  const isDry = isGiven(call, "dry-run");
  const removed = isDry ? { ok: true, value: chosen() } : removeAlone(
    store,
    () => /* @__PURE__ */ new Date(),
    () => remove(store, chosen())
  );
  if (!removed.ok) {
    for (const failure of removed.failures) world.err(`${inTheWay(failure, store, world)}
`);
    return 1;
  }
  world.out(
    isGiven(call, "json") ? jsonLine({ version: 1, dryRun: isDry, runs: removed.value }) : told(removed.value, isDry, store, world)
  );
  return 0;
}
function remove(store, runs) {
  const doomed = new Set(runs.map(({ run }) => run));
  for (const { id, folder } of listRuns(store.folder)) if (doomed.has(id)) removeFolder(folder);
  return runs;
}
function told(runs, isDry, store, world) {
  const lines = runs.map(
    ({ run, pipeline, outcome, started }) => `${run}  ${localTime(started)}  ${pipeline}  ${outcome}`
  );
  const where = shown(store.folder, world);
  return [
    ...lines.map(printable),
    `${isDry ? "would remove" : "removed"} ${count(runs.length, "run")} from ${where}; what they made is in the cache still.`,
    ""
  ].join("\n");
}
var units = { s: 1, m: 60, h: 3600, d: 86400 };
function ageOf(call, world) {
  const written = lastValue(call, "older-than");
  if (written === void 0) return null;
  const [, value, unit] = /^(\d+(?:\.\d+)?)([smhd])$/.exec(written) ?? [];
  if (value !== void 0) return Number(value) * units[unit] * 1e3;
  world.err(`--older-than takes an age such as 30d, 12h or 30m, not ${written}
`);
  return void 0;
}
export {
  command
};
