import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  stageMain
} from "./chunks/chunk-W2CAYKTM.mjs";
import "./chunks/chunk-SSR2J4CZ.mjs";
import "./chunks/chunk-4VVZROQN.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stage:evaluate-lm
await stageMain(() => import("./chunks/run-BGE7S2DB.mjs"));
