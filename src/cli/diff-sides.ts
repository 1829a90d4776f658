import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { RunReport } from '../domain/report.ts';
import type { Side } from '../report/diff/members.ts';
import { gitReport, isBareRevision, type Wanted } from './git-report.ts';
import { readReport } from './named-report.ts';
import { readReportFile } from './run-reports.ts';

/** A side of a diff, and the artifacts folder that its reports lie in, if they do. */
export interface NamedSide extends Side {
  readonly artifacts: string | undefined;
}

/**
 * The side under a name: a run (see `findRun`), `git:REV`, a folder of reports, or several of these with commas between them, which are
 * folded into one.
 */
export function namedSide(
  name: string,
  letter: string,
  artifacts: string,
  folder: string,
  like: Wanted,
  note: (text: string) => void,
): Result<NamedSide, string> {
  const path = resolve(folder, name);
  const found = partsOf(name, folder).map((part) => reportsOf(part, artifacts, folder, like, note));
  const failures = found.flatMap((one) => (one.ok ? [] : one.failures));
  if (failures.length > 0) return fail(...failures);
  const all = found.flatMap((one) => (one.ok ? one.value : []));
  const reports = [...new Map(all.map((report) => [report.run, report])).values()];
  const pipelines = [...new Set(reports.map(({ pipeline }) => pipeline))];
  if (reports.length === 0) return fail(`there is no report in ${name}`);
  if (pipelines.length > 1)
    return fail(
      `${name} has runs of several pipelines (${pipelines.join(', ')}), which cannot be aggregated`,
    );
  return ok({ name: letter, reports, artifacts: artifactsAround(path) });
}

/** The pipeline that the sides have a run of, where `git:REV` leaves it open: that of the first that names one otherwise. */
export function pipelineOf(names: readonly string[], artifacts: string, folder: string): Wanted {
  const parts = names.flatMap((name) => partsOf(name, folder));
  if (!parts.some(isBareRevision)) return {};
  for (const part of parts.filter((one) => !isBareRevision(one))) {
    const found = reportsOf(part, artifacts, folder, {}, () => {});
    const [report] = found.ok ? found.value : [];
    if (report !== undefined) return { file: report.file, pipeline: report.pipeline };
  }
  return {};
}

const partsOf = (name: string, folder: string): readonly string[] =>
  name.includes(',') && !existsSync(resolve(folder, name))
    ? name.split(',').filter((part) => part !== '')
    : [name];

function reportsOf(
  name: string,
  artifacts: string,
  folder: string,
  like: Wanted,
  note: (text: string) => void,
): Result<readonly RunReport[], string> {
  if (name.startsWith('git:')) {
    const report = gitReport(name, artifacts, folder, like, note);
    return report.ok ? ok([report.value]) : report;
  }
  const path = resolve(folder, name);
  if (isFolder(path) && !existsSync(join(path, 'report.json'))) return reportsIn(path, name);
  const report = readReport(name, artifacts, folder);
  return report.ok ? ok([report.value]) : report;
}

/** Reports in a folder: `*.json` that are one, and `report.json` of the folders in it; of an artifacts folder, its runs. */
function reportsIn(path: string, name: string): Result<readonly RunReport[], string> {
  const runs = join(path, 'runs');
  if (isFolder(runs)) return reportsIn(runs, name);
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  const files = entries.flatMap((entry) => {
    if (entry.isFile() && entry.name.endsWith('.json'))
      return [{ file: join(path, entry.name), must: false }];
    const inside = join(path, entry.name, 'report.json');
    return entry.isDirectory() && existsSync(inside) ? [{ file: inside, must: true }] : [];
  });
  const read = files.map(({ file, must }) => ({ file, must, report: readReportFile(file) }));
  const broken = read.flatMap(({ file, must, report }) =>
    must && !report.ok ? [`there is no report in ${file}: ${report.failures[0]}`] : [],
  );
  if (broken.length > 0) return fail(...broken);
  const reports = read.flatMap(({ report }) => (report.ok ? [report.value] : []));
  return reports.length > 0 ? ok(reports) : fail(`there is no report in ${name}`);
}

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

/** `artifacts` for `artifacts/runs/ID`, for the report in it, and for itself: where the bytes of its outputs may be. */
function artifactsAround(path: string): string | undefined {
  for (const up of [path, dirname(path), dirname(dirname(path)), dirname(dirname(dirname(path)))])
    if (existsSync(join(up, 'blobs'))) return up;
  return undefined;
}
