import { chmodSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { project } from './cli.ts';

const pipeline = (versions: string, more = '') => `version: 1
name: p
${more}stages:
  a:
    shell: true
    run: echo a > \${{ outputs.o }}
    versions: ${versions}
    outputs: { o: o }
  b:
    run: cp \${{ inputs.i }} \${{ outputs.o }}
    inputs: { i: a.o }
    outputs: { o: o }
params: { count: /dev/null }
`;

function withTool(versions = '[./tool -V]', more = '') {
  const at = project({ 'p.yaml': pipeline(versions, more) });
  const tool = (script: string) => {
    at.write('tool', `#!/bin/sh\necho x >> ${at.folder}/calls\n${script}\n`);
    chmodSync(`${at.folder}/tool`, 0o755);
  };
  tool('echo "tool 1"');
  return { at, tool };
}
const statuses = (at: ReturnType<typeof project>) =>
  Object.fromEntries(Object.entries(at.report().stages).map(([id, { status }]) => [id, status]));

describe('the versions of programs', () => {
  test('are in the key, and why, plan and diff say which changed', () => {
    const { at, tool } = withTool();
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(at.report().stages['a']!.record!.versions).toEqual({ './tool -V': 'tool 1' });
    for (let round = 0; round < 2; round++) {
      expect(at.pipeline('run', 'p').status).toBe(0);
      expect(statuses(at)).toEqual({ a: 'restored', b: 'restored' });
    }
    tool('echo "tool 2" >&2; echo more');
    expect(at.pipeline('plan', 'p').out).toMatch(/^run +a +.*versions\.\.\/tool -V/m);
    expect(at.pipeline('why', 'a').out).toContain('versions../tool -V  tool 1 → more\\ntool 2');
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(statuses(at)).toEqual({ a: 'succeeded', b: 'restored' });
    expect(at.pipeline('diff', 'previous', 'latest').out).toContain('tool 1 →');
    tool('echo "tool 1"');
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(statuses(at)).toEqual({ a: 'restored', b: 'restored' });
  });

  test('are asked once per run, also for several stages, and in a default', () => {
    const { at } = withTool('["./tool -V", "./tool --version"]', 'defaults: { versions: [./tool -V] }\n');
    expect(at.pipeline('run', 'p').status).toBe(0);
    expect(at.read('calls')).toBe('x\nx\n');
    expect(at.report().stages['b']!.record!.versions).toEqual({ './tool -V': 'tool 1' });
  });

  test.each([
    ['exit 3', 'exited with code 3'],
    ['echo broken >&2; exit 1', 'exited with code 1: broken'],
    [':', 'printed nothing'],
    ['yes', 'printed more than 64 KiB'],
  ])('are a failure of the stage where the command fails: %s', (script, said) => {
    const { at, tool } = withTool();
    expect(at.pipeline('run', 'p').status).toBe(0);
    tool(script);
    for (const words of [
      ['run', 'p'],
      ['plan', 'p'],
    ]) {
      const { status, out, err } = at.pipeline(...words);
      expect(status).toBe(1);
      expect(out + err).toContain(`its version command "./tool -V" ${said}`);
    }
    expect(statuses(at)).toEqual({ a: 'failed', b: 'skipped' });
  });

  test('are a failure where the program is missing', () => {
    const { at } = withTool('[no-such-program-here -V]');
    const { status, err, out } = at.pipeline('run', 'p');
    expect(status).toBe(1);
    expect(out + err).toContain('its version command "no-such-program-here -V" could not be started');
  });

  test.each([
    ['["a | b"]', '"|" means something to a shell only'],
    ['["${{ params.count }} -V"]', '${{ }} has no meaning in versions'],
    ['[]', 'versions is empty'],
    ['[""]', 'the command is empty'],
    ['[a -V, a -V]', 'stands twice'],
  ])('that cannot be asked are said with their place: %s', (versions, said) => {
    const { at } = withTool(versions);
    const { status, err } = at.pipeline('validate', 'p');
    expect(status).toBe(2);
    expect(err).toMatch(/^p\.yaml:7:\d+ /m);
    expect(err).toContain(said);
  });
});
