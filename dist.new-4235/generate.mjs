import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  exitOf,
  runKind
} from "./chunks/chunk-6H27Y3CZ.mjs";
import "./chunks/chunk-VKTCMBAZ.mjs";
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
import {
  plainText
} from "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-ZLFIS2DE.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/cli/generate.ts
import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
var numbers = ["samples", "max-tokens", "temperature", "top-k", "top-p", "seed", "batch-size"];
async function command(call, world) {
  const model = resolve(world.folder, call.arguments["MODEL"]);
  if (statSync(model, { throwIfNoEntry: false })?.isDirectory() !== true) {
    world.err(`there is no folder ${printable(call.arguments["MODEL"])}
`);
    return 2;
  }
  const prompts = call.options["prompt"] ?? [""];
  const end = await runKind(
    {
      kind: "generate",
      inputs: { model },
      params: paramsOf(call),
      engine: lastValue(call, "engine") ?? "auto"
    },
    { prompts: prompts.map((prompt) => `${JSON.stringify({ prompt })}
`).join("") },
    world,
    ({ samples }) => {
      const lines = readFileSync(samples, "utf8");
      world.out(isGiven(call, "json") ? lines : textsOf(lines));
    }
  );
  const place = ({ input, line }) => input === "prompts" && line !== void 0 ? `prompt ${JSON.stringify(printable(prompts[line - 1]))}: ` : "";
  return exitOf(end, place, world);
}
function paramsOf(call) {
  const params = {};
  for (const option of numbers) {
    const written = lastValue(call, option);
    if (written !== void 0)
      params[option.replaceAll("-", "_")] = /^-?(\d+\.?\d*|\.\d+)(e-?\d+)?$/i.test(written) ? Number(written) : written;
  }
  const context = lastValue(call, "context");
  if (context !== void 0) params["context"] = context;
  if (call.options["stop"] !== void 0) params["stop"] = [...call.options["stop"]];
  return params;
}
function textsOf(lines) {
  const samples = lines.trimEnd().split("\n").map((line) => JSON.parse(line));
  return samples.map(({ text }) => `${plainText(text)}
`).join(samples.length > 1 ? "---\n" : "");
}
export {
  command
};
