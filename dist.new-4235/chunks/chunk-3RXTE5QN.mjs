import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  didOf
} from "./chunk-CNNKPHGP.mjs";
import {
  describeReasons
} from "./chunk-J7A2MGPA.mjs";
import {
  describeRunFailure
} from "./chunk-GZSYFWM6.mjs";
import {
  builtInKinds
} from "./chunk-LP6M2EVZ.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";
import {
  blobDamage,
  hexOf
} from "./chunk-VGI4DZYJ.mjs";
import {
  layout
} from "./chunk-MV6VXUQU.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  isObject,
  sameJson
} from "./chunk-KG6XP6YM.mjs";

// src/cli/open-file.ts
import { spawn } from "node:child_process";
function openFile(name, world) {
  const program = world.terminal.platform === "darwin" ? "open" : "xdg-open";
  const child = spawn(program, [name], { detached: true, stdio: "ignore" });
  child.on("error", () => world.err(`there is no ${program} here to open it with
`));
  child.unref();
}

// src/report/time-words.ts
var partPrefix = "seconds_";
function timeUses({ stages }) {
  const uses = /* @__PURE__ */ new Map();
  for (const { stage, status, circumstances } of Object.values(stages)) {
    if (status !== "succeeded") continue;
    const use = uses.get(stage) ?? { variants: 0, seconds: 0, parts: /* @__PURE__ */ new Map() };
    uses.set(stage, use);
    use.variants++;
    use.seconds += Number(circumstances["seconds"] ?? 0);
    for (const [name, value] of Object.entries(circumstances))
      if (name.startsWith(partPrefix)) {
        const part = name.slice(partPrefix.length);
        use.parts.set(part, (use.parts.get(part) ?? 0) + Number(value));
      }
  }
  const all = [...uses.values()].reduce((sum, { seconds }) => sum + seconds, 0);
  return [...uses].map(([stage, { variants, seconds, parts }]) => ({
    stage,
    variants,
    seconds,
    share: all === 0 ? 0 : seconds / all,
    parts: sharesOf(parts, seconds)
  })).sort((a, b) => b.seconds - a.seconds);
}
function sharesOf(parts, seconds) {
  if (parts.size === 0) return [];
  const told = [...parts].sort(([, a], [, b]) => b - a);
  const rest = seconds - told.reduce((sum, [, value]) => sum + value, 0);
  return [...told, ["the rest", rest]].map(([name, value]) => ({ name, share: value / seconds })).filter(({ share }) => share >= 0.01);
}
var partsText = ({ parts }) => parts.map(({ name, share }) => `${printable(name)} ${percent(share)}`).join(", ");
var percent = (share) => `${Math.round(100 * share)} %`;

