import type { Outcome } from '../../domain/event.ts';
import type { MetricDeclarations } from '../../domain/metric.ts';
import { causesOf, type Differing, inputOf, isPath, type Why } from './causes.ts';
import { differingFacts, type FactRow, runFacts, stageFacts } from './facts.ts';
import type { Flips } from './flips.ts';
import { labelsOf, type Member, type Members, membersOf, type Side } from './members.ts';
import { type MetricRow, metricRows } from './metrics.ts';
import type { Breach } from './thresholds.ts';

/**
 * What differs between sides, each a run or several folded into one: facts alone. Times, hosts, paths and whether a stage was restored
 * are circumstances. The first side is what the others are held against.
 */
export interface ReportDiff {
  readonly version: 1;
  readonly sides: readonly SideInShort[];
  readonly same: boolean;
  /** For each side but the first, where it began that it differs. */
  readonly why: readonly Why[];
  /** Of the whole run: `pipeline`, `outcome`, `params.lambda`. */
  readonly run: readonly FactRow[];
  /** Metrics that differ, or that not every side has: those the pipeline declares in their order, those of its table, the rest. */
  readonly metrics: readonly MetricRow[];
  /** Stages that differ, in the last side's order, then those that only earlier sides have. */
  readonly stages: readonly StageDiff[];
  /** How many stages are the same in all. */
  readonly unchanged: number;
  /** Items that changed between right and wrong; those of sides that are one run each. */
  readonly flips: readonly Flips[];
  /** Why some flips are not there. */
  readonly gaps: readonly string[];
  /** Thresholds that are not held; absent where none were asked for. */
  readonly breaches?: readonly Breach[];
}

export interface SideInShort {
  readonly name: string;
  readonly runs: readonly string[];
  readonly pipeline: string;
  readonly outcomes: readonly Outcome[];
}

export interface StageDiff {
  readonly stage: string;
  /** Which sides have it: indexes. */
  readonly in: readonly number[];
  /** `status`, `with.steps`, `inputs.tokens`, `code.<module>`, `packages.<name>`, `engine`, `outputs.model`; of the sides that have it. */
  readonly facts: readonly FactRow[];
  /** Where inputs that differ come from, by their field: `tokenize.tokens`, or a path as the pipeline file has it. */
  readonly sources: { readonly [field: string]: string };
  /** Inputs that are texts or examples (`inputs.examples`) and differ: its metrics are measured on something else. */
  readonly data: readonly string[];
}

/** All metrics are given beside the diff: a threshold may ask for a change where there is none. */
export interface Compared {
  readonly diff: ReportDiff;
  readonly metrics: readonly MetricRow[];
}

/** @param over the axis, or the param of the pipeline, whose values are samples of the same thing: `seed` */
export function compareSides(sides: readonly Side[], over: string): Compared {
  const members = sides.map((side) => membersOf(side, over));
  const labels = labelsOf(members);
  const last = sides.at(-1)!.reports.at(-1)!;
  const rows = metricRows(labels, members, last.metrics);
  const metrics = rows.filter((row) => isDifferent(row, members));
  const differing = new Set(metrics.map(({ stage }) => stage));
  const all = labels.map((label) => stageDiff(label, members));
  const stages = all.filter(
    (one) => one.in.length < sides.length || one.facts.length > 0 || differing.has(one.stage),
  );
  const run = differingFacts(sides.map(({ reports }) => reports.map(runFacts)));
  const why = members.slice(1).map((after) => causesOf(differingFrom(members[0]!, after, labels)));
  return {
    metrics: rows,
    diff: {
      version: 1,
      sides: sides.map(({ name, reports }) => ({
        name,
        runs: reports.map((report) => report.run),
        pipeline: reports[0]!.pipeline,
        outcomes: reports.map(({ outcome }) => outcome),
      })),
      same: run.length === 0 && stages.length === 0,
      why,
      run,
      metrics: inOrder(metrics, last.metrics, namesIn(last.summary?.columns)),
      stages,
      unchanged: all.length - stages.length,
      flips: [],
      gaps: [],
    },
  };
}

