import { spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, cpSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isObject } from '../../src/base/json.ts';
import { command, letters, type Project, project } from './cli.ts';

/** Runs by the order in which they are named, digests likewise: `RUN1`, `#1`. */
function timeless(text: string): string {
  const numbered = (pattern: RegExp, name: string, from: string) => {
    const seen: string[] = [];
    return from.replace(pattern, (found) => {
      if (!seen.includes(found)) seen.push(found);
      return `${name}${seen.indexOf(found) + 1}`;
    });
  };
  return numbered(/sha256:[0-9a-f]{12}/g, '#', numbered(/\d{8}-\d{6}-[0-9a-f]{4}/g, 'RUN', text));
}

/** What `why` says of a stage of `letters`, with nothing on standard error but the file it took. */
function why(home: Project, ...words: string[]): string {
  const { status, out, err } = home.pipeline('why', ...words);
  expect([status, err.replace('letters.yaml: the file of the newest run\n', '')], out).toEqual([0, '']);
  return timeless(out);
}

const run = (home: Project, ...words: string[]) => {
  const { status, out, err } = home.pipeline('run', 'letters', ...words);
  expect(status, out + err).toBe(0);
};

/** Run once, with one variant. */
function begun(yaml = letters['letters.yaml']): Project {
  const home = project({ ...letters, 'letters.yaml': yaml.replace('[1, 2]', '[1]') });
  run(home);
  return home;
}

const edit = (home: Project, from: string, to: string) => {
  const text = home.read('letters.yaml');
  expect(text).toContain(from);
  home.write('letters.yaml', text.replace(from, to));
};

