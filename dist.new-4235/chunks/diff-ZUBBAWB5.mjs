import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  dataTable,
  html,
  lineChart,
  page,
  pointChart
} from "./chunk-ZZEA53Z6.mjs";
import {
  viewOf
} from "./chunk-OB6XS2AM.mjs";
import "./chunk-2GGGCOHL.mjs";
import "./chunk-IPUTKVCD.mjs";
import "./chunk-J7A2MGPA.mjs";
import "./chunk-GZSYFWM6.mjs";
import "./chunk-EDDLRMVH.mjs";
import "./chunk-JK67GSBB.mjs";
import "./chunk-KG6XP6YM.mjs";
import "./chunk-UNZ4GC65.mjs";

// src/page/diff/metrics.ts
function metricCards(diff, view) {
  const declared = view.metrics.filter(({ direction }) => direction !== "");
  const others = view.metrics.filter(({ direction }) => direction === "");
  const rows = others.flatMap((table) => table.rows.map((row) => ({ name: table.name, row })));
  const rest = {
    head: [
      "metric",
      "stage",
      ...view.sides.map(({ name }) => name),
      ...view.sides.length === 2 ? ["change", "%"] : []
    ],
    rows: rows.map(({ name, row }) => [
      html`<span class="mono">${name}</span>`,
      html`<span class="mono">${row.stage}</span>`,
      ...row.values,
      ...view.sides.length === 2 ? [row.changes[0].change, row.changes[0].relative] : []
    ])
  };
  return html`${declared.map((table) => metricCard(table, view))}<div class="cards">${declared.flatMap(
    ({ name, direction }) => pictures(name, direction, diff)
  )}</div>${rest.rows.length > 0 && html`<div class="card"><details${declared.length === 0 && html` open`}><summary>${declared.length === 0 ? "Metrics" : "Other metrics"}: ${rest.rows.length}</summary>${dataTable(rest, "other metrics")}</details></div>`}`;
}
var tones = { better: "good", worse: "bad", plain: "warn", faint: "" };
function metricCard({ name, direction, rows }, { sides }) {
  const two = sides.length === 2;
  const table = {
    head: ["stage", ...sides.map((side) => side.name), ...two ? ["change", ""] : []],
    rows: rows.map(({ stage, values, spreads, changes, data }) => [
      html`<span class="mono">${stage}</span>`,
      ...values.map(
        (value, at) => html`<b>${value}</b>${!two && at > 0 && html` ${marked(changes[at - 1])}`} <small>${spreads[at]}</small>`
      ),
      ...two ? [
        html`${marked(changes[0])} <small>${changes[0].relative}</small>`,
        html`${changes[0].verdict}${data.length > 0 && html` <span class="badge warn">measured on other data: ${data.join(", ")}</span>`}`
      ] : []
    ])
  };
  return html`<div class="card"><h3>${name}</h3><p class="about">${direction}</p>${dataTable(table, name)}</div>
`;
}
var marked = ({ change, look }) => change === "" ? html`` : html`<span class="badge ${tones[look]}">${change}</span>`;
var fewest = 3;
function pictures(name, direction, { metrics, sides }) {
  const rows = metrics.filter((row) => row.name === name);
  const points = sides.slice(1).flatMap(({ name: side }, at) => rows.flatMap((row) => pointOf(row, at + 1, side)));
  if (points.length < fewest) return [];
  const values = points.flatMap(({ x, y }) => [x, y]).flatMap(({ value, low = value, high = value }) => [low, high]);
  const [from, to] = [Math.min(...values), Math.max(...values)];
  const first = sides[0].name;
  const others = sides.slice(1).map((side) => side.name);
  return [
    pointChart({
      title: `${name}: ${others.join(", ")} against ${first}`,
      about: `${direction} \xB7 on the dashed line nothing changed \xB7 bars: intervals`,
      x: `${name}, ${first}`,
      y: `${name}, ${others.join(", ")}`,
      points,
      equal: [from, to],
      half: true,
      legend: others.map((side, at) => ({ name: side, colour: at + 1, look: "dot" }))
    })
  ];
}
function pointOf({ stage, values }, at, side) {
  const [x, y] = [values[0] ?? null, values[at] ?? null];
  if (x === null || y === null) return [];
  return [{ name: stage, x: estimateOf(x), y: estimateOf(y), colour: at, note: side }];
}
var estimateOf = ({ value, low, high, sd }) => {
  if (low !== void 0 && high !== void 0) return { value, low, high };
  return sd === void 0 ? { value } : { value, low: value - sd, high: value + sd };
};

