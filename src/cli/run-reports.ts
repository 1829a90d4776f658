import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { reportShape } from '../domain/record-shapes.ts';
import type { RunReport } from '../domain/report.ts';
import { isTooDeep, misshapen } from '../domain/shape.ts';
import { foldReport } from '../report/fold.ts';
import { type PastRun, readEvents } from '../store/past-runs.ts';
import { attempt } from '../store/scan.ts';
import { statThrough } from '../store/stamp.ts';

/** A report, or why it cannot be read, in a few words. */
export function readReportFile(path: string): Result<RunReport, string> {
  const stat = statThrough(path);
  if (stat === undefined) return fail('the run ended before it wrote one');
  if (stat.form !== 'file') return fail(`${path} is not a file`);
  if (stat.size > MAX_BYTES) return fail(`${path} is too large for a report`);
  const text = attempt(path, () => readFileSync(path, 'utf8'));
  return text.ok ? parseReport(text.value) : fail(text.failures[0]!.detail);
}

/** Bytes; a report of 10,000 stages has a tenth of them. */
const MAX_BYTES = 256 * 1024 * 1024;

/** The same from a text. */
export function parseReport(text: string): Result<RunReport, string> {
  if (isTooDeep(text)) return fail('it is nested too deeply to be a report');
  const read = parsed(text);
  if (!read.ok) return read;
  const value = read.value;
  const isReport = isObject(value) && typeof value['run'] === 'string' && value['version'] !== undefined;
  if (!isReport) return fail('it is not the report of a run');
  const { version } = value;
  if (version !== reportVersion)
    return fail(
      typeof version === 'number'
        ? `it is a report of version ${version}, and this version of transferline reads ${reportVersion}`
        : 'it is not the report of a run',
    );
  const wrong = misshapen(value, reportShape);
  return wrong === undefined ? ok(value as unknown as RunReport) : fail(`as the report of a run, ${wrong}`);
}

function parsed(text: string): Result<unknown, string> {
  try {
    return ok(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return fail(`it is not JSON: ${error.message}`);
    throw error;
  }
}

const reportVersion = 1;

/** What is known of a run: its report, or, where it has not ended or was killed, what its events say so far. */
export function reportOf(run: PastRun): RunReport | undefined {
  const read = readReportFile(join(run.folder, 'report.json'));
  if (read.ok) return read.value;
  const events = readEvents(run);
  return events[0]?.event === 'run-started' ? foldReport(events) : undefined;
}
