import { join } from 'node:path';
import { nearest } from '../base/nearest.ts';
import type { RunReport } from '../domain/report.ts';
import { fileOfArtifact, type GetFailure, getArtifact } from '../execute/get.ts';
import { bytes } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import type { Store } from '../store/store.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { describeDestination, protectedFrom } from './destination.ts';
import { didYouMean } from './parse.ts';
import { artifactsOf, shown } from './places.ts';
import { describeRunName, findRun } from './run-names.ts';
import { readReportFile } from './run-reports.ts';
import { openArtifacts } from './store.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const name = call.arguments['STAGE.OUTPUT']!;
  const written = call.arguments['DEST']!;
  // A variant's values may hold dots: finetune[lambda=0.5].model
  const dot = name.lastIndexOf('.');
  if (dot <= 0 || dot < name.lastIndexOf(']') || dot === name.length - 1) {
    world.err(`${printable(name)} is not an output; write STAGE.OUTPUT: 'finetune[lambda=0.5].model'\n`);
    return 2;
  }
  const store = openArtifacts(artifactsOf(call, world), world);
  const report = store && reportFor(call, store, world);
  if (store === undefined || report === undefined) return 2;
  const wanted = { store, report: report.report, stage: name.slice(0, dot), output: name.slice(dot + 1) };
  const refuse = (failures: readonly GetFailure[]): ExitCode => {
    for (const failure of failures) world.err(`${describeGet(failure, report.name, world)}\n`);
    return failures.some(({ code }) => code === 'artifact-damaged' || code === 'not-written') ? 1 : 2;
  };
  if (written === '-') {
    const file = fileOfArtifact(wanted);
    if (!file.ok) return refuse(file.failures);
    await world.outFile(file.value);
    return 0;
  }
  const got = getArtifact({
    ...wanted,
    destination: written,
    from: world.folder,
    force: isGiven(call, 'force'),
    protect: protectedFrom(store.folder, world, report.report.file),
  });
  if (!got.ok) return refuse(got.failures);
  world.out(`${name} → ${shown(got.value.path, world)} (${bytes(got.value.digest.size)})\n`);
  return 0;
}

/** The report of the run that is named, else of the newest, and what to call it; or nothing, after saying why. */
function reportFor(
  call: Call,
  store: Store,
  world: World,
): { readonly report: RunReport; readonly name: string } | undefined {
  const named = lastValue(call, 'run');
  const found = findRun(named ?? 'latest', store.folder, world.folder);
  const failures = found.ok ? [] : found.failures.map(describeRunName);
  const read = found.ok ? readReportFile(join(found.value.folder, 'report.json')) : undefined;
  if (found.ok && read?.ok)
    return { report: read.value, name: named === undefined ? 'the newest run' : `run ${found.value.id}` };
  if (found.ok && read?.ok === false) failures.push(`run ${found.value.id}: ${read.failures[0]}`);
  for (const failure of failures) world.err(`${failure}\n`);
  return undefined;
}

/** One line. */
function describeGet(failure: GetFailure, run: string, world: World): string {
  switch (failure.code) {
    case 'unknown-stage':
      return `${run} has no stage ${printable(failure.stage)}${didYouMean(nearest(failure.stage, failure.known))}\nIt has: ${failure.known.map(printable).join(', ')}`;
    case 'unknown-output':
      return `${printable(failure.stage)} has no output ${printable(failure.output)}${didYouMean(nearest(failure.output, failure.known))}\nIt has: ${failure.known.map(printable).join(', ') || 'none'}`;
    case 'artifact-damaged':
      return `the cache no longer has the bytes ${failure.digest}: ${failure.detail}\nRun the pipeline again to produce them.`;
    case 'not-written':
      return `${shown(failure.path, world)} could not be written: ${failure.detail}`;
    case 'not-a-file':
      return `${printable(failure.stage)}.${printable(failure.output)} is a folder, and standard output takes one file; name a folder to create`;
    default:
      return describeDestination(failure, 'DEST', world);
  }
}
