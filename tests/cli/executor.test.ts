import { expect, test } from 'vitest';
import { type Project, project } from './cli.ts';

const files = {
  'test.yaml': `version: 1
name: test
stages:
  first:
    run: node \${{ inputs.script }} \${{ outputs.text }}
    inputs: { script: ./write.mjs }
    outputs: { text: text.txt }
  second:
    run: node \${{ inputs.script }} \${{ outputs.text }}
    inputs: { script: ./write.mjs, text: first.text }
    outputs: { text: text.txt }
    executor: slurm
    slurm: { partition: gpu }
`,
  'write.mjs': `import { writeFileSync } from 'node:fs'; writeFileSync(process.argv[2], 'written');`,
};
const lack = 'stage second is a job for Slurm, and there is no sbatch here';
const statusesOf = (at: Project) => Object.values(at.report().stages).map(({ status }) => status);

/** Only node, wherever it is; no Slurm. */
const here = (text = files['test.yaml']) =>
  project(
    { ...files, 'test.yaml': text.replaceAll('run: node', `run: ${process.execPath}`) },
    { PATH: '/nowhere' },
  );

test('without sbatch a run that would need it does not begin; one that restores everything does', () => {
  const at = here();
  const refused = at.pipeline('run', 'test.yaml');
  expect(refused.status).toBe(2);
  expect(refused.err).toContain(lack);
  expect(at.pipeline('runs').out).not.toContain('test');
  expect(at.pipeline('run', 'test.yaml', '--only', 'first').status).toBe(0);
  expect(at.pipeline('run', 'test.yaml').err).toContain(lack);
  expect(at.pipeline('run', 'test.yaml', '--executor', 'local').status).toBe(0);
  // What Slurm is asked for is in no key: the same file, as a job, has nothing to compute.
  at.write('test.yaml', at.read('test.yaml').replace('partition: gpu', 'partition: cpu, time: 3h'));
  expect(at.pipeline('run', 'test.yaml').status).toBe(0);
  expect(statusesOf(at)).toEqual(['restored', 'restored']);
  expect(at.pipeline('run', 'test.yaml', '--force', 'second').err).toContain(lack);
  expect(at.pipeline('run', 'test.yaml', '--executor', 'slurm', '--force', 'first').err).toContain(
    'stage first is a job',
  );
});

test('what cannot be asked of Slurm is said with its place', () => {
  const at = here(
    files['test.yaml']
      .replace('executor: slurm', 'executor: slrum')
      .replace('{ partition: gpu }', '{ partition: "a b", options: [--output=x, --qos=long] }'),
  );
  const { status, err } = at.pipeline('validate', 'test.yaml');
  expect(status).toBe(2);
  expect(err).toMatch(/test\.yaml:12:15.*slrum/);
  expect(err).toMatch(/test\.yaml:13:\d+.*a b/);
  expect(err).toMatch(/test\.yaml:13:\d+.*--output=x/);
  expect(err).toContain('3 problems');
});
