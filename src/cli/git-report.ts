import { dirname, posix } from 'node:path';
import { isObject, ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { isGlob, splitGlob } from '../domain/glob.ts';
import type { RunReport } from '../domain/report.ts';
import { isPath } from '../report/diff/causes.ts';
import { count } from '../report/numbers.ts';
import { git, gitText, gitTrouble } from './git.ts';
import { GitFiles } from './git-files.ts';
import { newestFirst } from './run-names.ts';
import { parseReport, reportOf } from './run-reports.ts';

/** How far back along a revision's first parents a run is looked for. */
const MAX_COMMITS = 200;

/** The pipeline that a run has to be of: its file as the report has it, and its name. */
export type Wanted = Partial<Pick<RunReport, 'file' | 'pipeline'>>;

/** Tells if a name does not say which pipeline's run it means: `git:REV`. */
export const isBareRevision = (name: string): boolean => /^git:[^:]*$/.test(name);

/**
 * The report that belongs to a revision. `git:REV:PATH` is the report committed there, its path from the current folder; or, where PATH ends
 * in .yaml or .yml, a run of that pipeline file. `git:REV` is the newest run in `artifacts` of that commit, or of the nearest before it; of
 * the pipeline that is wanted, made with nothing `--set`, and with the pipeline's file, and the files that it takes, as REV has them. `note`
 * gets which run that is, if it is of an earlier commit.
 */
export function gitReport(
  name: string,
  artifacts: string,
  folder: string,
  like: Wanted,
  note: (text: string) => void,
): Result<RunReport, string> {
  const [, revision = '', path] = /^git:([^:]*)(?::(.*))?$/s.exec(name) ?? [];
  if (revision === '')
    return fail(`${name} does not name a revision; write git:main or git:main:report.json`);
  const id = gitText(folder, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`);
  if (id === undefined) return fail(gitTrouble(folder) ?? `unknown git revision: ${revision}`);
  const isFile = path !== undefined && /\.ya?ml$/.test(path);
  if (path !== undefined && !isFile) return committed(revision, path, folder);
  return runOf(name, revision, id, { artifacts, folder, wanted: isFile ? { file: path } : like, note });
}

interface Search {
  readonly artifacts: string;
  readonly folder: string;
  readonly wanted: Wanted;
  readonly note: (text: string) => void;
}

function runOf(
  name: string,
  revision: string,
  id: string,
  { artifacts, folder, wanted, note }: Search,
): Result<RunReport, string> {
  const line = gitText(folder, 'rev-list', '--first-parent', `--max-count=${MAX_COMMITS}`, id) ?? id;
  const distances = new Map(line.split('\n').map((one, at) => [one, at]));
  const candidates = newestFirst(artifacts).flatMap((run) => {
    const report = run.ended ? reportOf(run) : undefined;
    const distance = distances.get(String(report?.circumstances['commit']));
    return report === undefined || distance === undefined ? [] : [{ report, distance }];
  });
  candidates.sort((a, b) => a.distance - b.distance); // of one commit the newest run stays first
  const files = new GitFiles(folder, id);
  const others: string[] = [];
  const found: typeof candidates = [];
  const strangers = new Set<string>();
  for (const candidate of candidates) {
    const { report } = candidate;
    if (!isOf(report, wanted)) {
      strangers.add(report.file);
      continue;
    }
    if (found.some((one) => isOf(report, one.report))) continue; // an older one of the same pipeline
    const deviation = deviationOf(report, files);
    if (deviation === undefined) found.push(candidate);
    else others.push(`run ${report.run} does not count: ${deviation}`);
  }
  const [first, second] = found;
  if (first !== undefined && second !== undefined)
    return fail(
      `${name} has runs of several pipelines; name one by its file: ${found.map(({ report }) => `git:${revision}:${report.file}`).join(' or ')}`,
    );
  if (first !== undefined) {
    const { report, distance } = first;
    if (distance > 0)
      note(
        `${name} is run ${report.run}, ${count(distance, 'commit')} earlier; its inputs have not changed since`,
      );
    return ok(report);
  }
  const what =
    wanted.file === undefined
      ? ''
      : ` of ${wanted.file}${wanted.pipeline === undefined ? '' : ` (${wanted.pipeline})`}`;
  if (strangers.size > 0)
    others.push(
      `there are runs of other pipelines: ${[...strangers]
        .slice(0, 3)
        .map((file) => `git:${revision}:${file}`)
        .join(', ')}`,
    );
  if (gitText(folder, 'rev-parse', '--is-shallow-repository') === 'true')
    others.push(
      'this clone is shallow, so runs of earlier commits are not found; to fetch them: git fetch --unshallow',
    );
  return fail(
    [
      `no run in ${artifacts}/runs${what} is of ${revision} (commit ${id.slice(0, 12)})`,
      ...others.slice(0, 4),
    ].join('; '),
  );
}

const isOf = (report: RunReport, { file, pipeline }: Wanted): boolean =>
  (file === undefined || posix.normalize(report.file) === posix.normalize(file)) &&
  (pipeline === undefined || report.pipeline === pipeline);

function committed(revision: string, path: string, folder: string): Result<RunReport, string> {
  const bytes = git(folder, ['show', '--end-of-options', `${revision}:./${path}`]);
  if (bytes === undefined) return fail(`${revision} has no file ${path}`);
  const report = parseReport(bytes.toString('utf8'));
  return report.ok ? report : fail(`${path} of ${revision} is not a report: ${report.failures[0]}`);
}

/** The difference of a run from its commit, if any: what it was given on the command line, its file, a file that it took. */
function deviationOf({ file, circumstances, stages }: RunReport, files: GitFiles): string | undefined {
  const { set, file_digest, files: further } = circumstances;
  if (Array.isArray(set) && set.length > 0) return `with --set ${set.join(' --set ')}`;
  const taken = { [file]: file_digest, ...(isObject(further) ? further : {}) };
  for (const [path, digest] of Object.entries(taken))
    if (files.compare(path, hexOf(digest)) !== 'same') return `${path} differed from the committed version`;
  // What is not in the repository (a package's data, a folder) cannot be held against it.
  const isOther = (path: string, recorded: string): boolean => {
    const [digest, form] = recorded.split(' ');
    return form !== 'folder' && files.compare(path, hexOf(digest), form === 'executable') === 'other';
  };
  for (const { sources = {}, record } of Object.values(stages))
    for (const [input, source] of Object.entries(sources)) {
      if (isPath(source) !== true) continue;
      const used = ownValue(record?.inputs, input);
      const path = posix.normalize(posix.join(dirname(file), source));
      if (!isGlob(source)) {
        if (used !== undefined && isOther(path, used)) return `${path} differed from the committed version`;
        continue;
      }
      const base = posix.join(dirname(file), splitGlob(source).base);
      for (const [name, one] of Object.entries(record?.inputs ?? {})) {
        const at = name.startsWith(`${input}/`) ? posix.join(base, name.slice(input.length + 1)) : undefined;
        if (at !== undefined && isOther(at, one)) return `${at} differed from the committed version`;
      }
    }
  return undefined;
}

/** Of `sha256:…`. */
const hexOf = (digest: unknown): string => String(digest).replace(/^sha256:/, '');
