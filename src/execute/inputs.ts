import { mkdirSync, symlinkSync } from 'node:fs';
import { basename, join, normalize } from 'node:path';
import { ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { Digest } from '../domain/artifact.ts';
import type { Outputs } from '../domain/event.ts';
import type { Plan, PlannedInput, PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import type { RecordedInputs } from '../plan/fingerprint.ts';
import { type Content, contentDamage, contentOf } from '../store/artifacts.ts';
import { copyFile, copyOut, type Extra } from '../store/copy-out.ts';
import { folderName } from '../store/layout.ts';
import { attempt } from '../store/scan.ts';
import {
  currentStats,
  hashAhead,
  movedSince,
  type Snapshot,
  takeGlobSnapshot,
  takeSnapshot,
} from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { Workspace } from '../store/workspace.ts';
import { fanIn } from './fan-in.ts';

/** An input whose bytes are known. */
export type ResolvedInput =
  | {
      readonly from: 'path';
      readonly digest: Digest;
      readonly snapshot: Snapshot;
      /** The base name in the pipeline file; `undefined` for `./` or `../`, whose name is that of the place where the project lies. */
      readonly name: string | undefined;
    }
  | { readonly from: 'glob'; readonly digest: Digest; readonly snapshot: Snapshot }
  | {
      readonly from: 'store';
      readonly digest: Digest;
      readonly content: Content;
      readonly extra: Extra;
      /** What the stage sees it called: the name its maker gave it. */
      readonly name: string;
    };
export type ResolvedInputs = { readonly [name: string]: ResolvedInput };

/** Digests a stage's inputs, once all it needs is done. */
export function resolveInputs(
  store: Store,
  plan: Plan,
  stage: PlannedStage,
  outputsOf: (id: string) => Outputs,
): Result<ResolvedInputs, RunFailure> {
  const paths = Object.values(stage.inputs).flatMap((input) => (input.from === 'path' ? [input.path] : []));
  if (paths.length > 1) hashAhead(store.index, paths);
  const resolved: { [name: string]: ResolvedInput } = {};
  for (const [name, input] of Object.entries(stage.inputs)) {
    const one = resolveInput(store, plan, name, input, outputsOf);
    if (!one.ok) return one;
    resolved[name] = one.value;
  }
  return ok(resolved);
}

function resolveInput(
  store: Store,
  plan: Plan,
  name: string,
  input: PlannedInput,
  outputsOf: (id: string) => Outputs,
): Result<ResolvedInput, RunFailure> {
  if (input.from === 'path') {
    const snapshot = takeSnapshot(store.index, input.path, store.folder);
    if (!snapshot.ok) return fail({ code: 'input-unreadable', input: name, ...snapshot.failures[0]! });
    return ok({
      from: 'path',
      digest: snapshot.value.digest,
      snapshot: snapshot.value,
      name: writtenName(input.written),
    });
  }
  if (input.from === 'glob') {
    const snapshot = takeGlobSnapshot(store.index, input.glob, store.folder);
    if (!snapshot.ok) return fail({ code: 'input-unreadable', input: name, ...snapshot.failures[0]! });
    return ok({ from: 'glob', digest: snapshot.value.digest, snapshot: snapshot.value });
  }
  if (input.from === 'variants') {
    const folder = fanIn(store, input, outputsOf);
    if (!folder.ok) return fail({ code: 'store', detail: folder.failures[0]! });
    return ok({ from: 'store', name: input.output, ...folder.value });
  }
  const digest = outputsOf(input.id)[input.output];
  if (digest === undefined) throw new Error(`${input.id} has no output ${input.output}`);
  const content = contentOf(store, digest);
  if (!content.ok) return fail({ code: 'store', detail: content.failures[0]! });
  const path = ownValue(makersOf(plan).get(input.id)?.outputs, input.output)?.path ?? input.output;
  return ok({ from: 'store', digest, content: content.value, extra: new Map(), name: basename(path) });
}

function writtenName(written: string): string | undefined {
  const name = basename(normalize(written));
  return name === '' || name === '.' || name === '..' ? undefined : name;
}

const makers = new WeakMap<Plan, ReadonlyMap<string, PlannedStage>>();

/** A plan's stages by id. */
function makersOf(plan: Plan): ReadonlyMap<string, PlannedStage> {
  const known = makers.get(plan) ?? new Map(plan.stages.map((stage) => [stage.id, stage]));
  makers.set(plan, known);
  return known;
}

/** Inputs as a stage is given them: paths, and what tells whether they stayed as they were. */
export interface GivenInputs {
  readonly paths: { readonly [name: string]: string };
  readonly snapshots: readonly { readonly input: string; readonly snapshot: Snapshot }[];
}

/**
 * Copies of artifacts for stages to read, one for all stages of a run that read the same. A copy (a clone where the file system has them)
 * and not the blob itself or a second name of it: it has a name that programs can go by, and whatever a stage does to it stays out of
 * the store. The user's own files are given where they are.
 */
export class InputCopies {
  readonly #made = new Map<string, Snapshot>();

  constructor(
    private readonly store: Store,
    private readonly workspace: Workspace,
  ) {}

  give(inputs: ResolvedInputs): Result<GivenInputs, RunFailure> {
    const snapshots: { input: string; snapshot: Snapshot }[] = [];
    for (const [input, resolved] of Object.entries(inputs)) {
      if (resolved.from === 'glob' || (resolved.from === 'path' && resolved.snapshot.differs)) {
        const name = resolved.from === 'path' ? resolved.name : undefined;
        const picked = this.#pick(input, name ?? folderName(input), resolved.snapshot);
        if (!picked.ok) return picked;
        // The stage sees the copies, which are the last; that the user's own files stay as they are is watched, too.
        snapshots.push({ input, snapshot: resolved.snapshot }, { input, snapshot: picked.value });
        continue;
      }
      const snapshot = resolved.from === 'path' ? ok(resolved.snapshot) : this.#copy(resolved);
      if (!snapshot.ok) return fail({ code: 'store', detail: `input ${input}: ${snapshot.failures[0]}` });
      snapshots.push({ input, snapshot: snapshot.value });
    }
    return ok({
      paths: Object.fromEntries(snapshots.map(({ input, snapshot }) => [input, snapshot.path])),
      snapshots,
    });
  }

  /** A folder with nothing but what was digested: the files of a pattern; a folder without the results that lie in it. */
  #pick(input: string, name: string, picked: Snapshot): Result<Snapshot, RunFailure> {
    const { path, digest, content } = picked;
    const key = `${digest.digest} ${name} ${path}`;
    const made = this.#made.get(key);
    if (made !== undefined && movedSince(made) === undefined) return ok(made);
    const folder = join(this.workspace.temporary(), name);
    mkdirSync(folder, { recursive: true });
    for (const entry of content.form === 'folder' ? content.listing : []) {
      const to = join(folder, entry.path);
      if (entry.type === 'folder') mkdirSync(to);
      else if (entry.type === 'link') symlinkSync(entry.target, to);
      else {
        const copied = attempt(join(path, entry.path), (from) => copyFile(from, to, entry.executable));
        if (!copied.ok) return fail({ code: 'input-unreadable', input, ...copied.failures[0]! });
      }
    }
    // After the copy: it holds what was digested only where that stayed as it was meanwhile.
    const moved = movedSince(picked);
    if (moved !== undefined) return fail({ code: 'input-moved', input, path: moved });
    const snapshot: Snapshot = { path: folder, digest, content, stats: currentStats(folder) ?? new Map() };
    this.#made.set(key, snapshot);
    return ok(snapshot);
  }

  #copy({
    digest,
    content,
    extra,
    name,
  }: Extract<ResolvedInput, { from: 'store' }>): Result<Snapshot, string> {
    const key = `${digest.digest} ${digest.form} ${digest.executable} ${name}`;
    const made = this.#made.get(key);
    if (made !== undefined && movedSince(made) === undefined) return ok(made);
    const folder = this.workspace.temporary();
    mkdirSync(folder);
    const path = join(folder, name);
    copyOut(this.store, content, path, 'read', extra);
    // After the copy: some stage of this run may have written where it should not.
    const damage = contentDamage(this.store, content, extra);
    if (damage !== undefined) return fail(damage);
    const snapshot: Snapshot = { path, digest, content, stats: currentStats(path) ?? new Map() };
    this.#made.set(key, snapshot);
    return ok(snapshot);
  }
}

