import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fail, ok, type Result } from '../base/result.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { FileModes, OutputModes } from '../domain/entry.ts';
import type { Outputs } from '../domain/event.ts';
import type { PlannedOutput } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { putArtifact } from '../store/artifacts.ts';
import { attempt, isInside } from '../store/scan.ts';
import { statOf } from '../store/stamp.ts';
import type { Store } from '../store/store.ts';
import { makeWritable, type Workspace } from '../store/workspace.ts';

type Declared = { readonly [name: string]: PlannedOutput };

const forms: { readonly [type in ArtifactType]: 'file' | 'folder' | 'either' } = {
  text: 'file',
  examples: 'file',
  tokenizer: 'file',
  tokens: 'folder',
  model: 'folder',
  huggingface: 'folder',
  curve: 'file',
  'lm-report': 'file',
  'task-report': 'file',
  predictions: 'file',
  prompts: 'file',
  samples: 'file',
  views: 'file',
  features: 'folder',
  any: 'either',
};

const isForm = (type: ArtifactType, form: string | undefined): boolean =>
  forms[type] === 'either' || forms[type] === form;

const formWords = (type: ArtifactType, form: string | undefined): string =>
  `${type} is a ${forms[type]}, and this is a ${form}`;

/**
 * The first stored output that is not of the form its type asks for. Types are not part of the key, so the entry may be from before the
 * pipeline file declared this one.
 */
export function misfit(declared: Declared, stored: Outputs): RunFailure | undefined {
  for (const [output, { path, type }] of Object.entries(declared)) {
    const form = Object.hasOwn(stored, output) ? stored[output]!.form : undefined;
    if (!isForm(type, form)) return { code: 'output-type', output, path, detail: formWords(type, form) };
  }
  return undefined;
}

interface Written {
  readonly name: string;
  /** As declared. */
  readonly path: string;
  /** Free of links. */
  readonly real: string;
}

/** What a stage that ended well left in its folder: every declared output is there, of its form, and inside the folder. */
export function findOutputs(folder: string, declared: Declared): Result<readonly Written[], RunFailure> {
  const root = realpathSync.native(folder);
  const written: Written[] = [];
  for (const [name, { path, type }] of Object.entries(declared)) {
    const real = attempt(join(root, path), (at) => realpathSync.native(at));
    if (!real.ok) return fail({ code: 'output-missing', output: name, path });
    const wrong = (detail: string) => fail<RunFailure>({ code: 'output-type', output: name, path, detail });
    if (!isInside(root, real.value)) return wrong('it is a symbolic link that leaves the stage’s folder');
    const form = statOf(real.value)?.form;
    if (!isForm(type, form)) return wrong(formWords(type, form));
    written.push({ name, path, real: real.value });
  }
  return ok(written);
}

/** Stores what was found. The stage has ended and its folder is thrown away, so files are taken where they can be. */
export function storeOutputs(
  store: Store,
  workspace: Workspace,
  folder: string,
  written: readonly Written[],
): Result<{ readonly outputs: Outputs; readonly modes?: OutputModes }, RunFailure> {
  const modes: { [name: string]: FileModes } = {};
  const outputs: { [name: string]: Outputs[string] } = {};
  if (process.getuid?.() !== 0) makeWritable(folder, 'readable'); // files are renamed out of it; root may anyway
  for (const { name, path, real } of written) {
    const shared = written.some((other) => other.name !== name && overlap(other.real, real));
    const put = putArtifact(store, workspace, real, !shared);
    if (!put.ok) {
      const { path: at, detail } = put.failures[0]!;
      const where = at === real ? 'it' : relative(realpathSync.native(folder), at);
      return fail({ code: 'output-type', output: name, path, detail: `${where} ${detail}` });
    }
    outputs[name] = put.value.digest;
    if (Object.keys(put.value.modes).length > 0) modes[name] = put.value.modes;
  }
  return ok({ outputs, ...(Object.keys(modes).length === 0 ? {} : { modes }) });
}

const overlap = (a: string, b: string): boolean => isInside(a, b) || isInside(b, a);
