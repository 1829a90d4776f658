import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  contentOfRun,
  reportPage
} from "./chunks/chunk-RZGUA4QN.mjs";
import "./chunks/chunk-ZZEA53Z6.mjs";
import {
  reportMarkdown
} from "./chunks/chunk-RG7GOOHE.mjs";
import {
  openFile
} from "./chunks/chunk-3RXTE5QN.mjs";
import "./chunks/chunk-S6VZNG7A.mjs";
import {
  bytes
} from "./chunks/chunk-2GGGCOHL.mjs";
import "./chunks/chunk-5XECYTOI.mjs";
import {
  liveRuns
} from "./chunks/chunk-KCFSGQY6.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import "./chunks/chunk-CNNKPHGP.mjs";
import "./chunks/chunk-J7A2MGPA.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import "./chunks/chunk-FZZXRT3O.mjs";
import "./chunks/chunk-N3OPGCSS.mjs";
import "./chunks/chunk-LP6M2EVZ.mjs";
import "./chunks/chunk-GO2LTNQT.mjs";
import "./chunks/chunk-HLX46JH5.mjs";
import "./chunks/chunk-OGFACEVA.mjs";
import "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-JK67GSBB.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import {
  describeRunName,
  findRun,
  newestFirst,
  reportOf
} from "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
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

// src/cli/report.ts
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
async function command(call, world) {
  if (isGiven(call, "md") && isGiven(call, "json")) {
    world.err("--md and --json are two forms: name one\n");
    return 2;
  }
  const store = openArtifacts(artifactsOf(call, world), world);
  const run = store && runOf(call, store.folder, world);
  if (store === void 0 || run === void 0) return 2;
  const report = reportOf(run);
  if (report === void 0) {
    world.err(`run ${run.id} has left neither a report nor events
`);
    return 2;
  }
  const isLive = liveRuns(store, /* @__PURE__ */ new Date()).has(run.id);
  return write(contentOfRun(run, report, isLive, store, world), run, call, world);
}
function runOf(call, artifacts, world) {
  const name = call.arguments["RUN"];
  const newest = name === void 0 ? newestFirst(artifacts)[0] : void 0;
  if (newest !== void 0) return newest;
  const found = findRun(name ?? "latest", artifacts, world.folder);
  if (found.ok) return found.value;
  for (const failure of found.failures) world.err(`${describeRunName(failure)}
`);
  return void 0;
}
function write(content, run, call, world) {
  const isPage = !isGiven(call, "md") && !isGiven(call, "json");
  const named = lastValue(call, "output");
  const path = named === void 0 && isPage ? join(run.folder, "report.html") : named && resolve(world.folder, named);
  const text = textOf(content, call, world);
  if (path === void 0 || named === "-") {
    world.out(text);
    return 0;
  }
  try {
    writeFileSync(path, text);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    world.err(`${shown(path, world)} cannot be written: ${error.message}
`);
    return 1;
  }
  world.out(`${shown(path, world)}  ${bytes(Buffer.byteLength(text))}
`);
  if (isGiven(call, "open")) openFile(path, world);
  return 0;
}
function textOf(content, call, world) {
  if (isGiven(call, "json")) return jsonLine(content);
  return isGiven(call, "md") ? reportMarkdown(content) : reportPage(content, world.version);
}
export {
  command
};
