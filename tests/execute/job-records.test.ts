import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseGlob } from '../../src/load/glob.ts';
import { type JobRecord, readRecord, writeRecord } from '../../src/slurm/records.ts';
import { movedSince, takeGlobSnapshot } from '../../src/store/snapshot.ts';
import { Project } from './support.ts';

test('a later runner sees what moved among the files of a pattern that a job was given', () => {
  const project = new Project();
  project.write('texts/a.txt', 'one');
  project.write('texts/other.md', 'none of it');
  const taken = takeGlobSnapshot(
    project.store().index,
    parseGlob(join(project.path('texts'), '*.txt')),
    project.artifacts,
  );
  if (!taken.ok) throw new Error(JSON.stringify(taken.failures));
  const inputs = { paths: {}, snapshots: [{ input: 'texts', snapshot: taken.value }] };
  const words = { stage: 'read', run: 'r', member: '/m', folder: 'f', comment: 'c', out: '/o' };
  const record: JobRecord = { fingerprint: 'f0', task: null, job: '1', inputs, ...words };
  writeRecord(project.artifacts, record);
  const moved = () => movedSince(readRecord(project.artifacts, 'f0')!.inputs.snapshots[0]!.snapshot);
  expect(moved()).toBeUndefined();
  project.write('texts/b.txt', 'two');
  expect(moved()).toBe(join(project.path('texts'), 'b.txt'));
});
