import { ownValue } from '../../base/json.ts';
import { count } from '../numbers.ts';
import { changedLines, changeText, fieldText, valueText } from '../words/change.ts';
import { tellApart } from '../words/differing.ts';
import { isPath } from './causes.ts';
import type { ReportDiff, StageDiff } from './diff.ts';
import type { FactRow } from './facts.ts';
import { few, stagesText } from './stage-names.ts';

/** Facts of one sort that differ; stages for which the same holds are one row. */
export interface FactSection {
  readonly title: string;
  readonly rows: readonly FactLine[];
  /** What is left out, because something else says it. */
  readonly also?: string;
}

export interface FactLine {
  /** Stages; `run` for the whole run. */
  readonly who: string;
  readonly field: string;
  /** Of each side, or of two `before → after`; empty where that it changed is all there is to say. */
  readonly text: string;
  /** Of texts of several lines, the lines that went and came. */
  readonly lines?: readonly string[];
}

/** Which fields go where; the first that fits. */
const sections: readonly (readonly [title: string, fields: RegExp])[] = [
  ['outcome', /^(outcome|status|failure)$/],
  ['params', /^(pipeline|params|metrics|with|uses|command|shell|env|paths|format)(\.|$)/],
  ['inputs', /^(inputs|names)\./],
  ['code', /^code\./],
  ['packages', /^packages\./],
  ['versions', /^versions\./],
  ['engine', /^engine$/],
  ['outputs', /^outputs\./],
];

interface Place {
  readonly stages: string[];
  readonly row: FactRow;
  readonly sources: StageDiff['sources'];
}

export function factSections(diff: ReportDiff): FactSection[] {
  const names = diff.sides.map(({ name }) => name);
  const places = together([
    ...diff.run.map((row) => ({ stage: '', row, sources: {} })),
    ...diff.stages.flatMap(({ stage, facts, sources }) => facts.map((row) => ({ stage, row, sources }))),
  ]);
  return sections.flatMap(([title, fields]) => {
    const own = places.filter(({ row }) => fields.test(row.field));
    const made = own.filter(({ row, sources }) => isPath(ownValue(sources, row.field)) === false);
    const rows = rowsOf(
      title,
      own.filter((place) => !made.includes(place)),
      names,
    );
    const also =
      made.length === 0
        ? undefined
        : `${count(
            made.reduce((sum, { stages }) => sum + stages.length, 0),
            'input',
          )} made by stages above`;
    return rows.length === 0 && also === undefined
      ? []
      : [{ title, rows, ...(also === undefined ? {} : { also }) }];
  });
}

/** The same field with the same values is one place, whatever stages it is of. */
function together(
  all: readonly { readonly stage: string; readonly row: FactRow; readonly sources: StageDiff['sources'] }[],
): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { stage, row, sources } of all) {
    const key = JSON.stringify([stage === '', row, ownValue(sources, row.field) ?? '']);
    const place = places.get(key);
    if (place === undefined) places.set(key, { stages: [stage], row, sources });
    else place.stages.push(stage);
  }
  return [...places.values()];
}

const mostModules = 6;

function rowsOf(title: string, places: readonly Place[], names: readonly string[]): FactLine[] {
  if (title !== 'code' && title !== 'outputs')
    return places.map(({ stages, row, sources }) => ({
      who: stages.includes('') ? 'run' : stagesText(stages, 2, 1),
      field:
        fieldText(row.field) +
        (ownValue(sources, row.field) === undefined ? '' : ` (${ownValue(sources, row.field)})`),
      text: valuesText(row, names),
      ...linesOf(row),
    }));
  // Of modules and outputs only the names: their digests say nothing to a reader.
  const byName = new Map<string, string[]>();
  for (const { stages, row } of places) {
    const name = row.field.replace(/^\w+\./, '');
    byName.set(name, [...(byName.get(name) ?? []), ...stages]);
  }
  const byStages = new Map<string, { names: string[]; stages: readonly string[] }>();
  for (const [name, stages] of byName) {
    const key = [...new Set(stages)].join('\n');
    byStages.set(key, { names: [...(byStages.get(key)?.names ?? []), name], stages: [...new Set(stages)] });
  }
  return [...byStages.values()].map((group) => ({
    who: stagesText(group.stages, 2, 1),
    field: few(group.names, mostModules),
    text: '',
  }));
}

function linesOf({ field, values }: FactRow): Pick<FactLine, 'lines'> {
  if (values.length !== 2 || values.some((list) => list.length !== 1)) return {};
  const lines = changedLines({ field, before: values[0]![0], after: values[1]![0] });
  return lines === undefined ? {} : { lines };
}

/** `500 → 750`; of three sides and more each with its name. */
export function valuesText({ field, values }: FactRow, names: readonly string[]): string {
  if (values.length === 2 && values.every((list) => list.length <= 1))
    return changeText({ field, before: values[0]![0], after: values[1]![0] }, { unicode: true });
  const told = [...tellApart(values.flat(), (value) => valueText(field, value))];
  const texts = values.map((list) => listText(told.splice(0, list.length)));
  if (values.length === 2) return texts.join(' → ');
  return texts.map((text, side) => `${names[side]} ${text}`).join(', ');
}

const mostValues = 4;

const listText = (texts: readonly string[]): string =>
  texts.length === 0 ? 'none' : few([...texts], mostValues).replaceAll(', ', ' | ');
