import type { Json } from '../base/json.ts';
import type { ArtifactType } from './artifact.ts';
import type { Located, Place } from './place.ts';
import type { Violation } from './violation.ts';

/** What can be wrong with a pipeline file or a `--set`: found before anything runs. Exit code 2. */
export type LoadFailure =
  | NotFound
  | { readonly code: 'set-syntax'; readonly argument: string }
  | (AtText & (TextProblem | SetProblem))
  | (AtPlace & (ShapeProblem | NameProblem | KindProblem | WiringProblem | MatrixProblem | CommandProblem));

export type NotFound = {
  readonly code: 'file-not-found';
  readonly path: string;
  readonly looked: readonly string[];
};

/** Met before the text is data, so there is no pointer yet. */
interface AtText {
  readonly at: Located;
}
interface AtPlace {
  /** In the pipeline file; found already where it is in the file of a stage kind. */
  readonly at: Place | Located;
}

/** The text is not YAML, or is YAML that says more than plain data. */
export type TextProblem =
  | { readonly code: 'yaml-syntax'; readonly rule: string; readonly message: string }
  | { readonly code: 'unquoted-expression' }
  | { readonly code: 'open-quote' }
  | { readonly code: 'duplicate-key'; readonly key: string; readonly first: Located }
  | { readonly code: 'empty-file' }
  | { readonly code: 'root-not-mapping'; readonly found: Json }
  | { readonly code: 'several-documents' }
  /** In characters. */
  | { readonly code: 'too-large'; readonly size: number; readonly limit: number }
  | { readonly code: 'too-deep'; readonly limit: number }
  | { readonly code: 'alias-bomb'; readonly limit: number }
  | { readonly code: 'alias-loop'; readonly name: string }
  | { readonly code: 'unknown-alias'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'merge-key' }
  | { readonly code: 'key-not-text' }
  | { readonly code: 'reserved-key'; readonly key: string }
  | { readonly code: 'unsupported-tag'; readonly tag: string }
  | { readonly code: 'yaml-version'; readonly version: string }
  | { readonly code: 'not-finite'; readonly written: string }
  | { readonly code: 'number-too-large'; readonly written: string }
  | { readonly code: 'inexact-number'; readonly written: string; readonly read: number }
  | { readonly code: 'nul-character' };

/** A `--set` that names nothing. */
export type SetProblem = {
  readonly code: 'set-unknown';
  readonly path: string;
  readonly key: string;
  readonly known: readonly string[];
};

/** The data has the wrong shape. `subject` is a dotted path (`stages.a.cpus`); `stage` is set for the params of a kind. */
export type ShapeProblem =
  | {
      readonly code: 'violation';
      readonly subject: string;
      readonly stage?: string;
      readonly violation: Violation;
    }
  | { readonly code: 'run-and-uses'; readonly stage: string }
  | { readonly code: 'no-action'; readonly stage: string }
  | { readonly code: 'key-needs'; readonly key: string; readonly action: 'run' | 'uses' }
  | { readonly code: 'no-outputs'; readonly stage: string }
  | { readonly code: 'engine-unused'; readonly kind: string }
  | { readonly code: 'resume-unused'; readonly kind: string }
  | { readonly code: 'use'; readonly stage: string; readonly message: string };

