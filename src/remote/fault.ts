/** Why a request to a remote cache failed: expected, told to the user, never a failure of the run. */
export class RemoteFault extends Error {
  constructor(
    message: string,
    /** Whether the same request may succeed when it is made again. */
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

/** A remote gives no answer, or is too slow to be of use: nothing more is asked of it. */
export class Unresponsive extends RemoteFault {
  constructor(message: string) {
    super(`${message}; it is left alone from here on`, false);
  }
}
