import { printable } from '../report/printable.ts';
import type { Call } from './command.ts';
import { askEngine } from './engine-process.ts';
import type { ExitCode, World } from './world.ts';

/** Largest relative difference of a loss that engines may have over a few steps: sums in another order, and no more. */
const ALLOWED = 1e-4;

export async function command(call: Call, world: World): Promise<ExitCode> {
  const name = call.arguments['ENGINE']!;
  const { works, device, steps, difference, reason, command } = await askEngine('check', name, world);
  if (works !== true) {
    const add = command === undefined ? '' : `add it with: ${printable(String(command))}\n`;
    world.err(`${name} does not work: ${printable(String(reason))}\n${add}`);
    return 1;
  }
  const agrees = Number(difference) <= ALLOWED;
  world.out(
    `${name} on ${printable(String(device))}: ${steps} steps of training, losses within ${Number(difference).toExponential(1)} of cpu: ${agrees ? 'they agree' : `more than ${ALLOWED}`}\n`,
  );
  return agrees ? 0 : 1;
}
