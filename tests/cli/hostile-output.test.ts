import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../../src/base/random.ts';
import { commandGuard } from '../../src/cli/command-guard.ts';
import { project } from './cli.ts';

const inActions = { GITHUB_ACTIONS: 'true' };
const evil =
  'a\u001b[31mb\n::error::pwned\r::warning::pwned\r\n  ::debug::pwned ##[error]pwned\u202e\u009b31m\u0007\u001b]0;title\u0007';
const quoted = JSON.stringify(evil);

/** Lines as GitHub's runner reads them. */
const linesOf = (text: string) => text.split(/\r\n|\r|\n/);
const isAnnotation = (line: string) => /^::(error|warning) file=[^:]*::/.test(line);

/** Nothing in the text moves a cursor or is a command of somebody else's. */
function expectHarmless(text: string): void {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  expect(text).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  for (const line of linesOf(text)) {
    expect(line).not.toContain('##[');
    if (!isAnnotation(line)) expect(line.trimStart()).not.toMatch(/^::/);
  }
}

const stage = (more: string) => `version: 1\nname: p\nstages: { s: { ${more} } }\n`;
const print = (descriptor: number, text: string, end = '') =>
  `run: 'node -e "require(\\"fs\\").writeSync(${descriptor}, Buffer.from(\\"${Buffer.from(text).toString('hex')}\\", \\"hex\\"));${end}"', outputs: { o: o }`;
const message = (fields: object) => print(3, `${JSON.stringify(fields)}\n`);

/** Where text of somebody else's can stand, and what to call then. */
const places: { readonly [place: string]: readonly [text: string, ...words: string[]] } = {
  'the path of an included file': [`version: 1\nname: p\ninclude: { i: ${quoted} }\nstages: {}\n`],
  'the name of a variable': [
    `version: 1\nname: p\nparams: { x: { from-env: ${quoted} } }\n${stage('run: a').slice(19)}`,
  ],
  'a file of params': [
    `version: 1\nname: p\nparams: { x: { from-file: ${quoted} } }\n${stage('run: a').slice(19)}`,
  ],
  'a key': [stage(`${quoted}: 1`)],
  'the name of a stage': [`version: 1\nname: p\nstages: { ${quoted}: { run: a } }\n`],
  'a stage kind': [stage(`uses: ${quoted}`)],
  'a stage kind of one’s own': [stage(`uses: ${JSON.stringify(`./${evil}`)}`)],
  'a param': [stage(`uses: tokenize, with: { ${quoted}: ${quoted} }`)],
  'the path of an input': [stage(`run: a, inputs: { i: ${JSON.stringify(`./${evil}`)} }, outputs: { o: o }`)],
  'the path of an output': [
    stage(`run: "true", outputs: { o: ${JSON.stringify(evil.replaceAll('/', ''))} }`),
  ],
  'a program': [stage(`run: ${JSON.stringify(`"${evil}"`)}, outputs: { o: o }`)],
  'an expression': [stage(`run: ${JSON.stringify(`\${{ ${evil} }}`)}, outputs: { o: o }`)],
  'a value of the environment': [stage(`run: "true", env: { X: ${quoted} }, outputs: { o: o }`)],
  'an axis': [stage(`run: "echo \${{ matrix.x }}", matrix: { x: [${quoted}] }, outputs: { o: o }`)],
  'standard output': [stage(print(1, evil, 'process.exit(1)'))],
  'standard error': [stage(print(2, evil, 'process.exit(1)'))],
  'text on descriptor 3': [stage(print(3, evil, 'process.exit(1)'))],
  'a metric': [stage(message({ message: 'metric', name: 'x ##[error]pwned', value: 1 }))],
  'a metric at the start of a line': [
    stage(message({ message: 'metric', name: '::error::pwned', value: 1 })),
  ],
  'a metric that does not count': [stage(message({ message: 'metric', name: evil, value: 1 }))],
  'a message of no kind': [stage(message({ message: evil }))],
  'a notice': [stage(message({ message: 'notice', text: evil }))],
  'a circumstance': [stage(message({ message: 'circumstance', name: 'device', value: evil }))],
  'a problem': [
    stage(
      print(
        3,
        `${JSON.stringify({ message: 'problem', problem: { message: evil, hint: evil, input: evil, param: evil } })}\n`,
        'process.exit(1)',
      ),
    ),
  ],
  'a value that is set': [stage('run: a'), 'run', 'p', '--set', `params.${evil}=${evil}`],
  'a command': [stage('run: a'), evil],
  'an option': [stage('run: a'), 'run', 'p', `--${evil}`],
  'the value of an option': [stage('run: a'), 'run', 'p', '--progress', evil],
  'a file that is not there': [stage('run: a'), 'run', evil],
  'a stage that is not there': [stage('run: "true", outputs: { o: o }'), 'run', 'p', '--only', evil],
  'a run that is not there': [stage('run: a'), 'report', evil],
  'an artifact that is not there': [stage('run: a'), 'get', evil],
  'a folder of artifacts': [stage('run: "touch o", outputs: { o: o }'), 'run', 'p', '--artifacts', evil],
  'a number': [stage('run: a'), 'cache', 'gc', '--max-size', evil],
  'an engine': [stage('run: a'), 'engines', 'test', evil],
  'a summary': [
    `${stage(message({ message: 'metric', name: 'x', value: 1 }))}summary: { rows: s, columns: { ${JSON.stringify(`##[error]${evil}`)}: s.x } }\n`,
  ],
};

