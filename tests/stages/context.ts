import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import type { JsonObject } from '../../src/base/json.ts';
import type { StageProblem } from '../../src/domain/run-failure.ts';
import { type StageContext, StageError } from '../../src/stage/kind.ts';

/** A stage's context in a fresh folder, which keeps what the stage says. An output's port is its name without extension. */
export function recordingContext(use: {
  readonly inputs: { readonly [port: string]: string };
  readonly outputs: readonly string[];
  readonly params: JsonObject;
  readonly engine?: string;
}) {
  const folder = mkdtempSync(join(tmpdir(), 'stage-'));
  const metrics: Record<string, number> = {};
  const notices: string[] = [];
  const context: StageContext = {
    inputs: use.inputs,
    outputs: Object.fromEntries(
      use.outputs.map((path) => [basename(path, extname(path)), join(folder, path)]),
    ),
    params: use.params,
    cpus: 1,
    engine: use.engine ?? 'auto',
    progress: () => {},
    point: () => {},
    metric: (name, value) => {
      if (!Number.isFinite(value)) throw new Error(`metric ${name} is ${value}`);
      metrics[name] = value;
    },
    notice: (text) => notices.push(text),
    circumstance: () => {},
    now: () => 0,
  };
  return { ...context, metrics, notices };
}

/** The problem that a stage reports; fails where it succeeds, or meets a bug. */
export async function stageProblem(running: Promise<unknown>): Promise<StageProblem> {
  try {
    await running;
  } catch (error) {
    if (error instanceof StageError) return error.problem;
    throw error;
  }
  throw new Error('the stage succeeded');
}
