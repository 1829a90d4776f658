import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  fieldsOf
} from "./chunk-GF6ROCM4.mjs";
import {
  forms,
  objectives
} from "./chunk-3TZ5FM3P.mjs";
import {
  paramReader
} from "./chunk-ZLFIS2DE.mjs";

// src/text/examples-layout.ts
var exampleFormats = ["jsonl", "csv", "tsv"];

// src/train/task-data.ts
var formParams = (params) => {
  const { oneOf } = paramReader(params);
  return { form: oneOf("form", forms), objective: oneOf("objective", objectives) };
};
var layoutOf = (params, task) => ({
  ...task,
  format: paramReader(params).oneOf("format", exampleFormats),
  columns: params["columns"]
});
function formProblems(params) {
  const { form, objective } = formParams(params);
  const problems = [];
  if (objective === "regression" && form !== "similarity")
    problems.push({
      on: { param: "objective" },
      message: `objective is regression, which is for graded similarity: form is ${form}`
    });
  return [...problems, ...columnProblems(params, fieldsOf(form))];
}
function columnProblems(params, known) {
  const columns = params["columns"];
  return Object.keys(columns).flatMap((field) => {
    if (!known.includes(field))
      return [
        {
          on: { param: "columns" },
          message: `columns has ${field}; the form's fields are ${known.join(", ")}`
        }
      ];
    if (typeof columns[field] === "string" || field === "choices") return [];
    return [
      { on: { param: "columns" }, message: `columns.${field} is a list; only choices are several columns` }
    ];
  });
}
function promptProblems(given, params) {
  if (params["prompt"] !== "") return [];
  return ["form", "label_words", "label_score"].filter((name) => given[name] !== void 0 && given[name] !== "model").map((name) => ({
    on: { param: name },
    message: `${name} is for a prompt; the classifier knows its own`
  }));
}

export {
  formParams,
  layoutOf,
  formProblems,
  columnProblems,
  promptProblems
};
