import type { JsonObject } from '../base/json.ts';
import { forms, objectives, type TaskForm } from '../base/task-forms.ts';
import type { UseProblem } from '../stage/kind.ts';
import { paramReader } from '../stage/params.ts';
import { type Columns, fieldsOf } from '../text/example-fields.ts';
import { type ExamplesLayout, exampleFormats } from '../text/examples-layout.ts';

/** The form that the params of a stage name. */
export const formParams = (params: JsonObject): TaskForm => {
  const { oneOf } = paramReader(params);
  return { form: oneOf('form', forms), objective: oneOf('objective', objectives) };
};

/** How the params of a stage say that its examples are written. */
export const layoutOf = (params: JsonObject, task: TaskForm): ExamplesLayout => ({
  ...task,
  format: paramReader(params).oneOf('format', exampleFormats),
  columns: params['columns'] as unknown as Columns,
});

/** What is wrong with a form and with the names that its fields are said to have. */
export function formProblems(params: JsonObject): UseProblem[] {
  const { form, objective } = formParams(params);
  const problems: UseProblem[] = [];
  if (objective === 'regression' && form !== 'similarity')
    problems.push({
      on: { param: 'objective' },
      message: `objective is regression, which is for graded similarity: form is ${form}`,
    });
  return [...problems, ...columnProblems(params, fieldsOf(form))];
}

/** Names of columns for fields that are none. */
export function columnProblems(params: JsonObject, known: readonly string[]): UseProblem[] {
  const columns = params['columns'] as unknown as Columns;
  return Object.keys(columns).flatMap((field) => {
    if (!known.includes(field))
      return [
        {
          on: { param: 'columns' },
          message: `columns has ${field}; the form's fields are ${known.join(', ')}`,
        },
      ];
    if (typeof columns[field] === 'string' || field === 'choices') return [];
    return [
      { on: { param: 'columns' }, message: `columns.${field} is a list; only choices are several columns` },
    ];
  });
}

/** A prompt without what it needs, or the other way round. */
export function promptProblems(given: JsonObject, params: JsonObject): UseProblem[] {
  if (params['prompt'] !== '') return [];
  return ['form', 'label_words', 'label_score']
    .filter((name) => given[name] !== undefined && given[name] !== 'model')
    .map((name) => ({
      on: { param: name },
      message: `${name} is for a prompt; the classifier knows its own`,
    }));
}
