import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  liveRuns
} from "./chunk-KCFSGQY6.mjs";
import {
  newestFirst,
  reportOf
} from "./chunk-TZYNDLWC.mjs";

// src/cli/pipeline-runs.ts
function* runsOf(store, pipeline, limit = Infinity) {
  const live = liveRuns(store, /* @__PURE__ */ new Date());
  let left = limit;
  for (const run of newestFirst(store.folder)) {
    const report = reportOf(run);
    if (report?.pipeline !== pipeline) continue;
    if (left-- <= 0) return;
    yield { report, isLive: live.has(run.id) };
  }
}

export {
  runsOf
};
