import type { RemoteSetting } from '../domain/settings.ts';

/** A remote cache as it was configured. */
export interface ConfiguredRemote extends RemoteSetting {
  /** Named by the user, not by the pipeline file alone: only then it gets credentials, or is written. */
  readonly isUsers: boolean;
}

/** An address without a trailing `/`, name or password: what two places mean when they name the same, and what is shown. */
export function plainAddress(url: string): string {
  const address = new URL(url);
  address.username = '';
  address.password = '';
  address.search = '';
  address.hash = '';
  return address.href.replace(/\/+$/, '');
}

/** Whether `url` is an address that a remote can be at. */
export function isAddress(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, host, username, password, pathname } = new URL(url);
  const decoded = [username, password, protocol === 's3:' ? pathname : ''];
  return /^(https?|s3):$/.test(protocol) && host !== '' && decoded.every(isDecodable);
}

/** Whether `text` has no `%` that no two hex digits of UTF-8 follow. */
function isDecodable(text: string): boolean {
  try {
    decodeURIComponent(text);
    return true;
  } catch (error) {
    if (error instanceof URIError) return false;
    throw error;
  }
}

/** The user's remotes in their order, then those that only the pipeline file names; each once. */
export function inOrder(
  users: readonly RemoteSetting[],
  pipelines: readonly string[],
): readonly ConfiguredRemote[] {
  const all = new Map<string, ConfiguredRemote>();
  for (const remote of users) {
    const key = plainAddress(remote.url);
    if (!all.has(key)) all.set(key, { ...remote, isUsers: true });
  }
  for (const url of pipelines) {
    const key = plainAddress(url);
    if (!all.has(key)) all.set(key, { url, isUsers: false });
  }
  return [...all.values()];
}
