/**
 * Variables by which the runner itself authenticates to remote caches. A pipeline file may be somebody else's (a pull request), so it can
 * read none of them: neither as a param nor as a secret of a stage.
 */
const ownCredentials: ReadonlySet<string> = new Set([
  'PIPELINE_CACHE_REMOTE', // an address may hold a password
  'PIPELINE_CACHE_TOKEN',
  'PIPELINE_CACHE_SIGNING_KEY',
  'AWS_ACCESS_KEY_ID',
  'AWS_SECRET_ACCESS_KEY',
  'AWS_SESSION_TOKEN',
]);

export const isOwnCredential = (variable: string): boolean => ownCredentials.has(variable);

/** Why a pipeline file cannot read a variable, and what to do instead. */
export const credentialWords = (variable: string): string =>
  `${variable} is a credential of the runner itself, and no pipeline file can read it; give the stage's own credential another name, such as STAGE_${variable}`;
