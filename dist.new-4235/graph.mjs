import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  fileOrNewest
} from "./chunks/chunk-I3KGQCSM.mjs";
import {
  loadFile
} from "./chunks/chunk-R74G62QA.mjs";
import "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import {
  capabilities
} from "./chunks/chunk-S6L6PXYT.mjs";
import "./chunks/chunk-I6QUGE6H.mjs";
import "./chunks/chunk-GZSYFWM6.mjs";
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
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import "./chunks/chunk-NRDNGIIX.mjs";
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
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/report/graph.ts
function graphOf({ stages }) {
  const nameOf = new Map(stages.map(({ id, stage }) => [id, stage]));
  return [...new Set(stages.map(({ stage }) => stage))].map((name) => {
    const variants = stages.filter(({ stage }) => stage === name);
    const { action, inputs } = variants[0];
    const edges = Object.values(inputs).flatMap((input) => edgeOf(input, nameOf));
    return {
      stage: name,
      kind: "uses" in action ? action.uses : "run",
      variants: variants.length,
      takes: edges.filter((edge, at) => edges.findIndex((other) => same(edge, other)) === at)
    };
  });
}
function edgeOf(input, nameOf) {
  if (input.from === "path") return [];
  if (input.from === "variants") return [{ from: input.stage, output: input.output, all: true }];
  return [{ from: nameOf.get(input.id) ?? input.id, output: input.output, all: false }];
}
var same = (a, b) => a.from === b.from && a.output === b.output && a.all === b.all;

// src/report/graph-words.ts
function graphTree(graph, can) {
  const children = childrenOf(graph);
  const rows = (children.get(void 0) ?? []).flatMap((root) => branch(root, "", "", children, can));
  const first = Math.max(0, ...rows.map(({ name }) => width(name)));
  return rows.map(({ name, stage }) => {
    const takes = stage.takes.map(edgeText).join(", ");
    return takes === "" ? name : `${padEnd(name, first)}  ${can.paint("dim", printable(takes))}`;
  });
}
function childrenOf(graph) {
  const place = new Map(graph.map(({ stage }, at) => [stage, at]));
  const children = /* @__PURE__ */ new Map();
  for (const stage of graph) {
    const last = Math.max(-1, ...stage.takes.map(({ from }) => place.get(from) ?? -1));
    const parent = graph[last]?.stage;
    children.set(parent, [...children.get(parent) ?? [], stage]);
  }
  return children;
}
function branch(stage, lead, indent, children, can) {
  const below = children.get(stage.stage) ?? [];
  const [tee, elbow, bar] = can.unicode ? ["\u251C\u2500 ", "\u2514\u2500 ", "\u2502  "] : ["|- ", "`- ", "|  "];
  return [
    { name: `${lead}${printable(labelOf(stage, can.unicode ? "\xD7" : "x"))}`, stage },
    ...below.flatMap((child, at) => {
      const isLast = at === below.length - 1;
      return branch(child, indent + (isLast ? elbow : tee), indent + (isLast ? "   " : bar), children, can);
    })
  ];
}
var labelOf = ({ stage, variants }, times) => variants === 1 ? stage : `${stage} ${times}${variants}`;
var edgeText = ({ from, output, all }) => `${from}${all ? "[*]" : ""}.${output}`;
function graphMermaid(graph) {
  const name = (stage) => `s${graph.findIndex((other) => other.stage === stage)}`;
  const text = (words) => `"${printable(words).replaceAll('"', "#quot;")}"`;
  return [
    "flowchart TD",
    ...graph.map((stage) => `  ${name(stage.stage)}[${text(labelOf(stage, "\xD7"))}]`),
    ...graph.flatMap(
      (stage) => arrows(stage).map(([from, words]) => `  ${name(from)} -->|${text(words)}| ${name(stage.stage)}`)
    )
  ];
}
function graphDot(title, graph) {
  const text = (words) => `"${printable(words).replace(/["\\]/g, "\\$&")}"`;
  return [
    `digraph ${text(title)} {`,
    "  node [shape=box];",
    ...graph.map((stage) => `  ${text(stage.stage)} [label=${text(labelOf(stage, "\xD7"))}];`),
    ...graph.flatMap(
      (stage) => arrows(stage).map(([from, words]) => `  ${text(from)} -> ${text(stage.stage)} [label=${text(words)}];`)
    ),
    "}"
  ];
}
function arrows({ takes }) {
  return [...new Set(takes.map(({ from }) => from))].map((from) => {
    const theirs = takes.filter((edge) => edge.from === from);
    return [from, theirs.map(({ output, all }) => all ? `all ${output}` : output).join(", ")];
  });
}

// src/cli/graph.ts
async function command(call, world) {
  const file = fileOrNewest(call, world);
  const plan = file === void 0 ? void 0 : loadFile(call, world, file);
  if (plan === void 0) return 2;
  const graph = graphOf(plan);
  if (isGiven(call, "json")) {
    world.out(jsonLine({ version: 1, pipeline: plan.name, stages: graph }));
    return 0;
  }
  const lines = {
    text: () => graphTree(graph, capabilities(world)),
    mermaid: () => graphMermaid(graph),
    dot: () => graphDot(plan.name, graph)
  };
  const format = lastValue(call, "format");
  const drawn = format === "mermaid" || format === "dot" ? lines[format]() : lines.text();
  world.out(`${drawn.join("\n")}
`);
  return 0;
}
export {
  command
};