/** A name that stands for nothing. */
export type NameProblem =
  | { readonly code: 'unknown-kind'; readonly kind: string; readonly known: readonly string[] }
  | { readonly code: 'unknown-stage'; readonly stage: string; readonly known: readonly string[] }
  | {
      readonly code: 'unknown-output';
      readonly stage: string;
      readonly output: string;
      readonly known: readonly string[];
    }
  | {
      readonly code: 'unknown-port';
      readonly port: string;
      readonly kind: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'unknown-expression'; readonly name: string; readonly known: readonly string[] }
  | { readonly code: 'expression-syntax'; readonly text: string }
  | { readonly code: 'expression-not-here'; readonly subject: string }
  | { readonly code: 'expression-not-text'; readonly name: string; readonly found: Json }
  | { readonly code: 'case-clash'; readonly name: string; readonly other: string }
  | { readonly code: 'summary-metric'; readonly written: string }
  | { readonly code: 'condition-syntax'; readonly text: string }
  | { readonly code: 'condition-long'; readonly limit: number }
  /** A number that cannot be held: it would become `read`. */
  | { readonly code: 'condition-number'; readonly written: string; readonly read: number }
  | { readonly code: 'condition-type'; readonly found: string; readonly needed: string }
  | { readonly code: 'condition-variants'; readonly stage: string }
  /** A metric where a value is needed before any stage is done. */
  | { readonly code: 'metric-not-here'; readonly name: string }
  /** A param that can be no metric: it is no number, or what it may be cannot be told from the number alone. */
  | {
      readonly code: 'metric-param';
      readonly subject: string;
      readonly stage: string;
      readonly because: 'no-number' | 'rule' | 'others';
    }
  | { readonly code: 'include-unreadable'; readonly path: string; readonly detail: string }
  | { readonly code: 'param-source-key'; readonly key: string; readonly known: readonly string[] }
  | { readonly code: 'param-source-name'; readonly key: 'from-env' | 'from-file' }
  | { readonly code: 'param-unset'; readonly variable: string; readonly isEmpty: boolean }
  /** A variable of the environment that only the runner may read. */
  | { readonly code: 'own-credential'; readonly variable: string }
  /** `problem`: the first of its text, which may also be nothing but a comment. */
  | {
      readonly code: 'param-unreadable';
      readonly variable: string;
      readonly problem: LoadFailure | undefined;
    }
  | { readonly code: 'param-file'; readonly path: string; readonly detail: string }
  | {
      readonly code: 'param-key';
      readonly key: string;
      /** The part of it that is not there, and what is. */
      readonly part: string;
      readonly file: string;
      readonly known: readonly string[];
    }
  /** Files as the user would type them, each including the next, the last the first. */
  | { readonly code: 'include-cycle'; readonly files: readonly string[] }
  | { readonly code: 'include-deep'; readonly limit: number }
  | { readonly code: 'include-clash'; readonly stage: string; readonly file: string }
  | {
      readonly code: 'include-param';
      readonly param: string;
      readonly file: string;
      readonly known: readonly string[];
    };

/** What is wrong with a stage kind of the user's own, or with how it is named. */
export type KindProblem =
  /** `known`: what `uses` could say of the kinds beside it. */
  | {
      readonly code: 'kind-not-found';
      readonly kind: string;
      readonly looked: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'kind-unreadable'; readonly path: string; readonly detail: string }
  /** It has both `main` and `run`, or neither. */
  | { readonly code: 'kind-start' }
  | { readonly code: 'kind-param'; readonly param: string; readonly detail: string }
  /** A file that it names is not there. */
  | { readonly code: 'kind-file'; readonly path: string }
  | { readonly code: 'kind-package'; readonly package: string };

/** Inputs and outputs that do not go together. */
export type WiringProblem =
  /** Neither `STAGE.OUTPUT` nor a path; `path` is what it may mean as a file that is there, `outputs` as a stage. */
  | {
      readonly code: 'input-form';
      readonly written: string;
      readonly path: string | undefined;
      readonly outputs: readonly string[];
    }
  | { readonly code: 'missing-path'; readonly written: string; readonly path: string }
  /** `there`: whether the folder is in which it looks. */
  | { readonly code: 'glob-empty'; readonly written: string; readonly base: string; readonly there: boolean }
  | { readonly code: 'glob-up'; readonly written: string }
  | {
      readonly code: 'missing-port';
      readonly port: string;
      readonly kind: string;
      readonly type: ArtifactType;
      readonly description: string;
    }
  | {
      readonly code: 'type-mismatch';
      readonly written: string;
      readonly type: ArtifactType;
      readonly port: string;
      readonly kind: string;
      readonly takes: ArtifactType;
    }
  | {
      readonly code: 'fan-in-port';
      readonly written: string;
      readonly port: string;
      readonly kind: string;
      readonly takes: ArtifactType;
    }
  | {
      readonly code: 'needs-for-each';
      readonly written: string;
      readonly stage: string;
      readonly output: string;
    }
  | {
      readonly code: 'no-variants';
      readonly written: string;
      readonly stage: string;
      readonly output: string;
    }
  /** Each hop takes from the next, the last from the first. */
  | { readonly code: 'cycle'; readonly hops: readonly Hop[] }
  | {
      readonly code: 'output-path';
      readonly path: string;
      readonly problem: 'empty' | 'absolute' | 'leaves' | 'folder' | 'long';
    }
  | {
      readonly code: 'output-clash';
      readonly output: string;
      readonly path: string;
      readonly other: string;
      readonly otherPath: string;
    };

