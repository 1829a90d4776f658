import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeModel } from '../../src/model/artifact.ts';
import { configDefaults } from '../../src/model/config.ts';
import { initialParameters } from '../../src/model/parameters.ts';
import { trainBpe } from '../../src/text/bpe.ts';
import { project } from './cli.ts';

const { folder, pipeline } = project({ 'corpus.txt': 'abc\n' });
const sizes = { vocab_size: 257, n_positions: 16, n_embd: 8, n_layer: 1, n_head: 2, initializer_range: 0.5 };
const json = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line): Record<string, unknown> => JSON.parse(line));

beforeAll(() => {
  const tokenizer = Buffer.from(trainBpe(join(folder, 'corpus.txt'), 257).json!);
  for (const direction of ['left-to-right', 'right-to-left'] as const) {
    const config = { ...configDefaults, ...sizes, direction };
    writeModel(join(folder, direction), { config, parameters: initialParameters(config, 3), tokenizer });
  }
});

describe('generate', () => {
  test('goes on from each prompt, the same with the same seed, another way with another', () => {
    const asked = (...more: string[]) =>
      pipeline('generate', 'left-to-right', '--prompt', 'ab', '--max-tokens', '5', ...more);
    const given = asked('--samples', '3', '--json');
    expect(given.err).toBe('');
    const samples = json(given.out);
    expect(samples).toHaveLength(3);
    for (const sample of samples) expect(sample['text']).toMatch(/^ab/);
    expect(asked('--samples', '3', '--json').out).toBe(given.out);
    expect(asked('--samples', '3', '--json', '--seed', '2').out).not.toBe(given.out);
    // At temperature 0 and of one token to draw from there is nothing to draw.
    expect(asked('--temperature', '0').out).toBe(asked('--top-k', '1', '--seed', '7').out);
    expect(asked('--samples', '2').out.split('---\n')).toHaveLength(2);
  });

  test('leftwards with a right-to-left model', () => {
    const { out } = pipeline('generate', 'right-to-left', '--prompt', 'ab', '--max-tokens', '3', '--json');
    expect(json(out)[0]!['text']).toMatch(/ab$/);
  });

  test('what cannot be is said, and nothing is written', () => {
    expect(pipeline('generate', 'nowhere')).toMatchObject({
      status: 2,
      err: 'there is no folder nowhere\n',
      out: '',
    });
    const hot = pipeline('generate', 'left-to-right', '--temperature', 'warm');
    expect(hot).toMatchObject({ status: 2, out: '' });
    expect(hot.err).toContain('temperature');
  });
});
