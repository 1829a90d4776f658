import { relative, resolve } from 'node:path';
import type { RunReport } from '../domain/report.ts';
import type { Problem } from '../library/problem.ts';
import { describeRunFailure } from '../report/words/run-failure.ts';
import { failurePlace } from './failure-place.ts';
import type { World } from './world.ts';

/** Lines by which GitHub Actions shows a problem beside the line it comes from; elsewhere nothing is printed. */
const isWanted = ({ environment }: World): boolean => environment['GITHUB_ACTIONS'] === 'true';

/** A line for each failed stage, at its place in the pipeline file. */
export function annotateRun(report: RunReport, world: World): void {
  if (!isWanted(world)) return;
  const placeOf = failurePlace(report, world);
  for (const [id, stage] of Object.entries(report.stages)) {
    if (stage.failure === undefined) continue;
    const { message, hint, lines } = describeRunFailure(stage.failure);
    const text = [message, ...(hint === undefined ? [] : [hint]), ...lines.slice(-10)].join('\n');
    const level = stage.tolerated === true ? 'warning' : 'error';
    world.annotate(annotation(level, placeOf(stage)?.at ?? report.file, `${id} failed`, text, world));
  }
}

/** A line for each problem in a file. */
export function annotateProblems(problems: readonly Problem[], world: World): void {
  if (!isWanted(world)) return;
  for (const { place, message } of problems)
    if (place !== undefined) {
      const at = `${place.file}:${place.line}:${place.column}`;
      world.annotate(annotation('error', at, 'pipeline', message, world));
    }
}

/** `at` is a path, with `:line:column` behind it where they are known; what is printed is relative to the repository's root. */
function annotation(
  level: 'error' | 'warning',
  at: string,
  title: string,
  text: string,
  world: World,
): string {
  const [, file = at, line, column] = /^(.*):(\d+):(\d+)$/s.exec(at) ?? [];
  const root = world.environment['GITHUB_WORKSPACE'] ?? world.folder;
  const properties = [
    `file=${property(relative(root, resolve(world.folder, file)))}`,
    ...(line === undefined ? [] : [`line=${line}`, `col=${column}`]),
    `title=${property(title)}`,
  ];
  return `::${level} ${properties.join(',')}::${data(text)}\n`;
}

const data = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
