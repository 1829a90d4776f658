import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  runsOf
} from "./chunks/chunk-5XECYTOI.mjs";
import {
  fileOrNewest
} from "./chunks/chunk-I3KGQCSM.mjs";
import "./chunks/chunk-KCFSGQY6.mjs";
import {
  compareRecords,
  decide,
  readHistory,
  readManifest,
  resolveInputs
} from "./chunks/chunk-533IBOHA.mjs";
import "./chunks/chunk-KIPMLEUE.mjs";
import {
  loadFile
} from "./chunks/chunk-R74G62QA.mjs";
import "./chunks/chunk-NICY2YQT.mjs";
import "./chunks/chunk-45Y6MXGJ.mjs";
import {
  readReport
} from "./chunks/chunk-YPUZB6SX.mjs";
import {
  changeText
} from "./chunks/chunk-IPUTKVCD.mjs";
import {
  momentOf
} from "./chunks/chunk-CNNKPHGP.mjs";
import {
  describeChanges,
  describeReason
} from "./chunks/chunk-J7A2MGPA.mjs";
import {
  capabilities
} from "./chunks/chunk-S6L6PXYT.mjs";
import {
  sourcesOf
} from "./chunks/chunk-I6QUGE6H.mjs";
import {
  describeRunFailure
} from "./chunks/chunk-GZSYFWM6.mjs";
import {
  didYouMean
} from "./chunks/chunk-USTRBZE3.mjs";
import "./chunks/chunk-F6WVYOIN.mjs";
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
import "./chunks/chunk-EDDLRMVH.mjs";
import "./chunks/chunk-ZLFIS2DE.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  allEntries
} from "./chunks/chunk-TNK3TEO4.mjs";
import "./chunks/chunk-D55TE7E7.mjs";
import {
  openArtifacts
} from "./chunks/chunk-R6T7Z5DY.mjs";
import "./chunks/chunk-TZYNDLWC.mjs";
import "./chunks/chunk-VGI4DZYJ.mjs";
import "./chunks/chunk-HLQJ6IPJ.mjs";
import "./chunks/chunk-MV6VXUQU.mjs";
import {
  artifactsOf
} from "./chunks/chunk-NRDNGIIX.mjs";
import "./chunks/chunk-HLIVFCLH.mjs";
import {
  padEnd,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import {
  jsonLine
} from "./chunks/chunk-LE5WASG2.mjs";
import {
  nearest
} from "./chunks/chunk-KLCFPZX6.mjs";
import {
  isGiven,
  lastValue
} from "./chunks/chunk-ETPM7USO.mjs";
import "./chunks/chunk-KG6XP6YM.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/execute/candidates.ts
function storedCandidates(store) {
  let known;
  return (fingerprint, before2) => {
    known ??= [...candidatesIn(store)];
    return known.filter(
      (one) => one.fingerprint !== fingerprint && (before2 === void 0 || one.run < before2)
    );
  };
}
function* candidatesIn(store) {
  for (const { entry, used } of allEntries(store)) {
    if (entry === void 0) continue;
    const { fingerprint, record, run } = entry;
    yield { fingerprint, record, run, used };
  }
}

// src/execute/examine.ts
function examine(options, ids) {
  const history = readHistory(options.store, options.plan.name);
  const wanted = withNeeds(options.plan, ids);
  const outputs = /* @__PURE__ */ new Map();
  return options.plan.stages.filter(({ id }) => wanted.has(id)).map((stage) => examineStage(options, history, stage, outputs));
}
function withNeeds({ stages }, ids) {
  const wanted = new Set(ids);
  for (const { id, needs } of stages.toReversed())
    if (wanted.has(id)) for (const need of needs) wanted.add(need);
  return wanted;
}
function examineStage({ plan, store, manifest }, history, stage, outputs) {
  const isOpen = (input) => makersOf(input).some((id) => !outputs.has(id));
  const inputs = Object.entries(stage.inputs);
  const open = inputs.filter(([, input]) => isOpen(input)).map(([name]) => name);
  const known = { ...stage, inputs: Object.fromEntries(inputs.filter(([, input]) => !isOpen(input))) };
  const resolved = resolveInputs(store, plan, known, (id) => outputs.get(id) ?? {});
  if (!resolved.ok) return { stage, known: "nothing", failure: resolved.failures[0] };
  const decided = decide(store, manifest, history, stage, resolved.value);
  if (open.length > 0) {
    const upstream = stage.needs.filter((id) => !outputs.has(id));
    return { stage, known: "part", record: decided.record, open, upstream };
  }
  if (decided.decision === "restore") outputs.set(stage.id, decided.entry.outputs);
  return { stage, known: "all", ...decided };
}
function makersOf(input) {
  if (input.from === "path") return [];
  return input.from === "stage" ? [input.id] : input.variants.map(({ id }) => id);
}

// src/plan/nearest.ts
function nearestRecord(record, candidates) {
  let best;
  for (const { fingerprint, record: other, run, used } of candidates) {
    if (!isSameKind(record, other)) continue;
    const changes = compareRecords(other, record);
    const nearer = best === void 0 || changes.length < best.changes.length;
    const newer = changes.length === best?.changes.length && used > best.used;
    if (nearer || newer) best = { fingerprint, run, changes, used };
  }
  if (best === void 0 || best.changes.length * 2 > fieldsOf(record)) return void 0;
  return { fingerprint: best.fingerprint, run: best.run, changes: best.changes };
}
var isSameKind = ({ action: a }, { action: b }) => "uses" in a ? "uses" in b && a.uses === b.uses : "run" in b;
var fieldsOf = (record) => [record.with, record.inputs, record.outputs, record.code, record.packages, record.env].reduce(
  (sum, fields) => sum + Object.keys(fields).length,
  1
);

// src/report/why.ts
function explain(moment, earlier, id, compare) {
  const chain = /* @__PURE__ */ new Map();
  const waiting = [{ id, since: void 0 }];
  const causes = [];
  for (let next = waiting.shift(); next !== void 0; next = waiting.shift()) {
    const view = moment.stages[next.id];
    if (view === void 0 || chain.has(next.id)) continue;
    const since = before(earlier, next.id, next.since);
    const explained2 = explainStage({ moment, earlier, since, compare }, next.id, view);
    chain.set(next.id, explained2);
    const above = comesFrom(explained2, view, moment);
    if (isCause(explained2, above)) causes.push(next.id);
    waiting.push(...above.map((stage) => ({ id: stage, since })));
  }
  return { run: moment.run, chain: [...chain.values()], causes };
}
function before(earlier, id, wanted) {
  const isGood = (moment) => {
    const view = moment?.stages[id];
    return view?.record !== void 0 && (view.did === "succeeded" || view.did === "restored");
  };
  return isGood(wanted) ? wanted : earlier.find(isGood);
}
function explainStage(setting, id, view) {
  const { moment, earlier, since } = setting;
  const { did, reasons, from, failure } = view;
  const past = since?.stages[id];
  const sibling = reasons.find((reason) => reason.reason === "new");
  const changes = changesOf(setting, id, view).map((change) => trace(change, view, moment, since));
  const bytes = surprise(view, past, changes);
  const tried = failedBefore(earlier, id, view);
  return {
    stage: id,
    did,
    reasons,
    ...since?.run == null ? {} : { since: since.run },
    ...past === void 0 && sibling !== void 0 ? { beside: sibling.nearest } : {},
    changes,
    ...bytes === void 0 ? {} : { bytes },
    ...from === void 0 ? {} : { from },
    ...failure === void 0 ? {} : { failure },
    ...tried === void 0 ? {} : { tried }
  };
}
function changesOf({ since, compare }, id, view) {
  const past = since?.stages[id]?.record;
  if (past === void 0 || view.record === void 0)
    return view.reasons.flatMap((reason) => "changes" in reason ? reason.changes : []);
  const open = new Set((view.open ?? []).map((input) => `inputs.${input}`));
  return compare(past, view.record).filter(({ field }) => !open.has(field));
}
function trace(change, view, moment, since) {
  const source = change.field.startsWith("inputs.") ? view.sources[change.field.slice("inputs.".length)] : void 0;
  if (source === void 0) return change;
  const makers = makersOf2(source, view, moment).filter(({ id, output }) => {
    const [then, now] = [since?.stages[id]?.outputs[output], moment.stages[id]?.outputs[output]];
    return then === void 0 || then.digest !== now?.digest || then.executable !== now?.executable;
  });
  return { ...change, source, ...makers.length === 0 ? {} : { makers: makers.map(({ id }) => id) } };
}
function makersOf2(source, { needs }, { stages }) {
  const dot = source.lastIndexOf(".");
  const [maker, output] = [source.slice(0, dot), source.slice(dot + 1)];
  const ids = needs.filter(
    (id) => maker.endsWith("[*]") ? stages[id]?.stage === maker.slice(0, -"[*]".length) : id === maker
  );
  return ids.map((id) => ({ id, output }));
}
function surprise({ did, outputs }, past, changes) {
  if (past === void 0 || did !== "succeeded" && did !== "restored") return void 0;
  const names = Object.keys(outputs);
  const same = names.every((name) => past.outputs[name]?.digest === outputs[name]?.digest);
  if (same) return did === "succeeded" ? "same" : void 0;
  return changes.length === 0 ? "other" : void 0;
}
function failedBefore(earlier, id, { did, fingerprint }) {
  if (did !== "run") return void 0;
  const last = earlier.find(({ stages }) => stages[id]?.fingerprint !== void 0);
  const view = last?.stages[id];
  if (view?.fingerprint !== fingerprint) return void 0;
  if (last?.run == null || view?.did !== "failed" && view?.did !== "interrupted") return void 0;
  return { run: last.run, ...view.failure === void 0 ? {} : { failure: view.failure } };
}
function comesFrom(explained2, view, moment) {
  const makers = explained2.changes.flatMap((change) => change.makers ?? []);
  const awaited = view.reasons.flatMap(
    (reason) => reason.reason === "upstream" || reason.reason === "needs-failed" ? reason.stages : []
  );
  const above = explained2.did === "restored" && makers.length === 0 ? ranAbove(view, moment) : [];
  return [.../* @__PURE__ */ new Set([...awaited, ...makers, ...above])];
}
function ranAbove(view, moment) {
  const found = /* @__PURE__ */ new Set();
  const seen = /* @__PURE__ */ new Set();
  const pending = [...view.needs];
  for (let id = pending.pop(); id !== void 0; id = pending.pop()) {
    const need = moment.stages[id];
    if (need === void 0 || seen.has(id)) continue;
    seen.add(id);
    if (need.did === "succeeded") found.add(id);
    else pending.push(...need.needs);
  }
  return view.needs.length === 0 ? [] : Object.keys(moment.stages).filter((id) => found.has(id));
}
function isCause({ did, reasons, changes, bytes }, above) {
  if (did === "failed" || did === "unreadable" || bytes === "other") return true;
  if (changes.some(({ makers }) => makers === void 0)) return true;
  const own = reasons.some(({ reason }) => ["first", "new", "entry-damaged", "forced"].includes(reason));
  return own && above.length === 0;
}

// src/report/why-words.ts
function whyWords(title, why, nearest2, can) {
  const names = Math.max(...why.chain.map(({ stage }) => width(printable(stage))));
  return [
    can.paint("bold", printable(title)),
    ...why.chain.flatMap((explained2, at) => [
      ...stageLines(explained2, names, can),
      ...at === 0 && nearest2 !== void 0 ? nearestLines(nearest2, can) : []
    ]),
    ...causeLines(why, can)
  ];
}
var styles = {
  succeeded: "yellow",
  restored: "green",
  failed: "red",
  skipped: "dim",
  interrupted: "yellow",
  running: "cyan",
  waiting: "dim",
  run: "yellow",
  restore: "green",
  undecided: "cyan",
  unreadable: "red"
};
function stageLines(explained2, names, can) {
  const { stage, did, changes } = explained2;
  const head = printable(headOf(explained2));
  return [
    `  ${padEnd(printable(stage), names)}  ${can.paint(styles[did], verb(explained2))}${head}`,
    ...changeLines(changes, "    ", can)
  ];
}
function verb({ did, from }) {
  switch (did) {
    case "succeeded":
      return "ran";
    case "restored":
      return from === void 0 ? "restored" : `restored from run ${printable(from)}`;
    case "run":
      return "would run";
    case "restore":
      return from === void 0 ? "would be restored" : `would be restored from run ${printable(from)}`;
    case "unreadable":
      return "cannot be decided";
    default:
      return did;
  }
}
function headOf(explained2) {
  const { failure, reasons, tried, bytes, changes } = explained2;
  const parts = [
    ...failure === void 0 ? [] : [describeRunFailure(failure).message],
    ...reasons.filter(isOfItsOwn).flatMap((reason) => ownWords(reason, explained2)),
    ...tried === void 0 ? [] : [triedWords(tried)],
    ...bytes === "same" ? ["it made the same bytes as before"] : [],
    ...bytes === "other" ? ["it made other bytes of the same causes"] : [],
    ...measure(explained2)
  ];
  return `${parts.map((part) => `; ${part}`).join("")}${changes.length > 0 ? ":" : ""}`;
}
function ownWords(reason, { since, changes }) {
  if (reason.reason !== "first" || since === void 0) return [describeReason(reason)];
  return changes.length > 0 ? [] : [removed(since)];
}
var removed = (since) => `the cache no longer has what it had after run ${since}`;
var isOfItsOwn = ({ reason }) => reason !== "same" && reason !== "changed" && reason !== "new";
function measure({ reasons, changes, since, beside }) {
  const then = since === void 0 ? "" : ` since run ${since}`;
  if (changes.length > 0) return [beside === void 0 ? `changed${then}` : `new; nearest variant ${beside}`];
  if (reasons.some(({ reason }) => reason === "same")) return [`nothing that matters changed${then}`];
  if (since !== void 0 && reasons.some(({ reason }) => reason === "new")) return [removed(since)];
  return reasons.filter((reason) => !isOfItsOwn(reason)).map(describeReason);
}
var triedWords = ({ run, failure }) => `the same was tried in run ${run} ${failure === void 0 ? "and interrupted" : `and failed: ${describeRunFailure(failure).message}`}`;
var mostModules = 6;
function changeLines(changes, indent, can) {
  const modules = changes.filter(({ field }) => field.startsWith("code."));
  const shown = modules.length <= mostModules ? modules : modules.slice(0, mostModules - 1);
  const listed = changes.filter((change) => !modules.includes(change) || shown.includes(change));
  const rows = listed.map((change) => ({
    field: printable(change.field),
    text: changeText(change, can),
    source: change.source === void 0 ? void 0 : printable(change.source)
  }));
  const first = Math.max(0, ...rows.map(({ field }) => width(field)));
  const second = Math.max(0, ...rows.map(({ text, source }) => source === void 0 ? 0 : width(text)));
  const lines = rows.map(
    ({ field, text, source }) => source === void 0 ? `${indent}${padEnd(field, first)}  ${text}` : `${indent}${padEnd(field, first)}  ${padEnd(text, second)}  ${can.paint("dim", source)}`
  );
  const more = modules.length - shown.length;
  return more === 0 ? lines : [...lines, `${indent}and ${more} more modules of its code; --json lists all`];
}
var nearestLines = ({ run, changes }, can) => [
  `    the nearest in the cache is of run ${printable(run)}, and differs in:`,
  ...changeLines(changes, "      ", can)
];
function causeLines({ chain, causes }, can) {
  if (chain.length < 2) return [];
  const began = chain.filter(({ stage }) => causes.includes(stage));
  return began.map((explained2, at) => {
    const start = at === 0 ? "It began with" : "and with";
    const text = printable(`${start} ${explained2.stage}: ${causeWords(explained2)}${endOf(explained2)}`);
    return `  ${can.unicode ? text : text.replaceAll("\u2192", "->")}`;
  });
}
var endOf = ({ bytes }) => bytes === "same" ? "; it made the same bytes, so nothing follows." : ".";
function causeWords({ changes, failure, reasons, bytes }) {
  if (failure !== void 0) return describeRunFailure(failure).message;
  const own = changes.filter(({ makers }) => makers === void 0);
  if (own.length > 0) return describeChanges(own);
  return bytes === "other" ? "it made other bytes of the same causes" : reasons.map(describeReason).join("; ");
}

// src/cli/moments.ts
var Moments = class {
  #read = [];
  #rest;
  constructor(source) {
    this.#rest = source[Symbol.iterator]();
  }
  find(isWanted) {
    return this.#findFrom(0, isWanted);
  }
  /** Those before this one. */
  before(moment) {
    const start = this.#read.indexOf(moment) + 1;
    return { find: (isWanted) => this.#findFrom(start, isWanted) };
  }
  #findFrom(start, isWanted) {
    for (let at = start; ; at++) {
      const moment = this.#at(at);
      if (moment === void 0 || isWanted(moment)) return moment;
    }
  }
  #at(at) {
    while (this.#read.length <= at) {
      const next = this.#rest.next();
      if (next.done === true) return void 0;
      this.#read.push(next.value);
    }
    return this.#read[at];
  }
};

