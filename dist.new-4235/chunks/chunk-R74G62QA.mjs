import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  annotateProblems
} from "./chunk-NICY2YQT.mjs";
import {
  applySets,
  excerpt,
  lineAt,
  locator,
  parseSetting,
  positionOf,
  readText
} from "./chunk-45Y6MXGJ.mjs";
import {
  cellText,
  variantId
} from "./chunk-I6QUGE6H.mjs";
import {
  knownKinds,
  listed,
  meant,
  pipelineSchema,
  quote,
  valueWords,
  violationWords,
  violationsOf
} from "./chunk-WZFZIWI5.mjs";
import {
  keyAt,
  pointer,
  valueAt
} from "./chunk-N3OPGCSS.mjs";
import {
  shown
} from "./chunk-NRDNGIIX.mjs";
import {
  fail,
  ok
} from "./chunk-HLIVFCLH.mjs";
import {
  nearest
} from "./chunk-KLCFPZX6.mjs";
import {
  lastValue
} from "./chunk-ETPM7USO.mjs";
import {
  isObject,
  sameJson
} from "./chunk-KG6XP6YM.mjs";

// src/cli/load.ts
import { existsSync } from "node:fs";
import { dirname, resolve as resolve4 } from "node:path";

// src/plan/expression.ts
var form = /^\s*([A-Za-z_][\w-]*(?:\.[\w-]+)*)\s*$/;
function tokenAt(text, at) {
  if (text.startsWith("$${{", at)) return { token: "escape", within: { start: at, end: at + 4 } };
  if (!text.startsWith("${{", at)) return void 0;
  const close = text.indexOf("}}", at + 3);
  const line = text.indexOf("\n", at);
  if (close === -1)
    return { token: "malformed", within: { start: at, end: line === -1 ? text.length : line } };
  const within = { start: at, end: close + 2 };
  const name2 = form.exec(text.slice(at + 3, close))?.[1];
  if (name2 === void 0) return { token: "malformed", within };
  return { token: "expression", expression: { name: name2, keys: name2.split("."), within } };
}
function parseTemplate(text) {
  const template = [];
  const malformed = [];
  let plain = "";
  for (let at = text.indexOf("$"), done = 0; ; at = text.indexOf("$", at)) {
    if (at === -1) {
      plain += text.slice(done);
      break;
    }
    const token = tokenAt(text, at);
    if (token === void 0) {
      at++;
      continue;
    }
    plain += text.slice(done, at);
    const { end } = token.token === "expression" ? token.expression.within : token.within;
    if (token.token === "escape") plain += "${{";
    else if (token.token === "malformed") malformed.push(token.within);
    else {
      if (plain !== "") template.push(plain);
      plain = "";
      template.push(token.expression);
    }
    at = done = end;
  }
  if (plain !== "") template.push(plain);
  return { template, malformed };
}
function loneExpression(text) {
  const token = tokenAt(text, 0);
  return token?.token === "expression" && token.expression.within.end === text.length ? token.expression : void 0;
}

// src/plan/scope.ts
var plainVariant = { cell: {}, places: {} };
function lookUp({ keys }, { params, variant }) {
  const [root, first, ...rest] = keys;
  if (first === void 0) return void 0;
  if (root === "params") {
    const value2 = below(params, [first, ...rest]);
    return value2 === void 0 ? void 0 : { value: value2, place: { pointer: pointer(...keys), on: "value" } };
  }
  const place = root === "matrix" ? variant.places[first] : void 0;
  if (place === void 0) return void 0;
  const value = below(variant.cell, [first, ...rest]);
  return value === void 0 ? void 0 : { value, place };
}
function below(data, keys) {
  let value = data;
  for (const key of keys) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return void 0;
    value = value[key];
  }
  return value;
}
var namesIn = ({ params, variant }) => [
  ...dotted("params", params),
  ...Object.keys(variant.cell).map((axis) => `matrix.${axis}`)
];
function dotted(prefix, data) {
  return Object.entries(data).flatMap(([key, value]) => {
    const name2 = `${prefix}.${key}`;
    const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMapping ? [name2, ...dotted(name2, value)] : [name2];
  });
}

// src/plan/evaluate.ts
function evaluate(value, keys, scope) {
  if (typeof value === "string") return evaluateText(value, keys, scope);
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) {
    const items = value.map((item, i) => evaluate(item, [...keys, i], scope));
    return items.some((item) => item === void 0) ? void 0 : items;
  }
  const entries = Object.entries(value).map(([key, item]) => [key, evaluate(item, [...keys, key], scope)]);
  return entries.some(([, item]) => item === void 0) ? void 0 : Object.fromEntries(entries);
}
function evaluateText(text, keys, scope) {
  const lone = loneExpression(text);
  if (lone !== void 0) return resolve(lone, keys, scope)?.value;
  return interpolate(text, keys, scope);
}
function interpolate(text, keys, scope) {
  const { template, malformed } = parseTemplate(text);
  for (const within of malformed) {
    const at = { ...valueAt(...keys), within };
    scope.report({ code: "expression-syntax", at, text: text.slice(within.start, within.end) });
  }
  const parts = template.map((part) => typeof part === "string" ? part : textOf(part, keys, scope));
  return malformed.length > 0 || parts.includes(void 0) ? void 0 : parts.join("");
}
function textOf(expression, keys, scope) {
  const found = resolve(expression, keys, scope);
  if (found === void 0) return void 0;
  if (typeof found.value === "object") {
    const at = { ...valueAt(...keys), within: expression.within };
    scope.report({ code: "expression-not-text", at, name: expression.name, found: found.value });
    return void 0;
  }
  return String(found.value);
}
function resolve(expression, keys, scope) {
  const found = lookUp(expression, scope);
  const names = expression.keys;
  if (found !== void 0 || scope.damaged(pointer(...names))) return found;
  const at = { ...valueAt(...keys), within: expression.within };
  scope.report({ code: "unknown-expression", at, name: expression.name, known: namesIn(scope) });
  return void 0;
}
function originOf(value, path, keys, scope) {
  let at = value;
  for (let depth = 0; ; depth++) {
    const lone = typeof at === "string" ? loneExpression(at) : void 0;
    if (lone !== void 0) {
      const found = lookUp(lone, { ...scope, damaged: () => false, report: () => {
      } });
      if (found === void 0) break;
      return { pointer: found.place.pointer + pointer(...path.slice(depth)), on: "value" };
    }
    if (depth === path.length || typeof at !== "object" || at === null) break;
    const next = at[path[depth]];
    if (next === void 0) break;
    at = next;
  }
  return valueAt(...keys, ...path);
}

// src/plan/shell.ts
function parseShell(text) {
  const parts = [];
  const problems = [];
  const contexts = ["plain"];
  let plain = "";
  let hereDocument = false;
  const take = (count, at) => {
    plain += text.slice(at, at + count);
    return at + count;
  };
  const expression = (at, quotes) => {
    const token = tokenAt(text, at);
    if (token === void 0) return void 0;
    if (token.token === "expression") {
      const { within } = token.expression;
      if (hereDocument) problems.push({ code: "here-document", within });
      if (plain !== "") parts.push(plain);
      plain = "";
      parts.push({ expression: token.expression, quotes });
      return within.end;
    }
    if (token.token === "escape") plain += "${{";
    else problems.push({ code: "expression-syntax", within: token.within });
    return token.within.end;
  };
  for (let at = 0; at < text.length; ) {
    const context = contexts.at(-1);
    const character = text[at];
    const after = expression(at, context === "double" ? "double" : "none");
    if (after !== void 0) {
      at = after;
      continue;
    }
    if (character === "\\") at = take(2, at);
    else if (text.startsWith("$(", at)) {
      contexts.push("parenthesis");
      at = take(2, at);
    } else if (character === "`") {
      if (context === "backtick") contexts.pop();
      else contexts.push("backtick");
      at = take(1, at);
    } else if (character === '"') {
      if (context === "double") contexts.pop();
      else contexts.push("double");
      at = take(1, at);
    } else if (context === "double") at = take(1, at);
    else if (character === "'") at = single(at);
    else if (character === "#" && (at === 0 || /\s/.test(text[at - 1]))) at = comment(at);
    else {
      if (character === "(") contexts.push("parenthesis");
      else if (character === ")" && context === "parenthesis") contexts.pop();
      else if (text.startsWith("<<", at)) hereDocument = true;
      at = take(1, at);
    }
  }
  if (plain !== "") parts.push(plain);
  if (text.trim() === "") problems.push({ code: "command-empty", within: { start: 0, end: text.length } });
  return { parts, problems };
  function single(open) {
    let at = take(1, open);
    while (at < text.length && text[at] !== "'") at = expression(at, "single") ?? take(1, at);
    return take(1, at);
  }
  function comment(open) {
    let at = open;
    while (at < text.length && text[at] !== "\n") at = expression(at, "none") ?? take(1, at);
    return at;
  }
}
var shellQuote = (text) => `'${text.replaceAll("'", "'\\''")}'`;
var isShellPlain = (text) => /^[A-Za-z0-9_.:+@%,/-]+$/.test(text);

