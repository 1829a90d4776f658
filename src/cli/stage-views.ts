import type { StageReport } from '../domain/report.ts';
import type { View } from '../domain/view.ts';
import { views as validate } from '../generated/validators.mjs';
import type { StageViews } from '../report/content/build.ts';
import { blobText } from '../store/blob-text.ts';
import type { Store } from '../store/store.ts';
import { viewers } from '../views/index.ts';
import { outputType } from './kind-facts.ts';

const largest = 32 * 1024 * 1024; // bytes of an output that is looked into

/** What there is to see in the outputs of a stage; what cannot be read is said. */
export function stageViews(stage: StageReport, store: Store): StageViews {
  const views: View[] = [];
  const problems: string[] = [];
  for (const [name, digest] of Object.entries(stage.outputs)) {
    const type = outputType(stage, name);
    const viewer = type === 'views' ? declared : viewers[type];
    if (viewer === undefined) continue;
    const text = blobText(store, digest, largest);
    if (!text.ok) {
      problems.push(`${name} is not shown: ${text.failures[0]}`);
      continue;
    }
    try {
      views.push(...viewer(text.value, stage.metrics));
    } catch (error) {
      problems.push(
        `${name} is not shown because it is not ${type}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  return { views, problems };
}

/** What a stage wrote to be shown, which is from outside and is held to its schema. */
function declared(text: string): readonly View[] {
  const value: unknown = JSON.parse(text);
  if (!validate(value)) {
    const [error] = validate.errors ?? [];
    throw new Error(`${error?.instancePath || 'it'} ${error?.message}; see schemas/views.schema.json`);
  }
  const { views } = value as { readonly views: readonly View[] };
  for (const view of views) {
    if (view.view === 'table' && view.rows.some(({ length }) => length !== view.head.length))
      throw new Error(`a row of ${view.title} needs as many cells as the header`);
    const size = view.view === 'matrix' ? view.labels.length : 0;
    if (view.view === 'matrix' && ![view.counts, ...view.counts].every(({ length }) => length === size))
      throw new Error(`${view.title} needs as many rows and columns as labels`);
  }
  return views;
}
