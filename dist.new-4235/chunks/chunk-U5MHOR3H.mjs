import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/cli/engine-process.ts
import { execFile } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
function askEngine(question, engine, world) {
  const words = [
    join(world.home, "stages", "engine-probe.mjs"),
    question,
    engine,
    String(availableParallelism())
  ];
  const minutes = question === "probe" ? 2 : 10;
  return new Promise((done) => {
    const options = { timeout: minutes * 6e4, env: { ...world.environment } };
    execFile(process.execPath, words, options, (error, out, err) => {
      const answer = error === null ? lastLine(out) : void 0;
      if (answer !== void 0) return done(answer);
      const last = err.trim().split("\n").at(-1) ?? "";
      const ended = error?.killed ? `gave no answer in ${minutes} minutes` : `ended with ${error?.signal ?? error?.code}`;
      done({ works: false, reason: `its process ${ended}${last === "" ? "" : `: ${last}`}` });
    });
  });
}
function lastLine(out) {
  try {
    const answer = JSON.parse(out.trim().split("\n").at(-1) ?? "");
    return isObject(answer) ? answer : void 0;
  } catch {
    return void 0;
  }
}

export {
  askEngine
};
