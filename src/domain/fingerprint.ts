import type { JsonObject } from '../base/json.ts';
import type { DigestString } from './artifact.ts';
import type { CommandWord, Shell } from './plan.ts';

/**
 * Everything that may change a stage's outputs, and nothing else: no path, no time, no host. Stored whole, so that "why did
 * it run again?" is answered field by field. Its digest (sha256 of its canonical JSON) is the key of the stage's entry.
 */
export interface FingerprintRecord {
  /** Changed when the meaning of this record or of an entry changes. */
  readonly format: number;
  /** The stage kind, or the command with its params filled in and its paths left open. */
  readonly action:
    | { readonly uses: string }
    /** `true` is in records of before shells ended at the first failure. */
    | { readonly run: readonly CommandWord[]; readonly shell: Shell | boolean };
  /** Params after defaults; `{}` for a command. */
  readonly with: JsonObject;
  /** By content. A fan-in is the digest of its folder. */
  readonly inputs: { readonly [name: string]: InputDigest };
  /**
   * The base name under which a command or a stage kind of the user's own sees each input; `{}` for a built-in kind, which goes by its
   * params alone. A pattern's folder has the name of its input. Absent in records of format 1.
   */
  readonly names?: { readonly [input: string]: string };
  /** Name → path below the stage's folder: a command sees both. A type changes no byte. */
  readonly outputs: { readonly [name: string]: string };
  /** Module → digest of its comment-free text; empty for a command, whose code is among its inputs. */
  readonly code: { readonly [module: string]: DigestString };
  /** Package → version, of the packages that the code imports. */
  readonly packages: { readonly [name: string]: string };
  /** Version command → what it printed. Only where a command has some. */
  readonly versions?: { readonly [command: string]: string };
  /** Declared environment. */
  readonly env: { readonly [name: string]: string };
  /** Only where one is named. */
  readonly engine?: string;
}

/** What tells one input from another: its bytes, and whether they are a file, one that may be executed, or a folder. */
export type InputDigest = DigestString | `${DigestString} ${'executable' | 'folder'}`;

/** What a stage kind's code is, computed at build from the bundler's metafile. */
export interface CodeRecord {
  readonly code: { readonly [module: string]: DigestString };
  readonly packages: { readonly [name: string]: string };
  /** Of the programs that a command names. */
  readonly versions?: { readonly [command: string]: string };
}

/** `dist/manifest.json`. */
export interface Manifest {
  readonly kinds: {
    readonly [kind: string]: CodeRecord & {
      /** What each engine adds, for a kind that computes: only the chosen one's is part of the key. */
      readonly engines?: { readonly [engine: string]: CodeRecord };
    };
  };
}
