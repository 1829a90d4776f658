import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import { homeFolder } from '../base/home-folder.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { credentialWords } from '../domain/credentials.ts';
import type { RemoteSetting, Settings } from '../domain/settings.ts';
import { loadSettings } from '../load/settings.ts';
import { inOrder, isAddress, plainAddress } from '../remote/address.ts';
import { awsEndpoint } from '../remote/aws.ts';
import { readOnlyReason } from '../remote/ci.ts';
import type { TrustedKey } from '../remote/entry-document.ts';
import { type Access, remotesOf } from '../remote/open.ts';
import { isPublicKey, type Signer, signerOf } from '../remote/signature.ts';
import { describeSecretly } from '../report/words/load-failure.ts';
import type { OpenRemotes } from '../store/remote.ts';
import { readWhole } from '../store/whole-file.ts';
import type { Here } from './here.ts';
import { settingsSchema } from './kinds.ts';
import { settingsFile, signingKeyFile } from './settings-places.ts';
import { shown } from './shown.ts';

/** Who asks for remote caches. */
export type Asking = Pick<Here, 'folder' | 'environment'>;

export async function openConfigured(
  named: readonly string[],
  here: Asking,
  /** Variables that a plan reads: none of them may be the token of a remote. */
  read: readonly string[],
): Promise<Result<OpenRemotes | 'none', string>> {
  const access = accessFor(named, here);
  if (!access.ok) return access;
  const tokens = access.value.remotes.map((remote) => remote['token-variable']);
  const taken = [...new Set(read)].filter((variable) => tokens.includes(variable));
  if (taken.length > 0) return fail(...taken.map(credentialWords));
  return ok(access.value.remotes.length === 0 ? 'none' : await remotesOf(access.value));
}

/**
 * All that remote caches are used by: what the user's settings and environment say, and, only to be read, what the pipeline file names;
 * or all that is wrong with it, in words.
 */
export function accessFor(named: readonly string[], here: Asking): Result<Access, string> {
  const read = userSettings(here);
  if (!read.ok) return read;
  const settings = read.value;
  const { environment } = here;
  const problems: string[] = [];
  const signer = signerFor(settings, here, problems);
  const trusted = trustedKeys(settings, here, problems);
  const users = usersRemotes(settings, here);
  for (const url of [...users.map((remote) => remote.url), ...named])
    if (!isAddress(url))
      problems.push(
        'a remote cache’s address is no address: https://HOST/PATH or s3://BUCKET/PREFIX, with a % only as %25',
      );
  for (const { endpoint } of users)
    if (endpoint !== undefined && !isServer(endpoint))
      problems.push('a remote cache’s endpoint is no address: https://HOST');
  const ofAws = awsEndpoint(environment);
  if (ofAws !== undefined && !isServer(ofAws) && [...users.map(({ url }) => url), ...named].some(isS3))
    problems.push('AWS_ENDPOINT_URL_S3 or AWS_ENDPOINT_URL is no address: https://HOST');
  if (problems.length > 0) return fail(...problems);
  return ok({
    remotes: inOrder(users, named),
    trusted: signer === undefined ? trusted : [...trusted, { key: signer.key, since: 0 }],
    signer,
    readOnly: readOnlyReason(environment),
    environment,
    clock: { now: () => new Date(), elapsed: () => performance.now(), random: Math.random },
  });
}

function userSettings(here: Asking): Result<Settings, string> {
  const path = settingsFile(here);
  const text = readIfThere(path);
  if (!text.ok) return fail(`${shown(path, here)} cannot be read: ${text.failures[0]!}`);
  if (text.value === undefined) return ok({});
  const loaded = loadSettings({ name: shown(path, here), text: text.value }, settingsSchema());
  return loaded.ok ? ok(loaded.settings) : fail(describeSecretly(loaded.failures, loaded.locate));
}

const isServer = (endpoint: string): boolean => isAddress(endpoint) && !isS3(endpoint);
const isS3 = (url: string): boolean => url.startsWith('s3:');

/** Those of the environment, in its order, then those of the settings. What the settings say of one holds wherever it is named. */
function usersRemotes({ cache }: Settings, { environment }: Asking): readonly RemoteSetting[] {
  const written = cache?.remote ?? [];
  const own = (typeof written === 'string' ? [written] : written).map((remote) =>
    typeof remote === 'string' ? { url: remote } : remote,
  );
  const write = environment['PIPELINE_CACHE_WRITE'] === '1';
  const named = words(environment['PIPELINE_CACHE_REMOTE']).map((url): RemoteSetting => {
    const known = isAddress(url)
      ? own.find((remote) => isAddress(remote.url) && plainAddress(remote.url) === plainAddress(url))
      : undefined;
    return known ?? { url, write, 'token-variable': 'PIPELINE_CACHE_TOKEN' };
  });
  return [...named, ...own];
}

function trustedKeys({ cache }: Settings, { environment }: Asking, problems: string[]): TrustedKey[] {
  const variable = 'PIPELINE_CACHE_TRUSTED_KEYS';
  const all = [
    ...(cache?.['trusted-keys'] ?? []).map((key) => (typeof key === 'string' ? { key } : key)),
    ...words(environment[variable]).map((key) => ({ key })),
  ];
  return all.flatMap(({ key, ...more }, at) => {
    const since = 'since' in more && more.since !== undefined ? Date.parse(more.since) : 0;
    if (isPublicKey(key) && Number.isFinite(since)) return [{ key, since }];
    problems.push(
      isPublicKey(key)
        ? `trusted-keys: since is no date: ${String('since' in more && more.since)}`
        : `trusted key ${at + 1} of the settings and ${variable} is not a public key; pipeline cache keygen prints one, ed25519:…`,
    );
    return [];
  });
}

/** The key that the environment, else the settings name, else the one beside the settings. */
function signerFor({ cache }: Settings, here: Asking, problems: string[]): Signer | undefined {
  const given = here.environment['PIPELINE_CACHE_SIGNING_KEY'];
  const named = given || cache?.['signing-key'];
  const path =
    named === undefined
      ? signingKeyFile(here)
      : keyPath(named, given ? here.folder : dirname(settingsFile(here)), here);
  const pem = given?.startsWith('-----BEGIN') ? ok(given) : readIfThere(path);
  if (!pem.ok || pem.value === undefined) {
    const why = pem.ok ? 'not found' : pem.failures[0]!;
    if (named !== undefined || !pem.ok)
      problems.push(`the signing key ${shown(path, here)} cannot be read: ${why}`);
    return undefined;
  }
  const signer = signerOf(pem.value);
  if (signer === undefined)
    problems.push('the signing key is no Ed25519 private key in PEM; pipeline cache keygen makes one');
  return signer;
}

const keyPath = (written: string, folder: string, { environment }: Asking): string =>
  resolve(folder, written.replace(/^~(?=\/)/, homeFolder(environment, homedir)));

const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((word) => word !== '');

/** The text of a file; nothing where there is none; or why it cannot be read. */
function readIfThere(path: string): Result<string | undefined, string> {
  if (!existsSync(path)) return ok(undefined);
  const bytes = readWhole(path);
  return bytes.ok ? ok(bytes.value.toString('utf8')) : bytes;
}
