import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { letters, type Project, project, started } from './cli.ts';

const going: ReturnType<typeof started>[] = [];
afterEach(() => {
  for (const { child } of going.splice(0)) child.kill('SIGKILL');
});

/** `run FILE --watch`, which ends with the test. */
function watching(home: Project, ...words: string[]) {
  const run = started(home.folder, 'run', ...words, '--watch');
  going.push(run);
  let rests = 0;
  return {
    ...run,
    /** Once nothing runs, and the next edit is waited for. */
    atRest: () => run.heard('waiting for edits', ++rests),
    interrupted: () => {
      run.child.kill('SIGINT');
      return run.ended;
    },
  };
}

/** As editors save: another file, renamed to the old name. */
function save(home: Project, path: string, text: string): void {
  home.write(`${path}.new~`, text);
  renameSync(join(home.folder, `${path}.new~`), join(home.folder, path));
}

const runsOf = (home: Project): string[] =>
  readdirSync(join(home.folder, 'artifacts/runs'))
    .filter((name) => name !== 'latest')
    .sort();
const statusesOf = (home: Project, run = 'latest') =>
  Object.fromEntries(Object.entries(home.report(run).stages).map(([id, { status }]) => [id, status]));
/** What the watch said, and nothing of the runs. */
const said = (text: string): string[] => text.split('\n').filter((line) => line.startsWith('watch: '));
const waiting = 'watch: waiting for edits (Ctrl-C stops)';

/** Notes that it runs, and ends once there is a file `go` beside the pipeline file. */
const patient = `import { appendFileSync, existsSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
const [script, name, path] = process.argv.slice(1);
const folder = dirname(script);
const end = () => {
  if (!existsSync(join(folder, 'go'))) return;
  writeFileSync(path, name);
  process.exit(0);
};
watch(folder, end);
appendFileSync(join(folder, 'begun.txt'), name + ' ');
console.log(JSON.stringify(name));
end();
`;
const two = (more = '') => `version: 1
name: two
stages:
  slow:
    run: node \${{ inputs.script }} slow \${{ outputs.text }}
    inputs: { script: ./slow.mjs }
    outputs: { text: text.txt }
  other:
    run: node \${{ inputs.script }} other \${{ outputs.text }}
    inputs: { script: ./other.mjs }
    outputs: { text: text.txt }
${more}`;
const both = { 'two.yaml': two(), 'slow.mjs': patient, 'other.mjs': patient } as const;

test('an edit of a script runs again what it changes; its bytes saved once more, and what the run itself writes, nothing', async () => {
  const home = project(letters);
  const watch = watching(home, 'letters');
  await watch.atRest();
  const before = home.read('make.mjs');
  save(home, 'make.mjs', before);
  utimesSync(join(home.folder, 'repeat.mjs'), 1, 1);
  home.write('artifacts/out/letters/make/more.txt', 'x');
  save(home, 'count.mjs', `${letters['count.mjs']}// more\n`);
  await watch.atRest();
  expect(statusesOf(home)).toEqual({
    make: 'restored',
    'repeat[times=1]': 'restored',
    'repeat[times=2]': 'restored',
    'count[times=1]': 'succeeded',
    'count[times=2]': 'succeeded',
  });
  save(home, 'letters.yaml', letters['letters.yaml'].replace('text: hello', 'text: holla'));
  await watch.atRest();
  expect(home.read('artifacts/out/letters/make/text')).toBe('holla');
  const { status, text } = await watch.interrupted();
  expect(status).toBe(130);
  expect(runsOf(home)).toHaveLength(3);
  expect(said(text)).toEqual([
    waiting,
    expect.stringMatching(
      /^watch: .*count\.mjs changed: count\[times=1\] runs again \(inputs\.script changed\), and 1 other stage$/,
    ),
    waiting,
    'watch: letters.yaml changed: make runs again (command … ${{ inputs.script }} hello … → … ${{ inputs.script }} holla …), 4 stages below may',
    waiting,
  ]);
});

