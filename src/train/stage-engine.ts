import type { StageContext } from '../stage/kind.ts';

/** How the stage's engine is to be opened: with its threads, and measured where `--profile` asks for it. */
export function engineOptions({ cpus, engine, now, profile: table, notice }: StageContext) {
  if (table === undefined) return { threads: cpus };
  if (engine.startsWith('tfjs-'))
    notice(`${engine} runs op after op and keeps no times of them: --profile is for cpu, webgpu and cuda`);
  return { threads: cpus, profile: { table, now } };
}
