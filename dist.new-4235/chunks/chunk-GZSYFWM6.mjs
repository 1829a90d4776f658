import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  plainText
} from "./chunk-EDDLRMVH.mjs";

// src/report/words/run-failure.ts
function describeRunFailure(failure) {
  switch (failure.code) {
    case "exit-code":
      return ended(`it exited with code ${failure.exit}`, failure);
    case "killed":
      return ended(`it was ended by ${failure.signal}`, failure, killedHint(failure.signal));
    case "timeout":
      return ended(`it took longer than its timeout of ${failure.seconds} s and was ended`, failure);
    case "no-gpu":
      return words(
        `it needs ${failure.needed === 1 ? "a GPU" : `${failure.needed} GPUs`}, and this machine offers ${failure.found === 0 ? "none" : failure.found}`,
        'With "gpu: optional" it would run without; --gpus says how many there are where they are not found.'
      );
    case "not-started":
      return words(
        `${quoted(failure.command)} could not be started: ${plainText(failure.detail)}`,
        "Is the program installed, and on the PATH?"
      );
    case "output-missing":
      return words(
        `it exited with code 0 but did not write output ${failure.output} (${failure.path})`,
        "A command writes below the folder it is started in; an output\u2019s path there is the one declared."
      );
    case "output-type":
      return words(`output ${failure.output} (${failure.path}) cannot be taken: ${failure.detail}`);
    case "input-moved":
      return words(
        `input ${failure.input} changed while the stage ran: ${failure.path}`,
        "Nothing was stored, because the outputs may come from either version; run again."
      );
    case "input-unreadable":
      return words(`input ${failure.input} cannot be read: ${failure.path} ${failure.detail}`);
    case "stage":
      return problemWords(failure.problem);
    case "store":
      return words(`the store could not be used: ${failure.detail}`, "What was stored before is still good.");
    case "internal-error":
      return { ...words("a bug of ours"), lines: plainText(failure.detail).split("\n") };
  }
}
var words = (message, hint) => ({
  message,
  ...hint === void 0 ? {} : { hint },
  lines: []
});
var ended = (message, { lastLines, log }, hint) => ({ ...words(message, hint), lines: lastLines.map(plainText), log });
var killedHint = (signal) => signal === "SIGKILL" ? "Where nobody did it, the system may have run out of memory." : void 0;
function problemWords({ message, hint, input, line, param }) {
  const at = input !== void 0 ? `input ${input}${line === void 0 ? "" : `, line ${line}`}: ` : param !== void 0 ? `with.${param}: ` : "";
  const [first = "", ...further] = message.split("\n").map(plainText);
  return { ...words(`${at}${first}`, hint === void 0 ? void 0 : plainText(hint)), lines: further };
}
var quoted = (text) => JSON.stringify(plainText(text));

export {
  describeRunFailure
};
