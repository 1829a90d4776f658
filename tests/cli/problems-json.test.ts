import { describe, expect, test } from 'vitest';
import { faultsBy } from '../schemas.ts';
import { project } from './cli.ts';

const home = project({
  'good.yaml': `version: 1
name: good
stages:
  a: { run: touch $HOME, outputs: { o: o } }
`,
  'bad.yaml': `version: 1
name: bad
stages:
  a: { run: touch o, outputs: { o: o } }
  b: { uses: pretrian }
  c: { run: "cp \${{ inputs.x }} o", inputs: { x: d.o }, outputs: { o: o } }
`,
  'torn.yaml': 'version: 1\nstages: { a: [\n',
});

const commands = [['validate'], ['plan'], ['status'], ['graph']];
const jsonOf = (file: string, words: readonly string[]) => {
  const { status, out, err } = home.pipeline(...words, file, '--json');
  return { status, err, printed: JSON.parse(out) };
};

describe('a pipeline that is not valid, with --json', () => {
  test.each(commands.filter(([name]) => name !== 'why'))(
    '%s prints every problem with its place',
    (...words) => {
      const { status, err, printed } = jsonOf('bad.yaml', words);
      expect(status).toBe(2);
      expect(faultsBy('problems', printed)).toEqual([]);
      expect(printed.file).toBe('bad.yaml');
      expect(printed.problems).toHaveLength(2);
      for (const problem of printed.problems) {
        expect(problem.file).toBe('bad.yaml');
        expect(err).toContain(`bad.yaml:${problem.line}:${problem.column} ${problem.message}`);
      }
      expect(printed.problems.map(({ line }: { line: number }) => line)).toEqual([5, 6]);
    },
  );

  test('of a value that is set on the command line, names that as the file', () => {
    const { status, out } = home.pipeline('validate', 'good.yaml', '--set', 'stages.a.nope=1', '--json');
    expect(status).toBe(2);
    const printed = JSON.parse(out);
    expect(faultsBy('problems', printed)).toEqual([]);
    expect(printed.problems[0].message).toContain('nope');
  });

  test('of a file that cannot be parsed or found, prints problems too', () => {
    for (const file of ['torn.yaml', 'missing.yaml']) {
      const { status, printed } = jsonOf(file, ['validate']);
      expect(status).toBe(2);
      expect(faultsBy('problems', printed)).toEqual([]);
    }
  });
});

test('validate --json of a valid pipeline prints counts and warnings with their places', () => {
  const { status, printed } = jsonOf('good.yaml', ['validate']);
  expect(status).toBe(0);
  expect(faultsBy('validate', printed)).toEqual([]);
  expect(printed).toMatchObject({ valid: true, pipeline: 'good', stages: 1, variants: 1 });
  expect(printed.warnings[0]).toMatchObject({ file: 'good.yaml', line: 4 });
});