test('included files, files of params, folders, patterns, links and stage kinds are watched, and what comes new into them', async () => {
  const home = project({
    'p.yaml': `version: 1
name: p
include: { more: ./parts/more.yaml }
params: { word: { from-file: ./params.yaml, key: word } }
stages:
  say: { run: 'echo \${{ params.word }} > \${{ outputs.text }}', shell: true, outputs: { text: text.txt } }
  folder: { run: 'ls -R \${{ inputs.data }} > \${{ outputs.text }}', shell: true, inputs: { data: ./data }, outputs: { text: text.txt } }
  glob: { run: 'ls -R \${{ inputs.texts }} > \${{ outputs.text }}', shell: true, inputs: { texts: './texts/**/*.txt' }, outputs: { text: text.txt } }
  link: { run: 'cp \${{ inputs.file }} \${{ outputs.text }}', inputs: { file: ./link.txt }, outputs: { text: text.txt } }
  kind: { uses: ./kinds/copy, inputs: { text: ./link.txt } }
`,
    'parts/more.yaml': `version: 1
name: more
stages:
  one: { run: 'echo one > \${{ outputs.text }}', shell: true, outputs: { text: text.txt } }
`,
    'params.yaml': 'word: hello\n',
    'data/a.txt': 'a',
    'texts/a.txt': 'a',
    'far/away/target.txt': 'a',
    'kinds/copy/stage.yaml': `summary: copies a text
inputs: { text: { type: text, description: a text } }
outputs: { copy: { path: copy.txt, description: the text again } }
main: ./run.mjs
`,
    'kinds/copy/run.mjs':
      "import { copyFileSync } from 'node:fs';\nexport const run = ({ inputs, outputs }) => copyFileSync(inputs.text, outputs.copy);\n",
  });
  symlinkSync('far/away/target.txt', join(home.folder, 'link.txt'));
  const watch = watching(home, 'p');
  await watch.atRest();
  expect(Object.values(statusesOf(home))).toEqual(Array(6).fill('succeeded'));
  const ran = async (edit: () => void): Promise<string[]> => {
    edit();
    await watch.atRest();
    return Object.entries(statusesOf(home)).flatMap(([id, status]) => (status === 'succeeded' ? [id] : []));
  };
  expect(await ran(() => save(home, 'params.yaml', 'word: holla\n'))).toEqual(['say']);
  const more = home.read('parts/more.yaml');
  expect(await ran(() => save(home, 'parts/more.yaml', more.replace('echo one', 'echo 1')))).toEqual([
    'more-one',
  ]);
  expect(await ran(() => home.write('data/b/c/d.txt', 'd'))).toEqual(['folder']);
  expect(await ran(() => home.write('data/b/c/e.txt', 'e'))).toEqual(['folder']);
  expect(await ran(() => home.write('texts/deep/b.txt', 'b'))).toEqual(['glob']);
  expect(await ran(() => rmSync(join(home.folder, 'texts/deep'), { recursive: true }))).toEqual([]);
  expect(await ran(() => home.write('far/away/target.txt', 'b'))).toEqual(['link', 'kind']);
  const code = home.read('kinds/copy/run.mjs');
  expect(await ran(() => save(home, 'kinds/copy/run.mjs', `${code}\n`))).toEqual(['kind']);
  rmSync(join(home.folder, 'data'), { recursive: true });
  await watch.heard('the pipeline cannot run');
  const back = () => {
    mkdirSync(join(home.folder, 'data'));
    home.write('data/f.txt', 'f');
  };
  expect(await ran(back)).toEqual(['folder']);
  expect(await ran(() => home.write('data/f.txt', 'g'))).toEqual(['folder']);
  expect((await watch.interrupted()).status).toBe(130);
});