// src/cli/why-subject.ts
function subjectOf(call, store, world) {
  const name = lastValue(call, "run");
  const onlyNow = isGiven(call, "now");
  if (name !== void 0 && onlyNow) {
    world.err("--run explains a run and --now what one would do: only one of them can be given\n");
    return void 0;
  }
  if (name !== void 0) return namedRun(name, store, world);
  const file = fileOrNewest(call, world);
  const plan = file === void 0 ? void 0 : loadFile(call, world, file);
  if (plan === void 0) return void 0;
  const moments = momentsOf(store, plan.name);
  return { pipeline: plan.name, moments, named: void 0, plan, explainsRun: !onlyNow };
}
function namedRun(name, store, world) {
  const read = readReport(name, store.folder, world.folder);
  if (!read.ok) {
    for (const failure of read.failures) world.err(`${failure}
`);
    return void 0;
  }
  const { run, pipeline } = read.value;
  const moments = momentsOf(store, pipeline);
  const named = moments.find((moment) => moment.run === run) ?? momentOf(read.value, false);
  return { pipeline, moments, named, plan: void 0, explainsRun: true };
}
var mostRuns = 50;
function momentsOf(store, pipeline) {
  function* read() {
    for (const { report, isLive } of runsOf(store, pipeline, mostRuns)) yield momentOf(report, isLive);
  }
  return new Moments(read());
}
function stagesNamed(name, subject) {
  const known = [...plannedIn(subject), ...foundIn(subject)];
  if (known.some(([id]) => id === name)) return [name];
  return [...new Set(known.filter(([, stage]) => stage === name).map(([id]) => id))];
}
var plannedIn = ({ plan }) => plan?.stages.map(({ id, stage }) => [id, stage]) ?? [];
function foundIn({ named, moments, explainsRun }) {
  const moment = explainsRun ? named ?? moments.find(() => true) : void 0;
  return Object.entries(moment?.stages ?? {}).map(([id, { stage }]) => [id, stage]);
}
function unknownStage(name, subject) {
  const known = subject.plan === void 0 ? foundIn(subject) : plannedIn(subject);
  const ids = known.map(([id]) => id);
  const meant = nearest(name, [...ids, ...known.map(([, stage]) => stage)]);
  return `${printable(subject.pipeline)} has no stage ${printable(name)}${didYouMean(meant)}
It has: ${ids.map(printable).join(", ")}
`;
}

