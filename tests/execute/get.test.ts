import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type GetOptions, getArtifact } from '../../src/execute/get.ts';
import { Project, script } from './support.ts';

async function made() {
  const project = new Project();
  const code = `fs.mkdirSync(outputs.model); fs.writeFileSync(outputs.model + '/weights', 'w');`;
  const { report } = await project.run([script(project, 'train', code, { outputs: { model: 'model' } })]);
  const get = (options: Partial<GetOptions> = {}) =>
    getArtifact({
      store: project.store(),
      report,
      from: project.folder,
      protect: { store: project.artifacts, others: [{ path: project.folder, name: 'the current folder' }] },
      stage: 'train',
      output: 'model',
      destination: project.path('deep/copy'),
      force: false,
      ...options,
    });
  return { project, get };
}

describe('getting an artifact', () => {
  test('gives a copy the user may edit, whatever became of out/', async () => {
    const { project, get } = await made();
    rmSync(join(project.artifacts, 'out'), { recursive: true });
    expect(get()).toMatchObject({ ok: true, value: { digest: { form: 'folder', size: 1 } } });
    writeFileSync(project.path('deep/copy/weights'), 'mine');
    expect(get({ destination: project.path('again') }).ok).toBe(true);
    expect(project.read('again/weights')).toBe('w');
  });

  test('replaces what is there only when told to', async () => {
    const { project, get } = await made();
    project.write('deep/copy', 'mine');
    expect(get()).toMatchObject({ ok: false, failures: [{ code: 'destination-exists' }] });
    expect(project.read('deep/copy')).toBe('mine');
    expect(get({ force: true }).ok).toBe(true);
    expect(readFileSync(project.path('deep/copy/weights'), 'utf8')).toBe('w');
  });

  test('says what there is where the name is unknown', async () => {
    const { get } = await made();
    expect(get({ stage: 'tran' })).toMatchObject({ failures: [{ code: 'unknown-stage', known: ['train'] }] });
    expect(get({ output: 'mode' })).toMatchObject({
      failures: [{ code: 'unknown-output', known: ['model'] }],
    });
  });

  test('refuses a damaged one', async () => {
    const { project, get } = await made();
    rmSync(join(project.artifacts, 'blobs'), { recursive: true });
    expect(get()).toMatchObject({ failures: [{ code: 'artifact-damaged' }] });
  });
});
