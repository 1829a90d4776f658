import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fail, type Result } from '../base/result.ts';
import type { RunReport } from '../domain/report.ts';
import { describeRunName, findRun } from './run-names.ts';
import { readReportFile } from './run-reports.ts';

/** The report of the run under a name (see `findRun`), or why there is none, in one line. */
export function readReport(name: string, artifacts: string, from: string): Result<RunReport, string> {
  const found = findRun(name, artifacts, from);
  if (!found.ok) return fail(...found.failures.map(describeRunName));
  const named = resolve(from, name);
  const isFile = statSync(named, { throwIfNoEntry: false })?.isFile() === true;
  const path = isFile ? named : join(found.value.folder, 'report.json');
  const read = readReportFile(path);
  return read.ok ? read : fail(`there is no report of ${name} in ${path}: ${read.failures[0]}`);
}