// src/cli/why.ts
async function command(call, world) {
  const store = openArtifacts(artifactsOf(call, world), world);
  if (store === void 0) return 2;
  const subject = subjectOf(call, store, world);
  if (subject === void 0) return 2;
  const ids = stagesNamed(call.arguments["STAGE"], subject);
  if (ids.length === 0) {
    world.err(unknownStage(call.arguments["STAGE"], subject));
    return 2;
  }
  const answers = answersTo(ids, subject, store, world);
  if (isGiven(call, "json")) {
    world.out(jsonLine({ version: 1, pipeline: subject.pipeline, stages: answers }));
  } else {
    const can = capabilities(world);
    const parts = answers.flatMap(({ run, now }) => [
      ...run === null ? [] : [whyWords(`Run ${run.run}`, run, run.nearest, can)],
      ...now === null ? [] : [whyWords("Now", now, now.nearest, can)]
    ]);
    world.out(`${parts.map((lines) => lines.join("\n")).join("\n\n")}
`);
  }
  return answers.some(({ now }) => now?.chain[0]?.did === "unreadable") ? 1 : 0;
}
function answersTo(ids, subject, store, world) {
  const { plan, moments, named, explainsRun } = subject;
  const now = plan === void 0 ? void 0 : forecast(plan, ids, store, world);
  const candidates = storedCandidates(store);
  return ids.map((stage) => {
    const has = (moment) => moment?.stages[stage] !== void 0;
    const run = explainsRun ? named ?? moments.find(has) : void 0;
    return {
      stage,
      run: run && has(run) ? explained(run, moments.before(run), stage, candidates) : null,
      now: now && has(now) ? explained(now, moments, stage, candidates) : null
    };
  });
}
var misses = /* @__PURE__ */ new Set(["first", "new", "changed"]);
function explained(moment, earlier, stage, candidates) {
  const why = explain(moment, earlier, stage, compareRecords);
  const { reasons, record, fingerprint } = moment.stages[stage];
  const isMiss = reasons.some(({ reason }) => misses.has(reason));
  if (!isMiss || record === void 0 || fingerprint === void 0) return why;
  const found = nearestRecord(record, candidates(fingerprint, moment.run ?? void 0));
  const known = why.chain[0]?.changes.length ?? 0;
  const isNearer = found !== void 0 && (known === 0 || found.changes.length < known);
  return isNearer && found.changes.length > 0 ? { ...why, nearest: { run: found.run, changes: found.changes } } : why;
}
function forecast(plan, ids, store, world) {
  const examined = examine({ plan, store, manifest: readManifest(world) }, ids);
  return { run: null, stages: Object.fromEntries(examined.map((one) => [one.stage.id, viewOf(one)])) };
}
function viewOf(examined) {
  const { stage, needs, inputs } = examined.stage;
  const common = { stage, needs, sources: sourcesOf(inputs), reasons: [], outputs: {} };
  switch (examined.known) {
    case "nothing":
      return { ...common, did: "unreadable", failure: examined.failure };
    case "part": {
      const { record, open, upstream } = examined;
      return {
        ...common,
        did: "undecided",
        record,
        open,
        reasons: [{ reason: "upstream", stages: upstream }]
      };
    }
    case "all": {
      const { decision: did, record, fingerprint, reasons } = examined;
      const { outputs = {}, run } = examined.decision === "restore" ? examined.entry : {};
      return {
        ...common,
        did,
        record,
        fingerprint,
        reasons,
        outputs,
        ...run === void 0 ? {} : { from: run }
      };
    }
  }
}
export {
  command
};