export interface Hop {
  readonly stage: string;
  /** As written: `b.model`, or the stage of a `for-each`. */
  readonly takes: string;
  readonly at: Place;
}

export type MatrixProblem =
  | { readonly code: 'matrix-and-for-each'; readonly stage: string }
  | { readonly code: 'for-each-plain'; readonly stage: string }
  | { readonly code: 'axis-not-list'; readonly axis: string; readonly found: Json }
  | { readonly code: 'axis-empty'; readonly axis: string }
  /** An item of `include` or `exclude`. */
  | { readonly code: 'cell-not-mapping'; readonly key: string; readonly found: Json }
  | { readonly code: 'exclude-unknown'; readonly axis: string; readonly known: readonly string[] }
  /** An item of `include` or `exclude` has a value that its axis has not; `alike` is of another type, or null. */
  | {
      readonly code: 'cell-unknown';
      readonly key: 'include' | 'exclude';
      readonly axis: string;
      readonly found: Json;
      readonly alike: Json;
      readonly known: readonly Json[];
    }
  | { readonly code: 'include-idle' }
  | { readonly code: 'matrix-empty'; readonly stage: string }
  | { readonly code: 'variant-repeated'; readonly id: string }
  | { readonly code: 'cell-not-plain'; readonly axis: string; readonly found: Json }
  | { readonly code: 'axis-repeated'; readonly axis: string; readonly found: Json }
  | { readonly code: 'variant-name-long'; readonly id: string; readonly limit: number }
  | {
      readonly code: 'too-many-variants';
      readonly stage: string;
      readonly count: number;
      readonly limit: number;
    };

/** A likely mistake that does not stop a run: it is printed, and the run continues. */
export type LoadWarning = AtPlace &
  (
    | {
        /** In a command without a shell. */
        readonly code: 'shell-only';
        readonly text: string;
        /** What `shell` would give it a meaning. */
        readonly shell: 'true' | 'bash';
      }
    | {
        /** An argument of a command that is the path of a file, relative to the pipeline file and not to the stage's folder. */
        readonly code: 'relative-file';
        readonly written: string;
      }
    | {
        /** A number or a boolean that becomes a part of a text; `use` names what. */
        readonly code: 'value-text';
        readonly value: number | boolean;
        readonly use: string;
        /** As the file has it, where that is known to be another text. */
        readonly written?: string;
      }
  );

export type CommandProblem =
  | { readonly code: 'command-empty' }
  | { readonly code: 'command-open-quote'; readonly quote: string }
  | { readonly code: 'command-backslash' }
  | { readonly code: 'command-operator'; readonly operator: string }
  /** Its program is sought in the stage's own folder, which is empty. */
  | { readonly code: 'command-relative'; readonly written: string }
  /** In a script, where its value might not stay one word; `where` says at or after what. */
  | { readonly code: 'expression-undecided'; readonly where: string }
  | { readonly code: 'expression-backslash' }
  /** In `$((…))`, and its value is not a whole number. */
  | { readonly code: 'expression-arithmetic' };
