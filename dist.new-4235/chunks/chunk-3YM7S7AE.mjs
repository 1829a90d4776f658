import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  textTable
} from "./chunk-6YWSLB6T.mjs";
import {
  declarationOf
} from "./chunk-S6VZNG7A.mjs";
import {
  duration,
  measured
} from "./chunk-2GGGCOHL.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";
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

// src/report/run-columns.ts
var facts = {
  run: ({ run }) => run,
  when: ({ started }) => started,
  pipeline: ({ pipeline }) => pipeline,
  outcome: ({ outcome }) => outcome,
  ran: ({ stages }) => stages.succeeded,
  restored: ({ stages }) => stages.restored,
  failed: ({ stages }) => stages.failed,
  time: ({ seconds }) => seconds
};
function valuesOf({ short, report }, name) {
  const fact = Object.hasOwn(facts, name) ? facts[name](short) : void 0;
  if (fact !== void 0) return [{ stage: "", value: fact }];
  if (name.startsWith("params.")) {
    const value = paramAt(report.params, name.slice("params.".length).split("."));
    return value === void 0 ? [] : [{ stage: "", value }];
  }
  return Object.entries(report.stages).flatMap(([id, { stage, metrics }]) => {
    const metric = [
      name,
      ...[`${id}.`, `${stage}.`].filter((head) => name.startsWith(head)).map((head) => name.slice(head.length))
    ].find((one) => Object.hasOwn(metrics, one));
    return metric === void 0 ? [] : [{ stage: id, value: metrics[metric] }];
  });
}
function paramAt(params, keys) {
  let at = params;
  for (const key of keys)
    at = isObject(at) && Object.hasOwn(at, key) ? at[key] : void 0;
  return at;
}
var namesIn = (runs) => [
  ...Object.keys(facts),
  ...new Set(
    runs.flatMap(({ report }) => [
      ...Object.keys(report.params).map((name) => `params.${name}`),
      ...Object.values(report.stages).flatMap(({ metrics }) => Object.keys(metrics))
    ])
  )
];
function checkName(name, runs) {
  if (Object.hasOwn(facts, name) || runs.some((run) => valuesOf(run, name).length > 0)) return ok(name);
  const near = nearest(name, namesIn(runs));
  return fail(`no run here has a ${name}${near === void 0 ? "" : `; did you mean ${near}?`}`);
}
function columnsOf(names, runs) {
  return names.flatMap((name) => {
    const stages = [...new Set(runs.flatMap((run) => valuesOf(run, name).map(({ stage }) => stage)))];
    if (stages.length <= 1) return [{ title: name, name, stage: stages[0] ?? "" }];
    return stages.map((stage) => ({
      title: name.includes(stage) ? name : `${stage} ${metricOf(name)}`,
      name,
      stage
    }));
  });
}
var metricOf = (name) => name.replace(/^[A-Za-z][\w-]*(\[[^\]]*\])?\./, "");
var cellOf = (run, { name, stage }) => valuesOf(run, name).find((value) => value.stage === stage)?.value;
var filterForm = /^\s*((?:\[[^\]]*\]|[^[])+?)\s*(!=|<=|>=|=|<|>)\s*(.*?)\s*$/s;
function parseFilter(written) {
  const [, name, operator, value] = filterForm.exec(written) ?? [];
  if (name === void 0 || value === void 0)
    return fail(
      `--filter takes NAME=VALUE, with =, !=, <, <=, > or >=, as in outcome=failed, not ${written}`
    );
  if (/[<>]/.test(operator) && !Number.isFinite(number(value)))
    return fail(`--filter ${written}: ${operator} needs a number, not ${value === "" ? "nothing" : value}`);
  return ok({ name, operator, value });
}
function fits(run, { name, operator, value }) {
  const values = valuesOf(run, name).map((one) => one.value);
  const isSame = (one) => typeof one === "number" ? one === number(value) : textOf(one) === value;
  switch (operator) {
    case "=":
      return values.some(isSame);
    case "!=":
      return !values.some(isSame);
    default: {
      const bound = number(value);
      return values.some((one) => {
        if (typeof one !== "number") return false;
        if (operator === "<") return one < bound;
        if (operator === "<=") return one <= bound;
        return operator === ">" ? one > bound : one >= bound;
      });
    }
  }
}
var number = (text) => text.trim() === "" ? Number.NaN : Number(text);
var textOf = (value) => typeof value === "string" ? value : JSON.stringify(value);
function parseOrder(written) {
  const [, name, direction] = /^(.*):(asc|desc)$/s.exec(written) ?? [];
  return { name: name ?? written, direction };
}
function inOrder(runs, { name, direction }) {
  const isUp = (direction ?? (isLowerBetter(name, runs) ? "asc" : "desc")) === "asc";
  const keyed = runs.map((run) => ({ run, key: keyOf(run, name, isUp) }));
  keyed.sort((a, b) => {
    if (a.key === void 0 || b.key === void 0)
      return Number(a.key === void 0) - Number(b.key === void 0);
    const order = compare(a.key, b.key);
    return isUp ? order : -order;
  });
  return keyed.map(({ run }) => run);
}
function keyOf(run, name, isUp) {
  const values = valuesOf(run, name).map(({ value }) => value);
  return values.toSorted((a, b) => isUp ? compare(a, b) : compare(b, a))[0];
}
function compare(a, b) {
  if (typeof a === "number" && typeof b === "number") return a - b;
  const [first, second] = [textOf(a), textOf(b)];
  return first < second ? -1 : first > second ? 1 : 0;
}
var isLowerBetter = (name, runs) => runs.some((run) => {
  const stage = run.report.stages[valuesOf(run, name)[0]?.stage ?? ""]?.stage;
  return stage !== void 0 && declarationOf(run.report.metrics, stage, metricOf(name))?.better === "lower";
});

