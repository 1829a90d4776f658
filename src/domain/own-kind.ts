/** What a run needs to know of a stage kind that is no built-in one: a folder of the user's, or of a package. */
export interface OwnKind {
  /** In the key, free of where the folder lies: `./count-words`, or `some-package/count-words`. */
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  /** sha256 of the text of its `stage.yaml`: a plan made of another text holds no more. */
  readonly declared: string;
  readonly start: OwnStart;
  /** Absolute paths outside its folder that are its code, too. */
  readonly code: readonly string[];
  /** Packages whose versions are in the key. */
  readonly packages: readonly string[];
}

/** A module that exports `run`, absolute; or a command, to which the path of the request is added. */
export type OwnStart = { readonly main: string } | { readonly command: readonly string[] };

/** Whether `uses` names a folder or a package's, not a built-in kind. */
export const isOwnKind = (uses: string): boolean => uses.includes('/') && !uses.includes('${{');

/** The file in a kind's folder that says what it is. */
export const kindFile = 'stage.yaml';
