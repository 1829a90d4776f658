import { isObject, type Json, type JsonObject } from '../base/json.ts';
import type { ArtifactType } from './artifact.ts';
import type { When } from './condition.ts';
import type { Conduct } from './conduct.ts';
import type { Glob } from './glob.ts';
import { type Measured, type MetricOf, metricName } from './measured.ts';
import type { MetricDeclarations } from './metric.ts';
import type { OwnKind } from './own-kind.ts';
import type { SummaryDeclaration } from './pipeline.ts';
import type { Place } from './place.ts';

/** A pipeline with its matrices expanded, its expressions evaluated and its stages in an order that can be run. */
export interface Plan {
  readonly name: string;
  /** The pipeline file, as the user would type it. */
  readonly file: string;
  /** Every variant of every stage; each after all it needs, otherwise in file order. */
  readonly stages: readonly PlannedStage[];
  readonly params: JsonObject;
  readonly summary: SummaryDeclaration | undefined;
  /** Addresses of the remote caches that the file names, in order. */
  readonly remotes?: readonly string[];
  readonly metrics?: MetricDeclarations | undefined;
  /** Files beside the pipeline's own that it was made from: it holds as long as they say the same. */
  readonly madeFrom?: readonly MadeFrom[];
  /** Likely mistakes, worded for a terminal. */
  readonly warnings?: readonly PlanWarning[];
  /** Variables of the environment that it was made from; null where there was none. */
  readonly variables?: { readonly [name: string]: string | null } | undefined;
}

export interface PlanWarning {
  /** One sentence, without its place. */
  readonly message: string;
  readonly place: { readonly file: string; readonly line: number; readonly column: number };
  /** With the place and the line. */
  readonly text: string;
}

export interface MadeFrom {
  /** Absolute. */
  readonly path: string;
  /** sha256 of its text, in hex. */
  readonly digest: string;
}

/** One variant of one stage, with nothing left to resolve but the paths of its inputs and outputs. */
export interface PlannedStage {
  /** `pretrain`, or `finetune[lambda=0.5]` for a variant: the key in reports and folders. */
  readonly id: string;
  /** The name in the pipeline file. */
  readonly stage: string;
  /** The cell of the matrix; `{}` where there is none. Axis order as written. */
  readonly variant: JsonObject;
  readonly action: Action;
  readonly inputs: { readonly [name: string]: PlannedInput };
  readonly outputs: { readonly [name: string]: PlannedOutput };
  /** Ids of the stages whose outputs or metrics it takes. */
  readonly needs: readonly string[];
  /** Declared environment, beside the documented base list. */
  readonly env: { readonly [name: string]: string };
  /** Threads it computes with; `undefined` is every core. */
  readonly cpus: number | undefined;
  readonly conduct: Conduct;
  readonly place: Place;
  /** It is skipped where this does not hold. */
  readonly when?: When;
  /** Where values of its fingerprint's fields (`with.rate`, `command`, `env.MODE`) come from that the file does not write. */
  readonly origins?: { readonly [field: string]: string };
}

export type Action =
  | {
      readonly uses: string;
      /** After defaults were filled in. */
      readonly params: JsonObject;
      /** Params that are metrics of other stages, null in `params` until those are done. */
      readonly measured?: { readonly [param: string]: Measured };
      /** Params that decide nothing about the outputs: no part of the fingerprint. */
      readonly uncounted?: readonly string[];
      /** A named engine is part of the fingerprint, `auto` is not. */
      readonly engine: string;
      /** Where its kind is no built-in one. */
      readonly own?: OwnKind;
    }
  | {
      /** One element per argument, or with `shell` one element in all. */
      readonly run: readonly CommandWord[];
      readonly shell: Shell | false;
      /** Commands that run before the stage is decided; their output is in the key. */
      readonly versions?: readonly VersionCommand[];
    };

/** A command that prints the version of a program. */
export interface VersionCommand {
  /** As it is written. */
  readonly text: string;
  readonly words: readonly string[];
  /** Absolute: where it is run. */
  readonly folder: string;
}

