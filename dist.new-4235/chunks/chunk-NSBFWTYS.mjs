import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  clock,
  measured,
  short
} from "./chunk-2GGGCOHL.mjs";
import {
  printable
} from "./chunk-JK67GSBB.mjs";

// src/progress/pace.ts
function paced(before, progress, at) {
  const last = { step: progress.step, at };
  const unit = progress.unit ?? "steps";
  const goesOn = before !== void 0 && before.unit === unit && before.steps === progress.steps && before.last.step <= progress.step;
  return { first: goesOn ? before.first : last, last, steps: progress.steps, unit };
}
function timeLeft(pace, now) {
  if (pace === void 0) return void 0;
  const { first, last, steps } = pace;
  const done = last.step - first.step;
  if (done <= 0 || last.at <= first.at) return void 0;
  const perStep = (last.at - first.at) / done;
  return Math.max(0, (steps - last.step) * perStep - Math.max(0, now - last.at));
}

// src/progress/state.ts
var noRun = { run: "", pipeline: "", stages: [], outcome: void 0, seconds: 0 };
var waiting = (id) => ({
  id,
  status: "waiting",
  reasons: [],
  startedAt: 0,
  seconds: 0,
  progress: void 0,
  pace: void 0,
  losses: [],
  notices: [],
  failure: void 0,
  log: void 0,
  from: void 0,
  waitsFor: void 0
});
function advance(state, event) {
  switch (event.event) {
    case "run-started":
      return {
        ...noRun,
        run: event.run,
        pipeline: event.pipeline,
        stages: event.stages.map(({ id }) => waiting(id))
      };
    case "run-ended":
      return { ...state, outcome: event.outcome, seconds: event.seconds };
    case "stage-metric":
    case "stage-circumstance":
      return state;
    default:
      return {
        ...state,
        stages: state.stages.map((stage) => stage.id === event.stage ? advanceStage(stage, event) : stage)
      };
  }
}
function advanceStage(stage, event) {
  switch (event.event) {
    case "stage-decided":
      return { ...stage, reasons: event.reasons };
    case "stage-waits":
      return { ...stage, waitsFor: event.run };
    case "stage-retried":
      return { ...stage, progress: void 0, pace: void 0, losses: [], notices: [] };
    case "stage-started":
      return { ...stage, status: "running", startedAt: secondsOf(event), log: event.log };
    case "stage-progress":
      return {
        ...stage,
        progress: event.progress,
        pace: paced(stage.pace, event.progress, secondsOf(event)),
        losses: event.progress.loss === void 0 ? stage.losses : kept(stage.losses, event.progress.loss)
      };
    case "stage-notice":
      return { ...stage, notices: [...stage.notices, event.text] };
    case "stage-succeeded":
      return { ...stage, status: "succeeded", seconds: event.seconds };
    case "stage-restored":
      return { ...stage, status: "restored", seconds: event.seconds, from: event.from };
    case "stage-failed":
      return { ...stage, status: "failed", seconds: event.seconds, failure: event.failure };
    case "stage-skipped":
      return { ...stage, status: "skipped", reasons: event.reasons };
    case "stage-interrupted":
      return { ...stage, status: "interrupted", seconds: event.seconds };
  }
}
var secondsOf = (event) => Date.parse(event.time) / 1e3;
var mostLosses = 512;
function kept(losses, loss) {
  const all = [...losses, loss];
  return all.length <= mostLosses ? all : all.filter((_, at) => at % 2 === 0);
}

// src/progress/words.ts
function progressWords(progress, pace, now) {
  const { step, steps, loss, learning_rate, tokens_per_second } = progress;
  const left = timeLeft(pace, now);
  const part = steps > 0 ? Math.min(1, Math.max(0, step / steps)) : void 0;
  const counted = [
    printable(progress.phase ?? ""),
    `${step}/${steps}`,
    printable(progress.unit === void 0 || progress.unit === "steps" ? "" : progress.unit)
  ];
  return {
    part,
    percent: part === void 0 ? void 0 : `${String(Math.floor(part * 100)).padStart(3)} %`,
    steps: part === void 0 ? void 0 : counted.filter((word) => word !== "" && word !== "training").join(" "),
    loss: loss === void 0 ? void 0 : `loss ${measured(loss)}`,
    rate: tokens_per_second === void 0 ? void 0 : `${short(tokens_per_second)} tokens/s`,
    learningRate: learning_rate === void 0 ? void 0 : `lr ${learning_rate.toExponential(1)}`,
    left: left === void 0 ? "-- left" : `${clock(Math.ceil(left))} left`
  };
}

export {
  noRun,
  advance,
  progressWords
};
