import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { project } from './cli.ts';

test('the first example of docs/pipelines.md runs with programs of its names', () => {
  const doc = readFileSync(join(import.meta.dirname, '../../docs/pipelines.md'), 'utf8');
  const example = /```yaml\n([\s\S]*?)```/.exec(doc)?.[1] ?? '';
  const at = project({
    'words.yaml': example.replace('8GiB', '64MiB'),
    'corpus.mjs': "import { writeFileSync } from 'node:fs'; writeFileSync(process.argv[3], process.argv[2]);",
    train: '#!/bin/sh\ncp "$5" "$6"\n',
    'score.py': 'import shutil, sys\nshutil.copy(sys.argv[1], sys.argv[2])\n',
    'table.py': 'import os, sys\nopen(sys.argv[2], "w").write("\\n".join(sorted(os.listdir(sys.argv[1]))))\n',
  });
  chmodSync(join(at.folder, 'train'), 0o755);
  const { status, err } = at.pipeline('run', 'words');
  expect([status, err]).toEqual([0, '']);
  expect(at.read('artifacts/out/words/table/table').split('\n')).toHaveLength(6);
});