// src/page/diff/diff.ts
function diffPage(diff, curves, version) {
  const view = viewOf(diff);
  const pipeline = diff.sides.at(-1).pipeline;
  const charts = curves.flatMap((one) => overlays(one, view));
  const sections = [
    view.metrics.length === 0 ? void 0 : { id: "metrics", title: "Metrics", content: metricCards(diff, view) },
    charts.length === 0 ? void 0 : { id: "curves", title: "Curves", content: html`<div class="cards">${charts}</div>` },
    view.flips.length + view.gaps.length === 0 ? void 0 : {
      id: "items",
      title: "Items",
      content: [view.flips.map(flipCard), view.gaps.map((gap) => html`<p class="none">${gap}</p>`)]
    },
    {
      id: "causes",
      title: "What differs",
      content: [view.facts.map(factCard), oneSided(view), html`<p>${view.counts}</p>`]
    }
  ];
  return page({
    title: `${pipeline}: ${view.sides.map(({ text }) => text.split(",")[0]).join(" and ")}`,
    top: topOf(diff, view, pipeline),
    sections: sections.filter((section) => section !== void 0),
    foot: html`One file that loads nothing. Made by pipeline ${version}; the values behind each chart are in its table.`
  });
}
function topOf(diff, view, pipeline) {
  const { breaches, same } = diff;
  const badge = breaches !== void 0 ? breaches.length === 0 ? html`<span class="badge good">thresholds held</span>` : html`<span class="badge bad">not held</span>` : same && html`<span class="badge good">the same</span>`;
  return html`<div class="head"><h1>${pipeline}: what differs</h1>${badge}</div>
${view.breaches.length > 0 && html`<section class="card failure" aria-label="Not held"><h2>Not held</h2><ul>${view.breaches.map((line) => html`<li>${line}`)}</ul></section>`}
<p class="lead">${view.headline.join(" ")}</p>
${view.why.map((line) => html`<p><b>${line}</b></p>`)}
${same && html`<p>${view.counts}</p>`}
<ul class="facts">${view.sides.map(({ name, text }, at) => html`<li><i class="k${at + 1}">■</i> ${name} <b>${text}</b>`)}</ul>`;
}
var mostCharts = 24;
function overlays({ stage, views }, { sides }) {
  const curves = views.map((own) => own.filter((view) => view.view === "curve"));
  const titles = [...new Set(curves.flatMap((own) => own.map(({ title }) => title)))];
  return titles.slice(0, mostCharts).map((title, at) => {
    const [one] = curves.flatMap((own) => own.filter((view) => view.title === title));
    const series = curves.flatMap(
      (own, side) => own.filter((view) => view.title === title).flatMap(
        (view) => view.series.map(({ name, points, marks = [] }, place) => {
          const values = new Map(points);
          return {
            name: `${sides[side].name}: ${name}`,
            points,
            colour: side,
            dashed: place > 0,
            marks: marks.flatMap(({ x: x2, text }) => {
              const y = values.get(x2);
              return y === void 0 ? [] : [{ at: [x2, y], text }];
            })
          };
        })
      )
    );
    const { x, unit = "", scale = "linear" } = one;
    return lineChart({ title: `${stage}: ${title}`, x, y: unit, scale, series, half: at > 0 });
  });
}
var mostItems = 50;
function flipCard({ title, sentence, fixed, broken }) {
  const rows = (word, flips) => flips.slice(0, mostItems).map(({ item, label, before, after }) => [
    html`<span class="badge ${word === "fixed" ? "good" : "bad"}">${word}</span>`,
    html`<span class="long">${item}</span>`,
    label,
    before,
    after
  ]);
  const table = {
    head: ["", "item", "label", "before", "after"],
    rows: [...rows("broken", broken), ...rows("fixed", fixed)]
  };
  const more = [fixed, broken].reduce((sum, { length }) => sum + Math.max(0, length - mostItems), 0);
  return html`<div class="card"><h3>${title}</h3><p class="about">${sentence}</p>${table.rows.length > 0 && html`<details><summary>The items</summary>${dataTable(table, title)}${more > 0 && html`<p class="about">and ${more} more; pipeline diff --json lists all</p>`}</details>`}</div>
`;
}
function factCard({ title, rows, also }) {
  const hasText = rows.some(({ text }) => text !== "");
  const table = {
    head: ["stage", "what", ...hasText ? ["before \u2192 after"] : []],
    rows: rows.map(({ who, field, text }) => [
      html`<b>${who}</b>`,
      html`<span class="mono">${field}</span>`,
      ...hasText ? [html`<span class="mono">${text}</span>`] : []
    ])
  };
  return html`<div class="card"><h3>${title}</h3>${rows.length > 0 && dataTable(table, title)}${also !== void 0 && html`<p class="about">${rows.length > 0 && "and "}${also}</p>`}</div>
`;
}
var oneSided = ({ oneSided: groups }) => html`${groups.map(({ title, stages }) => html`<div class="card"><h3>${title}</h3><ul>${stages.map((stage) => html`<li class="mono">${stage}`)}</ul></div>\n`)}`;
export {
  diffPage
};