/** The shell that runs a script, with the options that end it at the first failure. */
export type Shell = 'sh -eu' | 'bash -euo pipefail';

/** A word of a command: text with the paths of inputs and outputs still open, so that no path enters a key; metrics until they are known. */
export type CommandWord = readonly (string | OpenPart)[];

/** What a word of a command leaves open. */
type OpenPart = { readonly input: string } | { readonly output: string } | MetricOf;

/** As it stands in the pipeline file. */
export const wordText = (word: CommandWord): string =>
  word.map((part) => (typeof part === 'string' ? part : `\${{ ${openName(part)} }}`)).join('');

function openName(part: OpenPart): string {
  if ('metric' in part) return metricName(part);
  return 'input' in part ? `inputs.${part.input}` : `outputs.${part.output}`;
}

export type PlannedInput =
  | {
      readonly from: 'stage';
      readonly id: string;
      readonly output: string;
      readonly type: ArtifactType;
      readonly place: Place;
    }
  | {
      /** `finetune[*].model`: a folder with one entry a variant and an `index.json`. */
      readonly from: 'variants';
      readonly stage: string;
      readonly output: string;
      readonly variants: readonly { readonly id: string; readonly variant: JsonObject }[];
      readonly type: ArtifactType;
      readonly place: Place;
    }
  | {
      readonly from: 'path' /** Absolute. */;
      readonly path: string;
      readonly written: string;
      readonly place: Place;
    }
  | {
      /** `./data/*.txt`: a folder with the files that fit, at their paths below the part without wildcards. */
      readonly from: 'glob';
      readonly glob: Glob;
      readonly written: string;
      readonly place: Place;
    };

/** Where each input comes from: `tokenize.tokens`, `finetune[*].model`, or a path as the pipeline file has it. */
export const sourcesOf = (inputs: PlannedStage['inputs']): { readonly [input: string]: string } =>
  Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, sourceOf(input)]));

function sourceOf(input: PlannedInput): string {
  if (input.from === 'path' || input.from === 'glob') return input.written;
  return `${input.from === 'stage' ? input.id : `${input.stage}[*]`}.${input.output}`;
}

/** What the bytes of each output mean, as far as that is said. */
export const typesOf = (outputs: PlannedStage['outputs']): { readonly [output: string]: ArtifactType } =>
  Object.fromEntries(
    Object.entries(outputs).flatMap(([name, { type }]) => (type === 'any' ? [] : [[name, type]])),
  );

export interface PlannedOutput {
  /** Relative to the stage's own folder. */
  readonly path: string;
  readonly type: ArtifactType;
}

/** `finetune` and `{ lambda: 0.5 }` give `finetune[lambda=0.5]`. */
export function variantId(stage: string, variant: JsonObject): string {
  const cells = Object.entries(variant).map(([axis, value]) => `${axis}=${cellText(value)}`);
  return cells.length === 0 ? stage : `${stage}[${cells.join(',')}]`;
}

/** A value of the matrix as part of a name, which is also a folder's: what would end it early is percent-encoded. */
export function cellText(value: Json): string {
  if (typeof value === 'object' && value !== null) return partsText(value, '');
  return plainCell(value);
}

/** `{ layers: 2, adam: { betas: [0.9, 0.99] } }` is `layers-2+adam.betas-0.9_0.99`. */
function partsText(value: Json, prefix: string): string {
  if (isObject(value))
    return Object.entries(value as JsonObject)
      .map(([key, one]) => partsText(one, `${prefix === '' ? '' : `${prefix}.`}${innerCell(key)}`))
      .join('+');
  const text = Array.isArray(value)
    ? value.map((one: Json) => partsText(one, '')).join('_')
    : innerCell(value);
  return prefix === '' ? text : `${prefix}-${text}`;
}

const innerCell = (value: Json): string => plainCell(value).replaceAll('+', '%2B');

const plainCell = (value: Json): string =>
  (typeof value === 'string' ? value : JSON.stringify(value)).replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    /[%/\\,=[\]\u0000-\u001f\u007f]/g,
    encodeURIComponent,
  );
