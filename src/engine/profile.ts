import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** Where an engine leaves its table of what each op cost. */
export interface ProfileOptions {
  /** Path of the table, a text file; it is written anew with each graph that has been measured. */
  readonly table: string;
  /** Milliseconds, monotonic. */
  readonly now: () => number;
}

/** Runs of a graph that are measured: enough for a mean, few enough that a long training leaves no gigabytes of records. */
export const MEASURED_RUNS = 20;

/** Time by op, of one graph. */
export interface Part {
  readonly title: string;
  runs: number;
  readonly ops: Map<string, { calls: number; ms: number }>;
}

/** What the ops of an engine's graphs cost, and whatever it does itself beside them. */
export class Profile {
  readonly now: () => number;
  private readonly table: string;
  private readonly parts: Part[] = [];
  private records = 0;

  constructor({ table, now }: ProfileOptions) {
    this.table = table;
    this.now = now;
  }

  /** What the name of the file begins with in which onnxruntime records one session; the rest is a time. */
  record(): string {
    return `${this.table}.${this.records++}.`;
  }

  part(title: string): Part {
    const part = { title, runs: 0, ops: new Map() };
    this.parts.push(part);
    return part;
  }

  /** Adds an op's time to a part. */
  add({ ops }: Part, op: string, ms: number): void {
    const { calls, ms: before } = ops.get(op) ?? { calls: 0, ms: 0 };
    ops.set(op, { calls: calls + 1, ms: before + ms });
  }

  /** Takes onnxruntime's record of the part's session, which is removed, into the table. */
  close(part: Part, record: string): void {
    const folder = dirname(record);
    for (const name of readdirSync(folder).filter((name) => name.startsWith(basename(record)))) {
      const events = JSON.parse(readFileSync(join(folder, name), 'utf8')) as OrtEvent[];
      for (const { cat, dur = 0, args } of events)
        if (cat === 'Node') this.add(part, args?.op_name ?? '', dur / 1000);
      rmSync(join(folder, name));
    }
    writeFileSync(this.table, this.lines().join('\n'));
  }

  private lines(): string[] {
    return this.parts.filter(({ ops }) => ops.size > 0).flatMap(partLines);
  }
}

/** Of Chrome's trace format, as onnxruntime writes it: microseconds. */
interface OrtEvent {
  readonly cat?: string;
  readonly dur?: number;
  readonly args?: { readonly op_name?: string };
}

/** The costliest first; all as means of one run. */
function partLines({ title, runs, ops }: Part): string[] {
  const rows = [...ops].sort(([, a], [, b]) => b.ms - a.ms);
  const all = rows.reduce((sum, [, { ms }]) => sum + ms, 0);
  const line = (op: string, calls: number, ms: number): string =>
    `${op.padEnd(30)}${(calls / runs).toFixed(1).padStart(9)}${(ms / runs).toFixed(3).padStart(12)}${`${((100 * ms) / all).toFixed(1)} %`.padStart(10)}`;
  return [
    `${title}: means of ${runs} runs`,
    `${'op'.padEnd(30)}${'calls'.padStart(9)}${'ms'.padStart(12)}${'share'.padStart(10)}`,
    ...rows.map(([op, { calls, ms }]) => line(op, calls, ms)),
    line(
      'all',
      rows.reduce((sum, [, { calls }]) => sum + calls, 0),
      all,
    ),
    '',
  ];
}
