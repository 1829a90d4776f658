/** What a pipeline says of its metrics, by name (`task/accuracy`) or, for one stage, by `STAGE.METRIC`. */
export type MetricDeclarations = { readonly [metric: string]: MetricDeclaration };

export interface MetricDeclaration {
  /** Which change is an improvement; without it a change is neither better nor worse. */
  readonly better?: 'higher' | 'lower';
  /** How far a value may move without its counting: a number in the metric's unit, or bounds of which the wider holds. */
  readonly tolerance?: number | Tolerance;
}

export interface Tolerance {
  /** In the metric's unit. */
  readonly absolute?: number;
  /** A share of the value before: 0.01 is a hundredth of it. */
  readonly relative?: number;
}

/** The declaration of a metric of a stage: that for the stage, otherwise that of the name. */
export function declarationOf(
  declarations: MetricDeclarations | undefined,
  stage: string,
  metric: string,
): MetricDeclaration | undefined {
  if (declarations === undefined) return undefined;
  for (const name of [`${stage}.${metric}`, metric])
    if (Object.hasOwn(declarations, name)) return declarations[name];
  return undefined;
}
