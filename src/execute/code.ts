import { relative } from 'node:path';
import { ownValue } from '../base/json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import type { DigestString } from '../domain/artifact.ts';
import type { CodeRecord, Manifest } from '../domain/fingerprint.ts';
import type { OwnKind } from '../domain/own-kind.ts';
import type { PlannedStage } from '../domain/plan.ts';
import type { RunFailure } from '../domain/run-failure.ts';
import { codeFiles, findPackage, packageIdentity } from '../store/code-files.ts';
import { movedSince, type Snapshot, takeSnapshot } from '../store/snapshot.ts';
import type { Store } from '../store/store.ts';
import type { ProgramVersions } from './versions.ts';

/** What a stage's code is, as its fingerprint has it; of a kind of the user's own with what tells whether it stayed so. */
export interface StageCode {
  /** `undefined`: a command's code is among its inputs, and it names no versions. */
  readonly record: CodeRecord | undefined;
  readonly own?: { readonly roots: readonly string[]; readonly snapshots: readonly Snapshot[] };
}

/** A stage's code: of a built-in kind as the build found it, of a kind of the user's own as its files are now. */
export function codeOf(
  store: Store,
  manifest: Manifest,
  stage: PlannedStage,
  programs: ProgramVersions,
): Result<StageCode, RunFailure> {
  const { action } = stage;
  if (!('uses' in action)) {
    const versions = programs.of(stage);
    if (!versions.ok) return versions;
    return ok({
      record: versions.value && { code: {}, packages: {}, versions: versions.value },
    });
  }
  if (action.own !== undefined) return ownCode(store, action.own);
  const kind = ownValue(manifest.kinds, action.uses);
  if (kind === undefined) throw new Error(`the manifest has no stage kind ${action.uses}`);
  // `auto` stands for the embedded default, whatever it finds here.
  const engine = kind.engines?.[action.engine === 'auto' ? 'cpu' : action.engine];
  return ok({
    record: {
      code: { ...kind.code, ...engine?.code },
      packages: { ...kind.packages, ...engine?.packages },
    },
  });
}

function ownCode(
  store: Store,
  { folder, code: more, packages: names }: OwnKind,
): Result<StageCode, RunFailure> {
  const unreadable = (problem: { path: string; detail: string }) =>
    fail({ code: 'code-unreadable', ...problem } as const);
  const packages: { [name: string]: string } = {};
  const roots = [folder, ...more];
  for (const name of names) {
    const home = findPackage(name, folder);
    if (home === undefined)
      return unreadable({ path: `${folder}/node_modules/${name}`, detail: 'not found' });
    const identity = packageIdentity(home);
    if (!identity.ok) return unreadable(identity.failures[0]!);
    if ('version' in identity.value) packages[name] = identity.value.version;
    else roots.push(identity.value.folder);
  }
  const code: { [path: string]: DigestString } = {};
  const snapshots: Snapshot[] = [];
  for (const root of roots) {
    const files = codeFiles(root);
    if (!files.ok) return unreadable(files.failures[0]!);
    for (const path of files.value) {
      const snapshot = takeSnapshot(store.index, path);
      if (!snapshot.ok) return unreadable(snapshot.failures[0]!);
      code[relative(folder, path)] = snapshot.value.digest.digest;
      snapshots.push(snapshot.value);
    }
  }
  return ok({ record: { code, packages }, own: { roots, snapshots } });
}

/** The first file of its code that is no longer as it was when it was digested. */
export function movedCode({ own }: StageCode): RunFailure | undefined {
  if (own === undefined) return undefined;
  const known = new Set(own.snapshots.map(({ path }) => path));
  const added = own.roots.flatMap((root) => {
    const files = codeFiles(root);
    return files.ok ? files.value.filter((path) => !known.has(path)) : [root];
  });
  const moved = own.snapshots.map(movedSince).find((path) => path !== undefined) ?? added[0];
  return moved === undefined ? undefined : { code: 'code-moved', path: moved };
}
