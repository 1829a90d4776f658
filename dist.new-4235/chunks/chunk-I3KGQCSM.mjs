import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  printable
} from "./chunk-JK67GSBB.mjs";
import {
  latestRun,
  reportOf
} from "./chunk-TZYNDLWC.mjs";
import {
  artifactsOf
} from "./chunk-NRDNGIIX.mjs";

// src/cli/default-file.ts
import { existsSync } from "node:fs";
import { resolve } from "node:path";
function fileOrNewest(call, world) {
  const named = call.arguments["FILE"];
  if (named !== void 0) return named;
  const newest = latestRun(artifactsOf(call, world));
  const file = newest && reportOf(newest)?.file;
  if (file === void 0) {
    world.err("FILE is missing, and there is no run yet whose file it could be\n");
    return void 0;
  }
  if (!existsSync(resolve(world.folder, file))) {
    world.err(`FILE is missing, and the newest run's, ${printable(file)}, is not here
`);
    return void 0;
  }
  world.err(`${printable(file)}, as in the newest run
`);
  return file;
}

export {
  fileOrNewest
};
