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

  /** What a stage that asked for it reports. */
  get problem(): { readonly message: string; readonly hint: string } {
    return {
      message: `engine ${this.engine} is not available: ${this.reason}`,
      hint: `add it with: ${this.command}`,
    };
  }
}
