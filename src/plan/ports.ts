import { ownValue } from '../base/json.ts';
import { nearest } from '../base/nearest.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { LoadFailure } from '../domain/load-failure.ts';
import { keyAt, pointer, valueAt } from '../domain/place.ts';
import type { InputPort } from '../stage/kind.ts';
import type { Variants } from './matrix.ts';
import type { Reference } from './references.ts';
import type { Stage } from './stage.ts';

interface PortContext {
  readonly stages: ReadonlyMap<string, Stage>;
  readonly variants: ReadonlyMap<string, Variants>;
  readonly damaged: (pointer: string) => boolean;
  readonly report: (failure: LoadFailure) => void;
  /** Whether a path, as an input would have it, leads to a file or folder. */
  readonly isThere: (written: string) => boolean;
}

type OutputReference = Extract<Reference, { form: 'output' }>;

/** Checks every input of a stage but its paths: that it names something, goes variant by variant and fits its port. */
export function checkInputs(stage: Stage, context: PortContext): void {
  const { report, damaged } = context;
  const kind = typeof stage.action === 'object' ? stage.action.kind : undefined;
  const misspelt = new Set<string>();
  for (const [input, reference] of stage.inputs) {
    const port = ownValue(kind?.inputs, input);
    if (kind !== undefined && port === undefined) {
      const at = keyAt('stages', stage.name, 'inputs', input);
      const known = Object.keys(kind.inputs);
      report({ code: 'unknown-port', at, port: input, kind: kind.kind, known });
      misspelt.add(nearest(input, known) ?? '');
    }
    const at = valueAt('stages', stage.name, 'inputs', input);
    if (reference.form === 'neither') {
      const { written } = reference;
      const named = context.stages.get(written);
      const outputs =
        named === undefined ? [] : [...named.outputs.keys()].map((output) => `${written}.${output}`);
      const path = outputs.length === 0 && context.isThere(`./${written}`) ? `./${written}` : undefined;
      report({ code: 'input-form', at, written, path, outputs });
    } else if (reference.form === 'output') {
      const type = checkReference(stage, input, reference, context);
      if (kind !== undefined && port !== undefined && type !== undefined)
        checkType(reference, type, { at, port: input, kind: kind.kind, takes: port.type }, report);
    }
  }
  if (kind === undefined || !stage.certain.inputs) return;
  for (const [port, { type, optional, description }] of Object.entries<InputPort>(kind.inputs)) {
    if (
      optional ||
      stage.inputs.has(port) ||
      misspelt.has(port) ||
      damaged(pointer('stages', stage.name, 'inputs', port))
    )
      continue;
    const at = keyAt('stages', stage.name, ...(stage.declaration.inputs === undefined ? [] : ['inputs']));
    report({ code: 'missing-port', at, port, kind: kind.kind, type, description });
  }
}

/** The type of what a reference names, or nothing where it names nothing that is known. */
function checkReference(
  stage: Stage,
  input: string,
  reference: OutputReference,
  { stages, variants, damaged, report, isThere }: PortContext,
): ArtifactType | undefined {
  const at = valueAt('stages', stage.name, 'inputs', input);
  const { written, output, all } = reference;
  const target = stages.get(reference.stage);
  if (target === undefined) {
    if (damaged(pointer('stages', reference.stage))) return undefined;
    const path = `./${written}`;
    if (!all && isThere(path)) report({ code: 'input-form', at, written, path, outputs: [] });
    else report({ code: 'unknown-stage', at, stage: reference.stage, known: [...stages.keys()] });
    return undefined;
  }
  const found = target.outputs.get(output);
  if (found === undefined) {
    if (target.certain.outputs)
      report({ code: 'unknown-output', at, stage: target.name, output, known: [...target.outputs.keys()] });
    return undefined;
  }
  const [theirs, ours] = [variants.get(target.name), variants.get(stage.name)];
  if (theirs === undefined) return found.type;
  if (all && theirs.family === undefined)
    report({ code: 'no-variants', at, written, stage: target.name, output });
  else if (!all && theirs.family !== undefined && ours !== undefined && ours.family !== theirs.family)
    report({ code: 'needs-for-each', at, written, stage: target.name, output });
  return found.type;
}

function checkType(
  { written, all }: OutputReference,
  type: ArtifactType,
  port: Pick<Extract<LoadFailure, { code: 'fan-in-port' }>, 'at' | 'port' | 'kind' | 'takes'>,
  report: (failure: LoadFailure) => void,
): void {
  if (port.takes === 'any') return;
  if (all) report({ code: 'fan-in-port', written, ...port });
  else if (type !== 'any' && type !== port.takes) report({ code: 'type-mismatch', written, type, ...port });
}
