import { builtInKinds } from '../../stages/index.ts';
import * as compiled from '../generated/validators.mjs';
import type { Kinds, Validator } from '../plan/validator.ts';

const validators = new Map(Object.entries(compiled));

/** Every built-in stage kind with the compiled schema of its params. */
export const knownKinds = (): Kinds =>
  new Map(
    builtInKinds.map((kind) => [
      kind.kind,
      { kind, validate: validatorOf(`kind_${kind.kind.replaceAll('-', '_')}`) },
    ]),
  );

/** The compiled schema of pipeline files. */
export const pipelineSchema = (): Validator => validatorOf('pipeline');

/** The compiled schema of a user's settings. */
export const settingsSchema = (): Validator => validatorOf('settings');

/** The compiled schema of the `stage.yaml` of a kind of the user's own. */
export const stageKindSchema = (): Validator => validatorOf('stageKind');

function validatorOf(name: string): Validator {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`the build made no validator ${name}`);
  return validate;
}
