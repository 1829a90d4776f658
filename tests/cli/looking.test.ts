import { appendFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { letters, project, started, timeless } from './cli.ts';

/** A stage that says where it is, and goes on until a file lets it end. */
const patient = `import { existsSync, writeFileSync, writeSync } from 'node:fs';
const [from, times, path] = process.argv.slice(2);
console.log('begun', times);
writeSync(3, JSON.stringify({ message: 'notice', text: 'begun' }) + '\\n');
const timer = setInterval(() => {
  if (!existsSync(process.env.GATE)) return;
  clearInterval(timer);
  console.log('let through');
  writeFileSync(path, 'done');
}, 20);
`;

/** `letters` with one variant, whose second stage waits for the file `gate`. */
function waiting() {
  const home = project({ ...letters, 'repeat.mjs': patient });
  const text = letters['letters.yaml'].replace('[1, 2]', '[1]');
  const gate = join(home.folder, 'gate');
  home.write(
    'letters.yaml',
    text.replace('    matrix:', `    env: { GATE: ${JSON.stringify(gate)} }\n    matrix:`),
  );
  return { home, open: () => writeFileSync(gate, '') };
}

describe('status', () => {
  test('one line a stage: now and last, why, and the last run', () => {
    const home = project({ ...letters, 'count.mjs': 'process.exit(2);\n' });
    expect(home.pipeline('status', 'letters').out).toBe(`now        last  stage            why now
run              make             first run
undecided        repeat[times=1]  depends on make
undecided        repeat[times=2]  depends on make
undecided        count[times=1]   depends on repeat[times=1]
undecided        count[times=2]   depends on repeat[times=2]

5 stages: 1 run, 4 undecided.
Never run.
`);
    home.pipeline('run', 'letters', '--set', 'params.times=[1]');
    appendFileSync(join(home.folder, 'repeat.mjs'), '// edited\n');
    const { status, out, err } = home.pipeline('status');
    expect([status, err]).toEqual([0, 'letters.yaml: the file of the newest run\n']);
    const { run } = home.report();
    expect(
      timeless(out, run).replace(/RUN, [-\d: ]+:/, 'RUN, WHEN:'),
    ).toBe(`now        last       stage            why now
restore    succeeded  make             nothing that matters changed
run        succeeded  repeat[times=1]  inputs.script changed
run                   repeat[times=2]  new; nearest repeat[times=1]: command … \${{ inputs.text }} 1 … → … \${{ inputs.text }} 2 …, inputs.script changed
undecided  failed     count[times=1]   depends on repeat[times=1]; last time it exited with code 2
undecided             count[times=2]   depends on repeat[times=2]

5 stages: 2 run, 1 restore, 2 undecided.
Last run: RUN, WHEN: failed.
Params of the last run differ:
  params.times  [1] → [1,2]
`);
    const read = JSON.parse(home.pipeline('status', '--json').out);
    expect(read).toMatchObject({
      version: 1,
      pipeline: 'letters',
      file: 'letters.yaml',
      run: { run, outcome: 'failed' },
      stages: {
        make: { decision: 'restore', last: { status: 'succeeded' } },
        'repeat[times=2]': { decision: 'run', last: null },
        'count[times=1]': {
          decision: 'undecided',
          last: { status: 'failed', failure: { code: 'exit-code' } },
        },
      },
    });
  });

  test('an input that cannot be read ends with 1', () => {
    const home = project(letters);
    rmSync(join(home.folder, 'make.mjs'));
    symlinkSync('/dev/null', join(home.folder, 'make.mjs'));
    const { status, out } = home.pipeline('status', 'letters');
    expect([status, out.split('\n')[1]]).toEqual([
      1,
      expect.stringMatching(/^fail +make +input script cannot be read: .*make\.mjs is a device,/),
    ]);
  });
});

describe('runs', () => {
  const home = project(letters);

  test('are none at first', () => {
    expect(home.pipeline('runs')).toEqual({ status: 0, out: 'there is no run in artifacts yet\n', err: '' });
    expect(home.pipeline('runs', '--json').out).toBe('{"more":0,"runs":[],"version":1}\n');
  });

  test('the newest first, with how many stages ran, were restored and failed', () => {
    home.pipeline('run', 'letters');
    home.pipeline('run', 'letters');
    home.write('count.mjs', 'process.exit(1);\n');
    home.pipeline('run', 'letters');
    const { status, out } = home.pipeline('runs');
    expect(status).toBe(0);
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/ {2,}/));
    expect(lines.map((cells) => cells.slice(2, -1))).toEqual([
      ['pipeline', 'outcome', 'ran', 'restored', 'failed'],
      ['letters', 'failed', '0', '3', '2'],
      ['letters', 'succeeded', '0', '5', '0'],
      ['letters', 'succeeded', '5', '0', '0'],
    ]);
    expect(lines[1]![0]).toBe(home.report().run);
    const { runs, more } = JSON.parse(home.pipeline('runs', '--limit', '1', '--json').out);
    expect([runs.length, more, runs[0].run, runs[0].stages]).toEqual([
      1,
      2,
      home.report().run,
      { all: 5, failed: 2, interrupted: 0, restored: 3, skipped: 0, succeeded: 0 },
    ]);
    expect(home.pipeline('runs', '--limit', '2').out).toMatch(/\nand 1 earlier run; --limit N shows more\n$/);
  });

  test('with metrics and params as columns, filtered, sorted, and as CSV', () => {
    const home = project(letters);
    for (const text of ['aa', 'bbbb', 'c'])
      home.pipeline('run', 'letters', '--set', `params.text=${text}`, '--set', 'params.times=[1, 2]');
    const cells = (...words: string[]) =>
      home
        .pipeline('runs', ...words)
        .out.trimEnd()
        .split('\n')
        .map((line) => line.split(/ {2,}/).slice(4));
    const show = ['--show', 'params.text', 'text/letters'];
    expect(cells(...show)).toEqual([
      ['params.text', 'count[times=1] text/letters', 'count[times=2] text/letters'],
      ['c', '1', '2'],
      ['bbbb', '4', '8'],
      ['aa', '2', '4'],
    ]);
    const texts = (...words: string[]) =>
      cells(...show, ...words)
        .slice(1)
        .map(([text]) => text);
    expect(texts('--sort', 'text/letters')).toEqual(['bbbb', 'aa', 'c']);
    expect(texts('--sort', 'params.text:asc')).toEqual(['aa', 'bbbb', 'c']);
    expect(texts('--filter', 'text/letters>=4', '--filter', 'params.text != aa')).toEqual(['bbbb']);
    expect(texts('--filter', 'count[times=1].text/letters<=2', '--sort', 'ran')).toEqual(['c', 'aa']);
    expect(
      home.pipeline('runs', '--csv', '--show', 'params.times', 'count[times=2].text/letters', '--limit', '1')
        .out,
    ).toMatch(
      /^run,when,pipeline,outcome,params\.times,count\[times=2\]\.text\/letters\r\n[^,]+,[^,]+Z,letters,succeeded,"\[1,2\]",2\r\n$/,
    );
    const { runs } = JSON.parse(home.pipeline('runs', ...show, '--limit', '1', '--json').out);
    expect(runs[0].values).toEqual({
      'params.text': 'c',
      'count[times=1] text/letters': 1,
      'count[times=2] text/letters': 2,
    });
    expect(home.pipeline('runs', '--show', 'text/leters', '--filter', 'parms.text=a')).toEqual({
      status: 2,
      out: '',
      err: 'no run here has a text/leters; did you mean text/letters?\nno run here has a parms.text; did you mean params.text?\n',
    });
    expect(home.pipeline('runs', '--filter', 'text/letters > many').err).toMatch(
      /> needs a number, not many\n$/,
    );
  });

  test('prune removes what all conditions hold of, but never the latest', () => {
    const home = project(letters);
    for (const text of ['aa', 'bb', 'cc']) home.pipeline('run', 'letters', '--set', `params.text=${text}`);
    const texts = () =>
      JSON.parse(home.pipeline('runs', '--show', 'params.text', '--json').out).runs.map(
        (run: { values: { [name: string]: string } }) => run.values['params.text'],
      );
    expect(home.pipeline('runs', 'prune')).toMatchObject({ status: 2, out: '' });
    expect(home.pipeline('runs', 'prune', '--older-than', '1d').out).toMatch(
      /^removed 0 runs from artifacts;/,
    );
    expect(home.pipeline('runs', 'prune', '--filter', 'parms.text!=aa').status).toBe(2);
    expect(home.pipeline('runs', 'prune', '--filter', 'params.text!=aa', '--dry-run').out).toMatch(
      /^\S+ .* letters {2}succeeded\nwould remove 1 run from artifacts;/,
    );
    expect(texts()).toEqual(['cc', 'bb', 'aa']);
    expect(home.pipeline('runs', 'prune', '--filter', 'params.text!=aa').status).toBe(0);
    expect(texts()).toEqual(['cc', 'aa']);
    expect(home.pipeline('runs', 'prune', '--keep', '1').status).toBe(0);
    expect(texts()).toEqual(['cc']);
    // What they made is there still.
    expect(home.pipeline('run', 'letters', '--set', 'params.text=bb').out).toContain('all restored');
  });

  test('--limit takes numbers only', () => {
    expect(home.pipeline('runs', '--limit', '0')).toEqual({
      status: 2,
      out: '',
      err: '--limit must be a whole number above 0, got 0\n',
    });
  });

  test('one under way is running, and one that was killed was interrupted', async () => {
    const { home, open } = waiting();
    const run = started(home.folder, 'run', 'letters');
    await run.heard('note: begun');
    expect(home.pipeline('runs').out).toMatch(/ running +1 +0 +0\n$/);
    const live = JSON.parse(home.pipeline('status', 'letters', '--json').out);
    expect(live.run.outcome).toBe('running');
    expect(live.stages['repeat[times=1]'].last.status).toBe('running');
    expect(live.stages['count[times=1]'].last.status).toBe('waiting');
    run.child.kill('SIGKILL');
    await run.ended;
    expect(home.pipeline('runs').out).toMatch(/ interrupted +1 +0 +0\n$/);
    open();
    expect(home.pipeline('run', 'letters').status).toBe(0);
    expect(home.pipeline('runs').out).toMatch(/ succeeded .*\n.* interrupted .*\n$/);
  });
});

