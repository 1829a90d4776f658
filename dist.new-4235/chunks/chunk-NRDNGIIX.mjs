import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  lastValue
} from "./chunk-ETPM7USO.mjs";

// src/cli/places.ts
import { isAbsolute, join, relative, resolve } from "node:path";
var artifactsOf = (call, world) => resolve(world.folder, lastValue(call, "artifacts") ?? "artifacts");
function shown(path, world) {
  const below = relative(world.folder, path);
  return below.startsWith("..") || isAbsolute(below) ? path : join(".", below);
}

export {
  artifactsOf,
  shown
};
