import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';
import { ownValue } from '../base/json.ts';
import { sha256 } from '../base/sha256.ts';
import type { OpenRemotes } from '../store/remote.ts';
import { type ConfiguredRemote, plainAddress } from './address.ts';
import { RemoteCache } from './cache.ts';
import type { TrustedKey } from './entry-document.ts';
import { Connection, type Headers } from './http.ts';
import { limitsOf } from './limits.ts';
import { netrcLogin } from './netrc.ts';
import { type Clock, Patience } from './patience.ts';
import { openRemotes } from './remotes.ts';
import type { Signer } from './signature.ts';

export type Environment = { readonly [name: string]: string | undefined };

export interface Access {
  readonly remotes: readonly ConfiguredRemote[];
  readonly trusted: readonly TrustedKey[];
  readonly signer: Signer | undefined;
  /** Why nothing is written here, in words, unless the user's settings say `write-pull-requests` of a remote. */
  readonly readOnly: string | undefined;
  readonly environment: Environment;
  readonly clock: Clock;
}

/** What S3 adds to plain HTTP, made ready where a remote is there. */
type S3 = typeof import('./s3.ts');

/** Each remote by itself, for who looks or sends without a run. */
export async function cachesOf(
  access: Access,
  signal: AbortSignal,
): Promise<readonly { readonly cache: RemoteCache; readonly writable: boolean }[]> {
  const s3 = access.remotes.some(isS3) ? await import('./s3.ts') : undefined;
  return access.remotes.map((remote) => ({
    cache: openCache(remote, access, signal, s3),
    writable: mayWrite(remote, access),
  }));
}

/** Remote caches as they were configured, to be opened by who uses them. */
export async function remotesOf(access: Access): Promise<OpenRemotes> {
  const s3 = access.remotes.some(isS3) ? await import('./s3.ts') : undefined;
  return (user) => {
    const remotes = access.remotes.map((remote) => ({
      cache: openCache(remote, access, user.signal, s3),
      writable: mayWrite(remote, access),
      id: sha256(plainAddress(remote.url)).slice(0, 16),
    }));
    if (access.readOnly !== undefined)
      for (const { url, isUsers, write, 'write-pull-requests': even } of access.remotes)
        if (isUsers && write === true && even !== true)
          user.tell(plainAddress(url), `it is only read here: ${access.readOnly}`);
    const { trusted, signer, clock } = access;
    return openRemotes({ remotes, trusted, signer, clock }, user);
  };
}

export const mayWrite = (remote: ConfiguredRemote, { readOnly }: Pick<Access, 'readOnly'>): boolean =>
  remote.isUsers &&
  remote.write === true &&
  (readOnly === undefined || remote['write-pull-requests'] === true);

const isS3 = ({ url }: ConfiguredRemote): boolean => url.startsWith('s3:');

function openCache(
  remote: ConfiguredRemote,
  { environment, clock }: Pick<Access, 'environment' | 'clock'>,
  signal: AbortSignal,
  s3: S3 | undefined,
): RemoteCache {
  const name = plainAddress(remote.url);
  const common = { name, reading: new Patience(signal, clock), writing: new Patience(signal, clock) };
  const wire = { limits: limitsOf(remote.timeout), signal, clock };
  if (s3 !== undefined && isS3(remote)) return s3.openS3(remote, { common, wire, environment, clock });
  const headers = remote.isUsers ? login(remote, environment) : {};
  const connection = new Connection({ ...wire, authorize: async () => headers });
  return new RemoteCache({ ...common, base: new URL(`${name}/`), connection });
}

/** A token; or a name and password, from the address or `.netrc`. */
function login({ url, 'token-variable': variable }: ConfiguredRemote, environment: Environment): Headers {
  const token = variable === undefined ? undefined : ownValue(environment, variable)?.trim();
  if (token) return { authorization: `Bearer ${token}` };
  const { username, password, hostname } = new URL(url);
  if (username !== '') return basic(decodeURIComponent(username), decodeURIComponent(password));
  const file = environment['NETRC'] ?? join(homeFolder(environment, homedir), '.netrc');
  const found = netrcLogin(readIfThere(file), hostname);
  return found === undefined ? {} : basic(found.login, found.password);
}

const basic = (name: string, password: string): Headers => ({
  authorization: `Basic ${Buffer.from(`${name}:${password}`).toString('base64')}`,
});

export function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return ''; // few have one
    throw error;
  }
}
