import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { mostBytes } from '../../src/report/markdown.ts';
import { command, project } from './cli.ts';

/** The steps of the workflow that have a script, as a runner would run them: bash -e, what GitHub gives in the environment. */
const workflow = readFileSync(join(import.meta.dirname, '../../.github/workflows/pipeline.yml'), 'utf8');
const { jobs } = parse(workflow) as {
  readonly jobs: {
    readonly pipeline: { readonly steps: readonly { readonly name?: string; readonly run?: string }[] };
  };
};
const scriptOf = (name: string): string => jobs.pipeline.steps.find((step) => step.name === name)!.run!;

const pipelineFile = (accuracy: number, exit = 0) => `version: 1
name: pretrain-then-finetune
stages:
  score:
    run: node \${{ inputs.script }} ${accuracy} ${exit} \${{ outputs.x }}
    inputs: { script: ../score.mjs }
    outputs: { x: x.txt }
metrics: { accuracy: { better: higher, tolerance: 0.01 } }
`;

const home = project({
  'score.mjs': `import { writeFileSync, writeSync } from 'node:fs';
const [value, exit, path] = process.argv.slice(2);
writeSync(3, JSON.stringify({ message: 'metric', name: 'accuracy', value: Number(value) }) + '\\n');
writeFileSync(path, value);
process.exit(Number(exit));
`,
  '.gitignore': 'artifacts\nbin\ngithub\ndiff.md\n',
  'pipelines/pretrain-then-finetune.yaml': pipelineFile(0.7),
});
const path = (name: string) => join(home.folder, name);

/** GitHub's command, as far as the workflow uses it: the comments of one pull request, in a file. */
const gh = `#!/usr/bin/env node
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const words = process.argv.slice(2);
const file = ${JSON.stringify(path('github/comments.json'))};
const comments = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
const field = words.find((word) => word.startsWith('body=@'));
const body = field && readFileSync(field.slice('body=@'.length), 'utf8');
const target = words.find((word) => word.startsWith('repos/'));
if (words.includes('--jq')) {
  if (words[words.indexOf('--jq') + 1] !== '.[] | select(.body | startswith(env.MARKER)) | .id') process.exit(9);
  for (const { id, body } of comments) if (body.startsWith(process.env.MARKER)) console.log(id);
} else {
  if (body.length > 65536) process.exit(8);
  if (words.includes('PATCH')) comments.find(({ id }) => target.endsWith('/comments/' + id)).body = body;
  else comments.push({ id: comments.length + 100, body });
  writeFileSync(file, JSON.stringify(comments));
}
`;

function git(...words: string[]): void {
  const ended = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], {
    cwd: home.folder,
    encoding: 'utf8',
  });
  expect(ended.status, ended.stderr).toBe(0);
}

/** Runs a step; what it wrote into the summary and the outputs is that of the whole job. */
function step(name: string) {
  const { status, stdout, stderr } = spawnSync(
    'bash',
    ['--noprofile', '--norc', '-eo', 'pipefail', '-c', scriptOf(name)],
    {
      cwd: home.folder,
      encoding: 'utf8',
      env: {
        PATH: `${path('bin')}:${process.env['PATH']}`,
        HOME: home.folder,
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        GITHUB_WORKSPACE: home.folder,
        GITHUB_OUTPUT: path('github/output'),
        GITHUB_STEP_SUMMARY: path('github/summary'),
        GITHUB_REPOSITORY: 'someone/something',
        NUMBER: '7',
      },
    },
  );
  return { status, text: stdout + stderr };
}
const read = (name: string) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : '');
const comments = (): { id: number; body: string }[] => JSON.parse(read('github/comments.json') || '[]');

/** A new job, of a commit whose first parent is the base. */
function job(accuracy: number, exit = 0): void {
  for (const file of ['github/output', 'github/summary']) writeFileSync(path(file), '');
  if (existsSync(path('diff.md'))) spawnSync('rm', [path('diff.md')]);
  git('checkout', '-q', '--detach', 'base');
  home.write('pipelines/pretrain-then-finetune.yaml', pipelineFile(accuracy, exit));
  git('commit', '-qam', `accuracy ${accuracy}`);
}