// src/plan/words.ts
var operator = /^(?:\|\|?|&&?|;|<<?|[0-9&]?>>?(?:&[0-9-])?)$|^[0-9&]?>>?[^>=].*$|;$/s;
function splitCommand(text) {
  const words = [];
  const problems = [];
  let word;
  let plain = "";
  let bare = true;
  let start = 0;
  const begin = (at) => {
    if (word === void 0) {
      word = [];
      start = at;
      bare = true;
    }
    return word;
  };
  const flush = () => {
    if (word !== void 0 && plain !== "") word.push(plain);
    plain = "";
  };
  const end = (at) => {
    if (word === void 0) return;
    flush();
    if (word.length === 0) word.push("");
    const [only] = word;
    const isFirst = problems.every(({ code }) => code !== "command-operator");
    if (bare && isFirst && word.length === 1 && typeof only === "string" && operator.test(only))
      problems.push({ code: "command-operator", within: { start, end: at }, operator: only });
    words.push(word);
    word = void 0;
  };
  const expression = (at) => {
    const token = tokenAt(text, at);
    if (token === void 0) return void 0;
    const into = begin(at);
    if (token.token === "escape") plain += "${{";
    else if (token.token === "malformed") problems.push({ code: "expression-syntax", within: token.within });
    else {
      flush();
      into.push(token.expression);
    }
    return token.token === "expression" ? token.expression.within.end : token.within.end;
  };
  for (let at = 0; at < text.length; ) {
    const character = text[at];
    const after = expression(at);
    if (after !== void 0) at = after;
    else if (/\s/.test(character)) {
      end(at);
      at++;
    } else if (character === "\\") {
      if (at + 1 === text.length)
        problems.push({ code: "command-backslash", within: { start: at, end: at + 1 } });
      else if (text[at + 1] !== "\n") {
        begin(at);
        bare = false;
        plain += text[at + 1];
      }
      at += 2;
    } else if (character === "'" || character === '"') {
      begin(at);
      bare = false;
      at = quoted(at, character);
    } else {
      begin(at);
      plain += character;
      at++;
    }
  }
  end(text.length);
  if (words.length === 0 || words[0].every((part) => part === ""))
    problems.push({ code: "command-empty", within: { start: 0, end: text.length } });
  return { words, problems };
  function quoted(open, quote2) {
    let at = open + 1;
    while (at < text.length && text[at] !== quote2) {
      const after = expression(at);
      if (after !== void 0) at = after;
      else if (quote2 === '"' && text[at] === "\\" && '"\\$`\n'.includes(text[at + 1] ?? "x")) {
        plain += text[at + 1] === "\n" ? "" : text[at + 1];
        at += 2;
      } else {
        plain += text[at];
        at++;
      }
    }
    if (at >= text.length)
      problems.push({ code: "command-open-quote", within: { start: open, end: open + 1 }, quote: quote2 });
    return at + 1;
  }
}

// src/plan/command.ts
function planCommand(stage, text, shell, ports, scope) {
  const keys = ["stages", stage, "run"];
  let broken = false;
  const piece = (expression) => {
    const found = port(expression, ports) ?? pieceOf(expression, keys, ports, scope);
    if (found === void 0) broken = true;
    return found ?? "";
  };
  const problems = (found) => {
    for (const problem of found) scope.report(failureOf(problem, text, valueAt(...keys)));
    broken ||= found.length > 0;
  };
  let run;
  if (shell) {
    const script = parseShell(text);
    problems(script.problems);
    run = [
      shellWord(
        script.parts.map(
          (part) => typeof part === "string" ? part : { ...part, piece: piece(part.expression) }
        )
      )
    ];
  } else {
    const split = splitCommand(text);
    problems(split.problems);
    run = split.words.map(
      (word) => joined(word.map((part) => typeof part === "string" ? part : piece(part)))
    );
  }
  return broken ? void 0 : { run, shell };
}
function port({ keys: [root, name2, ...rest] }, { inputs, outputs }) {
  if (name2 === void 0 || rest.length > 0) return void 0;
  if (root === "inputs" && inputs.includes(name2)) return { input: name2 };
  if (root === "outputs" && outputs.includes(name2)) return { output: name2 };
  return void 0;
}
function pieceOf(expression, keys, { inputs, outputs, certain }, scope) {
  const [root] = expression.keys;
  if (root === "params" || root === "matrix") return textOf(expression, keys, scope);
  if (root === "inputs" && !certain.inputs || root === "outputs" && !certain.outputs) return void 0;
  const at = { ...valueAt(...keys), within: expression.within };
  const ours = [...inputs.map((name2) => `inputs.${name2}`), ...outputs.map((name2) => `outputs.${name2}`)];
  const known = root === "inputs" || root === "outputs" ? ours : [...ours, ...namesIn(scope)];
  scope.report({ code: "unknown-expression", at, name: expression.name, known });
  return void 0;
}
function shellWord(parts) {
  const head = [];
  const body = [];
  let variables = 0;
  for (const part of parts) {
    if (typeof part === "string") body.push(part);
    else if (typeof part.piece === "string" && isShellPlain(part.piece)) body.push(part.piece);
    else {
      const name2 = `__${++variables}`;
      const value = typeof part.piece === "string" ? shellQuote(part.piece) : part.piece;
      head.push(`${name2}=`, value, "; ");
      const use = part.quotes === "double" ? `\${${name2}}` : `"\${${name2}}"`;
      body.push(part.quotes === "single" ? `'${use}'` : use);
    }
  }
  return joined([...head, ...body]);
}
function joined(pieces) {
  const word = [];
  for (const piece of pieces) {
    const last = word.at(-1);
    if (typeof piece === "string" && typeof last === "string") word[word.length - 1] = last + piece;
    else if (piece !== "") word.push(piece);
  }
  return word.length === 0 ? [""] : word;
}
function failureOf({ within, ...problem }, text, run) {
  const at = { ...run, within };
  if (problem.code === "expression-syntax")
    return { code: problem.code, at, text: text.slice(within.start, within.end) };
  return { ...problem, at };
}

// src/plan/conduct.ts
var conductOf = (declaration) => ({
  memory: bytesOf(declaration.memory ?? 0),
  gpu: declaration.gpu ?? 0,
  locks: declaration.locks ?? [],
  retries: declaration.retries ?? 0,
  timeout: declaration.timeout === void 0 ? void 0 : secondsOf(declaration.timeout),
  continueOnError: declaration["continue-on-error"] ?? false,
  resume: declaration.resume ?? false,
  secrets: Object.entries(declaration.env ?? {}).flatMap(
    ([name2, value]) => typeof value === "object" ? [name2] : []
  )
});
var prefixes = "kmgt";
function bytesOf(written) {
  if (typeof written === "number") return written;
  const [, number = "", prefix = "", binary = ""] = /^([\d.]+) ?([kmgt]?)(i?)b$/i.exec(written) ?? [];
  const power = prefixes.indexOf(prefix.toLowerCase()) + 1;
  return Math.round(Number(number) * (binary === "" ? 1e3 : 1024) ** (prefix === "" ? 0 : power));
}
var units = { s: 1, m: 60, h: 3600, d: 86400 };
var secondsOf = (written) => Number(written.slice(0, -1)) * (units[written.slice(-1)] ?? 0);

