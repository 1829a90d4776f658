import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Json } from '../../src/base/json.ts';
import { randomFrom } from '../../src/base/random.ts';
import { parseReport, readReportFile, reportOf } from '../../src/cli/run-reports.ts';
import type { RunReport } from '../../src/domain/report.ts';
import { compareRuns } from '../../src/library/diff.ts';
import { diffMarkdown } from '../../src/report/diff/markdown.ts';
import { picturesOf } from '../../src/report/diff/pictures.ts';
import { diffLines } from '../../src/report/diff/terminal.ts';
import { inShort } from '../../src/report/runs.ts';
import { readEvents } from '../../src/store/past-runs.ts';
import { Project, script } from '../execute/support.ts';

const random = randomFrom(12);
const pick = <T>(all: readonly T[]): T => all[random.below(all.length)]!;
const can = { unicode: true, columns: 80, paint: (_: string, text: string) => text };

/** Every place in a value that something else may be put to. */
function placesIn(value: Json, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [path, ...inner.flatMap(([key, one]) => placesIn(one, [...path, key]))];
}

/** A copy with one place removed, or replaced by something of another kind. */
function damaged(value: Json): Json {
  const copy = structuredClone(value) as Json;
  const path = pick(placesIn(copy).filter(({ length }) => length > 0));
  // biome-ignore lint/suspicious/noExplicitAny: any place of any value
  const parent = path.slice(0, -1).reduce<any>((at, key) => at[key], copy);
  const last = path.at(-1)!;
  const other: readonly (Json | undefined)[] = [undefined, null, [], {}, 'x', 7, true, ['x'], { a: 1 }];
  const put = pick(other);
  if (put === undefined && !Array.isArray(parent)) delete parent[last];
  else parent[last] = put ?? null;
  return copy;
}

let project: Project;
let folder: string;
let report: RunReport;
beforeAll(async () => {
  project = new Project();
  const code = `fs.writeFileSync(outputs.o, 'x'); message({ message: 'metric', name: 'a/b', value: 1 });`;
  const first = await project.run([
    script(project, 'make', `fs.writeFileSync(outputs.o, 'x')`, { outputs: { o: 'o' } }),
    script(project, 'fails', 'process.exit(3)', { outputs: { o: 'o' } }),
    script(project, 'says', code, { outputs: { o: 'o' } }),
  ]);
  report = first.report;
  folder = first.folder;
});

describe('a damaged report', () => {
  test('is read as a report, or refused with the place that is wrong; readers never fail on it', () => {
    expect(parseReport(JSON.stringify(report))).toEqual({ ok: true, value: report });
    let refused = 0;
    for (let round = 0; round < 1_500; round++) {
      const value = damaged(report as unknown as Json);
      const read = parseReport(JSON.stringify(value));
      if (!read.ok) {
        refused++;
        expect(read.failures[0]).not.toMatch(/undefined|\[object|is not a function/);
        continue;
      }
      inShort(read.value, false);
      for (const [a, b] of [
        [report, read.value],
        [read.value, report],
      ] as const) {
        const sides = [
          { name: 'a', reports: [a] },
          { name: 'b', reports: [b] },
        ];
        const compared = compareRuns(sides, { over: 'seed', failOn: [] });
        if (!compared.ok) continue;
        diffMarkdown(compared.value);
        diffLines(compared.value, can as never);
        picturesOf(sides, 'seed');
      }
    }
    expect(refused).toBeGreaterThan(200);
  });

  test('that is torn, deep, a list, null or of another version says so', () => {
    const text = JSON.stringify(report);
    const why = (given: string) => {
      const read = parseReport(given);
      return read.ok ? 'read' : read.failures[0];
    };
    expect(why(text.slice(0, 200))).toMatch(/^it is not JSON: /);
    expect(why('')).toMatch(/^it is not JSON: /);
    for (const other of ['null', '[]', '[1]', '"x"', '3', '{}'])
      expect(why(other)).toBe('it is not the report of a run');
    expect(why('['.repeat(1e6) + ']'.repeat(1e6))).toBe('it is nested too deeply to be a report');
    expect(why(text.replace('"params":{', `"params":{"x":${'['.repeat(2e5)}${']'.repeat(2e5)},`))).toBe(
      'it is nested too deeply to be a report',
    );
    expect(why(JSON.stringify({ ...report, version: 2 }))).toContain('of version 2');
    expect(why(JSON.stringify({ ...report, stages: { make: { ...report.stages['make'], needs: 7 } } }))).toBe(
      'as the report of a run, stages.make.needs is a number, not a list',
    );
    expect(readReportFile(project.folder)).toMatchObject({
      ok: false,
      failures: [expect.stringContaining('is not a file')],
    });
  });
});

test('lines of an event log that are damaged are passed over, and what is left is a report', () => {
  const path = join(folder, 'events.jsonl');
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  const whole = readEvents({ id: 'x', folder, ended: false });
  expect(whole.length).toBe(lines.length);
  const other = project.path('other');
  project.write('other/events.jsonl', '');
  for (let round = 0; round < 400; round++) {
    const at = random.below(lines.length);
    const broken = JSON.stringify(damaged(JSON.parse(lines[at]!)));
    const torn = pick([
      broken,
      lines[at]!.slice(0, 20),
      'null',
      '[]',
      '\0',
      '{"event":"unknown","stage":"make"}',
    ]);
    writeFileSync(join(other, 'events.jsonl'), lines.with(at, torn).join('\n'));
    appendFileSync(join(other, 'events.jsonl'), '\n');
    const folded = reportOf({ id: 'x', folder: other, ended: false });
    if (folded !== undefined) expect(parseReport(JSON.stringify(folded))).toMatchObject({ ok: true });
  }
});