describe('logs', () => {
  const home = project({
    ...letters,
    'make.mjs': `${letters['make.mjs']}process.stdout.write('\\u001b[31mred\\u001b[0m no end');\n`,
  });
  home.pipeline('run', 'letters');
  const { run } = home.report();

  test('of one stage as it was written; of all with the stage before every line', () => {
    expect(home.pipeline('logs', 'make')).toEqual({
      status: 0,
      out: 'making hello\n\u001b[31mred\u001b[0m no end\n',
      err: '',
    });
    expect(home.pipeline('logs').out).toBe(
      'make            | making hello\nmake            | \u001b[31mred\u001b[0m no end\n',
    );
    const { logs } = JSON.parse(home.pipeline('logs', 'make', '--json').out);
    expect(logs).toEqual([{ stage: 'make', run, path: expect.stringMatching(/make\.log$/), bytes: 32 }]);
  });

  test('of a stage that was restored: those of the run that made it', () => {
    home.pipeline('run', 'letters');
    const { out, err } = home.pipeline('logs', 'make');
    expect(out).toMatch(/^making hello\n/);
    expect(err).toBe(`make was restored: this is its log in run ${run}\n`);
    expect(JSON.parse(home.pipeline('logs', 'make', '--json').out).logs).toMatchObject([
      { stage: 'make', run },
    ]);
    expect(home.pipeline('logs').err).toMatch(/^nothing ran in run .*, so it has no logs\n$/);
    expect(home.pipeline('logs', '--run', run).out).toMatch(/^make +\| making hello\n/);
  });

  test('a stage that is not there, or has none', () => {
    expect(home.pipeline('logs', 'mke').err).toMatch(
      / has no stage mke; did you mean make\?\nIt has: make, /,
    );
    home.write('make.mjs', 'process.exit(1);\n');
    home.pipeline('run', 'letters');
    const { status, err } = home.pipeline('logs', 'count');
    expect([status, err.replaceAll(home.report().run, 'RUN')]).toEqual([
      1,
      'count[times=1] was skipped in run RUN, and has no log there\ncount[times=2] was skipped in run RUN, and has no log there\n',
    ]);
    expect(project({}).pipeline('logs').err).toBe('there is no run in artifacts yet\n');
  });

  test('-f prints what a run under way adds, and ends with it', async () => {
    const { home, open } = waiting();
    const run = started(home.folder, 'run', 'letters');
    await run.heard('note: begun');
    const follower = started(home.folder, 'logs', '-f');
    await follower.heard('begun 1');
    open();
    const [{ status, text }] = [await follower.ended, await run.ended];
    expect(status).toBe(0);
    expect(text).toBe(
      'make            | making hello\nrepeat[times=1] | begun 1\nrepeat[times=1] | let through\n',
    );
  });
});

