import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);

// src/report/printable.ts
var escapes = /\u001b(?:\[[0-?]*[ -/]*[@-~]?|[\]PX^_][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[ -/]*[0-~]?)/g;
var controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]+/g;
var printable = (text) => text.replace(escapes, "").replace(controls, " ");

export {
  printable
};
