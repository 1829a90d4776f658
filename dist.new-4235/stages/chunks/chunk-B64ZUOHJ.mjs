import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  forms,
  objectives
} from "./chunk-3TZ5FM3P.mjs";
import {
  paramReader
} from "./chunk-XJZMDDJP.mjs";

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

export {
  formParams,
  layoutOf,
  columnProblems
};
