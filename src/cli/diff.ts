import { compareRecords } from '../plan/compare.ts';
import { diffReports } from '../report/diff.ts';
import { diffWords } from '../report/diff-words.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven } from './command.ts';
import { jsonLine } from './json.ts';
import { readReport } from './named-report.ts';
import { artifactsOf } from './places.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const artifacts = artifactsOf(call, world);
  const [a, b] = [call.arguments['A']!, call.arguments['B']!].map((name) =>
    readReport(name, artifacts, world.folder),
  );
  if (!a?.ok || !b?.ok) {
    for (const side of [a, b])
      for (const failure of side?.ok === false ? side.failures : []) world.err(`${failure}\n`);
    return 2;
  }
  const diff = diffReports(a.value, b.value, compareRecords);
  world.out(isGiven(call, 'json') ? jsonLine(diff) : `${diffWords(diff, capabilities(world)).join('\n')}\n`);
  return diff.same ? 0 : 1;
}
