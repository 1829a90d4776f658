import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/moment.ts
var momentOf = (report, isLive) => ({
  run: report.run,
  stages: Object.fromEntries(
    Object.entries(report.stages).map(([id, stage]) => [id, viewOf(stage, didOf(stage, isLive))])
  )
});
function viewOf(report, did) {
  const { stage, needs, sources, reasons, fingerprint, record, outputs, failure, circumstances } = report;
  const { from } = circumstances;
  return {
    stage,
    did,
    needs,
    sources: sources ?? {},
    reasons,
    outputs,
    ...fingerprint === void 0 ? {} : { fingerprint },
    ...record === void 0 ? {} : { record },
    ...failure === void 0 ? {} : { failure },
    ...typeof from === "string" ? { from } : {}
  };
}
function didOf({ status, reasons }, isLive) {
  if (!isLive) return status;
  if (status === "interrupted") return "running";
  return reasons.some(({ reason }) => reason === "not-reached") ? "waiting" : status;
}

export {
  momentOf,
  didOf
};
