import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  causesOf,
  isPath,
  viewOf
} from "./chunks/chunk-OB6XS2AM.mjs";
import {
  code,
  fold,
  table,
  text
} from "./chunks/chunk-RG7GOOHE.mjs";
import {
  blobText,
  openFile,
  outputType,
  viewers
} from "./chunks/chunk-3RXTE5QN.mjs";
import {
  textTable
} from "./chunks/chunk-6YWSLB6T.mjs";
import {
  declarationOf
} from "./chunks/chunk-S6VZNG7A.mjs";
import {
  bytes,
  count
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  readReport
} from "./chunks/chunk-YPUZB6SX.mjs";
import "./chunks/chunk-IPUTKVCD.mjs";
import "./chunks/chunk-CNNKPHGP.mjs";
import "./chunks/chunk-J7A2MGPA.mjs";
import {
  capabilities
} from "./chunks/chunk-S6L6PXYT.mjs";
import {
  variantId
} from "./chunks/chunk-I6QUGE6H.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
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
import {
  newestFirst,
  parseReport,
  readReportFile,
  reportOf
} from "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import {
  openStore
} from "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf,
  shown
} from "./chunks/chunk-NRDNGIIX.mjs";
import {
  fail,
  ok
} from "./chunks/chunk-HLIVFCLH.mjs";
import {
  truncate,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import {
  nearest
} from "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import {
  canonical,
  isObject
} from "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/diff.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname as dirname3, join as join2, resolve as resolve2 } from "node:path";

// src/report/diff/facts.ts
function differingFacts(sides) {
  const fields = new Set(sides.flatMap((members) => members.flatMap((facts) => [...facts.keys()])));
  return [...fields].flatMap((field) => {
    const values = sides.map((members) => distinct(members.map((facts) => facts.get(field))));
    const [first, ...others] = values.map((list) => list.map(canonical).sort().join("\n"));
    return others.every((other) => other === first) ? [] : [{ field, values }];
  });
}
function distinct(values) {
  const found = /* @__PURE__ */ new Map();
  for (const value of values) if (value !== void 0) found.set(canonical(value), value);
  return [...found.values()];
}
var runFacts = ({ pipeline, outcome, params, metrics }) => new Map([
  ["pipeline", pipeline],
  ["outcome", outcome],
  ...flat("params", params),
  ...flat("metrics", metrics ?? {})
]);
var stageFacts = (stage) => new Map([
  ["status", stage.status === "restored" ? "succeeded" : stage.status],
  ...stage.failure === void 0 ? [] : [["failure", stage.failure.code]],
  ...stage.record === void 0 ? [] : recordFacts(stage.record),
  ...Object.entries(stage.outputs).map(
    ([name, { digest, executable }]) => [`outputs.${name}`, executable === void 0 ? digest : `${digest} executable`]
  )
]);
function recordFacts({ format, action, engine, ...rest }) {
  return [
    ["format", format],
    ..."uses" in action ? [["uses", action.uses]] : [
      ["command", action.run.map(wordText)],
      ["shell", action.shell]
    ],
    ...flat("with", rest.with),
    ...flat("inputs", rest.inputs),
    ...flat("paths", rest.outputs),
    ...flat("code", rest.code),
    ...flat("packages", rest.packages),
    ...flat("env", rest.env),
    ["engine", engine ?? "auto"]
  ];
}
var wordText = (word) => word.map(
  (part) => typeof part === "string" ? part : `\${{ ${"input" in part ? `inputs.${part.input}` : `outputs.${part.output}`} }}`
).join("");
function flat(name, value) {
  if (!isObject(value)) return [[name, value]];
  return Object.entries(value).flatMap(([key, inner]) => flat(`${name}.${key}`, inner));
}

// src/report/diff/members.ts
function membersOf({ reports }, over) {
  const members = /* @__PURE__ */ new Map();
  for (const { params, stages } of reports)
    for (const [id, stage] of Object.entries(stages)) {
      const { [over]: along, ...others } = stage.variant;
      const label = along === void 0 ? id : variantId(stage.stage, others);
      const sample = {
        ...params[over] === void 0 ? {} : { run: params[over] },
        ...along === void 0 ? {} : { variant: along }
      };
      const member = {
        id,
        stage,
        ...Object.keys(sample).length === 0 ? {} : { sample: canonical(sample) }
      };
      const fellows = members.get(label) ?? [];
      if (!fellows.some((fellow) => isAgain(fellow.stage, stage))) members.set(label, [...fellows, member]);
    }
  return members;
}
var isAgain = (a, b) => a.fingerprint !== void 0 && a.fingerprint === b.fingerprint && canonical(a.metrics) === canonical(b.metrics);
var labelsOf = (sides) => [
  ...new Set(sides.toReversed().flatMap((members) => [...members.keys()]))
];

