import { statSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Form } from '../base/task-forms.ts';
import { thisMachine } from '../machine/host.ts';
import { bytes, count, short } from '../report/numbers.ts';
import { printable } from '../report/printable.ts';
import type { Columns } from '../text/example-fields.ts';
import {
  type Example,
  type ExampleProblem,
  ExamplesError,
  labelsOf,
  readExamples,
  readTextLines,
} from '../text/examples.ts';
import type { ExampleFormat } from '../text/examples-layout.ts';
import { SkippedLines } from '../text/lines.ts';
import { similarLabelsNotice } from '../text/similar-labels.ts';
import { calledAs } from './called-as.ts';
import { type Call, isGiven, lastValue } from './command.ts';
import { whyNot, writeNamed } from './destination.ts';
import { columnsGiven } from './given-columns.ts';
import { type Guess, guess } from './init-guess.ts';
import { readRecords } from './init-records.ts';
import { epochsFor, type Machine, secondsFor, sizesFor, surveyOf } from './init-sizes.ts';
import { examplesPipeline, textPipeline } from './init-text.ts';
import { formOf, noFile } from './named-file.ts';
import { shown } from './places.ts';
import type { ExitCode, World } from './world.ts';

const formats: { readonly [ending: string]: ExampleFormat | 'text' } = {
  ...{ '.csv': 'csv', '.tsv': 'tsv', '.tab': 'tsv', '.jsonl': 'jsonl', '.ndjson': 'jsonl', '.txt': 'text' },
};

export async function command(call: Call, world: World): Promise<ExitCode> {
  const given = lastValue(call, 'from');
  const written = given ?? starter;
  const refuse = (message: string): ExitCode => {
    world.err(`${message}\n`);
    return 2;
  };
  const from = resolve(world.folder, written);
  if (given === undefined) {
    for (const option of ['column', 'form'] as const)
      if (call.options[option] !== undefined)
        return refuse(`--${option} is about texts of your own: add --from FILE`);
  } else if (given === '-')
    return refuse('--from takes a file, which the pipeline reads at every run; save the texts in one');
  else if (formOf(from) !== 'file') return refuse(noFile(written, world.folder));
  const format = formats[extname(from).toLowerCase()];
  if (format === undefined)
    return refuse(
      `${printable(written)} should end with .csv, .tsv, .jsonl or .txt, so that its format is known`,
    );
  if (lastValue(call, 'out') === '-')
    return refuse('--out takes a file, not standard output; for a file of this name: --out ./-');
  const columns = columnsGiven(call);
  if ('wrong' in columns) return refuse(columns.wrong);

  const name = nameOf(basename(from, extname(from)));
  const to = resolve(world.folder, lastValue(call, 'out') ?? `${name}.yaml`);
  const replace = isGiven(call, 'force');
  if (isSame(from, to))
    return refuse(`${printable(written)} contains the texts; name another file with --out`);
  const write = (path: string, text: string) =>
    writeNamed({ text, written: path, option: '--out', replace }, call, world);
  // Nothing is written unless both can be.
  for (const path of given === undefined ? [from, to] : [to]) {
    const wrong = whyNot(path, '--out', replace, call, world);
    if (wrong !== undefined) return refuse(wrong);
  }
  if (given === undefined) {
    const done = write(from, (await import('./init-starter.ts')).starterTexts(world.home));
    if ('wrong' in done) return refuse(done.wrong);
    world.out(
      `${starter} is written: meanings of nouns from WordNet; for your own texts: ${calledAs(world)} init --from my.csv\n`,
    );
  }
  const path = fromFile(from, to);
  const machine = thisMachine();
  const made =
    format === 'text'
      ? ofText(from, name, path, machine)
      : ofExamples(from, name, path, format, machine, {
          form: lastValue(call, 'form') as Form | undefined,
          columns: columns.columns,
        });
  if ('wrong' in made) return refuse(`${printable(written)}: ${made.wrong}`);
  if ('problems' in made) {
    for (const { line, message } of made.problems.slice(0, mostShown))
      world.err(`${printable(written)}:${line}: ${printable(message)}\n`);
    const hint = made.problems[0]?.hint;
    if (hint !== undefined) world.err(`${hint}\n`);
    if (made.problems.length > mostShown) world.err(`and ${made.problems.length - mostShown} more\n`);
    return 1;
  }
  const done = write(to, schemaLine(to, world) + made.pipeline);
  if ('wrong' in done) return refuse(done.wrong);
  for (const line of made.found) world.out(`${printable(line)}\n`);
  world.out(
    `${printable(shown(to, world))} is written; to run it: ${calledAs(world)} run ${printable(shown(to, world))}\n`,
  );
  return 0;
}

const mostShown = 20;
const starter = 'nouns.csv';