// src/plan/params.ts
function planParams(stage, known, scope) {
  const declared = stage.declaration.with ?? {};
  const keys = ["stages", stage.name, "with"];
  if (scope.damaged(pointer(...keys))) return void 0;
  const given = {};
  const unread = /* @__PURE__ */ new Set();
  for (const [param, written] of Object.entries(declared)) {
    const value = evaluate(written, [...keys, param], scope);
    if (value === void 0) unread.add(param);
    given[param] = value ?? null;
  }
  const params = JSON.parse(JSON.stringify(withPreset(given, known)));
  const broken = violationsOf(known.validate, params).filter(
    ({ keys: [param, ...inner], violation }) => param === void 0 || !unread.has(param) || violation.rule === "unknown-key" && inner.length === 0
  );
  for (const one of broken) {
    if (one.implied) continue;
    const subject = ["with", ...one.keys].join(".");
    scope.report({
      code: "violation",
      at: placeOf(one, stage, scope),
      subject,
      stage: stage.name,
      violation: one.violation
    });
  }
  if (broken.length > 0 || unread.size > 0) return void 0;
  if (!checked(stage, known, { given, params }, scope)) return void 0;
  if (known.kind.presets === void 0) return params;
  const { preset: _, ...counted } = params;
  return counted;
}
function withPreset(given, { kind: { presets = {}, instead = {} } }) {
  const name2 = given["preset"];
  const preset = typeof name2 === "string" && Object.hasOwn(presets, name2) ? presets[name2] : {};
  const left = Object.entries(preset).filter(([param]) => given[instead[param] ?? param] === void 0);
  return { ...Object.fromEntries(left), ...given };
}
function placeOf({ keys, on }, stage, scope) {
  const base = ["stages", stage.name, "with"];
  const declared = stage.declaration.with;
  if (declared === void 0) return keyAt("stages", stage.name);
  const last = keys.at(-1);
  if (last === void 0) return keyAt(...base);
  if (on === "value") return originOf(declared, keys, base, scope);
  return { pointer: originOf(declared, keys.slice(0, -1), base, scope).pointer + pointer(last), on };
}
function checked(stage, { kind }, { given, params }, scope) {
  if (kind.check === void 0 || !stage.certain.inputs) return true;
  const problems = kind.check({ inputs: [...stage.inputs.keys()], given, params });
  const base = ["stages", stage.name];
  for (const { on, message } of problems) {
    let at = valueAt(...base, "uses");
    if (on === "inputs") at = keyAt(...base, ...stage.declaration.inputs === void 0 ? [] : ["inputs"]);
    else if (on !== "uses" && "input" in on)
      at = stage.inputs.has(on.input) ? keyAt(...base, "inputs", on.input) : keyAt(...base, "inputs");
    else if (on !== "uses")
      at = Object.hasOwn(given, on.param) ? originOf(stage.declaration.with, [on.param], [...base, "with"], scope) : keyAt(...base, ...stage.declaration.with === void 0 ? [] : ["with"]);
    scope.report({ code: "use", at, stage: stage.name, message });
  }
  return problems.length === 0;
}

// src/plan/expand.ts
function expandStage(stage, context) {
  const variants = context.variants.get(stage.name)?.variants;
  if (variants === void 0) {
    checkWithoutVariants(stage, context);
    return [];
  }
  return variants.flatMap((variant) => {
    const planned = planVariant(stage, variant, context);
    return planned === void 0 ? [] : [planned];
  });
}
function checkWithoutVariants(stage, context) {
  const damaged = (at) => at.startsWith("/matrix/") || context.scope.damaged(at);
  planVariant(stage, plainVariant, { ...context, scope: { ...context.scope, damaged } });
}
function planVariant(stage, variant, context) {
  let failed = false;
  const scope = {
    ...context.scope,
    variant,
    report: (failure) => {
      failed = true;
      context.scope.report(failure);
    }
  };
  const { name: name2, declaration } = stage;
  const inputs = {};
  for (const port2 of stage.inputs.keys()) {
    const input = planInput(stage, port2, scope, context);
    if (input !== void 0) inputs[port2] = input;
  }
  const action = planAction(stage, scope, context);
  const env = {};
  for (const [variable, value] of Object.entries(declaration.env ?? {}))
    if (typeof value !== "object")
      env[variable] = interpolate(String(value), ["stages", name2, "env", variable], scope) ?? "";
  if (failed || action === void 0) return void 0;
  return {
    id: variantId(name2, variant.cell),
    stage: name2,
    variant: variant.cell,
    action,
    inputs,
    outputs: Object.fromEntries(stage.outputs),
    needs: [...new Set(Object.values(inputs).flatMap(idsOf))],
    env,
    cpus: declaration.cpus,
    conduct: conductOf(declaration),
    place: keyAt("stages", name2)
  };
}
function planAction(stage, scope, { engine, override }) {
  const { name: name2, declaration, action, certain } = stage;
  if (action === void 0) return void 0;
  if (action !== "run") {
    const params = planParams(stage, action, scope);
    if (params === void 0) return void 0;
    const named = override ?? declaration.engine ?? engine;
    const { kind, computes, uncounted } = action.kind;
    const planned = { uses: kind, params, engine: computes ? named : "auto" };
    return uncounted === void 0 ? planned : { ...planned, uncounted };
  }
  const ports = { inputs: [...stage.inputs.keys()], outputs: [...stage.outputs.keys()], certain };
  return planCommand(name2, declaration.run, declaration.shell === true, ports, scope);
}
function planInput(stage, port2, scope, { stages, variants, files }) {
  const reference = stage.inputs.get(port2);
  const keys = ["stages", stage.name, "inputs", port2];
  const place = valueAt(...keys);
  if (reference.form === "path") {
    const written = interpolate(reference.written, keys, scope);
    if (written === void 0) return void 0;
    const path = files.resolve(written);
    if (!files.exists(path)) scope.report({ code: "missing-path", at: place, written, path });
    return { from: "path", path, written, place };
  }
  if (reference.form === "neither") return void 0;
  const target = stages.get(reference.stage);
  const theirs = variants.get(reference.stage);
  const type = target?.outputs.get(reference.output)?.type;
  if (type === void 0 || theirs === void 0) return void 0;
  const { output: output2 } = reference;
  if (!reference.all) {
    const cell = theirs.family === void 0 ? {} : scope.variant.cell;
    return { from: "stage", id: variantId(reference.stage, cell), output: output2, type, place };
  }
  const all = theirs.variants.map(({ cell }) => ({ id: variantId(reference.stage, cell), variant: cell }));
  return { from: "variants", stage: reference.stage, output: output2, variants: all, type, place };
}
function idsOf(input) {
  if (input.from === "path") return [];
  return input.from === "stage" ? [input.id] : input.variants.map(({ id }) => id);
}

// src/plan/graph.ts
function orderStages(stages, report) {
  const edges = new Map([...stages].map(([name2, stage]) => [name2, edgesOf(stage, stages)]));
  const order = [];
  const circular = /* @__PURE__ */ new Set();
  const state = /* @__PURE__ */ new Map();
  for (const start of stages.keys()) {
    if (state.has(start)) continue;
    state.set(start, "open");
    const path = [{ name: start, next: 0 }];
    while (path.length > 0) {
      const top = path.at(-1);
      const edge = edges.get(top.name)[top.next++];
      if (edge === void 0) {
        state.set(top.name, "done");
        order.push(stages.get(top.name));
        path.pop();
      } else if (state.get(edge.to) === void 0) {
        state.set(edge.to, "open");
        path.push({ name: edge.to, next: 0 });
      } else if (state.get(edge.to) === "open" && !circular.has(edge.to)) {
        const hops = shortestRound(edge.to, edges);
        for (const hop of hops) circular.add(hop.stage);
        report({ code: "cycle", at: hops[0].at, hops });
      }
    }
  }
  return { order, circular };
}
function edgesOf({ name: name2, inputs, declaration }, stages) {
  const edges = [];
  for (const [input, reference] of inputs)
    if (reference.form === "output" && stages.has(reference.stage)) {
      const at = valueAt("stages", name2, "inputs", input);
      edges.push({ to: reference.stage, hop: { stage: name2, takes: reference.written, at } });
    }
  const each = declaration["for-each"];
  if (each !== void 0 && stages.has(each)) {
    const at = valueAt("stages", name2, "for-each");
    edges.push({ to: each, hop: { stage: name2, takes: each, at } });
  }
  return edges;
}
function shortestRound(start, edges) {
  const reached = /* @__PURE__ */ new Map([[start, []]]);
  const queue = [start];
  for (let name2 = queue.shift(); name2 !== void 0; name2 = queue.shift())
    for (const { to, hop } of edges.get(name2)) {
      const hops = [...reached.get(name2), hop];
      if (to === start) return hops;
      if (!reached.has(to)) {
        reached.set(to, hops);
        queue.push(to);
      }
    }
  return [];
}

