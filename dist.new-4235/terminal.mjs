import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  advance,
  noRun,
  progressWords
} from "./chunks/chunk-NSBFWTYS.mjs";
import {
  clock,
  duration
} from "./chunks/chunk-2GGGCOHL.mjs";
import {
  printable
} from "./chunks/chunk-JK67GSBB.mjs";
import {
  padEnd,
  padStart,
  truncate,
  width
} from "./chunks/chunk-BVE5ZNVU.mjs";
import "./chunks/chunk-UNZ4GC65.mjs";

// src/progress/curve.ts
var levels = "\u2581\u2582\u2583\u2584\u2585\u2586\u2587\u2588";
function curve(values, columns) {
  const shown = values.filter((value) => value > 0 && Number.isFinite(value)).map(Math.log);
  if (shown.length < 2) return "";
  const cells = Math.min(columns, shown.length);
  const means = Array.from({ length: cells }, (_, cell) => {
    const share = shown.slice(
      Math.floor(cell * shown.length / cells),
      Math.floor((cell + 1) * shown.length / cells)
    );
    return share.reduce((sum, value) => sum + value, 0) / share.length;
  });
  const low = Math.min(...means);
  const range = Math.max(...means) - low || 1;
  return means.map((mean) => levels[Math.round((mean - low) / range * (levels.length - 1))]).join("");
}

// src/progress/stage-line.ts
var looks = {
  waiting: { unicode: "\u25CC", ascii: ".", style: "dim" },
  running: { unicode: "\u280B\u2819\u2839\u2838\u283C\u2834\u2826\u2827\u2807\u280F", ascii: "|/-\\", style: "cyan" },
  succeeded: { unicode: "\u2714", ascii: "+", style: "green" },
  restored: { unicode: "\u21BA", ascii: "=", style: "dim" },
  failed: { unicode: "\u2716", ascii: "x", style: "red" },
  skipped: { unicode: "\u2298", ascii: "-", style: "dim" },
  interrupted: { unicode: "\u25A0", ascii: "!", style: "yellow" }
};
var timeColumns = 7;
function stageLine(stage, names, now, can, words) {
  const { style } = looks[stage.status];
  const room = Math.min(names, Math.max(1, can.columns - 2));
  const head = padEnd(truncate(printable(stage.id), room, can.unicode ? "\u2026" : "~"), room);
  const tail = tailOf(stage, can.columns - 2 - room - 2, now, can, words);
  const name = style === "dim" ? can.paint("dim", head) : head;
  return `${can.paint(style, icon(stage, now, can))} ${name}${tail === "" ? "" : `  ${tail}`}`.trimEnd();
}
function icon(stage, now, can) {
  const signs = [...looks[stage.status][can.unicode ? "unicode" : "ascii"]];
  return signs[Math.floor(now * 10) % signs.length];
}
function tailOf(stage, room, now, can, words) {
  const why = words.reasons(stage.reasons);
  switch (stage.status) {
    case "waiting":
      return stage.waitsFor === void 0 ? "" : can.paint("dim", fit(`waits for run ${printable(stage.waitsFor)}`, room, can));
    case "running": {
      const elapsed = Math.max(0, Math.floor(now - stage.startedAt));
      if (stage.progress === void 0) return timed(clock(elapsed), why, "dim", room, can);
      return progressTail(stage, elapsed, room, now, can);
    }
    case "succeeded":
      return timed(duration(stage.seconds), why, "dim", room, can);
    case "restored":
      return can.paint("dim", fit("restored", room, can));
    case "failed":
      return timed(
        duration(stage.seconds),
        stage.failure === void 0 ? "" : words.failure(stage.failure),
        "red",
        room,
        can
      );
    case "skipped":
      return can.paint("dim", fit(`skipped: ${why}`, room, can));
    case "interrupted":
      return timed(duration(stage.seconds), "interrupted", "yellow", room, can);
  }
}
function timed(time, text, style, room, can) {
  if (room < timeColumns) return "";
  return `${padStart(time, timeColumns)}  ${can.paint(style, fit(text, room - timeColumns - 2, can))}`;
}
var fit = (text, room, can) => room < Math.min(8, width(text)) ? "" : truncate(text, room, can.unicode ? "\u2026" : "~");
function progressTail(stage, elapsed, room, now, can) {
  const said = progressWords(stage.progress, stage.pace, now);
  let pieces = [
    { drop: 4, text: padStart(clock(elapsed), timeColumns) },
    { drop: 7, text: said.part === void 0 ? void 0 : bar(said.part, can) },
    { drop: 2, text: said.percent },
    { drop: 6, text: said.steps },
    { drop: 3, text: said.loss },
    { drop: 9, text: said.learningRate },
    { drop: 8, text: can.unicode ? curve(stage.losses, 12) : void 0 },
    { drop: 5, text: said.rate },
    { drop: 1, text: said.left }
  ].flatMap(({ drop, text }) => text === void 0 || text === "" ? [] : [{ drop, text }]);
  const total = () => pieces.reduce((sum, { text }) => sum + width(text) + 2, -2);
  while (pieces.length > 0 && total() > room) {
    const worst = Math.max(...pieces.map(({ drop }) => drop));
    pieces = pieces.filter(({ drop }) => drop !== worst);
  }
  return pieces.map(({ text }) => text).join("  ");
}
function bar(part, can) {
  const cells = 16;
  const full = Math.round(part * cells);
  return can.unicode ? can.paint("cyan", "\u2588".repeat(full)) + can.paint("dim", "\u2591".repeat(cells - full)) : `[${"#".repeat(full)}${".".repeat(cells - full)}]`;
}

