import { readFileSync, writeFileSync } from 'node:fs';
import { type RunStage, StageError } from 'transferline/stage';

export const run: RunStage = async ({ inputs, outputs, params, progress, metric }) => {
  // stage.yaml has said what these are, and they were checked before this was started.
  const { min_length, most } = params as { min_length: number; most: number };
  const lines = readFileSync(inputs['text']!, 'utf8').split('\n');
  const counts = new Map<string, number>();
  for (const [i, line] of lines.entries()) {
    for (const word of line.toLowerCase().match(/\p{L}+/gu) ?? [])
      if ([...word].length >= min_length) counts.set(word, (counts.get(word) ?? 0) + 1);
    if (i % 1000 === 0) progress({ step: i, steps: lines.length, unit: 'lines' });
  }
  if (counts.size === 0)
    throw new StageError({
      input: 'text',
      message: `there is no word of ${min_length} letters or more in it`,
      hint: 'A smaller min_length, or another text?',
    });
  const words = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const commonest = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, most);
  metric('text/words', words);
  metric('text/distinct', counts.size);
  writeFileSync(
    outputs['report']!,
    `${JSON.stringify({ words, commonest: Object.fromEntries(commonest) })}\n`,
  );
};