// src/plan/combine.ts
var extended = ({ cell, places }, axis, { value, place }) => ({
  cell: { ...cell, [axis]: value },
  places: { ...places, [axis]: place }
});
var without = (variants, excludes) => variants.filter(
  ({ cell }) => !excludes.some(
    (exclude) => Object.entries(exclude).every(([axis, { value }]) => sameJson(cell[axis] ?? null, value))
  )
);
function withIncludes(combinations, includes, axes) {
  let variants = combinations;
  const own = [];
  for (const include of includes) {
    const entries = Object.entries(include);
    const fits = ({ cell }) => entries.every(([key, { value }]) => !axes.includes(key) || sameJson(cell[key] ?? null, value));
    const add = (variant) => entries.reduce((sum, [key, value]) => extended(sum, key, value), variant);
    if (variants.some(fits)) variants = variants.map((variant) => fits(variant) ? add(variant) : variant);
    else own.push(add(plainVariant));
  }
  return [...variants, ...own];
}

// src/plan/matrix.ts
var variantLimit = 1e3;
var nameLimit = 200;
function variantsOf(stages, scope) {
  const known = /* @__PURE__ */ new Map();
  for (const stage of stages.values()) {
    const own = ownVariants(stage, scope);
    if (own !== void 0) known.set(stage.name, own);
  }
  const followed = /* @__PURE__ */ new Set();
  for (const { name: name2 } of stages.values()) follow(name2);
  return known;
  function follow(start) {
    const chain = [];
    let name2 = start;
    while (name2 !== void 0 && !known.has(name2) && !followed.has(name2)) {
      followed.add(name2);
      chain.push(name2);
      name2 = stages.get(name2)?.declaration["for-each"];
    }
    for (const link of chain.reverse()) {
      const each = stages.get(link)?.declaration["for-each"];
      if (each === void 0) continue;
      const at = valueAt("stages", link, "for-each");
      if (stages.get(link)?.declaration.matrix !== void 0) continue;
      const target = known.get(each);
      if (!stages.has(each)) reportUnknown(each, at);
      else if (target !== void 0 && target.family === void 0)
        scope.report({ code: "for-each-plain", at, stage: each });
      else if (target !== void 0) known.set(link, target);
    }
  }
  function reportUnknown(each, at) {
    if (scope.damaged(pointer("stages", each))) return;
    if (each.includes("${{")) scope.report({ code: "expression-not-here", at, subject: "for-each" });
    else scope.report({ code: "unknown-stage", at, stage: each, known: [...stages.keys()] });
  }
}
function ownVariants({ name: name2, declaration }, scope) {
  const { matrix } = declaration;
  const damaged = (key) => scope.damaged(pointer("stages", name2, key)) || scope.damaged(`${pointer("stages", name2, key)}/*`);
  if (matrix !== void 0 && declaration["for-each"] !== void 0) {
    scope.report({
      code: "matrix-and-for-each",
      at: { pointer: pointer("stages", name2, "for-each"), on: "key" },
      stage: name2
    });
    return void 0;
  }
  if (declaration["for-each"] !== void 0 || damaged("matrix") || damaged("for-each")) return void 0;
  if (matrix === void 0) return { family: void 0, variants: [plainVariant] };
  const axes = [];
  for (const [axis, written] of Object.entries(matrix))
    if (!listKeys.has(axis)) axes.push({ axis, values: axisValues(name2, axis, written, scope) });
  const count = axes.reduce((product, { values }) => product * (values?.length ?? 1), 1);
  if (count > variantLimit) return tooMany(name2, count, scope);
  const combinations = axes.length === 0 ? [] : axes.reduce(
    (variants2, { axis, values }) => variants2.flatMap((variant) => (values ?? []).map((value) => extended(variant, axis, value))),
    [plainVariant]
  );
  const known = axes.map(({ axis }) => axis);
  const excludes = cellList(name2, "exclude", matrix["exclude"], scope);
  const includes = cellList(name2, "include", matrix["include"], scope);
  if (axes.some(({ values }) => values === void 0) || excludes === void 0 || includes === void 0)
    return void 0;
  const unknown = excludes.flatMap((cell) => Object.entries(cell)).filter(([axis]) => !known.includes(axis));
  for (const [axis, { place }] of unknown)
    scope.report({ code: "exclude-unknown", at: { ...place, on: "key" }, axis, known });
  if (unknown.length > 0) return void 0;
  const variants = withIncludes(without(combinations, excludes), includes, known);
  if (variants.length > variantLimit) return tooMany(name2, variants.length, scope);
  if (variants.length === 0) {
    scope.report({ code: "matrix-empty", at: keyAt("stages", name2, "matrix"), stage: name2 });
    return void 0;
  }
  return areNamed(name2, variants, scope) ? { family: name2, variants } : void 0;
}
function tooMany(stage, count, scope) {
  const at = keyAt("stages", stage, "matrix");
  scope.report({ code: "too-many-variants", at, stage, count, limit: variantLimit });
}
var listKeys = /* @__PURE__ */ new Set(["include", "exclude"]);
function axisValues(stage, axis, written, scope) {
  const keys = ["stages", stage, "matrix", axis];
  const values = listOf(axis, written, keys, scope);
  if (values === void 0) return void 0;
  if (values.length === 0) {
    const at = originOf(written, [], keys, { ...scope, variant: plainVariant });
    scope.report({ code: "axis-empty", at, axis });
    return void 0;
  }
  const bad = values.map((one, i) => {
    if (!isPlain(axis, one, scope)) return true;
    if (!values.slice(0, i).some((other) => alike(one.value, other.value))) return false;
    scope.report({ code: "axis-repeated", at: one.place, axis, found: one.value });
    return true;
  });
  return bad.includes(true) ? void 0 : values;
}
function listOf(axis, written, keys, scope) {
  const inner = { ...scope, variant: plainVariant };
  const found = evaluate(written, keys, inner);
  if (found === void 0) return void 0;
  if (Array.isArray(found))
    return found.map((value, i) => ({ value, place: originOf(written, [String(i)], keys, inner) }));
  scope.report({ code: "axis-not-list", at: valueAt(...keys), axis, found });
  return void 0;
}
function isPlain(axis, { value, place }, scope) {
  if (typeof value !== "object" && value !== "") return true;
  scope.report({ code: "cell-not-plain", at: place, axis, found: value });
  return false;
}
function cellList(stage, key, written, scope) {
  if (written === void 0) return [];
  const list = listOf(key, written, ["stages", stage, "matrix", key], scope);
  if (list === void 0) return void 0;
  let whole = true;
  const cells = list.map(({ value, place }) => {
    if (!isObject(value) || Object.keys(value).length === 0) {
      scope.report({ code: "cell-not-mapping", at: place, key, found: value });
      whole = false;
      return {};
    }
    const entries = Object.entries(value).map(([axis, one]) => [
      axis,
      { value: one, place: { pointer: place.pointer + pointer(axis), on: "value" } }
    ]);
    if (!entries.every(([axis, one]) => isPlain(axis, one, scope))) whole = false;
    return Object.fromEntries(entries);
  });
  return whole ? cells : void 0;
}
var alike = (a, b) => cellText(a).toLowerCase() === cellText(b).toLowerCase();
function areNamed(stage, variants, scope) {
  const names = /* @__PURE__ */ new Set();
  for (const { cell, places } of variants) {
    const id = variantId(stage, cell);
    if (names.has(id.toLowerCase())) {
      scope.report({ code: "variant-repeated", at: Object.values(places)[0], id });
      return false;
    }
    names.add(id.toLowerCase());
  }
  const long = variants.find(({ cell }) => Buffer.byteLength(variantId(stage, cell)) > nameLimit);
  if (long === void 0) return true;
  const at = Object.values(long.places)[0];
  scope.report({ code: "variant-name-long", at, id: variantId(stage, long.cell), limit: nameLimit });
  return false;
}

