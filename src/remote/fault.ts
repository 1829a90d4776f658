/** Why a request to a remote cache came to nothing: expected, told to the user, never a failure of the run. */
export class RemoteFault extends Error {
  constructor(
    message: string,
    /** Whether the same request may succeed when it is made once more. */
    readonly passing: boolean,
  ) {
    super(message);
  }
}

/** What a remote gave is not what was asked for, or not to be trusted. */
export class Refused extends RemoteFault {
  constructor(message: string) {
    super(message, false);
  }
}