describe('why a stage ran, or would run', () => {
  test('the first time', () => {
    const home = project(letters);
    expect(why(home, 'make', 'letters')).toBe('Now\n  make  would run; first run\n');
    run(home);
    expect(why(home, 'make')).toBe(`Run RUN1
  make  ran; first run

Now
  make  would be restored from run RUN1; nothing that matters changed since run RUN1
`);
  });

  test('a param', () => {
    const home = begun();
    edit(home, 'text: hello', 'text: world');
    expect(why(home, 'make', '--now')).toBe(`Now
  make  would run; changed since run RUN1:
    command  … \${{ inputs.script }} hello … → … \${{ inputs.script }} world …
`);
  });

  test('a param through --set, below the stage that it changes', () => {
    const home = begun();
    expect(why(home, 'count', '--now', '--set', 'params.text=world')).toBe(`Now
  count[times=1]   undecided; depends on repeat[times=1]
  repeat[times=1]  undecided; depends on make
  make             would run; changed since run RUN1:
    command  … \${{ inputs.script }} hello … → … \${{ inputs.script }} world …
  It began with make: command … \${{ inputs.script }} hello … → … \${{ inputs.script }} world ….
`);
  });

  test('a new variant', () => {
    const home = begun();
    expect(why(home, 'repeat[times=3]', '--set', 'params.times=[1, 3]')).toBe(`Now
  repeat[times=3]  would run; new; nearest variant repeat[times=1]:
    command  … \${{ inputs.text }} 1 … → … \${{ inputs.text }} 3 …
`);
  });

  test('the content of an input', () => {
    const home = begun();
    appendFileSync(join(home.folder, 'count.mjs'), '// edited\n');
    expect(why(home, 'count', '--now')).toBe(`Now
  count[times=1]  would run; changed since run RUN1:
    inputs.script  #1 → #2  ./count.mjs
`);
  });

  test('other bytes from above: followed to the first cause, in the run and back again', () => {
    const home = begun();
    edit(home, 'text: hello', 'text: world');
    run(home);
    expect(why(home, 'count', '--run', 'latest')).toBe(`Run RUN1
  count[times=1]   ran; it made the same bytes as before; changed since run RUN2:
    inputs.text  #1 → #2  repeat[times=1].text
  repeat[times=1]  ran; changed since run RUN2:
    inputs.text  #1 → #2  make.text
  make             ran; changed since run RUN2:
    command  … \${{ inputs.script }} hello … → … \${{ inputs.script }} world …
  It began with make: command … \${{ inputs.script }} hello … → … \${{ inputs.script }} world ….
`);
    edit(home, 'text: world', 'text: hello');
    expect(why(home, 'repeat', '--now')).toBe(`Now
  repeat[times=1]  would be restored from run RUN1; changed since run RUN2:
    inputs.text  #1 → #2  make.text
  make             would be restored from run RUN1; changed since run RUN2:
    command  … \${{ inputs.script }} world … → … \${{ inputs.script }} hello …
  It began with make: command … \${{ inputs.script }} world … → … \${{ inputs.script }} hello ….
`);
  });

  test('the same bytes from a stage that ran: it is restored, and the change stops there', () => {
    const home = begun();
    appendFileSync(join(home.folder, 'make.mjs'), '// a remark\n');
    run(home);
    expect(why(home, 'count[times=1]', '--run', 'latest')).toBe(`Run RUN1
  count[times=1]  restored from run RUN2; nothing that matters changed since run RUN2
  make            ran; it made the same bytes as before; changed since run RUN2:
    inputs.script  #1 → #2  ./make.mjs
  It began with make: inputs.script changed; it made the same bytes, so nothing follows.
`);
  });

  test('the text of the command, the path of an output, the environment: every field', () => {
    const home = begun();
    edit(
      home,
      'run: node ${{ inputs.script }} ${{ params.text }}',
      'env: { LEVEL: 2 }\n    run: node --no-warnings ${{ inputs.script }} ${{ params.text }}',
    );
    edit(home, 'path: text.txt', 'path: made/text.txt');
    expect(why(home, 'make', '--now')).toBe(`Now
  make  would run; changed since run RUN1:
    command       node … → node --no-warnings …
    outputs.text  text.txt → made/text.txt
    env.LEVEL     none → "2"
`);
  });

  test('a damaged entry', () => {
    const home = begun();
    const { fingerprint } = home.report().stages['make']!;
    const entry = `artifacts/entries/${fingerprint!.slice(0, 2)}/${fingerprint}.json`;
    home.write(entry, home.read(entry).replace('"metrics"', '"metrocs"'));
    expect(why(home, 'make', '--now')).toBe(
      'Now\n  make  would run; what was stored is damaged: the entry is not as it was written\n',
    );
  });

  test('a deleted blob, and one that was edited', () => {
    const home = begun();
    const hex = home.report().stages['make']!.outputs['text']!.digest.slice('sha256:'.length);
    const blob = join(home.folder, 'artifacts/blobs/sha256', hex.slice(0, 2), hex);
    chmodSync(blob, 0o644);
    appendFileSync(blob, 'x');
    const said = (detail: string) =>
      `Now\n  make  would run; what was stored is damaged: output text: blob 2cf24dba5fb0 ${detail}\n`;
    expect(why(home, 'make', '--now')).toBe(said('is not what it was when it was stored'));
    rmSync(blob);
    expect(why(home, 'make', '--now')).toBe(said('is missing'));
  });

  test('what was removed from the cache', () => {
    const home = begun();
    const { fingerprint } = home.report().stages['make']!;
    rmSync(join(home.folder, `artifacts/entries/${fingerprint!.slice(0, 2)}/${fingerprint}.json`));
    expect(why(home, 'make', '--now')).toBe(
      'Now\n  make  would run; the cache no longer has what it had after run RUN1\n',
    );
  });

  test('--force', () => {
    const home = begun();
    run(home, '--force', 'make');
    expect(why(home, 'make', '--run', 'latest')).toBe(`Run RUN1
  make  ran; forced; it made the same bytes as before
`);
  });

  test('what it needs failed; and what failed is told to have been tried', () => {
    const home = begun();
    home.write('repeat.mjs', 'process.exit(3);\n');
    expect(home.pipeline('run', 'letters').status).toBe(1);
    expect(why(home, 'count')).toBe(`Run RUN1
  count[times=1]   skipped; needs repeat[times=1]
  repeat[times=1]  failed; it exited with code 3; changed since run RUN2:
    inputs.script  #1 → #2  ./repeat.mjs
  It began with repeat[times=1]: it exited with code 3.

Now
  count[times=1]   undecided; depends on repeat[times=1]
  repeat[times=1]  would run; the same was tried in run RUN1 and failed: it exited with code 3; changed since run RUN2:
    inputs.script  #1 → #2  ./repeat.mjs
  It began with repeat[times=1]: inputs.script changed.
`);
  });

  test('an input that cannot be read ends with 1', () => {
    const home = begun();
    rmSync(join(home.folder, 'make.mjs'));
    symlinkSync('/dev/null', join(home.folder, 'make.mjs'));
    const { status, out } = home.pipeline('why', 'make', 'letters', '--now');
    expect([status, out.replace(home.folder, '')]).toEqual([
      1,
      'Now\n  make  cannot be decided; input script cannot be read: /make.mjs is a device, which cannot be digested\n',
    ]);
  });

  test('where another result is nearer than the last, it is named', () => {
    const home = begun();
    appendFileSync(join(home.folder, 'make.mjs'), '// edited\n');
    run(home, '--set', 'params.text=world');
    expect(why(home, 'make', '--now', '--set', 'params.text=again')).toBe(`Now
  make  would run; changed since run RUN1:
    command  … \${{ inputs.script }} world … → … \${{ inputs.script }} again …
`);
    home.write('make.mjs', letters['make.mjs']);
    expect(why(home, 'make', '--now', '--set', 'params.text=again')).toBe(`Now
  make  would run; changed since run RUN1:
    command        … \${{ inputs.script }} world … → … \${{ inputs.script }} again …
    inputs.script  #1 → #2  ./make.mjs
    the nearest in the cache is of run RUN2, and differs in:
      command  … \${{ inputs.script }} hello … → … \${{ inputs.script }} again …
`);
  });
});

