import { compareSides, type ReportDiff } from '../report/diff/diff.ts';
import { diffLines } from '../report/diff/terminal.ts';
import { breachesOf, parseThreshold, type Threshold } from '../report/diff/thresholds.ts';
import { capabilities } from './capabilities.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { readFlips } from './diff-flips.ts';
import { type NamedSide, namedSide } from './diff-sides.ts';
import { jsonLine } from './json.ts';
import { artifactsOf } from './places.ts';
import type { ExitCode, World } from './world.ts';

export async function command(call: Call, world: World): Promise<ExitCode> {
  const artifacts = artifactsOf(call, world);
  const parsed = (call.options['fail-on'] ?? []).map(parseThreshold);
  const named = [call.arguments['A']!, call.arguments['B']!, ...call.many].map((name, at) =>
    namedSide(name, letterOf(at), artifacts, world.folder),
  );
  const failures = [...parsed, ...named].flatMap((one) => (one.ok ? [] : one.failures));
  if (failures.length > 0) return refuse(failures, world);
  const thresholds = parsed.flatMap((one): Threshold[] => (one.ok ? [one.value] : []));
  const sides = named.flatMap((one): NamedSide[] => (one.ok ? [one.value] : []));

  const compared = compareSides(sides, lastValue(call, 'over') ?? 'seed');
  const breaches = thresholds.length === 0 ? undefined : breachesOf(thresholds, compared);
  if (breaches?.ok === false) return refuse(breaches.failures, world);
  const diff: ReportDiff = {
    ...compared.diff,
    ...readFlips(sides, artifacts),
    ...(breaches === undefined ? {} : { breaches: breaches.value }),
  };
  world.out(textOf(diff, call, world));
  return (diff.breaches === undefined ? diff.same : diff.breaches.length === 0) ? 0 : 1;
}

/** `a`, `b`, …, `z`, `a1`, … */
const letterOf = (at: number): string =>
  `${String.fromCharCode(97 + (at % 26))}${at < 26 ? '' : Math.floor(at / 26)}`;

function refuse(failures: readonly string[], world: World): ExitCode {
  for (const failure of failures) world.err(`${failure}\n`);
  return 2;
}

function textOf(diff: ReportDiff, call: Call, world: World): string {
  if (isGiven(call, 'json')) return jsonLine(diff);
  return `${diffLines(diff, capabilities(world)).join('\n')}\n`;
}
