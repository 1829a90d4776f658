import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';
import { hasTmux, inTerminal } from './tmux.ts';

/** Tells how far it is, prints a line, and goes on when its file is there. */
const step = `import { existsSync, writeFileSync, writeSync } from 'node:fs';
const [name, path] = process.argv.slice(2);
const tell = (message) => writeSync(3, JSON.stringify(message) + '\\n');
console.log(name, 'prints');
for (const step of [0, 1, 2])
  tell({ message: 'progress', progress: { step: 10 * step, steps: 40, loss: 8 / 2 ** step, tokens_per_second: 12345 } });
const timer = setInterval(() => {
  if (!existsSync(process.env.GATE + name)) return;
  clearInterval(timer);
  writeFileSync(path, name);
}, 20);
`;

/** Stages that wait for a file each: first and second, then a third; `more` stages that none runs. */
function waiting(more = 0) {
  const home = project({ 'step.mjs': step });
  const stage = (name: string, needs = '') =>
    `  ${name}:
    run: node \${{ inputs.script }} ${name} \${{ outputs.text }}
    inputs: { script: ./step.mjs${needs} }
    outputs: { text: text.txt }
    env: { GATE: ${JSON.stringify(`${home.folder}/`)} }
`;
  const others = Array.from({ length: more }, (_, n) => stage(`more-${n}`, ', x: third.text'));
  home.write(
    'x.yaml',
    `version: 1\nname: x\nstages:\n${stage('first')}${stage('second')}${stage('third', ', x: first.text')}${others.join('')}`,
  );
  return { home, open: (name: string) => writeFileSync(join(home.folder, name), '') };
}

/** Times, and the sign that turns, are the same. */
const timeless = (rows: readonly string[]): string[] =>
  rows.map((row) =>
    row
      .replace(/^[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/, '⠋')
      .replace(/^[|/\\-](?= \w)/, '|')
      .replace(/ +(\d+m \d+s|\d+(\.\d+)? s)(?= {2}|$)/, '  T')
      .replace(/(\S+ s|--) left/, 'T left'),
  );

const run = ['run', 'x.yaml', '--jobs', '2'];

if (!hasTmux) console.log('skipped: in a terminal; there is no tmux here');

describe.skipIf(!hasTmux)('in a terminal', () => {
  test('the list of stages, what runs in full, and at the end what was done', async () => {
    const { home, open } = waiting();
    const screen = inTerminal(home.folder, run, { columns: 100 });
    await screen.shows(/first .*50 %[\s\S]*second .*50 %/);
    expect(timeless(screen.rows())).toEqual([
      '⠋ first  T  ████████░░░░░░░░   50 %  20/40  loss 2.000  █▅▁  12.3k tokens/s  T left',
      '⠋ second  T  ████████░░░░░░░░   50 %  20/40  loss 2.000  █▅▁  12.3k tokens/s  T left',
      '◌ third',
      '  2 running, 1 waiting',
    ]);
    open('first');
    await screen.shows(/✔ first[\s\S]*third .*50 %/);
    for (const name of ['second', 'third']) open(name);
    const rows = timeless(await screen.shows('ended with 0'));
    expect(rows.slice(0, 3)).toEqual([
      '✔ first  T  first run',
      '✔ second  T  first run',
      '✔ third  T  first run',
    ]);
    expect(rows.join('\n')).toMatch(/3 stages in .*: 3 ran\.\nended with 0/);
    expect(rows.filter((row) => /⠋|waiting/.test(row))).toEqual([]);
  });

  test('a window made narrower and lower shows less of it, and leaves no remains', async () => {
    const { home, open } = waiting(30);
    const screen = inTerminal(home.folder, run, { columns: 100, rows: 30 });
    await screen.shows(/first .*50 %[\s\S]*second .*50 %/);
    screen.resize(44, 8);
    await screen.shows('; 27 not shown');
    expect(timeless(screen.rows())).toEqual([
      '⠋ first    50 %  loss 2.000  T left',
      '⠋ second   50 %  loss 2.000  T left',
      '◌ third',
      '◌ more-0',
      '◌ more-1',
      '◌ more-2',
      '  2 running, 31 waiting; 27 not shown',
    ]);
    screen.resize(100, 30);
    await screen.shows('; 5 not shown');
    const rows = screen.rows();
    expect(rows.filter((row) => row.includes('first'))).toHaveLength(1);
    expect(rows).toHaveLength(29);
    screen.press('C-c');
    await screen.shows('ended with 130');
    open('first');
  });

  test('l shows the ends of the logs and hides them again; Ctrl-C still ends the run', async () => {
    const { home } = waiting();
    const screen = inTerminal(home.folder, run);
    await screen.shows(/first .*50 %[\s\S]*second .*50 %/);
    screen.press('l');
    expect((await screen.shows('log of second')).slice(4)).toEqual([
      'log of first',
      '│ first prints',
      'log of second',
      '│ second prints',
    ]);
    screen.press('l');
    await screen.shows(/waiting$/);
    expect(screen.rows().join('\n')).not.toContain('log of');
    screen.press('C-c');
    const rows = await screen.shows('ended with 130');
    expect(rows.join('\n')).toContain('■ first');
  });

  test('--watch waits, runs again what an edit changes, and Ctrl-C leaves nothing behind', async () => {
    const quick = step.replace(/const timer[\s\S]*/, 'writeFileSync(path, name);\n');
    const { home } = waiting();
    home.write('step.mjs', quick);
    home.write('other.mjs', quick);
    home.write(
      'x.yaml',
      home.read('x.yaml').replace(/(second \$.*\n +inputs: \{ script: )\.\/step/, '$1./other'),
    );
    const screen = inTerminal(home.folder, [...run, '--watch'], { columns: 100, rows: 50 });
    await screen.shows(/3 ran\.[\s\S]*waiting for edits \(Ctrl-C stops\)/);
    // It notes its process and never ends by itself.
    const pid = join(home.folder, 'pid');
    home.write(
      'other.mjs',
      `import { writeFileSync as note } from 'node:fs';
note(${JSON.stringify(pid)}, String(process.pid));
${quick}setInterval(() => {}, 1000);\n`,
    );
    const rows = await screen.shows(/other\.mjs changed: second runs again[\s\S]*second .*50 %/);
    const again = rows.slice(rows.findIndex((row) => row.includes('changed: second')));
    expect(again.filter((row) => /first|third/.test(row) && !/restored|↺/.test(row))).toEqual([]);
    const stage = Number(home.read('pid'));
    expect(process.kill(stage, 0)).toBe(true);
    screen.press('C-c');
    await screen.shows('ended with 130');
    expect(() => process.kill(stage, 0)).toThrow('ESRCH');
  });

  test('without Unicode and without colours', async () => {
    const { home, open } = waiting();
    for (const name of ['first', 'second', 'third']) open(name);
    const screen = inTerminal(home.folder, run, { LC_ALL: 'C', NO_COLOR: '1' });
    const rows = timeless(await screen.shows('ended with 0'));
    expect(rows.slice(0, 3)).toEqual([
      '+ first  T  first run',
      '+ second  T  first run',
      '+ third  T  first run',
    ]);
    expect(rows.join('\n')).toMatch(/^[\n -~]*$/);
  });

  test('where TERM is dumb, a plain line an event', async () => {
    const { home, open } = waiting();
    for (const name of ['first', 'second', 'third']) open(name);
    const screen = inTerminal(home.folder, run, { TERM: 'dumb' });
    const rows = await screen.shows('ended with 0');
    expect(rows[0]).toMatch(/^run \S+: x, 3 stages$/);
    expect(rows).toContain('first   started  first run');
  });
});
