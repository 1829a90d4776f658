/** The user's own settings: what no pipeline file may decide. */
export interface Settings {
  readonly cache?: {
    /** In the order in which they are asked. */
    readonly remote?: string | readonly (string | RemoteSetting)[];
    readonly 'trusted-keys'?: readonly (string | TrustedKeySetting)[];
    /** Path of the private key that entries are signed with. */
    readonly 'signing-key'?: string;
  };
}

export interface RemoteSetting {
  /** `https://…`, `http://…`, or `s3://BUCKET/PREFIX`. */
  readonly url: string;
  readonly write?: boolean;
  /** Written too where CI runs for a pull request. */
  readonly 'write-pull-requests'?: boolean;
  /** A variable of the environment that holds a bearer token. */
  readonly 'token-variable'?: string;
  /** How long a request may go without progress: `30s`. */
  readonly timeout?: string;
  /** Of S3: where its server is, unless Amazon's. */
  readonly endpoint?: string;
  readonly region?: string;
}

export interface TrustedKeySetting {
  readonly key: string;
  /** Whose it is. */
  readonly name?: string;
  /** What was signed earlier is not trusted: `2026-11-25`, or a time of that day, ISO 8601. */
  readonly since?: string;
}
