import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  exportedConfig,
  exportedParameters
} from "./chunks/chunk-X62RXALF.mjs";
import {
  tokenizerOf
} from "./chunks/chunk-NS3V6THL.mjs";
import {
  taskTokens
} from "./chunks/chunk-MZQHDSDK.mjs";
import {
  ModelError,
  parameterCount,
  readModel,
  taskFormOf,
  writeSafetensors
} from "./chunks/chunk-EZFQWHQ3.mjs";
import {
  endOfTextToken,
  newline,
  parseTokenizerJson
} from "./chunks/chunk-AVTNEPIU.mjs";
import {
  blame
} from "./chunks/chunk-YJXITDOK.mjs";
import "./chunks/chunk-2WFWX2OF.mjs";
import "./chunks/chunk-7AHQMVUN.mjs";
import "./chunks/chunk-3TZ5FM3P.mjs";
import {
  StageError,
  paramReader
} from "./chunks/chunk-ZLFIS2DE.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  isObject
} from "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// stages/export-model/run.ts
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

// src/text/exported-tokenizer.ts
function exportedTokenizer(tokenizer, { positions, framed }) {
  const json = parseTokenizerJson(Buffer.from(tokenizer.bytes).toString("utf8"));
  const separator = tokenizer.special(endOfTextToken) === void 0 ? newline : endOfTextToken;
  const specials = {
    bos_token: separator,
    eos_token: separator,
    pad_token: separator,
    ...json.model.unk_token ? { unk_token: json.model.unk_token } : {}
  };
  const rest = {
    tokenizer_class: "PreTrainedTokenizerFast",
    model_max_length: positions,
    // Without this they would send token types, and openai-gpt adds an embedding for those.
    model_input_names: ["input_ids", "attention_mask"],
    clean_up_tokenization_spaces: false
  };
  const whole = framed ? { ...json, post_processor: frame(tokenizer) } : json;
  return {
    "tokenizer.json": JSON.stringify(whole),
    "tokenizer_config.json": `${JSON.stringify({ ...rest, ...specials }, null, 2)}
`,
    "special_tokens_map.json": `${JSON.stringify(specials, null, 2)}
`
  };
}
function frame(tokenizer) {
  const [start, delimiter, classify] = taskTokens.map((id) => ({ SpecialToken: { id, type_id: 0 } }));
  const text = (id) => ({ Sequence: { id, type_id: 0 } });
  return {
    type: "TemplateProcessing",
    single: [start, text("A"), classify],
    pair: [start, text("A"), delimiter, text("B"), classify],
    special_tokens: Object.fromEntries(
      taskTokens.map((id) => [id, { id, ids: [tokenizer.special(id)], tokens: [id] }])
    )
  };
}

// stages/export-model/card.ts
import { createHash } from "node:crypto";
function modelCard(card) {
  const classifies = card.model.config.labels.length > 0;
  return [
    frontMatter(classifies),
    `# ${card.name}
`,
    ...card.description === "" ? [] : [`${card.description}
`],
    classifies ? `A GPT-1-style transformer with a classifier over ${card.model.config.labels.length} labels.
` : "A GPT-1-style transformer, trained as a language model.\n",
    use(card, classifies),
    ...measures("Language model", card.language),
    ...measures("Task", card.task),
    table("Configuration", ["", ""], configuration(card.model)),
    table("Files", ["file", "sha256"], digests(card.files))
  ].join("\n");
}
var frontMatter = (classifies) => [
  "---",
  "library_name: transformers",
  `pipeline_tag: ${classifies ? "text-classification" : "text-generation"}`,
  "tags: [openai-gpt, transferline]",
  "---",
  ""
].join("\n");
function use({ model: { config } }, classifies) {
  const type = classifies ? "AutoModelForSequenceClassification" : "AutoModelForCausalLM";
  const code = [
    "```python",
    `from transformers import AutoTokenizer, ${type}`,
    "",
    'tokenizer = AutoTokenizer.from_pretrained("FOLDER")',
    `model = ${type}.from_pretrained("FOLDER")`,
    "```",
    ""
  ];
  const backwards = config.direction === "right-to-left";
  const notes = [
    ...classifies && !backwards ? [
      `The classifier reads the last token, \`${taskTokens[2]}\`. The tokenizer puts \`${taskTokens[0]}\` before a text, \`${taskTokens[1]}\` between two and \`${taskTokens[2]}\` after; cut a text to ${config.n_positions} tokens with \`truncation=True\`.
`
    ] : [],
    ...backwards ? [
      "**This model reads from right to left.** Reverse the ids of every text before you give them to it; it predicts the token before." + (classifies ? ` Its classifier reads \`${taskTokens[0]}\`, the reversed ids, \`${taskTokens[2]}\`, which its tokenizer does not add.
` : "\n")
    ] : []
  ];
  return ["## Use\n", ...code, ...notes].join("\n");
}
function measures(title, found) {
  if (found === void 0) return [];
  const rows = found.map(({ name, value, low, high }) => [
    name,
    shown(value),
    low === void 0 || high === void 0 ? "" : `${shown(low)} \u2026 ${shown(high)}`
  ]);
  return [table(title, ["measure", "value", "95 % interval"], rows)];
}
var configuration = ({ config }) => {
  const { labels, ...rest } = config;
  return [
    ["parameters", String(parameterCount(config))],
    ...Object.entries(rest).map(([name, value]) => [name, String(value)]),
    ...labels.length === 0 ? [] : [["labels", labels.join(", ")]]
  ];
};
var digests = (files) => Object.entries(files).map(([name, content]) => [name, createHash("sha256").update(content).digest("hex")]);
function table(title, header, rows) {
  const line = (cells) => `| ${cells.map(cell).join(" | ")} |`;
  return [`## ${title}
`, line(header), line(header.map(() => "---")), ...rows.map(line), ""].join("\n");
}
var cell = (text) => text.replace(/[\\|]/g, "\\$&").replace(/\s+/g, " ");
var shown = (value) => Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)));

