import { existsSync, readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { isObject } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { RunReport } from '../domain/report.ts';

/** Why no report could be read under a name. */
export type RunNameFailure =
  | { readonly code: 'no-runs'; readonly folder: string }
  | { readonly code: 'no-previous'; readonly folder: string }
  | { readonly code: 'unknown-run'; readonly name: string; readonly meant: string | undefined }
  | { readonly code: 'ambiguous-run'; readonly name: string; readonly runs: readonly string[] }
  | { readonly code: 'no-report'; readonly name: string; readonly path: string; readonly detail: string };

/**
 * The report of a run, by its id, the start of its id, `latest`, `previous`, or a path: of a `report.json`, or of the folder
 * that holds it. `artifacts` and `from` (the current folder) are absolute paths.
 */
export function readReport(name: string, artifacts: string, from: string): Result<RunReport, RunNameFailure> {
  const folder = folderOf(name, join(artifacts, 'runs'), from);
  if (!folder.ok) return folder;
  const path = statSync(folder.value, { throwIfNoEntry: false })?.isFile()
    ? folder.value
    : join(folder.value, 'report.json');
  const problem = (detail: string) => fail({ code: 'no-report' as const, name, path, detail });
  if (!existsSync(path)) return problem('the run was ended before it could write one');
  try {
    const read: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isReport(read) ? ok(read) : problem('it is not the report of a run');
  } catch (error) {
    return problem(error instanceof Error ? error.message : String(error));
  }
}

/** What every reader of a report relies on; `schemas/report.schema.json` says the rest. */
const isReport = (value: unknown): value is RunReport =>
  isObject(value) && value['version'] === 1 && typeof value['run'] === 'string' && isObject(value['stages']);

function folderOf(name: string, runs: string, from: string): Result<string, RunNameFailure> {
  const path = resolve(from, name);
  if (/[\\/]/.test(name) || name.endsWith('.json'))
    return existsSync(path) ? ok(path) : fail({ code: 'unknown-run', name, meant: undefined });
  const ids = idsOf(runs);
  if (ids.length === 0) return existsSync(path) ? ok(path) : fail({ code: 'no-runs', folder: runs });
  if (name === 'latest' || name === 'previous') {
    const ended = inOrder(
      ids.filter((id) => existsSync(join(runs, id, 'report.json'))),
      runs,
    );
    const at = ended.indexOf(latestOf(runs, ended)) - (name === 'latest' ? 0 : 1);
    const run = ended[at];
    if (run !== undefined) return ok(join(runs, run));
    return fail({ code: name === 'latest' ? 'no-runs' : 'no-previous', folder: runs });
  }
  const fitting = ids.includes(name) ? [name] : ids.filter((id) => id.startsWith(name));
  if (fitting.length === 1) return ok(join(runs, fitting[0]!));
  if (fitting.length > 1) return fail({ code: 'ambiguous-run', name, runs: fitting });
  if (existsSync(path)) return ok(path);
  return fail({ code: 'unknown-run', name, meant: nearest(name, ['latest', 'previous', ...ids]) });
}

function idsOf(runs: string): string[] {
  if (!existsSync(runs)) return [];
  return readdirSync(runs, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

const untilSeconds = 'YYYYMMDD-hhmmss'.length;

/** Ids begin with their time in seconds; which of two in one second came first, their first event says. */
function inOrder(ids: readonly string[], runs: string): string[] {
  const key = (id: string) => id.slice(0, untilSeconds);
  return [...ids].sort((a, b) =>
    key(a) === key(b) ? compare(firstLine(runs, a), firstLine(runs, b)) : compare(a, b),
  );
}

/** An event begins with its time, so that lines of one form are ordered by it. */
function firstLine(runs: string, id: string): string {
  const path = join(runs, id, 'events.jsonl');
  return existsSync(path) ? (readFileSync(path, 'utf8').split('\n', 1)[0] ?? '') : '';
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function latestOf(runs: string, ended: readonly string[]): string {
  try {
    const target = basename(readlinkSync(join(runs, 'latest')));
    if (ended.includes(target)) return target;
  } catch {
    // No link: copied without it, or its run was deleted. The last is the newest.
  }
  return ended.at(-1) ?? '';
}

/** One line. */
export function describeRunName(failure: RunNameFailure): string {
  switch (failure.code) {
    case 'no-runs':
      return `there is no run in ${failure.folder} yet`;
    case 'no-previous':
      return `there is only one run in ${failure.folder}, so none is previous`;
    case 'unknown-run':
      return `there is no run ${failure.name}${failure.meant === undefined ? '' : `; did you mean ${failure.meant}?`}`;
    case 'ambiguous-run':
      return `more than one run begins with ${failure.name}: ${failure.runs.slice(0, 8).join(', ')}`;
    case 'no-report':
      return `there is no report of ${failure.name} in ${failure.path}: ${failure.detail}`;
  }
}