/** A value changed, or a side has none that lacks the stage, or on which it succeeded: of one that failed, its status is what differs. */
const isDifferent = ({ stage, values, changes }: MetricRow, sides: readonly Members[]): boolean =>
  changes.some((change) => change !== null && change.verdict !== 'same') ||
  (values.some((value, at) => value === null && isToldBy(sides[at]!.get(stage))) &&
    values.some((value) => value !== null));

const isToldBy = (members: readonly Member[] = []): boolean =>
  members.length === 0 ||
  members.some(({ stage: { status } }) => status === 'succeeded' || status === 'restored');

function stageDiff(stage: string, sides: readonly Members[]): StageDiff {
  const groups = sides.map((members) => members.get(stage) ?? []);
  const having = groups.flatMap((group, at) => (group.length > 0 ? [at] : []));
  const facts = having.length < 2 ? [] : factsBetween(having.map((at) => groups[at]!));
  const spread = facts.map(({ field, values }) => ({
    field,
    values: groups.map((_, at) => (having.includes(at) ? values[having.indexOf(at)]! : [])),
  }));
  return { stage, in: having, facts: spread, ...sourcesOf(facts, groups.flat(), sides) };
}

/** Where a side did not reach a stage its record is not there to compare: its status says so. */
function factsBetween(groups: readonly (readonly Member[])[]): readonly FactRow[] {
  const reached = groups.every((group) => group.some(({ stage }) => stage.record !== undefined));
  const rows = differingFacts(groups.map((group) => group.map(({ stage }) => stageFacts(stage))));
  return reached ? rows : rows.filter(({ field }) => /^(status|failure|outputs)(\.|$)/.test(field));
}

function differingFrom(before: Members, after: Members, labels: readonly string[]): readonly Differing[] {
  return labels.flatMap((stage): Differing[] => {
    const groups = [before.get(stage) ?? [], after.get(stage) ?? []] as const;
    const [first, second] = groups;
    if (first.length === 0 && second.length === 0) return [];
    if (first.length === 0 || second.length === 0) return [{ stage, before: first, after: second, rows: [] }];
    const rows = factsBetween(groups);
    const measured = metricRows([stage], [before, after], undefined).some((row) =>
      isDifferent(row, [before, after]),
    );
    return rows.length > 0 || measured ? [{ stage, before: first, after: second, rows }] : [];
  });
}

const dataTypes = new Set(['text', 'examples', 'prompts']);

/** Sources of the inputs that differ, and which of these are data: a path that is the metrics' own, or texts that a stage made. */
function sourcesOf(facts: readonly FactRow[], group: readonly Member[], sides: readonly Members[]) {
  const found = facts.flatMap(({ field }) => {
    const input = inputOf(field);
    const source = input === undefined ? undefined : group.at(-1)?.stage.sources?.[input];
    return source === undefined ? [] : [[field, source] as const];
  });
  const isData = (source: string): boolean => {
    const dot = source.lastIndexOf('.');
    const [maker, output] = [source.slice(0, dot), source.slice(dot + 1)];
    return sides.some((members) => dataTypes.has(members.get(maker)?.[0]?.stage.types?.[output] ?? ''));
  };
  const data = found.filter(
    ([field, source]) => field.startsWith('inputs.') && isPath(source) === false && isData(source),
  );
  return { sources: Object.fromEntries(found), data: data.map(([field]) => field) };
}

const namesIn = (
  columns: { readonly [header: string]: string | readonly string[] } | undefined,
): readonly string[] => Object.values(columns ?? {}).flat();

/** What matters first. */
function inOrder(
  rows: readonly MetricRow[],
  declared: MetricDeclarations | undefined,
  shown: readonly string[],
): readonly MetricRow[] {
  const order = [...Object.keys(declared ?? {}), ...shown];
  const rank = ({ stage, name }: MetricRow): number => {
    const full = `${stage.replace(/\[.*$/s, '')}.${name}`;
    const at = order.findIndex((one) => one === name || one === full);
    return at === -1 ? order.length : at;
  };
  return rows
    .map((row, at) => ({ row, at, rank: rank(row) }))
    .sort((a, b) => a.rank - b.rank || a.at - b.at)
    .map(({ row }) => row);
}
