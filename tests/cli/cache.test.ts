import {
  appendFileSync,
  chmodSync,
  existsSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letters, type Project, project, started } from './cli.ts';

const entriesOf = (home: Project): string[] => below(home, 'artifacts/entries');
const blobsOf = (home: Project): string[] => below(home, 'artifacts/blobs');

function below(home: Project, folder: string): string[] {
  return readdirSync(join(home.folder, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();
}

const run = (home: Project, ...words: string[]) => {
  const { status, out, err } = home.pipeline('run', 'letters', ...words);
  expect(status, out + err).toBe(0);
  return home.report();
};

const fingerprint = (home: Project, stage: string): string => home.report().stages[stage]!.fingerprint!;
const entryPath = (home: Project, key: string): string =>
  join(home.folder, 'artifacts/entries', key.slice(0, 2), `${key}.json`);
const blobPath = (home: Project, stage: string, output: string): string => {
  const hex = home.report().stages[stage]!.outputs[output]!.digest.slice('sha256:'.length);
  return join(home.folder, 'artifacts/blobs/sha256', hex.slice(0, 2), hex);
};

/** Three runs with other texts: each has made five entries of its own. */
function three(): Project {
  const home = project(letters);
  for (const text of ['one', 'second', 'the-third']) run(home, '--set', `params.text=${text}`);
  return home;
}

describe('cache du', () => {
  test('counts every part, and says what needs the blobs', () => {
    const home = three();
    const { status, out } = home.pipeline('cache', 'du');
    expect(status).toBe(0);
    expect(out).toMatch(/^ +files +size\nblobs +11 +\d+ B\nentries +15 +[\d.]+ kB\nruns +\d+ /);
    expect(out).toMatch(
      /\nNeeded by the newest run of each pipeline: \d+ B in 4 blobs \(\d+ %\); by other entries: \d+ B in \d blobs \(\d+ %\);\nby nothing: 0 B in 0 blobs \(0 %\), which pipeline cache gc removes\.\n$/,
    );
    const { parts, blobs } = JSON.parse(home.pipeline('cache', 'du', '--keep-runs', '3', '--json').out);
    expect(parts.entries.files).toBe(15);
    expect(blobs.entries.files).toBe(0);
    expect(blobs.kept.files).toBe(blobsOf(home).length);
  });

  test('of what is not there yet', () => {
    expect(project({}).pipeline('cache', 'du').out).toBe('there is nothing in artifacts yet\n');
  });
});

describe('cache gc', () => {
  test('without a limit removes what no entry needs, and nothing else', () => {
    const home = three();
    rmSync(entryPath(home, fingerprint(home, 'make')));
    const needless = '0'.repeat(64);
    home.write(`artifacts/blobs/sha256/00/${needless}`, 'nobody needs this');
    const before = blobsOf(home);
    expect(home.pipeline('cache', 'gc', '--dry-run').out).toMatch(/^would remove 0 entries, [12] blobs?: /);
    expect(blobsOf(home)).toEqual(before);
    const { status, out } = home.pipeline('cache', 'gc');
    expect([status, out.split(':')[0]]).toEqual([
      0,
      expect.stringMatching(/^removed 0 entries, [12] blobs?$/),
    ]);
    expect(blobsOf(home)).not.toContain(needless);
    expect(entriesOf(home)).toHaveLength(14);
    run(home);
  });

  test('under --max-size removes what was longest not used; a restore is a use; the newest run is kept', () => {
    const home = three();
    const long = (seconds: number) => Date.now() / 1000 - seconds;
    const keys = new Map(
      ['one', 'second', 'the-third'].map((text) => {
        run(home, '--set', `params.text=${text}`);
        return [text, fingerprint(home, 'make')] as const;
      }),
    );
    for (const name of entriesOf(home)) {
      const path = entryPath(home, name.replace('.json', ''));
      utimesSync(path, long(3000), long(3000));
    }
    run(home, '--set', 'params.text=one');
    run(home, '--set', 'params.text=the-third');
    const { before } = JSON.parse(home.pipeline('cache', 'gc', '--dry-run', '--json').out);
    const dry = JSON.parse(
      home.pipeline('cache', 'gc', '--max-size', String(before - 1), '--dry-run', '--json').out,
    );
    expect(dry.dryRun).toBe(true);
    expect(dry.entries).toHaveLength(1);
    expect(dry.entries[0].stage).toMatch(/^letters\//);
    expect(home.pipeline('cache', 'gc', '--max-size', String(Math.floor(before * 0.7))).status).toBe(0);
    const isThere = (text: string) => existsSync(entryPath(home, keys.get(text)!));
    expect([isThere('one'), isThere('second'), isThere('the-third')]).toEqual([true, false, true]);

    const { status, out } = home.pipeline('cache', 'gc', '--max-size', '1B');
    expect([status, out.split('\n')[1]]).toEqual([1, 'That is more than 1 B: the newest runs need it.']);
    expect([isThere('one'), isThere('the-third')]).toEqual([false, true]);
    expect(
      Object.values(run(home, '--set', 'params.text=the-third').stages).map(({ status }) => status),
    ).toEqual(Array(5).fill('restored'));
    expect(home.pipeline('cache', 'verify').status).toBe(0);
  });

  test('--keep-runs removes older runs with what only they used, and keeps the newest that succeeded', () => {
    const home = three();
    home.write('count.mjs', 'process.exit(1);\n');
    home.pipeline('run', 'letters', '--set', 'params.text=the-third');
    const dry = home.pipeline('cache', 'gc', '--keep-runs', '1', '--dry-run').out;
    expect(dry.split('\n').filter((line) => line.includes('last used'))).toHaveLength(10);
    expect(dry).toMatch(/\nwould remove 10 entries, \d+ blobs, the folders of 2 runs: /);
    expect(JSON.parse(home.pipeline('runs', '--json').out).runs).toHaveLength(4);
    expect(home.pipeline('cache', 'gc', '--keep-runs', '1').status).toBe(0);
    const { runs } = JSON.parse(home.pipeline('runs', '--json').out);
    expect(runs.map(({ outcome }: { outcome: string }) => outcome)).toEqual(['failed', 'succeeded']);
    expect(entriesOf(home)).toHaveLength(5);
    home.write('count.mjs', letters['count.mjs']);
    const report = run(home, '--set', 'params.text=the-third');
    expect(new Set(Object.values(report.stages).map(({ status }) => status))).toEqual(new Set(['restored']));
  });

  test('beside a run that goes on it removes nothing, and says so; after its end it does', async () => {
    const home = project({
      ...letters,
      'repeat.mjs': `import { existsSync, writeFileSync, writeSync } from 'node:fs';
writeSync(3, JSON.stringify({ message: 'notice', text: 'begun' }) + '\\n');
const timer = setInterval(() => {
  if (!existsSync(process.env.GATE)) return;
  clearInterval(timer);
  writeFileSync(process.argv[4], 'done');
}, 20);
`,
    });
    const gate = join(home.folder, 'gate');
    const text = letters['letters.yaml'].replace(
      '    matrix:',
      `    env: { GATE: ${JSON.stringify(gate)} }\n    matrix:`,
    );
    home.write('letters.yaml', text);
    const going = started(home.folder, 'run', 'letters', '--set', 'params.times=[1]');
    await going.heard('note: begun');
    home.write(`artifacts/blobs/sha256/00/${'0'.repeat(64)}`, 'needless');
    const { status, out, err } = home.pipeline('cache', 'gc', '--max-size', '1B');
    expect([status, out]).toEqual([1, '']);
    expect(err).toMatch(/^run \d{8}-\d{6}-[0-9a-f]{4} is active in artifacts: nothing was removed\n/);
    expect(home.pipeline('cache', 'gc', '--dry-run').status).toBe(0);
    expect(blobsOf(home)).toContain('0'.repeat(64));
    writeFileSync(gate, '');
    expect((await going.ended).status).toBe(0);
    expect(home.pipeline('cache', 'gc').status).toBe(0);
    expect(blobsOf(home)).not.toContain('0'.repeat(64));
    expect(readdirSync(join(home.folder, 'artifacts/work'))).toEqual([]);
  });

  test('sizes are sizes', () => {
    const home = project({});
    expect(home.pipeline('cache', 'gc', '--max-size', 'ten').err).toBe(
      '--max-size must be a size such as 10GB, 500 MB or 2GiB, got ten\n',
    );
    expect(home.pipeline('cache', 'gc', '--keep-runs', '-1').status).toBe(2);
    expect(home.pipeline('cache', 'gc')).toEqual({
      status: 0,
      out: 'there is nothing in artifacts yet\n',
      err: '',
    });
    expect(existsSync(join(home.folder, 'artifacts'))).toBe(false);
  });
});

describe('cache verify', () => {
  test('a whole store ends with 0; damage with 1, and is named; --repair makes it a miss', () => {
    const home = project(letters);
    run(home);
    expect(home.pipeline('cache', 'verify')).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^5 entries and 4 blobs \(\d+ B\) were read: no damage\.\n$/),
    });
    const edited = blobPath(home, 'make', 'text');
    chmodSync(edited, 0o644);
    appendFileSync(edited, 'x');
    rmSync(blobPath(home, 'count[times=2]', 'counts'));
    const torn = entryPath(home, fingerprint(home, 'count[times=1]'));
    writeFileSync(torn, '{"fingerprint":');
    const { run: id } = home.report();
    const { status, out } = home.pipeline('cache', 'verify');
    const lines = out.replaceAll(id, 'RUN').split('\n');
    expect(status).toBe(1);
    expect(lines[0]).toMatch(/^blob 2cf24dba5fb0 is not what it was when it was stored$/);
    expect(
      lines
        .slice(1, 5)
        .filter((line) => line !== '')
        .sort(),
    ).toEqual([
      'entry letters/count[times=1]: the entry is not as it was written',
      expect.stringMatching(/^entry letters\/count\[times=2\] of run RUN: blob [0-9a-f]{12} is missing$/),
      'entry letters/make of run RUN: blob 2cf24dba5fb0 is not what it was when it was stored',
      'entry letters/repeat[times=1] of run RUN: blob 2cf24dba5fb0 is not what it was when it was stored',
    ]);
    expect(out).toMatch(
      /: 1 blob and 4 entries are damaged\.\nTo remove them, run: pipeline cache verify --repair\. /,
    );
    const found = JSON.parse(home.pipeline('cache', 'verify', '--json').out);
    expect([found.damagedBlobs.length, found.damagedEntries.length, found.repaired]).toEqual([1, 4, false]);

    const repaired = home.pipeline('cache', 'verify', '--repair');
    expect([repaired.status, repaired.out.trimEnd().split('\n').at(-1)]).toEqual([
      1,
      'They were removed. Stages that need them will run again.',
    ]);
    expect(home.pipeline('cache', 'verify').status).toBe(0);
    const ran = Object.entries(run(home).stages).filter(([, stage]) => stage.status !== 'restored');
    expect(ran.map(([stage]) => stage)).toEqual([
      'make',
      'repeat[times=1]',
      'count[times=1]',
      'count[times=2]',
    ]);
    expect(home.read('artifacts/out/letters/make/text')).toBe('hello');
  });
});

