import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { dirname, posix } from 'node:path';
import type { JsonObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isGlob, splitGlob } from '../domain/glob.ts';
import type { RunReport } from '../domain/report.ts';
import { isPath } from '../report/diff/causes.ts';
import { count } from '../report/numbers.ts';
import { newestFirst } from './run-names.ts';
import { parseReport, reportOf } from './run-reports.ts';

/** How far back along a revision's first parents a run is looked for. */
const mostCommits = 200;

/**
 * The report that belongs to a revision. `git:REV:PATH` is the report committed there, its path from the current folder. `git:REV` is the
 * newest run in `artifacts` of that commit, or of the nearest before it; made with nothing `--set`, and with the pipeline's file, and the
 * files that it takes, as REV has them. `note` hears which run that is, where it is of an earlier commit.
 */
export function gitReport(
  name: string,
  artifacts: string,
  folder: string,
  note: (text: string) => void,
): Result<RunReport, string> {
  const [, revision = '', path] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  if (revision === '') return fail(`${name} names no revision; write git:main or git:main:report.json`);
  const commit = git(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (commit === undefined) return fail(`git knows no revision ${revision} here`);
  if (path !== undefined) return committed(revision, path, folder);
  const id = commit.toString().trim();
  const line = git(folder, 'rev-list', '--first-parent', `--max-count=${mostCommits}`, id)?.toString() ?? id;
  const distances = new Map(
    line
      .trim()
      .split('\n')
      .map((one, at) => [one, at]),
  );
  const candidates = newestFirst(artifacts).flatMap((run) => {
    const report = run.ended ? reportOf(run) : undefined;
    const distance = distances.get(String(report?.circumstances['commit']));
    return report === undefined || distance === undefined ? [] : [{ report, distance }];
  });
  candidates.sort((a, b) => a.distance - b.distance); // of one commit the newest run stays first
  const others: string[] = [];
  for (const { report, distance } of candidates) {
    const deviation = deviationOf(report, id, folder);
    if (deviation !== undefined) others.push(`run ${report.run} was made there, but ${deviation}`);
    else {
      if (distance > 0)
        note(
          `${name} is run ${report.run}, ${count(distance, 'commit')} earlier; what it takes has not changed since`,
        );
      return ok(report);
    }
  }
  return fail(
    [`no run in ${artifacts}/runs is of ${revision} (commit ${id.slice(0, 12)})`, ...others.slice(0, 3)].join(
      '; ',
    ),
  );
}

function committed(revision: string, path: string, folder: string): Result<RunReport, string> {
  const bytes = git(folder, 'show', '--end-of-options', `${revision}:./${path}`);
  if (bytes === undefined) return fail(`${revision} has no file ${path}`);
  const report = parseReport(bytes.toString('utf8'));
  return report.ok ? report : fail(`${path} of ${revision} is no report: ${report.failures[0]}`);
}

/** In what a run was not of its commit, if in anything: what it was given on the command line, its file, a file that it took. */
function deviationOf(report: RunReport, commit: string, folder: string): string | undefined {
  const { file, circumstances, stages } = report;
  const set = circumstances['set'];
  if (Array.isArray(set) && set.length > 0) return `with --set ${set.join(' --set ')}`;
  const now = digestAt(commit, file, folder);
  if (now === undefined || circumstances['file_digest'] !== now)
    return `${file} was another than is committed`;
  for (const [path, used] of Object.entries((circumstances['files'] ?? {}) as JsonObject))
    if (used !== digestAt(commit, path, folder)) return `${path} was another than is committed`;
  for (const { sources = {}, record } of Object.values(stages))
    for (const [input, source] of Object.entries(sources)) {
      if (isPath(source) !== true) continue;
      const path = posix.normalize(posix.join(dirname(file), source));
      const digest = digestAt(commit, path, folder);
      // What is not in the repository (a package's data, a folder) cannot be held against it.
      const [used] = record?.inputs[input]?.split(' ') ?? [];
      if (digest !== undefined && used !== undefined && used !== digest)
        return `${path} was another than is committed`;
      if (!isGlob(source)) continue;
      const base = posix.join(dirname(file), splitGlob(source).base);
      for (const [name, one = ''] of Object.entries(record?.inputs ?? {})) {
        const at = name.startsWith(`${input}/`) ? posix.join(base, name.slice(input.length + 1)) : undefined;
        const there = at === undefined ? undefined : digestAt(commit, at, folder);
        if (there !== undefined && there !== one.split(' ')[0]) return `${at} was another than is committed`;
      }
    }
  return undefined;
}

/** sha256 of a file as it is committed; nothing for a folder or what is not there. */
function digestAt(commit: string, path: string, folder: string): string | undefined {
  const type = git(folder, 'cat-file', '-t', `${commit}:./${path}`)?.toString().trim();
  const bytes = type === 'blob' ? git(folder, 'cat-file', 'blob', `${commit}:./${path}`) : undefined;
  return bytes && `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** What a git command prints; nothing where it fails or there is no git. */
function git(folder: string, ...words: readonly string[]): Buffer | undefined {
  const { status, stdout } = spawnSync('git', words, {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1 << 30,
  });
  return status === 0 ? stdout : undefined;
}
