import type { ArtifactType } from '../domain/artifact.ts';
import type { Metrics } from '../domain/event.ts';
import type { View } from '../domain/view.ts';
import { curveViews } from './curve.ts';
import { predictionViews } from './predictions.ts';
import { sampleViews } from './samples.ts';
import { taskReportViews } from './task-report.ts';

/** What there is to see in a text of a type; `metrics` are those of the stage that made it. Throws on a text that is not of the type. */
export const viewers: {
  readonly [type in ArtifactType]?: (text: string, metrics: Metrics) => readonly View[];
} = {
  curve: curveViews,
  'task-report': taskReportViews,
  predictions: predictionViews,
  samples: sampleViews,
};