test('pipeline cache alone lists what there is; a word that is near is meant', () => {
  const { pipeline } = project({});
  expect(pipeline('cache')).toMatchObject({
    status: 2,
    err: expect.stringMatching(/^Usage:\n {2}pipeline cache COMMAND/),
  });
  expect(pipeline('cache', '--help')).toMatchObject({
    status: 0,
    out: expect.stringContaining('cache verify'),
  });
  expect(pipeline('cache', 'vrify').err).toMatch(
    /^unknown command: cache vrify; did you mean cache verify\?\n/,
  );
  expect(pipeline('help', 'cache', 'gc').out).toMatch(/^pipeline cache gc \[--max-size SIZE\]/);
});

test('get --run copies what an older run made', () => {
  const home = project(letters);
  const { run: first } = run(home);
  run(home, '--set', 'params.text=world');
  expect(home.pipeline('get', 'make.text', 'now.txt').status).toBe(0);
  expect(home.pipeline('get', 'make.text', 'then.txt', '--run', 'previous').out).toBe(
    'make.text → then.txt (5 B)\n',
  );
  expect([home.read('now.txt'), home.read('then.txt')]).toEqual(['world', 'hello']);
  expect(home.pipeline('get', 'mkae.text', 'x', '--run', first).err).toMatch(
    new RegExp(`^run ${first} has no stage mkae; did you mean make\\?`),
  );
  expect(home.pipeline('get', 'make.text', 'x', '--run', 'nope').err).toBe('there is no run nope\n');
  home.pipeline('cache', 'gc', '--keep-runs', '1');
  expect(home.pipeline('get', 'make.text', 'x', '--run', first).status).toBe(2);
});
