import type { TaskForm } from '../base/task-forms.ts';
import type { Columns } from './example-fields.ts';

/** JSON, an object a line; or a table whose first row names its columns, by RFC 4180 or with tabs and no quotes. */
export const exampleFormats = ['jsonl', 'csv', 'tsv'] as const;
export type ExampleFormat = (typeof exampleFormats)[number];

/** How a file of examples is to be read. */
export interface ExamplesLayout extends TaskForm {
  readonly format: ExampleFormat;
  readonly columns: Columns;
}
