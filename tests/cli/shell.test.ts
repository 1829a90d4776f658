import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = (shell: string, script: string) => `version: 1
name: p
stages:
  s:
    shell: ${shell}
    outputs: { o: o }
    run: |
${script.replace(/^/gm, '      ')}
`;

describe('a script', () => {
  test.each([
    ['true', 'false\ntouch o'],
    ['true', 'no-such-command-here; touch o'],
    ['true', 'echo "$NOT_SET" > o'],
    ['bash', 'false | touch o'],
    ['bash', 'false\ntouch o'],
  ])('with shell: %s ends at the first failure: %j', (shell, script) => {
    const at = project({ 'p.yaml': pipeline(shell, script) });
    for (let round = 0; round < 2; round++) {
      const ran = at.pipeline('run', 'p');
      expect(ran.status).toBe(1);
      expect(at.report().stages['s']!.status).toBe('failed');
    }
  });

  test('runs in the shell that its key names', () => {
    const at = project({ 'p.yaml': pipeline('bash', 'false || true; set -o | grep pipefail > o') });
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(at.read('artifacts/out/p/s/o')).toContain('on');
    expect(at.report().stages['s']!.record!.action).toMatchObject({ shell: 'bash -euo pipefail' });
    at.write('p.yaml', pipeline('true', 'false || true; set -o | grep pipefail > o'));
    expect(at.pipeline('why', 's').out).toContain('sh -eu');
  });

  test('gets a value as one word after a comment that follows an operator', () => {
    const script = "echo 1 > o;# it's fine\necho ${{ params.x }} >> o";
    const at = project({
      'p.yaml': pipeline('true', script).replace('stages:', 'params: { x: "a  b" }\nstages:'),
    });
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(at.read('artifacts/out/p/s/o')).toBe('1\na  b\n');
  });
});

describe('a command without a shell', () => {
  const said = (run: string, inputs = '') =>
    `version: 1\nname: p\nstages:\n  s:\n    run: ${run}\n${inputs}    outputs: { o: o }\n`;

  test.each(['./train', './bin/train', 'bin/train', '../train', "./tr'ain'"])(
    'does not find a program beside the pipeline file: %s',
    (program) => {
      const at = project({ 'p.yaml': said(`${program} \${{ outputs.o }}`), train: '#!/bin/sh\ntouch o\n' });
      const { status, err } = at.pipeline('validate', 'p');
      expect(status).toBe(2);
      expect(err).toContain(`p.yaml:5:10 "${program.replaceAll("'", '')}" is not in the folder of its own`);
      expect(err).toContain('and write ${{ inputs.train }} here');
    },
  );

  test('runs a program that is an input, again when it is edited', () => {
    const inputs = '    inputs: { train: ./train }\n';
    const at = project({ 'p.yaml': said('${{ inputs.train }}', inputs) });
    at.write('train', '#!/bin/sh\necho 1 > o\n');
    chmodSync(`${at.folder}/train`, 0o755);
    expect(at.pipeline('run', 'p').status).toBe(0);
    at.write('train', '#!/bin/sh\necho 22 > o\n');
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(at.read('artifacts/out/p/s/o')).toBe('22\n');
  });

  test('warns of an argument that is a file beside the pipeline file', () => {
    const at = project({
      'p.yaml': said('node make.mjs ./data/x.csv o made.txt missing.txt'),
      'make.mjs': '',
      'data/x.csv': '',
      o: '',
    });
    const { status, err } = at.pipeline('validate', 'p');
    expect(status).toBe(0);
    expect(err.match(/".*" is beside the pipeline file.*/g)).toEqual([
      '"make.mjs" is beside the pipeline file, and the stage runs in a folder of its own; make it an input, inputs: { make: ./make.mjs }, and write ${{ inputs.make }} here',
      '"./data/x.csv" is beside the pipeline file, and the stage runs in a folder of its own; make it an input, inputs: { x: ./data/x.csv }, and write ${{ inputs.x }} here',
    ]);
  });
});

describe('a command that cannot be started', () => {
  const file = (run: string, more = '') =>
    `version: 1\nname: p\nparams: { v: "", w: "  ", long: ${'x$'.repeat(100_000)} }\nstages:\n  s:\n    run: ${run}\n${more}    outputs: { o: o }\n`;

  test.each(['${{ params.v }} x', '"${{ params.v }}${{ params.w }}" x', "'  '", '"" x'])(
    'since its program is empty is a mistake of the file: %s',
    (run) => {
      const { status, err } = project({
        'p.yaml': file(run.startsWith("'") ? `"${run}"` : `>-\n      ${run}`),
      }).pipeline('run', 'p');
      expect(status).toBe(2);
      expect(err).toMatch(/^p\.yaml:[67]:\d+ the command is empty/m);
    },
  );

  test.each([
    ['echo ${{ params.long }}', ''],
    ['touch o', '    env: { V: "${{ params.long }}" }\n'],
    ['echo ${{ params.long }}', '    shell: true\n'],
  ])('since it is too long says so: %s %s', (run, more) => {
    const { status, out, err } = project({ 'p.yaml': file(run, more) }).pipeline('run', 'p');
    expect(status).toBe(1);
    expect(out + err).toContain('its arguments and environment are longer than the system takes');
  });
});