// src/report/diff/t-test.ts
var meanOf = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
function varianceOf(values) {
  const mean = meanOf(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return values.length < 2 ? 0 : squares / (values.length - 1);
}
function welch(a, b) {
  const [va, vb] = [varianceOf(a) / a.length, varianceOf(b) / b.length];
  if (a.length < 2 || b.length < 2 || va + vb === 0) return void 0;
  const t = (meanOf(b) - meanOf(a)) / Math.sqrt(va + vb);
  const df = (va + vb) ** 2 / (va ** 2 / (a.length - 1) + vb ** 2 / (b.length - 1));
  return { test: "Welch's t", t, df, p: twoSided(t, df) };
}
function paired(a, b) {
  const differences = a.map((value, at) => b[at] - value);
  const variance = varianceOf(differences);
  if (differences.length < 2 || variance === 0) return void 0;
  const t = meanOf(differences) / Math.sqrt(variance / differences.length);
  const df = differences.length - 1;
  return { test: "paired t", t, df, p: twoSided(t, df) };
}
function mcnemar(fixed, broken) {
  const [less, more] = [Math.min(fixed, broken), Math.max(fixed, broken)];
  return more === 0 ? 1 : Math.min(1, 2 * incompleteBeta(0.5, more, less + 1));
}
var twoSided = (t, df) => incompleteBeta(df / (df + t * t), df / 2, 0.5);
function incompleteBeta(x, a, b) {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
  return front / a * fraction(x, a, b);
}
var tiny = 1e-300;
var nonzero = (value) => Math.abs(value) < tiny ? tiny : value;
function fraction(x, a, b) {
  let c = 1;
  let d = 1 / nonzero(1 - (a + b) * x / (a + 1));
  let value = d;
  for (let m = 1; m <= 500; m++) {
    const even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / nonzero(1 + term * d);
      c = nonzero(1 + term / c);
      step = c * d;
      value *= step;
    }
    if (Math.abs(step - 1) < 1e-15) break;
  }
  return value;
}
function logGamma(x) {
  let shift = 0;
  let z = x;
  for (; z < 10; z++) shift -= Math.log(z);
  const inverse = 1 / (z * z);
  const series = (1 / 12 - inverse * (1 / 360 - inverse * (1 / 1260 - inverse * (1 / 1680 - inverse / 1188)))) / z;
  return shift + (z - 0.5) * Math.log(z) - z + Math.log(2 * Math.PI) / 2 + series;
}

// src/report/diff/metrics.ts
var significance = 0.05;
function metricRows(labels, sides, declared) {
  return labels.flatMap((label) => {
    const groups = sides.map((members) => members.get(label) ?? []);
    const all = groups.toReversed().flat();
    const names = new Set(all.flatMap(({ stage }) => Object.keys(stage.metrics)));
    const own = [...names].filter((name) => !isBound(name, names));
    return own.map((name) => rowOf(label, name, groups, declared, all[0].stage.stage));
  });
}
var isBound = (name, names) => /\.(low|high)$/.test(name) && names.has(name.replace(/\.(low|high)$/, ""));
function rowOf(stage, name, groups, declared, stageName) {
  const { better, tolerance } = declarationOf(declared, stageName, name) ?? {};
  const bounds = typeof tolerance === "number" ? { absolute: tolerance } : tolerance;
  const values = groups.map((members) => valueIn(members, name));
  const says = {
    ...better === void 0 ? {} : { better },
    ...bounds === void 0 ? {} : { tolerance: bounds }
  };
  const changes = groups.slice(1).map((members, at) => {
    const [before, after] = [values[0], values[at + 1]];
    if (before == null || after == null) return null;
    const test = testOf(name, groups[0], members);
    return changeOf(before, after, says, test);
  });
  return { stage, name, ...says, values, changes };
}
function valueIn(members, name) {
  const numbers = members.flatMap(({ stage }) => stage.metrics[name] ?? []);
  if (numbers.length === 0) return null;
  const value = numbers.length === 1 ? numbers[0] : meanOf(numbers);
  if (numbers.length > 1) return { value, n: numbers.length, sd: Math.sqrt(varianceOf(numbers)) };
  const { metrics } = members.find(({ stage }) => stage.metrics[name] !== void 0).stage;
  const [low, high] = [metrics[`${name}.low`], metrics[`${name}.high`]];
  return { value, n: 1, ...low === void 0 || high === void 0 ? {} : { low, high } };
}
function testOf(name, a, b) {
  const [first, second] = [samplesOf(a, name), samplesOf(b, name)];
  if (first !== void 0 && second !== void 0 && first.size === second.size) {
    const keys = [...first.keys()];
    if (keys.every((key) => second.has(key)))
      return paired(
        keys.map((key) => first.get(key)),
        keys.map((key) => second.get(key))
      );
  }
  const numbers = (members) => members.flatMap(({ stage }) => stage.metrics[name] ?? []);
  return welch(numbers(a), numbers(b));
}
function samplesOf(members, name) {
  const samples = /* @__PURE__ */ new Map();
  for (const { stage, sample } of members) {
    const value = stage.metrics[name];
    if (value === void 0) continue;
    if (sample === void 0 || samples.has(sample)) return void 0;
    samples.set(sample, value);
  }
  return samples;
}
function changeOf(before, after, { better, tolerance }, test) {
  const change = after.value - before.value;
  const relative = before.value === 0 ? void 0 : change / Math.abs(before.value);
  const distinct2 = test === void 0 ? intervalsPart(before, after) : test.p < significance;
  return {
    change,
    ...relative === void 0 ? {} : { relative },
    verdict: verdictOf(change, before.value, better, tolerance),
    ...distinct2 === void 0 ? {} : { distinct: distinct2 },
    ...test === void 0 ? {} : { test }
  };
}
function verdictOf(change, before, better, tolerance) {
  if (change === 0) return "same";
  if (isTolerated(change, before, tolerance)) return "tolerated";
  if (better === void 0) return "changed";
  return change > 0 === (better === "higher") ? "better" : "worse";
}
function isTolerated(change, before, tolerance) {
  const { absolute = 0, relative = 0 } = tolerance ?? {};
  const bound = Math.max(absolute, relative * Math.abs(before));
  return Math.abs(change) <= bound + 4 * Number.EPSILON * Math.max(Math.abs(before), Math.abs(before + change));
}
function intervalsPart(a, b) {
  if (a.low === void 0 || a.high === void 0 || b.low === void 0 || b.high === void 0)
    return void 0;
  return a.high < b.low || b.high < a.low;
}

