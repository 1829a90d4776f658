import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  count
} from "./chunk-2GGGCOHL.mjs";
import {
  decide,
  readHistory,
  resolveInputs
} from "./chunk-533IBOHA.mjs";
import {
  describeReasons
} from "./chunk-J7A2MGPA.mjs";
import {
  describeRunFailure
} from "./chunk-GZSYFWM6.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";
import {
  padEnd,
  width
} from "./chunk-BVE5ZNVU.mjs";

// src/execute/plan-decisions.ts
function planDecisions(options) {
  const history = readHistory(options.store, options.plan.name);
  const outputs = /* @__PURE__ */ new Map();
  return options.plan.stages.map((stage) => forecast(options, history, stage, outputs));
}
function forecast({ plan, store, manifest }, history, stage, outputs) {
  const open = stage.needs.filter((id) => !outputs.has(id));
  if (open.length > 0)
    return {
      stage: stage.id,
      decision: { decision: "undecided", reasons: [{ reason: "upstream", stages: open }] }
    };
  const inputs = resolveInputs(store, plan, stage, (id) => outputs.get(id) ?? {});
  if (!inputs.ok) return { stage: stage.id, failure: inputs.failures[0] };
  const decided = decide(store, manifest, history, stage, inputs.value);
  if (decided.decision === "restore") outputs.set(stage.id, decided.entry.outputs);
  const { decision, fingerprint, reasons } = decided;
  return { stage: stage.id, decision: { decision, fingerprint, reasons } };
}

// src/cli/reporter.ts
function oneLiners(unicode) {
  const shown = (text) => printable(unicode ? text : text.replaceAll("\u2192", "->"));
  return {
    reasons: (reasons) => shown(describeReasons(reasons)),
    failure: (failure) => shown(describeRunFailure(failure).message)
  };
}

// src/cli/forecast-words.ts
var forecastStyles = { run: "yellow", restore: "dim", undecided: "cyan", fail: "red" };
function forecastLines(forecasts, can) {
  const words = oneLiners(can.unicode);
  const names = Math.max(0, ...forecasts.map(({ stage }) => width(printable(stage))));
  const lines = forecasts.map((forecast2) => {
    const verdict = verdictOf(forecast2);
    const why = "failure" in forecast2 ? words.failure(forecast2.failure) : words.reasons(forecast2.decision.reasons);
    return `${can.paint(forecastStyles[verdict], padEnd(verdict, 9))}  ${padEnd(printable(forecast2.stage), names)}  ${can.paint("dim", why)}`.trimEnd();
  });
  return [...lines, "", forecastSentence(forecasts.map(verdictOf))];
}
var verdictOf = (forecast2) => "failure" in forecast2 ? "fail" : forecast2.decision.decision;
function forecastSentence(verdicts) {
  if (verdicts.every((verdict) => verdict === "restore"))
    return `${count(verdicts.length, "stage")}, all restored: nothing would run.`;
  const parts = Object.keys(forecastStyles).flatMap((verdict) => {
    const n = verdicts.filter((other) => other === verdict).length;
    return n === 0 ? [] : [`${n} ${verdict}`];
  });
  return `${count(verdicts.length, "stage")}: ${parts.join(", ")}.`;
}

export {
  planDecisions,
  oneLiners,
  forecastStyles,
  forecastLines,
  verdictOf,
  forecastSentence
};