describe('the steps of the workflow', () => {
  beforeAll(() => {
    for (const folder of ['bin', 'github']) mkdirSync(path(folder));
    for (const [name, text] of [
      ['gh', gh],
      ['npx', `#!/bin/sh\nshift\nexec "${process.execPath}" "${command}" "$@"\n`],
    ] as const) {
      writeFileSync(path(`bin/${name}`), text);
      chmodSync(path(`bin/${name}`), 0o755);
    }
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'base');
    git('branch', 'base');
  });

  test('a base without a report is said, and is no failure', () => {
    job(0.71);
    expect(step('Run')).toMatchObject({ status: 0 });
    expect(read('github/output')).toBe('ran=true\n');
    expect(step('Differences to the base').status).toBe(0);
    expect(read('github/summary')).toContain('The base has no report to compare with');
    expect(existsSync(path('diff.md'))).toBe(false);
  });

  test('report and differences are the summary, and one comment is kept up to date', () => {
    git('checkout', '-q', 'base');
    expect(step('Run').status).toBe(0);

    job(0.72);
    expect(step('Run').status).toBe(0);
    expect(step('Report').status).toBe(0);
    expect(step('Tidy up').status).toBe(0);
    expect(step('Differences to the base').status).toBe(0);
    expect(read('github/summary')).toMatch(/✅ pretrain-then-finetune: succeeded[\s\S]*1 better/);
    expect(step('Comment').status).toBe(0);
    expect(comments().map(({ body }) => body)).toEqual([read('diff.md')]);

    job(0.73);
    expect(step('Run').status).toBe(0);
    expect(step('Differences to the base').status).toBe(0);
    expect(step('Comment').status).toBe(0);
    expect(comments()).toEqual([{ id: 100, body: read('diff.md') }]);
    expect(comments()[0]!.body).toContain('| 0.700 | 0.730 |');
    expect(comments()[0]!.body.length).toBeLessThan(mostBytes);
  });

  test('a metric worse by more than it may be fails the job, with the comment all the same', () => {
    job(0.6);
    expect(step('Run').status).toBe(0);
    expect(step('Differences to the base').status).toBe(1);
    expect(step('Comment').status).toBe(0);
    expect(comments()).toHaveLength(1);
    expect(comments()[0]!.body).toContain('❌ not held: score accuracy changed by −0.100');
  });

  test('a stage that fails is shown beside its line, and the report of the run says so', () => {
    job(0.65, 3);
    const { status, text } = step('Run');
    expect(status).toBe(1);
    expect(text).toMatch(/^::error file=pipelines\/pretrain-then-finetune.yaml,line=4,/m);
    expect(read('github/output')).toBe('ran=true\n');
    expect(step('Report').status).toBe(0);
    expect(read('github/summary')).toContain('❌ pretrain-then-finetune: failed');
  });

  test('a file that is wrong runs nothing, and no report of another run is shown', () => {
    job(0.66);
    home.write(
      'pipelines/pretrain-then-finetune.yaml',
      'version: 1\nname: x\nstages: { a: { uses: tokenise } }\n',
    );
    const { status, text } = step('Run');
    expect(status).toBe(2);
    expect(text).toMatch(
      /^::error file=pipelines\/pretrain-then-finetune.yaml,line=3,.*did you mean "tokenize"/m,
    );
    expect(read('github/output')).toBe('');
    git('checkout', '-q', '.');
  });
});

describe('the workflows for tests and releases', () => {
  const folder = join(import.meta.dirname, '../../.github/workflows');
  const workflowOf = (name: string) => parse(readFileSync(join(folder, name), 'utf8'));

  test('tests run on each Node that the package says it takes', () => {
    const { engines } = JSON.parse(readFileSync(join(folder, '../../package.json'), 'utf8'));
    const { node } = workflowOf('tests.yml').jobs.tests.strategy.matrix;
    expect(node).toEqual([20, 22, 24]);
    expect(engines.node).toBe(`>=${node[0]}`);
  });

  test('a release is checked, tested, packed twice and then published with provenance, by actions that are pinned', () => {
    const { on, permissions, jobs } = workflowOf('release.yml');
    const { steps, permissions: own } = jobs.publish as {
      readonly steps: readonly { readonly uses?: string; readonly run?: string }[];
      readonly permissions: object;
    };
    expect([on, permissions, own]).toEqual([
      { push: { tags: ['v*.*.*'] } },
      { contents: 'read' },
      { contents: 'read', 'id-token': 'write' },
    ]);
    expect(steps.flatMap(({ run }) => run ?? [])).toEqual([
      expect.stringMatching(/^test "\$GITHUB_REF_NAME" = /),
      'npm ci',
      'npm run check',
      'npm test',
      'node scripts/pack-twice.mjs',
      'npm publish --provenance --access public',
    ]);
    for (const { uses } of steps) if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/);
    const tag = (name: string, version: string) =>
      spawnSync('bash', ['-ec', steps.find(({ run }) => run?.startsWith('test '))!.run!], {
        cwd: project({ 'package.json': JSON.stringify({ version }) }).folder,
        env: { PATH: process.env['PATH'], GITHUB_REF_NAME: name },
      }).status;
    expect([tag('v1.2.3', '1.2.3'), tag('v1.2.4', '1.2.3')]).toEqual([0, 1]);
  });

  const hasLint = spawnSync('actionlint', ['--version']).status === 0;
  if (!hasLint)
    console.log(
      'skipped: actionlint; there is none here (go install github.com/rhysd/actionlint/cmd/actionlint@v1.7.7)',
    );
  test.skipIf(!hasLint)('actionlint finds nothing', () => {
    const files = readdirSync(folder).map((name) => join(folder, name));
    expect(spawnSync('actionlint', files, { encoding: 'utf8' }).stdout).toBe('');
  });
});