describe('no text of somebody else’s acts on a terminal or on GitHub’s runner, as', () => {
  test.each(Object.entries(places))('%s', (_, [text, ...words]) => {
    const { pipeline } = project({ 'p.yaml': text }, inActions);
    const looks = [['plan', 'p'], ['run', 'p'], ['why', 's', 'p'], ['report'], ['report', '--md'], ['logs']];
    const first = words.length > 0 ? words : ['validate', 'p'];
    const isRight = pipeline(...first).status === 0;
    const calls = [first, ...(words.length === 0 ? (isRight ? looks : [['run', 'p']]) : [])];
    for (const call of calls) {
      const { status, out, err } = pipeline(...call);
      expect([0, 1, 2]).toContain(status);
      expectHarmless(out);
      expectHarmless(err);
      expect(err).not.toMatch(/^\s+at /m);
    }
    const json = pipeline('report', '--json');
    expectHarmless(json.out);
    if (json.status === 0) expect(() => JSON.parse(json.out)).not.toThrow();
  });
});

test('outside of a CI no escape sequence comes through, and what is data stays data', () => {
  const { pipeline } = project({
    'p.yaml': stage(print(1, evil, 'require(\\"fs\\").writeFileSync(\\"o\\",\\"\\")')),
  });
  expect(pipeline('run', 'p').status).toBe(0);
  expect(pipeline('logs').out).toContain(evil.split('\n')[0]!);
});

test('colours of our own stay, and those of others do not', () => {
  const { pipeline } = project(
    {
      'p.yaml': stage(
        print(
          3,
          `${JSON.stringify({ message: 'problem', problem: { message: 'x\u001b[8my' } })}\n`,
          'process.exit(1)',
        ),
      ),
    },
    { FORCE_COLOR: '1' },
  );
  const { err } = pipeline('run', 'p');
  expect(err).toContain('\u001b[31m');
  expect(err).not.toContain('\u001b[8m');
});

/** The runner's own rule: white space, then two colons, and anywhere the bracket. */
const acts = (text: string) =>
  linesOf(text).some((line) => line.trimStart().startsWith('::') || line.includes('##['));

test('commands are broken in whatever pieces they are written, and other text is left as it is', () => {
  const random = randomFrom(7);
  const pieces = [
    '::',
    ':',
    '#',
    '##',
    '[',
    '\n',
    '\r',
    '\r\n',
    ' ',
    '\u00a0',
    'error',
    'x',
    '\ufeff',
    '\u3000',
  ];
  for (let round = 0; round < 20_000; round++) {
    const guard = commandGuard();
    const written = Array.from({ length: 1 + random.below(9) }, () => pieces[random.below(pieces.length)]!);
    const shown = written.map(guard).join('');
    expect(acts(shown), JSON.stringify(written)).toBe(false);
    if (!acts(written.join(''))) expect(shown).toBe(written.join(''));
  }
});

test('a file gets the same JSON as GitHub’s log', () => {
  const { folder, pipeline } = project(
    { 'p.yaml': stage(message({ message: 'notice', text: evil })) },
    inActions,
  );
  pipeline('run', 'p');
  const piped = JSON.parse(pipeline('report', '--json').out);
  const { stdout } = spawnSync(
    'sh',
    [
      '-c',
      `"${process.execPath}" "$0" report --json > r.json; cat r.json`,
      `${import.meta.dirname}/../../dist/pipeline.cjs`,
    ],
    { cwd: folder, encoding: 'utf8' },
  );
  expect(JSON.parse(stdout)).toEqual(piped);
});
