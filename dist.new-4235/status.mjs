import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  localTime
} from "./chunks/chunk-OSUOIGXD.mjs";
import {
  forecastSentence,
  forecastStyles,
  oneLiners,
  planDecisions,
  verdictOf
} from "./chunks/chunk-WA7BODUL.mjs";
import "./chunks/chunk-NSBFWTYS.mjs";
import "./chunks/chunk-2GGGCOHL.mjs";
import {
  runsOf
} from "./chunks/chunk-5XECYTOI.mjs";
import {
  fileOrNewest
} from "./chunks/chunk-I3KGQCSM.mjs";
import "./chunks/chunk-KCFSGQY6.mjs";
import {
  readManifest
} from "./chunks/chunk-533IBOHA.mjs";
import "./chunks/chunk-KIPMLEUE.mjs";
import {
  loadFile
} from "./chunks/chunk-R74G62QA.mjs";
import "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import {
  changeText
} from "./chunks/chunk-IPUTKVCD.mjs";
import {
  didOf
} from "./chunks/chunk-CNNKPHGP.mjs";
import "./chunks/chunk-J7A2MGPA.mjs";
import {
  capabilities
} from "./chunks/chunk-S6L6PXYT.mjs";
import "./chunks/chunk-I6QUGE6H.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
import "./chunks/chunk-F6WVYOIN.mjs";
import "./chunks/chunk-ZBHS2KXR.mjs";
import "./chunks/chunk-WZFZIWI5.mjs";
import "./chunks/chunk-FZZXRT3O.mjs";
import "./chunks/chunk-N3OPGCSS.mjs";
import "./chunks/chunk-LP6M2EVZ.mjs";
import "./chunks/chunk-GO2LTNQT.mjs";
import "./chunks/chunk-HLX46JH5.mjs";
import "./chunks/chunk-OGFACEVA.mjs";
import "./chunks/chunk-GF6ROCM4.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-ZLFIS2DE.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  padEnd,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven
} from "./chunks/chunk-ETPM7USO.mjs";
import {
  isObject,
  sameJson
} from "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/report/changes.ts
function changesBetween(prefix, before, after) {
  const names = [.../* @__PURE__ */ new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.flatMap(
    (name) => changeOf(prefix === "" ? name : `${prefix}.${name}`, before[name], after[name])
  );
}
function changeOf(field, before, after) {
  if (before === void 0 && after === void 0) return [];
  if (before === void 0 || after === void 0) return [{ field, before, after }];
  if (isJsonObject(before) && isJsonObject(after)) return changesBetween(field, before, after);
  return sameJson(before, after) ? [] : [{ field, before, after }];
}
var isJsonObject = (value) => isObject(value);

// src/cli/status.ts
async function command(call, world) {
  const file = fileOrNewest(call, world);
  const plan = file === void 0 ? void 0 : loadFile(call, world, file);
  const store = plan && openArtifacts(artifactsOf(call, world), world);
  if (plan === void 0 || store === void 0) return 2;
  const forecasts = planDecisions({ plan, store, manifest: readManifest(world) });
  const last = runsOf(store, plan.name).next().value ?? void 0;
  world.out(
    isGiven(call, "json") ? jsonLine(facts(forecasts, plan, last)) : `${lines(forecasts, plan, last, capabilities(world)).join("\n")}
`
  );
  return forecasts.some((forecast) => "failure" in forecast) ? 1 : 0;
}
var outcomeOf = ({ report, isLive }) => isLive ? "running" : report.outcome;
var facts = (forecasts, plan, last) => ({
  version: 1,
  pipeline: plan.name,
  file: plan.file,
  run: last === void 0 ? null : { run: last.report.run, outcome: outcomeOf(last) },
  stages: Object.fromEntries(
    forecasts.map(({ stage, ...forecast }) => {
      const past = last?.report.stages[stage];
      const { failure } = past ?? {};
      return [
        stage,
        {
          ..."decision" in forecast ? forecast.decision : forecast,
          last: past === void 0 ? null : { status: didOf(past, last?.isLive === true), failure }
        }
      ];
    })
  )
});
function lines(forecasts, plan, last, can) {
  const words = oneLiners(can.unicode);
  const rows = forecasts.map((forecast) => {
    const past = last?.report.stages[forecast.stage];
    const why = "failure" in forecast ? words.failure(forecast.failure) : words.reasons(forecast.decision.reasons);
    const failed = past?.failure === void 0 ? [] : [`last time ${words.failure(past.failure)}`];
    return {
      verdict: verdictOf(forecast),
      past: past === void 0 ? "" : didOf(past, last?.isLive === true),
      stage: printable(forecast.stage),
      why: [why, ...failed].join("; ")
    };
  });
  const column = (of, header) => Math.max(width(header), ...rows.map((row) => width(of(row))));
  const [pasts, names] = [column(({ past }) => past, "last"), column(({ stage }) => stage, "stage")];
  return [
    can.paint("bold", `${padEnd("now", 9)}  ${padEnd("last", pasts)}  ${padEnd("stage", names)}  why now`),
    ...rows.map(
      ({ verdict, past, stage, why }) => `${can.paint(forecastStyles[verdict], padEnd(verdict, 9))}  ${padEnd(past, pasts)}  ${padEnd(stage, names)}  ${can.paint("dim", why)}`.trimEnd()
    ),
    "",
    forecastSentence(rows.map(({ verdict }) => verdict)),
    ...last === void 0 ? ["It was not run yet."] : lastLines(last, plan, can)
  ];
}
function lastLines(last, plan, can) {
  const { run, circumstances, params } = last.report;
  const changes = changesBetween("params", params, plan.params);
  const started = localTime(String(circumstances["started"] ?? ""));
  return [
    `Last run: ${printable(run)}, ${started}: ${outcomeOf(last)}.`,
    ...changes.length === 0 ? [] : ["Its params were others:"],
    ...changes.map((change) => `  ${printable(change.field)}  ${changeText(change, can)}`)
  ];
}
export {
  command
};
