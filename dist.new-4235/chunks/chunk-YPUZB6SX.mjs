import { createRequire as $createRequire } from 'node:module'; const require = $createRequire(import.meta.url);
import {
  describeRunName,
  findRun,
  readReportFile
} from "./chunk-TZYNDLWC.mjs";
import {
  fail
} from "./chunk-HLIVFCLH.mjs";

// src/cli/named-report.ts
import { statSync } from "node:fs";
import { join, resolve } from "node:path";
function readReport(name, artifacts, from) {
  const found = findRun(name, artifacts, from);
  if (!found.ok) return fail(...found.failures.map(describeRunName));
  const named = resolve(from, name);
  const isFile = statSync(named, { throwIfNoEntry: false })?.isFile() === true;
  const path = isFile ? named : join(found.value.folder, "report.json");
  const read = readReportFile(path);
  return read.ok ? read : fail(`there is no report of ${name} in ${path}: ${read.failures[0]}`);
}

export {
  readReport
};
