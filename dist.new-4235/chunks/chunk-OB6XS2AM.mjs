import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  count,
  measured,
  signed
} from "./chunk-2GGGCOHL.mjs";
import {
  changeText,
  valueText
} from "./chunk-IPUTKVCD.mjs";
import {
  describeChanges
} from "./chunk-J7A2MGPA.mjs";
import {
  describeRunFailure
} from "./chunk-GZSYFWM6.mjs";
import {
  canonical
} from "./chunk-KG6XP6YM.mjs";

// src/report/diff/causes.ts
function causesOf(differing) {
  const found = /* @__PURE__ */ new Map();
  const newcomers = new Set(differing.filter((one) => one.before.length === 0).map(({ stage }) => stage));
  const leavers = new Set(differing.filter((one) => one.after.length === 0).map(({ stage }) => stage));
  for (const one of differing) {
    const what = whatOf(one, newcomers, leavers);
    if (what === void 0) continue;
    const key = canonical(JSON.parse(JSON.stringify(what)));
    const group = found.get(key);
    if (group === void 0) found.set(key, { stages: [one.stage], what });
    else group.stages.push(one.stage);
  }
  const causes = [...found.values()];
  const began = new Set(causes.flatMap(({ stages }) => stages));
  return { causes, follow: differing.map(({ stage }) => stage).filter((stage) => !began.has(stage)) };
}
function whatOf({ before, after, rows }, newcomers, leavers) {
  if (before.length === 0) return follows(after, newcomers) ? void 0 : { cause: "added" };
  if (after.length === 0) return follows(before, leavers) ? void 0 : { cause: "removed" };
  const failure = after.find(({ stage }) => stage.failure !== void 0)?.stage.failure;
  if (failure !== void 0 && before.every(({ stage }) => stage.failure === void 0))
    return { cause: "failed", failure };
  const reached = [before, after].every((side) => side.some(({ stage }) => stage.record !== void 0));
  if (!reached) return void 0;
  const own = rows.filter((row) => isOwn(row, before, after));
  if (own.length > 0) return { cause: "changed", rows: own };
  if (rows.some(({ field }) => field.startsWith("inputs.")) || rows.some(({ field }) => field === "status"))
    return void 0;
  return { cause: "other-bytes", rows: circumstances(before, after) };
}
var follows = (members, others) => members.some(({ stage }) => stage.needs.some((need) => others.has(need)));
var ofRecord = /^(format|uses|command|shell|with|paths|code|packages|env|engine)(\.|$)/;
function isOwn({ field }, before, after) {
  if (ofRecord.test(field)) return true;
  if (!field.startsWith("inputs.")) return false;
  const input = field.slice("inputs.".length);
  const sources = (members) => [...new Set(members.map(({ stage }) => stage.sources?.[input] ?? ""))].sort().join("\n");
  if (sources(before) !== sources(after)) return true;
  return after.every(({ stage }) => isPath(stage.sources?.[input]) ?? stage.needs.length === 0);
}
var isPath = (source) => source === void 0 ? void 0 : /^(\.{0,2}\/)/.test(source);
var telling = ["engine", "device", "threads"];
function circumstances(before, after) {
  return telling.flatMap((field) => {
    const values = [before, after].map((members) => [
      ...new Set(members.flatMap(({ stage }) => factOf(stage.circumstances, field)))
    ]);
    return values[0].join("\n") === values[1].join("\n") ? [] : [{ field, values }];
  });
}
function factOf(circumstances2, field) {
  const made = circumstances2["made"];
  const from = typeof made === "object" && made !== null && !Array.isArray(made) ? made : circumstances2;
  const value = from[field];
  return typeof value === "string" || typeof value === "number" ? [String(value)] : [];
}

