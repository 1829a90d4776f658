import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { loadNamed } from '../../src/library/pipeline.ts';
import { project } from './cli.ts';

const pieces = [
  '${{',
  '$${{',
  '}}',
  '$',
  ' ',
  '#',
  '-',
  '"',
  "'",
  '\n',
  '\\',
  '*',
  '[',
  ']',
  '?',
  '{',
  ':',
  ',',
  '!',
  '&',
  '%',
  'ä',
  'a',
  'params.seed',
  'true',
  '~',
];
const random = randomFrom(20);
const word = () =>
  Array.from({ length: 1 + random.below(5) }, () => pieces[random.below(pieces.length)]!).join('');

/** As CSV has it. */
const field = (text: string): string => `"${text.replaceAll('"', '""')}"`;

test('init writes a pipeline that loads back to the file, the columns and the labels, whatever their names are', async () => {
  const fixed = ['${{ params.seed }}', 'true', '-x', 'a\nb', 'a*b', 'a[1]', '$${{x}}', 'a\\b', '${{'];
  const home = project({});
  const labels = ['${{ dog }}', '#c"a\nt'];
  for (const [at, stem] of [...fixed, ...Array.from({ length: 12 }, word)].entries()) {
    const [name, column] = [`${stem}.csv`, fixed.at(-1 - at) ?? `${word().trim()}.`];
    const rows = Array.from(
      { length: 40 },
      (_, row) => `${field(`text number ${row}`)},${field(labels[row % 2]!)}`,
    );
    writeFileSync(join(home.folder, name), `${field(column)},label\n${rows.join('\n')}\n`);
    const out = `p${at}.yaml`;
    const { status, err } = home.pipeline(
      'init',
      `--from=${name}`,
      `--column=text=${column}`,
      '--column=label=label',
      `--out=${out}`,
    );
    expect([name, column, status, err]).toEqual([name, column, 0, '']);
    const loaded = await loadNamed(
      { name: out, set: [], engine: undefined },
      { folder: home.folder, environment: {} },
    );
    if (!loaded.ok) throw new Error(loaded.wrong.text);
    const { plan } = loaded.value;
    const split = plan.stages.find(({ stage }) => stage === 'split')!;
    expect(split.inputs['examples']).toMatchObject({ path: join(home.folder, name) });
    expect([name, split.action]).toMatchObject([name, { params: { columns: { text: column } } }]);
  }
});
