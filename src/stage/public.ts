/** `transferline/stage`: what the module of a stage kind of one's own may import. */
export type { JsonObject } from '../base/json.ts';
export type { CurvePoint, Progress } from '../domain/event.ts';
export type { StageProblem } from '../domain/run-failure.ts';
export { type RunStage, type StageContext, StageError } from './kind.ts';
