import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownerRecord } from '../../src/execute/orphans.ts';
import { makeWorkspace } from '../../src/store/workspace.ts';
import { letters, project, started } from './cli.ts';

describe('what removes, beside what runs', () => {
  test('a run waits until a remover has ended, and then goes on', async () => {
    const home = project(letters);
    home.pipeline('run', 'letters');
    const remover = makeWorkspace(join(home.folder, 'artifacts'), 'remover-of-a-test', ownerRecord());
    const run = started(home.folder, 'run', 'letters');
    await run.heard('5 stages');
    const { runs } = JSON.parse(home.pipeline('runs', '--limit', '1', '--json').out);
    expect([runs[0].outcome, runs[0].stages.restored]).toEqual(['running', 0]);
    expect(home.pipeline('cache', 'gc').err).toMatch(/is active in/);
    rmSync(remover.folder, { recursive: true });
    expect((await run.ended).status).toBe(0);
  });

  test('a remover that died is in nobody’s way', () => {
    const home = project(letters);
    home.pipeline('run', 'letters');
    const owner = { ...ownerRecord(), identity: 'another boot' };
    makeWorkspace(join(home.folder, 'artifacts'), 'remover-that-died', owner);
    expect(home.pipeline('run', 'letters').status).toBe(0);
    makeWorkspace(join(home.folder, 'artifacts'), 'remover-that-died', owner);
    expect(home.pipeline('cache', 'gc').status).toBe(0);
  });

  test('two removers do not work at once', () => {
    const home = project(letters);
    home.pipeline('run', 'letters');
    makeWorkspace(join(home.folder, 'artifacts'), 'remover-of-a-test', ownerRecord());
    expect(home.pipeline('cache', 'gc')).toEqual({
      status: 1,
      out: '',
      err: 'another command is removing data from artifacts: nothing was removed\n',
    });
  });

  test('runs and removers, all at once, leave every run right and the store whole', async () => {
    const home = project(letters);
    for (const round of [1, 2]) {
      const texts = ['a', 'b', 'c'].map((text) => `params.text=${text}${round}`);
      const runs = texts.map((text) => started(home.folder, 'run', 'letters', '--set', text));
      const gcs = texts.map(() => started(home.folder, 'cache', 'gc', '--max-size', '1B'));
      for (const { ended } of runs) expect(await ended).toMatchObject({ status: 0 });
      for (const { ended } of gcs) expect([0, 1]).toContain((await ended).status);
    }
    expect(home.pipeline('cache', 'verify')).toMatchObject({ status: 0 });
  });
});