// src/plan/metrics.ts
function checkMetrics(metrics, stages, damaged, report) {
  const known = [...stages.keys()];
  for (const name2 of Object.keys(metrics ?? {})) {
    const [, stage] = /^([^./]+)\.[^/]+\//.exec(name2) ?? [];
    if (stage !== void 0 && !stages.has(stage) && !damaged(pointer("stages", stage)))
      report({ code: "unknown-stage", at: keyAt("metrics", name2), stage, known });
  }
}

// src/plan/ports.ts
function checkInputs(stage, context) {
  const { report, damaged } = context;
  const kind = typeof stage.action === "object" ? stage.action.kind : void 0;
  const misspelt = /* @__PURE__ */ new Set();
  for (const [input, reference] of stage.inputs) {
    const port2 = kind === void 0 || !Object.hasOwn(kind.inputs, input) ? void 0 : kind.inputs[input];
    if (kind !== void 0 && port2 === void 0) {
      const at2 = keyAt("stages", stage.name, "inputs", input);
      const known = Object.keys(kind.inputs);
      report({ code: "unknown-port", at: at2, port: input, kind: kind.kind, known });
      misspelt.add(nearest(input, known) ?? "");
    }
    const at = valueAt("stages", stage.name, "inputs", input);
    if (reference.form === "neither") {
      const { written } = reference;
      const named = context.stages.get(written);
      const outputs = named === void 0 ? [] : [...named.outputs.keys()].map((output2) => `${written}.${output2}`);
      const path = outputs.length === 0 && context.isThere(`./${written}`) ? `./${written}` : void 0;
      report({ code: "input-form", at, written, path, outputs });
    } else if (reference.form === "output") {
      const type = checkReference(stage, input, reference, context);
      if (kind !== void 0 && port2 !== void 0 && type !== void 0)
        checkType(reference, type, { at, port: input, kind: kind.kind, takes: port2.type }, report);
    }
  }
  if (kind === void 0 || !stage.certain.inputs) return;
  for (const [port2, { type, optional, description }] of Object.entries(kind.inputs)) {
    if (optional || stage.inputs.has(port2) || misspelt.has(port2) || damaged(pointer("stages", stage.name, "inputs", port2)))
      continue;
    const at = keyAt("stages", stage.name, ...stage.declaration.inputs === void 0 ? [] : ["inputs"]);
    report({ code: "missing-port", at, port: port2, kind: kind.kind, type, description });
  }
}
function checkReference(stage, input, reference, { stages, variants, damaged, report, isThere }) {
  const at = valueAt("stages", stage.name, "inputs", input);
  const { written, output: output2, all } = reference;
  const target = stages.get(reference.stage);
  if (target === void 0) {
    if (damaged(pointer("stages", reference.stage))) return void 0;
    const path = `./${written}`;
    if (!all && isThere(path)) report({ code: "input-form", at, written, path, outputs: [] });
    else report({ code: "unknown-stage", at, stage: reference.stage, known: [...stages.keys()] });
    return void 0;
  }
  const found = target.outputs.get(output2);
  if (found === void 0) {
    if (target.certain.outputs)
      report({ code: "unknown-output", at, stage: target.name, output: output2, known: [...target.outputs.keys()] });
    return void 0;
  }
  const [theirs, ours] = [variants.get(target.name), variants.get(stage.name)];
  if (theirs === void 0) return found.type;
  if (all && theirs.family === void 0)
    report({ code: "no-variants", at, written, stage: target.name, output: output2 });
  else if (!all && theirs.family !== void 0 && ours !== void 0 && ours.family !== theirs.family)
    report({ code: "needs-for-each", at, written, stage: target.name, output: output2 });
  return found.type;
}
function checkType({ written, all }, type, port2, report) {
  if (port2.takes === "any") return;
  if (all) report({ code: "fan-in-port", written, ...port2 });
  else if (type !== "any" && type !== port2.takes) report({ code: "type-mismatch", written, type, ...port2 });
}

// src/plan/output-paths.ts
function declaredOutputs(stage, declared, report) {
  const outputs = /* @__PURE__ */ new Map();
  for (const [name2, declaration] of Object.entries(declared ?? {})) {
    const { path: written, type = "any" } = typeof declaration === "string" ? { path: declaration } : declaration;
    const keys = ["stages", stage, "outputs", name2];
    const at = typeof declaration === "string" ? valueAt(...keys) : valueAt(...keys, "path");
    const path = inside(written);
    if (written.includes("${{")) report({ code: "expression-not-here", at, subject: "an output's path" });
    else if (typeof path !== "string")
      report({ code: "output-path", at, path: written, problem: path.problem });
    else {
      const clash = [...outputs].find(([, other]) => overlap(path, other.path));
      if (clash !== void 0)
        report({
          code: "output-clash",
          at,
          output: name2,
          path: written,
          other: clash[0],
          otherPath: clash[1].path
        });
      outputs.set(name2, { path, type });
    }
  }
  return outputs;
}
function inside(written) {
  if (written === "") return { problem: "empty" };
  if (written.startsWith("/")) return { problem: "absolute" };
  const parts = [];
  for (const part of written.split("/")) {
    if (part === "" || part === ".") continue;
    if (part !== "..") parts.push(part);
    else if (parts.pop() === void 0) return { problem: "leaves" };
  }
  return parts.length === 0 ? { problem: "folder" } : parts.join("/");
}
var overlap = (a, b) => a === b || a.startsWith(`${b}/`) || b.startsWith(`${a}/`);

// src/plan/references.ts
var name = "[A-Za-z][A-Za-z0-9_-]*";
var output = new RegExp(`^(${name})(\\[\\*\\])?\\.(${name})$`);
function parseReference(written) {
  if (/^(?:\.{1,2}(?:\/|$)|\/)/.test(written)) return { form: "path", written };
  const match = output.exec(written);
  if (match === null) return { form: "neither", written };
  return { form: "output", written, stage: match[1], all: match[2] !== void 0, output: match[3] };
}

// src/plan/stage.ts
function readStage(name2, declaration, context) {
  const { damaged, report } = context;
  const action = actionOf(name2, declaration, context);
  const isDamaged = (...keys) => damaged(pointer("stages", name2, ...keys));
  const inputs = /* @__PURE__ */ new Map();
  for (const [input, written] of Object.entries(declaration.inputs ?? {})) {
    const reference = parseReference(written);
    if (reference.form !== "path" && written.includes("${{")) {
      const at = valueAt("stages", name2, "inputs", input);
      report({ code: "expression-not-here", at, subject: "an input that is not a path" });
    } else inputs.set(input, reference);
  }
  const some = (key, known) => isDamaged(key) || Object.keys(declaration[key] ?? {}).some((port2) => !known.has(port2)) || anyBelow(key);
  const anyBelow = (key) => context.damaged(`${pointer("stages", name2, key)}/*`);
  const kind = typeof action === "object" ? action.kind : void 0;
  const outputs = kind === void 0 ? declaredOutputs(name2, declaration.outputs, report) : new Map(Object.entries(kind.outputs).map(([port2, { path, type }]) => [port2, { path, type }]));
  if (action === "run" && Object.keys(declaration.outputs ?? {}).length === 0 && !isDamaged("outputs") && !anyBelow("outputs"))
    report({ code: "no-outputs", at: keyAt("stages", name2), stage: name2 });
  return {
    name: name2,
    declaration,
    action,
    inputs,
    outputs,
    certain: {
      inputs: !some("inputs", inputs),
      outputs: kind !== void 0 || action !== void 0 && !some("outputs", outputs)
    }
  };
}
var needs = [
  ["run", ["shell", "outputs"]],
  ["uses", ["with", "engine"]]
];
function actionOf(name2, declaration, context) {
  const { kinds, damaged, report } = context;
  const { run, uses } = declaration;
  const known = (key) => !damaged(pointer("stages", name2, key));
  if (run !== void 0 && uses !== void 0) {
    report({ code: "run-and-uses", at: keyAt("stages", name2, "uses"), stage: name2 });
    return void 0;
  }
  if (run === void 0 && uses === void 0) {
    if (known("run") && known("uses")) report({ code: "no-action", at: keyAt("stages", name2), stage: name2 });
    return void 0;
  }
  const own = run === void 0 ? "uses" : "run";
  for (const [action, keys] of needs)
    for (const key of keys)
      if (action !== own && declaration[key] !== void 0)
        report({ code: "key-needs", at: keyAt("stages", name2, key), key, action });
  if (uses === void 0) return "run";
  const kind = kinds.get(uses);
  const at = valueAt("stages", name2, "uses");
  if (kind === void 0) {
    if (uses.includes("${{")) report({ code: "expression-not-here", at, subject: "uses" });
    else report({ code: "unknown-kind", at, kind: uses, known: [...kinds.keys()] });
  } else {
    if (declaration.engine !== void 0 && !kind.kind.computes)
      report({ code: "engine-unused", at: keyAt("stages", name2, "engine"), kind: uses });
    if (declaration.resume === true && kind.kind.resumes !== true)
      report({ code: "resume-unused", at: keyAt("stages", name2, "resume"), kind: uses });
  }
  return kind;
}

