import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

const files = {
  'one.yaml': `version: 1
name: one
stages:
  pretrain:
    uses: pretrain
    inputs: { tokens: ./tokens, tokenizer: ./tokenizer.json }
`,
  'tokens/tokens.json': '{}',
  'tokenizer.json': '{}',
};

test('a named engine is part of the key, and so is the version of one that was built here; auto is cpu', () => {
  const { pipeline, folder } = project(files);
  const home = join(folder, 'home');
  const built = (tensorflow: string) => {
    const place = join(home, '.local/share/transferline/engines/tfjs-node-gpu');
    mkdirSync(place, { recursive: true });
    const packages = { '@tensorflow/tfjs-node-gpu': '4.22.0', tensorflow };
    writeFileSync(join(place, 'engine.json'), JSON.stringify({ form: 'cpu', packages }));
  };
  const { pipeline: inHome } = project(files, { HOME: home });
  const key = (engine: string) => {
    const { status, out } = inHome('plan', 'one', '--engine', engine, '--json');
    expect(status).toBe(0);
    return JSON.parse(out).stages.pretrain.fingerprint as string;
  };
  const named = [key('cpu'), key('webgpu'), key('cuda'), key('tfjs-cpu'), key('tfjs-node-gpu')];
  expect(new Set(named).size).toBe(5);
  expect(named).not.toContain(key('auto'));
  built('2.21.0');
  const [before, cpu] = [key('tfjs-node-gpu'), key('cpu')];
  built('2.22.0');
  expect(key('tfjs-node-gpu')).not.toBe(before);
  expect(key('cpu')).toBe(cpu);
  expect(pipeline('plan', 'one', '--engine', 'gpu').err).toContain('got gpu');
});

test('the first line of a run says which engine computes, and why', () => {
  const { pipeline } = project(files);
  expect(pipeline('run', 'one', '--engine', 'tfjs-cpu').out.split('\n')[0]).toBe(
    'engine: tfjs-cpu, as named',
  );
  expect(pipeline('run', 'one').out.split('\n')[0]).toMatch(/^engine: cpu, by auto/);
});