// src/report/diff/stage-names.ts
var mostNames = 3;
function stagesText(ids, many = 3, most = mostNames) {
  const groups = /* @__PURE__ */ new Map();
  for (const id of ids) groups.set(nameOf(id), [...groups.get(nameOf(id)) ?? [], id]);
  const texts = [...groups].flatMap(
    ([name, same]) => same.length < many ? same : [`${name} \xD7${same.length}`]
  );
  return few(texts, most);
}
var few = (texts, most) => texts.length <= most + 1 ? texts.join(", ") : `${texts.slice(0, most).join(", ")} and ${texts.length - most} more`;
var nameOf = (id) => id.replace(/\[.*$/s, "");
function oneSided({ sides, stages }) {
  const groups = /* @__PURE__ */ new Map();
  for (const { stage, in: having } of stages)
    if (having.length < sides.length) {
      const title = `only in ${having.map((at) => sides[at].name).join(", ")}`;
      groups.set(title, [...groups.get(title) ?? [], stage]);
    }
  return [...groups].sort(([a], [b]) => a < b ? -1 : 1).map(([title, names]) => ({ title, stages: names }));
}

// src/report/diff/fact-words.ts
var sections = [
  ["outcome", /^(outcome|status|failure)$/],
  ["params", /^(pipeline|params|metrics|with|uses|command|shell|env|paths|format)(\.|$)/],
  ["inputs", /^inputs\./],
  ["code", /^code\./],
  ["packages", /^packages\./],
  ["engine", /^engine$/],
  ["outputs", /^outputs\./]
];
function factSections(diff) {
  const names = diff.sides.map(({ name }) => name);
  const places = together([
    ...diff.run.map((row) => ({ stage: "", row, sources: {} })),
    ...diff.stages.flatMap(({ stage, facts, sources }) => facts.map((row) => ({ stage, row, sources })))
  ]);
  return sections.flatMap(([title, fields]) => {
    const own = places.filter(({ row }) => fields.test(row.field));
    const made = own.filter(({ row, sources }) => isPath(sources[row.field]) === false);
    const rows = rowsOf(
      title,
      own.filter((place) => !made.includes(place)),
      names
    );
    const also = made.length === 0 ? void 0 : `${count(
      made.reduce((sum, { stages }) => sum + stages.length, 0),
      "input"
    )} made by stages above`;
    return rows.length === 0 && also === void 0 ? [] : [{ title, rows, ...also === void 0 ? {} : { also } }];
  });
}
function together(all) {
  const places = /* @__PURE__ */ new Map();
  for (const { stage, row, sources } of all) {
    const key = JSON.stringify([stage === "", row, sources[row.field] ?? ""]);
    const place = places.get(key);
    if (place === void 0) places.set(key, { stages: [stage], row, sources });
    else place.stages.push(stage);
  }
  return [...places.values()];
}
var mostModules = 6;
function rowsOf(title, places, names) {
  if (title !== "code" && title !== "outputs")
    return places.map(({ stages, row, sources }) => ({
      who: stages.includes("") ? "run" : stagesText(stages, 2, 1),
      field: sources[row.field] === void 0 ? row.field : `${row.field} (${sources[row.field]})`,
      text: valuesText(row, names)
    }));
  const byName = /* @__PURE__ */ new Map();
  for (const { stages, row } of places) {
    const name = row.field.replace(/^\w+\./, "");
    byName.set(name, [...byName.get(name) ?? [], ...stages]);
  }
  const byStages = /* @__PURE__ */ new Map();
  for (const [name, stages] of byName) {
    const key = [...new Set(stages)].join("\n");
    byStages.set(key, { names: [...byStages.get(key)?.names ?? [], name], stages: [...new Set(stages)] });
  }
  return [...byStages.values()].map((group) => ({
    who: stagesText(group.stages, 2, 1),
    field: few(group.names, mostModules),
    text: ""
  }));
}
function valuesText({ field, values }, names) {
  if (values.length === 2 && values.every((list) => list.length <= 1))
    return changeText({ field, before: values[0][0], after: values[1][0] }, { unicode: true });
  const texts = values.map((list) => listText(field, list));
  if (values.length === 2) return texts.join(" \u2192 ");
  return texts.map((text2, at) => `${names[at]} ${text2}`).join(", ");
}
var mostValues = 4;
function listText(field, list) {
  if (list.length === 0) return "none";
  return few(
    list.map((value) => valueText(field, value)),
    mostValues
  ).replaceAll(", ", " | ");
}

// src/report/diff/metric-words.ts
function metricTables({ metrics, stages, sides }) {
  const data = new Map(stages.map((stage) => [stage.stage, stage.data]));
  const names = [...new Set(metrics.map(({ name }) => name))];
  return names.map((name) => {
    const rows = metrics.filter((row) => row.name === name);
    const [better, ...others] = [...new Set(rows.map((row) => row.better))];
    return {
      name,
      direction: better === void 0 || others.length > 0 ? "" : `${better} is better`,
      rows: rows.map((row) => lineOf(row, data.get(row.stage) ?? [], sides.length))
    };
  });
}
function lineOf({ stage, values, changes, better }, data, sides) {
  return {
    stage,
    values: valueTexts(values),
    spreads: values.map(spreadText),
    changes: Array.from({ length: sides - 1 }, (_, at) => changeText2(changes[at] ?? null, better)),
    data
  };
}
function valueTexts(values) {
  const numbers = values.flatMap((value) => value === null ? [] : [value.value]);
  const whole = numbers.every(Number.isInteger);
  const different = new Set(numbers).size;
  const forms = [
    whole ? String : measured,
    ...[6, 9, 12, 17].map((digits) => (value) => String(Number(value.toPrecision(digits))))
  ];
  const form = forms.find((one) => new Set(numbers.map(one)).size === different) ?? String;
  return values.map((value) => value === null ? "none" : form(value.value));
}
function spreadText(value) {
  if (value === null) return "";
  if (value.sd !== void 0) return `\xB1 ${measured(value.sd)} (n = ${value.n})`;
  return value.low === void 0 || value.high === void 0 ? "" : `[${measured(value.low)}, ${measured(value.high)}]`;
}
function changeText2(change, better) {
  if (change === null) return { change: "", relative: "", verdict: "", look: "plain" };
  if (change.verdict === "same") return { change: "\xB10", relative: "", verdict: "", look: "faint" };
  return {
    change: signed(change.change),
    relative: change.relative === void 0 ? "" : percent(change.relative),
    verdict: verdictText(change, better),
    look: change.verdict === "better" || change.verdict === "worse" ? change.verdict : change.verdict === "tolerated" ? "faint" : "plain"
  };
}
function percent(share) {
  const size = Math.abs(share) * 100;
  const text2 = size >= 9.95 ? size.toFixed(size >= 1e6 ? 0 : 1) : size.toPrecision(2);
  return `${share < 0 ? "\u2212" : "+"}${Number(text2) === 0 ? size.toExponential(1) : text2} %`;
}
function verdictText({ verdict, distinct, test }, better) {
  const word = verdict === "tolerated" ? "within tolerance" : verdict === "changed" && better === void 0 ? "" : verdict;
  const ground = test !== void 0 ? `p = ${probability(test.p)}, ${test.test}` : distinct === void 0 ? "" : `intervals ${distinct ? "part" : "overlap"}`;
  return [word, ground].filter((text2) => text2 !== "").join("; ");
}
var probability = (p) => p >= 95e-5 ? String(Number(p.toPrecision(2))) : p.toExponential(1);
function headline({ metrics, sides }) {
  if (metrics.length === 0) return [];
  return sides.slice(1).flatMap(({ name }, at) => {
    const changes = metrics.flatMap((row) => row.changes[at] ?? []);
    const of = (verdict) => changes.filter((change) => change.verdict === verdict);
    const told = ["better", "worse"].flatMap((verdict) => {
      const same = of(verdict);
      if (same.length === 0) return [];
      const clear = same.filter(({ distinct }) => distinct === true).length;
      return [
        `${same.length} ${verdict}${clear > 0 ? ` (${clear === same.length ? "" : `${clear} `}beyond chance)` : ""}`
      ];
    });
    const [tolerated, changed] = [of("tolerated").length, of("changed").length];
    const parts = [
      ...told,
      ...tolerated > 0 ? [`${tolerated} within tolerance`] : [],
      ...changed > 0 ? [`${changed} changed${told.length + tolerated > 0 ? " with no direction declared" : ""}`] : []
    ];
    if (parts.length === 0) return [];
    const subject = sides.length > 2 ? `${name}: ` : "";
    const whole = told.length + tolerated === 0 ? `${count(changed, "metric")} changed; the pipeline declares no direction for them` : parts.join(", ");
    return [`${subject}${whole}.`];
  });
}

// src/report/diff/flip-words.ts
var flipTables = ({ flips, sides }) => flips.filter(({ fixed, broken, unmatched }) => fixed.length + broken.length + unmatched > 0).map(({ stage, output, side, items, unmatched, fixed, broken, p }) => ({
  title: `${stage}.${output}${sides.length > 2 ? ` of ${sides[side].name}` : ""}`,
  sentence: [
    `${count(items, "item")}: ${fixed.length} fixed, ${broken.length} broken`,
    `McNemar's p = ${probability(p)}`,
    ...unmatched > 0 ? [`${unmatched} not on both sides`] : []
  ].join("; "),
  fixed: fixed.map(lineOf2),
  broken: broken.map(lineOf2)
}));
var lineOf2 = ({ item, label, before, after }) => ({
  item: Object.entries(item).filter(([name]) => name !== "label").map(([, value]) => text(value)).join(" / "),
  label: text(label),
  before: text(before),
  after: text(after)
});
var text = (value) => typeof value === "string" ? value : JSON.stringify(value);

// src/report/diff/sentences.ts
var mostRuns = 4;
var sideLines = ({ sides }) => sides.map(({ name, runs, pipeline, outcomes }) => {
  const outcome = [...new Set(outcomes)].join(" and ");
  const which = runs.length === 1 ? runs[0] : `${count(runs.length, "run")} (${few(runs, mostRuns)})`;
  return { name, text: `${which}, ${pipeline}, ${outcome}` };
});
var mostCauses = 4;
function whyLines({ why, sides }) {
  return why.flatMap(({ causes, follow }, at) => {
    const side = { name: sides[at + 1].name, first: sides[0].name };
    const subject = sides.length > 2 ? `${side.name}: ` : "";
    const [only] = causes;
    if (only === void 0) return [];
    const rest = follow.length === 0 ? "" : "; everything below follows";
    if (causes.length === 1) return [`${subject}${causeText(only, side)}${rest}.`];
    const shown = causes.slice(0, causes.length <= mostCauses + 1 ? causes.length : mostCauses);
    return [
      ...shown.map((cause) => `${subject}${causeText(cause, side)}.`),
      ...shown.length < causes.length ? [`${subject}and ${causes.length - shown.length} more causes.`] : [],
      ...follow.length === 0 ? [] : [`${subject}What else differs follows from these.`]
    ];
  });
}
function causeText({ stages, what }, side) {
  const who = stagesText(stages);
  switch (what.cause) {
    case "changed":
      return `${who} changed: ${describeChanges(what.rows.map(asChange))}`;
    case "added":
      return `${who} ${stages.length === 1 ? "is" : "are"} only in ${side.name}`;
    case "removed":
      return `${who} ${stages.length === 1 ? "is" : "are"} only in ${side.first}`;
    case "failed":
      return `${who} failed in ${side.name}: ${describeRunFailure(what.failure).message}`;
    case "other-bytes": {
      const how = what.rows.length === 0 ? "" : `, with ${describeChanges(what.rows.map(asChange))}`;
      return `${who} made other results of the same causes${how}`;
    }
  }
}
function asChange({ field, values }) {
  const [before, after] = [values[0], values.at(-1)].map(
    (list) => list.length > 1 ? list : list[0]
  );
  return { field, before, after };
}
function breachLines({ breaches = [], sides }) {
  return breaches.map((breach) => {
    if (!("metric" in breach)) return `${sides[breach.side].name} ${breach.outcome}`;
    const { threshold, side, stage, metric, change, relative } = breach;
    const of = sides.length > 2 ? ` of ${sides[side].name}` : "";
    const what = `${stage} ${metric}${of}`;
    if (change === void 0) return `${what} is gone (${threshold})`;
    const share = relative === void 0 ? "" : `, ${percent(relative)}`;
    return `${what} changed by ${signed(change)}${share} (${threshold})`;
  });
}
function countSentence({ same, stages, unchanged, sides }) {
  const total = unchanged + stages.length;
  if (same) return `The same: ${count(total, "stage")}, the same parameters, outputs and metrics.`;
  const shared = stages.filter((stage) => stage.in.length === sides.length).length;
  const parts = [
    `${count(shared, "stage")} ${shared === 1 ? "differs" : "differ"}`,
    ...stages.length > shared ? [`${stages.length - shared} not in ${sides.length === 2 ? "both" : "all"}`] : [],
    `${unchanged} the same`
  ];
  return `${parts.join(", ")}.`;
}

// src/report/diff/view.ts
var viewOf = (diff) => ({
  sides: sideLines(diff),
  breaches: breachLines(diff),
  headline: headline(diff),
  why: whyLines(diff),
  metrics: metricTables(diff),
  flips: flipTables(diff),
  gaps: diff.gaps,
  facts: factSections(diff),
  oneSided: oneSided(diff),
  counts: countSentence(diff)
});

export {
  causesOf,
  isPath,
  viewOf
};
