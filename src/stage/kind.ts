import type { JsonObject } from '../base/json.ts';
import type { ArtifactType } from '../domain/artifact.ts';
import type { CurvePoint, Progress } from '../domain/event.ts';
import type { StageProblem } from '../domain/run-failure.ts';

/** An input of a stage kind. */
export interface InputPort {
  readonly type: ArtifactType;
  readonly description: string;
  readonly optional?: boolean;
}

/** An output of a stage kind: a file or folder it writes below its own folder. */
export interface OutputPort {
  readonly type: ArtifactType;
  readonly description: string;
  /** Relative path: `report.json`, `model`. */
  readonly path: string;
}

/** What a stage kind is, without what it needs to run: cheap to import, so that a plan never loads the learner. */
export interface StageKind {
  readonly kind: string;
  /** One line, for `--help` and the schema. */
  readonly summary: string;
  readonly inputs: { readonly [port: string]: InputPort };
  readonly outputs: { readonly [port: string]: OutputPort };
  /** JSON Schema (draft 2020-12) of its params; defaults are filled in from it before the fingerprint. */
  readonly params: JsonObject;
  /**
   * Named sets of params. One that `preset` names stands in for the defaults before these are filled in, and the name is then dropped:
   * the fingerprint holds what it stands for. Of params that rule each other out, the one that is written counts (`instead`).
   */
  readonly presets?: { readonly [name: string]: JsonObject };
  /** By a param, another that a preset's is left out for where it is written. */
  readonly instead?: { readonly [param: string]: string };
  /** Whether it computes on an engine (and so takes `engine:`). */
  readonly computes: boolean;
  /** Whether it keeps checkpoints and goes on from them (and so takes `resume: true`). */
  readonly resumes?: boolean;
  /** Params that decide nothing about its outputs, such as how often it keeps a checkpoint: no part of the fingerprint. */
  readonly uncounted?: readonly string[];
  /** Rules that no schema of one value can say: which inputs go together, which params with which inputs. */
  readonly check?: (use: {
    readonly inputs: readonly string[];
    readonly given: JsonObject;
    readonly params: JsonObject;
  }) => readonly UseProblem[];
  readonly load: () => Promise<{ readonly run: RunStage }>;
}

/** A mistake in how a stage is used, placed on one of its inputs or params, or on `uses` itself. */
export interface UseProblem {
  readonly on: { readonly input: string } | { readonly param: string } | 'uses' | 'inputs';
  readonly message: string;
}

/** What a stage does. It returns when its outputs are written, or throws `StageError` where the user must act. */
export type RunStage = (context: StageContext) => Promise<void>;

/** All that a stage sees of the world. */
export interface StageContext {
  /** Absolute paths, by port; an optional input that was not given is absent. Read only. */
  readonly inputs: { readonly [port: string]: string };
  /** Absolute paths to write, by port, inside the stage's own folder (already made). */
  readonly outputs: { readonly [port: string]: string };
  /** After defaults; the schema holds for it. */
  readonly params: JsonObject;
  /** Threads to compute with. */
  readonly cpus: number;
  /** `auto`, or the engine that was named. */
  readonly engine: string;
  /**
   * With `resume: true` in the pipeline: absolute path of a folder that is as an earlier run of the very same stage left it, if that failed
   * or was killed. What is written there must be whole at any moment (written beside, then renamed).
   */
  readonly checkpoints?: string;
  /** Where a table of what each op of the engine costs is to be left, with `--profile`: an absolute path, of no output. */
  readonly profile?: string;
  readonly progress: (progress: Progress) => void;
  /** A point of its curve, while that grows: finite numbers by name, as a line of an output of type `curve` has them. */
  readonly point: (point: CurvePoint) => void;
  /** A finite number under a flat name (`task/accuracy`). NaN and infinities are left out, with a notice. */
  readonly metric: (name: string, value: number) => void;
  readonly notice: (text: string) => void;
  /** A fact that is no result: engine, device, rates, seconds. Those named `seconds_…` are parts of the stage's time. */
  readonly circumstance: (name: string, value: string | number) => void;
  /** Milliseconds, monotonic: for rates alone, never for results. */
  readonly now: () => number;
}

/** A mistake in the data or params that the user can mend: reported in words, without a stack trace. */
export class StageError extends Error {
  constructor(readonly problem: StageProblem) {
    super(problem.message);
  }
}

/** Identity, for inference and for the reader's eye: `export default defineStage({ … })`. */
export const defineStage = (kind: StageKind): StageKind => kind;