describe('while a run goes on', () => {
  /** `other` was edited and begun anew, while `slow` goes on and is waited for. */
  const oneOfTwoGoesOn = async () => {
    const home = project(both);
    const watch = watching(home, 'two', '--jobs', '2');
    await watch.heard('started', 2);
    save(home, 'other.mjs', `${patient}\n`);
    await watch.heard('continues: slow');
    await watch.heard('started', 3);
    return { home, watch };
  };

  test('an edit ends the stages that it makes obsolete, and no other: the new run waits for these', async () => {
    const home = project(both);
    const watch = watching(home, 'two', '--jobs', '2');
    await watch.heard('started', 2);
    save(home, 'other.mjs', patient.replace("'go'", "'go'  "));
    await watch.heard('waits for run');
    await watch.heard('started', 3);
    home.write('go', '');
    await watch.atRest();
    const [first, ...others] = runsOf(home).filter((run) => run !== home.report().run);
    expect(others).toEqual([]);
    expect([home.report(first).outcome, statusesOf(home, first)]).toEqual([
      'interrupted',
      { slow: 'succeeded', other: 'interrupted' },
    ]);
    expect([home.report().outcome, statusesOf(home)]).toEqual([
      'succeeded',
      { slow: 'restored', other: 'succeeded' },
    ]);
    expect(
      home
        .read('begun.txt')
        .trim()
        .split(' ')
        .filter((name) => name === 'slow'),
    ).toHaveLength(1);
    const { text } = await watch.interrupted();
    expect(said(text)).toContain('watch: other.mjs changed: other runs again; ended: other; continues: slow');
    // What the run before had made counts for what is said now.
    expect(home.pipeline('run', 'two').out).toContain('nothing had to run');
  });

  test('the run that gives way puts nothing of its own back over what the new one makes, and is not the latest', async () => {
    const quick =
      "  quick: { run: 'cp ${{ inputs.file }} ${{ outputs.text }}', inputs: { file: ./quick.txt }, outputs: { text: text.txt } }\n";
    const home = project({ ...both, 'two.yaml': two(quick), 'quick.txt': 'before' });
    const watch = watching(home, 'two', '--jobs', '4', '--only', 'slow', 'quick');
    await watch.heard('done in');
    save(home, 'quick.txt', 'later');
    await watch.heard('done in', 2);
    home.write('go', '');
    await watch.atRest();
    expect(home.read('artifacts/out/two/quick/text')).toBe('later');
    const { run: latest, outcome } = home.report();
    expect([outcome, statusesOf(home)]).toEqual(['succeeded', { slow: 'restored', quick: 'succeeded' }]);
    const [first] = runsOf(home).filter((run) => run !== latest);
    expect([home.report(first).outcome, statusesOf(home, first)]).toEqual([
      'interrupted',
      { slow: 'succeeded', quick: 'succeeded' },
    ]);
    const { text } = await watch.interrupted();
    expect(said(text)[0]).toBe('watch: quick.txt changed: quick runs again; continues: slow');
    expect(home.report().stages['quick']!.notices ?? []).toEqual([]);
    expect(text).not.toContain('put back');
    // Beside what the run before had made, though that had not ended.
    expect(text).toMatch(/^quick +started {2}inputs\.file changed$/m);
  });

  test('a stage that went on is ended by a later edit of its own', async () => {
    const { home, watch } = await oneOfTwoGoesOn();
    save(home, 'slow.mjs', `${patient}\n`);
    await watch.heard('ended: slow; continues: other');
    await watch.heard('started', 4);
    home.write('go', '');
    await watch.atRest();
    expect(statusesOf(home)).toEqual({ slow: 'succeeded', other: 'restored' });
    expect(home.read('artifacts/out/two/slow/text')).toBe('slow');
    const outcomes = runsOf(home).map((run) => home.report(run).outcome);
    expect(outcomes).toEqual(expect.arrayContaining(['interrupted', 'interrupted', 'succeeded']));
    expect((await watch.interrupted()).status).toBe(130);
  });

  test('a stage that has not begun takes the edit as it comes, and nothing is ended', async () => {
    const after =
      "  after: { run: 'cat ${{ inputs.text }} ${{ inputs.more }} > ${{ outputs.all }}', shell: true, inputs: { text: slow.text, more: ./more.txt }, outputs: { all: all.txt } }\n";
    const home = project({ ...both, 'two.yaml': two(after), 'more.txt': ' before' });
    const watch = watching(home, 'two', '--jobs', '2');
    await watch.heard('started', 2);
    save(home, 'more.txt', ' later');
    home.write('go', '');
    await watch.atRest();
    expect(home.read('artifacts/out/two/after/all')).toBe('slow later');
    expect(runsOf(home)).toHaveLength(1);
    expect(said((await watch.interrupted()).text)).toEqual([waiting]);
  });

  test('an edit of the plan alone ends nothing, and what was finished is restored', async () => {
    const home = project(both);
    const watch = watching(home, 'two', '--jobs', '2', '--only', 'slow', 'other');
    await watch.heard('started', 2);
    save(home, 'two.yaml', two('summary: { rows: slow, columns: { x: slow.x } }\n'));
    await watch.heard('two.yaml changed: no stage affected; continues: slow, other');
    await watch.heard('waits for run', 2);
    home.write('go', '');
    await watch.atRest();
    expect(statusesOf(home)).toEqual({ slow: 'restored', other: 'restored' });
    expect((await watch.interrupted()).status).toBe(130);
  });

  test('what --force names is run once', async () => {
    const home = project({ ...both, go: '' });
    home.pipeline('run', 'two');
    const watch = watching(home, 'two', '--jobs', '2', '--force', 'slow');
    await watch.atRest();
    expect(statusesOf(home)).toEqual({ slow: 'succeeded', other: 'restored' });
    save(home, 'other.mjs', `${patient}\n`);
    await watch.atRest();
    expect(statusesOf(home)).toEqual({ slow: 'restored', other: 'succeeded' });
    expect((await watch.interrupted()).status).toBe(130);
  });

  test('an interrupt ends all that runs, of both runs, with 130', async () => {
    const { home, watch } = await oneOfTwoGoesOn();
    const { status, text } = await watch.interrupted();
    expect(status).toBe(130);
    expect(text).toContain('Stopping the running stages');
    expect(text).toContain('Interrupted after');
    for (const run of runsOf(home)) expect(home.report(run).outcome).toBe('interrupted');
    expect(existsSync(join(home.folder, 'artifacts/work'))).toBe(true);
    expect(readdirSync(join(home.folder, 'artifacts/work'))).toEqual([]);
  });
});

