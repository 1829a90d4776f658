import { parseSize } from '../base/sizes.ts';
import { type Call, lastValue } from './command.ts';
import type { World } from './world.ts';

/** The option's whole number above 0, or `otherwise` where it is not given; nothing, after saying so, where it is no such number. */
export function wholeNumber<T>(
  call: Call,
  option: string,
  otherwise: T,
  world: World,
): number | T | undefined {
  const written = lastValue(call, option);
  if (written === undefined) return otherwise;
  if (/^\d+$/.test(written) && Number(written) > 0 && Number.isSafeInteger(Number(written)))
    return Number(written);
  world.err(`--${option} must be a whole number above 0, got ${written}\n`);
  return undefined;
}

/** The option's size in bytes, or `otherwise` where it is not given; nothing, after saying so, where it is no size. */
export function sizeGiven<T>(call: Call, option: string, otherwise: T, world: World): number | T | undefined {
  const written = lastValue(call, option);
  if (written === undefined) return otherwise;
  const size = parseSize(written);
  if (size === undefined)
    world.err(`--${option} must be a size such as 10GB, 500 MB or 2GiB, got ${written}\n`);
  return size;
}