// src/plan/summary.ts
function checkSummary(summary, stages, damaged, report) {
  const known = [...stages.keys()];
  const checkStage = (stage, at) => {
    if (!stages.has(stage) && !damaged(pointer("stages", stage)))
      report({ code: "unknown-stage", at, stage, known });
  };
  for (const [stage, at] of listed2(summary.rows, ["summary", "rows"])) checkStage(stage, at);
  for (const [header, metrics] of Object.entries(summary.columns ?? {}))
    for (const [written, at] of listed2(metrics, ["summary", "columns", header])) {
      const dot = written.indexOf(".");
      if (dot < 1 || dot === written.length - 1) report({ code: "summary-metric", at, written });
      else checkStage(written.slice(0, dot), at);
    }
}
var listed2 = (value, keys) => {
  if (value === void 0) return [];
  if (typeof value === "string") return [[value, valueAt(...keys)]];
  return value.map((item, i) => [item, valueAt(...keys, i)]);
};

// src/plan/plan.ts
function planPipeline({ pipeline, damaged, file, kinds, files, engine }) {
  const failures = [];
  const report = (failure) => void failures.push(failure);
  checkPlainParams(pipeline.params, ["params"], report);
  const stages = /* @__PURE__ */ new Map();
  for (const [name3, declaration] of Object.entries(pipeline.stages))
    stages.set(name3, readStage(name3, declaration, { kinds, damaged, report }));
  checkCase([...stages.keys()], report);
  const scope = { params: pipeline.params, damaged, report };
  const variants = variantsOf(stages, scope);
  const isThere = (written) => files.exists(files.resolve(written));
  for (const stage of stages.values()) checkInputs(stage, { stages, variants, damaged, report, isThere });
  if (pipeline.summary !== void 0) checkSummary(pipeline.summary, stages, damaged, report);
  checkMetrics(pipeline.metrics, stages, damaged, report);
  const { order } = orderStages(stages, report);
  const context = { stages, variants, files, engine: pipeline.engine, override: engine, scope };
  const planned = order.flatMap((stage) => expandStage(stage, context));
  if (failures.length > 0) return { plan: void 0, failures };
  const { name: name2, params, summary, metrics } = pipeline;
  return { plan: { name: name2, file, stages: planned, params, summary, metrics }, failures };
}
function checkCase(names, report) {
  const seen = /* @__PURE__ */ new Map();
  for (const name2 of names) {
    const other = seen.get(name2.toLowerCase());
    if (other !== void 0) report({ code: "case-clash", at: keyAt("stages", name2), name: name2, other });
    else seen.set(name2.toLowerCase(), name2);
  }
}
function checkPlainParams(value, keys, report) {
  if (typeof value === "string") {
    if (value.includes("${{"))
      report({ code: "expression-not-here", at: valueAt(...keys), subject: "params" });
  } else if (typeof value === "object" && value !== null)
    for (const [key, item] of Object.entries(value)) checkPlainParams(item, [...keys, key], report);
}

// src/load/file-order.ts
function inFileOrder(failures, file, locate) {
  const seen = /* @__PURE__ */ new Set();
  return failures.map((failure) => ({ failure, at: "at" in failure ? locate(failure.at) : void 0 })).filter(({ failure, at }) => {
    const text = JSON.stringify(
      { ...failure, at },
      (key, value) => key === "source" ? value.name : value
    );
    return seen.size < seen.add(text).size;
  }).sort(
    (a, b) => Number(a.at !== void 0 && a.at.source !== file) - Number(b.at !== void 0 && b.at.source !== file) || (a.at?.source === b.at?.source ? (a.at?.range.start ?? 0) - (b.at?.range.start ?? 0) : 0)
  ).map(({ failure }) => failure);
}

// src/load/shape.ts
function shape(data, schema) {
  let broken = violationsOf(schema, data);
  const failures = broken.filter(({ implied }) => !implied).map(failureOf2);
  const left = JSON.parse(JSON.stringify(data));
  const damage = /* @__PURE__ */ new Set();
  while (leaveOut(broken, left, damage)) broken = violationsOf(schema, left);
  const pipeline = {
    ...left,
    version: 1,
    name: typeof left["name"] === "string" ? left["name"] : "",
    params: isObject(left["params"]) ? left["params"] : {},
    stages: isObject(left["stages"]) ? left["stages"] : {},
    engine: typeof left["engine"] === "string" ? left["engine"] : "auto",
    summary: left["summary"],
    metrics: left["metrics"]
  };
  return { pipeline, failures, damaged: damagedIn(damage) };
}
var failureOf2 = ({ keys, on, violation }) => ({
  code: "violation",
  at: on === "key" ? keyAt(...keys) : valueAt(...keys),
  subject: keys.join("."),
  violation
});
function remove(data, keys) {
  let parent = data;
  let depth = 0;
  while (depth < keys.length - 1) {
    const below2 = parent[keys[depth]];
    if (!isObject(below2)) break;
    parent = below2;
    depth++;
  }
  const key = keys[depth];
  if (key === void 0 || !Object.hasOwn(parent, key)) return void 0;
  delete parent[key];
  return keys.slice(0, depth + 1);
}
function leaveOut(broken, left, damage) {
  let changed = false;
  const take = (keys) => {
    const taken = remove(left, keys);
    changed ||= taken !== void 0;
    damage.add(pointer(...taken ?? keys));
  };
  for (const { keys, on, violation } of broken) {
    if (violation.rule === "missing-key") {
      if (keys.length === 0) damage.add(pointer(violation.key));
      else take(keys);
    } else if (violation.rule === "unknown-key") {
      const meant2 = nearest(violation.key, violation.known);
      if (meant2 !== void 0) damage.add(pointer(...keys.slice(0, -1), meant2));
      changed ||= remove(left, keys) !== void 0;
    } else if (on === "value" && violation.rule === "count" && isObject(violation.found)) {
      damage.add(pointer(...keys));
    } else take(keys);
  }
  return changed;
}
function damagedIn(damage) {
  return (at) => at.endsWith("/*") ? [...damage].some((part) => part.startsWith(at.slice(0, -1))) : ancestors(at).some((part) => damage.has(part));
}
var ancestors = (at) => {
  const keys = at.split("/");
  return keys.map((_, i) => keys.slice(0, i + 1).join("/"));
};

