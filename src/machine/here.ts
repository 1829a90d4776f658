/** Where a pipeline is worked on, and by which build. */
export interface Here {
  /** Absolute: where files are sought, and from where paths in messages begin. */
  readonly folder: string;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Absolute path of `dist/`: the manifest and the stages' bundles. */
  readonly home: string;
  readonly version: string;
}
