import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  liveRuns
} from "./chunks/chunk-KCFSGQY6.mjs";
import {
  didYouMean
} from "./chunks/chunk-USTRBZE3.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import {
  plainText
} from "./chunks/chunk-EDDLRMVH.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import {
  describeRunName,
  findRun,
  listRuns,
  newestFirst,
  reportOf
} from "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import {
  folderName,
  statOf
} from "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  padEnd,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import {
  nearest
} from "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/logs.ts
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";

// src/report/log-lines.ts
var longest = 64 * 1024;
function logLines({ prefix, isTerminal }) {
  let rest = "";
  const shown2 = (line) => `${prefix}${isTerminal ? plainText(line) : line}
`;
  return {
    add: (piece) => {
      const text = isTerminal ? (rest + piece).replace(/\r+\n|\r(?=.)/gs, "\n") : rest + piece;
      const lines = text.split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > longest) {
        lines.push(rest);
        rest = "";
      }
      return lines.map(shown2).join("");
    },
    end: () => {
      const line = rest;
      rest = "";
      return line === "" ? "" : shown2(line);
    }
  };
}

// src/store/growing-file.ts
import { closeSync, openSync, readSync } from "node:fs";
var pieceLength = 64 * 1024;
var GrowingFile = class {
  constructor(path) {
    this.path = path;
  }
  path;
  #decoder = new TextDecoder();
  #at = 0;
  /** What was added since the last look, in pieces; nothing where the file is not there yet. */
  *added() {
    let file;
    try {
      file = openSync(this.path, "r");
    } catch {
      return;
    }
    try {
      const buffer = Buffer.allocUnsafe(pieceLength);
      for (; ; ) {
        const read = readSync(file, buffer, 0, pieceLength, this.#at);
        if (read === 0) return;
        this.#at += read;
        yield this.#decoder.decode(buffer.subarray(0, read), { stream: true });
      }
    } finally {
      closeSync(file);
    }
  }
};

// src/cli/logs.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === void 0) return 2;
  const run = runOf(call, store, world);
  if (run === void 0) return 2;
  const report = reportOf(run);
  if (report === void 0) {
    world.err(`run ${run.id} has recorded nothing
`);
    return 1;
  }
  const name = call.arguments["STAGE"];
  const stages = stagesOf(report, name);
  if (stages.length === 0) {
    world.err(
      `run ${run.id} has no stage ${printable(name ?? "")}${didYouMean(nearest(name ?? "", Object.keys(report.stages)))}
It has: ${Object.keys(report.stages).map(printable).join(", ")}
`
    );
    return 2;
  }
  const logs = stages.map((stage) => ({ stage, run: run.id, path: logOf(run, stage) }));
  const prefixed = stages.length > 1;
  if (isGiven(call, "follow")) {
    await print(logs, prefixed, () => liveRuns(store, /* @__PURE__ */ new Date()).has(run.id), world);
    return 0;
  }
  const there = logs.flatMap((log) => prefixed ? log : madeElsewhere(log, report, store, world) ?? log);
  if (isGiven(call, "json")) {
    const written = there.filter(({ path }) => statOf(path) !== void 0);
    const places = written.map((log) => ({ ...log, bytes: statOf(log.path)?.size ?? 0 }));
    world.out(jsonLine({ version: 1, run: run.id, logs: places }));
    return 0;
  }
  if (there.some(({ path }) => statOf(path) !== void 0)) {
    await print(there, prefixed, () => false, world);
    return 0;
  }
  world.err(noLog(run, report, name === void 0 ? void 0 : stages));
  return name === void 0 ? 0 : 1;
}
var logOf = (run, stage) => join(run.folder, "logs", `${folderName(stage)}.log`);
function runOf(call, store, world) {
  const name = lastValue(call, "run");
  if (name !== void 0) {
    const found = findRun(name, store.folder, world.folder);
    if (found.ok) return found.value;
    for (const failure of found.failures) world.err(`${describeRunName(failure)}
`);
    return void 0;
  }
  const newest = newestFirst(store.folder)[0];
  if (newest === void 0) world.err(`there is no run in ${shown(store.folder, world)} yet
`);
  return newest;
}
function stagesOf(report, name) {
  const ids = Object.keys(report.stages);
  if (name === void 0) return ids;
  return ids.includes(name) ? [name] : ids.filter((id) => report.stages[id]?.stage === name);
}
function madeElsewhere({ stage, path }, report, store, world) {
  const from = report.stages[stage]?.circumstances["from"];
  const maker = listRuns(store.folder).find(({ id }) => id === from);
  if (maker === void 0 || statOf(path) !== void 0) return void 0;
  world.err(`${printable(stage)} was restored: this is its log in run ${maker.id}
`);
  return { stage, run: maker.id, path: logOf(maker, stage) };
}
function noLog(run, report, stages) {
  if (stages === void 0) return `nothing ran in run ${run.id}, so it has no logs
`;
  return stages.map((id) => `${printable(id)} was ${report.stages[id]?.status} in run ${run.id}, and has no log there
`).join("");
}
var pause = 200;
async function print(logs, prefixed, isLive, world) {
  const names = Math.max(...logs.map(({ stage }) => width(printable(stage))));
  const { isTerminal } = world.terminal;
  const feeds = logs.map(({ stage, path }) => {
    const prefix = prefixed ? `${padEnd(printable(stage), names)} | ` : "";
    return { file: new GrowingFile(path), lines: logLines({ prefix, isTerminal }) };
  });
  for (; ; ) {
    const goesOn = isLive();
    for (const { file, lines } of feeds) for (const piece of file.added()) world.out(lines.add(piece));
    if (!goesOn) break;
    await setTimeout(pause);
  }
  for (const { lines } of feeds) world.out(lines.end());
}
export {
  command
};
