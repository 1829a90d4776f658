import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const write = `import { writeFileSync } from 'node:fs';
const [out, ...words] = process.argv.slice(2);
writeFileSync(out, [...words, process.env.MODE ?? '-'].join(' '));
`;

const prepare = `version: 1
name: prepare
params: { size: 3, word: hello }
defaults: { env: { MODE: "of \${{ params.word }}" } }
stages:
  make:
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ params.word }} \${{ params.size }}
    inputs: { script: ./write.mjs }
    outputs: { text: text.txt }
  vary:
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ matrix.n }}
    matrix: { n: [1, 2] }
    inputs: { script: ../shared/write.mjs, text: make.text }
    outputs: { text: text.txt }
  each:
    run: node \${{ inputs.script }} \${{ outputs.text }} each \${{ matrix.n }}
    for-each: vary
    inputs: { script: ./write.mjs, text: vary.text }
    outputs: { text: text.txt }
`;

const main: string = `version: 1
name: main
params: { size: 7 }
defaults: { env: { MODE: main, OTHER: x }, timeout: 1m }
include:
  prep: { file: ./shared/prepare.yaml, params: { size: "\${{ params.size }}" } }
  again: ./shared/prepare.yaml
stages:
  use:
    run: node \${{ inputs.script }} \${{ outputs.text }} use
    inputs: { script: ./shared/write.mjs, text: prep-make.text, all: "again-each[*].text" }
    outputs: { text: text.txt }
  own:
    run: node \${{ inputs.script }} \${{ outputs.text }} own
    env: { MODE: own }
    inputs: { script: ./shared/write.mjs }
    outputs: { text: text.txt }
`;

const files = { 'main.yaml': main, 'shared/prepare.yaml': prepare, 'shared/write.mjs': write };
const out = (at: ReturnType<typeof project>, stage: string) => at.read(`artifacts/out/main/${stage}/text`);

