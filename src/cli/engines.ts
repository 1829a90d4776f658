import { padEnd, width } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven } from './command.ts';
import { askEngine } from './engine-process.ts';
import { jsonLine } from './json.ts';
import { engine } from './options.ts';
import type { ExitCode, World } from './world.ts';

/** What is known of an engine on this machine. */
export interface EngineHere {
  readonly engine: string;
  readonly works: boolean;
  /** What it computes on, with the version of what computes. */
  readonly device?: string;
  readonly gflops?: number;
  /** Why it does not work, and the command that would change that. */
  readonly reason?: string;
  readonly command?: string;
}

export async function command(call: Call, world: World): Promise<ExitCode> {
  const names = (engine.choices ?? []).filter((name) => name !== 'auto');
  const found: EngineHere[] = [];
  // One after another: they are timed.
  for (const name of names)
    found.push({ engine: name, works: false, ...(await askEngine('probe', name, world)) });
  world.out(
    isGiven(call, 'json') ? jsonLine({ version: 1, engines: found }) : `${engineLines(found).join('\n')}\n`,
  );
  return 0;
}

/** A line an engine; below one that does not work, what would change that. */
export function engineLines(engines: readonly EngineHere[]): string[] {
  const names = Math.max(...engines.map(({ engine }) => width(engine)));
  const devices = Math.max(0, ...engines.map(({ device = '' }) => width(printable(device))));
  return engines.flatMap(({ engine, works, device = '', gflops = 0, reason = '', command }) => {
    const name = padEnd(engine, names);
    if (works) return [`${name}  ${padEnd(printable(device), devices)}  ${rate(gflops)} GFLOPS`];
    const add = command === undefined ? [] : [`${padEnd('', names)}  add it with: ${printable(command)}`];
    return [`${name}  not here: ${printable(reason)}`, ...add];
  });
}

const rate = (gflops: number): string => (gflops < 10 ? gflops.toFixed(1) : gflops.toFixed(0));
