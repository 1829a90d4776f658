import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { describeLoadFailures } from '../../src/report/words/load-failure.ts';
import { loadText } from './loading.ts';

const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));

/**
 * One mistake a file, and the whole of what a terminal shows. A first line `# --set A=B --set C=D` gives arguments. New texts are written
 * by `npx vitest run tests/load -u`, and read before they are committed.
 */
describe('what is said about', () => {
  test.each(names)('%s', async (name) => {
    const text = readFileSync(join(folder, name), 'utf8');
    const settings = [...(text.match(/^# (--set .*)/)?.[1] ?? '').matchAll(/--set '([^']*)'/g)].map(
      ([, set]) => set!,
    );
    const loaded = loadText(text, settings);
    const said = loaded.ok ? 'nothing is wrong\n' : describeLoadFailures(loaded.failures, loaded.locate);
    await expect(said).toMatchFileSnapshot(join(folder, name.replace(/\.yaml$/, '.txt')));
  });
});