// src/report/diff/diff.ts
function compareSides(sides, over) {
  const members = sides.map((side) => membersOf(side, over));
  const labels = labelsOf(members);
  const last = sides.at(-1).reports.at(-1);
  const rows = metricRows(labels, members, last.metrics);
  const metrics = rows.filter((row) => isDifferent(row, members));
  const differing = new Set(metrics.map(({ stage }) => stage));
  const all = labels.map((label) => stageDiff(label, members));
  const stages = all.filter(
    (one) => one.in.length < sides.length || one.facts.length > 0 || differing.has(one.stage)
  );
  const run = differingFacts(sides.map(({ reports }) => reports.map(runFacts)));
  const why = members.slice(1).map((after) => causesOf(differingFrom(members[0], after, labels)));
  return {
    metrics: rows,
    diff: {
      version: 1,
      sides: sides.map(({ name, reports }) => ({
        name,
        runs: reports.map((report) => report.run),
        pipeline: reports[0].pipeline,
        outcomes: reports.map(({ outcome }) => outcome)
      })),
      same: run.length === 0 && stages.length === 0,
      why,
      run,
      metrics: inOrder(metrics, last.metrics, namesIn(last.summary?.columns)),
      stages,
      unchanged: all.length - stages.length,
      flips: [],
      gaps: []
    }
  };
}
var isDifferent = ({ stage, values, changes }, sides) => changes.some((change) => change !== null && change.verdict !== "same") || values.some((value, at) => value === null && hasEnded(sides[at].get(stage))) && values.some((value) => value !== null);
var hasEnded = (members = []) => members.some(({ stage: { status } }) => status === "succeeded" || status === "restored");
function stageDiff(stage, sides) {
  const groups = sides.map((members) => members.get(stage) ?? []);
  const having = groups.flatMap((group, at) => group.length > 0 ? [at] : []);
  const facts = having.length < 2 ? [] : factsBetween(having.map((at) => groups[at]));
  const spread = facts.map(({ field, values }) => ({
    field,
    values: groups.map((_, at) => having.includes(at) ? values[having.indexOf(at)] : [])
  }));
  return { stage, in: having, facts: spread, ...sourcesOf(facts, groups.flat(), sides) };
}
function factsBetween(groups) {
  const reached = groups.every((group) => group.some(({ stage }) => stage.record !== void 0));
  const rows = differingFacts(groups.map((group) => group.map(({ stage }) => stageFacts(stage))));
  return reached ? rows : rows.filter(({ field }) => /^(status|failure|outputs)(\.|$)/.test(field));
}
function differingFrom(before, after, labels) {
  return labels.flatMap((stage) => {
    const groups = [before.get(stage) ?? [], after.get(stage) ?? []];
    const [first, second] = groups;
    if (first.length === 0 && second.length === 0) return [];
    if (first.length === 0 || second.length === 0) return [{ stage, before: first, after: second, rows: [] }];
    const rows = factsBetween(groups);
    const measured = metricRows([stage], [before, after], void 0).some(
      (row) => isDifferent(row, [before, after])
    );
    return rows.length > 0 || measured ? [{ stage, before: first, after: second, rows }] : [];
  });
}
var dataTypes = /* @__PURE__ */ new Set(["text", "examples", "prompts"]);
function sourcesOf(facts, group, sides) {
  const found = facts.flatMap(({ field }) => {
    const source = field.startsWith("inputs.") ? group.at(-1)?.stage.sources?.[field.slice(7)] : void 0;
    return source === void 0 ? [] : [[field, source]];
  });
  const isData = (source) => {
    const dot = source.lastIndexOf(".");
    const [maker, output] = [source.slice(0, dot), source.slice(dot + 1)];
    return sides.some((members) => dataTypes.has(members.get(maker)?.[0]?.stage.types?.[output] ?? ""));
  };
  const data = found.filter(([, source]) => isPath(source) === false && isData(source));
  return { sources: Object.fromEntries(found), data: data.map(([field]) => field) };
}
var namesIn = (columns) => Object.values(columns ?? {}).flat();
function inOrder(rows, declared, shown3) {
  const order = [...Object.keys(declared ?? {}), ...shown3];
  const rank = ({ stage, name }) => {
    const full = `${stage.replace(/\[.*$/s, "")}.${name}`;
    const at = order.findIndex((one) => one === name || one === full);
    return at === -1 ? order.length : at;
  };
  return rows.map((row, at) => ({ row, at, rank: rank(row) })).sort((a, b) => a.rank - b.rank || a.at - b.at).map(({ row }) => row);
}

