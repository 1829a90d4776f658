import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  layout,
  statOf
} from "./chunk-MV6VXUQU.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  nearest
} from "./chunk-KLCFPZX6.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/store/past-runs.ts
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, readlinkSync, readSync } from "node:fs";
import { basename, join } from "node:path";
function listRuns(artifacts) {
  const { runs } = layout(artifacts);
  return folders(runs).sort().map((id) => {
    const folder = join(runs, id);
    return { id, folder, ended: statOf(join(folder, "report.json")) !== void 0 };
  });
}
function folders(path) {
  try {
    return readdirSync(path, { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith(".")).map(({ name }) => name);
  } catch {
    return [];
  }
}
function latestLink(artifacts) {
  try {
    return basename(readlinkSync(layout(artifacts).latest));
  } catch {
    return void 0;
  }
}
function readEvents({ folder }) {
  return lines(join(folder, "events.jsonl")).flatMap((line) => {
    const event = parse(line);
    return event === void 0 ? [] : [event];
  });
}
var beganAt = ({ id, folder }) => timeOf(edge(join(folder, "events.jsonl"), "first")) ?? timeOfId(id);
var lastEventAt = (run) => timeOf(edge(join(run.folder, "events.jsonl"), "last")) ?? beganAt(run);
var lastWritten = ({ folder }) => Number((statOf(join(folder, "events.jsonl"))?.mtime ?? 0n) / 1000000n);
var timeOfId = (id) => id.replace(/^(\d{4})(\d{2})(\d{2})-(\d{2})(\d{2})(\d{2}).*$/, "$1-$2-$3T$4:$5:$6");
var timeOf = (line) => /^\{"time":"([^"]+)"/.exec(line)?.[1];
var edgeLength = 64 * 1024;
function edge(path, which) {
  let file;
  try {
    file = openSync(path, "r");
  } catch {
    return "";
  }
  try {
    const { size } = fstatSync(file);
    const length = which === "first" ? 64 : Math.min(size, edgeLength);
    const bytes = Buffer.alloc(length);
    const read = readSync(file, bytes, 0, length, which === "first" ? 0 : size - length);
    const text = bytes.toString("utf8", 0, read);
    if (which === "first") return text;
    return text.slice(0, text.lastIndexOf("\n")).split("\n").at(-1) ?? "";
  } finally {
    closeSync(file);
  }
}
function lines(path) {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch {
    return [];
  }
}
function parse(line) {
  try {
    const value = JSON.parse(line);
    return isObject(value) && typeof value["event"] === "string" ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/cli/run-reports.ts
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { join as join2 } from "node:path";

// src/report/fold.ts
function foldReport(events) {
  const [first] = events;
  if (first?.event !== "run-started") throw new Error("a log of events begins with run-started");
  const stages = new Map(first.stages.map((outline) => [outline.id, unreached(outline)]));
  const last = events.at(-1);
  const ended = last?.event === "run-ended" ? last : void 0;
  for (const event of events)
    if ("stage" in event) {
      const before = stages.get(event.stage);
      if (before) stages.set(event.stage, step(before, event));
    }
  return {
    version: 1,
    run: first.run,
    pipeline: first.pipeline,
    file: first.file,
    outcome: ended?.outcome ?? "interrupted",
    params: first.params,
    summary: first.summary ?? null,
    ...first.metrics === void 0 ? {} : { metrics: first.metrics },
    stages: Object.fromEntries(stages),
    circumstances: {
      ...first.circumstances,
      started: first.time,
      ...ended ? { ended: ended.time, seconds: ended.seconds } : {}
    }
  };
}
var unreached = ({ stage, variant, kind, needs, sources, types }) => ({
  status: "skipped",
  stage,
  variant,
  kind,
  needs,
  ...sources === void 0 ? {} : { sources },
  ...types === void 0 ? {} : { types },
  reasons: [{ reason: "not-reached" }],
  outputs: {},
  metrics: {},
  notices: [],
  circumstances: {}
});
function step(report, event) {
  switch (event.event) {
    case "stage-decided": {
      const { fingerprint, record, reasons } = event;
      return { ...report, status: "interrupted", fingerprint, record, reasons };
    }
    case "stage-waits":
      return withCircumstances(report, { waited_for: event.run });
    case "stage-started":
      return withCircumstances(report, { log: event.log });
    case "stage-progress":
      return report;
    case "stage-metric":
      return { ...report, metrics: { ...report.metrics, [event.name]: event.value } };
    case "stage-notice":
      return { ...report, notices: [...report.notices, event.text] };
    case "stage-circumstance":
      return withCircumstances(report, { [event.name]: event.value });
    case "stage-succeeded": {
      const { outputs, metrics, seconds } = event;
      return withCircumstances({ ...report, status: "succeeded", outputs, metrics }, { seconds });
    }
    case "stage-restored": {
      const { outputs, metrics, notices, circumstances, from, seconds } = event;
      const restored = { ...report, status: "restored", outputs, metrics, notices };
      return withCircumstances(restored, { seconds, from, made: circumstances });
    }
    case "stage-retried":
      return withCircumstances({ ...report, metrics: {}, notices: [] }, { retries: event.attempt });
    case "stage-failed": {
      const { failure, seconds, tolerated } = event;
      const failed = { ...report, status: "failed", failure };
      return withCircumstances(tolerated ? { ...failed, tolerated } : failed, { seconds });
    }
    case "stage-skipped":
      return { ...report, status: "skipped", reasons: event.reasons };
    case "stage-interrupted":
      return withCircumstances({ ...report, status: "interrupted" }, { seconds: event.seconds });
  }
}
var withCircumstances = (report, more) => ({
  ...report,
  circumstances: { ...report.circumstances, ...more }
});

// src/cli/run-reports.ts
function readReportFile(path) {
  if (!existsSync(path)) return fail("the run was ended before it could write one");
  try {
    return parseReport(readFileSync2(path, "utf8"));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
function parseReport(text) {
  try {
    const read = JSON.parse(text);
    return isReport(read) ? ok(read) : fail("it is not the report of a run");
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
var isReport = (value) => isObject(value) && value["version"] === 1 && typeof value["run"] === "string" && isObject(value["stages"]);
function reportOf(run) {
  const read = readReportFile(join2(run.folder, "report.json"));
  if (read.ok) return read.value;
  const events = readEvents(run);
  return events[0]?.event === "run-started" ? foldReport(events) : void 0;
}

// src/cli/run-names.ts
import { existsSync as existsSync2, statSync } from "node:fs";
import { basename as basename2, join as join3, resolve } from "node:path";
function findRun(name, artifacts, from) {
  const path = resolve(from, name);
  if (/[\\/]/.test(name) || name.endsWith(".json"))
    return existsSync2(path) ? ok(runAt(path)) : fail({ code: "unknown-run", name, meant: void 0 });
  const runs = listRuns(artifacts);
  if (runs.length === 0 && !existsSync2(path))
    return fail({ code: "no-runs", folder: join3(artifacts, "runs") });
  if (name === "latest") {
    const latest = latestRun(artifacts, runs);
    return latest ? ok(latest) : fail({ code: "no-runs", folder: join3(artifacts, "runs") });
  }
  if (name === "previous") return previousRun(artifacts, runs);
  const same = runs.find(({ id }) => id === name);
  const fitting = same === void 0 ? runs.filter(({ id }) => id.startsWith(name)) : [same];
  if (fitting.length === 1) return ok(fitting[0]);
  if (fitting.length > 1) return fail({ code: "ambiguous-run", name, runs: fitting.map(({ id }) => id) });
  if (existsSync2(path)) return ok(runAt(path));
  const known = ["latest", "previous", ...runs.map(({ id }) => id)];
  return fail({ code: "unknown-run", name, meant: nearest(name, known) });
}
function latestRun(artifacts, runs = listRuns(artifacts)) {
  const linked = latestLink(artifacts);
  return runs.find(({ id, ended }) => ended && id === linked) ?? inOrderOfEnd(runs).at(-1);
}
function previousRun(artifacts, runs) {
  const folder = join3(artifacts, "runs");
  const latest = latestRun(artifacts, runs);
  if (latest === void 0) return fail({ code: "no-runs", folder });
  const pipelineOf = (run) => {
    const report = readReportFile(join3(run.folder, "report.json"));
    return report.ok ? report.value.pipeline : void 0;
  };
  const pipeline = pipelineOf(latest);
  const ordered = inOrderOfEnd(runs);
  const earlier = ordered.slice(0, ordered.indexOf(latest)).reverse();
  const previous = earlier.find((run) => pipelineOf(run) === pipeline);
  return previous ? ok(previous) : fail({ code: "no-previous", folder, pipeline: pipeline ?? "" });
}
function inOrderOfEnd(runs) {
  const ended = runs.filter((run) => run.ended).map((run) => ({ run, end: lastEventAt(run) }));
  ended.sort((a, b) => compare(a.end, b.end) || compare(a.run.id, b.run.id));
  return ended.map(({ run }) => run);
}
var untilSeconds = "YYYYMMDD-hhmmss".length;
function newestFirst(artifacts) {
  const second = ({ id }) => id.slice(0, untilSeconds);
  return [...listRuns(artifacts)].sort(
    (a, b) => compare(second(b), second(a)) || compare(beganAt(b), beganAt(a)) || compare(b.id, a.id)
  );
}
var compare = (a, b) => a < b ? -1 : a > b ? 1 : 0;
function runAt(path) {
  const folder = statSync(path).isFile() ? resolve(path, "..") : path;
  return { id: basename2(folder), folder, ended: true };
}
function describeRunName(failure) {
  switch (failure.code) {
    case "no-runs":
      return `there is no run in ${failure.folder} yet`;
    case "no-previous":
      return `there is only one run of ${failure.pipeline} in ${failure.folder}, so none is previous`;
    case "unknown-run":
      return `there is no run ${failure.name}${failure.meant === void 0 ? "" : `; did you mean ${failure.meant}?`}`;
    case "ambiguous-run":
      return `more than one run begins with ${failure.name}: ${failure.runs.slice(0, 8).join(", ")}`;
  }
}

export {
  listRuns,
  readEvents,
  lastWritten,
  readReportFile,
  parseReport,
  reportOf,
  findRun,
  latestRun,
  newestFirst,
  describeRunName
};
