import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { command, project } from './cli.ts';

const pipeline = (input: string, run: string) => `version: 1
name: odd
stages:
  s:
    shell: true
    run: ${run}
    inputs: { x: '${input}' }
    outputs: { o: o }
`;

const list = 'ls -A ${{ inputs.x }} > o';

describe('a folder that holds the results', () => {
  test.each([
    ['./', 'artifacts', 'odd.yaml'],
    ['./', 'results/deep', 'odd.yaml'],
    ['../', 'artifacts', 'odd.yaml'],
  ])('%s is an input without them (--artifacts %s)', (input, artifacts) => {
    const at = project({ 'home/odd.yaml': pipeline(input, list), 'home/data.txt': '1' });
    const words = ['run', 'home/odd.yaml', '--artifacts', join(input === './' ? 'home' : '', artifacts)];
    const report = () => JSON.parse(at.read(join(words[3]!, 'runs/latest/report.json'))).stages.s;
    expect(at.pipeline(...words)).toMatchObject({ status: 0, err: '' });
    expect(report().notices[0]).toMatch(/^input x: .* is left out, because it holds results and the cache$/);
    expect(at.read(join(words[3]!, 'out/odd/s/o'))).not.toMatch(/^artifacts$/m);
    expect(at.pipeline(...words)).toMatchObject({ status: 0, err: '' });
    expect(report().status).toBe('restored');
    at.write('home/data.txt', '2');
    expect(at.pipeline(...words)).toMatchObject({ status: 0, err: '' });
    expect(report().status).toBe('succeeded');
  });
});

describe('a snapshot of a Hugging Face cache', () => {
  const snapshot = (at: ReturnType<typeof project>) => {
    const folder = join(at.folder, 'hub/models--x/snapshots/abc');
    mkdirSync(join(folder, 'onnx'), { recursive: true });
    symlinkSync('../../blobs/111', join(folder, 'config.json'));
    symlinkSync('../../../blobs/111', join(folder, 'onnx/config.json'));
    return folder;
  };
  const home = () =>
    project({
      'odd.yaml': pipeline(
        './hub/models--x/snapshots/abc',
        'cp -r ${{ inputs.x }} o; basename ${{ inputs.x }} >&2',
      ),
      'hub/models--x/blobs/111': '{}',
      'hub/models--x/blobs/222': '{}',
      'hub/other': 'x',
    });

  test('is an input with the files that its links lead to', () => {
    const at = home();
    const folder = snapshot(at);
    expect(at.pipeline('run', 'odd')).toMatchObject({ status: 0 });
    expect(at.read('artifacts/out/odd/s/o/onnx/config.json')).toBe('{}');
    expect(at.pipeline('run', 'odd').out).toContain('restored');
    at.write('hub/models--x/blobs/111', '{"n":1}');
    expect(at.pipeline('run', 'odd')).toMatchObject({ status: 0 });
    expect(at.read('artifacts/out/odd/s/o/config.json')).toBe('{"n":1}');
    symlinkSync('../../../other', join(folder, 'stray'));
    expect(at.pipeline('run', 'odd').err).toContain(
      'is a symbolic link that leaves the folder, to ../../../other',
    );
  });
});

describe('what is no file', () => {
  const make: { readonly [what: string]: (path: string) => void } = {
    'is a named pipe': (path) => void execFileSync('mkfifo', [path]),
    'is a symbolic link that leads to no file, to nowhere': (path) => symlinkSync('nowhere', path),
  };
  test.each(Object.keys(make))('%s, says the run', (words) => {
    for (const input of ['./in/*', './in']) {
      if (input === './in' && words.includes('link')) continue; // kept as a link
      const at = project({ 'odd.yaml': pipeline(input, list), 'in/a': '1' });
      make[words]!(join(at.folder, 'in/odd'));
      const { status, err } = at.pipeline('run', 'odd');
      expect(status).toBe(1);
      expect(err).toContain(words);
    }
  });

  test('a name that is not UTF-8 is reported as one', () => {
    for (const input of ['./in/*', './in/**', './in']) {
      const at = project({ 'odd.yaml': pipeline(input, list), 'in/a': '1' });
      writeFileSync(
        Buffer.concat([Buffer.from(join(at.folder, 'in/a')), Buffer.from([255]), Buffer.from('.txt')]),
        'x',
      );
      const { status, err } = at.pipeline('run', 'odd');
      expect(status).toBe(1);
      expect(err).toContain('has a name that is not UTF-8');
    }
  });
});

