import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, resolve } from 'node:path';
import type { RemoteSetting, Settings } from '../domain/settings.ts';
import { loadSettings } from '../load/settings.ts';
import { inOrder, isAddress, plainAddress } from '../remote/address.ts';
import type { TrustedKey } from '../remote/entry-document.ts';
import { type Access, remotesOf } from '../remote/open.ts';
import { isPullRequest } from '../remote/pull-request.ts';
import { isPublicKey, type Signer, signerOf } from '../remote/signature.ts';
import { describeLoadFailures } from '../report/words/load-failure.ts';
import type { OpenRemotes } from '../store/remote.ts';
import { settingsSchema } from './kinds.ts';
import { shown } from './places.ts';
import { settingsFile, signingKeyFile } from './settings-places.ts';
import type { World } from './world.ts';

/** Who asks for remote caches: what is wrong is said by `err`. */
export type Asking = Pick<World, 'folder' | 'environment' | 'err'>;

export async function openConfigured(
  named: readonly string[],
  world: Asking,
): Promise<OpenRemotes | 'none' | undefined> {
  const access = accessFor(named, world);
  if (access === undefined) return undefined;
  return access.remotes.length === 0 ? 'none' : remotesOf(access);
}

/**
 * All that remote caches are used by: what the user's settings and environment say, and, only to be read, what the pipeline file names.
 * Nothing, after saying what is wrong.
 */
export function accessFor(named: readonly string[], world: Asking): Access | undefined {
  const settings = userSettings(world);
  if (settings === undefined) return undefined;
  const { environment } = world;
  const problems: string[] = [];
  const signer = signerFor(settings, world, problems);
  const trusted = trustedKeys(settings, world, problems);
  const users = usersRemotes(settings, world);
  for (const url of [...users.map((remote) => remote.url), ...named])
    if (!isAddress(url))
      problems.push('a remote cache’s address is no address: https://HOST/PATH or s3://BUCKET/PREFIX');
  for (const problem of problems) world.err(`${problem}\n`);
  if (problems.length > 0) return undefined;
  return {
    remotes: inOrder(users, named),
    trusted: signer === undefined ? trusted : [...trusted, { key: signer.key, since: 0 }],
    signer,
    isPullRequest: isPullRequest(environment),
    environment,
    clock: { now: () => new Date(), random: Math.random },
  };
}

function userSettings(world: Asking): Settings | undefined {
  const path = settingsFile(world);
  const text = readIfThere(path);
  if (text === undefined) return {};
  const loaded = loadSettings({ name: shown(path, world), text }, settingsSchema());
  if (loaded.ok) return loaded.settings;
  world.err(describeLoadFailures(loaded.failures, loaded.locate));
  return undefined;
}

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
  return all.flatMap(({ key, ...more }) => {
    const since = 'since' in more && more.since !== undefined ? Date.parse(more.since) : 0;
    if (isPublicKey(key) && Number.isFinite(since)) return [{ key, since }];
    problems.push(
      isPublicKey(key)
        ? `trusted-keys: since is no date: ${String('since' in more && more.since)}`
        : `${variable}: ${key.slice(0, 60)} is no public key; pipeline cache keygen prints one, ed25519:…`,
    );
    return [];
  });
}

/** The key that the environment, else the settings name, else the one beside the settings. */
function signerFor({ cache }: Settings, world: Asking, problems: string[]): Signer | undefined {
  const given = world.environment['PIPELINE_CACHE_SIGNING_KEY'];
  const named = given || cache?.['signing-key'];
  const path =
    named === undefined
      ? signingKeyFile(world)
      : keyPath(named, given ? world.folder : dirname(settingsFile(world)), world);
  const pem = given?.startsWith('-----BEGIN') ? given : readIfThere(path);
  if (pem === undefined) {
    if (named !== undefined) problems.push(`the signing key ${shown(path, world)} cannot be read`);
    return undefined;
  }
  const signer = signerOf(pem);
  if (signer === undefined)
    problems.push('the signing key is no Ed25519 private key in PEM; pipeline cache keygen makes one');
  return signer;
}

const keyPath = (written: string, folder: string, { environment }: Asking): string =>
  resolve(folder, written.replace(/^~(?=\/)/, environment['HOME'] || homedir()));

const words = (text: string | undefined): readonly string[] =>
  (text ?? '').split(/\s+/).filter((word) => word !== '');

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
