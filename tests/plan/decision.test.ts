import { describe, expect, test } from 'vitest';
import type { JsonObject } from '../../src/base/json.ts';
import type { Digest } from '../../src/domain/artifact.ts';
import { plainConduct } from '../../src/domain/conduct.ts';
import type { CodeRecord, FingerprintRecord } from '../../src/domain/fingerprint.ts';
import type { CommandWord, PlannedStage } from '../../src/domain/plan.ts';
import { reasonToRun } from '../../src/plan/decision.ts';
import { fingerprintOf, fingerprintRecord } from '../../src/plan/fingerprint.ts';
import { describeReason } from '../../src/report/words/reason.ts';

const place = { pointer: '', on: 'value' } as const;
const digest = (name: string, form: Digest['form'] = 'file'): Digest => ({
  digest: `sha256:${name}`,
  size: 1,
  form,
});

interface Parts {
  readonly params?: JsonObject;
  readonly engine?: string;
  readonly inputs?: { readonly [name: string]: Digest };
  readonly names?: { readonly [name: string]: string };
  readonly code?: CodeRecord;
  readonly stage?: Partial<PlannedStage>;
}

const stageOf = (parts: Parts): PlannedStage => ({
  id: 'pretrain',
  stage: 'pretrain',
  variant: {},
  action: { uses: 'pretrain', params: parts.params ?? {}, engine: parts.engine ?? 'auto' },
  inputs: {},
  outputs: { model: { path: 'model', type: 'model' } },
  needs: [],
  env: {},
  cpus: undefined,
  conduct: plainConduct,
  place,
  ...parts.stage,
});

const record = (parts: Parts = {}): FingerprintRecord =>
  fingerprintRecord(
    stageOf(parts),
    { digests: parts.inputs ?? {}, names: parts.names ?? {} },
    parts.code ?? { code: {}, packages: {} },
  );

const command = (...run: CommandWord[]): Parts => ({ stage: { action: { run, shell: false } } });

const why = (before: Parts, after: Parts): string =>
  describeReason(
    reasonToRun(
      { id: 'pretrain', variant: {}, record: record(after) },
      { id: 'pretrain', variant: {}, record: record(before) },
      [],
    ),
  );

describe('a fingerprint', () => {
  const same = (a: Parts, b: Parts) => fingerprintOf(record(a)) === fingerprintOf(record(b));

  test('does not change with the order of keys, cpus, types, or how expressions cut a word up', () => {
    expect(same({ params: { a: 1, b: 2 } }, { params: { b: 2, a: 1 } })).toBe(true);
    expect(same({ stage: { cpus: 1 } }, { stage: { cpus: 2 } })).toBe(true);
    expect(same({}, { stage: { outputs: { model: { path: 'model', type: 'any' } } } })).toBe(true);
    expect(same(command(['a', 'b', '']), command(['ab']))).toBe(true);
  });

  test('changes with a named engine, not with auto', () => {
    expect(same({}, { engine: 'auto' })).toBe(true);
    expect(same({}, { engine: 'cpu' })).toBe(false);
  });

  test('tells a path from a text that looks like one, and words from a word with a space', () => {
    expect(same(command([{ input: 'x' }]), command([`\${{ inputs.x }}`]))).toBe(false);
    expect(same(command(['a'], ['b']), command(['a b']))).toBe(false);
    expect(same(command([{ input: 'x' }]), command([{ output: 'x' }]))).toBe(false);
  });

  test('tells a file from a folder, and one that may be executed from one that may not', () => {
    const file = digest('1');
    const input = (x: Digest): Parts => ({ inputs: { x } });
    expect(same(input(file), input(digest('1', 'folder')))).toBe(false);
    expect(same(input(file), input({ ...file, executable: true }))).toBe(false);
  });
});

describe('a reason to run names what changed', () => {
  const cases: readonly [before: Parts, after: Parts, words: string][] = [
    [{ params: { steps: 500, seed: 1 } }, { params: { steps: 750, seed: 1 } }, 'with.steps 500 → 750'],
    [{ params: {} }, { params: { clip: 1 } }, 'with.clip none → 1'],
    [{ params: { a: { b: [1] } } }, { params: { a: { b: [1, 2] } } }, 'with.a.b [1] → [1,2]'],
    [{ inputs: { tokens: digest('1') } }, { inputs: { tokens: digest('2') } }, 'inputs.tokens changed'],
    [{ inputs: { a: digest('1') } }, { inputs: { b: digest('1') } }, 'inputs.b added, inputs.a removed'],
    [
      { code: { code: { 'src/model/gpt.ts': 'sha256:1' }, packages: {} } },
      { code: { code: { 'src/model/gpt.ts': 'sha256:2' }, packages: {} } },
      'code: src/model/gpt.ts',
    ],
    [
      { code: { code: {}, packages: { x: '1' } } },
      { code: { code: {}, packages: { x: '2' } } },
      'packages.x 1 → 2',
    ],
    [{}, { engine: 'cpu' }, 'engine auto → cpu'],
    [{ stage: { env: { A: '1' } } }, { stage: { env: { A: '2' } } }, 'env.A 1 → 2'],
    [
      command(['node'], [{ input: 'script' }], ['--seed'], ['1'], ['--fast']),
      command(['node'], [{ input: 'script' }], ['--seed'], ['2'], ['--fast']),
      'command … --seed 1 … → … --seed 2 …',
    ],
    [
      command(['python'], [{ input: 'script' }]),
      command(['node'], [{ input: 'script' }]),
      'command python … → node …',
    ],
    [{ params: { steps: 1 } }, { params: { steps: 1 } }, 'what was stored is damaged: its entry is gone'],
    [
      { params: { a: 1, b: 1, c: 1, d: 1, e: 1, f: 1 } },
      { params: { a: 2, b: 2, c: 2, d: 2, e: 2, f: 2 } },
      'with.a 1 → 2, with.b 1 → 2, with.c 1 → 2, with.d 1 → 2 and 2 more',
    ],
  ];
  for (const [before, after, words] of cases)
    test(words, () => {
      expect(why(before, after)).toBe(words);
    });
});

describe('a new variant', () => {
  const variant = (lambda: number, params: JsonObject = {}) => ({
    id: `finetune[lambda=${lambda}]`,
    variant: { lambda },
    record: record({ params: { lambda, ...params } }),
  });
  const nearest = (stage: ReturnType<typeof variant>, siblings: ReturnType<typeof variant>[]) =>
    describeReason(reasonToRun(stage, undefined, siblings));

  test('is compared with the sibling nearest in ratio', () => {
    expect(
      nearest(
        variant(0.1),
        [0, 0.25, 0.5, 1].map((lambda) => variant(lambda)),
      ),
    ).toBe('new; nearest finetune[lambda=0.25]: with.lambda 0.25 → 0.1');
  });

  test('is compared rather with one that differs in fewer fields', () => {
    expect(nearest(variant(0.1, { seed: 1 }), [variant(0.2, { seed: 2 }), variant(1, { seed: 1 })])).toBe(
      'new; nearest finetune[lambda=1]: with.lambda 1 → 0.1',
    );
  });

  test('without siblings is a first run', () => {
    expect(nearest(variant(0.1), [])).toBe('first run');
  });
});
