import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  latestRun,
  listRuns,
  newestFirst,
  reportOf
} from "./chunk-TZYNDLWC.mjs";

// src/cli/kept-runs.ts
function keptRuns(store, count) {
  const latest = latestRun(store.folder, listRuns(store.folder))?.id;
  const seen = /* @__PURE__ */ new Map();
  const stageOf = /* @__PURE__ */ new Map();
  const fingerprints = /* @__PURE__ */ new Set();
  const kept = [];
  const others = [];
  for (const run of newestFirst(store.folder)) {
    const report = reportOf(run);
    if (report === void 0) {
      others.push(run);
      continue;
    }
    const { pipeline, outcome } = report;
    const counted = seen.get(pipeline) ?? { all: 0, succeeded: 0 };
    const isKept = run.id === latest || counted.all < count || outcome === "succeeded" && counted.succeeded < count;
    seen.set(pipeline, {
      all: counted.all + 1,
      succeeded: counted.succeeded + (outcome === "succeeded" ? 1 : 0)
    });
    (isKept ? kept : others).push(run);
    for (const [fingerprint, stage] of stagesOf(report)) {
      if (isKept) fingerprints.add(fingerprint);
      if (!stageOf.has(fingerprint)) stageOf.set(fingerprint, stage);
    }
  }
  return { kept, others, fingerprints, stageOf };
}
var stagesOf = ({ pipeline, stages }) => Object.entries(stages).flatMap(
  ([id, { fingerprint }]) => fingerprint === void 0 ? [] : [[fingerprint, `${pipeline}/${id}`]]
);

export {
  keptRuns
};
