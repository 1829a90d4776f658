import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  interruptible
} from "./chunk-VKTCMBAZ.mjs";
import {
  signalGroup,
  startProcess
} from "./chunk-ZBHS2KXR.mjs";
import {
  knownKinds,
  violationWords,
  violationsOf
} from "./chunk-WZFZIWI5.mjs";
import {
  plainText
} from "./chunk-EDDLRMVH.mjs";
import {
  isObject
} from "./chunk-KG6XP6YM.mjs";

// src/cli/kind-exit.ts
function exitOf(end, place, world) {
  switch (end.end) {
    case "done":
      return 0;
    case "params":
      for (const message of end.messages) world.err(`${message}
`);
      return 2;
    case "problem": {
      const { message, hint } = end.problem;
      world.err(`${place(end.problem)}${plainText(message)}
${hint === void 0 ? "" : `${hint}
`}`);
      return 1;
    }
    case "interrupted":
      return 130;
    case "broken":
      world.err(`a bug of ours: ${plainText(end.detail)}
`);
      return 70;
  }
}

// src/cli/run-kind.ts
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";

// src/execute/environment.ts
var baseList = /* @__PURE__ */ new Set([
  "PATH",
  "HOME",
  "USER",
  "LOGNAME",
  "LANG",
  "LANGUAGE",
  "TZ",
  "TMPDIR",
  "LD_LIBRARY_PATH",
  "CUDA_VISIBLE_DEVICES",
  "VK_DRIVER_FILES",
  "VK_ICD_FILENAMES"
]);
function stageEnvironment(runner, declared) {
  const base = Object.entries(runner).filter(
    (entry) => entry[1] !== void 0 && (baseList.has(entry[0]) || entry[0].startsWith("LC_"))
  );
  return { ...Object.fromEntries(base), ...declared };
}

// src/execute/messages.ts
var longestLine = 1024 * 1024;
function messageReader(message, other) {
  let pieces = [];
  let length = 0;
  const end = () => {
    const line = Buffer.concat(pieces).toString("utf8");
    pieces = [];
    length = 0;
    if (line.trim() === "") return;
    const parsed = parseMessage(line);
    if (parsed) message(parsed);
    else other(line);
  };
  return (bytes) => {
    for (let rest = bytes; rest.length > 0; ) {
      const at = rest.indexOf(10);
      const piece = at < 0 ? rest : rest.subarray(0, at);
      pieces.push(piece);
      length += piece.length;
      if (at >= 0 || length > longestLine) end();
      rest = at < 0 ? rest.subarray(rest.length) : rest.subarray(at + 1);
    }
  };
}
function parseMessage(line) {
  let value;
  try {
    value = JSON.parse(line);
  } catch {
    return void 0;
  }
  if (!isObject(value)) return void 0;
  switch (value["message"]) {
    case "progress": {
      const progress = parseProgress(value["progress"]);
      return progress && { message: "progress", progress };
    }
    case "metric": {
      const { name, value: measured } = value;
      return isName(name) && isNumber(measured) ? { message: "metric", name, value: measured } : void 0;
    }
    case "notice":
      return typeof value["text"] === "string" ? { message: "notice", text: plainText(value["text"]) } : void 0;
    case "circumstance": {
      const { name, value: fact } = value;
      if (!isName(name)) return void 0;
      if (typeof fact === "string") return { message: "circumstance", name, value: plainText(fact) };
      return isNumber(fact) ? { message: "circumstance", name, value: fact } : void 0;
    }
    case "problem": {
      const problem = parseProblem(value["problem"]);
      return problem && { message: "problem", problem };
    }
    default:
      return void 0;
  }
}
function parseProgress(value) {
  if (!isObject(value)) return void 0;
  const { step, steps, unit, phase } = value;
  if (!isNumber(step) || !isNumber(steps)) return void 0;
  return {
    step,
    steps,
    ...typeof unit === "string" ? { unit: plainText(unit) } : {},
    ...typeof phase === "string" ? { phase: plainText(phase) } : {},
    ...numbers(value, ["loss", "learning_rate", "tokens_per_second"])
  };
}
function parseProblem(value) {
  if (!isObject(value) || typeof value["message"] !== "string") return void 0;
  const { message, hint, input, param } = value;
  return {
    message: plainText(message),
    ...typeof hint === "string" ? { hint: plainText(hint) } : {},
    ...typeof input === "string" ? { input } : {},
    ...typeof param === "string" ? { param } : {},
    ...numbers(value, ["line"])
  };
}
var numbers = (object, names) => {
  const found = {};
  for (const name of names) {
    const value = object[name];
    if (isNumber(value)) found[name] = value;
  }
  return found;
};
var isNumber = (value) => typeof value === "number" && Number.isFinite(value);
var isName = (value) => typeof value === "string" && value !== "" && value.length <= 200 && plainText(value) === value;

// src/cli/run-kind.ts
async function runKind(use, files, world, work) {
  const known = knownKinds().get(use.kind);
  const params = structuredClone(use.params);
  const broken = violationsOf(known.validate, params);
  if (broken.length > 0)
    return {
      end: "params",
      messages: broken.map(({ keys, violation }) => violationWords(`--${dashed(keys[0] ?? "")}`, violation))
    };
  const folder = mkdtempSync(join(tmpdir(), `pipeline-${use.kind}-`));
  try {
    const written = Object.entries(files).map(([port, text]) => {
      const path = join(folder, `input-${port}`);
      writeFileSync(path, text);
      return [port, path];
    });
    const outputs = Object.fromEntries(
      Object.entries(known.kind.outputs).map(([port, { path }]) => [port, join(folder, path)])
    );
    const inputs = { ...use.inputs, ...Object.fromEntries(written) };
    const cpus = availableParallelism();
    const request = { kind: use.kind, inputs, outputs, params, cpus, engine: use.engine };
    const end = await inProcess(request, folder, world);
    if (end.end === "done") work(outputs);
    return end;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
var dashed = (param) => param.replaceAll("_", "-");
async function inProcess(request, folder, world) {
  const file = join(folder, "request.json");
  writeFileSync(file, JSON.stringify(request));
  let problem;
  let error = "";
  const onMessage = messageReader(
    (message) => {
      if (message.message === "problem") problem = message.problem;
      if (message.message === "notice") world.err(`${message.text}
`);
    },
    () => {
    }
  );
  const child = await startProcess({
    words: [process.execPath, join(world.home, "stages", `${request.kind}.mjs`), file],
    shell: false,
    light: true,
    cwd: folder,
    environment: stageEnvironment(world.environment, {}),
    onOutput: () => {
    },
    onError: (bytes) => {
      error = (error + bytes.toString("utf8")).slice(-1e4);
    },
    onMessage
  });
  const stop = () => {
    if (child.pid !== void 0) signalGroup(child.pid, "SIGKILL");
  };
  let isInterrupted = false;
  const ended = await interruptible(
    () => child.ended,
    () => {
      isInterrupted = true;
      stop();
    }
  );
  if (isInterrupted) return { end: "interrupted" };
  if ("exit" in ended && ended.exit === 0) return { end: "done" };
  if (problem !== void 0) return { end: "problem", problem };
  if ("notStarted" in ended) return { end: "broken", detail: ended.notStarted };
  return { end: "broken", detail: "signal" in ended ? `ended by ${ended.signal}` : error };
}

export {
  exitOf,
  runKind
};
