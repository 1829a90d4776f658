import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = (uses: string, more = ''): string => `version: 1
name: own
stages:
  words:
    uses: ${uses}
    inputs: { text: ./text.txt }
${more}`;

const stageYaml = `summary: copies a text
inputs:
  text: { type: text, description: a text }
outputs:
  copy: { path: copy.txt, description: the text again }
params:
  times: { description: How often., type: integer, minimum: 1, default: 1 }
main: ./run.mjs
`;

const runModule = `import { readFileSync, writeFileSync } from 'node:fs';
export const run = async ({ inputs, outputs, params, metric }) => {
  const text = readFileSync(inputs.text, 'utf8').repeat(params.times);
  metric('text/letters', text.length);
  writeFileSync(outputs.copy, text);
};
`;

const files = {
  'own.yaml': pipeline('./stages/copy'),
  'text.txt': 'hello',
  'stages/copy/stage.yaml': stageYaml,
  'stages/copy/run.mjs': runModule,
} as const;

describe('pipeline new stage-kind', () => {
  test.each([
    ['TypeScript', [], 'run.ts'],
    ['Python', ['--python'], 'run.py'],
  ])(
    'writes one in %s that runs as it is, is restored, and runs again when its code is edited',
    (_, how, code) => {
      const home = project({});
      const made = home.pipeline('new', 'stage-kind', 'count', ...how);
      expect([made.status, made.err]).toEqual([0, '']);
      const run = () => home.pipeline('run', 'stages/count/example.yaml');
      const first = run();
      expect([first.status, first.err]).toEqual([0, '']);
      expect(first.out).not.toContain('note:');
      const { metrics } = home.report().stages['count']!;
      expect(metrics).toEqual({ 'text/words': 20, 'text/distinct': 19 });
      expect(JSON.parse(home.read('artifacts/out/count-example/count/report'))).toMatchObject({
        words: 20,
        commonest: { nation: 2 },
      });
      const said = home.read('artifacts/runs/latest/events.jsonl');
      expect(said).toContain('"progress":{"step":0,"steps":');

      home.write('stages/count/README.md', 'Words about it.\n');
      expect(run().out).toContain('restored');
      home.write(`stages/count/${code}`, `${home.read(`stages/count/${code}`)}\n`);
      expect(run().out).toMatch(new RegExp(`^count +started +code: ${code}`, 'm'));

      const none = home.pipeline(
        'run',
        'stages/count/example.yaml',
        '--set',
        'stages.count.with.min_length=40',
      );
      expect([none.status, none.err]).toEqual([
        1,
        expect.stringContaining('input text: there is no word of 40'),
      ]);
      const refused = home.pipeline('new', 'stage-kind', 'count');
      expect([refused.status, refused.err]).toEqual([
        2,
        'stages/count already exists; nothing was written\n',
      ]);
    },
  );

  test('refuses a name that is none', () => {
    const home = project({});
    expect(home.pipeline('new', 'stage-kind', '../x').status).toBe(2);
    expect(existsSync(join(home.folder, 'stages'))).toBe(false);
  });
});

describe("the key of one's own stage kind", () => {
  test('has its params after defaults, so an edit of stage.yaml is seen although the plan was kept', () => {
    const home = project(files);
    expect(home.pipeline('run', 'own').status).toBe(0);
    expect(home.pipeline('run', 'own').out).toContain('restored');
    home.write('stages/copy/stage.yaml', stageYaml.replace('default: 1', 'default: 3'));
    expect(home.pipeline('run', 'own').out).toMatch(/started .*with\.times 1 → 3/);
    expect(home.report().stages['words']!.metrics).toEqual({ 'text/letters': 15 });
  });

  test('is the same wherever the folder lies', () => {
    const home = project({
      ...files,
      'kinds/copy/stage.yaml': stageYaml,
      'kinds/copy/run.mjs': runModule,
    });
    home.pipeline('run', 'own');
    home.write('own.yaml', pipeline('./kinds/copy'));
    expect(home.pipeline('run', 'own').out).toContain('restored');
  });

  test('lacks a module outside of the folder, which is said, until "code" names it', () => {
    const home = project({
      ...files,
      'stages/copy/run.mjs': `import { again } from '../shared/again.mjs';\n${runModule.replace('.repeat(params.times)', '.repeat(again)')}`,
      'stages/shared/again.mjs': 'export const again = 2;\n',
    });
    const note = 'it imports ../shared/again.mjs, which is not in its key; add it to "code" in stage.yaml';
    expect(home.pipeline('run', 'own').out).toContain(note);
    home.write('stages/copy/stage.yaml', `${stageYaml}code: [../shared]\n`);
    expect(home.pipeline('run', 'own').out).not.toContain(note);
    home.write('stages/shared/again.mjs', 'export const again = 3;\n');
    expect(home.pipeline('run', 'own').out).toMatch(/started +code: \.\.\/shared\/again\.mjs/);
    expect(home.report().stages['words']!.metrics).toEqual({ 'text/letters': 15 });
  });

  test('lacks the version of a package that it imports, which is said, until "packages" names it', () => {
    const home = project({
      ...files,
      'stages/copy/run.mjs': `import 'twice';\n${runModule}`,
      'node_modules/twice/package.json': '{ "name": "twice", "version": "1.0.0", "main": "index.js" }',
      'node_modules/twice/index.js': "require('./other.js');\n",
      'node_modules/twice/other.js': '',
    });
    const note =
      'it imports the package twice, whose version is not in its key; add it to "packages" in stage.yaml';
    expect(home.pipeline('run', 'own').out).toContain(note);
    home.write('stages/copy/stage.yaml', `${stageYaml}packages: [twice]\n`);
    expect(home.pipeline('run', 'own').out).not.toContain(note);
    home.write(
      'node_modules/twice/package.json',
      '{ "name": "twice", "version": "1.0.1", "main": "index.js" }',
    );
    expect(home.pipeline('run', 'own').out).toMatch(/started .*packages\.twice 1\.0\.0 → 1\.0\.1/);
  });

  test('an edit of its code while it runs fails it, and nothing is stored', () => {
    const home = project({
      ...files,
      'stages/copy/run.mjs': runModule.replace(
        'writeFileSync(outputs',
        `writeFileSync(import.meta.dirname + '/more.mjs', '');\n  writeFileSync(outputs`,
      ),
    });
    const { status, err } = home.pipeline('run', 'own');
    expect([status, err]).toEqual([1, expect.stringMatching(/its code changed while it ran: .*more\.mjs/)]);
    expect(home.report().stages['words']!.status).toBe('failed');
    expect(home.pipeline('run', 'own').out).toMatch(/words +started/);
  });
});

