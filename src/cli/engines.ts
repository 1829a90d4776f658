import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { isObject } from '../base/json.ts';
import { padEnd, width } from '../report/columns.ts';
import { printable } from '../report/printable.ts';
import { type Call, isGiven } from './command.ts';
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
  for (const name of names) found.push(await measured(name, world));
  world.out(
    isGiven(call, 'json') ? jsonLine({ version: 1, engines: found }) : `${engineLines(found).join('\n')}\n`,
  );
  return 0;
}

/** Asks the probe, in a process of its own: a library may crash, hang, or take threads that a run would miss. */
function measured(name: string, world: World): Promise<EngineHere> {
  const probe = join(world.home, 'stages', 'engine-probe.mjs');
  const words = [probe, name, String(availableParallelism())];
  return new Promise((done) => {
    const options = { timeout: 120_000, env: { ...world.environment } };
    execFile(process.execPath, words, options, (error, out, err) => {
      const answer = error === null ? lastLine(out) : undefined;
      if (answer !== undefined) return done({ engine: name, works: false, ...answer });
      const last = err.trim().split('\n').at(-1) ?? '';
      const ended = error?.killed
        ? 'gave no answer in 2 minutes'
        : `ended with ${error?.signal ?? error?.code}`;
      done({ engine: name, works: false, reason: `its process ${ended}${last === '' ? '' : `: ${last}`}` });
    });
  });
}

function lastLine(out: string): Partial<EngineHere> | undefined {
  try {
    const answer: unknown = JSON.parse(out.trim().split('\n').at(-1) ?? '');
    return isObject(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
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
