import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  failurePlace,
  positionOf
} from "./chunk-45Y6MXGJ.mjs";
import {
  describeRunFailure
} from "./chunk-GZSYFWM6.mjs";

// src/cli/annotations.ts
import { relative, resolve } from "node:path";
var isWanted = ({ environment }) => environment["GITHUB_ACTIONS"] === "true";
function annotateRun(report, world) {
  if (!isWanted(world)) return;
  const placeOf = failurePlace(report, world);
  for (const [id, stage] of Object.entries(report.stages)) {
    if (stage.failure === void 0) continue;
    const { message, hint, lines } = describeRunFailure(stage.failure);
    const text = [message, ...hint === void 0 ? [] : [hint], ...lines.slice(-10)].join("\n");
    const level = stage.tolerated === true ? "warning" : "error";
    world.err(annotation(level, placeOf(stage)?.at ?? report.file, `${id} failed`, text, world));
  }
}
function annotateProblems(problems, world) {
  if (!isWanted(world)) return;
  for (const { at, message } of problems)
    world.err(annotation("error", positionOf(at), "pipeline", message, world));
}
function annotation(level, at, title, text, world) {
  const [, file = at, line, column] = /^(.*):(\d+):(\d+)$/s.exec(at) ?? [];
  const root = world.environment["GITHUB_WORKSPACE"] ?? world.folder;
  const properties = [
    `file=${property(relative(root, resolve(world.folder, file)))}`,
    ...line === void 0 ? [] : [`line=${line}`, `col=${column}`],
    `title=${property(title)}`
  ];
  return `::${level} ${properties.join(",")}::${data(text)}
`;
}
var data = (text) => text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
var property = (text) => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");

export {
  annotateRun,
  annotateProblems
};