describe('where it lies', () => {
  test('in a package, found as Node finds it from the pipeline file', () => {
    const home = project({
      'deep/own.yaml': pipeline("'@some/kinds/copy'"),
      'deep/text.txt': 'hello',
      'node_modules/@some/kinds/package.json': '{ "name": "@some/kinds", "version": "1.0.0" }',
      'node_modules/@some/kinds/copy/stage.yaml': stageYaml,
      'node_modules/@some/kinds/copy/run.mjs': `import { more } from './more.js';\n${runModule.replace('(params.times)', '(params.times) + more')}`,
      'node_modules/@some/kinds/copy/more.ts': `export const more: string = '!';\n`,
    });
    const { status, err, out } = home.pipeline('run', 'deep/own.yaml');
    expect([status, err]).toEqual([0, '']);
    expect(out).not.toContain('note:');
    expect(home.read('artifacts/out/own/words/copy')).toBe('hello!');
    rmSync(join(home.folder, 'node_modules'), { recursive: true });
    const gone = home.pipeline('run', 'deep/own.yaml');
    expect(gone.status).toBe(2);
    expect(gone.err).toContain('deep/own.yaml:5:11 there is no stage kind "@some/kinds/copy": no ');
  });

  test('nowhere: the place, where it was looked for, and the nearest name', () => {
    const home = project({ ...files, 'own.yaml': pipeline('./stages/cpoy', '    engine: cpu\n') });
    const { status, err } = home.pipeline('validate', 'own.yaml');
    expect(status).toBe(2);
    expect(
      err,
    ).toBe(`own.yaml:5:11 there is no stage kind "./stages/cpoy": no "stages/cpoy/stage.yaml"; did you mean "./stages/copy"?
   5 |     uses: ./stages/cpoy
     |           ^^^^^^^^^^^^^
`);
  });
});

test('every mistake in a stage.yaml is said at its place, together with those of the pipeline', () => {
  const home = project({
    ...files,
    'own.yaml': pipeline('./stages/copy', '    with: { times: 0 }\n    nothing: here\n'),
    'stages/copy/stage.yaml': `summary: copies
outputs:
  copy: { path: ../copy.txt, description: the text again }
params:
  times: { type: whole }
  often: { type: integer, default: often }
main: ./rum.mjs
run: node ./run.mjs
packages: [absent]
`,
  });
  const first = home.pipeline('validate', 'own.yaml').err;
  expect(first).toContain('own.yaml:8:5 unknown key "nothing"');
  expect(first).toContain('stages/copy/stage.yaml:8:1 a stage kind has either "main"');
  expect(first).toContain(`stages/copy/stage.yaml:3:17 "../copy.txt" leaves the stage's folder`);
  home.write(
    'stages/copy/stage.yaml',
    home
      .read('stages/copy/stage.yaml')
      .replace('../copy.txt', 'copy.txt')
      .replace('run: node ./run.mjs\n', ''),
  );
  const second = home.pipeline('validate', 'own.yaml').err;
  expect(second).toContain('stages/copy/stage.yaml:5:10 "times" is no JSON Schema: ');
  expect(second).toContain(
    'stages/copy/stage.yaml:6:10 "often" is no JSON Schema: its default does not fit it: often must be integer',
  );
  expect(second).toMatch(/stages\/copy\/stage\.yaml:7:7 there is no file ".*rum\.mjs"/);
  expect(second).toContain('stages/copy/stage.yaml:8:12 package "absent" is not installed');
  home.write('stages/copy/stage.yaml', stageYaml.replace('summary', 'sumary'));
  expect(home.pipeline('validate', 'own.yaml').err).toContain(
    'unknown key "sumary"; did you mean "summary"?',
  );
});

test('a module without "run" is said in words; params and ports are checked as those of a built-in kind', () => {
  const home = project({ ...files, 'stages/copy/run.mjs': 'export const runs = 1;\n' });
  expect(home.pipeline('run', 'own').err).toContain('run.mjs exports no function "run"');
  home.write('own.yaml', pipeline('./stages/copy', '    with: { times: 0 }\n').replace('text:', 'txt:'));
  const { err } = home.pipeline('validate', 'own.yaml');
  expect(err).toContain('own.yaml:7:20 with.times of stage "words" must be at least 1, not 0');
  expect(err).toContain('own.yaml:6:15 ');
  expect(err).toContain('did you mean "text"?');
});
