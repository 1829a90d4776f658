import { spawnSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, letters, project } from './cli.ts';

const home = project({ ...letters, 'pipelines/more.yaml': letters['letters.yaml'] });
home.pipeline('run', 'letters');

/** The words that are offered for the last of these. */
const offered = (...words: string[]): string[] =>
  home
    .pipeline('completion', 'words', '--', ...words)
    .out.split('\n')
    .filter((line) => line !== '')
    .map((line) => line.split('\t')[0]!);

describe('what is offered', () => {
  test('commands, second words and options', () => {
    expect(offered('')).toEqual(expect.arrayContaining(['run', 'plan', 'cache', 'new', '--version']));
    expect(offered('').filter((word) => word === 'cache')).toHaveLength(1);
    expect(offered('va')).toEqual(['validate']);
    expect(offered('cache', 'g')).toEqual(['gc']);
    expect(offered('engines', 't')).toEqual(['test']);
    expect(offered('run', 'letters', '--fo')).toEqual(['--force']);
    expect(offered('run', 'letters', '--progress', 'p')).toEqual(['plain']);
    expect(offered('run', 'letters', '--w')).toEqual(['--watch']);
    expect(offered('run', '--watch', 'le')).toEqual(['letters']);
  });

  test('pipeline files, stages, outputs and runs of this project', () => {
    expect(offered('run', '')).toEqual(['letters', 'more']);
    expect(offered('run', 'letters', '--only', '')).toEqual(['make', 'repeat', 'count']);
    expect(offered('run', '--set', 'a=1', 'm')).toEqual(['more']);
    expect(offered('why', 'r')).toEqual(['repeat']);
    expect(offered('get', '')).toEqual(['make.text']);
    expect(offered('diff', 'latest', 'p')).toEqual(['previous']);
    expect(offered('diff', '')).toHaveLength(3);
  });

  test('nothing, so that the shell offers files, for a path and after what is no command', () => {
    expect(offered('get', 'make.text', '')).toEqual([]);
    expect(offered('run', 'letters', '--artifacts', '')).toEqual([]);
    expect(offered('rum', '')).toEqual([]);
  });
});

describe('the scripts', () => {
  chmodSync(command, 0o755);
  symlinkSync(command, join(home.folder, 'pipeline'));
  const has = (shell: string) => spawnSync(shell, ['--version']).status === 0;
  const inShell = (shell: string, text: string): string =>
    spawnSync(shell, ['-c', text], {
      cwd: home.folder,
      encoding: 'utf8',
      env: { PATH: `${home.folder}:${process.env['PATH']}`, HOME: home.folder },
    }).stdout;

  for (const shell of ['zsh', 'fish'].filter((one) => !has(one)))
    console.log(`skipped: completion in ${shell}; there is no ${shell} here`);

  test('bash', () => {
    const text = `eval "$(pipeline completion bash)"; COMP_WORDS=(pipeline run ''); COMP_CWORD=2; _pipeline_words pipeline; echo "\${COMPREPLY[@]}"; complete -p pipeline`;
    expect(inShell('bash', text)).toBe('letters more\ncomplete -o default -F _pipeline_words pipeline\n');
  });

  test.skipIf(!has('zsh'))('zsh', () => {
    const text = `compdef() { :; }; _describe() { print -l -- "\${(@P)2}"; }; _files() { print files; }
eval "$(pipeline completion zsh)"
words=(pipeline run ''); CURRENT=3; _pipeline_words
words=(pipeline get make.text ''); CURRENT=4; _pipeline_words`;
    expect(inShell('zsh', text)).toBe('letters:letters.yaml\nmore:pipelines/more.yaml\nfiles\n');
  });

  test.skipIf(!has('fish'))('fish', () => {
    expect(inShell('fish', `pipeline completion fish | source; complete -C 'pipeline run m'`)).toBe(
      'more\tpipelines/more.yaml\n',
    );
  });
});

test('a shell that it does not know', () => {
  const { status, err } = home.pipeline('completion', 'bsh');
  expect([status, err]).toEqual([2, 'unknown shell: bsh; expected bash, zsh, fish; did you mean bash?\n']);
});