describe('of a stage kind', () => {
  /** The command with a manifest of its own beside it, as another version would have. */
  const home = project({
    'kinds.yaml': `version: 1
name: kinds
stages:
  tokenize:
    uses: tokenize
    inputs: { corpus: ./corpus.txt }
    with: { vocabulary: 280 }
  pretrain:
    uses: pretrain
    inputs: { tokens: tokenize.tokens, tokenizer: tokenize.tokenizer }
    with: { n_layer: 1, n_head: 1, n_embd: 8, n_positions: 8, batch_size: 2, steps: 2 }
`,
    'corpus.txt': 'A small corpus, of few words.\nAnother line of the same words, a few more.\n'.repeat(60),
    'package.json': '{ "version": "0.0.1" }',
  });
  const dist = resolve(command, '..');
  cpSync(dist, join(home.folder, 'dist'), { recursive: true });
  symlinkSync(resolve(dist, '../node_modules'), join(home.folder, 'node_modules'));
  const pipeline = (...words: string[]) =>
    spawnSync(process.execPath, ['dist/pipeline.mjs', ...words], { cwd: home.folder, encoding: 'utf8' });
  const told = (...words: string[]) => {
    const { stdout, status, stderr } = pipeline('why', ...words);
    expect(status, stderr).toBe(0);
    return timeless(stdout);
  };
  const manifest = home.read('dist/manifest.json');
  const { status, stderr } = pipeline('run', 'kinds');

  test('ran', () => {
    expect(status, stderr).toBe(0);
  });

  test('its code, and the version of a package', () => {
    const edited: unknown = JSON.parse(manifest, (key, value: unknown) => {
      if (key === 'bpe.ts') return `sha256:${'0'.repeat(64)}`;
      if (key === 'packages' && isObject(value) && 'tokenizers' in value)
        return { ...value, tokenizers: '9.9.9' };
      return value;
    });
    home.write('dist/manifest.json', JSON.stringify(edited));
    expect(told('tokenize', '--now').replace(/\d+\.\d+\.\d+ →/, 'BEFORE →')).toBe(`Now
  tokenize  would run; changed since run RUN1:
    code.bpe.ts          #1 → #2
    packages.tokenizers  BEFORE → 9.9.9
`);
    home.write('dist/manifest.json', manifest);
  });

  test('a param that was left to its default, and one that was given', () => {
    expect(
      told(
        'pretrain',
        '--now',
        '--set',
        'stages.pretrain.with.steps=3',
        '--set',
        'stages.pretrain.with.seed=7',
      ),
    ).toBe(`Now
  pretrain  would run; changed since run RUN1:
    with.steps  2 → 3
    with.seed   1 → 7
`);
  });

  test('an engine that is named, with the code that it brings', () => {
    const text = told('pretrain', '--now', '--engine', 'tfjs-cpu');
    expect(text).toMatch(/^Now\n {2}pretrain {2}would run; changed since run RUN1:\n/);
    expect(text).toMatch(/\n {4}engine +auto → tfjs-cpu\n/);
    expect(text).toMatch(/\n {4}and \d+ more modules of its code; --json lists all\n$/);
    const { stdout } = pipeline('why', 'pretrain', '--now', '--engine', 'tfjs-cpu', '--json');
    const fields = JSON.parse(stdout).stages[0].now.chain[0].changes.map(
      ({ field }: { field: string }) => field,
    );
    expect(fields).toContain('code.tfjs-cpu.ts');
    expect(fields.filter((field: string) => field.startsWith('code.')).length).toBeGreaterThan(10);
  });
});