/** What a stage should know of its inputs: that the folder of results in one is left out. */
export const inputNotices = (inputs: ResolvedInputs): readonly string[] =>
  Object.entries(inputs).flatMap(([name, input]) =>
    input.from === 'path' && input.snapshot.without !== undefined
      ? [`input ${name}: ${input.snapshot.without.path}/ is left out, because it holds results and the cache`]
      : [],
  );

/** The first input that is no longer as it was when it was digested. */
export function movedInput({ snapshots }: GivenInputs): RunFailure | undefined {
  for (const { input, snapshot } of snapshots) {
    const path = movedSince(snapshot);
    if (path !== undefined) return { code: 'input-moved', input, path };
  }
  return undefined;
}

const mostNamed = 1000;

/**
 * A stage's inputs as they enter its key: digests and base names. The files of a pattern, unless they are too many, are also listed one by
 * one under `INPUT/PATH`, so that a reason can name those that came or went.
 */
export const recordedInputs = (inputs: ResolvedInputs): RecordedInputs => ({
  digests: Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]): [string, Digest][] => [
      [name, input.digest],
      ...(input.from === 'glob' ? filesOf(name, input.snapshot) : []),
    ]),
  ),
  names: Object.fromEntries(
    Object.entries(inputs).flatMap(([name, input]): [string, string][] =>
      input.from === 'glob' || input.name === undefined ? [] : [[name, input.name]],
    ),
  ),
});

function filesOf(input: string, { content }: Snapshot): [string, Digest][] {
  if (content.form !== 'folder' || content.listing.length > mostNamed) return [];
  return content.listing.flatMap((entry): [string, Digest][] => {
    if (entry.type !== 'file') return [];
    const { hex, size, executable } = entry;
    const digest: Digest = { digest: `sha256:${hex}`, size, form: 'file' };
    return [[`${input}/${entry.path}`, executable ? { ...digest, executable } : digest]];
  });
}
