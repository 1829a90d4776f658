import { ownValue } from '../../base/json.ts';
import type { MetricDeclarations, Tolerance } from '../../domain/metric.ts';
import { declarationOf } from '../../domain/metric.ts';
import type { Member, Members } from './members.ts';
import { meanOf, paired, type TestResult, varianceOf, welch } from './t-test.ts';

/** A metric of a stage: a value of each side, and how each further side's differs from the first's. */
export interface MetricRow {
  readonly stage: string;
  readonly name: string;
  readonly better?: 'higher' | 'lower';
  readonly tolerance?: Tolerance;
  /** One a side; null: it has none. */
  readonly values: readonly (MetricValue | null)[];
  /** One for each side but the first; null where either value is missing. */
  readonly changes: readonly (MetricChange | null)[];
}

export interface MetricValue {
  /** The mean, where several runs or variants are folded. */
  readonly value: number;
  /** How many were folded. */
  readonly n: number;
  /** Sample standard deviation, of two and more. */
  readonly sd?: number;
  /** The interval that the stage published as `.low` and `.high`; of a single value only. */
  readonly low?: number;
  readonly high?: number;
}

export interface MetricChange {
  /** The side's value − the first side's. */
  readonly change: number;
  /** `change` as a share of the first side's value; absent where that is 0. */
  readonly relative?: number;
  /** By the declared direction; `changed` where none is declared, `tolerated` within the declared tolerance. */
  readonly verdict: 'better' | 'worse' | 'changed' | 'tolerated' | 'same';
  /** Whether the intervals part, or p < 0.05; absent where there is neither interval nor test. */
  readonly distinct?: boolean;
  /** Of folded values. */
  readonly test?: TestResult;
}

const significance = 0.05;

/** Every metric that any side published, whether it differs or not. `.low` and `.high` are their metric's interval, no rows. */
export function metricRows(
  labels: readonly string[],
  sides: readonly Members[],
  declared: MetricDeclarations | undefined,
): readonly MetricRow[] {
  return labels.flatMap((label) => {
    const groups = sides.map((members) => members.get(label) ?? []);
    const all = groups.toReversed().flat();
    const names = new Set(all.flatMap(({ stage }) => Object.keys(stage.metrics)));
    const own = [...names].filter((name) => !isBound(name, names));
    return own.map((name) => rowOf(label, name, groups, declared, all[0]!.stage.stage));
  });
}

const isBound = (name: string, names: ReadonlySet<string>): boolean =>
  /\.(low|high)$/.test(name) && names.has(name.replace(/\.(low|high)$/, ''));

function rowOf(
  stage: string,
  name: string,
  groups: readonly (readonly Member[])[],
  declared: MetricDeclarations | undefined,
  stageName: string,
): MetricRow {
  const { better, tolerance } = declarationOf(declared, stageName, name) ?? {};
  const bounds = typeof tolerance === 'number' ? { absolute: tolerance } : tolerance;
  const values = groups.map((members) => valueIn(members, name));
  const says = {
    ...(better === undefined ? {} : { better }),
    ...(bounds === undefined ? {} : { tolerance: bounds }),
  };
  const changes = groups.slice(1).map((members, at) => {
    const [before, after] = [values[0], values[at + 1]];
    if (before == null || after == null) return null;
    const test = testOf(name, groups[0]!, members);
    return changeOf(before, after, says, test);
  });
  return { stage, name, ...says, values, changes };
}

function valueIn(members: readonly Member[], name: string): MetricValue | null {
  const numbers = members.flatMap(({ stage }) => ownValue(stage.metrics, name) ?? []);
  if (numbers.length === 0) return null;
  const value = numbers.length === 1 ? numbers[0]! : meanOf(numbers);
  if (numbers.length > 1) return { value, n: numbers.length, sd: Math.sqrt(varianceOf(numbers)) };
  const { metrics } = members.find(({ stage }) => ownValue(stage.metrics, name) !== undefined)!.stage;
  const [low, high] = [metrics[`${name}.low`], metrics[`${name}.high`]];
  return { value, n: 1, ...(low === undefined || high === undefined ? {} : { low, high }) };
}

/** Paired where both sides have the same samples, each once (the same seeds, say); otherwise Welch's. */
function testOf(name: string, a: readonly Member[], b: readonly Member[]): TestResult | undefined {
  const [first, second] = [samplesOf(a, name), samplesOf(b, name)];
  if (first !== undefined && second !== undefined && first.size === second.size) {
    const keys = [...first.keys()];
    if (keys.every((key) => second.has(key)))
      return paired(
        keys.map((key) => first.get(key)!),
        keys.map((key) => second.get(key)!),
      );
  }
  const numbers = (members: readonly Member[]) =>
    members.flatMap(({ stage }) => ownValue(stage.metrics, name) ?? []);
  return welch(numbers(a), numbers(b));
}

function samplesOf(members: readonly Member[], name: string): ReadonlyMap<string, number> | undefined {
  const samples = new Map<string, number>();
  for (const { stage, sample } of members) {
    const value = ownValue(stage.metrics, name);
    if (value === undefined) continue;
    if (sample === undefined || samples.has(sample)) return undefined;
    samples.set(sample, value);
  }
  return samples;
}

function changeOf(
  before: MetricValue,
  after: MetricValue,
  { better, tolerance }: { readonly better?: 'higher' | 'lower'; readonly tolerance?: Tolerance },
  test: TestResult | undefined,
): MetricChange {
  const change = after.value - before.value;
  const relative = before.value === 0 ? undefined : change / Math.abs(before.value);
  const distinct = test === undefined ? intervalsPart(before, after) : test.p < significance;
  return {
    change,
    ...(relative === undefined ? {} : { relative }),
    verdict: verdictOf(change, before.value, better, tolerance),
    ...(distinct === undefined ? {} : { distinct }),
    ...(test === undefined ? {} : { test }),
  };
}

function verdictOf(
  change: number,
  before: number,
  better: 'higher' | 'lower' | undefined,
  tolerance: Tolerance | undefined,
): MetricChange['verdict'] {
  if (change === 0) return 'same';
  if (isTolerated(change, before, tolerance)) return 'tolerated';
  if (better === undefined) return 'changed';
  return change > 0 === (better === 'higher') ? 'better' : 'worse';
}

/** Within either bound. Rounding of the difference itself is no breach: 0.69 − 0.7 is a little more than 0.01. */
export function isTolerated(change: number, before: number, tolerance: Tolerance | undefined): boolean {
  const { absolute = 0, relative = 0 } = tolerance ?? {};
  const bound = Math.max(absolute, relative * Math.abs(before));
  return (
    Math.abs(change) <= bound + 4 * Number.EPSILON * Math.max(Math.abs(before), Math.abs(before + change))
  );
}

function intervalsPart(a: MetricValue, b: MetricValue): boolean | undefined {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined)
    return undefined;
  return a.high < b.low || b.high < a.low;
}
