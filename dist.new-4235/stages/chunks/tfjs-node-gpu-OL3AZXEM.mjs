import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  eagerEngine,
  quietly
} from "./chunk-7EJ5N6PE.mjs";
import {
  EngineUnavailable
} from "./chunk-N5YGZUVN.mjs";
import "./chunk-WM2DYPHW.mjs";
import {
  dist_exports
} from "./chunk-HGV3A5I3.mjs";
import "./chunk-UNZ4GC65.mjs";

// src/engine/tfjs-node-gpu.ts
import { createRequire } from "node:module";
import { join as join2 } from "node:path";
import util from "node:util";

// src/install/places.ts
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
var engineFolder = (name) => join(homedir(), ".local", "share", "transferline", "engines", name);
var DESCRIPTION = "engine.json";
function installedEngine(name) {
  const folder = engineFolder(name);
  try {
    const { form, packages } = JSON.parse(readFileSync(join(folder, DESCRIPTION), "utf8"));
    return { folder, form, packages };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof Error && "code" in error) return void 0;
    throw error;
  }
}

// src/engine/tfjs-node-gpu.ts
var PACKAGE = "@tensorflow/tfjs-node-gpu";
async function openTfjsNodeGpu() {
  const built = installedEngine("tfjs-node-gpu");
  shimUtil();
  try {
    const from = built === void 0 ? import.meta.url : join2(built.folder, "package.json");
    await quietly(async () => createRequire(from)(PACKAGE));
  } catch (error) {
    const said = error instanceof Error ? error.message.split("\n")[0] : String(error);
    const missing = error instanceof Error && "code" in error && /_NOT_FOUND$/.test(String(error.code));
    throw new EngineUnavailable(
      "tfjs-node-gpu",
      missing ? "it has not been built on this machine" : said,
      "pipeline engines add tfjs-node-gpu"
    );
  }
  await quietly(() => dist_exports.setBackend("tensorflow"));
  const backend = dist_exports.backend();
  const onGpu = "isUsingGpuDevice" in backend && backend.isUsingGpuDevice === true;
  const version = built?.packages["tensorflow"];
  return eagerEngine({
    name: "tfjs-node-gpu",
    backend: "tensorflow",
    device: `${onGpu ? "gpu" : "cpu"}, TensorFlow${version === void 0 ? "" : ` ${version}`} through tfjs-node-gpu ${dist_exports.version_core}`
  });
}
function shimUtil() {
  const old = util;
  old.isNullOrUndefined ??= (value) => value === null || value === void 0;
  old.isArray ??= Array.isArray;
}
export {
  openTfjsNodeGpu
};
