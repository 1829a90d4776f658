import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  partsText,
  verbOf
} from "./chunk-3RXTE5QN.mjs";
import {
  bytes,
  count,
  duration,
  measured
} from "./chunk-2GGGCOHL.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";

// src/report/content/markdown.ts
function reportMarkdown(content) {
  const { pipeline, outcome, sentences, failures, results, run, stages, time, shown, environment } = content;
  const marks = { succeeded: "\u2705", failed: "\u274C", interrupted: "\u26A0\uFE0F", running: "\u23F3" };
  const blocks = [
    `## ${marks[outcome]} ${text(pipeline)}: ${outcome}`,
    ...failures.map(failureBlock),
    sentences.map(text).join(" "),
    changesLine(content.tiles),
    results === null ? void 0 : `### Results

${resultsTable(results)}`,
    fold(
      `What ran, and why: ${count(stages.length, "stage")}`,
      table(
        ["stage", "status", "why", ">took"],
        stages.map(({ id, did, why, seconds, from }) => [
          code(id),
          verbOf(did),
          text(from === null ? why : `${why}; made by run ${from.run}`),
          seconds === null ? "" : duration(seconds)
        ])
      )
    ),
    time.length === 0 ? void 0 : fold(
      "Where the time went",
      table(
        ["stage", ">took", ">share", "of which"],
        time.map((use) => [
          code(use.variants === 1 ? use.stage : `${use.stage} \xD7${use.variants}`),
          duration(use.seconds),
          `${Math.round(100 * use.share)} %`,
          text(partsText(use))
        ])
      )
    ),
    ...shown.filter(({ best }) => best).flatMap(
      ({ id, views }) => views.flatMap((view) => {
        if (view.view === "points") return [];
        const body = view.view === "table" ? table(
          view.head,
          view.rows.map(
            (row) => row.map((cell) => typeof cell === "number" ? number(cell) : text(cell ?? "\u2013"))
          )
        ) : table(
          [`${view.row} \\ ${view.column}`, ...view.labels.map((label) => `>${label}`)],
          view.counts.map((row, at) => [text(view.labels[at] ?? ""), ...row.map(String)])
        );
        return [fold(`${id}: ${view.title}`, body)];
      })
    ),
    fold("Graph", graph(content)),
    fold(
      "Outputs",
      table(
        ["output", "type", ">size", "sha256"],
        stages.flatMap(
          ({ id, outputs }) => outputs.map(({ name, type, size, digest }) => [
            code(`${id}.${name}`),
            type,
            bytes(size),
            code(digest.replace("sha256:", "").slice(0, 12))
          ])
        )
      )
    ),
    fold(
      "Parameters and environment",
      table(
        ["what", "value"],
        [
          ...Object.entries(content.params).map(([name, value]) => [
            code(`params.${name}`),
            code(JSON.stringify(value))
          ]),
          ...stages.flatMap(
            ({ id, set }) => Object.entries(set).map(([name, value]) => [code(`${id}.${name}`), code(JSON.stringify(value))])
          ),
          ...Object.entries(environment).map(([name, value]) => [text(name), code(String(value))])
        ]
      )
    ),
    `<sub>run ${text(run)} of ${text(content.file)}</sub>`
  ];
  return `${blocks.filter((block) => block !== void 0 && block !== "").join("\n\n")}
`;
}
function failureBlock({ stage, message, hint, place, lines }) {
  return [
    `### ${text(stage)} failed: ${text(message)}`,
    ...hint === void 0 ? [] : [text(hint)],
    ...place === void 0 ? [] : [code(place.at), fence(place.excerpt)],
    ...lines.length === 0 ? [] : [fence(lines)]
  ].join("\n\n");
}
var changesLine = (tiles) => {
  const changed = tiles.filter(({ change }) => change !== void 0);
  if (changed.length === 0) return void 0;
  return `Beside run ${text(changed[0].change.run)}: ${changed.map(
    ({ name, change }) => `${text(name)} ${change.text}${change.is === "other" ? "" : ` (${change.is})`}`
  ).join(", ")}.`;
};
function resultsTable({ columns, rows }) {
  const told = (cell, isBest) => {
    if (cell === null) return "\u2013";
    const interval = cell.low === void 0 || cell.high === void 0 ? "" : ` [${number(cell.low)}, ${number(cell.high)}]`;
    return `${isBest ? `**${number(cell.value)}**` : number(cell.value)}${interval}`;
  };
  return table(
    [
      "",
      ...columns.map(
        ({ name, better }) => `>${name}${better === void 0 ? "" : better === "higher" ? " \u2191" : " \u2193"}`
      )
    ],
    rows.map(({ id, cells }, row) => [
      code(id),
      ...cells.map((cell, at) => told(cell, columns[at].best.includes(row)))
    ])
  );
}
var mostEdges = 400;
function graph({ graph: { nodes, arrows } }) {
  if (arrows.length > mostEdges) return `${count(arrows.length, "arrow")}: too many to draw.`;
  const at = (stage) => `s${nodes.findIndex((node) => node.stage === stage)}`;
  const quoted = (words) => `"${printable(words).replace(/["#&<>`]/g, (c) => `#${c.charCodeAt(0)};`)}"`;
  return [
    "```mermaid",
    "flowchart LR",
    ...nodes.map(
      ({ stage, variants, words }) => `  ${at(stage)}[${quoted(`${variants === 1 ? stage : `${stage} \xD7${variants}`}: ${words}`)}]`
    ),
    ...arrows.map(({ from, to }) => `  ${at(from)} --> ${at(to)}`),
    "```"
  ].join("\n");
}
function table(head, rows) {
  if (rows.length === 0) return "";
  const line = (cells) => `| ${cells.join(" | ")} |`;
  return [
    line(head.map((name) => text(name.replace(/^>/, "")))),
    line(head.map((name) => name.startsWith(">") ? "---:" : "---")),
    ...rows.map(line)
  ].join("\n");
}
var fold = (title, body) => body === "" ? void 0 : `<details><summary>${text(title)}</summary>

${body}

</details>`;
var text = (words) => printable(words.replaceAll("\n", " ")).replace(/[\\`*_[\]<>|~#&]/g, (c) => `&#${c.charCodeAt(0)};`).replaceAll("@", "@\u200B").replace(/:\/\//g, ":&#47;&#47;");
var code = (words) => `\`${printable(words).replaceAll("`", "\u02CB").replaceAll("|", "\u2758")}\``;
var fence = (lines) => {
  const body = lines.map((line) => printable(line.replaceAll("	", "  "))).join("\n");
  const marks = "`".repeat(Math.max(3, ...[...body.matchAll(/`+/g)].map(([run]) => run.length + 1)));
  return `${marks}text
${body}
${marks}`;
};
var number = (value) => Number.isInteger(value) ? String(value) : measured(value);

export {
  reportMarkdown,
  table,
  fold,
  text,
  code
};
