import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { JsonObject } from '../../src/base/json.ts';
import { type Conduct, plainConduct } from '../../src/domain/conduct.ts';
import type { Event } from '../../src/domain/event.ts';
import type { Manifest } from '../../src/domain/fingerprint.ts';
import {
  type CommandWord,
  type Plan,
  type PlannedInput,
  type PlannedOutput,
  type PlannedStage,
  variantId,
} from '../../src/domain/plan.ts';
import type { RunReport } from '../../src/domain/report.ts';
import type { Host } from '../../src/execute/host.ts';
import type { RunOptions } from '../../src/execute/options.ts';
import { type Forecast, planDecisions } from '../../src/execute/plan-decisions.ts';
import { type RunEnd, runPlan } from '../../src/execute/run.ts';
import { ProgramVersions } from '../../src/execute/versions.ts';
import { foldReport } from '../../src/report/fold.ts';
import { describeReasons } from '../../src/report/words/reason.ts';
import { openStore, type Store } from '../../src/store/store.ts';

const place = { pointer: '', on: 'value' } as const;

export const host: Host = {
  environment: process.env,
  cores: Math.max(2, cpus().length),
  now: () => new Date(),
  elapsed: () => performance.now(),
  memory: 2 ** 34,
  gpus: () => [],
  circumstances: {},
};

/** A project folder with an `artifacts/`, and scripts that are stages. */
export class Project {
  readonly folder: string;
  artifacts: string;

  constructor() {
    this.folder = mkdtempSync(join(tmpdir(), 'transferline run '));
    this.artifacts = join(this.folder, 'artifacts');
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  write(name: string, text: string): string {
    const path = this.path(name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    return path;
  }

  read(name: string): string {
    return readFileSync(this.path(name), 'utf8');
  }

  out(stage: string, output: string, below = ''): string {
    return join(this.artifacts, 'out', 'test', stage, output, below);
  }

  readOut(stage: string, output: string, below = ''): string {
    return readFileSync(this.out(stage, output, below), 'utf8');
  }

  /** How often stages ran: each script that calls `ran()` leaves a line. */
  count(): number {
    return existsSync(this.path('count')) ? this.read('count').length : 0;
  }

  store(): Store {
    const store = openStore(this.artifacts);
    if (!store.ok) throw new Error(JSON.stringify(store.failures));
    return store.value;
  }

  async run(stages: readonly PlannedStage[], options: Partial<RunOptions> = {}): Promise<Ran> {
    const events: Event[] = [];
    const result = await runPlan({
      plan: planOf(stages),
      store: this.store(),
      manifest: { kinds: {} },
      launch: () => [],
      fold: foldReport,
      emit: (event) => events.push(event),
      signal: new AbortController().signal,
      host,
      ...options,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.failures));
    return { ...result.value, events, statuses: statuses(result.value.report) };
  }

  forecast(stages: readonly PlannedStage[], manifest: Manifest = { kinds: {} }): readonly Forecast[] {
    return planDecisions({
      plan: planOf(stages),
      store: this.store(),
      manifest,
      programs: new ProgramVersions({}),
    });
  }

  copyArtifacts(): Project {
    const other = new Project();
    cpSync(this.artifacts, other.artifacts, { recursive: true, verbatimSymlinks: true });
    return other;
  }
}

export interface Ran extends RunEnd {
  readonly events: readonly Event[];
  readonly statuses: { readonly [stage: string]: string };
}

export const statuses = (report: RunReport) =>
  Object.fromEntries(Object.entries(report.stages).map(([id, { status }]) => [id, status]));

export const reasons = (report: RunReport, stage: string): string =>
  describeReasons(report.stages[stage]?.reasons ?? []);

export const planOf = (stages: readonly PlannedStage[]): Plan => ({
  name: 'test',
  file: 'test.yaml',
  stages,
  params: {},
  summary: undefined,
});

export const fromPath = (path: string): PlannedInput => ({ from: 'path', path, written: path, place });
export const fromStage = (id: string, output: string): PlannedInput => ({
  from: 'stage',
  id,
  output,
  type: 'any',
  place,
});

export interface Sketch {
  readonly variant?: JsonObject;
  readonly inputs?: { readonly [name: string]: PlannedInput };
  readonly outputs?: { readonly [name: string]: string | PlannedOutput };
  readonly env?: { readonly [name: string]: string };
  readonly cpus?: number;
  readonly conduct?: Partial<Conduct>;
}

/**
 * A stage that runs a piece of JavaScript with node. In it: `fs`, `path`, `ran()`, `inputs` and `outputs` (paths by name), `say(message)`
 * and `wait(file)`, which resolves when the file is there.
 */
export function script(project: Project, stage: string, code: string, sketch: Sketch = {}): PlannedStage {
  const file = project.write(`scripts/${stage}.mjs`, `${prelude(project)}\n${code}\n`);
  const words: CommandWord[] = [[process.execPath], [{ input: 'script' }]];
  const inputs = { ...sketch.inputs };
  for (const name of Object.keys(inputs)) words.push([`inputs.${name}=`, { input: name }]);
  for (const name of Object.keys(sketch.outputs ?? {})) words.push([`outputs.${name}=`, { output: name }]);
  return command(stage, words, { ...sketch, inputs: { script: fromPath(file), ...inputs } });
}

const prelude = (project: Project) => `
import fs from 'node:fs';
import path from 'node:path';
const args = { inputs: {}, outputs: {} };
for (const word of process.argv.slice(2)) {
  const [, port, name, value] = /^(inputs|outputs)\\.([^=]+)=(.*)$/s.exec(word);
  args[port][name] = value;
}
const { inputs, outputs } = args;
const ran = () => fs.appendFileSync(${JSON.stringify(project.path('count'))}, '.');
const say = (message) => fs.writeSync(3, JSON.stringify(message) + '\\n');
const wait = async (file) => { while (!fs.existsSync(file)) await new Promise((r) => setTimeout(r, 5)); };
`;

export function command(stage: string, run: readonly CommandWord[], sketch: Sketch = {}): PlannedStage {
  return { ...base(stage, sketch), action: { run, shell: false } };
}

export function shell(stage: string, run: CommandWord, sketch: Sketch = {}): PlannedStage {
  return { ...base(stage, sketch), action: { run: [run], shell: 'sh -eu' } };
}

export function kind(stage: string, uses: string, params: JsonObject, sketch: Sketch = {}): PlannedStage {
  return { ...base(stage, sketch), action: { uses, params, engine: 'auto' } };
}

function base(stage: string, { variant = {}, inputs = {}, outputs = {}, env = {}, cpus, conduct }: Sketch) {
  const needs = Object.values(inputs).flatMap((input) =>
    input.from === 'stage' ? [input.id] : input.from === 'variants' ? input.variants.map(({ id }) => id) : [],
  );
  return {
    id: variantId(stage, variant),
    stage,
    variant,
    inputs,
    outputs: Object.fromEntries(
      Object.entries(outputs).map(([name, output]) => [
        name,
        typeof output === 'string' ? { path: output, type: 'any' as const } : output,
      ]),
    ),
    needs: [...new Set(needs)],
    env,
    cpus,
    conduct: { ...plainConduct, ...conduct },
    place,
  };
}
