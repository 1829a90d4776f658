import type { Plan } from '../domain/plan.ts';
import { type LoadRequest, loadNamed } from '../library/pipeline.ts';
import type { Problems } from '../library/problem.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { jsonLine } from './json.ts';
import type { World } from './world.ts';

/** What the command line asks to be loaded. */
export const requested = (call: Call, name = call.arguments['FILE']!): LoadRequest => ({
  name,
  set: call.options['set'] ?? [],
  engine: lastValue(call, 'engine'),
});

/** The plan of the pipeline at `name`, with the command line's `--set`s; or nothing, after printing every problem. */
export async function loadFile(call: Call, world: World, name?: string): Promise<Plan | undefined> {
  const loaded = await loadNamed(requested(call, name), world);
  if (loaded.ok) return loaded.value.plan;
  if (isGiven(call, 'json')) world.out(problemsJson(loaded.wrong));
  await sayProblems(loaded.wrong, world);
  return undefined;
}

/** Every problem as `schemas/problems.schema.json` describes it, so that a program need not read what a person does. */
const problemsJson = ({ problems, file }: Problems): string =>
  jsonLine({
    version: 1,
    valid: false,
    file,
    problems: problems.map(({ place, ...problem }) => ({ ...problem, ...place })),
  });

/** What a pipeline file surely does not mean. */
export function sayWarnings({ warnings = [] }: Plan, world: World): void {
  for (const { text } of warnings) world.err(`${text}\n`);
}

/** Every problem, and in GitHub Actions those of the pipeline file beside the lines they come from. */
export async function sayProblems({ text, problems, file }: Problems, world: World): Promise<void> {
  world.err(`${text}\n`);
  if (world.environment['GITHUB_ACTIONS'] !== 'true') return;
  const { annotateProblems } = await import('./annotations.ts');
  annotateProblems(
    problems.filter(({ place }) => place?.file === file),
    world,
  );
}
