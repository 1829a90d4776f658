import { ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { RunReport } from '../domain/report.ts';
import { artifactDamage, type Content, contentOf } from '../store/artifacts.ts';
import { copyOut } from '../store/copy-out.ts';
import { type DestinationFailure, destinationOf, type Protected, replaceBy } from '../store/destination.ts';
import { folderName, layout } from '../store/layout.ts';
import { attempt } from '../store/scan.ts';
import type { Store } from '../store/store.ts';

/** Why an artifact could not be copied out. */
export type GetFailure =
  | { readonly code: 'unknown-stage'; readonly stage: string; readonly known: readonly string[] }
  | {
      readonly code: 'unknown-output';
      readonly stage: string;
      readonly output: string;
      readonly known: readonly string[];
    }
  | DestinationFailure
  | { readonly code: 'artifact-damaged'; readonly digest: string; readonly detail: string }
  | { readonly code: 'not-written'; readonly path: string; readonly detail: string }
  /** A folder, where the bytes of one file are asked for. */
  | { readonly code: 'not-a-file'; readonly stage: string; readonly output: string };

/** An output of a run. */
export interface Wanted {
  readonly store: Store;
  readonly report: RunReport;
  /** `finetune[lambda=0.5]` */
  readonly stage: string;
  readonly output: string;
}

export interface GetOptions extends Wanted {
  /** As written; with a `/` at its end the copy goes into it, under the output's name. */
  readonly destination: string;
  /** The folder that a relative destination begins in. */
  readonly from: string;
  readonly force: boolean;
  readonly protect: Protected;
}

export interface Got {
  readonly digest: Digest;
  /** Absolute. */
  readonly path: string;
}

/** Copies an output of a run to `destination`, an ordinary file or folder; replaces what is there only if `force`. */
export function getArtifact(options: GetOptions): Result<Got, GetFailure> {
  const found = findOutput(options);
  if (!found.ok) return found;
  const { store } = options;
  const digest = found.value;
  const judged = destinationOf({
    written: options.destination,
    name: folderName(options.output),
    from: options.from,
    form: digest.form,
    replace: options.force,
    protect: options.protect,
  });
  if (!judged.ok) return judged;
  const path = judged.value;
  const content = wholeContent(store, digest);
  if (!content.ok) return content;
  const written = attempt(path, () =>
    replaceBy(path, (beside) => void copyOut(store, content.value, beside, 'write')),
  );
  return written.ok ? ok({ digest, path }) : fail({ code: 'not-written', ...written.failures[0]! });
}

/** The path of the blob of an output that is a file: to be read, never written. */
export function fileOfArtifact(wanted: Wanted): Result<string, GetFailure> {
  const found = findOutput(wanted);
  if (!found.ok) return found;
  const content = wholeContent(wanted.store, found.value);
  if (!content.ok) return content;
  if (content.value.form === 'file') return ok(layout(wanted.store.folder).blob(content.value.hex));
  return fail({ code: 'not-a-file', stage: wanted.stage, output: wanted.output });
}

function wholeContent(store: Store, digest: Digest): Result<Content, GetFailure> {
  const content = contentOf(store, digest);
  const damage = content.ok ? artifactDamage(store, digest) : content.failures[0];
  if (content.ok && damage === undefined) return content;
  return fail({ code: 'artifact-damaged', digest: digest.digest, detail: damage ?? '' });
}

function findOutput({ report: { stages }, stage, output }: Wanted): Result<Digest, GetFailure> {
  const report = ownValue(stages, stage);
  if (report === undefined) return fail({ code: 'unknown-stage', stage, known: Object.keys(stages) });
  const digest = ownValue(report.outputs, output);
  if (digest !== undefined) return ok(digest);
  return fail({ code: 'unknown-output', stage, output, known: Object.keys(report.outputs) });
}