describe('graph', () => {
  const home = project({
    'diamond.yaml': `version: 1
name: diamond
stages:
  top: { run: x, outputs: { a: a, b: b } }
  left: { run: x, matrix: { n: [1, 2, 3] }, inputs: { a: top.a }, outputs: { l: l } }
  right: { run: x, inputs: { b: top.b, a: top.a }, outputs: { r: r } }
  each: { run: x, for-each: left, inputs: { l: left.l, r: right.r }, outputs: { e: e } }
  all: { run: x, inputs: { e: "each[*].e" }, outputs: { z: z } }
  alone: { run: x, outputs: { o: o } }
`,
  });
  const drawn = (...words: string[]) => {
    const { status, out, err } = home.pipeline('graph', 'diamond', ...words);
    expect([status, err]).toEqual([0, '']);
    return out;
  };

  test('as a tree: each stage once, variants as one', () => {
    expect(drawn()).toBe(`top
├─ left ×3     top.a
└─ right       top.b, top.a
   └─ each ×3  left.l, right.r
      └─ all   each[*].e
alone
`);
  });

  test('for Mermaid', () => {
    expect(drawn('--format', 'mermaid')).toBe(`flowchart TD
  s0["top"]
  s1["left ×3"]
  s2["right"]
  s3["each ×3"]
  s4["all"]
  s5["alone"]
  s0 -->|"a"| s1
  s0 -->|"b, a"| s2
  s1 -->|"l"| s3
  s2 -->|"r"| s3
  s3 -->|"all e"| s4
`);
  });

  test('for Graphviz', () => {
    expect(drawn('--format', 'dot')).toBe(`digraph "diamond" {
  node [shape=box];
  "top" [label="top"];
  "left" [label="left ×3"];
  "right" [label="right"];
  "each" [label="each ×3"];
  "all" [label="all"];
  "alone" [label="alone"];
  "top" -> "left" [label="a"];
  "top" -> "right" [label="b, a"];
  "left" -> "each" [label="l"];
  "right" -> "each" [label="r"];
  "each" -> "all" [label="all e"];
}
`);
  });

  test('as data; and an unknown format is none', () => {
    const { stages } = JSON.parse(drawn('--json'));
    expect(stages[3]).toEqual({
      stage: 'each',
      kind: 'run',
      variants: 3,
      takes: [
        { from: 'left', output: 'l', all: false },
        { from: 'right', output: 'r', all: false },
      ],
    });
    expect(home.pipeline('graph', 'diamond', '--format', 'dto').err).toMatch(/did you mean dot\?/);
  });
});
