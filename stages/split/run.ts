import { writeFileSync } from 'node:fs';
import type { Form } from '../../src/base/task-forms.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';
import { paramReader } from '../../src/stage/params.ts';
import { type Example, labelsOf } from '../../src/text/examples.ts';
import { writeLines } from '../../src/text/lines.ts';
import { NearDuplicates, nearDuplicateOverlap } from '../../src/text/near-duplicates.ts';
import { areNames, examplesInput } from '../../src/train/examples-input.ts';
import { formParams, layoutOf } from '../../src/train/task-data.ts';
import { type Content, contentsOf, groupsOf } from './groups.ts';
import { divided, examplesOf, type PartName, partNames } from './parts.ts';

export async function run(context: StageContext): Promise<void> {
  const { outputs, params } = context;
  const { number, oneOf } = paramReader(params);
  const task = formParams(params);
  const examples = examplesInput(context, 'examples', layoutOf(params, task));
  const contents = contentsOf(task.form, examples);
  const near = new NearDuplicates([...contents.values()].map(({ words }) => words));
  const alike = near.groups((step) => {
    if (step % 1000 === 0)
      context.progress({ step, steps: contents.size, unit: 'contents', phase: 'near-duplicates' });
  });
  const together = oneOf('near_duplicates', ['count', 'together']) === 'together';
  const groups = groupsOf(contents, together ? alike : alike.flat().map((place) => [place]), number('seed'));
  // Grades and places of choices are no classes to keep in proportion.
  const named = areNames(task);
  const labels = labelsOf(examples);
  if (named && labels.length === 1)
    context.notice(
      `every example has the label ${JSON.stringify(labels[0])}: a classifier has nothing to tell apart`,
    );
  const shares = { validation: number('validation'), test: number('test') };
  const divides = divided(groups, ({ label }) => (named ? String(label) : ''), shares);
  const parts = new Map(partNames.map((part) => [part, examplesOf(divides[part])]));
  const empty = partNames.find((part) => parts.get(part)!.length === 0);
  if (empty !== undefined)
    throw new StageError({
      input: 'examples',
      message: `${examples.length} examples with ${groups.length} different contents are too few: nothing is left for ${empty}`,
      hint: 'bring more examples, or raise the shares',
    });
  for (const [part, own] of parts)
    writeLines(
      outputs[part]!,
      own.map(({ fields }) => JSON.stringify(fields)),
    );
  writeLines(outputs['corpus']!, documentsOf(task.form, parts.get('train')!));
  writeLines(outputs['heldout']!, documentsOf(task.form, parts.get('test')!));
  report(context, { parts, contents: [...contents.values()], near, alike, named });
}

/** Each text once, on a line of its own; of multiple choice what it reads as with the right answer. */
function documentsOf(form: Form, examples: readonly Example[]): string[] {
  const texts = examples.flatMap(({ texts, label }) =>
    form === 'multiple-choice' ? [`${texts[0]} ${texts[1 + Number(label)]}`] : texts,
  );
  return [...new Set(texts.map((text) => text.replaceAll(/\s+/g, ' ').trim()))];
}

interface Found {
  readonly parts: ReadonlyMap<PartName, readonly Example[]>;
  readonly contents: readonly Content[];
  readonly near: NearDuplicates;
  /** Their places, in groups that are near the same. */
  readonly alike: readonly (readonly number[])[];
  readonly named: boolean;
}

function report({ outputs, metric, notice }: StageContext, found: Found): void {
  const { parts, contents, named } = found;
  const near = nearDuplicatesOf(found);
  const repeated = contents.reduce((sum, { examples }) => sum + examples.length - 1, 0);
  const contradictory = named ? contradictionsOf(contents) : 0;
  for (const [part, own] of parts) metric(`split/${part}`, own.length);
  metric('split/repeated', repeated);
  if (named) metric('split/contradictory', contradictory);
  metric('split/near_duplicates', near.all);
  for (const part of ['validation', 'test'] as const) {
    metric(`split/near_duplicates.${part}`, near[part]);
    if (near[part] > 0)
      notice(
        `${near[part]} of ${parts.get(part)!.length} ${part} examples have ${100 * nearDuplicateOverlap} % of their words in common with one that is trained on; near_duplicates: together keeps such apart from training`,
      );
  }
  if (contradictory > 0)
    notice(`${contradictory} examples have the same texts as another, and another label`);
  const described = {
    parts: Object.fromEntries(
      [...parts].map(([part, own]) => [
        part,
        { examples: own.length, ...(named ? { labels: countsOf(own) } : {}) },
      ]),
    ),
    repeated,
    ...(named ? { contradictory } : {}),
    near_duplicates: { overlap: nearDuplicateOverlap, ...near },
  };
  writeFileSync(outputs['report']!, `${JSON.stringify(described, null, 2)}\n`);
}

/** How many examples have a near-duplicate: in the whole file; of the other parts, among those that are trained on. */
function nearDuplicatesOf({ parts, contents, near, alike }: Found) {
  const partOf = new Map([...parts].flatMap(([part, own]) => own.map((example) => [example, part] as const)));
  const part = contents.map(({ examples: [first] }) => partOf.get(first!)!);
  const all = alike.filter(({ length }) => length > 1).flat();
  const placesOf = (name: PartName): number[] => all.filter((i) => part[i] === name);
  const trained = near.near([...placesOf('validation'), ...placesOf('test')], placesOf('train'));
  const examplesAt = (places: Iterable<number>): number =>
    Array.from(places).reduce((sum, i) => sum + contents[i]!.examples.length, 0);
  return {
    all: examplesAt(all),
    validation: examplesAt(trained.filter((i) => part[i] === 'validation')),
    test: examplesAt(trained.filter((i) => part[i] === 'test')),
  };
}

/** Examples that have every text of another, and not its label. */
function contradictionsOf(contents: readonly Content[]): number {
  let count = 0;
  for (const { examples } of contents) {
    const labels = new Map<string, Set<unknown>>();
    const textsOf = ({ texts }: Example): string => JSON.stringify(texts.map((text) => text.trim()));
    for (const example of examples)
      labels.set(textsOf(example), (labels.get(textsOf(example)) ?? new Set()).add(example.label));
    count += examples.filter((example) => labels.get(textsOf(example))!.size > 1).length;
  }
  return count;
}

function countsOf(examples: readonly Example[]): { readonly [label: string]: number } {
  const counts = new Map<string, number>();
  for (const { label } of examples) counts.set(String(label), (counts.get(String(label)) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
