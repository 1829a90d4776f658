import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { RunReport } from '../domain/report.ts';
import { foldReport } from '../report/fold.ts';
import { type PastRun, readEvents } from '../store/past-runs.ts';

/** A report, or why it cannot be read, in a few words. */
export function readReportFile(path: string): Result<RunReport, string> {
  if (!existsSync(path)) return fail('the run was ended before it could write one');
  try {
    return parseReport(readFileSync(path, 'utf8'));
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

/** The same from a text. */
export function parseReport(text: string): Result<RunReport, string> {
  try {
    const read: unknown = JSON.parse(text);
    if (isReport(read)) return ok(read);
    const version = isObject(read) && typeof read['run'] === 'string' ? read['version'] : 1;
    if (typeof version === 'number' && version !== reportVersion)
      return fail(
        `it is a report of version ${version}, and this version of transferline reads ${reportVersion}`,
      );
    return fail('it is not the report of a run');
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}

const reportVersion = 1;

/** What every reader of a report relies on; `schemas/report.schema.json` says the rest. */
const isReport = (value: unknown): value is RunReport =>
  isObject(value) &&
  value['version'] === reportVersion &&
  typeof value['run'] === 'string' &&
  isObject(value['stages']);

/** What is known of a run: its report, or, where it has not ended or was killed, what its events say so far. */
export function reportOf(run: PastRun): RunReport | undefined {
  const read = readReportFile(join(run.folder, 'report.json'));
  if (read.ok) return read.value;
  const events = readEvents(run);
  return events[0]?.event === 'run-started' ? foldReport(events) : undefined;
}