// src/load/load.ts
function loadPipeline(source, settings, { schema, kinds, files, engine }) {
  const read = readText(source);
  const unlocated = (at) => "source" in at ? at : { source, range: { start: 0, end: 0 } };
  const bad = (failures2, locate2) => ({
    ok: false,
    failures: inFileOrder(failures2, source, locate2),
    locate: locate2
  });
  if (read.text === void 0) return bad(read.failures, unlocated);
  const top = { source, range: { start: 0, end: 0 } };
  if (read.text.root === null) return bad([...read.failures, { code: "empty-file", at: top }], unlocated);
  const found = read.text.data;
  if (!isObject(found))
    return bad(
      [
        ...read.failures,
        found === null ? { code: "empty-file", at: top } : { code: "root-not-mapping", at: top, found }
      ],
      unlocated
    );
  const set = applySets(found, settings);
  const locate = locator(read.text, set.sets);
  const shaped = shape(set.data, schema);
  const planned = planPipeline({
    pipeline: shaped.pipeline,
    damaged: shaped.damaged,
    file: source.name,
    kinds,
    files,
    engine
  });
  const failures = [...read.failures, ...set.failures, ...shaped.failures, ...planned.failures];
  if (planned.plan === void 0 || failures.length > 0) return bad(failures, locate);
  return { ok: true, plan: planned.plan, locate };
}

// src/report/words/text-problem.ts
var syntax = {
  TAB_AS_INDENT: "a tab cannot indent YAML; use spaces",
  BAD_INDENT: "this line is not indented like its neighbours, or a bracket above it is not closed",
  BLOCK_AS_IMPLICIT_KEY: 'a second ":" on this line; put quotes around the text, or the inner mapping on lines of its own',
  MULTILINE_IMPLICIT_KEY: 'this is no "key: value"; a ":" with a space after it is missing',
  BAD_DQ_ESCAPE: "there is no such escape in a text with double quotes; write \\\\ for a backslash, or use single quotes"
};
function textProblemWords(problem) {
  switch (problem.code) {
    case "yaml-syntax":
      return syntax[problem.rule] ?? `this is not YAML: ${lowered(problem.message)}`;
    case "unquoted-expression":
      return `inside { } and [ ] an expression needs quotes: "\${{ \u2026 }}"`;
    case "open-quote":
      return "this quote is not closed";
    case "duplicate-key": {
      const { source, range } = problem.first;
      return `duplicate key ${quote(problem.key)}; the first is on line ${lineAt(source.text, range.start).line}`;
    }
    case "empty-file":
      return 'the file is empty; a pipeline has at least "version", "name" and "stages"';
    case "root-not-mapping":
      return `a pipeline is a mapping with "version", "name" and "stages", not ${valueWords(problem.found)}`;
    case "several-documents":
      return "a second document begins here; a file holds one pipeline";
    case "too-large":
      return `the file has ${problem.size} characters; a pipeline has at most ${problem.limit}`;
    case "too-deep":
      return `more than ${problem.limit} lists and mappings inside one another`;
    case "alias-bomb":
      return `aliases expand to more than ${problem.limit} values`;
    case "alias-loop":
      return `*${problem.name} stands inside &${problem.name} itself`;
    case "unknown-alias":
      return `no anchor &${problem.name} stands above this alias${meant(problem.name, problem.known)}${problem.known.length === 0 ? "; a text that begins with * needs quotes" : ""}`;
    case "merge-key":
      return '"<<" does not merge in YAML 1.2; write the keys out, or alias a whole value';
    case "key-not-text":
      return "a key must be a text";
    case "reserved-key":
      return `${quote(problem.key)} cannot be a key`;
    case "unsupported-tag":
      return `the tag ${problem.tag} has no meaning here; a text that begins with ! needs quotes`;
    case "not-finite":
      return `${problem.written} is not a finite number`;
    case "inexact-number":
      return `${problem.written} would be read as ${problem.read}; put quotes around it, or use a smaller number`;
    case "nul-character":
      return "a text cannot hold a NUL character";
  }
}
var lowered = (text) => text.slice(0, 1).toLowerCase() + text.slice(1);

// src/report/words/load-failure.ts
var shownLimit = 50;
function describeLoadFailures(failures, locate) {
  const blocks = failures.slice(0, shownLimit).map((failure) => describeLoadFailure(failure, locate).join("\n"));
  if (failures.length > shownLimit) blocks.push(`and ${failures.length - shownLimit} more`);
  if (failures.length > 1) blocks.push(`${failures.length} problems; nothing was run.`);
  return `${blocks.join("\n\n")}
`;
}
function describeLoadFailure(failure, locate) {
  if (!("at" in failure)) return [loadFailureWords(failure)];
  const at = locate(failure.at);
  const lines = [`${positionOf(at)} ${loadFailureWords(failure)}`, ...excerpt(at)];
  if (failure.code !== "cycle" || failure.hops.length === 1) return lines;
  return [
    ...lines,
    ...failure.hops.map(
      ({ stage, takes, at: at2 }) => `  ${stage} takes ${quote(takes)} at ${positionOf(locate(at2))}`
    )
  ];
}
function loadFailureWords(failure) {
  switch (failure.code) {
    case "file-not-found":
      return `there is no file ${quote(failure.path)}; looked for ${listed(failure.looked.map(quote))}`;
    case "set-syntax":
      return `--set ${quote(failure.argument)} is not PATH=VALUE, as in --set params.seed=2`;
    case "set-unknown":
      return `there is no ${quote(failure.path)} to set: unknown ${quote(failure.key)}${meant(failure.key, failure.known)}`;
    case "violation": {
      const subject = failure.stage === void 0 ? failure.subject : `${failure.subject} of stage ${quote(failure.stage)}`;
      return violationWords(subject, failure.violation);
    }
    case "run-and-uses":
      return `stage ${quote(failure.stage)} has both "run" and "uses"; a stage is either a command or a stage kind`;
    case "no-action":
      return `stage ${quote(failure.stage)} has neither "run" nor "uses"; give it a command or a stage kind`;
    case "key-needs":
      return `${quote(failure.key)} goes with ${quote(failure.action)} only`;
    case "no-outputs":
      return `stage ${quote(failure.stage)} declares no "outputs"; a command needs at least one`;
    case "engine-unused":
      return `stage kind ${quote(failure.kind)} does not compute on an engine`;
    case "resume-unused":
      return `stage kind ${quote(failure.kind)} keeps no checkpoints to resume from`;
    case "use":
      return `${failure.message} (stage ${quote(failure.stage)})`;
    case "unknown-kind":
      return `unknown stage kind ${quote(failure.kind)}${meant(failure.kind, failure.known)}`;
    case "unknown-stage":
      return `unknown stage ${quote(failure.stage)}${meant(failure.stage, failure.known)}`;
    case "unknown-output":
      return `stage ${quote(failure.stage)} has no output ${quote(failure.output)}${meant(failure.output, failure.known)}`;
    case "unknown-port":
      return `stage kind ${quote(failure.kind)} has no input ${quote(failure.port)}${meant(failure.port, failure.known)}`;
    case "unknown-expression":
      return `nothing here is called ${quote(failure.name)}${meantExpression(failure.name, failure.known)}`;
    case "expression-syntax":
      return `${quote(failure.text)} is not an expression; write a name between the braces, as in \${{ params.seed }}`;
    case "expression-not-here":
      return `\${{ }} has no meaning in ${failure.subject}`;
    case "expression-not-text":
      return `${failure.name} is ${valueWords(failure.found)}; only a text, number or boolean can be part of a text`;
    case "case-clash":
      return `stage ${quote(failure.name)} differs from ${quote(failure.other)} in capitals only; some file systems take them for one`;
    case "summary-metric":
      return `${quote(failure.written)} is not STAGE.METRIC, as in evaluate-lm.lm/perplexity`;
    case "input-form":
      return inputFormWords(failure);
    case "missing-path":
      return `there is no file or folder ${quote(failure.path)}`;
    case "missing-port":
      return `stage kind ${quote(failure.kind)} needs the input ${quote(failure.port)} (${failure.type}: ${failure.description})`;
    case "type-mismatch":
      return `${quote(failure.written)} is of type ${failure.type}, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes ${failure.takes}`;
    case "fan-in-port":
      return `${quote(failure.written)} is a folder of all variants, but input ${quote(failure.port)} of stage kind ${quote(failure.kind)} takes one ${failure.takes}`;
    case "needs-for-each":
      return `stage ${quote(failure.stage)} has variants; add "for-each: ${failure.stage}" for one stage a variant, or take all with "${failure.stage}[*].${failure.output}"`;
    case "no-variants":
      return `stage ${quote(failure.stage)} has no variants; write "${failure.stage}.${failure.output}"`;
    case "cycle": {
      const names = failure.hops.map(({ stage }) => stage);
      return names.length === 1 ? `stage ${quote(names[0])} takes from itself` : `these stages wait for one another: ${[...names, names[0]].join(" \u2192 ")}`;
    }
    case "output-path":
      return `${quote(failure.path)} ${outputPath[failure.problem]}; an output is a path inside the stage's own folder`;
    case "output-clash":
      return failure.path === failure.otherPath ? `outputs ${quote(failure.other)} and ${quote(failure.output)} have the same path` : `the paths of outputs ${quote(failure.other)} and ${quote(failure.output)} lie one inside the other`;
    case "matrix-and-for-each":
      return `stage ${quote(failure.stage)} has both "matrix" and "for-each"; its variants come from one of them`;
    case "for-each-plain":
      return `stage ${quote(failure.stage)} has no variants to go through; "for-each" names a stage with a matrix`;
    case "axis-not-list":
      return `axis ${quote(failure.axis)} must be a list, not ${valueWords(failure.found)}`;
    case "axis-empty":
      return `axis ${quote(failure.axis)} is empty; it needs at least one value`;
    case "cell-not-mapping":
      return `an item of ${quote(failure.key)} must be a mapping of axes to values, not ${valueWords(failure.found)}`;
    case "exclude-unknown":
      return `there is no axis ${quote(failure.axis)} to exclude by${meant(failure.axis, failure.known)}`;
    case "matrix-empty":
      return `stage ${quote(failure.stage)} has no variants left; "exclude" takes away every combination`;
    case "variant-repeated":
      return `there are two variants ${quote(failure.id)}`;
    case "axis-repeated":
      return `axis ${quote(failure.axis)} already has a value of the name ${quote(String(failure.found))}`;
    case "cell-not-plain":
      return `a value of axis ${quote(failure.axis)} must be a text, number or boolean, not ${failure.found === "" ? "an empty text" : valueWords(failure.found)}`;
    case "variant-name-long":
      return `the variant's name ${quote(failure.id)} has more than ${failure.limit} bytes; use shorter values, or an axis of names`;
    case "too-many-variants":
      return `stage ${quote(failure.stage)} has ${failure.count} variants or more; ${failure.limit} is the limit`;
    case "command-empty":
      return "the command is empty";
    case "command-open-quote":
      return `this ${failure.quote === '"' ? "double" : "single"} quote is not closed`;
    case "command-backslash":
      return "a backslash at the end stands for nothing";
    case "command-operator":
      return `${quote(failure.operator)} means something to a shell only; add "shell: true", or put quotes around it`;
    case "here-document":
      return `an expression cannot stand after "<<"; set a variable before it: x=\${{ \u2026 }}`;
    default:
      return textProblemWords(failure);
  }
}
var outputPath = {
  empty: "is empty",
  absolute: "is an absolute path",
  leaves: "leaves the stage's folder",
  folder: "is the stage's whole folder"
};
function inputFormWords({ written, path, outputs }) {
  if (outputs.length > 0)
    return `${quote(written)} is a stage; name its output: ${listed(outputs.map(quote), "or")}`;
  if (path !== void 0) return `${quote(written)} is a file; write ${quote(path)}`;
  return `${quote(written)} is neither STAGE.OUTPUT nor a path that begins with ./, ../ or /`;
}
function meantExpression(name2, known) {
  const tail = known.find((candidate) => candidate.endsWith(`.${name2}`));
  const near = tail ?? nearest(name2, known);
  if (near !== void 0) return `; did you mean ${quote(near)}?`;
  return meant(name2, known);
}

