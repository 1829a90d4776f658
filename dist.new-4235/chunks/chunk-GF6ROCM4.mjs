import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  nearest
} from "./chunk-KLCFPZX6.mjs";

// src/text/example-fields.ts
var textFields = {
  classification: ["text"],
  entailment: ["premise", "hypothesis"],
  similarity: ["sentence1", "sentence2"],
  "multiple-choice": ["context", "question", "choices"]
};
var fieldsOf = (form) => [...textFields[form], "label"];
var shapeOf = (form, labelled) => {
  const fields = labelled ? fieldsOf(form) : textFields[form];
  return `{${fields.map((name) => name === "question" ? '"question"?' : `"${name}"`).join(", ")}}`;
};
function readFields(record, options) {
  const problems = [];
  const texts = textFields[options.form].flatMap((field) => {
    const value = written(record, field, options.columns);
    if (field === "question" && value === void 0) return [];
    const problem = field === "choices" ? choicesProblem(record, value, options) : stringProblem(record, keyOf(field, options), value);
    if (problem !== void 0) problems.push(problem);
    return [[field, value]];
  });
  const fields = Object.fromEntries(texts);
  const choices = Array.isArray(fields["choices"]) ? fields["choices"].length : 0;
  let label;
  if (options.labelled) {
    const read = labelOf(record, options, choices);
    if (typeof read === "object") problems.push(read.problem);
    else label = read;
  }
  if (problems.length > 0) return { problems };
  return {
    fields: { ...fields, ...label === void 0 ? {} : { label } },
    texts: options.form === "multiple-choice" ? choiceTexts(fields) : Object.values(fields).flat(),
    label
  };
}
var choiceTexts = ({ context, question, choices }) => [
  [context, ...question === void 0 ? [] : [question]].join(" "),
  ...choices
];
function labelOf(record, options, choices) {
  const key = keyOf("label", options);
  const value = written(record, "label", options.columns);
  if (options.form === "multiple-choice" || options.objective === "regression")
    return numberOf(record, key, value, options, choices);
  const problem = stringProblem(record, key, value);
  if (problem !== void 0) return { problem };
  const label = value;
  if (options.labels === void 0 || options.labels.includes(label)) return label;
  const near = nearest(label, options.labels);
  const meant = near === void 0 ? `the model knows ${listed(options.labels)}` : `did you mean ${JSON.stringify(near)}?`;
  return { problem: `unknown label ${JSON.stringify(label)}; ${meant}` };
}
function numberOf(record, key, value, { cells, form }, choices) {
  if (value === void 0) return { problem: missing(record, key) };
  const number = cells && typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number))
    return { problem: `"${key}" is ${cells ? JSON.stringify(value) : typeName(value)}, not a number` };
  if (form !== "multiple-choice") return number;
  if (Number.isInteger(number) && number >= 0 && (number < choices || choices === 0)) return number;
  return { problem: `"${key}" is ${number}, not the place of one of ${choices} choices, counted from 0` };
}
function choicesProblem(record, value, { columns, cells }) {
  const key = columns["choices"] ?? "choices";
  if (typeof key !== "string") {
    const absent = key.find((name2) => record[name2] === void 0);
    if (absent !== void 0) return missing(record, absent);
  }
  const name = typeof key === "string" ? key : "choices";
  if (value === void 0)
    return cells ? "a table has one column for each choice: name them in columns.choices" : missing(record, name);
  if (!Array.isArray(value)) return `"${name}" is ${typeName(value)}, not an array of strings`;
  const wrong = value.findIndex((one) => typeof one !== "string" || one.trim() === "");
  if (wrong !== -1) return `"${name}" has no text at place ${wrong}`;
  return value.length < 2 ? `"${name}" has ${value.length} of the 2 choices that are the fewest` : void 0;
}
function keyOf(field, { columns }) {
  const key = columns[field] ?? field;
  return typeof key === "string" ? key : key.join();
}
function written(record, field, columns) {
  const key = columns[field] ?? field;
  if (typeof key === "string") return Object.hasOwn(record, key) ? record[key] : void 0;
  const values = key.map((name) => record[name]);
  const last = values.findLastIndex((value) => typeof value !== "string" || value.trim() !== "");
  return values.slice(0, last + 1);
}
function stringProblem(record, key, value) {
  if (value === void 0) return missing(record, key);
  if (typeof value !== "string") return `"${key}" is ${typeName(value)}, not a string`;
  return value.trim() === "" ? `"${key}" is empty` : void 0;
}
function missing(record, key) {
  const near = nearest(key, Object.keys(record));
  return `no "${key}"${near === void 0 ? "" : `; did you mean it by "${near}"?`}`;
}
function typeName(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : `a ${typeof value}`;
}
var mostListed = 20;
var listed = (labels) => {
  const shown = labels.slice(0, mostListed).map((label) => JSON.stringify(label));
  return [...shown, ...labels.length > shown.length ? ["\u2026"] : []].join(", ");
};

export {
  fieldsOf,
  shapeOf,
  readFields,
  typeName
};
