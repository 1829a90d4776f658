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

// src/cli/predict.ts
import { readFileSync, statSync } from "node:fs";
import { extname, resolve } from "node:path";
async function command(call, world) {
  const written = call.arguments["MODEL"];
  const model = resolve(world.folder, written);
  if (statSync(model, { throwIfNoEntry: false })?.isDirectory() !== true) {
    world.err(`there is no folder ${printable(written)}
`);
    return 2;
  }
  const texts = textsOf(call.arguments["TEXT"] ?? "-", world);
  const params = paramsOf(call, texts.format);
  if ("wrong" in params) {
    world.err(`${params.wrong}
`);
    return 2;
  }
  const end = await runKind(
    {
      kind: "predict",
      inputs: { model, ...texts.path === void 0 ? {} : { texts: texts.path } },
      params: params.params,
      engine: lastValue(call, "engine") ?? "auto"
    },
    texts.content === void 0 ? {} : { texts: texts.content },
    world,
    ({ predictions }) => {
      const lines = readFileSync(predictions, "utf8");
      world.out(isGiven(call, "json") ? lines : inWords(lines));
    }
  );
  const { name } = texts;
  const place = ({ input, line }) => input === "texts" && name !== void 0 && line !== void 0 ? `${name}:${line}: ` : "";
  return exitOf(end, place, world);
}
function textsOf(written, { folder }) {
  if (written === "-") {
    const content = readFileSync(0, "utf8");
    return { name: "standard input", content, format: formatOf(content, "") };
  }
  const path = resolve(folder, written);
  if (statSync(path, { throwIfNoEntry: false })?.isFile() === true)
    return { name: printable(written), path, format: formatOf(readFileSync(path, "utf8"), extname(path)) };
  const format = formatOf(written, "");
  return {
    name: void 0,
    content: format === "jsonl" ? written : JSON.stringify({ text: written }),
    format: "jsonl"
  };
}
function formatOf(content, ending) {
  if (ending === ".csv" || ending === ".tsv") return ending.slice(1);
  return /^\ufeff?\s*\{/.test(content) ? "jsonl" : "text";
}
function paramsOf(call, found) {
  const params = { format: lastValue(call, "format") ?? found };
  for (const option of ["truncate", "prompt", "form"]) {
    const value = lastValue(call, option);
    if (value !== void 0) params[option] = value;
  }
  const label_words = {};
  for (const one of call.options["label"] ?? []) {
    const [label, words] = halves(one);
    if (words === void 0) return { wrong: `--label takes LABEL=WORDS, not ${printable(one)}` };
    label_words[label] = words;
  }
  if (Object.keys(label_words).length > 0) params["label_words"] = label_words;
  const columns = {};
  for (const one of call.options["column"] ?? []) {
    const [field, name] = halves(one);
    if (name === void 0) return { wrong: `--column takes FIELD=NAME, not ${printable(one)}` };
    columns[field] = field === "choices" ? [...columns[field] ?? [], name] : name;
  }
  if (Object.keys(columns).length > 0) params["columns"] = columns;
  if (params["prompt"] === void 0) {
    for (const option of ["label", "form"])
      if (isGiven(call, option))
        return { wrong: `--${option} is for a --prompt; the classifier knows its own` };
  }
  return { params };
}
function halves(written) {
  const at = written.indexOf("=");
  return at <= 0 || at === written.length - 1 ? [written, void 0] : [written.slice(0, at), written.slice(at + 1)];
}
function inWords(lines) {
  const predictions = lines.trimEnd().split("\n").map((line) => JSON.parse(line));
  const rows = predictions.map(({ index: _, predicted, probabilities, ...fields }) => {
    const text = shortened(Object.values(fields).flat().join(" | "));
    if (probabilities === void 0) return [Number(predicted).toPrecision(4), "", text];
    const said = fields.choices === void 0 ? String(predicted) : fields.choices[Number(predicted)];
    return [shortened(said), probabilities[predicted].toFixed(3), text];
  });
  const width = Math.max(...rows.map(([said]) => said.length));
  return rows.map(
    ([said, probability, text]) => [said.padEnd(width), probability, text].filter((part) => part !== "").join("  ")
  ).map((line) => `${plainText(line)}
`).join("");
}
var longest = 60;
var shortened = (text) => {
  const one = text.replaceAll(/\s+/g, " ").trim();
  return one.length <= longest ? one : `${one.slice(0, longest - 1)}\u2026`;
};
export {
  command
};