// src/report/content/stages.ts
function stageContent(id, report, around) {
  const { stage, kind, reasons, failure, outputs, metrics, notices, circumstances } = report;
  const did = didOf(report, around.isLive);
  const made = isObject(circumstances["made"]) ? circumstances["made"] : circumstances;
  const { seconds, from } = circumstances;
  const params = report.record?.with ?? {};
  const usual = around.defaults(kind);
  const isSet = ([name, value]) => usual[name] === void 0 || !sameJson(usual[name], value);
  const text = (value) => value === void 0 ? "" : String(value);
  return {
    id,
    stage,
    kind,
    did,
    why: failure === void 0 ? describeReasons(reasons) : describeRunFailure(failure).message,
    seconds: typeof seconds === "number" ? seconds : null,
    from: typeof from === "string" ? { run: from, seconds: typeof made["seconds"] === "number" ? made["seconds"] : null } : null,
    underWay: did === "running" ? around.underWay(id) ?? null : null,
    outputs: Object.entries(outputs).map(([name, { digest, size }]) => ({
      name,
      type: around.type(report, name),
      digest,
      size,
      path: around.output(id, name)
    })),
    notices,
    metrics,
    set: Object.fromEntries(Object.entries(params).filter(isSet)),
    defaults: Object.fromEntries(Object.entries(params).filter((param) => !isSet(param))),
    engine: text(made["engine"]),
    device: text(made["device"])
  };
}
function graphContent(report, stages, spans) {
  const names = [...new Set(stages.map(({ stage }) => stage))];
  const nodes = names.map((stage) => {
    const own = stages.filter((other) => other.stage === stage);
    const words = counted(own.map(({ did }) => did));
    const seconds = own.reduce((sum, one) => sum + (one.seconds ?? 0), 0);
    return { stage, variants: own.length, look: lookOf(own.map(({ did }) => did)), seconds, words };
  });
  const nameOf = new Map(stages.map(({ id, stage }) => [id, stage]));
  const critical = new Set(spans.filter((span) => span.critical).map((span) => span.stage));
  const arrows = /* @__PURE__ */ new Map();
  for (const [id, { stage, needs }] of Object.entries(report.stages))
    for (const need of needs) {
      const from = nameOf.get(need);
      if (from === void 0 || from === stage) continue;
      const key = JSON.stringify([from, stage]);
      const isCritical = arrows.get(key)?.critical === true || critical.has(id) && critical.has(need);
      arrows.set(key, { from, to: stage, critical: isCritical });
    }
  return { nodes, arrows: [...arrows.values()] };
}
function lookOf(dids) {
  if (dids.some((did) => did === "failed" || did === "interrupted")) return "failed";
  if (dids.includes("running")) return "running";
  if (dids.every((did) => did === "restored")) return "restored";
  return dids.some((did) => did === "succeeded" || did === "restored") ? "ran" : "skipped";
}
var verbs = [
  ["running", "running"],
  ["succeeded", "ran"],
  ["restored", "restored"],
  ["failed", "failed"],
  ["interrupted", "interrupted"],
  ["skipped", "skipped"],
  ["waiting", "waiting"]
];
function counted(dids) {
  const parts = verbs.flatMap(([did, verb]) => {
    const n = dids.filter((other) => other === did).length;
    return n === 0 ? [] : [dids.length === 1 ? verb : `${n} ${verb}`];
  });
  return parts.join(", ");
}
var verbOf = (did) => verbs.find(([other]) => other === did)?.[1] ?? did;

// src/store/blob-text.ts
import { readFileSync } from "node:fs";
function blobText(store, digest, most) {
  if (digest.form !== "file") return fail("it is a folder");
  if (digest.size > most)
    return fail(`it has ${digest.size} bytes, and more than ${most} are not looked into`);
  const damage = blobDamage(store, hexOf(digest));
  return damage === void 0 ? ok(readFileSync(layout(store.folder).blob(hexOf(digest)), "utf8")) : fail(damage);
}

// src/views/json-lines.ts
var jsonLines = (text) => text.split("\n").flatMap((line) => {
  if (line.trim() === "") return [];
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
});

