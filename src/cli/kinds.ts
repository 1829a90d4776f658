import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInKinds } from '../../stages/index.ts';
import * as compiled from '../generated/validators.mjs';
import type { Kinds, Validator } from '../plan/validator.ts';
import type { World } from './world.ts';

const validators = new Map(Object.entries(compiled));

/** Every built-in stage kind with the compiled schema of its params. */
export const knownKinds = (): Kinds =>
  new Map(
    builtInKinds.map((kind) => [
      kind.kind,
      { kind, validate: validatorOf(`kind_${kind.kind.replaceAll('-', '_')}`) },
    ]),
  );

/** The schema of pipeline files, compiled, beside its source. */
export const pipelineSchema = (world: World): Validator => ({
  validate: validatorOf('pipeline'),
  schema: JSON.parse(readFileSync(join(world.home, '../schemas/pipeline.schema.json'), 'utf8')),
});

function validatorOf(name: string): Validator['validate'] {
  const validate = validators.get(name);
  if (validate === undefined) throw new Error(`the build made no validator ${name}`);
  return validate;
}
