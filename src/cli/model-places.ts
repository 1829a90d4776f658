import { ownValue } from '../base/json.ts';
import { type Plan, type PlannedStage, variantId } from '../domain/plan.ts';
import type { RunReport } from '../domain/report.ts';

/**
 * Where the models of a run are, those of all variants of a stage in one line: `…/finetune[lambda=*]/model (4)`. `pathOf` is the path of an
 * output of a stage by its id.
 */
export function modelPlaces(
  { stages }: Plan,
  report: RunReport,
  pathOf: (id: string, output: string) => string,
): readonly string[] {
  const made = stages.flatMap((stage) =>
    Object.entries(stage.outputs)
      .filter(
        ([output, { type }]) =>
          type === 'model' && ownValue(ownValue(report.stages, stage.id)?.outputs, output),
      )
      .map(([output]) => ({ stage, output })),
  );
  const kinds = new Set(made.map(({ stage, output }) => `${stage.stage}.${output}`));
  return [...kinds].map((kind) => {
    const same = made.filter(({ stage, output }) => `${stage.stage}.${output}` === kind);
    const path = pathOf(commonId(same.map(({ stage }) => stage)), same[0]!.output);
    return same.length === 1 ? path : `${path} (${same.length})`;
  });
}

/** The id of variants, with a star for each axis in which they differ. */
function commonId(variants: readonly PlannedStage[]): string {
  const { stage, variant } = variants[0]!;
  const cell = Object.entries(variant).map(([axis, value]) => {
    const isCommon = variants.every((other) => ownValue(other.variant, axis) === value);
    return [axis, isCommon ? value : '*'] as const;
  });
  return variantId(stage, Object.fromEntries(cell));
}