describe('a file that is wrong', () => {
  test('is reported once, the run goes on, and the file as it was is no change', async () => {
    const home = project(both);
    const watch = watching(home, 'two', '--jobs', '2');
    await watch.heard('started', 2);
    save(home, 'two.yaml', two().replace('stages:', 'stagse:'));
    await watch.heard('the current run continues unchanged');
    home.write('go', '');
    await watch.heard('2 stages in');
    save(home, 'two.yaml', two());
    await watch.atRest();
    save(home, 'two.yaml', two().replace('slow.mjs }', 'none.mjs }'));
    await watch.heard('waiting for a fix');
    save(home, 'none.mjs', `${patient}\n`);
    await watch.atRest();
    expect(statusesOf(home)).toEqual({ slow: 'succeeded', other: 'restored' });
    const { status, text } = await watch.interrupted();
    expect(status).toBe(130);
    expect(text.split('unknown key "stagse"; did you mean "stages"?')).toHaveLength(2);
    expect(text).toMatch(/two\.yaml:6:\d+ .*none\.mjs/);
  });

  test('at the beginning is waited for, an included file too', async () => {
    const stage = "{ run: 'echo a > ${{ outputs.a }}', shell: true, outputs: { a: a.txt } }";
    const home = project({
      'p.yaml': `version: 1\nname: p\ninclude: { a: ./parts/a.yaml }\nstages: { b: ${stage} }\n`,
      'parts/a.yaml': 'version: 1\nname: a\nstages: [\n',
    });
    const watch = watching(home, 'p');
    await watch.heard('waiting for a fix');
    save(home, 'parts/a.yaml', `version: 1\nname: a\nstages: { a: ${stage} }\n`);
    await watch.atRest();
    expect(Object.keys(statusesOf(home)).sort()).toEqual(['a-a', 'b']);
    expect((await watch.interrupted()).status).toBe(130);
  });

  test('under a name that is not there, or beside options that are wrong, ends at once', () => {
    const home = project(letters);
    const missing = home.pipeline('run', 'leters', '--watch');
    expect([missing.status, missing.err]).toEqual([2, expect.stringContaining('did you mean letters.yaml?')]);
    const wrong = home.pipeline('run', 'letters', '--watch', '--only', 'mke');
    expect([wrong.status, wrong.err]).toEqual([2, 'there is no stage mke; did you mean make?\n']);
  });
});

test('a stage that writes what it reads does not run for ever; an edit afterwards counts again', async () => {
  const home = project({
    'loop.yaml': `version: 1
name: loop
stages:
  write:
    run: node \${{ inputs.script }} \${{ inputs.data }} \${{ outputs.text }}
    inputs: { script: ./write.mjs, data: ./data.txt }
    outputs: { text: text.txt }
`,
    'write.mjs': `import { appendFileSync, writeFileSync } from 'node:fs';
const [data, text] = process.argv.slice(2);
appendFileSync(data, 'x');
writeFileSync(text, 'x');
`,
    'data.txt': '',
  });
  const watch = watching(home, 'loop');
  await watch.atRest();
  const { length } = runsOf(home);
  expect(length).toBe(9);
  expect(home.read('data.txt')).toHaveLength(9);
  save(home, 'write.mjs', "import { writeFileSync } from 'node:fs';\nwriteFileSync(process.argv[3], 'x');\n");
  await watch.atRest();
  expect(statusesOf(home)).toEqual({ write: 'succeeded' });
  const { text } = await watch.interrupted();
  expect(text).toContain('a stage may write it');
  expect(runsOf(home)).toHaveLength(10);
});

test('a stage that failed is run again by the edit that mends it, and by no other', async () => {
  const home = project({ ...letters, 'make.mjs': 'process.exit(1)', 'notes.txt': '' });
  const watch = watching(home, 'letters', '--fail-fast');
  await watch.atRest();
  appendFileSync(join(home.folder, 'notes.txt'), 'nothing reads it');
  utimesSync(join(home.folder, 'make.mjs'), 1, 1);
  save(home, 'make.mjs', letters['make.mjs']);
  await watch.atRest();
  expect(home.report().outcome).toBe('succeeded');
  expect(runsOf(home)).toHaveLength(2);
  expect((await watch.interrupted()).status).toBe(130);
});
