import type { StageKind } from '../src/stage/kind.ts';

/** Every built-in stage kind, in the order of a pipeline. */
export const builtInKinds: readonly StageKind[] = [];
