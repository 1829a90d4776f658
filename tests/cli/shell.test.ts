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
