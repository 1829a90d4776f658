import { count } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven } from './command.ts';
import { jsonLine } from './json.ts';
import { loadFile, sayWarnings } from './load.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const plan = await loadFile(call, world);
  if (plan === undefined) return 2;
  sayWarnings(plan, world);
  const stages = new Set(plan.stages.map(({ stage }) => stage)).size;
  const variants = plan.stages.length;
  if (isGiven(call, 'json')) {
    const warnings = (plan.warnings ?? []).map(({ message, place }) => ({ message, ...place }));
    const { file, name: pipeline } = plan;
    world.out(jsonLine({ version: 1, file, pipeline, valid: true, stages, variants, warnings }));
    return 0;
  }
  const more = variants === stages ? '' : ` (${variants} with variants)`;
  world.out(`${printable(plan.file)}: valid; ${count(stages, 'stage')}${more}\n`);
  return 0;
}