const isThere = (path: string): boolean => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Whether two paths lead to one file. */
function isSame(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/** For editors, where the package is installed in the folder. */
function schemaLine(file: string, world: World): string {
  const schema = join(world.folder, 'node_modules/transferline/schemas/pipeline.schema.json');
  return isThere(schema) ? `# yaml-language-server: $schema=${fromFile(schema, file)}\n` : '';
}

type Made =
  | { readonly pipeline: string; readonly found: readonly string[] }
  | { readonly wrong: string }
  | { readonly problems: readonly ExampleProblem[] };

function ofText(from: string, name: string, path: string, machine: Machine): Made {
  try {
    const skipped = new SkippedLines();
    const survey = surveyOf(readTextLines(from, skipped.add).map(({ texts: [text] }) => text!));
    const sizes = sizesFor(survey, machine);
    const seconds = secondsFor(survey, sizes, machine, { stages: 2, epochs: 0 });
    return {
      pipeline: textPipeline(name, path, sizes, countedOn(machine, seconds)),
      found: [`${short(survey.texts)} documents, one per line, ${bytes(survey.bytes)}`, ...noticeOf(skipped)],
    };
  } catch (error) {
    if (error instanceof ExamplesError) return error;
    throw error;
  }
}

function ofExamples(
  from: string,
  name: string,
  path: string,
  format: ExampleFormat,
  machine: Machine,
  given: { readonly form: Form | undefined; readonly columns: Columns },
): Made {
  const records = readRecords(from, format);
  if (records.problems.length > 0) return records;
  if (records.values.length === 0) return { wrong: 'there are no examples in it' };
  const found = guess(records, given);
  if (typeof found === 'string') return { wrong: found };
  try {
    const skipped = new SkippedLines();
    const examples = readExamples(from, { ...found, format }, undefined, skipped.add);
    const isNamed = found.form !== 'multiple-choice' && found.objective === 'classification';
    const labels = labelsOf(examples);
    if (isNamed && labels.length === 1)
      return {
        wrong: `every example has the label ${JSON.stringify(labels[0])}: training needs at least two labels`,
      };
    const similar = isNamed ? similarLabelsNotice(examples) : undefined;
    const survey = surveyOf(examples.map(textOf));
    const epochs = epochsFor(0.7 * examples.length);
    const sizes = sizesFor(survey, machine);
    const seconds = secondsFor(survey, sizes, machine, { stages: 13, epochs: 3 * epochs });
    const counted = countedOn(machine, seconds);
    return {
      pipeline: examplesPipeline(name, path, { ...found, format }, { sizes, epochs, counted }),
      found: [
        ...said(found, examples, survey.bytes),
        ...noticeOf(skipped),
        ...(similar === undefined ? [] : [similar]),
      ],
    };
  } catch (error) {
    if (error instanceof ExamplesError) return error;
    throw error;
  }
}

const noticeOf = ({ notice }: SkippedLines): readonly string[] => (notice === undefined ? [] : [notice]);

/** For whoever reads the file elsewhere, or wonders why it is so small. */
function countedOn({ cores, memory }: Machine, seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const time = seconds < 45 ? 'less than a minute' : `about ${count(minutes, 'minute')}`;
  return `Sizes for ${count(cores, 'core')} and ${bytes(memory)} of memory, on the processor: ${time} here. They stay the same on other machines.`;
}

/** What a model reads at once: of multiple choice the longest choice after its context. */
function textOf({ texts }: Example): string {
  const [first, ...others] = texts;
  return [first, others.toSorted((a, b) => b.length - a.length)[0]].join(' ').trim();
}

function said({ form, objective, columns }: Guess, examples: readonly Example[], size: number): string[] {
  const labels = labelsOf(examples);
  const what =
    form === 'multiple-choice'
      ? 'the right choice'
      : objective === 'regression'
        ? 'a grade'
        : `${labels.length} labels`;
  const fields = Object.entries(columns).map(([field, column]) => `${field} = ${[column].flat().join(', ')}`);
  return [
    `${examples.length} examples of ${form}, ${bytes(size)} of text: ${fields.join('; ')} (${what})`,
    ...(objective === 'classification' && form !== 'multiple-choice' && labels.length <= 20
      ? [`labels: ${labels.join(', ')}`]
      : []),
  ];
}

/** A pipeline's name of a file's. */
const nameOf = (stem: string): string => {
  const plain = stem.replaceAll(/[^A-Za-z0-9_-]+/g, '-').replaceAll(/^[^A-Za-z]+|-+$/g, '');
  return (plain === '' ? 'texts' : plain).slice(0, 80);
};

/** A path as a pipeline file names it: from its own folder, with a dot. */
function fromFile(path: string, file: string): string {
  const below = relative(dirname(file), path).replaceAll(sep, '/');
  return below.startsWith('../') ? below : `./${below}`;
}
