import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { RunReport } from '../domain/report.ts';
import { artifactDamage, contentOf } from '../store/artifacts.ts';
import { copyOut } from '../store/copy-out.ts';
import { layout } from '../store/layout.ts';
import { attempt } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';

/** Why an artifact could not be copied out. */
export type GetFailure =
  | { readonly code: 'no-run' }
  | { readonly code: 'unknown-stage'; readonly stage: string; readonly known: readonly string[] }
  | {
      readonly code: 'unknown-output';
      readonly stage: string;
      readonly output: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'destination-exists'; readonly path: string }
  | { readonly code: 'artifact-damaged'; readonly digest: string; readonly detail: string }
  | { readonly code: 'not-written'; readonly path: string; readonly detail: string };

export interface GetOptions {
  readonly store: Store;
  /** `finetune[lambda=0.5]` */
  readonly stage: string;
  readonly output: string;
  /** Folder of the run it is of; the newest unless said. */
  readonly runFolder?: string;
  readonly destination: string;
  readonly force: boolean;
}

/** Copies an output of a run to `destination`, an ordinary file or folder; replaces what is there only if `force`. */
export function getArtifact(options: GetOptions): Result<Digest, GetFailure> {
  const found = findOutput(options);
  if (!found.ok) return found;
  const { store, force } = options;
  const digest = found.value;
  const destination = resolve(options.destination);
  if (statOf(destination) && !force) return fail({ code: 'destination-exists', path: destination });
  const content = contentOf(store, digest);
  const damage = content.ok ? artifactDamage(store, digest) : content.failures[0];
  if (!content.ok || damage !== undefined)
    return fail({ code: 'artifact-damaged', digest: digest.digest, detail: damage ?? '' });
  const beside = join(dirname(destination), `.${randomBytes(6).toString('hex')}`);
  const written = attempt(destination, () => {
    mkdirSync(dirname(destination), { recursive: true });
    copyOut(store, content.value, beside, 'write');
    if (force) rmSync(destination, { recursive: true, force: true });
    renameSync(beside, destination);
  });
  if (written.ok) return ok(digest);
  rmSync(beside, { recursive: true, force: true });
  return fail({ code: 'not-written', ...written.failures[0]! });
}

function findOutput({ store, stage, output, runFolder }: GetOptions): Result<Digest, GetFailure> {
  const folder = runFolder ?? layout(store.folder).latest;
  const text = attempt(join(folder, 'report.json'), (path) => readFileSync(path, 'utf8'));
  if (!text.ok) return fail({ code: 'no-run' });
  const { stages } = JSON.parse(text.value) as RunReport;
  const report = Object.hasOwn(stages, stage) ? stages[stage] : undefined;
  if (report === undefined) return fail({ code: 'unknown-stage', stage, known: Object.keys(stages) });
  const digest = Object.hasOwn(report.outputs, output) ? report.outputs[output] : undefined;
  if (digest !== undefined) return ok(digest);
  return fail({ code: 'unknown-output', stage, output, known: Object.keys(report.outputs) });
}