const isRoot = process.getuid?.() === 0;

test.skipIf(!isRoot)(
  'folders without write permission are stored and removed for another user (needs root)',
  () => {
    const at = project({
      'odd.yaml': `version: 1
name: odd
stages:
  folder: { shell: true, run: 'mkdir -p o/p; echo 1 > o/p/f; chmod 555 o/p o', outputs: { o: o } }
  closed: { shell: true, run: 'mkdir -p x/y; echo 1 > x/y/f; chmod 000 x/y; touch o', outputs: { o: o } }
  file: { shell: true, run: 'mkdir -p d; echo 1 > d/f; chmod 555 d', outputs: { o: d/f } }
  left: { shell: true, run: 'mkdir x; echo 1 > x/y; chmod 555 x; touch o', outputs: { o: o } }
`,
    });
    chmodSync(at.folder, 0o755);
    chownSync(at.folder, 65534, 65534);
    for (const round of ['4 ran', 'all restored']) {
      const { status, stderr, stdout } = spawnSync(process.execPath, [command, 'run', 'odd'], {
        cwd: at.folder,
        uid: 65534,
        gid: 65534,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: at.folder },
      });
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(stdout).toContain(round);
      expect(at.read('artifacts/out/odd/folder/o/p/f')).toBe('1\n');
      expect(readdirSync(join(at.folder, 'artifacts/work'))).toEqual([]);
    }
  },
);

describe('permissions', () => {
  const text = `version: 1
name: odd
stages:
  make:
    shell: true
    run: mkdir o; touch o/plain; for m in 600 640 444 755 700; do touch o/$m; chmod $m o/$m; done; cp o/600 constructor; chmod 600 constructor
    outputs: { o: o, constructor: constructor }
  see: { shell: true, run: 'ls -l \${{ inputs.x }} | cut -c1-10 > o', inputs: { x: make.o }, outputs: { o: o } }
`;
  const modeOf = (at: ReturnType<typeof project>, path: string) =>
    (statSync(join(at.folder, 'artifacts/out/odd/make', path)).mode & 0o777).toString(8);

  test('come back in out/ as they were made, and are in no key', () => {
    const keys = ['022', '077', '002'].map((umask) => {
      const at = project({ 'odd.yaml': text });
      const run = () =>
        spawnSync('sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', process.execPath, command, 'run', 'odd'], {
          cwd: at.folder,
          encoding: 'utf8',
        });
      for (const before of ['nothing', 'changed', 'removed']) {
        if (before === 'changed' && umask === '022')
          chmodSync(join(at.folder, 'artifacts/out/odd/make/o/600'), 0o644);
        if (before === 'removed') rmSync(join(at.folder, 'artifacts/out'), { recursive: true });
        expect(run()).toMatchObject({ status: 0, stderr: '' });
        for (const mode of ['600', '640', '444', '755', '700']) expect(modeOf(at, `o/${mode}`)).toBe(mode);
        expect(modeOf(at, 'constructor')).toBe('600');
        expect(modeOf(at, 'o/plain')).toBe((0o666 & ~Number.parseInt(umask, 8)).toString(8));
      }
      return Object.values(at.report().stages).map(({ fingerprint }) => fingerprint);
    });
    expect(keys[1]).toEqual(keys[0]);
    expect(keys[2]).toEqual(keys[0]);
  });
});
