import { uptime } from 'node:os';

const tolerance = 10; // seconds by which the clock may be set between two looks; no machine starts twice in less

/** When the machine was started, in seconds: what is known by stamps holds until then, for after a power cut a file may have its stamp and not its bytes. */
export const bootTime = (): number => Math.round(Date.now() / 1000 - uptime());

export const isThisBoot = (boot: unknown): boolean => Math.abs(Number(boot) - bootTime()) <= tolerance;