// src/progress/frame.ts
function frame(state, now, can, words) {
  const lines = Math.max(3, can.rows - 1);
  const { shown, hidden } = fold(state.stages, lines);
  const names = Math.min(
    Math.max(0, ...shown.map(({ id }) => width(printable(id)))),
    Math.max(8, can.columns - 12)
  );
  return [
    ...shown.map((stage) => stageLine(stage, names, now, can, words)),
    ...hidden.length === 0 ? [] : [can.paint("dim", truncate(`  and ${counts(hidden)}`, can.columns))]
  ];
}
var first = ["restored", "skipped", "waiting", "succeeded", "running"];
function fold(stages, lines) {
  if (stages.length <= lines) return { shown: stages, hidden: [] };
  const tooMany = stages.length - (lines - 1);
  const order = first.flatMap((status) => {
    const same = stages.filter((stage) => stage.status === status);
    return status === "waiting" || status === "running" ? same.reverse() : same;
  });
  const hidden = new Set(order.slice(0, tooMany));
  return { shown: stages.filter((stage) => !hidden.has(stage)), hidden: [...hidden] };
}
var nouns = { succeeded: "done" };
function counts(stages) {
  const statuses = [...new Set(stages.map(({ status }) => status))];
  return statuses.map((status) => `${stages.filter((stage) => stage.status === status).length} ${nouns[status] ?? status}`).join(", ");
}

// src/progress/notices.ts
function notices({ stages }, columns) {
  const saying = /* @__PURE__ */ new Map();
  for (const { id, notices: notices2 } of stages)
    for (const text of new Set(notices2)) saying.set(text, [...saying.get(text) ?? [], id]);
  return [...saying].flatMap(
    ([text, [first2, ...more]]) => wrapped(printable(`${first2}${more.length === 0 ? "" : ` and ${more.length} more`}: ${text}`), columns)
  );
}
function wrapped(text, columns) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = `${lines.at(-1) ?? ""} ${word}`;
    if (lines.length > 0 && width(longer) <= columns) lines[lines.length - 1] = longer;
    else lines.push(lines.length === 0 ? word : `  ${word}`);
  }
  return lines;
}

// src/progress/screen.ts
function screen(write) {
  let drawn = [];
  return {
    draw(lines, columns) {
      const text = lines.join("\n");
      if (text === drawn.join("\n")) return;
      const rows = drawn.reduce((sum, line) => sum + Math.max(1, Math.ceil(width(bare(line)) / columns)), 0);
      const up = rows === 0 ? "" : `\x1B[${rows}A\r`;
      const body = lines.map((line) => `${line}\x1B[K
`).join("");
      write(`\x1B[?2026h${up}${body}\x1B[J\x1B[?2026l`);
      drawn = lines;
    }
  };
}
var bare = (line) => line.replace(/\u001b\[\d+m/g, "");

// src/progress/terminal.ts
var listedAtTheEnd = 48;
function terminalReporter(options) {
  const block = screen(options.write);
  let state = noRun;
  let list;
  const draw = () => {
    const can = options.capabilities();
    const rows = state.outcome === void 0 ? can.rows : Math.max(can.rows, listedAtTheEnd);
    const lines = frame(state, options.now(), { ...can, rows }, options.words);
    block.draw(state.outcome === void 0 ? lines : [...lines, ...notices(state, can.columns)], can.columns);
  };
  const open = async () => {
    const { stageList } = await import("./chunks/listr-SIAMQWOE.mjs");
    const opened = stageList(
      state.stages.map(({ id }) => id),
      draw
    );
    for (const stage of state.stages) if (hasEnded(stage)) opened.settle(stage.id);
    return opened;
  };
  return {
    event(event) {
      state = advance(state, event);
      if (event.event === "stage-started") list ??= open();
      if (list !== void 0 && endings.has(event.event) && "stage" in event)
        void list.then((opened) => opened.settle(event.stage));
    },
    async end() {
      if (list !== void 0) await (await list).end();
      draw();
    }
  };
}
var endings = /* @__PURE__ */ new Set([
  "stage-succeeded",
  "stage-restored",
  "stage-failed",
  "stage-skipped",
  "stage-interrupted"
]);
var hasEnded = (stage) => stage.status !== "waiting" && stage.status !== "running";
export {
  terminalReporter
};
