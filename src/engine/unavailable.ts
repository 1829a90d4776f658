/** An engine that this machine cannot open, with what would change that. */
export class EngineUnavailable extends Error {
  override readonly name = 'EngineUnavailable';

  constructor(
    readonly engine: string,
    /** Why, in a sentence. */
    readonly reason: string,
    /** The exact command that adds what is missing. */
    readonly command: string,
  ) {
    super(`engine ${engine} is not available: ${reason}; add it with: ${command}`);
  }
}