describe('include', () => {
  test('takes in the stages of other files, with params, defaults and paths of their own', () => {
    const at = project(files);
    expect(at.pipeline('run', 'main')).toMatchObject({ status: 0, err: '' });
    expect(out(at, 'prep-make')).toBe('hello 7 of hello');
    expect(out(at, 'again-make')).toBe('hello 3 of hello');
    expect(out(at, 'prep-each[n=2]')).toBe('each 2 of hello');
    expect(out(at, 'use')).toBe('use main');
    expect(out(at, 'own')).toBe('own own');
    expect(at.pipeline('run', 'main').out).toContain('all restored');
    // The same stage of the file by itself is the same.
    expect(at.pipeline('run', 'shared/prepare.yaml').out).toContain('all restored');

    expect(at.pipeline('run', 'main', '--set', 'include.prep.params.size=9').status).toBe(0);
    expect(out(at, 'prep-make')).toBe('hello 9 of hello');
  });

  test('an edit of an included file counts, at once, wherever the plan was kept', () => {
    const at = project(files);
    at.pipeline('run', 'main');
    at.write('shared/prepare.yaml', prepare.replace('word: hello', 'word: bye'));
    const ran = at.pipeline('run', 'main');
    expect(ran.status).toBe(0);
    expect(out(at, 'prep-make')).toBe('bye 7 of bye');
    at.write('shared/prepare.yaml', prepare);
    expect(at.pipeline('run', 'main').out).toContain('all restored');
    at.write('shared/prepare.yaml', 'nonsense: 1\n');
    expect(at.pipeline('run', 'main').status).toBe(2);
  });

  test('files include files, and one that lies elsewhere is the same', () => {
    const at = project({
      ...files,
      'main.yaml': `version: 1
name: main
include: { a: { file: ./lib/middle.yaml, params: { n: 5 } } }
stages:
  use:
    run: node \${{ inputs.script }} \${{ outputs.text }} use
    inputs: { script: ./shared/write.mjs, text: a-b-make.text }
    outputs: { text: text.txt }
`,
      'lib/middle.yaml': `version: 1
name: middle
params: { n: 1 }
include: { b: { file: ../shared/prepare.yaml, params: { size: "\${{ params.n }}" } } }
stages:
  mid:
    run: node \${{ inputs.script }} \${{ outputs.text }} \${{ params.n }}
    inputs: { script: ../shared/write.mjs, text: b-make.text }
    outputs: { text: text.txt }
`,
    });
    expect(at.pipeline('run', 'main')).toMatchObject({ status: 0, err: '' });
    expect(out(at, 'a-b-make')).toBe('hello 5 of hello');
    expect(out(at, 'a-mid')).toBe('5 -');
  });

  test('a mistake has its place in the file where it is', () => {
    const at = project(files);
    const said = (text: string, of: string) => {
      at.write('shared/prepare.yaml', text);
      at.write('main.yaml', of);
      const told = at.pipeline('validate', 'main');
      expect(told.status).toBe(2);
      return told.err;
    };
    const inner = said(
      prepare
        .replace('params.word }} $', 'params.wrod }} $')
        .replace('text: vary.text', 'text: vari.text')
        .replace('of ${{ params.word', 'of ${{ params.wodr')
        .replace('matrix: { n: [1, 2] }', 'matrix: { n: 1 }'),
      main,
    );
    expect(inner).toContain('shared/prepare.yaml:7:');
    expect(inner).toContain('did you mean "params.word"?');
    expect(inner).toContain('shared/prepare.yaml:4:');
    expect(inner).toContain('shared/prepare.yaml:12:18 stages.vary.matrix.n must be a list');
    expect(inner).not.toContain('matrix.n"');
    expect(inner).toContain('unknown stage "prep-vari"; did you mean "prep-vary"?');

    const outer = said(
      prepare,
      main.replace('size: "', 'siez: "').replace('text: prep-make', 'text: prep-mkae'),
    );
    expect(outer).toMatch(/main.yaml:6:\d+ shared\/prepare.yaml has no param "siez"; did you mean "size"\?/);
    expect(outer).toMatch(/main.yaml:11:\d+ unknown stage "prep-mkae"; did you mean "prep-make"\?/);

    expect(said(prepare, main.replace('again: ./shared/prepare', 'again: ./shared/none'))).toMatch(
      /main.yaml:7:10 ".*none.yaml" cannot be included: not found/,
    );
    expect(said(prepare, main.replace('  own:\n', '  prep-make:\n'))).toContain('two stages "prep-make"');
    expect(said('version: 1\nname: x\nstagez: {}\n', main)).toMatch(
      /^shared\/prepare.yaml:3:1 unknown key "stagez"; did you mean "stages"\?/m,
    );
    expect(existsSync(join(at.folder, 'artifacts'))).toBe(false);
  });

  test('files that include one another are refused, however they are named', () => {
    const at = project({
      ...files,
      'shared/prepare.yaml': prepare.replace('stages:', 'include: { x: ../main.yaml }\nstages:'),
    });
    const said = at.pipeline('validate', 'main.yaml');
    expect(said.status).toBe(2);
    expect(said.err).toContain('include one another: main.yaml → shared/prepare.yaml → main.yaml');
  });
});

describe('defaults', () => {
  test('count where the stage says nothing, variable by variable', () => {
    const at = project({
      'd.yaml': `version: 1
name: d
defaults: { shell: true, retries: 1, env: { A: "1", B: "2" } }
stages:
  flaky:
    run: echo $A $B > \${{ outputs.text }}; test -e ../../../../once || { touch ../../../../once; exit 3; }
    env: { B: "3" }
    outputs: { text: text.txt }
`,
    });
    expect(at.pipeline('run', 'd')).toMatchObject({ status: 0 });
    expect(at.read('artifacts/out/d/flaky/text')).toBe('1 3\n');
    expect(at.pipeline('run', 'd', '--set', 'defaults.env.A=5').out).toContain('env.A 1 → 5');
    expect(at.pipeline('run', 'd', '--set', 'defaults.retries=0').out).toContain('all restored');
    expect(at.pipeline('validate', 'd', '--set', 'defaults.retrys=0').err).toContain(
      'did you mean "retries"?',
    );
  });
});