describe('the command line of why', () => {
  const home = begun();

  test('--json has the values in full', () => {
    const { status, out } = home.pipeline(
      'why',
      'make',
      'letters',
      '--now',
      '--set',
      'params.text=world',
      '--json',
    );
    const id = home.report().run;
    expect(status).toBe(0);
    const word = (text: string) => ['node', '${{ inputs.script }}', text, '${{ outputs.text }}'];
    const change = { field: 'command', before: word('hello'), after: word('world') };
    expect(JSON.parse(out)).toEqual({
      version: 1,
      pipeline: 'letters',
      stages: [
        {
          stage: 'make',
          run: null,
          now: {
            run: null,
            causes: ['make'],
            chain: [
              {
                stage: 'make',
                did: 'run',
                since: id,
                changes: [change],
                reasons: [{ reason: 'changed', changes: [change] }],
              },
            ],
          },
        },
      ],
    });
  });

  test('a stage or run that is not there ends with 2, and says what was meant', () => {
    const said = (...words: string[]) => {
      const { status, out, err } = home.pipeline('why', ...words);
      expect([status, out]).toEqual([2, '']);
      return err;
    };
    expect(said('maek', 'letters')).toBe(
      'letters has no stage maek; did you mean make?\nIt has: make, repeat[times=1], count[times=1]\n',
    );
    expect(said('make', '--run', 'lastet')).toBe('there is no run lastet; did you mean latest?\n');
    expect(said('make', '--run', 'latest', '--now')).toMatch(/^--run and --now cannot be combined/);
    expect(project({}).pipeline('why', 'make').err).toBe(
      'missing argument: FILE; there is no run yet to take it from\n',
    );
    home.write('other.yaml', letters['letters.yaml'].replace('version: 1', 'version: 1 # moved'));
    rmSync(join(home.folder, 'letters.yaml'));
    expect(said('make')).toBe(
      'missing argument: FILE; the file of the newest run, letters.yaml, does not exist\n',
    );
    expect(home.pipeline('why', 'make', 'other').status).toBe(0);
  });
});
