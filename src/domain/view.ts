/**
 * What there is to see in an artifact, in shapes that know nothing of what they show: the report draws them, whoever made them. A
 * command of its own writes them as an output of type `views` (`schemas/views.schema.json`); for the other types `src/views` makes them.
 */
export type View = CurveView | PointsView | MatrixView | TableView | BaselinesView;

/** Values along an axis. Of the variants of a stage, curves with the same title are drawn over each other. */
export interface CurveView {
  readonly view: 'curve';
  readonly title: string;
  /** What is counted from left to right: `step`. */
  readonly x: string;
  /** Of the values: `nats per token`. */
  readonly unit?: string;
  /** Linear unless said. */
  readonly scale?: 'linear' | 'log';
  /** The vertical axis begins at 0, where it is linear. */
  readonly zero?: true;
  readonly series: readonly CurveSeries[];
}
export interface CurveSeries {
  readonly name: string;
  /** In the order of x. */
  readonly points: readonly (readonly [x: number, y: number])[];
  /** Points that mean something, each at an x that the series has. */
  readonly marks?: readonly { readonly x: number; readonly text: string }[];
}

/** Points in two dimensions, with intervals where they are known. */
export interface PointsView {
  readonly view: 'points';
  readonly title: string;
  readonly about?: string;
  readonly x: string;
  readonly y: string;
  /** Both axes go from 0 to 1, and a line shows where they are equal. */
  readonly diagonal?: boolean;
  readonly points: readonly ViewPoint[];
}
export interface ViewPoint {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Interval of y. */
  readonly low?: number;
  readonly high?: number;
  /** How much stands behind the point: its area, beside the others'. */
  readonly weight?: number;
}

/** How often what was so (rows) was called what (columns): `counts[row]![column]`. */
export interface MatrixView {
  readonly view: 'matrix';
  readonly title: string;
  readonly about?: string;
  readonly row: string;
  readonly column: string;
  readonly labels: readonly string[];
  readonly counts: readonly (readonly number[])[];
}

/** What would be scored without learning, under the names of the stage's metrics: rows of the pipeline's table that show such a metric. */
export interface BaselinesView {
  readonly view: 'baselines';
  readonly baselines: readonly Baseline[];
}
export interface Baseline {
  /** `chance`. */
  readonly name: string;
  readonly metrics: { readonly [metric: string]: number };
}

export interface TableView {
  readonly view: 'table';
  readonly title: string;
  readonly about?: string;
  readonly head: readonly string[];
  /** As many cells as the head has. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}