// src/report/runs.ts
function inShort(report, isLive) {
  const { run, pipeline, file, outcome, circumstances } = report;
  const { started, seconds } = circumstances;
  const statuses = Object.values(report.stages).map(({ status }) => status);
  const counted = (wanted) => statuses.filter((status) => status === wanted).length;
  return {
    run,
    pipeline,
    file,
    outcome: isLive ? "running" : outcome,
    started: typeof started === "string" ? started : "",
    ...typeof seconds === "number" ? { seconds } : {},
    stages: {
      succeeded: counted("succeeded"),
      restored: counted("restored"),
      failed: counted("failed"),
      interrupted: counted("interrupted"),
      skipped: counted("skipped"),
      all: statuses.length
    }
  };
}
var styles = {
  succeeded: "green",
  failed: "red",
  interrupted: "yellow",
  running: "cyan"
};
var usualColumns = ["run", "when", "pipeline", "outcome", "ran", "restored", "failed", "time"];
var firstColumns = ["run", "when", "pipeline", "outcome"];
function runsTable(runs, columns, when, can) {
  const rows = runs.map(
    (run) => columns.map((column) => {
      const value = cellOf(run, column);
      const text = cellText(column.name, value, when);
      const style = column.name === "outcome" ? styles[run.short.outcome] : void 0;
      return {
        text: printable(text),
        right: typeof value === "number",
        ...style === void 0 ? {} : { style }
      };
    })
  );
  const head = columns.map(
    ({ title }, at) => ({
      text: printable(title),
      style: "bold",
      right: rows.some((row) => row[at].right === true)
    })
  );
  return textTable([head, ...rows], can);
}
function cellText(name, value, when) {
  if (value === void 0) return "";
  if (name === "when") return when(textOf(value));
  if (typeof value !== "number") return textOf(value);
  if (name === "time") return duration(value);
  return Number.isInteger(value) || name.startsWith("params.") ? String(value) : measured(value);
}

export {
  checkName,
  columnsOf,
  cellOf,
  parseFilter,
  fits,
  textOf,
  parseOrder,
  inOrder,
  inShort,
  usualColumns,
  firstColumns,
  runsTable
};
