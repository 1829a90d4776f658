/** A path below which nothing is and nothing can be made, also by root. */
export const NO_HOME = '/dev/null';

/**
 * The user's home folder, or `NO_HOME` in a container whose user has neither a HOME nor an entry in the system's list of users.
 *
 * @param ofSystem `homedir` of `node:os`
 */
export function homeFolder(
  environment: { readonly [name: string]: string | undefined },
  ofSystem: () => string,
): string {
  if (environment['HOME']) return environment['HOME'];
  try {
    return ofSystem() || NO_HOME;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ERR_SYSTEM_ERROR') return NO_HOME;
    throw error;
  }
}
