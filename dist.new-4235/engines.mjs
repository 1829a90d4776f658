import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  askEngine
} from "./chunks/chunk-U5MHOR3H.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  padEnd,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/options.ts
var engine = {
  name: "engine",
  value: "NAME",
  choices: ["auto", "cpu", "webgpu", "cuda", "tfjs-node-gpu", "tfjs-cpu"],
  about: "computes every model stage on this engine, whatever the file names; pipeline engines lists them"
};

// src/cli/engines.ts
async function command(call, world) {
  const names = (engine.choices ?? []).filter((name) => name !== "auto");
  const found = [];
  for (const name of names)
    found.push({ engine: name, works: false, ...await askEngine("probe", name, world) });
  world.out(
    isGiven(call, "json") ? jsonLine({ version: 1, engines: found }) : `${engineLines(found).join("\n")}
`
  );
  return 0;
}
function engineLines(engines) {
  const names = Math.max(...engines.map(({ engine: engine2 }) => width(engine2)));
  const devices = Math.max(0, ...engines.map(({ device = "" }) => width(printable(device))));
  return engines.flatMap(({ engine: engine2, works, device = "", gflops = 0, reason = "", command: command2 }) => {
    const name = padEnd(engine2, names);
    if (works) return [`${name}  ${padEnd(printable(device), devices)}  ${rate(gflops)} GFLOPS`];
    const add = command2 === void 0 ? [] : [`${padEnd("", names)}  add it with: ${printable(command2)}`];
    return [`${name}  not here: ${printable(reason)}`, ...add];
  });
}
var rate = (gflops) => gflops < 10 ? gflops.toFixed(1) : gflops.toFixed(0);
export {
  command,
  engineLines
};
