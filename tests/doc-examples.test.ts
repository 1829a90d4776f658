import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGlob } from '../src/load/glob.ts';
import { loadPipeline } from '../src/load/load.ts';
import { loadSettings } from '../src/load/settings.ts';
import { readStageKind } from '../src/load/stage-kind.ts';
import { knownKinds, pipelineSchema, settingsSchema, stageKindSchema } from '../src/machine/kinds.ts';

const root = join(import.meta.dirname, '..');

interface Example {
  /** `docs/ci.md 1`. */
  readonly name: string;
  readonly file: string;
  readonly text: string;
}

const folders = readdirSync(join(root, 'stages'), { withFileTypes: true }).filter((entry) =>
  entry.isDirectory(),
);
const texts = [
  'README.md',
  ...readdirSync(join(root, 'docs')).map((name) => `docs/${name}`),
  ...folders.map(({ name }) => `stages/${name}/README.md`),
];

const examples: readonly Example[] = texts
  .filter((file) => file.endsWith('.md') && existsSync(join(root, file)))
  .flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(
      ([, text], at) => ({
        name: `${file} ${at + 1}`,
        file,
        text: text!,
      }),
    ),
  );

/** Files of another kind, by a word that they begin with. */
const others: readonly (readonly [RegExp, string])[] = [
  [/^pipeline:\n {2}image:/, "GitLab's own file"],
  [/^env:\n/, 'variables of a CI job'],
];

/** What is missing because an example shows a part of a file. */
const partial = new Set([
  'unknown-stage',
  'input-form',
  'unknown-expression',
  'missing-port',
  'no-action',
  'use',
]);

/** An example as a whole pipeline file; `undefined` where it is something else. */
function wholePipeline({ file, text }: Example): string | undefined {
  if (/^(#.*\n)*version:/.test(text)) return text;
  const head = 'version: 1\nname: example\n';
  const indented = (spaces: number) => text.replace(/^(?=.)/gm, ' '.repeat(spaces));
  if (text.startsWith('with:'))
    return `${head}stages:\n  example:\n    uses: ${basename(dirname(file))}\n${indented(4)}`;
  if (text.startsWith('  ')) return `${head}stages:\n${text}`;
  if (file.startsWith('stages/')) return `${head}stages:\n${indented(2)}`;
  return `${head}${text}${/^stages:/m.test(text) ? '' : 'stages:\n  s: { run: touch o, outputs: { o: o } }\n'}`;
}

const files = {
  resolve: (written: string): string => join('/project', written),
  exists: (): boolean => true,
  glob: parseGlob,
  matches: (): boolean => true,
};

test('there are examples', () => {
  expect(examples.length).toBeGreaterThan(20);
});

test.each(examples.map((example) => [example.name, example] as const))('%s is right', (name, example) => {
  const key = `ed25519:${'A'.repeat(43)}=`;
  const source = { name, text: example.text.replace('ed25519:…', key) };
  if (others.some(([begins]) => begins.test(example.text))) return;
  if (example.text.includes('settings.yaml')) {
    const read = loadSettings(source, settingsSchema());
    expect(read.ok ? [] : read.failures).toEqual([]);
  } else if (example.text.startsWith('summary:')) {
    const read = readStageKind(source, './example', stageKindSchema());
    expect(read.ok ? [] : read.failures).toEqual([]);
  } else {
    const text = wholePipeline(example)!;
    // A kind of the user's own: its stage.yaml is the example after it.
    const own = { kinds: new Map(), failures: [], unusable: new Set(['./stages/count']) };
    const loaded = loadPipeline({ name, text }, [], {
      schema: pipelineSchema(),
      kinds: knownKinds(),
      files,
      own,
    });
    const isWhole = text === example.text;
    const failures = loaded.ok ? [] : loaded.failures;
    const wrong = failures.filter(({ code }) => isWhole || !partial.has(code));
    expect(wrong).toEqual([]);
  }
});
