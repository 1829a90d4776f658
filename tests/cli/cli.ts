import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import type { RunReport } from '../../src/domain/report.ts';

/** The built command, as a user runs it. */
export const command = resolve(import.meta.dirname, '../../dist/pipeline.cjs');

/** Nothing of the machine that runs the tests: no terminal, no colours, no CI. */
const environment = { PATH: process.env['PATH'] ?? '', HOME: tmpdir() };

export interface Finished {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own with these files, removed after the tests of the file. */
export interface Project {
  readonly folder: string;
  readonly write: (path: string, text: string) => void;
  readonly read: (path: string) => string;
  /** Runs the command in the folder to its end. */
  readonly pipeline: (...words: string[]) => Finished;
  /** Runs the command in a folder below. */
  readonly pipelineIn: (below: string, ...words: string[]) => Finished;
  /** The report of the newest run, or of the one named. */
  readonly report: (run?: string) => RunReport;
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** @param more of the environment, beside the least that every command gets */
export function project(
  files: { readonly [path: string]: string },
  more: { readonly [name: string]: string | undefined } = {},
): Project {
  const folder = mkdtempSync(join(tmpdir(), 'pipeline-'));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const pipelineIn = (below: string, ...words: string[]): Finished => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...words], {
      cwd: join(folder, below),
      encoding: 'utf8',
      env: { ...environment, ...more },
      timeout: 200_000,
    });
    return { status, out: stdout, err: stderr };
  };
  return {
    folder,
    write,
    read,
    pipeline: (...words) => pipelineIn('.', ...words),
    pipelineIn,
    report: (run = 'latest') => JSON.parse(read(`artifacts/runs/${run}/report.json`)),
  };
}

/** Starts the command; `heard` resolves when its output holds the text, or holds it so many times. */
export function started(folder: string, ...words: string[]) {
  const child = spawn(process.execPath, [command, ...words], { cwd: folder, env: environment });
  let text = '';
  const waiting: { readonly isThere: () => boolean; readonly found: () => void }[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (more: string) => {
      text += more;
      for (const { isThere, found } of waiting) if (isThere()) found();
    });
  return {
    child,
    heard: (wanted: string, times = 1) => {
      const isThere = () => text.split(wanted).length > times;
      return isThere() ? Promise.resolve() : new Promise<void>((found) => waiting.push({ isThere, found }));
    },
    ended: new Promise<{ status: number | null; signal: string | null; text: string }>((done) => {
      child.on('close', (status, signal) => done({ status, signal, text }));
    }),
  };
}

/** A text with what differs from run to run taken out: times and the ids of runs. */
export const timeless = (text: string, ...runs: readonly string[]): string =>
  runs.reduce((all, run) => all.replaceAll(run, 'RUN'), text).replace(/\d+(\.\d+)? s\b/g, 'T s');

/** A pipeline of three commands: one, one with two variants, and one for each of these, which publishes a metric. */
export const letters = {
  'letters.yaml': `version: 1
name: letters
params: { text: hello, times: [1, 2] }
stages:
  make:
    run: node \${{ inputs.script }} \${{ params.text }} \${{ outputs.text }}
    inputs: { script: ./make.mjs }
    outputs: { text: { path: text.txt, type: text } }
  repeat:
    run: node \${{ inputs.script }} \${{ inputs.text }} \${{ matrix.times }} \${{ outputs.text }}
    matrix: { times: "\${{ params.times }}" }
    inputs: { script: ./repeat.mjs, text: make.text }
    outputs: { text: text.txt }
  count:
    run: node \${{ inputs.script }} \${{ inputs.text }} \${{ outputs.counts }}
    for-each: repeat
    inputs: { script: ./count.mjs, text: repeat.text }
    outputs: { counts: counts.json }
summary:
  rows: repeat
  columns: { letters: count.text/letters }
`,
  'make.mjs': `import { writeFileSync } from 'node:fs';
const [text, path] = process.argv.slice(2);
console.log('making', text);
writeFileSync(path, text);
`,
  'repeat.mjs': `import { readFileSync, writeFileSync } from 'node:fs';
const [from, times, path] = process.argv.slice(2);
writeFileSync(path, readFileSync(from, 'utf8').repeat(Number(times)));
`,
  'count.mjs': `import { readFileSync, writeFileSync, writeSync } from 'node:fs';
const [from, path] = process.argv.slice(2);
const value = readFileSync(from, 'utf8').length;
writeSync(3, JSON.stringify({ message: 'metric', name: 'text/letters', value }) + '\\n');
writeFileSync(path, JSON.stringify({ letters: value }));
`,
} as const;
