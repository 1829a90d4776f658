import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { nearest } from '../base/nearest.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { beganAt, lastEventAt, latestLink, listRuns, type PastRun } from '../store/past-runs.ts';
import { noFile } from './named-file.ts';
import { readReportFile } from './run-reports.ts';

/** Why no run was found under a name. */
export type RunNameFailure =
  | { readonly code: 'no-runs'; readonly folder: string }
  | { readonly code: 'no-previous'; readonly folder: string; readonly pipeline: string }
  | { readonly code: 'unknown-run'; readonly name: string; readonly meant: string | undefined }
  /** A path where nothing is, in words. */
  | { readonly code: 'no-report'; readonly words: string }
  | { readonly code: 'ambiguous-run'; readonly name: string; readonly runs: readonly string[] };

/**
 * A run by its id, the start of its id, `latest`, `previous`, or a path: of a `report.json`, or of the folder that holds it.
 * `artifacts` and `from` (the current folder) are absolute paths.
 */
export function findRun(name: string, artifacts: string, from: string): Result<PastRun, RunNameFailure> {
  const path = resolve(from, name);
  if (/[\\/]/.test(name) || name.endsWith('.json'))
    return existsSync(path) ? ok(runAt(path)) : fail({ code: 'no-report', words: noFile(name, from) });
  const runs = listRuns(artifacts);
  if (runs.length === 0 && !existsSync(path))
    return fail({ code: 'no-runs', folder: join(artifacts, 'runs') });
  if (name === 'latest') {
    const latest = latestRun(artifacts, runs);
    return latest ? ok(latest) : fail({ code: 'no-runs', folder: join(artifacts, 'runs') });
  }
  if (name === 'previous') return previousRun(artifacts, runs);
  const same = runs.find(({ id }) => id === name);
  const fitting = same === undefined ? runs.filter(({ id }) => id.startsWith(name)) : [same];
  if (fitting.length === 1) return ok(fitting[0]!);
  if (fitting.length > 1) return fail({ code: 'ambiguous-run', name, runs: fitting.map(({ id }) => id) });
  if (existsSync(path)) return ok(runAt(path));
  const known = ['latest', 'previous', ...runs.map(({ id }) => id)];
  return fail({ code: 'unknown-run', name, meant: nearest(name, known) });
}

/** The run that ended last: where `runs/latest` leads, or, copied without it, what the events say. */
export function latestRun(artifacts: string, runs = listRuns(artifacts)): PastRun | undefined {
  const linked = latestLink(artifacts);
  return runs.find(({ id, ended }) => ended && id === linked) ?? inOrderOfEnd(runs).at(-1);
}

/** The last that ended before the latest, and of the same pipeline. */
function previousRun(artifacts: string, runs: readonly PastRun[]): Result<PastRun, RunNameFailure> {
  const folder = join(artifacts, 'runs');
  const latest = latestRun(artifacts, runs);
  if (latest === undefined) return fail({ code: 'no-runs', folder });
  const pipelineOf = (run: PastRun) => {
    const report = readReportFile(join(run.folder, 'report.json'));
    return report.ok ? report.value.pipeline : undefined;
  };
  const pipeline = pipelineOf(latest);
  const ordered = inOrderOfEnd(runs);
  const earlier = ordered.slice(0, ordered.indexOf(latest)).reverse();
  const previous = earlier.find((run) => pipelineOf(run) === pipeline);
  return previous ? ok(previous) : fail({ code: 'no-previous', folder, pipeline: pipeline ?? '' });
}

/** Runs overlap, and ids tell their beginnings to the second only: what came last is what ended last. */
function inOrderOfEnd(runs: readonly PastRun[]): readonly PastRun[] {
  const ended = runs.filter((run) => run.ended).map((run) => ({ run, end: lastEventAt(run) }));
  ended.sort((a, b) => compare(a.end, b.end) || compare(a.run.id, b.run.id));
  return ended.map(({ run }) => run);
}

const untilSeconds = 'YYYYMMDD-hhmmss'.length;

/** Every run, the one that began last first; which of two in one second that is, their events say. */
export function newestFirst(artifacts: string): readonly PastRun[] {
  const second = ({ id }: PastRun) => id.slice(0, untilSeconds);
  return [...listRuns(artifacts)].sort(
    (a, b) => compare(second(b), second(a)) || compare(beganAt(b), beganAt(a)) || compare(b.id, a.id),
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A run outside `artifacts/runs`. */
function runAt(path: string): PastRun {
  const folder = statSync(path).isFile() ? resolve(path, '..') : path;
  return { id: basename(folder), folder, ended: true };
}

/** One line. */
export function describeRunName(failure: RunNameFailure): string {
  switch (failure.code) {
    case 'no-runs':
      return `there is no run in ${failure.folder} yet`;
    case 'no-previous':
      return `there is only one run of ${failure.pipeline} in ${failure.folder}, so there is no previous run`;
    case 'unknown-run':
      return `there is no run ${failure.name}${failure.meant === undefined ? '' : `; did you mean ${failure.meant}?`}`;
    case 'no-report':
      return failure.words;
    case 'ambiguous-run':
      return `several runs start with ${failure.name}: ${failure.runs.slice(0, 8).join(', ')}`;
  }
}
