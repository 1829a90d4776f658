import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openEngine } from '../../src/engine/open.ts';
import { parseConfig } from '../../src/model/config-json.ts';
import { type LayerChoice, layerOutputs } from '../../src/model/layer-outputs.ts';
import { readSafetensors } from '../../src/model/safetensors.ts';
import { idRows } from '../model/tiny.ts';

const file = (name: string): Buffer => readFileSync(join(import.meta.dirname, '../fixtures', name));
const fixture: { ids: number[]; hidden_states: number[][] } = JSON.parse(
  file('generation.fixture.json').toString(),
);
const config = parseConfig(JSON.parse(file('gpt.fixture.json').toString()).config);
if (!config.ok) throw new Error('the fixture has no configuration');
const parameters = readSafetensors(file('gpt.fixture.safetensors'));

describe.each(['cpu', 'tfjs-cpu'] as const)("layers' outputs, on %s", (name) => {
  async function outputs(choice: LayerChoice) {
    const engine = await openEngine(name, { threads: 1 });
    const evaluation = await engine.evaluation({
      forward: layerOutputs(config.ok ? config.value : never(), choice),
      parameters,
    });
    const found = await evaluation.run(idRows([fixture.ids]));
    await evaluation.dispose();
    return found;
  }
  const off = (found: ArrayLike<number>, expected: readonly number[]): number =>
    Math.max(...expected.map((value, i) => Math.abs(value - found[i]!)));

  test("are transformers' hidden states", async () => {
    const found = await outputs({ layers: [0, 1, 2] });
    expect(Object.keys(found)).toEqual(['layer.0', 'layer.1', 'layer.2']);
    fixture.hidden_states.forEach((expected, layer) => {
      const { data } = found[`layer.${layer}`]!;
      expect(data).toHaveLength(expected.length);
      expect(off(data, expected), `layer ${layer}`).toBeLessThan(1e-5);
    });
  });

  test('mixed, are their weighted sum, each weight with its layer', async () => {
    const found = await outputs({ layers: [2, 0], weights: [0.5, -2] });
    const [embedding, , last] = fixture.hidden_states;
    expect(Object.keys(found)).toEqual(['mix']);
    expect(
      off(
        found['mix']!.data,
        last!.map((h, i) => 0.5 * h - 2 * embedding![i]!),
      ),
    ).toBeLessThan(1e-5);
  });
});

function never(): never {
  throw new Error('unreachable');
}
