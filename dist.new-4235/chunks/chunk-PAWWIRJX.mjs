import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  cellOf,
  checkName,
  columnsOf,
  firstColumns,
  fits,
  inOrder,
  inShort,
  parseFilter,
  parseOrder,
  runsTable,
  textOf,
  usualColumns
} from "./chunk-3YM7S7AE.mjs";
import {
  localTime
} from "./chunk-OSUOIGXD.mjs";
import {
  wholeNumber
} from "./chunk-EKPI3ZF5.mjs";
import {
  count
} from "./chunk-2GGGCOHL.mjs";
import {
  liveRuns
} from "./chunk-KCFSGQY6.mjs";
import {
  capabilities
} from "./chunk-S6L6PXYT.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";
import {
  openArtifacts
} from "./chunk-R6T7Z5DY.mjs";
import {
  newestFirst,
  reportOf
} from "./chunk-TZYNDLWC.mjs";
import {
  artifactsOf,
  shown
} from "./chunk-NRDNGIIX.mjs";
import {
  jsonLine
} from "./chunk-LE5WASG2.mjs";
import {
  isGiven,
  lastValue
} from "./chunk-ETPM7USO.mjs";

// src/report/runs-csv.ts
function runsCsv(runs, columns) {
  const rows = [
    columns.map(({ title }) => title),
    ...runs.map((run) => columns.map((column) => csvText(cellOf(run, column))))
  ];
  return rows.map((row) => `${row.map(quoted).join(",")}\r
`).join("");
}
var csvText = (value) => value === void 0 ? "" : textOf(value);
var quoted = (text) => /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

// src/cli/runs.ts
var usualLimit = 20;
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  const limit = wholeNumber(call, "limit", usualLimit, world);
  const filters = filtersOf(call, world);
  if (store === void 0 || limit === void 0 || filters === void 0) return 2;
  if (isGiven(call, "csv") && isGiven(call, "json")) {
    world.err("--csv and --json are two forms: name one\n");
    return 2;
  }
  const shownNames = (call.options["show"] ?? []).flatMap((names2) => names2.split(",")).filter((name) => name !== "");
  const sort = lastValue(call, "sort");
  const order = sort === void 0 ? void 0 : parseOrder(sort);
  const folders = newestFirst(store.folder);
  const isWhole = filters.length > 0 || order !== void 0;
  const all = listed(store, isWhole ? folders : folders.slice(0, limit));
  const names = [
    ...shownNames,
    ...filters.map(({ name }) => name),
    ...order === void 0 ? [] : [order.name]
  ];
  const unknown = all.length === 0 ? [] : names.map((name) => checkName(name, all)).flatMap((one) => one.ok ? [] : one.failures);
  if (unknown.length > 0) {
    world.err(`${[...new Set(unknown)].map(printable).join("\n")}
`);
    return 2;
  }
  const fitting = all.filter((run) => filters.every((filter) => fits(run, filter)));
  const ordered = order === void 0 ? fitting : inOrder(fitting, order);
  const runs = ordered.slice(0, limit);
  const more = isWhole ? ordered.length - runs.length : folders.length - Math.min(folders.length, limit);
  const columns = columnsOf(shownNames.length === 0 ? usualColumns : [...firstColumns, ...shownNames], runs);
  if (isGiven(call, "json")) {
    const values = (run) => Object.fromEntries(
      columns.filter(({ name }) => shownNames.includes(name)).map((column) => [column.title, cellOf(run, column) ?? null])
    );
    world.out(
      jsonLine({
        version: 1,
        runs: runs.map((run) => ({
          ...run.short,
          ...shownNames.length === 0 ? {} : { values: values(run) }
        })),
        more
      })
    );
    return 0;
  }
  if (isGiven(call, "csv")) world.out(runsCsv(runs, columns));
  else if (runs.length === 0)
    world.out(all.length === 0 ? `there is no run in ${shown(store.folder, world)} yet
` : "no run is so\n");
  else {
    const lines = runsTable(runs, columns, localTime, capabilities(world));
    if (more > 0)
      lines.push(`and ${count(more, isWhole ? "more run" : "earlier run")}; --limit N shows more`);
    world.out(`${lines.join("\n")}
`);
  }
  return 0;
}
function listed(store, runs) {
  const live = liveRuns(store, /* @__PURE__ */ new Date());
  return runs.flatMap((run) => {
    const report = reportOf(run);
    return report === void 0 ? [] : [{ report, short: inShort(report, live.has(run.id)) }];
  });
}
function filtersOf(call, world) {
  const parsed = (call.options["filter"] ?? []).map(parseFilter);
  const failures = parsed.flatMap((one) => one.ok ? [] : one.failures);
  for (const failure of failures) world.err(`${printable(failure)}
`);
  return failures.length > 0 ? void 0 : parsed.flatMap((one) => one.ok ? [one.value] : []);
}

export {
  command,
  listed,
  filtersOf
};
