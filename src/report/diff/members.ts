import { canonical, type JsonObject, ownValue } from '../../base/json.ts';
import { variantId } from '../../domain/plan.ts';
import type { RunReport, StageReport } from '../../domain/report.ts';

/** What is compared with what: a run, or several that are folded into one. */
export interface Side {
  /** `a`, `b`, … or as the user named it. */
  readonly name: string;
  /** At least one. */
  readonly reports: readonly RunReport[];
}

/** One variant of a stage in one run, of those that a side folds into one. */
export interface Member {
  readonly id: string;
  readonly stage: StageReport;
  /** Which sample it is among its fellows, such as the seed; absent where nothing tells. */
  readonly sample?: string;
}

/** A stage of a side under its folded id: `finetune[lambda=0.5]` for all seeds of it. */
export type Members = ReadonlyMap<string, readonly Member[]>;

/** The stages of a side in plan order; variants that differ along the axis `over` alone are one, and so are the side's runs. */
export function membersOf({ reports }: Side, over: string): Members {
  const members = new Map<string, Member[]>();
  for (const { params, stages } of reports)
    for (const [id, stage] of Object.entries(stages)) {
      const along = ownValue(stage.variant, over);
      const { [over]: _, ...others } = stage.variant;
      const param = ownValue(params, over);
      const label = along === undefined ? id : variantId(stage.stage, others);
      const sample: JsonObject = {
        ...(param === undefined ? {} : { run: param }),
        ...(along === undefined ? {} : { variant: along }),
      };
      const member = {
        id,
        stage,
        ...(Object.keys(sample).length === 0 ? {} : { sample: canonical(sample) }),
      };
      const fellows = members.get(label) ?? [];
      if (!fellows.some((fellow) => isAgain(fellow.stage, stage))) members.set(label, [...fellows, member]);
    }
  return members;
}

/** The same result once more, as a restored one is: no sample of its own. */
const isAgain = (a: StageReport, b: StageReport): boolean =>
  a.fingerprint !== undefined &&
  a.fingerprint === b.fingerprint &&
  canonical(a.metrics) === canonical(b.metrics);

/** Folded ids of all sides: the last side's order, with what only earlier ones have among the variants of its stage, or else at the end. */
export function labelsOf(sides: readonly Members[]): readonly string[] {
  const all = new Map(sides.flatMap((members) => [...members].map(([label, [one]]) => [label, one!.stage])));
  const labels = [...(sides.at(-1)?.keys() ?? [])];
  const seen = new Set(labels);
  for (const label of sides.slice(0, -1).flatMap((members) => [...members.keys()])) {
    if (seen.has(label)) continue;
    seen.add(label);
    const { stage } = all.get(label)!;
    const last = labels.findLastIndex((other) => all.get(other)!.stage === stage);
    labels.splice(last === -1 ? labels.length : last + 1, 0, label);
  }
  // Places stay; which variant of a stage has which is by number, where a side lacks some.
  const isEverywhere = (label: string) => sides.every((members) => members.has(label));
  const groups = new Map<string, string[]>();
  for (const label of labels) {
    const { stage } = all.get(label)!;
    groups.set(stage, [...(groups.get(stage) ?? []), label]);
  }
  for (const group of groups.values())
    if (!group.every(isEverywhere)) group.sort((a, b) => byNumbers(all.get(a)!.variant, all.get(b)!.variant));
  return labels.map((label) => groups.get(all.get(label)!.stage)!.shift()!);
}

/** By the first axis whose numbers differ; as they were, where there is none. */
function byNumbers(a: JsonObject, b: JsonObject): number {
  for (const [axis, value] of Object.entries(a)) {
    const other = b[axis];
    if (typeof value === 'number' && typeof other === 'number' && value !== other) return value - other;
  }
  return 0;
}