// src/report/diff/markdown.ts
var mostBytes = 65e3;
var mostRows = 40;
var mostExamples = 10;
function diffMarkdown(diff) {
  const view = viewOf(diff);
  const pipeline = diff.sides.at(-1).pipeline;
  const blocks = [
    {
      name: "title",
      body: `${markerOf(pipeline)}
## ${markOf(diff)} ${text(pipeline)}: ${text(titleOf(diff, view))}`
    },
    {
      name: "runs",
      body: view.sides.map((side) => `**${text(side.name)}** ${text(side.text)}`).join("<br>\n")
    },
    { name: "thresholds", body: listed(view.breaches.map((line) => `\u274C not held: ${text(line)}`)) },
    { name: "causes", body: listed(view.why.map(text)) },
    ...view.metrics.filter(({ direction }) => direction !== "").map((one) => metricBlock(view, one)),
    ...view.flips.map(flipBlock),
    { name: "gaps", body: view.gaps.map((gap) => `<sub>${text(gap)}</sub>`).join("\n") },
    otherMetrics(view),
    ...view.facts.map(factBlock),
    ...view.oneSided.map(({ title, stages }) => ({
      name: title,
      body: fold(
        `${title}: ${count(stages.length, "stage")}`,
        few(stages.map((stage) => `- ${code(stage)}`))
      )
    })),
    { name: "counts", body: text(view.counts) }
  ];
  return fitted(blocks.filter(({ body }) => body !== void 0 && body !== ""));
}
var markerOf = (pipeline) => `<!-- pipeline diff ${pipeline.replace(/[^\w. -]/g, "_").replace(/-{2,}/g, "-")} -->`;
function markOf({ breaches, same, metrics }) {
  if (breaches !== void 0) return breaches.length === 0 ? "\u2705" : "\u274C";
  if (same) return "\u2705";
  const verdicts = new Set(metrics.flatMap(({ changes }) => changes.map((change) => change?.verdict)));
  return verdicts.has("worse") ? "\u{1F53B}" : verdicts.has("better") ? "\u{1F53A}" : "\u{1F539}";
}
var titleOf = ({ same }, { headline }) => same ? "the same" : headline.join(" ") || "no metric differs";
var listed = (lines) => lines.map((line) => `- ${line}`).join("\n");
var few = (lines) => lines.length <= mostRows ? lines.join("\n") : [...lines.slice(0, mostRows), "", `and ${lines.length - mostRows} more`].join("\n");
function fewRows(head, rows) {
  const more = rows.length - mostRows;
  return `${table(head, rows.slice(0, mostRows))}${more > 0 ? `

and ${more} more` : ""}`;
}
var metricBlock = (view, { name, direction, rows }) => ({
  name,
  body: `### ${text(`${name} (${direction})`)}

${metricTable(
    view,
    [""],
    rows.map((row) => ({ heads: [row.stage], row }))
  )}`
});
function otherMetrics(view) {
  const rows = view.metrics.filter(({ direction }) => direction === "").flatMap((table2) => table2.rows.map((row) => ({ heads: [table2.name, row.stage], row })));
  const title = rows.length === 0 ? "" : `other metrics: ${rows.length}`;
  return {
    name: "other metrics",
    body: rows.length === 0 ? void 0 : fold(title, metricTable(view, ["metric", "stage"], rows))
  };
}
function metricTable({ sides }, first, rows) {
  const two = sides.length === 2;
  return fewRows(
    [...first, ...sides.map((side) => `>${side.name}`), ...two ? [">change", ">%", ""] : []],
    rows.map(({ heads, row: { values, spreads, changes, data } }) => [
      ...heads.map(code),
      ...values.map((value, at) => {
        const change = two || at === 0 ? "" : ` (${changes[at - 1].change})`;
        return text(`${value}${change}${spreads[at] === "" ? "" : ` ${spreads[at]}`}`);
      }),
      ...two ? changeCells(changes[0], data) : []
    ])
  );
}
var looks = { better: "\u{1F7E2} ", worse: "\u{1F534} ", plain: "", faint: "" };
function changeCells({ change, relative, verdict, look }, data) {
  const mark = data.length === 0 ? "" : ` (measured on other data: ${data.join(", ")})`;
  const bold = look === "better" || look === "worse" ? `**${text(change)}**` : text(change);
  return [bold, text(relative), `${looks[look]}${text(`${verdict}${mark}`.trim())}`];
}
function flipBlock({ title, sentence, fixed, broken }) {
  const rows = (word, flips) => flips.slice(0, mostExamples).map(({ item, label, before, after }) => [
    word,
    text(cut(item)),
    text(label),
    text(before),
    text(after)
  ]);
  const more = [fixed, broken].reduce((sum, { length }) => sum + Math.max(0, length - mostExamples), 0);
  const body = table(
    ["", "item", "label", "before", "after"],
    [...rows("fixed", fixed), ...rows("broken", broken)]
  );
  const rest = more > 0 ? `

and ${more} more` : "";
  return {
    name: title,
    body: fold(`${title}: ${sentence}`, `${body}${rest}`) ?? text(`${title}: ${sentence}`)
  };
}
var cut = (item) => item.length <= 200 ? item : `${item.slice(0, 199)}\u2026`;
function factBlock({ title, rows, also }) {
  const body = [
    ...rows.length === 0 ? [] : [
      fewRows(
        ["stage", "what", ...rows.some((row) => row.text !== "") ? ["before \u2192 after"] : []],
        rows.map(({ who, field, text: value }) => [
          code(who),
          code(field),
          ...rows.some((row) => row.text !== "") ? [value === "" ? "" : code(value)] : []
        ])
      )
    ],
    ...also === void 0 ? [] : [text(`${rows.length > 0 ? "and " : ""}${also}`)]
  ].join("\n\n");
  return { name: title, body: fold(`${title}${rows.length > 0 ? `: ${rows.length}` : ""}`, body) };
}
function fitted(blocks) {
  const size = (part) => new TextEncoder().encode(part).length;
  const room = mostBytes - 2e3;
  const kept = [];
  const left = [];
  let used = 0;
  for (const { name, body = "" } of blocks) {
    if (used + size(body) + 2 > room) left.push(name);
    else {
      kept.push(body);
      used += size(body) + 2;
    }
  }
  if (left.length > 0) {
    const names = `${left.slice(0, 12).map((name) => text(cut(name).slice(0, 60))).join(", ")}${left.length > 12 ? ` and ${left.length - 12} more` : ""}`;
    kept.push(
      `<sub>Left out, since it would be too long for a comment: ${names}. pipeline diff --json has all.</sub>`
    );
  }
  return `${kept.join("\n\n")}
`;
}

