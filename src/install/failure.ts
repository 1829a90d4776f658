/** Why an engine cannot be built here: what was met, and what to do. */
export class InstallFailure extends Error {
  override readonly name = 'InstallFailure';

  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}
