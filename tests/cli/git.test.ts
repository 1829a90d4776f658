import { spawnSync } from 'node:child_process';
import { chmodSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Project, project } from './cli.ts';

const pipelineOf = (name: string, inputs: { readonly [name: string]: string } = { a: './data/a.txt' }) =>
  `version: 1
name: ${name}
stages:
  s:
    run: node -e "fs.writeFileSync(process.argv[1], '${name}')" \${{ outputs.o }}
    inputs: ${JSON.stringify(inputs)}
    outputs: { o: o }
`;

function gitIn(folder: string) {
  return (...words: string[]): string => {
    const always = ['user.name=a', 'user.email=a@b', 'commit.gpgsign=false', 'protocol.file.allow=always'];
    const { status, stdout, stderr } = spawnSync('git', [...always.flatMap((one) => ['-c', one]), ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: folder },
    });
    if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`);
    return stdout.trim();
  };
}

/** A repository with these files committed as git adds them. */
function repository(files: { readonly [path: string]: string }, ...before: (readonly string[])[]) {
  const home = project({ '.gitignore': 'artifacts\n', ...files });
  const git = gitIn(home.folder);
  git('init', '-q', '-b', 'main');
  for (const words of before) git(...words);
  git('add', '.');
  git('commit', '-qm', 'one');
  return { home, git };
}

/** Checks every file out again, so that the folder is what a clone would be. */
function checkOut({ home, git }: { home: Project; git: (...words: string[]) => string }) {
  for (const name of git('ls-files').split('\n')) rmSync(join(home.folder, name), { force: true });
  git('checkout', '-q', '--', '.');
  expect(git('status', '--porcelain')).toBe('');
}

/** What `diff git:HEAD latest` ends with: the sides of the comparison, or the reason against it. */
const held = (home: Project) => home.pipeline('diff', 'git:HEAD', 'latest');

describe('git:REV is of the pipeline that it is compared with', () => {
  const { home, git } = repository({
    'a.yaml': pipelineOf('a'),
    'b.yaml': pipelineOf('b'),
    'data/a.txt': 'a\n',
  });
  const run = (file: string) => {
    expect(home.pipeline('run', file).status).toBe(0);
    return home.report().run;
  };
  const sides = (...names: string[]) =>
    home
      .pipeline('diff', ...names)
      .out.split('\n')
      .slice(0, names.length)
      .map((line) => line.split(/ +|,/)[1]);

  test('whichever ran last at that commit', () => {
    const [a] = [run('a.yaml'), run('b.yaml')];
    git('commit', '-q', '--allow-empty', '-m', 'two');
    const now = run('a.yaml');
    expect(sides('git:HEAD~1', 'latest')).toEqual([a, now]);
    expect(sides('latest', 'git:HEAD~1')).toEqual([now, a]);
  });

  test('and where neither side says which, the file does', () => {
    const { status, err } = home.pipeline('diff', 'git:HEAD~1', 'git:HEAD~1');
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('git:HEAD~1 has runs of several pipelines; name one by its file: git:HEAD~1:'),
    ]);
    const [a, b] = sides('git:HEAD~1:a.yaml', 'git:HEAD~1:b.yaml');
    expect(home.report(a!).pipeline).toBe('a');
    expect(home.report(b!).pipeline).toBe('b');
  });

  test('and without a run of that one it says so', () => {
    home.write('c.yaml', pipelineOf('c'));
    run('c.yaml');
    const { status, err } = home.pipeline('diff', 'git:HEAD~1', 'latest');
    expect(status).toBe(2);
    expect(err).toMatch(
      /^no run in \S+ of c\.yaml \(c\) is of HEAD~1 .*; there are runs of other pipelines: git:HEAD~1:[ab]\.yaml/,
    );
  });
});

describe('a clean checkout is the revision', () => {
  const texts = { 'p.yaml': pipelineOf('p'), 'data/a.txt': 'one\ntwo\n' };
  const cases: {
    readonly [title: string]: () => ReturnType<typeof repository>;
  } = {
    'with eol=crlf': () => repository({ ...texts, '.gitattributes': '* text=auto eol=crlf\n' }),
    'with core.autocrlf': () => repository(texts, ['config', 'core.autocrlf', 'true']),
    'with ident': () => repository({ ...texts, '.gitattributes': '*.txt ident\n', 'data/a.txt': '$Id$\n' }),
    'with working-tree-encoding': () => {
      const made = repository({
        ...texts,
        '.gitattributes': '*.txt working-tree-encoding=UTF-16LE\n',
        'data/a.txt': 'a\0b\0',
      });
      return made;
    },
    'with a clean and a smudge filter': () =>
      repository(
        { ...texts, '.gitattributes': '*.txt filter=up\n', 'data/a.txt': 'ONE\n' },
        ['config', 'filter.up.clean', 'tr A-Z a-z'],
        ['config', 'filter.up.smudge', 'tr a-z A-Z'],
      ),
    'with attributes in a folder, spaces and letters beyond ASCII': () =>
      repository({
        'p.yaml': pipelineOf('p', { a: './dätä set/ä b.txt', g: './dätä set/*.txt' }),
        'dätä set/ä b.txt': 'one\n',
        'dätä set/.gitattributes': '*.txt eol=crlf\n',
      }),
    'with a committed link to a file': () => {
      const home = project({ '.gitignore': 'artifacts\n', ...texts, 'data/real.txt': 'real\n' });
      rmSync(join(home.folder, 'data/a.txt'));
      symlinkSync('../more/b.txt', join(home.folder, 'data/a.txt'));
      symlinkSync('data', join(home.folder, 'more'));
      renameSync(join(home.folder, 'data/real.txt'), join(home.folder, 'data/b.txt'));
      const git = gitIn(home.folder);
      git('init', '-q', '-b', 'main');
      git('add', '.');
      git('commit', '-qm', 'one');
      return { home, git };
    },
    'with a detached head': () => {
      const made = repository(texts);
      made.git('checkout', '-q', '--detach');
      return made;
    },
  };
  test.each(Object.keys(cases))('%s, and an edited one is not', (title) => {
    const made = cases[title]!();
    checkOut(made);
    const { home, git } = made;
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    expect(held(home)).toMatchObject({ status: 0, err: '' });
    // The same after the input was edited, run and put back.
    const input = git('ls-files', '-z', '*.txt').split('\0')[0]!;
    const path = /link/.test(title) ? 'data/b.txt' : input;
    home.write(path, 'edited\n');
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    const edited = home.report().run;
    rmSync(join(home.folder, 'artifacts/runs', held(home).out.split(/ +|,/)[1]!), { recursive: true });
    expect(held(home)).toMatchObject({
      status: 2,
      err: expect.stringContaining('differed from the committed version'),
    });
    git('checkout', '-q', '--', '.');
    expect(held(home).err).toContain(`run ${edited} does not count`);
  });

  test('with Git LFS, where the commit has a pointer to the content', () => {
    const content = 'large\n';
    const oid = spawnSync('sha256sum', { input: content, encoding: 'utf8' }).stdout.split(' ')[0];
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${content.length}\n`;
    const { home } = repository({ ...texts, 'data/a.txt': pointer });
    home.write('data/a.txt', content);
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    expect(held(home)).toMatchObject({ status: 0, err: '' });
    home.write('data/a.txt', 'other\n');
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    expect(held(home).out).not.toContain(`a  ${home.report().run}`);
  });

  test('with a filter that cannot be undone, while the file is as it was checked out', () => {
    const { home } = repository(
      { ...texts, '.gitattributes': '*.txt filter=strip\n', 'data/a.txt': 'kept\nsecret\n' },
      ['config', 'filter.strip.clean', 'grep -v secret'],
      ['config', 'filter.strip.smudge', 'cat'],
    );
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    expect(held(home)).toMatchObject({ status: 0, err: '' });
  });

  test('in a worktree, a submodule and a shallow clone', () => {
    const inner = repository(texts);
    const outer = project({
      '.gitignore': 'artifacts\n',
      'q.yaml': pipelineOf('q', { a: './sub/data/a.txt' }),
    });
    const git = gitIn(outer.folder);
    git('init', '-q', '-b', 'main');
    git('submodule', '--quiet', 'add', inner.home.folder, 'sub');
    git('add', '.');
    git('commit', '-qm', 'one');
    for (const file of ['q.yaml', 'sub/p.yaml']) {
      expect(outer.pipeline('run', file).status).toBe(0);
      expect(held(outer)).toMatchObject({ status: 0, err: '' });
    }
    outer.write('sub/data/a.txt', 'edited\n');
    rmSync(join(outer.folder, 'artifacts/runs'), { recursive: true });
    for (const file of ['q.yaml', 'sub/p.yaml']) {
      expect(outer.pipeline('run', file).status).toBe(0);
      expect(held(outer).err).toContain('sub/data/a.txt differed from the committed version');
    }
    inner.git('worktree', 'add', '-q', '--detach', join(outer.folder, 'tree'));
    gitIn(outer.folder)('clone', '-q', '--depth=1', `file://${inner.home.folder}`, 'shallow');
    for (const name of ['tree', 'shallow']) {
      const folder = join(outer.folder, name);
      const there = { ...outer, folder, pipeline: (...words: string[]) => runIn(folder, words) };
      expect(there.pipeline('run', 'p.yaml').status).toBe(0);
      expect(held(there)).toMatchObject({ status: 0, err: '' });
    }
  });

  test('and a file that is executable only here is not', () => {
    const { home } = repository(texts);
    chmodSync(join(home.folder, 'data/a.txt'), 0o755);
    expect(home.pipeline('run', 'p.yaml').status).toBe(0);
    expect(held(home).err).toContain('data/a.txt differed from the committed version');
  });
});

function runIn(folder: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, '../../dist/pipeline.cjs'), ...words],
    { cwd: folder, encoding: 'utf8' },
  );
  return { status, out: stdout, err: stderr };
}