// src/report/diff/terminal.ts
function diffLines(diff, can) {
  const view = viewOf(diff);
  const groups = [
    sideRows(view, can),
    [
      ...view.breaches.map((line) => can.paint("red", shown2(`not held: ${line}`, can))),
      ...view.headline.map((line) => shown2(line, can)),
      ...view.why.map((line) => can.paint("bold", shown2(line, can)))
    ],
    ...metricGroups(view, can),
    ...view.flips.map((table2) => flipRows(table2, can)),
    view.gaps.map((gap) => can.paint("dim", shown2(gap, can))),
    ...view.facts.map((section) => factRows(section, can)),
    ...view.oneSided.map(({ title, stages }) => [
      can.paint("bold", shown2(title, can)),
      ...stages.map((stage) => `  ${shown2(stage, can)}`)
    ]),
    [view.counts]
  ].filter((lines) => lines.length > 0);
  return groups.flatMap((lines, at) => at === 0 ? lines : ["", ...lines]);
}
function shown2(text2, can) {
  const safe = printable(text2);
  if (can.unicode) return safe;
  return safe.replaceAll("\u2192", "->").replaceAll("\u2212", "-").replaceAll("\xD7", "x").replaceAll("\xB1", "+-").replaceAll("\u2026", "~");
}
var sideRows = ({ sides }, can) => textTable(
  sides.map(({ name, text: text2 }) => [{ text: shown2(name, can) }, { text: shown2(text2, can) }]),
  can
);
var looks2 = {
  better: "green",
  worse: "red",
  plain: void 0,
  faint: "dim"
};
var mostUndeclared = 24;
function metricGroups(view, can) {
  const declared = view.metrics.filter(({ direction }) => direction !== "");
  const others = view.metrics.filter(({ direction }) => direction === "").flatMap(({ name, rows }) => rows.map((row) => ({ name, row })));
  const title = ({ name, direction }) => `${can.paint("bold", shown2(name, can))}${can.paint("dim", `  ${direction}`)}`;
  const rest = others.length - mostUndeclared;
  const table2 = others.slice(0, mostUndeclared).map(({ name, row }) => ({ heads: [name, row.stage], row }));
  return [
    ...declared.map((one) => [
      title(one),
      ...metricRows2(
        view,
        one.rows.map((row) => ({ heads: [row.stage], row })),
        can
      )
    ]),
    ...table2.length === 0 ? [] : [
      [
        can.paint("bold", declared.length === 0 ? "metrics" : "other metrics"),
        ...metricRows2(view, table2, can),
        ...rest > 0 ? [can.paint("dim", `  and ${rest} more; --json lists all`)] : []
      ]
    ]
  ];
}
function metricRows2({ sides }, rows, can) {
  const two = sides.length === 2;
  const head = [
    ...rows[0].heads.map((_, at) => ({ text: at === 0 ? "  " : "" })),
    ...sides.flatMap((side) => [
      { text: shown2(side.name, can), right: true },
      { text: "", drop: 2 }
    ]),
    ...two ? [{ text: "change", right: true }, { text: "", drop: 1 }, { text: "" }] : []
  ];
  const body = rows.map(({ heads, row: { values, spreads, changes, data } }) => {
    const style = (at) => looks2[changes[at]?.look ?? "plain"];
    const cells = values.flatMap((value, at) => {
      const change2 = two || at === 0 ? "" : changes[at - 1].change;
      const text2 = change2 === "" ? value : `${value} (${change2})`;
      const look2 = two || at === 0 ? void 0 : style(at - 1);
      return [
        { text: shown2(text2, can), right: true, ...look2 === void 0 ? {} : { style: look2 } },
        { text: shown2(spreads[at], can), drop: 2, style: "dim" }
      ];
    });
    const [change] = changes;
    const mark = data.length === 0 ? "" : ` measured on other data: ${data.join(", ")}`;
    const look = style(0);
    const last = [
      { text: shown2(change.change, can), right: true, ...look === void 0 ? {} : { style: look } },
      { text: shown2(change.relative, can), right: true, drop: 1 },
      {
        text: shown2(`${change.verdict}${mark}`.trim(), can),
        ...look === void 0 ? {} : { style: look }
      }
    ];
    const first = heads.map((text2, at) => ({ text: shown2(at === 0 ? `  ${text2}` : text2, can) }));
    return [...first, ...cells, ...two ? last : []];
  });
  return textTable([head, ...body], can);
}
var mostExamples2 = 5;
function flipRows({ title, sentence, fixed, broken }, can) {
  return [
    `${can.paint("bold", shown2(title, can))}  ${shown2(sentence, can)}`,
    ...flipLines("fixed", "green", fixed, can),
    ...flipLines("broken", "red", broken, can)
  ];
}
function flipLines(word, style, flips, can) {
  const more = flips.length - mostExamples2;
  const lines = flips.slice(0, mostExamples2).map(({ item, label, before, after }) => {
    const verdict = word === "fixed" ? `${label}, was ${before}` : `${label}, now ${after}`;
    const tail = `  ${shown2(verdict, can)}`;
    const room = Math.min(can.columns, 120) - width(tail) - 10;
    const text2 = truncate(shown2(item, can), Math.max(12, room), can.unicode ? "\u2026" : "~");
    return `  ${can.paint(style, word.padEnd(6))}  ${text2}${can.paint("dim", tail)}`;
  });
  return more > 0 ? [...lines, can.paint("dim", `          and ${more} more ${word}; --json lists all`)] : lines;
}
var widestWho = 42;
function factRows({ title, rows, also }, can) {
  const cells = rows.map(({ who, field, text: text2 }) => [
    { text: truncate(shown2(`  ${who}`, can), widestWho, can.unicode ? "\u2026" : "~") },
    { text: shown2(field, can) },
    { text: shown2(text2, can) }
  ]);
  return [
    can.paint("bold", title),
    ...textTable(cells, can),
    ...also === void 0 ? [] : [can.paint("dim", `  ${rows.length > 0 ? "and " : ""}${also}`)]
  ];
}