// src/views/curve.ts
var losses = { unit: "nats", scale: "log" };
var plain = [
  { title: "Loss", ...losses, fields: { loss: "training", validation_loss: "validation" } }
];
var ofTask = [
  { title: "Task loss", ...losses, fields: { task_loss: "training", validation_loss: "validation" } }
];
var withLanguageModel = [
  { title: "Language-model loss", ...losses, fields: { lm_loss: "training" } },
  { title: "Whole loss", ...losses, fields: { loss: "task + \u03BB \xB7 language model" } }
];
var further = [
  { title: "Validation accuracy", fields: { validation_accuracy: "validation" } },
  { title: "Learning rate", fields: { learning_rate: "learning rate" } },
  { title: "Gradient norm", unit: "before clipping", scale: "log", fields: { gradient_norm: "norm" } }
];
function curveViews(text, metrics) {
  const points = jsonLines(text).filter(isObject);
  const fields = [...new Set(points.flatMap((point) => Object.keys(point)))];
  const x = fields.includes("step") ? "step" : fields[0];
  if (x === void 0) return [];
  const numeric = fields.filter(
    (field) => field !== x && points.some((point) => typeof point[field] === "number")
  );
  const known = [...chartsFor(numeric), ...further];
  const named = /* @__PURE__ */ new Set(["loss", ...known.flatMap((chart) => Object.keys(chart.fields))]);
  const others = numeric.filter((field) => !named.has(field)).map((field) => ({ title: worded(field), fields: { [field]: worded(field).toLowerCase() } }));
  const best = chosenAt(points, x, metrics);
  return [...known, ...others].flatMap(({ fields: own, ...chart }) => {
    const series = Object.entries(own).flatMap(
      ([field, name]) => numeric.includes(field) ? [seriesOf(points, x, field, name, best)] : []
    );
    return series.length === 0 ? [] : [{ view: "curve", x, ...chart, series }];
  });
}
function chartsFor(fields) {
  if (!fields.includes("task_loss")) return plain;
  return fields.includes("lm_loss") ? [...ofTask, ...withLanguageModel] : ofTask;
}
function chosenAt(points, x, metrics) {
  const { "validation/best_step": step, "validation/best_epoch": epoch } = metrics;
  if (step !== void 0 || epoch === void 0) return step;
  const validated = points.filter((point) => typeof point["validation_loss"] === "number");
  return Number(validated[epoch - 1]?.[x] ?? Number.NaN);
}
function seriesOf(points, x, field, name, best) {
  const own = points.filter((point) => typeof point[field] === "number" && typeof point[x] === "number");
  const at = (point) => Number(point[x]);
  const isTraining = field === "loss" || field === "task_loss";
  const marks = [
    ...isTraining ? own.filter(({ spike }) => spike === true).map((point) => ({ x: at(point), text: "spike" })) : [],
    ...field.startsWith("validation_") && own.some((point) => at(point) === best) ? [{ x: best, text: "chosen" }] : []
  ];
  return {
    name,
    points: own.map((point) => [at(point), Number(point[field])]).sort((a, b) => a[0] - b[0]),
    ...marks.length === 0 ? {} : { marks }
  };
}
var worded = (field) => {
  const words = field.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
};

// src/views/predictions.ts
var shown = 12;
var longest = 300;
function predictionViews(text) {
  const lines = jsonLines(text).filter(isObject).filter((line) => line["label"] !== void 0 && line["predicted"] !== void 0);
  const isGrade = lines.every(({ probabilities }) => probabilities === void 0);
  const wrong = lines.filter(({ label, predicted }) => String(label) !== String(predicted)).map((line) => ({ line, badness: isGrade ? off(line) : sureness(line) })).sort((a, b) => b.badness - a.badness);
  if (lines.length === 0 || wrong.length === 0) return [];
  const least = isGrade ? "off by" : "probability";
  return [
    {
      view: "table",
      title: isGrade ? "Grades farthest off" : "Most sure of what was wrong",
      about: isGrade ? `the ${Math.min(shown, wrong.length)} of ${lines.length} that are farthest off` : `${Math.min(shown, wrong.length)} of the ${wrong.length} mistakes in ${lines.length} examples`,
      head: ["text", "true", "predicted", least],
      rows: wrong.slice(0, shown).map(({ line, badness }) => [
        textOf(line),
        String(line["label"]),
        isGrade ? Number(line["predicted"]) : String(line["predicted"]),
        badness
      ])
    }
  ];
}
var off = ({ label, predicted }) => Math.abs(Number(label) - Number(predicted)) || 0;
function sureness({ predicted, probabilities }) {
  if (Array.isArray(probabilities)) return Number(probabilities[Number(predicted)] ?? 0);
  return isObject(probabilities) ? Number(probabilities[String(predicted)] ?? 0) : 0;
}
var ownFields = /* @__PURE__ */ new Set(["index", "label", "predicted", "probabilities"]);
function textOf(line) {
  const parts = Object.entries(line).filter(([name]) => !ownFields.has(name));
  const words = parts.map(([name, value]) => {
    const told = typeof value === "string" ? value : JSON.stringify(value);
    return parts.length === 1 ? told : `${name}: ${told}`;
  });
  const text = words.join("\n");
  return text.length <= longest ? text : `${text.slice(0, longest)}\u2026`;
}