// src/cli/pipeline-text.ts
import { isUtf8 } from "node:buffer";
import { readFileSync } from "node:fs";
import { resolve as resolve3 } from "node:path";

// src/cli/find-file.ts
import { readdirSync, statSync } from "node:fs";
import { join, resolve as resolve2 } from "node:path";
var endings = ["", ".yaml", ".yml"];
var shelf = "pipelines";
function findFile(name2, folder) {
  const bare = !/[\\/]/.test(name2);
  const places = bare ? [name2, join(shelf, name2)] : [name2];
  const tried = places.flatMap((place) => endings.map((ending) => `${place}${ending}`));
  const looked = /\.ya?ml$/.test(name2) ? places : tried;
  const found = looked.find((path) => isFile(resolve2(folder, path)));
  if (found !== void 0) return ok(found);
  const known = bare ? [...filesIn(folder, ""), ...filesIn(folder, shelf)] : [];
  return fail({ name: name2, looked, meant: nearestFile(name2, known) });
}
var describeFileNotFound = ({ name: name2, looked, meant: meant2 }) => `there is no pipeline file ${name2}${meant2 === void 0 ? "" : `; did you mean ${meant2}?`}
Looked for: ${looked.join(", ")}`;
function nearestFile(name2, known) {
  const stem = (path) => path.replace(/^.*\//, "").replace(/\.ya?ml$/, "");
  const meant2 = nearest(stem(name2), known.map(stem));
  return known.find((path) => stem(path) === meant2);
}
var isFile = (path) => statSync(path, { throwIfNoEntry: false })?.isFile() === true;
function filesIn(folder, below2) {
  try {
    return readdirSync(join(folder, below2)).filter((file) => /\.ya?ml$/.test(file)).map((file) => join(below2, file));
  } catch {
    return [];
  }
}

// src/cli/pipeline-text.ts
function pipelineText(name2, world) {
  const found = findFile(name2, world.folder);
  if (!found.ok) {
    for (const failure of found.failures) world.err(`${describeFileNotFound(failure)}
`);
    return void 0;
  }
  const path = resolve3(world.folder, found.value);
  const bytes = readPipeline(path);
  if (bytes instanceof Error) world.err(`${shown(path, world)} cannot be read: ${bytes.message}
`);
  else if (isUtf8(bytes)) return { path, text: bytes.toString("utf8") };
  else world.err(`${shown(path, world)}:${placeOfNoText(bytes)} the file is not UTF-8 from here on
`);
  return void 0;
}
function readPipeline(path) {
  try {
    return readFileSync(path);
  } catch (error) {
    if (error instanceof Error && "syscall" in error) return error;
    throw error;
  }
}
function placeOfNoText(bytes) {
  const lines = bytes.toString("latin1").split("\n");
  const number = lines.findIndex((line2) => !isUtf8(Buffer.from(line2, "latin1")));
  const line = Buffer.from(lines[number], "latin1");
  return `${number + 1}:${line.toString("utf8").indexOf("\uFFFD") + 1}`;
}

// src/cli/load.ts
function loadFile(call, world, name2 = call.arguments["FILE"]) {
  const source = pipelineText(name2, world);
  return source && planOf(call, world, source.path, source.text);
}
function planOf(call, world, path, text) {
  const { settings, failures } = settingsOf(call);
  const loaded = load(path, text, settings, lastValue(call, "engine"), world);
  if (loaded.ok && failures.length === 0) return loaded.plan;
  const all = [...failures, ...loaded.ok ? [] : loaded.failures];
  world.err(describeLoadFailures(all, loaded.locate));
  const placed = all.flatMap(
    (failure) => "at" in failure ? [{ at: loaded.locate(failure.at), message: loadFailureWords(failure) }] : []
  );
  annotateProblems(
    placed.filter(({ at }) => at.source.name === shown(path, world)),
    world
  );
  return void 0;
}
var load = (path, text, settings, engine, world) => loadPipeline({ name: shown(path, world), text }, settings, {
  schema: pipelineSchema(),
  kinds: knownKinds(),
  files: { resolve: (written) => resolve4(dirname(path), written), exists: existsSync },
  ...engine === void 0 ? {} : { engine }
});
function settingsOf(call) {
  const parsed = (call.options["set"] ?? []).map(parseSetting);
  return {
    settings: parsed.flatMap((setting) => setting.ok ? [setting.value] : []),
    failures: parsed.flatMap((setting) => setting.ok ? [] : setting.failures)
  };
}

export {
  loadFile
};