// src/report/diff/thresholds.ts
var form = /^\s*(\S.*?)\s*(<=|>=|<|>)\s*([-+−]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?)\s*(%?)\s*$/;
function parseThreshold(written) {
  if (written.trim() === "tolerance") return ok({ threshold: "tolerance" });
  const [, metric, operator, bound, percent] = form.exec(written) ?? [];
  if (metric === void 0 || bound === void 0)
    return fail(
      `--fail-on takes tolerance, or METRIC < CHANGE with <, <=, > or >=, as in 'loss > 0.1' or 'loss > 2%', not ${written}`
    );
  const value = Number(bound.replace("\u2212", "-"));
  return ok({
    threshold: "change",
    written: written.trim(),
    metric,
    operator,
    bound: percent === "%" ? value / 100 : value,
    relative: percent === "%"
  });
}
function breachesOf(thresholds, { diff, metrics: rows }) {
  const failures = [];
  const outcomes = diff.sides.flatMap(({ outcomes: outcomes2 }, side) => {
    const bad = outcomes2.find((outcome) => outcome !== "succeeded");
    return side === 0 || bad === void 0 ? [] : [{ threshold: "outcome", side, outcome: bad }];
  });
  const breaches = thresholds.flatMap((threshold) => {
    const meant = rows.filter((row) => isMeant(threshold, row));
    if (meant.length === 0) failures.push(idle(threshold, rows));
    return meant.flatMap((row) => breachesIn(threshold, row));
  });
  return failures.length > 0 ? fail(...failures) : ok([...outcomes, ...breaches]);
}
var isMeant = (threshold, { stage, name, tolerance }) => threshold.threshold === "tolerance" ? tolerance !== void 0 : [name, `${stage}.${name}`, `${stage.replace(/\[.*$/s, "")}.${name}`].includes(threshold.metric);
function idle(threshold, rows) {
  if (threshold.threshold === "tolerance")
    return "no metric of these runs has a tolerance; the pipeline file declares them under metrics";
  const known = new Set(rows.flatMap(({ stage, name }) => [name, `${stage}.${name}`]));
  const near = nearest(threshold.metric, known);
  return `no stage of these runs has the metric ${threshold.metric}${near === void 0 ? "" : `; did you mean ${near}?`}`;
}
function breachesIn(threshold, { stage, name, values, changes, better }) {
  const written = threshold.threshold === "tolerance" ? "tolerance" : threshold.written;
  return changes.flatMap((change, at) => {
    const at1 = { threshold: written, side: at + 1, stage, metric: name };
    if (change === null) return values[0] == null ? [] : [at1];
    const { relative } = change;
    const broken = threshold.threshold === "tolerance" ? isIntolerable(change, better) : isBeyond(threshold, change);
    return broken ? [{ ...at1, change: change.change, ...relative === void 0 ? {} : { relative } }] : [];
  });
}
var isIntolerable = ({ verdict }, better) => verdict === "worse" || better === void 0 && verdict === "changed";
function isBeyond({ operator, bound, relative }, change) {
  const value = relative ? change.relative ?? Math.sign(change.change) * Infinity : change.change;
  if (Number.isNaN(value)) return compare(0, operator, bound);
  return compare(value, operator, bound);
}
function compare(value, operator, bound) {
  const isAt = Math.abs(value - bound) <= 1e-12 * Math.max(1, Math.abs(bound));
  if (isAt) return operator === "<=" || operator === ">=";
  return operator.startsWith("<") ? value < bound : value > bound;
}

// src/report/diff/flips.ts
function flipsOf(before, after) {
  const [first, second] = [readPredictions(before), readPredictions(after)];
  if (first === void 0 || second === void 0) return void 0;
  const fixed = [];
  const broken = [];
  let items = 0;
  for (const [key, { item, label, predicted }] of second) {
    const then = first.get(key);
    if (then === void 0) continue;
    items++;
    const [was, is] = [then.predicted, predicted].map((said) => canonical(said) === canonical(label));
    if (was === is) continue;
    (is === true ? fixed : broken).push({ item, label, before: then.predicted, after: predicted });
  }
  const unmatched = first.size + second.size - 2 * items;
  return { items, unmatched, fixed, broken, p: mcnemar(fixed.length, broken.length) };
}
function readPredictions(text2) {
  const found = /* @__PURE__ */ new Map();
  for (const line of text2.split("\n")) {
    if (line.trim() === "") continue;
    const json = parsed(line);
    if (json === void 0) return void 0;
    const { predicted, probabilities, index: _index, ...item } = json;
    const { label } = item;
    if (label === void 0 || predicted === void 0 || probabilities === void 0) return void 0;
    const text3 = canonical(item);
    let key = text3;
    for (let again = 1; found.has(key); again++) key = `${text3} ${again}`;
    found.set(key, { item, label, predicted });
  }
  return found;
}
function parsed(line) {
  try {
    const value = JSON.parse(line);
    return isObject(value) ? value : void 0;
  } catch {
    return void 0;
  }
}