// src/views/samples.ts
var shown2 = 12;
var longest2 = 600;
function sampleViews(text) {
  const lines = jsonLines(text).filter(isObject);
  if (lines.length === 0) return [];
  return [
    {
      view: "table",
      title: "Samples",
      ...lines.length > shown2 ? { about: `the first ${shown2} of ${lines.length}` } : {},
      head: ["prompt", "generated", "ended by", "tokens"],
      rows: lines.slice(0, shown2).map(({ prompt, generated, finish, tokens }) => [
        cut(prompt),
        cut(generated),
        cut(finish),
        typeof tokens === "number" ? tokens : null
      ])
    }
  ];
}
var cut = (value) => {
  const text = value === void 0 || value === null ? "" : String(value);
  return text.length <= longest2 ? text : `${text.slice(0, longest2)}\u2026`;
};

// src/views/task-report.ts
function taskReportViews(text) {
  const report = JSON.parse(text);
  if (!isObject(report)) return [];
  const { labels, confusion, per_class, reliability, ece } = report;
  return [
    ...isList(labels) && isList(confusion) ? [
      {
        view: "matrix",
        title: "Confusion matrix",
        row: "true label",
        column: "predicted",
        labels: labels.map(String),
        counts: confusion.map((row) => isList(row) ? row.map(Number) : [])
      }
    ] : [],
    ...isList(reliability) ? [calibration(reliability.filter(isObject), ece)] : [],
    ...isList(per_class) ? [classes(per_class.filter(isObject))] : []
  ];
}
var isList = (value) => Array.isArray(value);
function classes(rows) {
  return {
    view: "table",
    title: "By class",
    head: ["class", "precision", "recall", "F1", "examples"],
    rows: rows.map(({ label, precision, recall, f1, support }) => [
      String(label),
      ...[precision, recall, f1, support].map(Number)
    ])
  };
}
function calibration(bins, ece) {
  const error = isObject(ece) ? `expected calibration error ${Number(ece["value"]).toFixed(3)}; ` : "";
  return {
    view: "points",
    title: "Calibration",
    about: `${error}area: examples; bars: Wilson's 95 % interval`,
    x: "confidence",
    y: "accuracy",
    diagonal: true,
    points: bins.filter(({ count }) => Number(count) > 0).map(({ from, to, count, confidence, accuracy }) => ({
      name: `${Number(from).toFixed(2)}\u2013${Number(to).toFixed(2)}, n = ${count}`,
      x: Number(confidence),
      y: Number(accuracy),
      ...wilson(Number(accuracy), Number(count)),
      weight: Number(count)
    }))
  };
}
function wilson(p, n) {
  const z = 1.959963984540054;
  const scale = 1 + z ** 2 / n;
  const centre = (p + z ** 2 / (2 * n)) / scale;
  const reach = z / scale * Math.sqrt(p * (1 - p) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

// src/views/index.ts
var viewers = {
  curve: curveViews,
  "task-report": taskReportViews,
  predictions: predictionViews,
  samples: sampleViews
};

// src/cli/kind-facts.ts
function kindDefaults(kind) {
  const properties = builtInKinds.find((one) => one.kind === kind)?.params["properties"];
  if (!isObject(properties)) return {};
  return Object.fromEntries(
    Object.entries(properties).flatMap(
      ([name, schema]) => isObject(schema) && schema["default"] !== void 0 ? [[name, schema["default"]]] : []
    )
  );
}
var outputType = ({ types, kind }, output) => types?.[output] ?? builtInKinds.find((one) => one.kind === kind)?.outputs[output]?.type ?? "any";

export {
  timeUses,
  partsText,
  stageContent,
  graphContent,
  counted,
  verbOf,
  blobText,
  viewers,
  kindDefaults,
  outputType,
  openFile
};
