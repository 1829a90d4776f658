import { describe, expect, test } from 'vitest';
import { letters, project } from './cli.ts';

const inActions = { GITHUB_ACTIONS: 'true' };
const annotations = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('::'));

describe('in GitHub Actions', () => {
  test('a failed stage is shown beside its line, with the end of its log', () => {
    const home = project(
      { ...letters, 'count.mjs': "console.error('100% wrong:\\n::error::forged'); process.exit(3);\n" },
      inActions,
    );
    const { status, err } = home.pipeline('run', 'letters', '--set', 'params.times=[1]');
    expect(status).toBe(1);
    expect(annotations(err)).toEqual([
      '::error file=letters.yaml,line=14,col=3,title=count[times=1] failed::it exited with code 3%0A100%25 wrong:%0A::error::forged',
    ]);
  });

  test('so is every mistake in the file, also below the root of the repository', () => {
    const root = project({});
    const home = project(
      { 'x.yaml': 'version: 1\nname: x\nstages:\n  a: { uses: tokenise }\n' },
      {
        ...inActions,
        GITHUB_WORKSPACE: `${root.folder}/..`,
      },
    );
    const { status, err } = home.pipeline('validate', 'x.yaml');
    expect(status).toBe(2);
    const folder = home.folder.split('/').at(-1)!;
    expect(annotations(err)).toEqual([
      `::error file=${folder}/x.yaml,line=4,col=14,title=pipeline::unknown stage kind "tokenise"; did you mean "tokenize"?`,
    ]);
  });

  test('what was set on the command line has no line in the file', () => {
    const home = project(letters, inActions);
    expect(annotations(home.pipeline('validate', 'letters', '--set', 'stages.make.cpus=x').err)).toEqual([]);
  });
});

test('elsewhere nothing of this is printed', () => {
  const home = project({ ...letters, 'make.mjs': 'process.exit(1);\n' });
  expect(annotations(home.pipeline('run', 'letters').err)).toEqual([]);
});