// src/cli/diff-artifacts.ts
var DiffArtifacts = class {
  #sides;
  #stores;
  /** @param artifacts the folder that the command line means, absolute */
  constructor(sides, artifacts) {
    this.#sides = sides;
    this.#stores = sides.map(
      (side) => [.../* @__PURE__ */ new Set([side.artifacts ?? artifacts, artifacts])].flatMap((folder) => {
        const store = openStore(folder);
        return store.ok ? [store.value] : [];
      })
    );
  }
  /** Items that changed between right and wrong in predictions of single runs; and what of them is missing, and why. */
  flips() {
    const flips = [];
    const lacking = /* @__PURE__ */ new Map();
    const lack = (why) => void lacking.set(why, (lacking.get(why) ?? 0) + 1);
    for (const { id, output, at, stages } of this.#changed("predictions")) {
      const several = [0, at].some((side) => this.#sides[side].reports.length > 1);
      const texts = several ? [] : [0, at].map((side, place) => this.#text(side, stages[place], output));
      if (several) lack("items are compared between single runs");
      for (const [place, text2] of texts.entries())
        if (!text2.ok) lack(whyNot(text2.failures[0], this.#sides[[0, at][place]].name));
      const [before, after] = texts;
      const found = before?.ok && after?.ok ? flipsOf(before.value, after.value) : void 0;
      if (found !== void 0) flips.push({ stage: id, output, side: at, ...found });
    }
    const gaps = [...lacking].map(
      ([why, n]) => `no flips of ${count(n, "predictions artifact", "predictions artifacts")}: ${why}`
    );
    return { flips, gaps };
  }
  /** The curves of each stage on each side that is a single run, where any two differ. */
  curves() {
    const found = /* @__PURE__ */ new Map();
    for (const { id, output, at, stages } of this.#changed("curve")) {
      const views = found.get(id) ?? this.#sides.map(() => []);
      found.set(id, views);
      for (const [place, side] of [0, at].entries()) {
        if (views[side].length > 0 || this.#sides[side].reports.length > 1) continue;
        const text2 = this.#text(side, stages[place], output);
        if (text2.ok) views[side] = shownBy(text2.value, stages[place]);
      }
    }
    return [...found].map(([stage, views]) => ({ stage, views }));
  }
  #text(side, stage, output) {
    let last = fail("there is no cache here");
    for (const store of this.#stores[side]) {
      last = blobText(store, stage.outputs[output], mostBytes2);
      if (last.ok) break;
    }
    return last;
  }
  /** Outputs of a type that the first side and a further one both made, from different bytes. */
  *#changed(type) {
    const [first, ...others] = this.#sides;
    for (const [place, side] of others.entries())
      for (const [id, after] of Object.entries(side.reports[0].stages)) {
        const before = first.reports[0].stages[id];
        if (before === void 0) continue;
        for (const [output, { digest }] of Object.entries(after.outputs)) {
          const then = before.outputs[output];
          if (outputType(after, output) !== type || then === void 0 || then.digest === digest) continue;
          yield { id, output, at: place + 1, stages: [before, after] };
        }
      }
  }
};
var mostBytes2 = 256e6;
var whyNot = (problem, side) => problem?.startsWith("blob ") ? `the cache here has not all bytes of ${side}` : `of ${side}, ${problem}`;
function shownBy(text2, { metrics }) {
  try {
    return viewers.curve?.(text2, metrics) ?? [];
  } catch {
    return [];
  }
}

// src/cli/diff-sides.ts
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname as dirname2, join, resolve } from "node:path";

// src/cli/git-report.ts
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { dirname, posix } from "node:path";
var mostCommits = 200;
function gitReport(name, artifacts, folder, note) {
  const [, revision = "", path] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  if (revision === "") return fail(`${name} names no revision; write git:main or git:main:report.json`);
  const commit = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", `${revision}^{commit}`);
  if (commit === void 0) return fail(`git knows no revision ${revision} here`);
  if (path !== void 0) return committed(revision, path, folder);
  const id = commit.toString().trim();
  const line = git(folder, "rev-list", "--first-parent", `--max-count=${mostCommits}`, id)?.toString() ?? id;
  const distances = new Map(
    line.trim().split("\n").map((one, at) => [one, at])
  );
  const candidates = newestFirst(artifacts).flatMap((run) => {
    const report = run.ended ? reportOf(run) : void 0;
    const distance = distances.get(String(report?.circumstances["commit"]));
    return report === void 0 || distance === void 0 ? [] : [{ report, distance }];
  });
  candidates.sort((a, b) => a.distance - b.distance);
  const others = [];
  for (const { report, distance } of candidates) {
    const deviation = deviationOf(report, id, folder);
    if (deviation !== void 0) others.push(`run ${report.run} was made there, but ${deviation}`);
    else {
      if (distance > 0)
        note(
          `${name} is run ${report.run}, ${count(distance, "commit")} earlier; what it takes has not changed since`
        );
      return ok(report);
    }
  }
  return fail(
    [`no run in ${artifacts}/runs is of ${revision} (commit ${id.slice(0, 12)})`, ...others.slice(0, 3)].join(
      "; "
    )
  );
}
function committed(revision, path, folder) {
  const bytes2 = git(folder, "show", "--end-of-options", `${revision}:./${path}`);
  if (bytes2 === void 0) return fail(`${revision} has no file ${path}`);
  const report = parseReport(bytes2.toString("utf8"));
  return report.ok ? report : fail(`${path} of ${revision} is no report: ${report.failures[0]}`);
}
function deviationOf(report, commit, folder) {
  const { file, circumstances, stages } = report;
  const set = circumstances["set"];
  if (Array.isArray(set) && set.length > 0) return `with --set ${set.join(" --set ")}`;
  const now = digestAt(commit, file, folder);
  if (now === void 0 || circumstances["file_digest"] !== now)
    return `${file} was another than is committed`;
  for (const { sources = {}, record } of Object.values(stages))
    for (const [input, source] of Object.entries(sources)) {
      if (isPath(source) !== true) continue;
      const path = posix.normalize(posix.join(dirname(file), source));
      const digest = digestAt(commit, path, folder);
      const [used] = record?.inputs[input]?.split(" ") ?? [];
      if (digest !== void 0 && used !== void 0 && used !== digest)
        return `${path} was another than is committed`;
    }
  return void 0;
}
function digestAt(commit, path, folder) {
  const type = git(folder, "cat-file", "-t", `${commit}:./${path}`)?.toString().trim();
  const bytes2 = type === "blob" ? git(folder, "cat-file", "blob", `${commit}:./${path}`) : void 0;
  return bytes2 && `sha256:${createHash("sha256").update(bytes2).digest("hex")}`;
}
function git(folder, ...words) {
  const { status, stdout } = spawnSync("git", words, {
    cwd: folder,
    stdio: ["ignore", "pipe", "ignore"],
    maxBuffer: 1 << 30
  });
  return status === 0 ? stdout : void 0;
}

// src/cli/diff-sides.ts
function namedSide(name, letter, artifacts, folder, note) {
  const path = resolve(folder, name);
  const parts = name.includes(",") && !existsSync(path) ? name.split(",").filter((part) => part !== "") : [name];
  const found = parts.map((part) => reportsOf(part, artifacts, folder, note));
  const failures = found.flatMap((one) => one.ok ? [] : one.failures);
  if (failures.length > 0) return fail(...failures);
  const all = found.flatMap((one) => one.ok ? one.value : []);
  const reports = [...new Map(all.map((report) => [report.run, report])).values()];
  const pipelines = [...new Set(reports.map(({ pipeline }) => pipeline))];
  if (reports.length === 0) return fail(`there is no report in ${name}`);
  if (pipelines.length > 1)
    return fail(
      `${name} has runs of several pipelines (${pipelines.join(", ")}), which cannot be folded into one`
    );
  return ok({ name: letter, reports, artifacts: artifactsAround(path) });
}
function reportsOf(name, artifacts, folder, note) {
  if (name.startsWith("git:")) {
    const report2 = gitReport(name, artifacts, folder, note);
    return report2.ok ? ok([report2.value]) : report2;
  }
  const path = resolve(folder, name);
  if (isFolder(path) && !existsSync(join(path, "report.json"))) return reportsIn(path, name);
  const report = readReport(name, artifacts, folder);
  return report.ok ? ok([report.value]) : report;
}
function reportsIn(path, name) {
  const runs = join(path, "runs");
  if (isFolder(runs)) return reportsIn(runs, name);
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name < b.name ? -1 : 1);
  const files = entries.flatMap((entry) => {
    if (entry.isFile() && entry.name.endsWith(".json"))
      return [{ file: join(path, entry.name), must: false }];
    const inside = join(path, entry.name, "report.json");
    return entry.isDirectory() && existsSync(inside) ? [{ file: inside, must: true }] : [];
  });
  const read = files.map(({ file, must }) => ({ file, must, report: readReportFile(file) }));
  const broken = read.flatMap(
    ({ file, must, report }) => must && !report.ok ? [`there is no report in ${file}: ${report.failures[0]}`] : []
  );
  if (broken.length > 0) return fail(...broken);
  const reports = read.flatMap(({ report }) => report.ok ? [report.value] : []);
  return reports.length > 0 ? ok(reports) : fail(`there is no report in ${name}`);
}
var isFolder = (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
function artifactsAround(path) {
  for (const up of [path, dirname2(path), dirname2(dirname2(path)), dirname2(dirname2(dirname2(path)))])
    if (existsSync(join(up, "blobs"))) return up;
  return void 0;
}

// src/cli/diff.ts
var forms = ["md", "json", "html"];
async function command(call, world) {
  const artifacts = artifactsOf(call, world);
  const asked = forms.filter((form2) => isGiven(call, form2));
  const parsed2 = (call.options["fail-on"] ?? []).map(parseThreshold);
  const named = [call.arguments["A"], call.arguments["B"], ...call.many].map(
    (name, at) => namedSide(name, letterOf(at), artifacts, world.folder, (text2) => world.err(`${text2}
`))
  );
  const failures = [
    ...asked.length > 1 ? [`${asked.map((form2) => `--${form2}`).join(" and ")} are several forms: name one`] : [],
    ...[...parsed2, ...named].flatMap((one) => one.ok ? [] : one.failures)
  ];
  if (failures.length > 0) return refuse(failures, world);
  const thresholds = parsed2.flatMap((one) => one.ok ? [one.value] : []);
  const sides = named.flatMap((one) => one.ok ? [one.value] : []);
  const compared = compareSides(sides, lastValue(call, "over") ?? "seed");
  const breaches = thresholds.length === 0 ? void 0 : breachesOf(thresholds, compared);
  if (breaches?.ok === false) return refuse(breaches.failures, world);
  const held = new DiffArtifacts(sides, artifacts);
  const diff = {
    ...compared.diff,
    ...held.flips(),
    ...breaches === void 0 ? {} : { breaches: breaches.value }
  };
  const isWritten = write(await textOf(diff, held, call, world), call, world);
  if (!isWritten) return 1;
  return (diff.breaches === void 0 ? diff.same : diff.breaches.length === 0) ? 0 : 1;
}
var letterOf = (at) => `${String.fromCharCode(97 + at % 26)}${at < 26 ? "" : Math.floor(at / 26)}`;
function refuse(failures, world) {
  for (const failure of failures) world.err(`${failure}
`);
  return 2;
}
async function textOf(diff, held, call, world) {
  if (isGiven(call, "json")) return jsonLine(diff);
  if (isGiven(call, "md")) return diffMarkdown(diff);
  if (!isGiven(call, "html")) return `${diffLines(diff, capabilities(world)).join("\n")}
`;
  const { diffPage } = await import("./chunks/diff-ZUBBAWB5.mjs");
  return diffPage(diff, held.curves(), world.version);
}
function write(text2, call, world) {
  const named = lastValue(call, "output");
  const isPage = isGiven(call, "html");
  const path = named === void 0 && isPage ? join2(artifactsOf(call, world), "diff.html") : named && resolve2(world.folder, named);
  if (path === void 0 || named === "-") {
    world.out(text2);
    return true;
  }
  try {
    mkdirSync(dirname3(path), { recursive: true });
    writeFileSync(path, text2);
  } catch (error) {
    if (!(error instanceof Error && "syscall" in error)) throw error;
    world.err(`${shown(path, world)} cannot be written: ${error.message}
`);
    return false;
  }
  world.out(`${shown(path, world)}  ${bytes(Buffer.byteLength(text2))}
`);
  if (isPage && isGiven(call, "open")) openFile(path, world);
  return true;
}
export {
  command
};