// stages/export-model/report.ts
import { readFileSync } from "node:fs";
function readReport({ inputs }, port) {
  const path = inputs[port];
  if (path === void 0) return void 0;
  const json = parsed(readFileSync(path, "utf8"));
  if (!isObject(json))
    throw new StageError({ input: port, message: "it is no report: it holds no JSON object" });
  const measures2 = Object.entries(json).flatMap(([name, value]) => measureOf(json, name, value));
  if (measures2.length === 0)
    throw new StageError({ input: port, message: "it is no report: it holds no numbers" });
  return measures2;
}
function measureOf(report, name, value) {
  if (typeof value === "number") return [{ name, value, ...bounds(report[`${name}_interval`]) }];
  if (!isObject(value) || name.endsWith("_interval") || typeof value["value"] !== "number") return [];
  return [{ name, value: value["value"], ...bounds(value) }];
}
function bounds(interval) {
  if (!isObject(interval)) return void 0;
  const { low, high } = interval;
  return typeof low === "number" && typeof high === "number" ? { low, high } : void 0;
}
function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return void 0;
  }
}

// stages/export-model/run.ts
async function run(context) {
  const { model, tokenizer } = readInput(context);
  refuseWhatIsLost(model, context);
  const { config, parameters } = model;
  const files = {
    "model.safetensors": writeSafetensors(exportedParameters(parameters)),
    "config.json": inJson(exportedConfig(config, tokenizer.endOfText)),
    ...exportedTokenizer(tokenizer, {
      positions: config.n_positions,
      framed: config.labels.length > 0 && config.direction === "left-to-right"
    })
  };
  const text = (name) => String(context.params[name]);
  const card = modelCard({
    name: text("name"),
    description: text("description"),
    model,
    files,
    language: readReport(context, "lm-report"),
    task: readReport(context, "task-report")
  });
  const folder = context.outputs["huggingface"];
  mkdirSync(folder, { recursive: true });
  for (const [name, content] of Object.entries({ ...files, "README.md": card }))
    writeFileSync(join(folder, name), content);
  context.metric("model/parameters", parameterCount(config));
}
function readInput({ inputs }) {
  return blame(
    ModelError,
    ({ message }) => ({ input: "model", message: `the model cannot be used: ${message}` }),
    () => {
      const model = readModel(inputs["model"]);
      return { model, tokenizer: tokenizerOf(model) };
    }
  );
}
function refuseWhatIsLost({ config }, context) {
  if (config.attention === "bidirectional")
    throw new StageError({
      input: "model",
      message: "the model sees both ways, and transformers' openai-gpt sees what comes before alone",
      hint: "pretrain with objective: causal what is to be exported"
    });
  const { form } = taskFormOf(config);
  if (form !== "classification")
    throw new StageError({
      input: "model",
      message: `the model was fine-tuned for ${form}, and transformers' classifier reads one text: it would give other scores`,
      hint: "export the pretrained model, or one fine-tuned for classification"
    });
  if (config.window > 0)
    throw new StageError({
      input: "model",
      message: `the model sees a window of ${config.window} tokens, and transformers' openai-gpt sees all: it would give other logits`,
      hint: "pretrain with window: 0 what is to be exported"
    });
  if (config.direction === "left-to-right") return;
  if (paramReader(context.params).oneOf("right_to_left", ["refuse", "reversed"]) === "refuse")
    throw new StageError({
      input: "model",
      message: "the model reads from right to left, which transformers cannot know: it would be given every text the wrong way round",
      hint: "set right_to_left: reversed if whoever loads it reverses each sequence's ids"
    });
  context.notice("the model reads from right to left: give it ids in reverse, as its card says");
}
var inJson = (value) => `${JSON.stringify(value, null, 2)}
`;
export {
  run
};
